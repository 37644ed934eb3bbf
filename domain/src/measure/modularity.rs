//! Modularity: how much more of the ties' weight lies within communities than chance would put there.

use super::Graph;

/// The modularity of a division into communities (Newman & Girvan 2004): Σ over communities of the share of weight within
/// it, less the resolution times the share that chance would put there if ties were dealt anew by strength. `None`
/// without ties.
///
/// `communities` gives the community of each node. At resolution 1 it is the usual modularity; more favours small
/// communities. In a two-mode graph chance deals between any two nodes, as in NetworkX and igraph: Barber's bipartite
/// modularity is another measure.
///
/// # Complexity
/// Linear in nodes and ties.
#[must_use]
pub fn modularity(graph: &Graph, communities: &[u32], resolution: f64) -> Option<f64> {
    let total = graph.total_weight();
    if total == 0.0 {
        return None;
    }
    let count = communities.iter().max().map_or(0, |&last| last as usize + 1);
    let (mut within, mut strengths) = (vec![0.0; count], vec![0.0; count]);
    for node in graph.nodes() {
        let community = communities[node as usize];
        for (other, weight) in graph.ties_of(node) {
            if communities[other as usize] == community {
                within[community as usize] += weight;
            }
        }
        strengths[community as usize] += graph.strength(node);
    }
    // Each tie has been seen from both ends, within and in the strengths alike.
    let of_community = |(within, strength): (&f64, &f64)| {
        let share = strength / (2.0 * total);
        within / (2.0 * total) - resolution * share * share
    };
    Some(within.iter().zip(&strengths).map(of_community).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_pairs_apart_are_one_half() {
        let graph = Graph::one_mode(4, &[(0, 1, 1.0), (2, 3, 1.0)]);
        assert_eq!(modularity(&graph, &[0, 0, 1, 1], 1.0), Some(0.5));
        assert_eq!(modularity(&graph, &[0, 0, 0, 0], 1.0), Some(0.0));
        assert_eq!(modularity(&Graph::one_mode(2, &[]), &[0, 1], 1.0), None);
    }
}
