//! Queries are parsed, measured and capped before any of the library's recursive code sees them.
//!
//! A query of 800 bytes whose fragments spread each other twice selects 2²⁴ fields. async-graphql walks all of them in
//! its validation, without yielding, whatever limits of its own are set. So nothing reaches the schema that the guard has
//! not admitted: the text is scanned ([`tokens`]), parsed once, its shape computed with each fragment visited once
//! ([`shape`]), and the rows it can return are counted ([`nodes`]) against what the schema says of each field ([`types`]).

mod cost;
mod documents;
mod inputs;
mod limits;
mod lists;
mod nodes;
mod overlap;
mod refusal;
mod shape;
mod tokens;
mod types;

use std::sync::Arc;

use async_graphql::Variables;
use async_graphql_parser::types::{DocumentOperations, OperationDefinition, OperationType};

use async_graphql_value::ConstValue;

pub use cost::Cost;
use cost::Sizes;
pub use documents::Document;
use documents::Documents;
use inputs::Inputs;
pub use limits::{DEFAULT_PAGE, Limits, MAX_PAGE, MAX_STEPS};
use lists::Lists;
pub use lists::{ListCost, Shorter};
pub use overlap::Overlap;
pub use refusal::{Excess, Measured, Refusal};
use types::TypeMap;

/// Admits queries, or refuses them with a reason.
#[derive(Debug)]
pub struct Guard {
    limits: Limits,
    types: TypeMap,
    documents: Documents,
}

/// A query that may run.
#[derive(Debug)]
pub struct Admitted {
    /// The query, parsed.
    pub document: Arc<Document>,
    /// The kind of the operation that would run; `None` when the request names none that the document has.
    pub operation: Option<OperationType>,
    /// The objects in lists that the operation can return, at most.
    pub nodes: u64,
}

impl Guard {
    /// A guard for the schema that `sdl` prints.
    ///
    /// # Errors
    /// When the text is not a schema.
    pub fn new(sdl: &str, limits: Limits) -> Result<Self, async_graphql_parser::Error> {
        Ok(Self {
            limits,
            types: TypeMap::parse(sdl)?,
            documents: Documents::new(),
        })
    }

    /// What a request may ask for.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Parses and measures a query. Nothing is run.
    ///
    /// # Errors
    /// When the query is no GraphQL, its fragments go in a circle, or it exceeds one of the [`Limits`]. That it fits the
    /// schema is not checked here.
    ///
    /// # Complexity
    /// Linear in the text, which the limits bound; parsing is saved for a query asked before.
    pub fn admit(
        &self,
        query: &str,
        operation_name: Option<&str>,
        variables: &Variables,
    ) -> Result<Admitted, Refusal> {
        let values = variables.values().map(count_values).sum();
        Measured::VariableValues.cap(values, self.limits.variable_values as u64)?;
        inputs::check_strings(variables, &self.limits)?;
        let document = self.documents.fetch(query, || {
            let tokens = tokens::check(query, &self.limits)?;
            let document = async_graphql_parser::parse_query(query)?;
            let sizes = Sizes {
                text_bytes: query.len() as u64,
                tokens,
                ..shape::check(&document, &self.limits)?
            };
            let inputs = Inputs::of(&document, &self.limits)?;
            Ok::<_, Refusal>((document, sizes, inputs))
        })?;
        Measured::ArgumentBytes.cap(
            document.inputs().bytes(variables),
            self.limits.argument_bytes as u64,
        )?;
        let parsed = document.parsed();
        let operation = selected(&parsed.operations, operation_name);
        let nodes = operation.map_or(0, |operation| {
            nodes::count(&self.types, parsed, operation, variables)
        });
        if let (Some(operation), true) = (operation, nodes > self.limits.nodes) {
            let lists = Lists::new(&self.types, parsed, operation, variables);
            return Err(Refusal::Nodes {
                requested: nodes,
                allowed: self.limits.nodes,
                shorter: lists.shorter(self.limits.nodes),
            });
        }
        let operation = operation.map(|operation| operation.ty);
        Ok(Admitted {
            document,
            operation,
            nodes,
        })
    }
}

impl Guard {
    /// What an admitted request costs, with the lists that its nodes come from. Nothing is run.
    #[must_use]
    pub fn cost(&self, admitted: &Admitted, operation_name: Option<&str>, variables: &Variables) -> Cost {
        let (sizes, limits) = (admitted.document.sizes(), &self.limits);
        let parsed = admitted.document.parsed();
        let lists = selected(&parsed.operations, operation_name)
            .map(|operation| Lists::new(&self.types, parsed, operation, variables).all());
        let values = variables.values().map(count_values).sum();
        let bytes = admitted.document.inputs().bytes(variables);
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
            (Measured::VariableValues, values, limits.variable_values as u64),
            (Measured::ArgumentBytes, bytes, limits.argument_bytes as u64),
        ];
        Cost {
            measures,
            lists: lists.unwrap_or_default(),
        }
    }
}

/// The value itself and all inside it. JSON was read with a bound on its depth, which bounds the recursion.
fn count_values(value: &ConstValue) -> u64 {
    1 + match value {
        ConstValue::List(items) => items.iter().map(count_values).sum(),
        ConstValue::Object(members) => members.values().map(count_values).sum(),
        _ => 0,
    }
}

/// The operation that async-graphql would run, by its own rule.
fn selected<'a>(operations: &'a DocumentOperations, name: Option<&str>) -> Option<&'a OperationDefinition> {
    match (operations, name) {
        (DocumentOperations::Single(operation), None) => Some(&operation.node),
        (DocumentOperations::Single(_), Some(_)) => None,
        (DocumentOperations::Multiple(operations), Some(name)) => {
            operations.get(name).map(|operation| &operation.node)
        }
        (DocumentOperations::Multiple(operations), None) => match operations.values().next() {
            Some(operation) if operations.len() == 1 => Some(&operation.node),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests;
