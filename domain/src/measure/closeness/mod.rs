//! Closeness: how near a node is to all others.

mod lengths;
mod sampled;
mod steps;

use std::num::NonZeroUsize;

use super::locality::{by_breadth, renumbered, restored};
use super::threads::{block, in_order};
use super::{Cancel, Cancelled, Distance, Graph, Mode};
pub use sampled::{SampledCloseness, sampled_closeness};

/// The nearness of a node to all others.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Closeness {
    /// The number of others that can be reached from it.
    pub reached: u32,
    /// The sum of the distances to them.
    pub distances: f64,
    /// Harmonic closeness: the sum of 1/distance over them; who cannot be reached adds nothing (Marchiori & Latora 2000).
    /// As NetworkX has it; igraph divides it by the number of others.
    pub harmonic: f64,
}

impl Closeness {
    /// Closeness among this many nodes: the reciprocal of the mean distance to those that can be reached, times their
    /// share of all others (Wasserman & Faust 1994), as NetworkX has it. `None` for an isolate.
    #[must_use]
    pub fn among(&self, nodes: usize) -> Option<f64> {
        let reached = f64::from(self.reached);
        (self.reached > 0).then(|| reached / self.distances * reached / (nodes - 1) as f64)
    }
}

/// Measures the nearness of every node to all others.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// A search from every node. Where ties are steps, 64 go at once, each of whose levels is linear in nodes and ties.
pub fn closeness(
    graph: &Graph,
    distance: Distance,
    threads: NonZeroUsize,
    cancel: &Cancel,
) -> Result<Vec<Closeness>, Cancelled> {
    match distance {
        Distance::Steps => {
            let order = by_breadth(graph);
            let graph = renumbered(graph, &order);
            let starts: Vec<u32> = graph.nodes().collect();
            let found = steps::to_each(&graph, &starts, threads, cancel)?;
            Ok(restored(&found, &order))
        }
        Distance::InverseWeight => lengths::from_each(graph, threads, cancel),
    }
}

/// Closeness in a two-mode graph: the least sum of distances that a node on its side could have, divided by its own, times
/// the share of all others that can be reached (Borgatti & Halgin 2011), as in NetworkX's `bipartite`. `None` for an
/// isolate, and in a graph of one mode.
#[must_use]
pub fn two_mode_closeness(graph: &Graph, closeness: &[Closeness]) -> Vec<Option<f64>> {
    let nodes = graph.node_count();
    let of_node = |(node, closeness): (u32, &Closeness)| {
        let actors = graph.actor_count()?;
        let (own, across) = match graph.mode(node)? {
            Mode::Actor => (actors, nodes - actors),
            Mode::Arena => (nodes - actors, actors),
        };
        let least = (across + 2 * (own - 1)) as f64;
        let share = f64::from(closeness.reached) / (nodes - 1) as f64;
        (closeness.reached > 0).then(|| least / closeness.distances * share)
    };
    (0..).zip(closeness).map(of_node).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Paths of two and of three, an isolate, and enough stars for several batches of searches.
    fn graph() -> Graph {
        let mut ties = vec![(0, 1, 2.0), (1, 2, 0.5), (3, 4, 1.0)];
        ties.extend((6..200).map(|node| (node, 6 + node % 7, 1.0)));
        Graph::one_mode(200, &ties)
    }

    fn found(distance: Distance, threads: usize) -> Vec<Closeness> {
        let threads = NonZeroUsize::new(threads).unwrap();
        closeness(&graph(), distance, threads, &Cancel::default()).unwrap()
    }

    #[test]
    fn steps_and_lengths_are_summed_over_those_reached() {
        let steps = found(Distance::Steps, 1);
        let end = Closeness {
            reached: 2,
            distances: 3.0,
            harmonic: 1.5,
        };
        assert_eq!(steps[0], end);
        assert_eq!(steps[5], Closeness::default());
        assert_eq!((steps[5].among(200), steps[3].among(3)), (None, Some(0.5)));
        let lengths = found(Distance::InverseWeight, 1);
        assert_eq!((lengths[0].distances, lengths[0].harmonic), (3.0, 2.4));
    }

    #[test]
    fn lengths_of_one_are_steps_on_any_number_of_threads() {
        let graph = graph();
        let threads = NonZeroUsize::new(3).unwrap();
        let graph = graph.unweighted();
        let steps = closeness(&graph, Distance::Steps, threads, &Cancel::default()).unwrap();
        let lengths = closeness(&graph, Distance::InverseWeight, threads, &Cancel::default()).unwrap();
        for (steps, lengths) in steps.iter().zip(&lengths) {
            assert_eq!(
                (steps.reached, steps.distances),
                (lengths.reached, lengths.distances)
            );
            assert!((steps.harmonic - lengths.harmonic).abs() < 1e-12);
        }
        assert_eq!(found(Distance::Steps, 1), found(Distance::Steps, 4));
    }
}
