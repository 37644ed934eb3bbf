//! Sets of days as runs: ascending, apart, and none empty.

use super::index::ArenaIx;
use super::involvement::Actor;
use super::lens::Lens;
use crate::{Certainty, Days};

/// The days on which several involvements hold at once.
///
/// Each list is ascending, and its runs neither overlap nor touch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CommonDays {
    /// The days on which all hold certainly.
    pub certain: Vec<Days>,
    /// The days on which all hold, certainly or possibly.
    pub possible: Vec<Days>,
}

impl CommonDays {
    /// The certainty that there is a day on which all hold; `None` when there is none, so that only a time-blind question
    /// joins them.
    #[must_use]
    pub fn certainty(&self) -> Option<Certainty> {
        if !self.certain.is_empty() {
            Some(Certainty::Certain)
        } else if !self.possible.is_empty() {
            Some(Certainty::Possible)
        } else {
            None
        }
    }

    /// The days on which every one of these actors holds its arena.
    pub(super) fn of<A: Actor>(
        lens: &Lens<'_, A>,
        holdings: &(impl Iterator<Item = (A, ArenaIx)> + Clone),
    ) -> Self {
        let common = |certainty| {
            let all = vec![Days::ALWAYS];
            holdings.clone().fold(all, |common, (actor, arena)| {
                // Once nothing is left, nothing more is looked up.
                if common.is_empty() {
                    return common;
                }
                intersect(&common, &union(lens.days_held(actor, arena, certainty).collect()))
            })
        };
        Self {
            certain: common(Certainty::Certain),
            possible: common(Certainty::Possible),
        }
    }
}

/// The days in at least one of the runs, which may be empty, overlap and come in any order.
pub(super) fn union(mut runs: Vec<Days>) -> Vec<Days> {
    runs.retain(|run| !run.is_empty());
    runs.sort_unstable_by_key(|run| run.from);
    runs.dedup_by(|next, last| {
        let joins = next.from <= last.to.next();
        if joins {
            last.to = last.to.max(next.to);
        }
        joins
    });
    runs
}

/// The days in both sets of runs.
pub(super) fn intersect(left: &[Days], right: &[Days]) -> Vec<Days> {
    let (mut left, mut right) = (left.iter().copied().peekable(), right.iter().copied().peekable());
    let mut common = Vec::new();
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        let both = one.intersect(*other);
        if !both.is_empty() {
            common.push(both);
        }
        // The run that ends first can meet nothing further.
        if one.to < other.to {
            left.next()
        } else {
            right.next()
        };
    }
    common
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Day;
    use proptest::prelude::*;

    fn day(number: u8) -> Day {
        Day::from_ymd(2014, 1, number + 1).unwrap()
    }

    fn runs() -> impl Strategy<Value = Vec<Days>> {
        prop::collection::vec((0u8..20, 0u8..6), 0..5).prop_map(|runs| {
            runs.into_iter()
                .map(|(from, length)| Days {
                    from: day(from),
                    to: day(from + length),
                })
                .collect()
        })
    }

    fn holds(runs: &[Days], number: u8) -> bool {
        runs.iter().any(|run| run.contains(day(number)))
    }

    proptest! {
        #[test]
        fn a_union_has_the_days_of_any_run_and_an_intersection_those_of_both(left in runs(), right in runs()) {
            let (one, other) = (union(left.clone()), union(right.clone()));
            let both = intersect(&one, &other);
            for number in 0..30 {
                prop_assert_eq!(holds(&one, number), holds(&left, number));
                prop_assert_eq!(holds(&both, number), holds(&left, number) && holds(&right, number));
            }
            for runs in [one, both] {
                prop_assert!(runs.iter().all(|run| !run.is_empty()));
                prop_assert!(runs.windows(2).all(|pair| pair[0].to < pair[1].from));
            }
        }
    }

    #[test]
    fn runs_that_touch_become_one() {
        let touching = vec![
            Days {
                from: day(4),
                to: day(6),
            },
            Days {
                from: day(1),
                to: day(3),
            },
        ];
        assert_eq!(
            union(touching),
            [Days {
                from: day(1),
                to: day(6)
            }]
        );
        let open = vec![
            Days {
                from: day(4),
                to: Day::MAX,
            },
            Days {
                from: Day::MIN,
                to: day(3),
            },
        ];
        assert_eq!(union(open), [Days::ALWAYS]);
    }
}
