//! The values that custom scalars take.

use std::collections::HashMap;

use async_graphql::{InputType, Pos, Value};

/// Says why a value cannot be a scalar's, in words for whoever sent it.
pub type ScalarCheck = fn(&Value) -> Result<(), String>;

/// The values that the custom scalars of a schema take, by their names. A scalar that is not among them takes anything here, and is read by
/// its resolver.
#[derive(Debug, Clone, Default)]
pub struct Scalars(HashMap<String, ScalarCheck>);

impl Scalars {
    /// The same, and what the scalar that `T` is takes.
    #[must_use]
    pub fn with<T: InputType>(mut self) -> Self {
        self.0.insert(T::type_name().into_owned(), check::<T>);
        self
    }

    pub(super) fn check(&self, name: &str) -> Option<ScalarCheck> {
        self.0.get(name).copied()
    }
}

fn check<T: InputType>(value: &Value) -> Result<(), String> {
    match T::parse(Some(value.clone())) {
        Ok(_) => Ok(()),
        Err(error) => {
            let message = error.into_server_error(Pos::default()).message;
            // `Failed to parse "Date": ` says nothing to whoever asked.
            Err(match message.strip_prefix("Failed to parse \"") {
                Some(rest) => rest
                    .split_once("\": ")
                    .map_or(rest, |(_, reason)| reason)
                    .to_owned(),
                None => format!("expected {}", T::type_name()),
            })
        }
    }
}
