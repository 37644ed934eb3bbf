//! A text, parsed.

use apollo_compiler::ast;
use apollo_compiler::diagnostic::ToCliReport as _;
use apollo_compiler::parser::Parser;

use super::definitions::{Definitions, Reading};
use super::fault::Fault;
use super::positions::Positions;

/// A document that was parsed and has not been validated.
#[derive(Debug)]
pub(crate) struct Syntax {
    pub(super) text: Box<str>,
    pub(super) document: ast::Document,
}

impl Syntax {
    /// Parses a text whose brackets are not deeper in each other than the parser can recurse, which the guard has seen to.
    ///
    /// # Errors
    /// When it is no document of the specification of September 2025.
    pub(crate) fn parse(text: &str) -> Result<(Self, Definitions), Vec<Fault>> {
        let positions = Positions::new(text);
        let document = Parser::new().parse_ast(text, "document").map_err(|failed| {
            let faults = failed.errors.iter().map(|diagnostic| {
                let at = diagnostic
                    .error
                    .location()
                    .map(|span| positions.at(span.offset()));
                Fault::syntax(diagnostic.error.to_string(), at)
            });
            // What comes after the first is mostly a consequence of it.
            faults.take(1).collect::<Vec<_>>()
        })?;
        if document.definitions.is_empty() {
            let message = "expected an operation, such as `{ __typename }`, and found none";
            return Err(vec![Fault::syntax(message, None)]);
        }
        let mut reading = Reading::new(&positions);
        let definitions = reading.definitions(&document);
        if !reading.faults.is_empty() {
            return Err(reading.faults);
        }
        let syntax = Self {
            text: text.into(),
            document,
        };
        Ok((syntax, definitions))
    }
}
