//! One operation of a document, measured and ready to run.

use std::sync::atomic::{AtomicBool, Ordering};

use async_graphql::{Name, Value, Variables};
use async_graphql_parser::types::{ExecutableDocument, OperationDefinition, OperationType};

use super::cost::Sizes;
use super::inputs::Inputs;
use super::overlap::Overlap;
use crate::language::{Fault, TypeSystem, VariableDefinitions, without_absent};

/// One operation of a document with the fragments that it spreads, valid and measured.
#[derive(Debug)]
pub struct Operation {
    name: Option<Name>,
    /// This operation and its fragments, and nothing else of the document.
    document: ExecutableDocument,
    kind: OperationType,
    sizes: Sizes,
    inputs: Inputs,
    overlap: Overlap,
    variables: VariableDefinitions,
    /// True when it took longer than the quick lane allows as it was asked last. It stands by itself, so that no ordering
    /// with other memory is needed.
    long: AtomicBool,
}

impl Operation {
    pub(super) fn new(
        name: Option<Name>,
        document: ExecutableDocument,
        types: &TypeSystem,
        sizes: Sizes,
        inputs: Inputs,
    ) -> Self {
        let definition = definition(&document);
        Self {
            kind: definition.map_or(OperationType::Query, |definition| definition.ty),
            variables: definition.map_or_else(VariableDefinitions::default, |definition| {
                VariableDefinitions::of(types, definition)
            }),
            overlap: Overlap::of(&document),
            name,
            document,
            sizes,
            inputs,
            long: AtomicBool::new(false),
        }
    }

    /// Its name in the document.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The kind of work that it would do.
    #[must_use]
    pub fn kind(&self) -> OperationType {
        self.kind
    }

    /// The operation with its fragments, for a request whose variables have these values: an argument that is given by a variable
    /// without a value is not there, so that it has its default (specification, section 6.4.1).
    #[must_use]
    pub fn executable(&self, values: &Variables) -> ExecutableDocument {
        let mut document = self.document.clone();
        if self.variables.is_absent_from(values) {
            without_absent(&mut document, values);
        }
        document
    }

    /// The operation with its fragments.
    pub(super) fn document(&self) -> &ExecutableDocument {
        &self.document
    }

    /// The operation alone.
    pub(super) fn definition(&self) -> Option<&OperationDefinition> {
        definition(&self.document)
    }

    /// The values of its variables for a request that sends `sent`.
    pub(super) fn coerce(&self, types: &TypeSystem, sent: &Variables) -> Result<Variables, Vec<Fault>> {
        self.variables.coerce(types, sent)
    }

    /// Its size.
    pub(super) fn sizes(&self) -> &Sizes {
        &self.sizes
    }

    /// The bytes that its arguments hold.
    pub(super) fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// Tells whether it took long when it was asked last, so that it need not be tried quickly.
    pub(crate) fn is_long(&self) -> bool {
        self.long.load(Ordering::Relaxed)
    }

    /// Remembers whether it takes long: that depends on its variables, too, so that it may be one way now and another then.
    pub(crate) fn set_long(&self, is_long: bool) {
        if self.is_long() != is_long {
            self.long.store(is_long, Ordering::Relaxed);
        }
    }

    /// Tells whether it selects an object twice in one place.
    #[must_use]
    pub fn overlap(&self) -> Overlap {
        self.overlap
    }
}

fn definition(document: &ExecutableDocument) -> Option<&OperationDefinition> {
    let (_, operation) = document.operations.iter().next()?;
    Some(&operation.node)
}

/// Counts values: the value itself and all inside it. JSON was read with a bound on its depth, which bounds the
/// recursion.
pub(super) fn count_values(value: &Value) -> u64 {
    1 + match value {
        Value::List(items) => items.iter().map(count_values).sum(),
        Value::Object(members) => members.values().map(count_values).sum(),
        _ => 0,
    }
}
