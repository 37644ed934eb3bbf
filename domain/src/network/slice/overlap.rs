//! Overlap: for how many days two hold something together.

use crate::network::runs::{intersect, union};
use crate::{Certainty, Day, Days, Span};

/// The number of days on which two actors hold the arenas that they share, or one actor its arena, within the days of the
/// scope. Days are summed over the arenas: two arenas held together on one day make two.
///
/// `None` says that the days cannot be counted, because they have no beginning or no end that is stated, and the scope
/// sets none. Days beyond what is stated are never made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverlapDays {
    /// The fewest: days on which both certainly do.
    pub certain: Option<u32>,
    /// The most: days on which both do, certainly or possibly.
    pub possible: Option<u32>,
}

impl OverlapDays {
    /// No day.
    pub const NONE: Self = Self {
        certain: Some(0),
        possible: Some(0),
    };

    /// The days with at least this certainty.
    #[must_use]
    pub fn with(self, certainty: Certainty) -> Option<u32> {
        match certainty {
            Certainty::Certain => self.certain,
            Certainty::Possible => self.possible,
        }
    }

    /// The certainty that there is such a day at all; `None` when there is none.
    #[must_use]
    pub fn certainty(self) -> Option<Certainty> {
        if self.certain != Some(0) {
            Some(Certainty::Certain)
        } else if self.possible != Some(0) {
            Some(Certainty::Possible)
        } else {
            None
        }
    }

    /// The days on which both of two hold an arena, each by several involvements.
    pub(super) fn of(one: &[Span], other: &[Span]) -> Self {
        // Nearly always each has one involvement, and nothing need be allocated.
        if let ([one], [other]) = (one, other) {
            let both = one.intersect(*other);
            return Self {
                certain: length(both.certain),
                possible: length(both.possible),
            };
        }
        let common = |days: fn(&Span) -> Days| {
            let runs = |spans: &[Span]| union(spans.iter().map(days).collect());
            let lengths = intersect(&runs(one), &runs(other)).into_iter().map(length);
            lengths.fold(Some(0), add)
        };
        Self {
            certain: common(|span| span.certain),
            possible: common(|span| span.possible),
        }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            certain: add(self.certain, other.certain),
            possible: add(self.possible, other.possible),
        }
    }
}

fn add(one: Option<u32>, other: Option<u32>) -> Option<u32> {
    Some(one?.saturating_add(other?))
}

/// The number of days of a run; `None` when it is unbounded.
pub(super) fn length(days: Days) -> Option<u32> {
    if days.is_empty() {
        return Some(0);
    }
    let bounded = days.from != Day::MIN && days.to != Day::MAX;
    bounded
        .then(|| u32::try_from(days.from.until(days.to) + 1).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: &str, to: &str) -> Span {
        let day = |text: &str, unbounded| Day::parse(text).unwrap_or(unbounded);
        let days = Days {
            from: day(from, Day::MIN),
            to: day(to, Day::MAX),
        };
        Span {
            possible: days,
            certain: Days::NEVER,
        }
    }

    #[track_caller]
    fn check(one: &[Span], other: &[Span], possible: Option<u32>) {
        let found = OverlapDays::of(one, other);
        assert_eq!((found.certain, found.possible), (Some(0), possible));
    }

    #[test]
    fn both_ends_are_counted_and_days_held_twice_once() {
        check(
            &[span("2014-01-01", "2014-01-31")],
            &[span("2014-01-31", "2014-03-01")],
            Some(1),
        );
        let twice = [span("2014-01-01", "2014-01-10"), span("2014-01-05", "2014-01-12")];
        check(&twice, &[span("2014-01-01", "2015-01-01")], Some(12));
        check(&twice, &[span("2013-01-01", "2013-12-31")], Some(0));
    }

    #[test]
    fn days_without_an_end_are_not_counted() {
        check(&[span("2014-01-01", "..")], &[span("", "..")], None);
        check(&[span("2014-01-01", "..")], &[span("", "2014-01-03")], Some(3));
        let found = OverlapDays::of(&[span("", "..")], &[span("", "..")]);
        assert_eq!(found.certainty(), Some(Certainty::Possible));
        assert_eq!(OverlapDays::NONE.certainty(), None);
    }
}
