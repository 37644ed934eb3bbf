//! Codes of places, from three lists.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};

/// A county, municipality or NUTS code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RegionCode(pub(crate) String);

/// A place (område): a county of two digits (länskod, `"12"`), a municipality of four (kommunkod, `"1280"`), or a NUTS
/// code (`"SE22"`), which takes in the smaller ones that begin with it.
#[Scalar]
impl ScalarType for RegionCode {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else {
            return Err(InputValueError::expected_type(value));
        };
        let digits = matches!(text.len(), 2 | 4) && text.bytes().all(|byte| byte.is_ascii_digit());
        let nuts = (2..=5).contains(&text.len())
            && text.bytes().take(2).all(|byte| byte.is_ascii_uppercase())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if digits || nuts {
            Ok(Self(text.clone()))
        } else {
            Err(InputValueError::custom(format!(
                "\"{text}\" is not a county (\"12\"), a municipality (\"1280\") or a NUTS code (\"SE22\")"
            )))
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.clone())
    }
}
