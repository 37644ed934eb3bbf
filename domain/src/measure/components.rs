//! Components: who is connected with whom at all.

use super::Graph;

/// The components of a graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Components {
    /// The component of each node. Components are numbered from 0, the largest first, and of the same size the one with
    /// the lowest node first. An isolate is one on its own.
    pub of: Vec<u32>,
    /// How many nodes each component has.
    pub sizes: Vec<u32>,
}

/// The components of a graph: the largest sets of nodes of which each can be reached from every other.
///
/// # Complexity
/// Linear in nodes and ties.
#[must_use]
pub fn components(graph: &Graph) -> Components {
    const NONE: u32 = u32::MAX;
    let (mut of, mut reached) = (vec![NONE; graph.node_count()], Vec::new());
    for start in graph.nodes() {
        if of[start as usize] != NONE {
            continue;
        }
        of[start as usize] = start;
        reached.push(start);
        while let Some(node) = reached.pop() {
            for &other in graph.neighbours(node) {
                if of[other as usize] == NONE {
                    of[other as usize] = start;
                    reached.push(other);
                }
            }
        }
    }
    let (of, sizes) = super::division::numbered_by_size(&of);
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
