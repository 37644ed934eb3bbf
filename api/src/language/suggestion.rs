//! The name that was meant, where one was mistyped.

use std::collections::HashMap;

use apollo_compiler::Schema;
use apollo_compiler::ast::{Definition, Document, Field, Selection};
use apollo_compiler::schema::ExtendedType;

/// Two names must be as alike as this, from 0 to 1.
const ALIKE: f64 = 0.75;

/// The name that is most like `name`; `None` when none is much like it. Names that begin with an underscore are not meant for
/// people, and are left out.
pub(super) fn nearest<'n>(name: &str, among: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let lower = name.to_lowercase();
    among
        .filter(|other| !other.starts_with('_'))
        .map(|other| {
            (
                strsim::normalized_damerau_levenshtein(&lower, &other.to_lowercase()),
                other,
            )
        })
        .filter(|&(alike, _)| alike >= ALIKE)
        .max_by(|(one, name), (other, longer)| one.total_cmp(other).then(longer.len().cmp(&name.len())))
        .map(|(_, other)| other)
}

/// The same as the end of a sentence, empty where there is none.
pub(super) fn did_you_mean<'n>(name: &str, among: impl Iterator<Item = &'n str>) -> String {
    nearest(name, among).map_or_else(String::new, |nearest| format!(": did you mean `{nearest}`?"))
}

/// The names that may have been meant by the fields and arguments of a document that the schema does not have, by their offset in its text: the
/// end of a sentence each.
///
/// # Complexity
/// Linear in the text, times the fields of a type for each name that it does not have.
pub(super) fn suggestions(schema: &Schema, document: &Document) -> HashMap<usize, String> {
    let mut meant = HashMap::new();
    for definition in &document.definitions {
        let (on, selections) = match definition {
            Definition::OperationDefinition(operation) => (
                schema.root_operation(operation.operation_type),
                &operation.selection_set,
            ),
            Definition::FragmentDefinition(fragment) => {
                (Some(&fragment.type_condition), &fragment.selection_set)
            }
            _ => continue,
        };
        if let Some(on) = on {
            suggest_in(schema, on, selections, &mut meant);
        }
    }
    meant
}

fn suggest_in(schema: &Schema, on: &str, selections: &[Selection], meant: &mut HashMap<usize, String>) {
    for selection in selections {
        match selection {
            Selection::Field(field) => suggest_for(schema, on, field, meant),
            Selection::InlineFragment(inline) => {
                let on = inline.type_condition.as_deref().unwrap_or(on);
                suggest_in(schema, on, &inline.selection_set, meant);
            }
            Selection::FragmentSpread(_) => {}
        }
    }
}

fn suggest_for(schema: &Schema, on: &str, field: &Field, meant: &mut HashMap<usize, String>) {
    if let Ok(definition) = schema.type_field(on, &field.name) {
        for argument in &field.arguments {
            if definition.argument_by_name(&argument.name).is_none()
                && let Some(at) = argument.location()
            {
                let names = definition.arguments.iter().map(|argument| argument.name.as_str());
                meant.insert(at.offset(), did_you_mean(&argument.name, names));
            }
        }
        let on = definition.ty.inner_named_type();
        suggest_in(
            schema,
            on,
            field.selection_set.as_deref().unwrap_or_default(),
            meant,
        );
        return;
    }
    let fields = match schema.types.get(on) {
        Some(ExtendedType::Object(object)) => &object.fields,
        Some(ExtendedType::Interface(interface)) => &interface.fields,
        _ => return,
    };
    if let Some(at) = field.name.location() {
        let names = fields.keys().map(|name| name.as_str());
        meant.insert(at.offset(), did_you_mean(&field.name, names));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_name_finds_what_was_meant_and_nothing_else_does() {
        let names = ["organisation", "organisations", "project", "_entities"];
        for (typed, meant) in [
            ("organisation_", Some("organisation")),
            ("Organsations", Some("organisations")),
            ("entities", None),
            ("x", None),
        ] {
            assert_eq!(nearest(typed, names.into_iter()), meant, "{typed}");
        }
    }
}
