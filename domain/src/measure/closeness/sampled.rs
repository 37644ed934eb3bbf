//! Closeness to a sample of nodes, with a bound on its error.

use std::num::NonZeroUsize;

use super::steps;
use crate::measure::random::Random;
use crate::measure::{Cancel, Cancelled, Graph, Sampling};

/// Harmonic closeness from a sample.
#[derive(Debug, Clone, PartialEq)]
pub struct SampledCloseness {
    /// Of each node, harmonic closeness divided by the number of others, 0 to 1.
    pub shares: Vec<f64>,
    /// The most by which any share is off, unless the risk comes true; 0 when all nodes were drawn.
    pub error: f64,
    /// The number of nodes that were drawn.
    pub samples: usize,
}

/// Harmonic closeness, estimated by the distances to nodes drawn at random (Eppstein & Wang 2004). Ties are one step long.
///
/// With r = ln(2n/δ) / 2ε² of n nodes (Hoeffding 1963), where ε is the error and δ the risk, the shares of all nodes are at
/// once within ε, with probability 1 − δ. When that is all of them, the answer is exact.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Searches from the nodes drawn, 64 at once, each of whose levels is linear in nodes and ties.
pub fn sampled_closeness(
    graph: &Graph,
    sampling: &Sampling,
    threads: NonZeroUsize,
    cancel: &Cancel,
) -> Result<SampledCloseness, Cancelled> {
    let nodes = graph.node_count();
    let others = nodes.saturating_sub(1).max(1) as f64;
    // A node drawn may be the node itself, which is not among its others.
    let error = sampling.error * others / nodes.max(1) as f64;
    let enough = (2.0 * nodes as f64 / sampling.risk).ln() / (2.0 * error * error);
    let samples = if enough < nodes as f64 {
        enough.ceil() as usize
    } else {
        nodes
    };
    let mut starts: Vec<u32> = graph.nodes().collect();
    Random::new(sampling.seed).shuffle(&mut starts);
    starts.truncate(samples);
    // Searches from nodes near to each other share their way.
    starts.sort_unstable();
    let found = steps::to_each(graph, &starts, threads, cancel)?;
    let scale = nodes as f64 / (samples.max(1) as f64 * others);
    Ok(SampledCloseness {
        shares: found.iter().map(|closeness| closeness.harmonic * scale).collect(),
        error: if samples == nodes { 0.0 } else { sampling.error },
        samples,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Distance, closeness};

    #[test]
    fn every_share_is_within_the_error() {
        let ties: Vec<_> = (0..1500u32)
            .map(|at| (at * 11 % 997, at * at % 991, 1.0))
            .collect();
        let graph = Graph::one_mode(1000, &ties);
        let (threads, cancel) = (NonZeroUsize::MIN, Cancel::default());
        let exact = closeness(&graph, Distance::Steps, threads, &cancel).unwrap();
        let sample = |error| {
            let sampling = Sampling {
                error,
                risk: 0.05,
                seed: 5,
            };
            sampled_closeness(&graph, &sampling, threads, &cancel).unwrap()
        };
        for (error, most, samples) in [(0.1, 0.1, 531), (0.01, 1e-12, 1000)] {
            let found = sample(error);
            assert_eq!(found.samples, samples);
            for (share, exact) in found.shares.iter().zip(&exact) {
                assert!((share - exact.harmonic / 999.0).abs() <= most);
            }
        }
    }
}
