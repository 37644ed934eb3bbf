//! An instant.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};

/// An instant, as the change log has it: RFC 3339 in UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DateTime(pub(crate) String);

/// An instant (tidpunkt), written as in RFC 3339 and in UTC: `2026-05-01T12:30:00Z`.
#[Scalar(specified_by_url = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")]
impl ScalarType for DateTime {
    fn parse(value: Value) -> InputValueResult<Self> {
        match value {
            Value::String(text) => Ok(Self(text)),
            other => Err(InputValueError::expected_type(other)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.clone())
    }
}
