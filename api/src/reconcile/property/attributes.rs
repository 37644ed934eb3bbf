//! Attributes of entities: their kind, sector, money and time.

use domain::network::Thing;
use domain::{Code, End};

use crate::reconcile::entity::Entity;
use crate::reconcile::reader::Reader;
use crate::reconcile::value::Value;

/// The kind, which persons and sources have none of.
pub(super) fn kind(reader: &Reader, entity: Entity) -> Vec<Value> {
    let network = reader.network();
    let kind = match entity {
        Entity::Thing(Thing::Organisation(it) | Thing::Association(it)) => {
            Some(code(network.kind_of_organisation(it)))
        }
        Entity::Thing(Thing::Project(it)) => Some(code(network.project(it).kind)),
        Entity::Thing(Thing::Council(it)) => Some(code(network.council(it).kind)),
        Entity::Thing(Thing::Agreement(it)) => Some(code(network.agreement(it).kind)),
        Entity::Thing(Thing::Event(it)) => Some(code(network.event(it).kind)),
        Entity::Thing(Thing::Person(_) | Thing::Source(_)) => None,
        Entity::Place(it) => Some(code(reader.gazetteer().place(it).kind)),
    };
    kind.into_iter().collect()
}

/// The sector of an organisation.
pub(super) fn sector(reader: &Reader, entity: Entity) -> Vec<Value> {
    let organisation = entity.organisation().into_iter();
    organisation
        .map(|it| code(reader.network().sector_of_organisation(it)))
        .collect()
}

fn code<C: Code>(code: C) -> Value {
    Value::Code(code.code(), code.meaning())
}

/// The fund of a project.
pub(super) fn fund(reader: &Reader, entity: Entity) -> Vec<Value> {
    let project = entity.project();
    Value::text(project.and_then(|it| reader.network().project(it).fund))
}

/// The programme of a project.
pub(super) fn programme(reader: &Reader, entity: Entity) -> Vec<Value> {
    let project = entity.project();
    Value::text(project.and_then(|it| reader.network().project(it).programme_cci))
}

/// The date of the start.
pub(super) fn start(reader: &Reader, entity: Entity) -> Vec<Value> {
    let start = reader.period(entity).start;
    start
        .map(|date| Value::Date(date.to_string()))
        .into_iter()
        .collect()
}

/// The date of the end; `..` of what was going on.
pub(super) fn end(reader: &Reader, entity: Entity) -> Vec<Value> {
    let end = reader.period(entity).end.map(|end| match end {
        End::On(date) => Value::Date(date.to_string()),
        End::Ongoing => Value::Text("..".to_owned()),
    });
    end.into_iter().collect()
}
