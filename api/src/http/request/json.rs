//! JSON that a client sends, in which a name stands once.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Number, Value};

/// The longest name that a message repeats, in characters.
const LONGEST_NAME: usize = 60;

/// The reason why a text is not read. Its message goes on after what was read: "the body", "`variables`".
#[derive(Debug, thiserror::Error)]
pub(crate) enum UnreadableJson {
    /// It is no JSON.
    #[error("is not JSON: {0}")]
    Malformed(serde_json::Error),
    /// An object in it has a name twice, which JSON leaves to the reader to make something of: whoever checked the request on
    /// its way may have read the other member.
    #[error("holds a member twice, and a name stands once: {0}")]
    Repeated(serde_json::Error),
}

impl UnreadableJson {
    /// Tells what is wrong and where, without a word of what is there, which may be what nobody should read twice.
    pub(crate) fn discreetly(&self) -> String {
        let (what, error) = match self {
            Self::Malformed(error) => ("is not JSON", error),
            Self::Repeated(error) => ("holds a member twice, and a name stands once", error),
        };
        format!("{what}: line {}, column {}", error.line(), error.column())
    }
}

/// Reads a JSON text, in whose objects, at every depth, each name stands once.
pub(crate) fn parse(text: &[u8]) -> Result<Value, UnreadableJson> {
    match serde_json::from_slice(text) {
        Ok(Unrepeated(value)) => Ok(value),
        Err(error) if error.classify() == Category::Data => Err(UnreadableJson::Repeated(error)),
        Err(error) => Err(UnreadableJson::Malformed(error)),
    }
}

/// A JSON value, in whose objects each name stands once.
struct Unrepeated(Value);

impl<'de> Deserialize<'de> for Unrepeated {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue).map(Self)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut read = Vec::new();
        while let Some(Unrepeated(item)) = items.next_element()? {
            read.push(item);
        }
        Ok(Value::Array(read))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut read = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            if read.contains_key(&name) {
                let shown: String = name.chars().take(LONGEST_NAME).collect();
                return Err(A::Error::custom(format_args!("`{shown}`")));
            }
            let Unrepeated(value) = members.next_value()?;
            read.insert(name, value);
        }
        Ok(Value::Object(read))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn refused(text: &str, with: &str) {
        let message = parse(text.as_bytes()).unwrap_err().to_string();
        assert!(message.contains(with), "{message}");
    }

    #[test]
    fn a_name_stands_once_at_every_depth_and_is_told_with_its_place() {
        refused(r#"{"query": "a", "query": "b"}"#, "`query` at line 1 column 22");
        refused(r#"{"a": [{"b": {"c": 1, "d": 2, "c": 1}}]}"#, "`c`");
        // A name is what it says, however it is written.
        refused(r#"{"query": "a", "\u0071uery": "b"}"#, "`query`");
        refused(
            &format!(r#"{{"{0}": 1, "{0}": 2}}"#, "n".repeat(70)),
            &format!("`{}`", "n".repeat(60)),
        );
        assert!(parse(br#"[{"a": {"a": 1}}, {"a": 2}, "a", "a"]"#).is_ok());
    }

    #[test]
    fn what_is_no_json_is_told_as_such() {
        for text in ["", "{", "{\"a\": 1} 2", "nul", "1e999", &"[".repeat(1_000)] {
            refused(text, "is not JSON");
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            ".{0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 64, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::hash_map(".{0,4}", inner, 0..6)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn everything_else_is_read_as_serde_json_reads_it(value in values()) {
            let text = value.to_string();
            let expected: Value = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(parse(text.as_bytes()).unwrap(), expected);
        }
    }
}
