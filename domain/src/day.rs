//! A day in the calendar, small enough to keep millions of.

use std::fmt;

use jiff::civil;

/// A day (dag), counted from 1970-01-01; [`Day::MIN`] and [`Day::MAX`] stand for "unbounded".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// Before every day: an unbounded beginning.
    pub const MIN: Self = Self(i32::MIN);
    /// After every day: an unbounded end.
    pub const MAX: Self = Self(i32::MAX);

    /// The day with this date, or `None` when the calendar has no such day (2014-02-30).
    #[must_use]
    pub fn from_ymd(year: i16, month: u8, day: u8) -> Option<Self> {
        let date = civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        Some(Self(days_from_epoch(date)))
    }

    /// The last day of a month, or `None` when there is no such month.
    #[must_use]
    pub fn last_of_month(year: i16, month: u8) -> Option<Self> {
        let first = civil::Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
        Some(Self(days_from_epoch(first.last_of_month())))
    }

    /// Parses `2014-08-15`; anything else is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let date: civil::Date = (text.len() == 10).then(|| text.parse().ok()).flatten()?;
        Some(Self(days_from_epoch(date)))
    }

    /// The date, or `None` for the unbounded days.
    #[must_use]
    pub fn date(self) -> Option<civil::Date> {
        if self == Self::MIN || self == Self::MAX {
            return None;
        }
        let span = jiff::Span::new().try_days(self.0).ok()?;
        EPOCH.checked_add(span).ok()
    }

    /// Days since 1970-01-01, negative before it; the extremes stand for "unbounded".
    #[must_use]
    pub const fn since_epoch(self) -> i32 {
        self.0
    }

    /// The next day; the unbounded ones stay as they are.
    #[must_use]
    pub fn next(self) -> Self {
        if self == Self::MIN {
            self
        } else {
            Self(self.0.saturating_add(1))
        }
    }

    /// Days from `self` to `other`, negative when `other` is earlier.
    #[must_use]
    pub fn until(self, other: Self) -> i64 {
        i64::from(other.0) - i64::from(self.0)
    }
}

const EPOCH: civil::Date = civil::date(1970, 1, 1);

/// Days since 1970-01-01 of a date that the calendar has: years begin in March here, so that the leap day is the last of
/// its year. A load asks this millions of times; spans would take ten times as long.
fn days_from_epoch(date: civil::Date) -> i32 {
    let (month, day) = (i32::from(date.month()), i32::from(date.day()));
    let year = i32::from(date.year()) - i32::from(month <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = 365 * year_of_era + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.date() {
            Some(date) => write!(f, "{date}"),
            None => f.write_str(".."),
        }
    }
}

/// A run of days (dagar), both ends included; empty when `from` lies after `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Days {
    /// The first day, [`Day::MIN`] when unbounded.
    pub from: Day,
    /// The last day, [`Day::MAX`] when unbounded.
    pub to: Day,
}

impl Days {
    /// All of time.
    pub const ALWAYS: Self = Self {
        from: Day::MIN,
        to: Day::MAX,
    };
    /// No day at all.
    pub const NEVER: Self = Self {
        from: Day::MAX,
        to: Day::MIN,
    };

    /// One day.
    #[must_use]
    pub const fn on(day: Day) -> Self {
        Self { from: day, to: day }
    }

    /// Returns whether no day is in the run. The unbounded days are no days of their own: a run from [`Day::MAX`] on is
    /// empty, and so is one up to [`Day::MIN`].
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.from > self.to || self.from == Day::MAX || self.to == Day::MIN
    }

    /// Returns whether the day is in the run.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// The days in both.
    #[must_use]
    pub fn intersect(self, other: Self) -> Self {
        Self {
            from: self.from.max(other.from),
            to: self.to.min(other.to),
        }
    }

    /// Returns whether some day is in both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        !self.intersect(other).is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_printed_as_it_was_read() {
        for text in ["1970-01-01", "2014-08-15", "1862-12-31", "2024-02-29"] {
            assert_eq!(Day::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn days_are_counted_as_the_calendar_library_counts_them() {
        let mut date = civil::date(1599, 12, 30);
        while date < civil::date(2101, 3, 2) {
            let span = EPOCH.until(date).unwrap();
            assert_eq!(days_from_epoch(date), span.get_days(), "{date}");
            date = date.tomorrow().unwrap();
        }
    }

    #[test]
    fn the_calendar_decides_which_days_there_are() {
        assert_eq!(Day::from_ymd(2014, 2, 30), None);
        assert_eq!(Day::from_ymd(2023, 2, 29), None);
        assert_eq!(Day::last_of_month(2024, 2), Day::parse("2024-02-29"));
    }

    #[test]
    fn runs_share_their_last_day() {
        let day = Day::parse("2014-08-15").unwrap();
        let before = Days {
            from: Day::MIN,
            to: day,
        };
        let after = Days {
            from: day,
            to: Day::MAX,
        };
        assert_eq!(before.intersect(after), Days::on(day));
        assert!(!Days::on(day).overlaps(Days {
            from: day.next(),
            to: Day::MAX
        }));
    }
}
