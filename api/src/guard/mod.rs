//! Queries are parsed, measured and capped before any of the library's recursive code sees them.
//!
//! A query of 800 bytes whose fragments spread each other twice selects 2²⁴ fields. async-graphql walks all of them in
//! its validation, without yielding, whatever limits of its own are set. So nothing reaches the schema that the guard has
//! not admitted: the text is scanned ([`tokens`]), parsed once ([`documents`]), the shape of the operation that is asked for computed
//! with each fragment visited once ([`shape`]), the document validated and the values of its variables coerced
//! ([`language`](crate::language)), and the rows it can return are counted ([`nodes`]) against what the schema says of each field
//! ([`types`]).

mod cost;
mod documents;
mod inputs;
mod limits;
mod lists;
mod nodes;
mod operation;
mod overlap;
mod refusal;
mod shape;
mod tokens;
mod types;

use std::sync::Arc;

use async_graphql::Variables;
use async_graphql_parser::types::OperationType;

pub use cost::Cost;
use documents::{Document, Documents};
pub use limits::{DEFAULT_PAGE, Limits, MAX_PAGE, MAX_STEPS};
use lists::Lists;
pub use lists::{ListCost, Shorter};
pub use operation::Operation;
use operation::count_values;
pub use overlap::Overlap;
pub use refusal::{Excess, Measured, Refusal};
use types::TypeMap;

use crate::language::{Scalars, Syntax, TypeSystem, UnreadableSchema};

/// Admits queries, or refuses them with a reason.
#[derive(Debug)]
pub struct Guard {
    limits: Limits,
    types: TypeMap,
    language: TypeSystem,
    documents: Documents,
}

/// A query that may run.
#[derive(Debug)]
pub struct Admitted {
    /// The operation that runs.
    pub operation: Arc<Operation>,
    /// The values of its variables, of the types that it declares, with their defaults. A variable without a value is not null.
    pub variables: Variables,
    /// The objects in lists that the operation can return, at most.
    pub nodes: u64,
    /// The number of values that the request sends for its variables.
    values: u64,
}

impl Guard {
    /// A guard for the schema that `sdl` prints.
    ///
    /// # Errors
    /// When the text is not a schema.
    pub fn new(sdl: &str, limits: Limits) -> Result<Self, UnreadableSchema> {
        Ok(Self {
            limits,
            types: TypeMap::parse(sdl)?,
            language: TypeSystem::parse(sdl)?,
            documents: Documents::new(),
        })
    }

    /// Holds values of custom scalars against what these take, before anything runs.
    pub fn check_scalars(&mut self, scalars: &Scalars) {
        self.language.check_scalars(scalars);
        // What was found right without looking at scalars is looked at again.
        self.documents = Documents::new();
    }

    /// The limits of a request.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Parses, measures and validates a query, and coerces the values of its variables. Nothing is run.
    ///
    /// # Errors
    /// When the query is no GraphQL, is not valid for the schema, has no such operation, when a value of a variable cannot be used,
    /// or when the operation exceeds one of the [`Limits`].
    ///
    /// # Complexity
    /// Linear in the text, which the limits bound, and in the values; what depends on the text alone is saved for a query asked
    /// before.
    pub fn admit(
        &self,
        query: &str,
        operation_name: Option<&str>,
        sent: &Variables,
    ) -> Result<Admitted, Refusal> {
        let values = sent.values().map(count_values).sum();
        Measured::VariableValues.cap(values, self.limits.variable_values as u64)?;
        inputs::check_strings(sent, &self.limits)?;
        let document = self
            .documents
            .fetch(query, || Document::parse(query, &self.limits))?;
        let operation = document.operation(operation_name, &self.language, &self.limits)?;
        let variables = operation.coerce(&self.language, sent)?;
        Measured::ArgumentBytes.cap(
            operation.inputs().bytes(&variables),
            self.limits.argument_bytes as u64,
        )?;
        let nodes = operation.definition().map_or(0, |definition| {
            nodes::count(&self.types, operation.document(), definition, &variables)
        });
        if nodes > self.limits.nodes {
            let lists = self.lists(&operation, &variables);
            return Err(Refusal::Nodes {
                requested: nodes,
                allowed: self.limits.nodes,
                shorter: lists.map_or_else(Vec::new, |lists| lists.shorter(self.limits.nodes)),
            });
        }
        Ok(Admitted {
            operation,
            variables,
            nodes,
            values,
        })
    }

    /// The kind of work that the operation which a request asks for would do, whether it may run or not; `None` when the query is too large to be
    /// parsed, is no GraphQL, or has no such operation.
    #[must_use]
    pub fn kind(&self, query: &str, operation_name: Option<&str>) -> Option<OperationType> {
        let parse = || Document::parse(query, &self.limits);
        self.documents.fetch(query, parse).ok()?.kind(operation_name)
    }

    /// Says what is wrong with a document whichever of its operations is asked for, whatever its size. Nothing is run.
    ///
    /// # Errors
    /// When it is no GraphQL, or not valid for the schema.
    pub fn validate(&self, query: &str) -> Result<(), Refusal> {
        let (syntax, _) = Syntax::parse(query)?;
        Ok(syntax.validate(&self.language)?)
    }

    /// The cost of an admitted request, with the lists that its nodes come from. Nothing is run.
    #[must_use]
    pub fn cost(&self, admitted: &Admitted) -> Cost {
        let (sizes, limits) = (admitted.operation.sizes(), &self.limits);
        let lists = self.lists(&admitted.operation, &admitted.variables);
        let bytes = admitted.operation.inputs().bytes(&admitted.variables);
        let measures = vec![
            (Measured::Nodes, admitted.nodes, limits.nodes),
            (Measured::Depth, sizes.depth, limits.depth),
            (
                Measured::IntrospectionDepth,
                sizes.introspection_depth,
                limits.introspection_depth,
            ),
            (Measured::Selections, sizes.selections, limits.selections),
            (Measured::RootFields, sizes.root_fields, limits.root_fields),
            (Measured::Aliases, sizes.aliases, limits.aliases as u64),
            (Measured::Directives, sizes.directives, limits.directives as u64),
            (Measured::Tokens, sizes.tokens, limits.tokens as u64),
            (Measured::TextBytes, sizes.text_bytes, limits.text_bytes as u64),
            (
                Measured::VariableValues,
                admitted.values,
                limits.variable_values as u64,
            ),
            (Measured::ArgumentBytes, bytes, limits.argument_bytes as u64),
        ];
        Cost {
            measures,
            lists: lists.map_or_else(Vec::new, |lists| lists.all()),
        }
    }

    fn lists<'g>(&'g self, operation: &'g Operation, variables: &'g Variables) -> Option<Lists<'g>> {
        let definition = operation.definition()?;
        Some(Lists::new(
            &self.types,
            operation.document(),
            definition,
            variables,
        ))
    }
}

#[cfg(test)]
mod tests;
