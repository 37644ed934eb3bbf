//! Effective size: how many different neighbours a node has, once those who know each other are counted less.

use super::{Cancel, Cancelled, Graph};

/// Burt's effective size of every node's surroundings (Burt 1992): Σ over neighbours j of 1 − Σ_q p_iq m_jq, where p_iq is
/// the weight of the tie to q as a share of the node's strength, m_jq that of the tie from j to q as a share of j's
/// strongest, and q are the neighbours that both have. Where all ties weigh the same it is n − 2t/n, with t ties among n
/// neighbours (Borgatti 1997). `None` for an isolate, as in NetworkX.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Linear in the ties of the neighbours of all nodes.
pub fn effective_size(graph: &Graph, cancel: &Cancel) -> Result<Vec<Option<f64>>, Cancelled> {
    let strongest: Vec<f64> = graph
        .nodes()
        .map(|node| graph.weights(node).iter().copied().fold(0.0, f64::max))
        .collect();
    let mut shares = vec![0.0; graph.node_count()];
    let mut of_node = |node: u32| {
        let own = graph.strength(node);
        for (other, weight) in graph.ties_of(node) {
            shares[other as usize] = weight / own;
        }
        let redundancy = |&other: &u32| {
            let both = graph
                .ties_of(other)
                .map(|(between, weight)| shares[between as usize] * weight);
            both.sum::<f64>() / strongest[other as usize]
        };
        let neighbours = graph.neighbours(node);
        let size = neighbours.iter().map(|other| 1.0 - redundancy(other)).sum();
        for &other in neighbours {
            shares[other as usize] = 0.0;
        }
        (!neighbours.is_empty()).then_some(size)
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
    fn neighbours_who_know_each_other_count_less() {
        let graph = Graph::one_mode(5, &[(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0), (1, 2, 1.0)]);
        let found = effective_size(&graph, &Cancel::default()).unwrap();
        assert!((found[0].unwrap() - (3.0 - 2.0 / 3.0)).abs() < 1e-12);
        assert_eq!((found[3], found[4]), (Some(1.0), None));
    }
}
