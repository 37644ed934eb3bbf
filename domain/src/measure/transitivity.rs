//! Transitivity: how often two that are tied to the same third are tied to each other.

use super::triangles::{pairs, triangles};
use super::{Cancel, Cancelled, Graph};

/// The transitivity of a graph: the share of all pairs of ties with a node in common whose other ends are tied too. `None`
/// when there is no such pair, where NetworkX has 0. Weights are not looked at.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Ties times the square root of ties.
pub fn transitivity(graph: &Graph, cancel: &Cancel) -> Result<Option<f64>, Cancelled> {
    let closed: u64 = triangles(graph, cancel)?.iter().sum();
    let all: u64 = graph.nodes().map(|node| pairs(graph, node)).sum();
    Ok((all > 0).then(|| closed as f64 / all as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangle_with_a_tail_closes_three_of_five_pairs() {
        let graph = Graph::one_mode(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0), (2, 3, 1.0)]);
        assert_eq!(transitivity(&graph, &Cancel::default()), Ok(Some(0.6)));
        assert_eq!(
            transitivity(&Graph::one_mode(2, &[(0, 1, 1.0)]), &Cancel::default()),
            Ok(None)
        );
    }
}
