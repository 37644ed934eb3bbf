//! Fields of one name whose arguments are lists of different lengths (specification, section 5.3.2).
//!
//! The validator compares lists as far as the shorter goes, so that `a(ids: [1])` beside `a(ids: [1, 2])` seems one field to it, and
//! one of the two would be answered for both.

use std::collections::{HashMap, HashSet};

use apollo_compiler::executable::{Argument, Field, Selection, SelectionSet};
use apollo_compiler::parser::SourceSpan;
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::{ExecutableDocument, Node, Schema, ast};

/// Fields that are looked at before it is given up: ten times as many as the guard lets an operation select. Each stands once in an
/// operation but for those on interfaces, which stand beside those of each type.
const MOST: usize = 100_000;

/// Tells `refuse` of each field that another of its name, in its place, gives another list.
///
/// # Complexity
/// Linear in the text when fewer than two fields have lists among their arguments; else in the selections once fragments are spread.
pub(super) fn check(
    schema: &Schema,
    document: &ExecutableDocument,
    refuse: &mut impl FnMut(String, Option<SourceSpan>),
) {
    let operations = document.operations.iter();
    let operations: Vec<&SelectionSet> = operations.map(|operation| &operation.selection_set).collect();
    let fragments = document.fragments.values();
    let fragments = fragments.map(|fragment| lists(&fragment.selection_set));
    let all: usize = operations.iter().map(|set| lists(set)).chain(fragments).sum();
    if all < 2 {
        return;
    }
    let mut merging = Merging {
        schema,
        document,
        left: MOST,
        refuse,
    };
    for set in operations {
        merging.merge(&[set]);
    }
}

/// Counts the fields that have a list among their arguments.
fn lists(set: &SelectionSet) -> usize {
    let counts = set.selections.iter().map(|selection| match selection {
        Selection::Field(field) => {
            let here = field.arguments.iter().any(|argument| holds_list(&argument.value));
            usize::from(here) + field.selection_set.as_ref().map_or(0, lists)
        }
        Selection::InlineFragment(inline) => lists(&inline.selection_set),
        Selection::FragmentSpread(_) => 0,
    });
    counts.sum()
}

fn holds_list(value: &ast::Value) -> bool {
    match value {
        ast::Value::List(_) => true,
        ast::Value::Object(fields) => fields.iter().any(|(_, value)| holds_list(value)),
        _ => false,
    }
}

struct Merging<'d, F> {
    schema: &'d Schema,
    document: &'d ExecutableDocument,
    /// So many more fields are looked at.
    left: usize,
    refuse: &'d mut F,
}

/// A field and the type that it is selected on.
type Placed<'d> = (&'d str, &'d Node<Field>);

impl<'d, F: FnMut(String, Option<SourceSpan>)> Merging<'d, F> {
    /// Looks at the fields of selection sets that apply to one object.
    fn merge(&mut self, sets: &[&'d SelectionSet]) {
        let mut named: HashMap<&str, Vec<Placed<'d>>> = HashMap::new();
        for (on, field) in self.fields(sets) {
            named
                .entry(field.response_name().as_str())
                .or_default()
                .push((on, field));
        }
        for fields in named.into_values() {
            for fields in self.by_type(fields) {
                self.compare(&fields);
                let inner: Vec<_> = fields
                    .iter()
                    .filter_map(|(_, field)| field.selection_set.as_ref())
                    .collect();
                if !inner.is_empty() && self.left > 0 {
                    self.merge(&inner);
                }
            }
        }
    }

    fn compare(&mut self, fields: &[Placed<'d>]) {
        let Some(((_, first), others)) = fields.split_first() else {
            return;
        };
        for (_, other) in others {
            if first.name == other.name && differ(&first.arguments, &other.arguments) {
                let message = format!(
                    "operation must not provide conflicting field arguments for the same name `{}`",
                    other.response_name()
                );
                (self.refuse)(message, other.location());
            }
        }
    }

    /// The fields of selection sets and of the fragments that they spread.
    fn fields(&mut self, sets: &[&'d SelectionSet]) -> Vec<Placed<'d>> {
        let mut fields = Vec::new();
        let mut spread = HashSet::new();
        let mut open = sets.to_vec();
        while let Some(set) = open.pop() {
            for selection in &set.selections {
                match selection {
                    Selection::Field(field) => fields.push((set.ty.as_str(), field)),
                    Selection::InlineFragment(inline) => open.push(&inline.selection_set),
                    Selection::FragmentSpread(fragment) => {
                        let name = &fragment.fragment_name;
                        if spread.insert(name)
                            && let Some(fragment) = self.document.fragments.get(name)
                        {
                            open.push(&fragment.selection_set);
                        }
                    }
                }
            }
        }
        self.left = self.left.saturating_sub(fields.len());
        fields
    }

    /// Those that can be of one object: of one object type each, beside those of interfaces.
    fn by_type(&self, fields: Vec<Placed<'d>>) -> Vec<Vec<Placed<'d>>> {
        let is_object = |on: &str| matches!(self.schema.types.get(on), Some(ExtendedType::Object(_)));
        let (objects, others): (Vec<_>, Vec<_>) = fields.into_iter().partition(|(on, _)| is_object(on));
        if objects.is_empty() {
            return vec![others];
        }
        let mut typed: HashMap<&str, Vec<Placed<'d>>> = HashMap::new();
        for (on, field) in objects {
            typed
                .entry(on)
                .or_insert_with(|| others.clone())
                .push((on, field));
        }
        typed.into_values().collect()
    }
}

fn differ(some: &[Node<Argument>], others: &[Node<Argument>]) -> bool {
    some.iter().any(|argument| {
        let other = others.iter().find(|other| other.name == argument.name);
        other.is_some_and(|other| differs(&argument.value, &other.value))
    })
}

fn differs(one: &ast::Value, other: &ast::Value) -> bool {
    match (one, other) {
        (ast::Value::List(one), ast::Value::List(other)) => {
            one.len() != other.len() || one.iter().zip(other).any(|(one, other)| differs(one, other))
        }
        (ast::Value::Object(one), ast::Value::Object(other)) => one.iter().any(|(name, value)| {
            let other = other.iter().find(|(other, _)| other == name);
            other.is_some_and(|(_, other)| differs(value, other))
        }),
        _ => false,
    }
}
