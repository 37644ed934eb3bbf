//! Betweenness: how many of the shortest ways between others lead over a node.

mod lengths;
mod sampled;
mod steps;

use std::num::NonZeroUsize;

use super::locality::{by_breadth, renumbered, restored};
use super::threads::{add, block, in_order};
use super::{Cancel, Cancelled, Distance, Graph, Mode};
pub use sampled::{SampledBetweenness, sampled_betweenness};

/// Up to how many nodes betweenness is better reckoned exactly. Beyond, it takes minutes, and a
/// [sample](sampled_betweenness) tells who is between many others in seconds.
pub const MOST_EXACT_NODES: usize = 50_000;

/// The most blocks into which the nodes are cut: enough for any number of threads to have work to the end, and few enough
/// for their sums to cost nothing.
const BLOCKS: usize = 256;

/// The betweenness of every node (Freeman 1977): the sum, over all pairs of other nodes, of the share of the shortest ways
/// between them that lead over it. Each pair counts once.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// A search from every node, each linear in nodes and ties (Brandes 2001), with a logarithm more where ties have lengths.
/// Every thread takes 28 bytes for a node, and as much again for each block that waits to be summed.
pub fn betweenness(
    graph: &Graph,
    distance: Distance,
    threads: NonZeroUsize,
    cancel: &Cancel,
) -> Result<Vec<f64>, Cancelled> {
    let order = by_breadth(graph);
    let graph = &renumbered(graph, &order);
    let mut sums = match distance {
        Distance::Steps => sum(graph, threads, cancel, || steps::Brandes::new(graph))?,
        Distance::InverseWeight => sum(graph, threads, cancel, || lengths::Brandes::new(graph))?,
    };
    // Every pair has been seen from both of its ends.
    sums.iter_mut().for_each(|sum| *sum /= 2.0);
    Ok(restored(&sums, &order))
}

/// One thread's search.
trait Dependencies {
    /// Adds to each node's sum how far the shortest ways from a node to all others depend on it.
    fn add_from(&mut self, start: u32, sums: &mut [f64]);
}

fn sum<D: Dependencies>(
    graph: &Graph,
    threads: NonZeroUsize,
    cancel: &Cancel,
    search: impl Fn() -> D + Sync,
) -> Result<Vec<f64>, Cancelled> {
    let nodes = graph.node_count();
    let size = nodes.div_ceil(BLOCKS).max(1);
    let mut sums = vec![0.0; nodes];
    let work = |search: &mut D, number| {
        let mut sums = vec![0.0; nodes];
        for start in block(nodes, size, number) {
            cancel.check()?;
            search.add_from(start as u32, &mut sums);
        }
        Ok(sums)
    };
    in_order(nodes.div_ceil(size), threads, search, work, |terms: Vec<f64>| {
        add(&mut sums, &terms);
    })?;
    Ok(sums)
}

/// Betweenness as a share of the most that a node of such a graph can have, 0 to 1.
///
/// In a graph of one mode that is every pair of others, as in NetworkX. In two modes it is what the centre of the best
/// two-mode graph would have, reckoned for each side (Borgatti & Halgin 2011), as in NetworkX's `bipartite`. `None` for
/// a node that cannot be between any others, because there are too few.
#[must_use]
pub fn normalised_betweenness(graph: &Graph, betweenness: &[f64]) -> Vec<Option<f64>> {
    let nodes = graph.node_count();
    let most = |node| match (graph.mode(node), graph.actor_count()) {
        (Some(Mode::Actor), Some(actors)) => most_in_two_modes(actors - 1, nodes - actors),
        (Some(Mode::Arena), Some(actors)) => most_in_two_modes(nodes - actors - 1, actors),
        _ => (nodes as f64 - 1.0) * (nodes as f64 - 2.0) / 2.0,
    };
    let share = |(node, &pairs): (u32, &f64)| {
        let most = most(node);
        (most > 0.0).then(|| pairs / most)
    };
    (0..).zip(betweenness).map(share).collect()
}

/// The most pairs that a node can be between which has this many others on its side and this many nodes across: those of
/// the centre of a tree whose outermost nodes are spread as evenly as they can be.
fn most_in_two_modes(others: usize, across: usize) -> f64 {
    if across == 0 {
        return 0.0;
    }
    let (each, rest) = ((others / across) as f64, (others % across) as f64);
    let across = across as f64;
    let spread = across * across * (each + 1.0) * (each + 1.0);
    (spread + across * (each + 1.0) * (2.0 * rest - each - 1.0) - rest * (2.0 * each - rest + 3.0)) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(graph: &Graph, distance: Distance, threads: usize) -> Vec<f64> {
        let threads = NonZeroUsize::new(threads).unwrap();
        betweenness(graph, distance, threads, &Cancel::default()).unwrap()
    }

    #[test]
    fn the_middle_of_a_path_is_between_all_on_either_side() {
        let path = Graph::one_mode(5, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)]);
        assert_eq!(exact(&path, Distance::Steps, 1), [0.0, 2.0, 2.0, 0.0, 0.0]);
        let shares = normalised_betweenness(&path, &[0.0, 2.0, 2.0, 0.0, 0.0]);
        assert_eq!(shares[1], Some(2.0 / 6.0));
        assert_eq!(
            normalised_betweenness(&Graph::one_mode(2, &[]), &[0.0; 2]),
            [None; 2]
        );
    }

    #[test]
    fn two_ways_of_equal_length_share_a_pair() {
        let square = Graph::one_mode(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 0, 1.0)]);
        assert_eq!(exact(&square, Distance::Steps, 2), [0.5; 4]);
    }

    #[test]
    fn a_strong_way_round_is_shorter_than_a_weak_tie() {
        let graph = Graph::one_mode(3, &[(0, 1, 1.0), (0, 2, 3.0), (2, 1, 3.0)]);
        assert_eq!(exact(&graph, Distance::InverseWeight, 1), [0.0, 0.0, 1.0]);
        assert_eq!(exact(&graph, Distance::Steps, 1), [0.0; 3]);
    }

    #[test]
    fn threads_do_not_change_a_bit() {
        let ties: Vec<_> = (0..400u32)
            .map(|at| (at * 7 % 90, at * at % 97, f64::from(at % 5 + 1)))
            .collect();
        let graph = Graph::one_mode(100, &ties);
        for distance in [Distance::Steps, Distance::InverseWeight] {
            let one = exact(&graph, distance, 1);
            assert!((2..5).all(|threads| exact(&graph, distance, threads) == one));
        }
    }
}
