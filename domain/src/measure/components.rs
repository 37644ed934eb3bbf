//! Components: who is connected with whom at all.

use super::Graph;
use super::division::{connected, numbered_by_size};

/// The components of a graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Components {
    /// The component of each node. Components are numbered from 0, the largest first, and of the same size the one with
    /// the lowest node first. An isolate is one on its own.
    pub of: Vec<u32>,
    /// The number of nodes of each component.
    pub sizes: Vec<u32>,
}

/// The components of a graph: the largest sets of nodes of which each can be reached from every other.
///
/// # Complexity
/// Linear in nodes and ties.
#[must_use]
pub fn components(graph: &Graph) -> Components {
    let whole = vec![0; graph.node_count()];
    let (of, sizes) = numbered_by_size(&connected(graph, &whole));
    Components { of, sizes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_comes_first() {
        let graph = Graph::one_mode(6, &[(0, 1, 1.0), (5, 3, 1.0), (3, 4, 1.0)]);
        let found = components(&graph);
        assert_eq!(found.of, [1, 1, 2, 0, 0, 0]);
        assert_eq!(found.sizes, [3, 2, 1]);
    }
}
