//! The disparity filter: which ties are stronger than the strength of their ends alone would make them.

use super::Graph;

/// For each tie, in the order of [`Graph::ties`], how likely one at least as strong would be, had one of its ends dealt
/// its strength to its ties at random: (1 − w/s)^(k−1) for an end of strength s with k ties, and the less of both ends
/// (Serrano, Boguñá & Vespignani 2009). `None` for two nodes that are tied only to each other, where nothing was dealt.
///
/// An end with a single tie says nothing of it, so that the other end decides. A small number makes a tie part of the
/// backbone; where all ties weigh the same, none of a node's stands out.
///
/// # Complexity
/// Linear in nodes and ties.
#[must_use]
pub fn disparity(graph: &Graph) -> Vec<Option<f64>> {
    let strengths: Vec<f64> = graph.nodes().map(|node| graph.strength(node)).collect();
    let dealt = |node: u32| (strengths[node as usize], graph.degree(node));
    graph
        .ties()
        .map(|(one, other, weight)| chance(weight, [dealt(one), dealt(other)]))
        .collect()
}

/// The same for one tie, whose ends have these strengths and this many ties.
pub(crate) fn chance(weight: f64, ends: [(f64, usize); 2]) -> Option<f64> {
    let [one, other] = ends.map(|(strength, ties)| {
        let others = ties - 1;
        // The number of other ties fits, since all ties do.
        (others > 0).then(|| (1.0 - weight / strength).powi(others as i32))
    });
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_with_more_to_deal_decides() {
        let graph = Graph::one_mode(6, &[(0, 1, 8.0), (0, 2, 1.0), (0, 3, 1.0), (4, 5, 3.0)]);
        let chances = disparity(&graph);
        assert!((chances[0].unwrap() - 0.04).abs() < 1e-12);
        assert!((chances[1].unwrap() - 0.81).abs() < 1e-12);
        assert_eq!(chances[3], None);
    }
}
