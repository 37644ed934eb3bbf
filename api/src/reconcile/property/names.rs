//! Names, keys and numbers of entities.

use domain::NameKind;

use crate::reconcile::entity::Entity;
use crate::reconcile::reader::Reader;
use crate::reconcile::value::Value;

/// The name.
pub(super) fn name(reader: &Reader, entity: Entity) -> Vec<Value> {
    vec![Value::Text(reader.name(entity).to_owned())]
}

/// The key; of a place its code.
pub(super) fn key(reader: &Reader, entity: Entity) -> Vec<Value> {
    vec![Value::Text(reader.key(entity).to_owned())]
}

/// All names but the main one.
pub(super) fn other_names(reader: &Reader, entity: Entity) -> Vec<Value> {
    names(reader, entity, |_| true)
}

/// The names that were given up.
pub(super) fn former_names(reader: &Reader, entity: Entity) -> Vec<Value> {
    names(reader, entity, |kind| kind == NameKind::Former)
}

/// The abbreviations.
pub(super) fn abbreviations(reader: &Reader, entity: Entity) -> Vec<Value> {
    names(reader, entity, |kind| kind == NameKind::Abbreviation)
}

fn names(reader: &Reader, entity: Entity, wanted: impl Fn(NameKind) -> bool) -> Vec<Value> {
    let mut texts: Vec<&str> = Vec::new();
    for naming in reader.names(entity) {
        if naming.kind.is_some_and(&wanted) && !texts.contains(&naming.text) {
            texts.push(naming.text);
        }
    }
    texts
        .into_iter()
        .map(|text| Value::Text(text.to_owned()))
        .collect()
}

/// The organisation number.
pub(super) fn number(reader: &Reader, entity: Entity) -> Vec<Value> {
    let organisation = entity.organisation();
    let number = organisation.and_then(|it| reader.network().organisation(it).number);
    number
        .map(|number| Value::Number(number.to_owned()))
        .into_iter()
        .collect()
}

/// The identifiers of an organisation, each with its list.
pub(super) fn identifiers(reader: &Reader, entity: Entity) -> Vec<Value> {
    let organisation = entity.organisation().into_iter();
    organisation
        .flat_map(|it| reader.network().identifiers(it))
        .map(|it| Value::Text(format!("{}-{}", it.scheme, it.value)))
        .collect()
}

/// The registry number of a project.
pub(super) fn registry_number(reader: &Reader, entity: Entity) -> Vec<Value> {
    let project = entity.project();
    Value::text(project.and_then(|it| reader.network().project(it).registry_number))
}
