//! Degree centrality: how many of those that a node could be tied to it is tied to.

use super::{Graph, Mode};

/// The share of the others that each node is tied to; in a two-mode graph the share of the other side, since nobody can be
/// tied to their own (as in NetworkX's `bipartite`). `None` where there is nobody that it could be tied to.
///
/// # Complexity
/// Linear in nodes.
#[must_use]
pub fn degree_centrality(graph: &Graph) -> Vec<Option<f64>> {
    let nodes = graph.node_count();
    let possible = |node| match (graph.mode(node), graph.actor_count()) {
        (Some(Mode::Actor), Some(actors)) => nodes - actors,
        (Some(Mode::Arena), Some(actors)) => actors,
        _ => nodes - 1,
    };
    let share = |node| {
        let possible = possible(node);
        (possible > 0).then(|| graph.degree(node) as f64 / possible as f64)
    };
    graph.nodes().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_is_measured_by_the_other() {
        let graph = Graph::two_mode(2, 3, &[(0, 0, 1.0), (0, 1, 1.0), (1, 1, 1.0)]);
        let (two_thirds, half) = (Some(2.0 / 3.0), Some(0.5));
        assert_eq!(
            degree_centrality(&graph),
            [two_thirds, Some(1.0 / 3.0), half, Some(1.0), Some(0.0)]
        );
        assert_eq!(degree_centrality(&Graph::one_mode(1, &[])), [None]);
    }
}
