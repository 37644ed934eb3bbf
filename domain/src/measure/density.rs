//! Density: how many of the ties that there could be there are.

use super::Graph;

/// The share of possible ties that there are: of all pairs of nodes or, in a two-mode graph, of an actor and an arena.
/// `None` when none is possible.
#[must_use]
pub fn density(graph: &Graph) -> Option<f64> {
    let nodes = graph.node_count() as f64;
    let possible = match graph.actor_count() {
        Some(actors) => actors as f64 * (nodes - actors as f64),
        None => nodes * (nodes - 1.0) / 2.0,
    };
    (possible > 0.0).then(|| graph.tie_count() as f64 / possible)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_three_pairs_or_of_two_places() {
        assert_eq!(density(&Graph::one_mode(3, &[(0, 1, 1.0)])), Some(1.0 / 3.0));
        assert_eq!(density(&Graph::two_mode(1, 2, &[(0, 1, 1.0)])), Some(0.5));
        assert_eq!(density(&Graph::one_mode(1, &[])), None);
    }
}
