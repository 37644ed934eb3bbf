//! Finds documents that select an object twice in one place.

use std::collections::HashSet;

use async_graphql_parser::types::{ExecutableDocument, Selection, SelectionSet};

/// Tells whether a document selects an object twice in one place, as `{ a { b } a { c } }` does, directly or through fragments:
/// the two have to be merged (specification, section 6.4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlap {
    /// It does not.
    None,
    /// It does. Also told of fragments on different types, of which only one can apply.
    Objects,
}

impl Overlap {
    /// # Complexity
    /// Linear in the selections after fragments are spread, which [`shape::check`](super::shape::check) has bounded, and
    /// which has refused circles.
    pub(super) fn of(document: &ExecutableDocument) -> Self {
        let mut operations = document.operations.iter();
        if operations.any(|(_, operation)| repeats(document, &operation.node.selection_set.node)) {
            Self::Objects
        } else {
            Self::None
        }
    }
}

/// Tells whether a selection set, or one inside it, has an object twice.
fn repeats(document: &ExecutableDocument, set: &SelectionSet) -> bool {
    let mut seen = HashSet::new();
    repeats_in(document, set, &mut seen)
}

fn repeats_in<'d>(
    document: &'d ExecutableDocument,
    set: &'d SelectionSet,
    seen: &mut HashSet<&'d str>,
) -> bool {
    set.items.iter().any(|selection| match &selection.node {
        Selection::Field(field) => {
            let inner = &field.node.selection_set.node;
            let again = !seen.insert(field.node.response_key().node.as_str());
            !inner.items.is_empty() && (again || repeats(document, inner))
        }
        Selection::InlineFragment(fragment) => repeats_in(document, &fragment.node.selection_set.node, seen),
        Selection::FragmentSpread(spread) => {
            let fragment = document.fragments.get(&spread.node.fragment_name.node);
            fragment.is_some_and(|fragment| repeats_in(document, &fragment.node.selection_set.node, seen))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, expect: Overlap) {
        let document = async_graphql_parser::parse_query(query).unwrap();
        assert_eq!(Overlap::of(&document), expect, "{query}");
    }

    #[test]
    fn an_object_that_is_selected_twice_in_one_place_overlaps() {
        check("{ a { b } a { c } }", Overlap::Objects);
        check(
            "{ x { a { b } ...F } } fragment F on X { a { c } }",
            Overlap::Objects,
        );
        check("{ a { b } ... on Q { ... on Q { a { c } } } }", Overlap::Objects);
        check("{ a: b { c } a: b { c } }", Overlap::Objects);
    }

    #[test]
    fn leaves_and_objects_of_different_names_or_places_do_not() {
        check("{ a a b { a } }", Overlap::None);
        check("{ a { b } z: a { c } }", Overlap::None);
        check("{ a { x { b } } b { x { c } } }", Overlap::None);
        check(
            "{ a { ...F } b { ...F } } fragment F on X { x { y } }",
            Overlap::None,
        );
    }
}
