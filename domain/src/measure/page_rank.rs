//! PageRank: how often one comes by a node when walking along ties at random.

use super::{Cancel, Cancelled, Graph};

/// The share of steps that follow a tie; the others begin anew at any node.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Damping(f64);

impl Damping {
    /// 0.85, as usual since Brin & Page 1998.
    pub const USUAL: Self = Self(0.85);

    /// A share from 0 up to, but not including, 1; `None` of any other number.
    #[must_use]
    pub fn new(share: f64) -> Option<Self> {
        (0.0..1.0).contains(&share).then_some(Self(share))
    }

    /// The share.
    #[must_use]
    pub fn share(self) -> f64 {
        self.0
    }
}

/// How far the ranks may be from exact ones, as the sum of all differences. NetworkX stops at 10⁻⁶ for each node, igraph
/// at 10⁻¹⁰ altogether.
pub const PAGE_RANK_TOLERANCE: f64 = 1e-10;

/// A change that rounding alone makes, relative to the sum of what changes.
const ROUNDING: f64 = 1e-15;

/// The PageRank of every node (Brin & Page 1998); they sum to 1. A step follows one of the node's ties, the stronger the
/// likelier, and from an isolate leads anywhere.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Linear in nodes and ties for each sweep; in a two-mode graph, with 0.85, about 70 sweeps for a tolerance of 10⁻¹⁰.
pub fn page_rank(
    graph: &Graph,
    damping: Damping,
    tolerance: f64,
    cancel: &Cancel,
) -> Result<Vec<f64>, Cancelled> {
    // What isolates pass on goes everywhere alike, as new beginnings do, so that it changes the ranks' scale and nothing
    // else. We solve x = 1 + d·Σ w x/s, where s is a neighbour's strength, and bring the sum to 1 at the end.
    let Damping(damping) = damping;
    let strengths: Vec<f64> = graph.nodes().map(|node| graph.strength(node)).collect();
    let total: f64 = strengths.iter().sum();
    let average = if total > 0.0 {
        graph.node_count() as f64 / total
    } else {
        0.0
    };
    // What each node passes along a tie of weight 1: its rank by its strength. To begin with, ranks go by strength.
    let mut passed: Vec<f64> = strengths
        .iter()
        .map(|&strength| {
            if strength > 0.0 {
                1.0 / strength + damping / (1.0 - damping) * average
            } else {
                0.0
            }
        })
        .collect();
    loop {
        // A sweep uses what it has just found (Gauss–Seidel); in a two-mode graph, whose arenas come after all actors,
        // one sweep so does the work of two.
        let (mut change, mut sum) = (0.0, 0.0);
        for node in graph.nodes() {
            cancel.check_every(node as usize)?;
            let strength = strengths[node as usize];
            if strength == 0.0 {
                sum += 1.0;
                continue;
            }
            let received: f64 = graph
                .ties_of(node)
                .map(|(other, weight)| weight * passed[other as usize])
                .sum();
            let rank = 1.0 + damping * received;
            let fresh = rank / strength;
            change += (fresh - passed[node as usize]).abs() * strength;
            passed[node as usize] = fresh;
            sum += rank;
        }
        // What is still wrong is at most d/(1−d) times the last change; past the precision of numbers nothing improves.
        if change * damping / (1.0 - damping) <= tolerance * sum || change <= ROUNDING * sum {
            let rank = |(&passed, &strength): (&f64, &f64)| {
                if strength > 0.0 { passed * strength } else { 1.0 }
            };
            let ranks: Vec<f64> = passed.iter().zip(&strengths).map(rank).collect();
            let sum: f64 = ranks.iter().sum();
            return Ok(ranks.into_iter().map(|rank| rank / sum).collect());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranks(graph: &Graph) -> Vec<f64> {
        page_rank(graph, Damping::USUAL, 1e-14, &Cancel::default()).unwrap()
    }

    #[test]
    fn a_star_is_solved_by_hand() {
        let ranks = ranks(&Graph::one_mode(4, &[(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)]));
        // c = 0.0375 + 0.85·3l and l = 0.0375 + 0.85·c/3.
        let centre = (0.0375 + 0.85 * 3.0 * 0.0375) / (1.0 - 0.85 * 0.85);
        assert!((ranks[0] - centre).abs() < 1e-12, "{ranks:?}");
        assert!((ranks[1] - (1.0 - centre) / 3.0).abs() < 1e-12, "{ranks:?}");
    }

    #[test]
    fn isolates_have_the_least_rank_and_all_ranks_sum_to_one() {
        let found = ranks(&Graph::one_mode(4, &[(0, 1, 3.0)]));
        assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        assert!(found[2] < found[0] && (found[2] - found[3]).abs() < 1e-15);
        assert_eq!(ranks(&Graph::one_mode(2, &[])), [0.5, 0.5]);
        assert_eq!(ranks(&Graph::one_mode(0, &[])), []);
    }

    #[test]
    fn a_share_of_one_never_begins_anew_and_is_refused() {
        assert_eq!(Damping::new(1.0), None);
        assert_eq!(Damping::new(f64::NAN), None);
        assert_eq!(Damping::new(0.5).map(Damping::share), Some(0.5));
    }

    #[test]
    fn a_cancelled_measure_has_no_answer() {
        let cancel = Cancel::default();
        cancel.cancel();
        let graph = Graph::one_mode(2, &[(0, 1, 1.0)]);
        assert_eq!(page_rank(&graph, Damping::USUAL, 1e-10, &cancel), Err(Cancelled));
    }
}
