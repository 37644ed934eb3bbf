//! Searches from 64 nodes at once, each a bit of a word.

use std::num::NonZeroUsize;

use super::{Closeness, block, in_order};
use crate::measure::{Cancel, Cancelled, Graph};

/// The searches that go at once.
const BITS: usize = u64::BITS as usize;

/// Into how many blocks the batches of searches are gathered, at most, so that summing them costs little.
const BLOCKS: usize = 256;

/// Measures the nearness of each node to the starts, which differ. Since ties lead both ways, one search tells all nodes
/// how far they are from its start, and no node need search itself.
pub(super) fn to_each(
    graph: &Graph,
    starts: &[u32],
    threads: NonZeroUsize,
    cancel: &Cancel,
) -> Result<Vec<Closeness>, Cancelled> {
    let batches = starts.len().div_ceil(BITS);
    let size = batches.div_ceil(BLOCKS).max(1);
    let mut sums = vec![Closeness::default(); graph.node_count()];
    let work = |search: &mut Search<'_>, number| {
        let mut sums = vec![Closeness::default(); graph.node_count()];
        for batch in block(batches, size, number) {
            search.run(&starts[block(starts.len(), BITS, batch)], &mut sums, cancel)?;
        }
        Ok(sums)
    };
    let scratch = || Search::new(graph);
    in_order(
        batches.div_ceil(size),
        threads,
        scratch,
        work,
        |terms: Vec<Closeness>| {
            for (sum, term) in sums.iter_mut().zip(&terms) {
                sum.reached += term.reached;
                sum.distances += term.distances;
                sum.harmonic += term.harmonic;
            }
        },
    )?;
    Ok(sums)
}

/// Up to 64 searches (Then and others 2014).
#[derive(Debug)]
struct Search<'g> {
    graph: &'g Graph,
    /// The searches that have reached each node.
    seen: Vec<u64>,
    /// The searches that reached it on the level before, and those that do on this.
    before: Vec<u64>,
    now: Vec<u64>,
}

impl<'g> Search<'g> {
    fn new(graph: &'g Graph) -> Self {
        let empty = || vec![0; graph.node_count()];
        Self {
            graph,
            seen: empty(),
            before: empty(),
            now: empty(),
        }
    }

    fn run(&mut self, starts: &[u32], sums: &mut [Closeness], cancel: &Cancel) -> Result<(), Cancelled> {
        self.seen.fill(0);
        self.before.fill(0);
        for (search, &start) in starts.iter().enumerate() {
            self.seen[start as usize] |= 1 << search;
            self.before[start as usize] |= 1 << search;
        }
        let all = u64::MAX >> (BITS - starts.len());
        for distance in 1.. {
            cancel.check()?;
            let mut reached_any = 0;
            for node in self.graph.nodes() {
                let seen = self.seen[node as usize];
                let mut fresh = 0;
                if seen != all {
                    let neighbours = self.graph.neighbours(node).iter();
                    fresh = neighbours.fold(0, |fresh, &other| fresh | self.before[other as usize]) & !seen;
                }
                self.now[node as usize] = fresh;
                if fresh != 0 {
                    reached_any = 1;
                    self.seen[node as usize] |= fresh;
                    let (count, sum) = (fresh.count_ones(), &mut sums[node as usize]);
                    sum.reached += count;
                    sum.distances += f64::from(count) * f64::from(distance);
                    sum.harmonic += f64::from(count) / f64::from(distance);
                }
            }
            if reached_any == 0 {
                break;
            }
            std::mem::swap(&mut self.before, &mut self.now);
        }
        Ok(())
    }
}
