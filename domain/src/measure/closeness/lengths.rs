//! A search from each node, where ties have lengths.

use std::num::NonZeroUsize;

use super::{Closeness, block, in_order};
use crate::measure::distance::Search;
use crate::measure::{Cancel, Cancelled, Graph};

/// The nodes of a block of work.
const BLOCK: usize = 64;

/// Measures the nearness of each node to all others.
pub(super) fn from_each(
    graph: &Graph,
    threads: NonZeroUsize,
    cancel: &Cancel,
) -> Result<Vec<Closeness>, Cancelled> {
    let nodes = graph.node_count();
    let mut found = Vec::with_capacity(nodes);
    let work = |search: &mut Search, number| {
        let of_block = block(nodes, BLOCK, number).map(|start| {
            cancel.check()?;
            search.run(graph, start as u32);
            Ok(told(search))
        });
        of_block.collect::<Result<Vec<_>, _>>()
    };
    let scratch = || Search::new(graph);
    in_order(nodes.div_ceil(BLOCK), threads, scratch, work, |mut block| {
        found.append(&mut block);
    })?;
    Ok(found)
}

fn told(search: &Search) -> Closeness {
    let others = &search.order[1..];
    let distances = others.iter().map(|&node| search.distances[node as usize]);
    Closeness {
        reached: others.len() as u32,
        distances: distances.clone().sum(),
        harmonic: distances.map(|distance| 1.0 / distance).sum(),
    }
}
