//! The schema that documents are held against.

use apollo_compiler::Schema;
use apollo_compiler::validation::Valid;

use super::input_types::InputTypes;
use super::scalars::Scalars;

/// The text that a schema prints is none.
#[derive(Debug, thiserror::Error)]
#[error("the schema cannot be read: {0}")]
pub struct UnreadableSchema(pub(crate) String);

impl From<async_graphql_parser::Error> for UnreadableSchema {
    fn from(error: async_graphql_parser::Error) -> Self {
        Self(error.to_string())
    }
}

/// The types of a schema, and what their values must be.
#[derive(Debug)]
pub(crate) struct TypeSystem {
    pub(super) schema: Valid<Schema>,
    pub(super) inputs: InputTypes,
}

impl TypeSystem {
    /// Reads a schema as [`async_graphql::Schema::sdl`] prints it.
    ///
    /// # Errors
    /// When it is not one.
    pub(crate) fn parse(sdl: &str) -> Result<Self, UnreadableSchema> {
        let schema = Schema::parse_and_validate(sdl, "schema.graphql").map_err(|failed| {
            let first = failed.errors.iter().next();
            UnreadableSchema(first.map_or_else(String::new, |diagnostic| diagnostic.error.to_string()))
        })?;
        let inputs = InputTypes::of(&schema, &Scalars::default());
        Ok(Self { schema, inputs })
    }

    /// Holds values of custom scalars against what these take.
    pub(crate) fn check_scalars(&mut self, scalars: &Scalars) {
        self.inputs = InputTypes::of(&self.schema, scalars);
    }
}
