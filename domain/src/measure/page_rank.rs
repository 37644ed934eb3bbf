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

/// The most by which the ranks may differ from exact ones, as the sum of all differences. NetworkX stops at 10⁻⁶ for each
/// node, igraph at 10⁻¹⁰ altogether.
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
/// Linear in nodes and ties for each sweep, of which a tolerance of 10⁻¹⁰ takes, with 0.85, about 25 in a two-mode graph and
/// 70 at most in another.
pub fn page_rank(
    graph: &Graph,
    damping: Damping,
    tolerance: f64,
    cancel: &Cancel,
) -> Result<Vec<f64>, Cancelled> {
    let mut sweeps = Sweeps::new(graph, damping);
    let may_be_left = (1.0 - damping.0) * tolerance;
    loop {
        let change = sweeps.sweep(cancel)?;
        let sum = sweeps.sum();
        // Past the precision of numbers nothing improves.
        if change <= ROUNDING * sum || change <= may_be_left * sum && sweeps.left() <= may_be_left * sum {
            break;
        }
    }
    let (ranks, sum) = (sweeps.ranks(), sweeps.sum());
    Ok(ranks.map(|rank| rank / sum).collect())
}

/// The equations of the ranks, solved sweep by sweep.
///
/// What isolates pass on goes everywhere alike, as new beginnings do, so that it changes the ranks' scale and nothing else.
/// We solve x = 1 + d·Σ w x/s, where s is a neighbour's strength, and bring the sum to 1 at the end. Whatever is left over
/// of these equations, in sum, the ranks are wrong by 1/(1−d) times that at most.
#[derive(Debug)]
struct Sweeps<'g> {
    graph: &'g Graph,
    damping: f64,
    /// The factor by which a rank goes beyond what an equation asks: nothing at 1. In a two-mode graph, all of whose actors
    /// come before its arenas, it is known what converges fastest (Young 1954).
    relaxation: f64,
    strengths: Vec<f64>,
    /// The rank that each node passes along a tie of weight 1: its rank by its strength; 0 of an isolate.
    passed: Vec<f64>,
}

impl<'g> Sweeps<'g> {
    /// To begin with, ranks go by strength.
    fn new(graph: &'g Graph, Damping(damping): Damping) -> Self {
        let strengths: Vec<f64> = graph.nodes().map(|node| graph.strength(node)).collect();
        let total: f64 = strengths.iter().sum();
        let ties_pass = damping / (1.0 - damping) * graph.node_count() as f64 / total;
        let passed = |&strength: &f64| {
            if strength > 0.0 {
                1.0 / strength + ties_pass
            } else {
                0.0
            }
        };
        Self {
            graph,
            damping,
            relaxation: match graph.actor_count() {
                Some(_) => 2.0 / (1.0 + (1.0 - damping * damping).sqrt()),
                None => 1.0,
            },
            passed: strengths.iter().map(passed).collect(),
            strengths,
        }
    }

    /// The rank that a node should have, given what its neighbours pass.
    fn asked(&self, node: u32) -> f64 {
        let received = self.graph.ties_of(node);
        let received = received.map(|(other, weight)| weight * self.passed[other as usize]);
        1.0 + self.damping * received.sum::<f64>()
    }

    /// Sets each rank in turn by what has just been found of the others; returns the sum of changes.
    fn sweep(&mut self, cancel: &Cancel) -> Result<f64, Cancelled> {
        let mut change = 0.0;
        for node in self.graph.nodes() {
            cancel.check_every(node as usize)?;
            let strength = self.strengths[node as usize];
            if strength > 0.0 {
                let more = self.relaxation * (self.asked(node) / strength - self.passed[node as usize]);
                self.passed[node as usize] += more;
                change += more.abs() * strength;
            }
        }
        Ok(change)
    }

    /// The sum of what is left over of all equations.
    fn left(&self) -> f64 {
        let of_node = |node: u32| {
            let strength = self.strengths[node as usize];
            (self.asked(node) - self.passed[node as usize] * strength).abs()
        };
        let tied = |&node: &u32| self.strengths[node as usize] > 0.0;
        self.graph.nodes().filter(tied).map(of_node).sum()
    }

    fn ranks(&self) -> impl Iterator<Item = f64> {
        let rank = |(&passed, &strength): (&f64, &f64)| {
            if strength > 0.0 { passed * strength } else { 1.0 }
        };
        self.passed.iter().zip(&self.strengths).map(rank)
    }

    fn sum(&self) -> f64 {
        self.ranks().sum()
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
