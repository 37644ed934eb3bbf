//! Brokerage: between which groups a node goes between (Gould & Fernandez 1989).

use super::{Cancel, Cancelled, Graph};

/// The number of times that a node stands between two others that are not tied to each other, by the groups of the three.
///
/// Each pattern names the groups along the way from one end, over the broker, to the other. An undirected tie leads both
/// ways, so that every pair of ends counts twice, once from each end: what `brokerage` of R's package `sna` counts in
/// the symmetric graph. Programs differ in what they call a representative and a gatekeeper; without direction there are
/// as many of one as of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Brokerage {
    /// Coordinator, A→A→A: all three are of one group. `w_I` in sna.
    pub coordinator: u64,
    /// Consultant, A→B→A: the ends are of one group, the broker of another. Itinerant broker, `w_O` in sna.
    pub consultant: u64,
    /// Representative, A→A→B: the broker is of the group that the way comes from. `b_OI` in sna, there *gatekeeper*.
    pub representative: u64,
    /// Gatekeeper, A→B→B: the broker is of the group that the way leads to. `b_IO` in sna, there *representative*.
    pub gatekeeper: u64,
    /// Liaison, A→B→C: all three are of different groups. `b_O` in sna.
    pub liaison: u64,
}

impl Brokerage {
    /// All patterns together. `t` in sna.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.coordinator + self.consultant + self.representative + self.gatekeeper + self.liaison
    }
}

/// The brokerage of every node. `groups` gives the group of each node. Weights are not looked at.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Linear in the ties of the neighbours of all nodes.
pub fn brokerage<G: Copy + Ord>(
    graph: &Graph,
    groups: &[G],
    cancel: &Cancel,
) -> Result<Vec<Brokerage>, Cancelled> {
    let (groups, count) = numbered(groups);
    let mut around = vec![false; graph.node_count()];
    // How many neighbours of the broker are of each group, and how many of these one of them is tied to, or is itself.
    let (mut sizes, mut known) = (vec![0u64; count], vec![0u64; count]);
    let mut of_node = |broker: u32| {
        let (own, neighbours) = (groups[broker as usize], graph.neighbours(broker));
        sizes.fill(0);
        for &end in neighbours {
            around[end as usize] = true;
            sizes[groups[end as usize]] += 1;
        }
        let mut found = Brokerage::default();
        for &from in neighbours {
            let group = groups[from as usize];
            known.fill(0);
            known[group] = 1;
            let tied = graph.neighbours(from).iter().filter(|&&to| around[to as usize]);
            let tied_all = tied.map(|&to| known[groups[to as usize]] += 1).count() as u64;
            // Where the way from this end may lead: to the broker's group, to this end's, or anywhere.
            let (to_own, to_same) = (sizes[own] - known[own], sizes[group] - known[group]);
            let to_any = neighbours.len() as u64 - 1 - tied_all;
            if group == own {
                found.coordinator += to_own;
                found.representative += to_any - to_own;
            } else {
                found.gatekeeper += to_own;
                found.consultant += to_same;
                found.liaison += to_any - to_own - to_same;
            }
        }
        for &end in neighbours {
            around[end as usize] = false;
        }
        found
    };
    let all = graph.nodes().map(|node| {
        cancel.check()?;
        Ok(of_node(node))
    });
    all.collect()
}

/// The groups as numbers from 0, and how many there are.
fn numbered<G: Copy + Ord>(groups: &[G]) -> (Vec<usize>, usize) {
    let mut distinct = groups.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    let number = |group: &G| distinct.partition_point(|other| other < group);
    (groups.iter().map(number).collect(), distinct.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(groups: &str, expect: Brokerage) {
        let path = Graph::one_mode(3, &[(0, 1, 1.0), (1, 2, 1.0)]);
        let groups: Vec<char> = groups.chars().collect();
        let found = brokerage(&path, &groups, &Cancel::default()).unwrap();
        assert_eq!(
            found,
            [Brokerage::default(), expect, Brokerage::default()],
            "{groups:?}"
        );
    }

    #[test]
    fn each_pattern_counts_both_ways() {
        let none = Brokerage::default();
        check(
            "AAA",
            Brokerage {
                coordinator: 2,
                ..none
            },
        );
        check(
            "ABA",
            Brokerage {
                consultant: 2,
                ..none
            },
        );
        let between = Brokerage {
            representative: 1,
            gatekeeper: 1,
            ..none
        };
        check("AAB", between);
        check("ABB", between);
        check("ABC", Brokerage { liaison: 2, ..none });
    }

    #[test]
    fn who_are_tied_need_no_broker() {
        let triangle = Graph::one_mode(3, &[(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0)]);
        let found = brokerage(&triangle, &['A', 'B', 'C'], &Cancel::default()).unwrap();
        assert!(found.iter().all(|brokerage| brokerage.total() == 0));
    }
}
