//! The value of one column in one row.

use std::borrow::Cow;
use std::fmt;

use domain::Day;

/// The mark between the texts of a list where a format has no lists.
pub(crate) const JOINT: &str = "|";

/// A value; what is not stated has none.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value<'v> {
    Text(Cow<'v, str>),
    Whole(u32),
    /// Finite.
    Number(f64),
    Flag(bool),
    /// Within the calendar.
    Day(Day),
    List(Vec<Cow<'v, str>>),
}

impl<'v> Value<'v> {
    pub(crate) fn text(text: impl Into<Cow<'v, str>>) -> Self {
        Self::Text(text.into())
    }

    /// The day; `None` when it stands for "unbounded".
    pub(crate) fn day(day: Day) -> Option<Self> {
        day.date().map(|_| Self::Day(day))
    }

    /// The number, when it is one.
    pub(crate) fn number(number: f64) -> Option<Self> {
        number.is_finite().then_some(Self::Number(number))
    }
}

/// As text, where a format has nothing else. Numbers can be read back without loss.
impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Whole(number) => number.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
            Self::Day(day) => day.fmt(f),
            Self::List(texts) => {
                for (number, text) in texts.iter().enumerate() {
                    if number > 0 {
                        f.write_str(JOINT)?;
                    }
                    f.write_str(text)?;
                }
                Ok(())
            }
        }
    }
}
