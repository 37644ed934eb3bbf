//! Fragments on a union, written as fragments on its members: the library that executes asks whether an object's type is the
//! one that a fragment is on, or implements it, and so would pass over those on a union (specification, section 6.3.2,
//! DoesFragmentTypeApply).

use std::collections::HashMap;

use apollo_compiler::schema::ExtendedType;
use async_graphql::{Name, Positioned};
use async_graphql_parser::types::{
    DocumentOperations, ExecutableDocument, FragmentDefinition, FragmentSpread, Selection, SelectionSet,
    TypeCondition,
};

use super::type_system::TypeSystem;

/// Writes the fragments of a valid document on the members of their unions.
///
/// # Complexity
/// Linear in the document, times the members of a union: a fragment within another is written once for each member, and not
/// once for each way of reaching it.
pub(crate) fn write_on_members(document: &mut ExecutableDocument, types: &TypeSystem) {
    let mut writing = Writing {
        types,
        members: HashMap::new(),
        written: HashMap::new(),
    };
    for (name, fragment) in &document.fragments {
        let on = &fragment.node.type_condition.node.on.node;
        if let Some(members) = members(types, on) {
            let names = members.iter().map(|member| name_on(name, member)).collect();
            writing.members.insert(name.clone(), names);
        }
    }
    for (name, mut fragment) in std::mem::take(&mut document.fragments) {
        writing.selection_set(&mut fragment.node.selection_set.node);
        if writing.members.contains_key(&name) {
            writing.add(&name, &fragment);
        } else {
            writing.written.insert(name, fragment);
        }
    }
    match &mut document.operations {
        DocumentOperations::Single(operation) => {
            writing.selection_set(&mut operation.node.selection_set.node);
        }
        DocumentOperations::Multiple(operations) => {
            for operation in operations.values_mut() {
                writing.selection_set(&mut operation.node.selection_set.node);
            }
        }
    }
    document.fragments = writing.written;
}

/// A document that is being written.
struct Writing<'t> {
    types: &'t TypeSystem,
    /// The names that stand for a fragment on a union: one for each member.
    members: HashMap<Name, Vec<Name>>,
    written: HashMap<Name, Positioned<FragmentDefinition>>,
}

impl Writing<'_> {
    fn selection_set(&mut self, set: &mut SelectionSet) {
        for selection in std::mem::take(&mut set.items) {
            self.selection(selection, &mut set.items);
        }
    }

    fn selection(&mut self, mut selection: Positioned<Selection>, items: &mut Vec<Positioned<Selection>>) {
        let at = selection.pos;
        let spread = match &mut selection.node {
            Selection::Field(field) => {
                self.selection_set(&mut field.node.selection_set.node);
                None
            }
            Selection::FragmentSpread(spread) => {
                let names = self.members.get(&spread.node.fragment_name.node);
                names.map(|names| (names.clone(), spread.node.directives.clone()))
            }
            Selection::InlineFragment(inline) => {
                let inline = &mut inline.node;
                self.selection_set(&mut inline.selection_set.node);
                let on = inline.type_condition.as_ref();
                let on = on.filter(|on| members(self.types, &on.node.on.node).is_some());
                on.map(|on| {
                    // No fragment of a document has such a name, since it is none of the grammar.
                    let name = Name::new(format!("{} {}", self.written.len(), on.node.on.node));
                    let fragment = FragmentDefinition {
                        type_condition: on.clone(),
                        directives: Vec::new(),
                        selection_set: inline.selection_set.clone(),
                    };
                    let names = self.add(&name, &Positioned::new(fragment, at));
                    (names, inline.directives.clone())
                })
            }
        };
        let Some((names, directives)) = spread else {
            items.push(selection);
            return;
        };
        items.extend(names.into_iter().map(|name| {
            let spread = FragmentSpread {
                fragment_name: Positioned::new(name, at),
                directives: directives.clone(),
            };
            Positioned::new(Selection::FragmentSpread(Positioned::new(spread, at)), at)
        }));
    }

    /// Adds a fragment on a union, once on each member, and tells the names.
    fn add(&mut self, name: &Name, fragment: &Positioned<FragmentDefinition>) -> Vec<Name> {
        let on = &fragment.node.type_condition;
        let members = members(self.types, &on.node.on.node).unwrap_or_default();
        let names = members.into_iter().map(|member| {
            let name = name_on(name, &member);
            let mut fragment = fragment.clone();
            let member = Positioned::new(member, on.pos);
            fragment.node.type_condition = Positioned::new(TypeCondition { on: member }, on.pos);
            self.written.insert(name.clone(), fragment);
            name
        });
        names.collect()
    }
}

/// The members of a union; `None` of a type that is none.
fn members(types: &TypeSystem, name: &str) -> Option<Vec<Name>> {
    match types.schema.types.get(name)? {
        ExtendedType::Union(union) => Some(
            union
                .members
                .iter()
                .map(|member| Name::new(member.as_str()))
                .collect(),
        ),
        _ => None,
    }
}

fn name_on(fragment: &Name, member: &Name) -> Name {
    Name::new(format!("{fragment} {member}"))
}
