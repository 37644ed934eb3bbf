//! Centralisation: how far a graph is arranged around its most central node (Freeman 1979).

use super::{Closeness, Graph};

/// The sum of how far each node falls short of the most central one, divided by that of a star of as many nodes, 0 to 1.
fn centralisation(values: impl Iterator<Item = f64> + Clone, of_a_star: f64) -> Option<f64> {
    let most = values.clone().fold(0.0, f64::max);
    (of_a_star > 0.0).then(|| values.map(|value| most - value).sum::<f64>() / of_a_star)
}

/// The number of nodes of a graph of one mode, as far as a star of them is a measure: three at least. In two modes there
/// is no star.
fn nodes(graph: &Graph) -> Option<f64> {
    let nodes = graph.node_count();
    (graph.actor_count().is_none() && nodes > 2).then_some(nodes as f64)
}

/// Centralisation by degree. `None` in a two-mode graph, and of fewer than three nodes.
#[must_use]
pub fn degree_centralisation(graph: &Graph) -> Option<f64> {
    let nodes = nodes(graph)?;
    let degrees = graph.nodes().map(|node| graph.degree(node) as f64);
    centralisation(degrees, (nodes - 1.0) * (nodes - 2.0))
}

/// Centralisation by betweenness, of which the pairs that each node is between are given. `None` in a two-mode graph, and
/// of fewer than three nodes.
#[must_use]
pub fn betweenness_centralisation(graph: &Graph, betweenness: &[f64]) -> Option<f64> {
    let nodes = nodes(graph)?;
    let of_a_star = (nodes - 1.0) * (nodes - 1.0) * (nodes - 2.0) / 2.0;
    centralisation(betweenness.iter().copied(), of_a_star)
}

/// Centralisation by harmonic closeness. `None` in a two-mode graph, and of fewer than three nodes.
#[must_use]
pub fn closeness_centralisation(graph: &Graph, closeness: &[Closeness]) -> Option<f64> {
    let nodes = nodes(graph)?;
    // The points of a star are one step from its centre and two from each other.
    let of_a_star = (nodes - 1.0) * (nodes - 2.0) / 2.0;
    centralisation(closeness.iter().map(|closeness| closeness.harmonic), of_a_star)
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroUsize;

    use super::*;
    use crate::measure::{Cancel, Cancelled, Distance, betweenness, closeness};

    #[track_caller]
    fn check(graph: &Graph, expect: [Option<f64>; 3]) -> Result<(), Cancelled> {
        let (threads, cancel) = (NonZeroUsize::MIN, Cancel::default());
        let between = betweenness(graph, Distance::Steps, threads, &cancel)?;
        let close = closeness(graph, Distance::Steps, threads, &cancel)?;
        let found = [
            degree_centralisation(graph),
            betweenness_centralisation(graph, &between),
            closeness_centralisation(graph, &close),
        ];
        assert_eq!(found, expect);
        Ok(())
    }

    #[test]
    fn a_star_is_wholly_centralised_and_a_ring_not_at_all() -> Result<(), Cancelled> {
        let star = [(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)];
        check(&Graph::one_mode(4, &star), [Some(1.0); 3])?;
        let ring = [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 0, 1.0)];
        check(&Graph::one_mode(4, &ring), [Some(0.0); 3])?;
        check(&Graph::two_mode(1, 3, &[(0, 1, 1.0)]), [None; 3])
    }
}
