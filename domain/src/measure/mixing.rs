//! Mixing: how many ties there are between each two groups, and how far like goes with like.

use super::Graph;

/// The number of ties between each two groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mixing<G> {
    /// The groups that nodes are of, ascending.
    pub groups: Vec<G>,
    /// The number of nodes of each group.
    pub sizes: Vec<u64>,
    /// For each group a row, and in it for each group the number of ties between the two; each tie counts once, so that
    /// the matrix is symmetric and its sum more than the ties.
    pub ties: Vec<Vec<u64>>,
}

/// Counts the ties between groups. `groups` gives the group of each node. Weights are not looked at.
///
/// # Complexity
/// Linear in ties, times the logarithm of the groups.
#[must_use]
pub fn mixing<G: Copy + Ord>(graph: &Graph, groups: &[G]) -> Mixing<G> {
    let mut distinct = groups.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    let number = |group: &G| distinct.partition_point(|other| other < group);
    let numbers: Vec<usize> = groups.iter().map(number).collect();
    let mut sizes = vec![0; distinct.len()];
    numbers.iter().for_each(|&group| sizes[group] += 1);
    let mut ties = vec![vec![0; distinct.len()]; distinct.len()];
    for (one, other, _) in graph.ties() {
        let (one, other) = (numbers[one as usize], numbers[other as usize]);
        ties[one][other] += 1;
        if one != other {
            ties[other][one] += 1;
        }
    }
    Mixing {
        groups: distinct,
        sizes,
        ties,
    }
}

impl<G> Mixing<G> {
    /// The number of ties within groups.
    #[must_use]
    pub fn within(&self) -> u64 {
        (0..self.groups.len()).map(|group| self.ties[group][group]).sum()
    }

    /// The number of ties between different groups.
    #[must_use]
    pub fn between(&self) -> u64 {
        let all: u64 = self.ties.iter().flatten().sum();
        (all - self.within()) / 2
    }

    /// Assortativity (Newman 2003): how much more ties join like with like than chance would, from the least possible, which
    /// is at least −1, over 0, as chance has it, to 1, where all do. `None` without ties, and when all are within one
    /// group, where chance could do no other.
    #[must_use]
    pub fn assortativity(&self) -> Option<f64> {
        let ends = 2.0 * (self.within() + self.between()) as f64;
        let (mut alike, mut by_chance) = (0.0, 0.0);
        for (group, row) in self.ties.iter().enumerate() {
            // A tie within the group has both of its ends there.
            let own = row.iter().sum::<u64>() + row[group];
            alike += 2.0 * row[group] as f64 / ends;
            by_chance += (own as f64 / ends).powi(2);
        }
        let used = self.ties.iter().filter(|row| row.iter().any(|&ties| ties > 0));
        (used.count() > 1).then(|| (alike - by_chance) / (1.0 - by_chance))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_are_counted_once_in_each_of_their_cells() {
        let graph = Graph::one_mode(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)]);
        let found = mixing(&graph, &['B', 'B', 'A', 'A']);
        assert_eq!(found.groups, ['A', 'B']);
        assert_eq!(found.ties, [[1, 1], [1, 1]]);
        assert_eq!((found.within(), found.between()), (2, 1));
        // Of six ends, three are of either group: 4/6 alike, 1/2 by chance.
        assert!((found.assortativity().unwrap() - 1.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn one_group_mixes_with_nobody() {
        let graph = Graph::one_mode(3, &[(0, 1, 1.0)]);
        assert_eq!(mixing(&graph, &['A', 'A', 'B']).assortativity(), None);
        assert_eq!(mixing(&Graph::one_mode(1, &[]), &['A']).assortativity(), None);
    }
}
