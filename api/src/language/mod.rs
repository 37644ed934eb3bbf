//! The language of requests (GraphQL specification, September 2025): a document is parsed and validated, and the values of
//! its variables are coerced, before anything else uses them.
//!
//! apollo-compiler parses ([`syntax`]) and validates ([`validation`]); what it leaves to its users is checked here: the
//! values of custom scalars ([`literals`]), those of variables ([`variables`]), and lists that are not alike ([`merging`]). The library that executes gets its own kind of
//! document ([`definitions`]), in which nothing is left that it reads in another way than the specification.
//! [ADR 12](../../../docs/adr/0012-documents-and-variables.md) says why two libraries share the work.

mod absent;
mod definitions;
mod fault;
mod input_types;
mod literals;
mod merging;
mod positions;
mod scalars;
mod suggestion;
mod syntax;
mod type_system;
mod unions;
mod validation;
mod values;
mod variables;

pub use fault::Fault;
pub use scalars::{ScalarCheck, Scalars};
pub use type_system::UnreadableSchema;

pub(crate) use absent::without_absent;
pub(crate) use definitions::Definitions;
pub(crate) use syntax::Syntax;
pub(crate) use type_system::TypeSystem;
pub(crate) use unions::write_on_members;
pub(crate) use variables::VariableDefinitions;
