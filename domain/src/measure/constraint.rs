//! Constraint: how far a node's ties lead back to the same people.

use super::{Cancel, Cancelled, Graph};

/// Burt's constraint of every node (Burt 1992): Σ over neighbours j of (p_ij + Σ_q p_iq p_qj)², where p_ij is the weight of
/// the tie to j as a share of the node's strength, and q are the neighbours that both have. Little constraint is much
/// room to broker. `None` for an isolate, as in NetworkX.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Linear in the ties of the neighbours of all nodes.
pub fn constraint(graph: &Graph, cancel: &Cancel) -> Result<Vec<Option<f64>>, Cancelled> {
    let strengths: Vec<f64> = graph.nodes().map(|node| graph.strength(node)).collect();
    // The shares of the present node's strength that go to its neighbours.
    let mut shares = vec![0.0; graph.node_count()];
    let mut of_node = |node: u32| {
        let own = strengths[node as usize];
        for (other, weight) in graph.ties_of(node) {
            shares[other as usize] = weight / own;
        }
        let investment = |&other: &u32| {
            let through = graph
                .ties_of(other)
                .map(|(between, weight)| shares[between as usize] * weight / strengths[between as usize]);
            (shares[other as usize] + through.sum::<f64>()).powi(2)
        };
        let neighbours = graph.neighbours(node);
        let constraint = neighbours.iter().map(investment).sum();
        for &other in neighbours {
            shares[other as usize] = 0.0;
        }
        (!neighbours.is_empty()).then_some(constraint)
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
    fn who_is_tied_to_one_is_wholly_constrained_and_the_middle_by_half() {
        let path = Graph::one_mode(4, &[(0, 1, 1.0), (1, 2, 1.0)]);
        let found = constraint(&path, &Cancel::default()).unwrap();
        assert_eq!(found, [Some(1.0), Some(0.5), Some(1.0), None]);
    }

    #[test]
    fn neighbours_who_know_each_other_constrain_more() {
        let triangle = Graph::one_mode(3, &[(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0)]);
        let found = constraint(&triangle, &Cancel::default()).unwrap();
        assert_eq!(found, [Some(1.125); 3]);
    }
}
