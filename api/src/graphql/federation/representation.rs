//! What a gateway says of an entity.

use async_graphql::{ID, InputValueError, InputValueResult, Name, Scalar, ScalarType, Value};

use crate::graphql::by::By;

/// An entity as another service knows it: its type, and one of its keys.
#[derive(Debug, Clone)]
pub(in crate::graphql) enum Representation {
    Organisation(By),
    Project(By),
    Council(By),
    Person(By),
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
        match text("__typename").as_deref() {
            Some("Organisation") => Ok(Self::Organisation(by)),
            Some("Project") => Ok(Self::Project(by)),
            Some("Council") => Ok(Self::Council(by)),
            Some("Person") => Ok(Self::Person(by)),
            _ => {
                let message =
                    "the `__typename` of a representation is Organisation, Project, Council or Person";
                Err(InputValueError::custom(message))
            }
        }
    }

    fn to_value(&self) -> Value {
        let (of, by) = match self {
            Self::Organisation(by) => ("Organisation", by),
            Self::Project(by) => ("Project", by),
            Self::Council(by) => ("Council", by),
            Self::Person(by) => ("Person", by),
        };
        let key = match by {
            By::Id(id) => ("id", id.as_str()),
            By::Key(key) => ("key", key.as_str()),
        };
        let member = |(name, value): (&str, &str)| (Name::new(name), Value::from(value));
        Value::Object([("__typename", of), key].into_iter().map(member).collect())
    }
}
