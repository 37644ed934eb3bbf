//! Hierarchies: nothing is part of itself, over however many steps.

use std::collections::{BTreeSet, HashMap};

/// The hierarchy of one table: what is part of what, and on which line that was said.
#[derive(Debug, Default)]
pub(super) struct Hierarchy {
    parents: HashMap<i64, Parent>,
    /// True when everything is known that the database says; otherwise it is asked upwards from what the bundle says, which
    /// meets every circle that the bundle can close.
    pub(super) is_whole: bool,
}

#[derive(Debug)]
struct Parent {
    row: i64,
    /// The place at which the bundle says so; `None` for what is only in the database.
    said: Option<Said>,
}

/// The place at which a bundle says that a row is part of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    /// The number of the bundle, counted from 0.
    pub(super) bundle: usize,
    pub(super) line: u64,
}

impl Hierarchy {
    /// Notes that a row is part of another. What is said later counts.
    pub(super) fn part_of(&mut self, child: i64, row: i64, said: Option<Said>) {
        self.parents.insert(child, Parent { row, said });
    }

    /// Notes what the database says of a row, unless the bundle says something else of it.
    pub(super) fn part_of_stored(&mut self, child: i64, row: i64) {
        self.parents.entry(child).or_insert(Parent { row, said: None });
    }

    /// The rows that others are part of, and of which it is not known what they are part of; sorted.
    pub(super) fn ends(&self) -> Vec<i64> {
        let rows = self.parents.values().map(|parent| parent.row);
        let ends = rows.filter(|row| !self.parents.contains_key(row));
        ends.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// One place in each circle where a bundle says what closes it: the last line. In the order of lines.
    ///
    /// # Complexity
    /// Linear in the number of rows that are part of another.
    pub(super) fn circles(&self) -> Vec<Said> {
        // The walk in which a row was met; a row met again in the same walk is in a circle.
        let mut met: HashMap<i64, usize> = HashMap::with_capacity(self.parents.len());
        let mut circles = Vec::new();
        let mut starts: Vec<i64> = self.parents.keys().copied().collect();
        starts.sort_unstable();
        for (walk, start) in starts.into_iter().enumerate() {
            let mut row = start;
            while !met.contains_key(&row) {
                met.insert(row, walk);
                match self.parents.get(&row) {
                    Some(parent) => row = parent.row,
                    None => break,
                }
            }
            let is_circle = self.parents.contains_key(&row) && met[&row] == walk && self.leads_back(row);
            if is_circle {
                circles.extend(
                    self.circle(row)
                        .filter_map(|parent| parent.said)
                        .max_by_key(|said| said.line),
                );
            }
        }
        circles.sort_unstable_by_key(|said: &Said| (said.bundle, said.line));
        circles
    }

    fn leads_back(&self, row: i64) -> bool {
        self.circle(row).count() > 0
    }

    /// The steps from a row back to itself; none when the way ends elsewhere.
    fn circle(&self, row: i64) -> impl Iterator<Item = &Parent> {
        let mut steps = Vec::new();
        let mut at = row;
        while let Some(parent) = self.parents.get(&at) {
            steps.push(parent);
            at = parent.row;
            if at == row || steps.len() > self.parents.len() {
                break;
            }
        }
        if at != row {
            steps.clear();
        }
        steps.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: u64) -> Option<Said> {
        Some(Said { bundle: 0, line })
    }

    #[track_caller]
    fn check(parts: &[(i64, i64)], expect: &[u64]) {
        let mut hierarchy = Hierarchy::default();
        for (line, &(child, parent)) in (2..).zip(parts) {
            hierarchy.part_of(child, parent, said(line));
        }
        let lines: Vec<u64> = hierarchy.circles().iter().map(|said| said.line).collect();
        assert_eq!(lines, expect, "{parts:?}");
    }

    #[test]
    fn a_tree_has_no_circle() {
        check(&[(2, 1), (3, 1), (4, 3), (5, 4)], &[]);
        check(&[(1, 2), (2, 3), (5, 2)], &[]);
    }

    #[test]
    fn what_the_bundle_says_counts_before_what_the_database_says() {
        let mut hierarchy = Hierarchy::default();
        hierarchy.part_of(1, 2, said(2));
        assert_eq!(hierarchy.ends(), [2]);
        hierarchy.part_of_stored(1, 9);
        hierarchy.part_of_stored(2, 3);
        assert_eq!(hierarchy.ends(), [3]);
        hierarchy.part_of_stored(3, 1);
        assert_eq!(hierarchy.ends(), [0; 0]);
        assert_eq!(hierarchy.circles(), [Said { bundle: 0, line: 2 }]);
    }

    #[test]
    fn a_circle_is_told_once_where_it_closes() {
        check(&[(1, 2), (2, 3), (3, 1)], &[4]);
        check(&[(9, 1), (1, 2), (2, 1)], &[4]);
        check(&[(1, 2), (2, 1), (7, 8), (8, 7)], &[3, 5]);
    }
}
