//! Three-valued time: on a given day something holds certainly, possibly or not.

use std::fmt;

use crate::{Date, DateError, Day, Days, codes};

codes! {
    /// Certainty with which something held (säkerhet).
    pub enum Certainty {
        /// The source leaves no doubt: the day lies between the latest possible start and the earliest possible end.
        Certain = "certain",
        /// The source allows it: the day lies between the earliest possible start and the latest possible end.
        Possible = "possible",
    }
}

/// The end of something (slut).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// `..`: it was still going on when the source spoke.
    Ongoing,
    /// It ended on this date.
    On(Date),
}

impl End {
    /// Reads the `end` column of a bundle.
    ///
    /// # Errors
    /// As [`Date::parse`].
    pub fn parse(text: &str) -> Result<Self, DateError> {
        if text == ".." {
            Ok(Self::Ongoing)
        } else {
            Date::parse(text).map(Self::On)
        }
    }

    /// The earliest day on which it can have ended.
    #[must_use]
    pub fn earliest(self) -> Day {
        match self {
            Self::Ongoing => Day::MAX,
            Self::On(date) => date.earliest(),
        }
    }

    /// The latest day on which it can have ended.
    #[must_use]
    pub fn latest(self) -> Day {
        match self {
            Self::Ongoing => Day::MAX,
            Self::On(date) => date.latest(),
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ongoing => f.write_str(".."),
            Self::On(date) => date.fmt(f),
        }
    }
}

/// A period of validity (giltighetstid) as a source states it; the last day is included. `None` means *not stated*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Period {
    /// The date on which it began.
    pub start: Option<Date>,
    /// The end, when it is stated.
    pub end: Option<End>,
}

/// The end lies before the start, however the two are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an end that is not before the start")]
pub struct EndsBeforeStart;

impl Period {
    /// A period whose end can lie at or after its start.
    ///
    /// # Errors
    /// When the end is before the start on every reading.
    pub fn new(start: Option<Date>, end: Option<End>) -> Result<Self, EndsBeforeStart> {
        match (start, end) {
            (Some(start), Some(end)) if end.latest() < start.earliest() => Err(EndsBeforeStart),
            _ => Ok(Self { start, end }),
        }
    }

    /// The days on which a tie with this period holds: an unstated start or end leaves it possible, never certain.
    #[must_use]
    pub fn span(self) -> Span {
        Span {
            possible: Days {
                from: self.start.map_or(Day::MIN, Date::earliest),
                to: self.end.map_or(Day::MAX, End::latest),
            },
            certain: Days {
                from: self.start.map_or(Day::MAX, Date::latest),
                to: self.end.map_or(Day::MIN, End::earliest),
            },
        }
    }

    /// The days that the life of an arena or an organisation leaves to its ties: what is not stated restricts nothing.
    #[must_use]
    pub fn life(self) -> Span {
        Span {
            possible: self.span().possible,
            certain: Days {
                from: self.start.map_or(Day::MIN, Date::latest),
                to: self.end.map_or(Day::MAX, End::earliest),
            },
        }
    }
}

/// The days on which something holds possibly, and those among them on which it holds certainly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// From the earliest start to the latest end.
    pub possible: Days,
    /// From the latest start to the earliest end; often empty.
    pub certain: Days,
}

impl Span {
    /// All of time, certainly.
    pub const ALWAYS: Self = Self {
        possible: Days::ALWAYS,
        certain: Days::ALWAYS,
    };

    /// The days on which both hold.
    #[must_use]
    pub fn intersect(self, other: Self) -> Self {
        Self {
            possible: self.possible.intersect(other.possible),
            certain: self.certain.intersect(other.certain),
        }
    }

    /// The certainty that it holds on at least one of the days; `None` when it does not.
    #[must_use]
    pub fn during(self, days: Days) -> Option<Certainty> {
        // A certain day must be a possible one as well: an arena's end can cut the possible days short.
        if self.certain.intersect(self.possible).overlaps(days) {
            Some(Certainty::Certain)
        } else if self.possible.overlaps(days) {
            Some(Certainty::Possible)
        } else {
            None
        }
    }

    /// The certainty that it holds on a day; `None` when it does not.
    #[must_use]
    pub fn on(self, day: Day) -> Option<Certainty> {
        self.during(Days::on(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(start: &str, end: &str) -> Period {
        let start = (!start.is_empty()).then(|| Date::parse(start).unwrap());
        let end = (!end.is_empty()).then(|| End::parse(end).unwrap());
        Period::new(start, end).unwrap()
    }

    #[track_caller]
    fn check(start: &str, end: &str, day: &str, expect: Option<Certainty>) {
        assert_eq!(
            period(start, end).span().on(Day::parse(day).unwrap()),
            expect,
            "{start}/{end} on {day}"
        );
    }

    #[test]
    fn a_tie_is_certain_between_its_latest_start_and_its_earliest_end() {
        check("2014-03-01", "2014-08-31", "2014-08-31", Some(Certainty::Certain));
        check("2014-03-01", "2014-08-31", "2014-09-01", None);
        check("2014", "2015", "2014-06-01", Some(Certainty::Possible));
        check("2014", "2015", "2014-12-31", Some(Certainty::Certain));
        check("2014", "2015", "2015-01-02", Some(Certainty::Possible));
        check(
            "[2014-02..2014-08]",
            "..",
            "2014-05-01",
            Some(Certainty::Possible),
        );
        check("[2014-02..2014-08]", "..", "2030-05-01", Some(Certainty::Certain));
    }

    #[test]
    fn what_is_not_stated_is_never_certain() {
        check("", "", "2014-05-01", Some(Certainty::Possible));
        check("2014-01-01", "", "2014-05-01", Some(Certainty::Possible));
        check("2014-01-01", "", "2013-12-31", None);
        check("", "..", "2014-05-01", Some(Certainty::Possible));
        assert_eq!(
            period("", "..").span().during(Days::ALWAYS),
            Some(Certainty::Possible)
        );
    }

    #[test]
    fn a_life_restricts_only_as_far_as_it_is_stated() {
        let tie = period("2014-01-01", "2016-12-31").span();
        let arena = period("", "2014-12-31").life();
        let both = tie.intersect(arena);
        assert_eq!(
            both.on(Day::parse("2014-12-31").unwrap()),
            Some(Certainty::Certain)
        );
        assert_eq!(both.on(Day::parse("2015-01-01").unwrap()), None);
    }

    #[test]
    fn an_end_before_its_start_on_every_reading_is_refused() {
        let start = Some(Date::parse("2014-08").unwrap());
        assert_eq!(
            Period::new(start, Some(End::parse("2014-07").unwrap())),
            Err(EndsBeforeStart)
        );
        assert!(Period::new(start, Some(End::parse("2014").unwrap())).is_ok());
        assert!(Period::new(start, Some(End::parse("2014-08-01").unwrap())).is_ok());
    }
}
