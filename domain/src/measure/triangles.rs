//! Triangles: how many pairs of a node's neighbours are tied to each other.

use super::{Cancel, Cancelled, Graph};

/// The number of triangles that each node is a corner of.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Ties times the square root of ties: each triangle is found from its corner with fewest ties.
pub(super) fn triangles(graph: &Graph, cancel: &Cancel) -> Result<Vec<u64>, Cancelled> {
    let rank = |node: u32| (graph.degree(node), node);
    let mut counts = vec![0u64; graph.node_count()];
    let mut marked = vec![false; graph.node_count()];
    let higher = |node: u32| {
        let neighbours = graph.neighbours(node).iter().copied();
        neighbours.filter(move |&other| rank(other) > rank(node))
    };
    for node in graph.nodes() {
        cancel.check_every(node as usize)?;
        higher(node).for_each(|other| marked[other as usize] = true);
        for other in higher(node) {
            for third in higher(other) {
                if marked[third as usize] {
                    for corner in [node, other, third] {
                        counts[corner as usize] += 1;
                    }
                }
            }
        }
        higher(node).for_each(|other| marked[other as usize] = false);
    }
    Ok(counts)
}

/// The number of pairs of neighbours that a node has.
pub(super) fn pairs(graph: &Graph, node: u32) -> u64 {
    let degree = graph.degree(node) as u64;
    degree * degree.saturating_sub(1) / 2
}
