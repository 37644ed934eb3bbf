//! Arguments whose variable has no value.

use async_graphql::{Positioned, Variables};
use async_graphql_parser::types::{ExecutableDocument, Selection, SelectionSet};
use async_graphql_value::Value;

/// Takes out the arguments that are given by a variable without a value, which have their defaults (specification, section 6.4.1):
/// the library that executes takes the variable for null. Inside lists and input objects it does as it should.
///
/// # Complexity
/// Linear in the text.
pub(crate) fn without_absent(document: &mut ExecutableDocument, values: &Variables) {
    use async_graphql_parser::types::DocumentOperations;
    match &mut document.operations {
        DocumentOperations::Single(operation) => {
            leave_out(&mut operation.node.selection_set.node, values);
        }
        DocumentOperations::Multiple(operations) => {
            for operation in operations.values_mut() {
                leave_out(&mut operation.node.selection_set.node, values);
            }
        }
    }
    for fragment in document.fragments.values_mut() {
        leave_out(&mut fragment.node.selection_set.node, values);
    }
}

fn leave_out(set: &mut SelectionSet, values: &Variables) {
    for Positioned { node, .. } in &mut set.items {
        match node {
            Selection::Field(field) => {
                field.node.arguments.retain(|(_, value)| match &value.node {
                    Value::Variable(name) => values.contains_key(name),
                    _ => true,
                });
                leave_out(&mut field.node.selection_set.node, values);
            }
            Selection::InlineFragment(inline) => leave_out(&mut inline.node.selection_set.node, values),
            Selection::FragmentSpread(_) => {}
        }
    }
}
