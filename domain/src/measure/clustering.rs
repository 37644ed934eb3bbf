//! Clustering: how many of a node's neighbours are tied to each other.

use super::triangles::{pairs, triangles};
use super::{Cancel, Cancelled, Graph};

/// The local clustering coefficient of every node (Watts & Strogatz 1998): the share of the pairs of its neighbours that
/// are tied. `None` with fewer than two neighbours, where NetworkX has 0. Weights are not looked at.
///
/// In a two-mode graph no neighbours are ever tied; see [`two_mode_clustering`].
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Ties times the square root of ties.
pub fn clustering(graph: &Graph, cancel: &Cancel) -> Result<Vec<Option<f64>>, Cancelled> {
    let share = |(node, &triangles): (u32, &u64)| {
        let pairs = pairs(graph, node);
        (pairs > 0).then(|| triangles as f64 / pairs as f64)
    };
    Ok((0..).zip(&triangles(graph, cancel)?).map(share).collect())
}

/// The clustering coefficient of every node of a two-mode graph (Latapy, Magnien & Del Vecchio 2008): over all nodes with
/// which it shares a neighbour, the mean of shared neighbours by neighbours of either. `None` when it shares none, where
/// NetworkX's `bipartite.clustering` has 0.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Linear in the ties of the neighbours of all nodes.
pub fn two_mode_clustering(graph: &Graph, cancel: &Cancel) -> Result<Vec<Option<f64>>, Cancelled> {
    let (mut shared, mut met) = (vec![0usize; graph.node_count()], Vec::new());
    let mut of_node = |node: u32| {
        for &between in graph.neighbours(node) {
            for &other in graph.neighbours(between) {
                if other != node {
                    if shared[other as usize] == 0 {
                        met.push(other);
                    }
                    shared[other as usize] += 1;
                }
            }
        }
        let (mut sum, count) = (0.0, met.len());
        for other in met.drain(..) {
            let both = std::mem::take(&mut shared[other as usize]);
            sum += both as f64 / (graph.degree(node) + graph.degree(other) - both) as f64;
        }
        (count > 0).then(|| sum / count as f64)
    };
    let all = graph.nodes().map(|node| {
        cancel.check()?;
        Ok(of_node(node))
    });
    all.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pair_of_three_is_a_third_and_a_single_neighbour_has_none() {
        let graph = Graph::one_mode(5, &[(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0), (1, 2, 1.0)]);
        let found = clustering(&graph, &Cancel::default()).unwrap();
        assert_eq!(found, [Some(1.0 / 3.0), Some(1.0), Some(1.0), None, None]);
    }

    #[test]
    fn actors_in_the_same_arenas_cluster_fully() {
        let ties = [(0, 0, 1.0), (0, 1, 1.0), (1, 0, 1.0), (1, 1, 1.0), (2, 2, 1.0)];
        let found = two_mode_clustering(&Graph::two_mode(3, 3, &ties), &Cancel::default()).unwrap();
        assert_eq!(found, [Some(1.0), Some(1.0), None, Some(1.0), Some(1.0), None]);
    }
}
