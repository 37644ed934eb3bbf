//! Representations: what a gateway says of an entity.

use async_graphql::{ID, InputValueError, InputValueResult, Name, Scalar, ScalarType, Value};
use dataset::NodeType;
use domain::{Code as _, Noun};

use crate::graphql::lookup::By;

/// An entity as another service knows it: its type, and one of its keys.
#[derive(Debug, Clone)]
pub(in crate::graphql) struct Representation {
    pub(super) noun: Noun,
    pub(super) by: By,
}

/// An entity as another service knows it: `{"__typename": "Organisation", "id": "…"}`, or with its `key` in place of its `id`.
#[Scalar(name = "_Any")]
impl ScalarType for Representation {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::Object(stated) = &value else {
            return Err(InputValueError::expected_type(value));
        };
        let text = |name: &str| match stated.get(name) {
            Some(Value::String(text)) => Some(text.clone()),
            _ => None,
        };
        // A gateway sends all that it knows. Of two keys the id says more.
        let by = match (text("id"), text("key")) {
            (Some(id), _) => By::Id(ID(id)),
            (None, Some(key)) => By::Key(key),
            (None, None) => {
                let message = "a representation has the entity's `id` or its `key`, as text";
                return Err(InputValueError::custom(message));
            }
        };
        let of = text("__typename");
        let noun = entity_nouns().find(|&noun| of.as_deref() == Some(type_name(noun)));
        let noun = noun.ok_or_else(|| {
            let message = "the `__typename` of a representation is Organisation, Project, Council or Person";
            InputValueError::custom(message)
        })?;
        Ok(Self { noun, by })
    }

    fn to_value(&self) -> Value {
        let key = match &self.by {
            By::Id(id) => ("id", id.as_str()),
            By::Key(key) => ("key", key.as_str()),
        };
        let member = |(name, value): (&str, &str)| (Name::new(name), Value::from(value));
        let members = [("__typename", type_name(self.noun)), key];
        Value::Object(members.into_iter().map(member).collect())
    }
}

/// The nouns whose things are entities.
pub(super) fn entity_nouns() -> impl Iterator<Item = Noun> {
    let nouns = Noun::ALL.iter().copied();
    nouns.filter(|noun| match noun {
        Noun::Organisation | Noun::Project | Noun::Council | Noun::Person => true,
        Noun::Agreement | Noun::Event | Noun::Association | Noun::Source => false,
    })
}

/// The name of the type of a noun's things.
pub(super) fn type_name(noun: Noun) -> &'static str {
    NodeType::of(noun).code()
}
