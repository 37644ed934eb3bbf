//! Dates as sources print them: a subset of EDTF (ISO 8601-2) that keeps what is known and no more.

use std::fmt;

use crate::{Day, Days};

/// A date (datum) with bounds: a day, a month, a year, or an interval within which some day lies.
///
/// Printing gives back exactly what was parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    form: Form,
    mark: Option<Mark>,
}

/// A mark that a source sets on a date that is not exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// `~`: about (ungefär).
    Approximate,
    /// `?`: uncertain (osäkert).
    Uncertain,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Form {
    /// `2014-08-15`, `2014-08`, `2014`.
    Within(Calendar),
    /// `[..2014-08-15]`.
    UpTo(Calendar),
    /// `[2014-08-15..]`.
    From(Calendar),
    /// `[2014-02..2014-08]`.
    Between(Calendar, Calendar),
}

/// A day, a month or a year; month and day are 0 where they are not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Calendar {
    year: i16,
    month: u8,
    day: u8,
}

/// The reason why a text is not a date of the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The text has another shape.
    #[error(
        "a date such as 2014-08-15, 2014-08, 2014, [..2014-08-15], [2014-08-15..], [2014-02..2014-08], 2014-08~ or 2014?"
    )]
    Shape,
    /// The shape is right, but the calendar has no such day or month.
    #[error("a day that the calendar has")]
    NoSuchDay,
    /// The interval's second date lies before its first.
    #[error("an interval whose second date is not before its first")]
    Backwards,
}

impl Date {
    /// Reads a date of the bundle format.
    ///
    /// # Errors
    /// Says whether the shape, the calendar or the order is at fault.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            return Ok(Self {
                form: Form::parse_interval(inner)?,
                mark: None,
            });
        }
        let (body, mark) = match text.as_bytes().last() {
            Some(b'~') => (&text[..text.len() - 1], Some(Mark::Approximate)),
            Some(b'?') => (&text[..text.len() - 1], Some(Mark::Uncertain)),
            _ => (text, None),
        };
        Ok(Self {
            form: Form::Within(Calendar::parse(body)?),
            mark,
        })
    }

    /// The earliest day that this date can mean; [`Day::MIN`] when unbounded.
    #[must_use]
    pub fn earliest(self) -> Day {
        match self.form {
            Form::Within(calendar) | Form::From(calendar) | Form::Between(calendar, _) => {
                calendar.first_day()
            }
            Form::UpTo(_) => Day::MIN,
        }
    }

    /// The latest day that this date can mean; [`Day::MAX`] when unbounded.
    #[must_use]
    pub fn latest(self) -> Day {
        match self.form {
            Form::Within(calendar) | Form::UpTo(calendar) | Form::Between(_, calendar) => calendar.last_day(),
            Form::From(_) => Day::MAX,
        }
    }

    /// All days that this date can mean.
    #[must_use]
    pub fn bounds(self) -> Days {
        Days {
            from: self.earliest(),
            to: self.latest(),
        }
    }

    /// The mark that the source sets on its exactness, if any.
    #[must_use]
    pub const fn mark(self) -> Option<Mark> {
        self.mark
    }
}

impl Form {
    fn parse_interval(inner: &str) -> Result<Self, DateError> {
        let (first, second) = inner.split_once("..").ok_or(DateError::Shape)?;
        match (first, second) {
            ("", "") => Err(DateError::Shape),
            ("", second) => Ok(Self::UpTo(Calendar::parse(second)?)),
            (first, "") => Ok(Self::From(Calendar::parse(first)?)),
            (first, second) => {
                let (first, second) = (Calendar::parse(first)?, Calendar::parse(second)?);
                if first.first_day() > second.last_day() {
                    return Err(DateError::Backwards);
                }
                Ok(Self::Between(first, second))
            }
        }
    }
}

impl Calendar {
    fn parse(text: &str) -> Result<Self, DateError> {
        let bytes = text.as_bytes();
        let number = |range: std::ops::Range<usize>| -> Result<u8, DateError> {
            let digits = bytes.get(range).ok_or(DateError::Shape)?;
            digits.iter().try_fold(0u8, |sum, digit| match digit {
                b'0'..=b'9' => Ok(sum * 10 + (digit - b'0')),
                _ => Err(DateError::Shape),
            })
        };
        let hyphen = |at: usize| {
            if bytes[at] == b'-' {
                Ok(())
            } else {
                Err(DateError::Shape)
            }
        };
        if !matches!(bytes.len(), 4 | 7 | 10) {
            return Err(DateError::Shape);
        }
        let year = i16::from(number(0..2)?) * 100 + i16::from(number(2..4)?);
        let (mut month, mut day) = (0, 0);
        if bytes.len() >= 7 {
            hyphen(4)?;
            month = number(5..7)?;
            if !(1..=12).contains(&month) {
                return Err(DateError::NoSuchDay);
            }
        }
        if bytes.len() == 10 {
            hyphen(7)?;
            day = number(8..10)?;
            Day::from_ymd(year, month, day).ok_or(DateError::NoSuchDay)?;
        }
        Ok(Self { year, month, day })
    }

    fn first_day(self) -> Day {
        Day::from_ymd(self.year, self.month.max(1), self.day.max(1)).unwrap_or(Day::MIN)
    }

    fn last_day(self) -> Day {
        match (self.month, self.day) {
            (0, _) => Day::from_ymd(self.year, 12, 31),
            (month, 0) => Day::last_of_month(self.year, month),
            (month, day) => Day::from_ymd(self.year, month, day),
        }
        .unwrap_or(Day::MAX)
    }
}

impl fmt::Display for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.form {
            Form::Within(calendar) => write!(f, "{calendar}")?,
            Form::UpTo(last) => write!(f, "[..{last}]")?,
            Form::From(first) => write!(f, "[{first}..]")?,
            Form::Between(first, last) => write!(f, "[{first}..{last}]")?,
        }
        match self.mark {
            Some(Mark::Approximate) => f.write_str("~"),
            Some(Mark::Uncertain) => f.write_str("?"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, earliest: &str, latest: &str) {
        let date = Date::parse(text).unwrap();
        assert_eq!(
            (date.earliest().to_string(), date.latest().to_string()),
            (earliest.into(), latest.into())
        );
        assert_eq!(date.to_string(), text);
    }

    #[test]
    fn the_table_of_the_format_holds() {
        check("2014-08-15", "2014-08-15", "2014-08-15");
        check("2014-08", "2014-08-01", "2014-08-31");
        check("2014", "2014-01-01", "2014-12-31");
        check("[..2014-08-15]", "..", "2014-08-15");
        check("[2014-08-15..]", "2014-08-15", "..");
        check("[2014-02..2014-08]", "2014-02-01", "2014-08-31");
        check("2014-08~", "2014-08-01", "2014-08-31");
        check("2014?", "2014-01-01", "2014-12-31");
    }

    #[test]
    fn what_is_not_a_date_is_refused_with_its_reason() {
        for text in [
            "",
            "..",
            "14",
            "2014-8-15",
            "2014-08-15T00:00",
            "[2014]",
            "[..]",
            "2014~?",
            "2014-ab",
            "201é",
        ] {
            assert_eq!(Date::parse(text), Err(DateError::Shape), "{text}");
        }
        for text in ["2014-02-30", "2014-13", "2014-00", "2014-01-00", "[..2023-02-29]"] {
            assert_eq!(Date::parse(text), Err(DateError::NoSuchDay), "{text}");
        }
        assert_eq!(Date::parse("[2015..2014-08]"), Err(DateError::Backwards));
    }
}
