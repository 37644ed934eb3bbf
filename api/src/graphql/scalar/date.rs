//! A day in the calendar.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use domain::Day;

/// A day in the Gregorian calendar, as `2014-08-15`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Date(pub(crate) Day);

/// A day in the Gregorian calendar (dag), written as in ISO 8601: `2014-08-15`.
#[Scalar(specified_by_url = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else {
            return Err(InputValueError::expected_type(value));
        };
        Day::parse(text).map(Self).ok_or_else(|| {
            InputValueError::custom(format!("\"{text}\" is not a day; write one as 2014-08-15"))
        })
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

impl Date {
    /// The day, or `None` where it stands for "unbounded".
    pub(crate) fn bounded(day: Day) -> Option<Self> {
        day.date().map(|_| Self(day))
    }
}
