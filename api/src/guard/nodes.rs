//! The number of objects that an operation can return: the lengths of the lists inside each other, multiplied.

use std::collections::HashMap;

use async_graphql::{Name, Positioned, Variables};
use async_graphql_parser::types::{
    ExecutableDocument, Field, FragmentDefinition, OperationDefinition, Selection, SelectionSet,
};
use async_graphql_value::{ConstValue, Value};

use super::limits::{DEFAULT_PAGE, MAX_PAGE};
use super::types::{FieldShape, Rows, TypeMap};

/// The objects in lists that an operation can return, at most.
///
/// A list of n rows costs n and n times what each row costs; a single object costs what it holds; scalars are free. Where
/// fragments on several types stand side by side all are counted, although a row is of one type, and what `@skip` or
/// `@include` leaves out is counted too. Saturates.
///
/// # Complexity
/// Linear in the text: each fragment is counted once, however often it is spread. The document must have passed
/// [`shape::check`](super::shape::check), which bounds the recursion and refuses circles.
pub(super) fn count(
    types: &TypeMap,
    document: &ExecutableDocument,
    operation: &OperationDefinition,
    variables: &Variables,
) -> u64 {
    let Some(root) = types.root(operation.ty) else {
        return 0;
    };
    let mut count = Count {
        types,
        document,
        lengths: Lengths::new(operation, variables),
        fragments: HashMap::new(),
    };
    let Cost { fixed, .. } = count.set(&operation.selection_set.node, root);
    fixed
}

/// The cost of a selection set: `fixed + page × per_row`, where `page` is the length of the page of the connection that
/// the set is on. Kept apart so that a fragment on a connection can be counted once and used for pages of any length.
#[derive(Debug, Clone, Copy, Default)]
struct Cost {
    fixed: u64,
    per_row: u64,
}

impl Cost {
    fn add(&mut self, other: Self) {
        self.fixed = self.fixed.saturating_add(other.fixed);
        self.per_row = self.per_row.saturating_add(other.per_row);
    }

    fn with_page(self, page: u64) -> u64 {
        self.fixed.saturating_add(self.per_row.saturating_mul(page))
    }
}

struct Count<'a> {
    types: &'a TypeMap,
    document: &'a ExecutableDocument,
    lengths: Lengths<'a>,
    fragments: HashMap<&'a str, Cost>,
}

impl<'a> Count<'a> {
    fn set(&mut self, set: &'a SelectionSet, owner: &str) -> Cost {
        let mut sum = Cost::default();
        for selection in &set.items {
            sum.add(match &selection.node {
                Selection::Field(field) => self.field(&field.node, owner),
                Selection::InlineFragment(inline) => {
                    let owner = inline
                        .node
                        .type_condition
                        .as_ref()
                        .map_or(owner, |on| &on.node.on.node);
                    self.set(&inline.node.selection_set.node, owner)
                }
                Selection::FragmentSpread(spread) => self.spread(&spread.node.fragment_name.node),
            });
        }
        sum
    }

    fn spread(&mut self, name: &'a Name) -> Cost {
        if let Some(cost) = self.fragments.get(name.as_str()) {
            return *cost;
        }
        let cost = match self.document.fragments.get(name) {
            Some(Positioned {
                node:
                    FragmentDefinition {
                        type_condition,
                        selection_set,
                        ..
                    },
                ..
            }) => self.set(&selection_set.node, &type_condition.node.on.node),
            None => Cost::default(),
        };
        self.fragments.insert(name, cost);
        cost
    }

    fn field(&mut self, field: &'a Field, owner: &str) -> Cost {
        let types = self.types;
        let Some(FieldShape { returns, rows }) = types.field(owner, &field.name.node) else {
            // Validation will say that there is no such field.
            return Cost::default();
        };
        if *rows == Rows::Leaf {
            return Cost::default();
        }
        let inner = self.set(&field.selection_set.node, returns);
        let row = inner.fixed.saturating_add(1);
        match rows {
            Rows::Leaf => Cost::default(),
            Rows::One => Cost {
                fixed: inner.fixed,
                per_row: 0,
            },
            Rows::Connection => Cost {
                fixed: inner.with_page(self.lengths.page(field).1),
                per_row: 0,
            },
            Rows::Page => Cost {
                fixed: 0,
                per_row: row,
            },
            Rows::Fixed(rows) => Cost {
                fixed: row.saturating_mul(*rows),
                per_row: 0,
            },
            Rows::Paged => Cost {
                fixed: row.saturating_mul(self.lengths.page(field).1),
                per_row: 0,
            },
            Rows::Named(argument) => Cost {
                fixed: row.saturating_mul(self.lengths.named(field, argument)),
                per_row: 0,
            },
        }
    }
}

/// The lengths of an operation's lists, by its arguments and variables.
pub(super) struct Lengths<'a> {
    operation: &'a OperationDefinition,
    variables: &'a Variables,
}

impl<'a> Lengths<'a> {
    pub(super) fn new(operation: &'a OperationDefinition, variables: &'a Variables) -> Self {
        Self { operation, variables }
    }

    /// The length of a page, and the argument that says it. A number outside of 0 to [`MAX_PAGE`] counts as the nearest of the two: the resolver will
    /// refuse it with a better sentence than a cost.
    pub(super) fn page(&self, field: &'a Field) -> (&'static str, u64) {
        let stated = ["first", "last"]
            .into_iter()
            .filter_map(|name| match self.argument(field, name)? {
                Given::Number(rows) => Some((name, rows.clamp(0, MAX_PAGE as i64).unsigned_abs())),
                Given::List(_) | Given::Other => None,
            });
        stated
            .max_by_key(|(_, rows)| *rows)
            .unwrap_or(("first", DEFAULT_PAGE))
    }

    pub(super) fn named(&self, field: &'a Field, argument: &str) -> u64 {
        match self.argument(field, argument) {
            Some(Given::List(length)) => length,
            // A single value stands for a list of one (specification, section 3.11).
            _ => 1,
        }
    }

    fn argument(&self, field: &'a Field, name: &str) -> Option<Given> {
        let value = &field.get_argument(name)?.node;
        match value {
            Value::Variable(variable) => self.variable(variable).map(Given::from),
            Value::Number(number) => Some(Given::number(number)),
            Value::List(items) => Some(Given::List(items.len() as u64)),
            Value::Null => None,
            _ => Some(Given::Other),
        }
    }

    fn variable(&self, name: &Name) -> Option<&ConstValue> {
        let stated = self.variables.get(name).or_else(|| {
            let definitions = &self.operation.variable_definitions;
            definitions
                .iter()
                .find(|definition| definition.node.name.node == *name)?
                .node
                .default_value()
        });
        stated.filter(|value| **value != ConstValue::Null)
    }
}

/// A length as an argument's value states it.
enum Given {
    Number(i64),
    List(u64),
    Other,
}

impl Given {
    fn number(number: &async_graphql_value::Number) -> Self {
        match number.as_i64() {
            Some(number) => Self::Number(number),
            // Beyond 64 bits, or a fraction: validation refuses the second.
            None if number.as_f64().is_some_and(|number| number > 0.0) => Self::Number(i64::MAX),
            None => Self::Other,
        }
    }
}

impl From<&ConstValue> for Given {
    fn from(value: &ConstValue) -> Self {
        match value {
            ConstValue::Number(number) => Self::number(number),
            ConstValue::List(items) => Self::List(items.len() as u64),
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
#[path = "nodes_tests.rs"]
mod tests;
