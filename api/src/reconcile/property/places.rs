//! Places of entities: where they lie, and whose region that is.

use domain::network::Thing;

use crate::reconcile::entity::Entity;
use crate::reconcile::reader::Reader;
use crate::reconcile::value::Value;

/// The country of an organisation.
pub(super) fn country(reader: &Reader, entity: Entity) -> Vec<Value> {
    let organisation = entity.organisation();
    Value::text(organisation.and_then(|it| reader.network().organisation(it).country))
}

/// The municipality in which an organisation or an event lies.
pub(super) fn municipality(reader: &Reader, entity: Entity) -> Vec<Value> {
    let network = reader.network();
    let code = match entity {
        Entity::Thing(Thing::Organisation(it) | Thing::Association(it)) => {
            network.organisation(it).municipality
        }
        Entity::Thing(Thing::Event(it)) => network.event(it).municipality,
        Entity::Thing(
            Thing::Project(_) | Thing::Council(_) | Thing::Agreement(_) | Thing::Person(_) | Thing::Source(_),
        )
        | Entity::Place(_) => None,
    };
    place(reader, code)
}

/// The county in which an entity lies.
pub(super) fn county(reader: &Reader, entity: Entity) -> Vec<Value> {
    place(reader, reader.county_code(entity).as_deref())
}

/// The region of an organisation's county. Gotland's municipality has the tasks of a region as well, and is its own.
pub(super) fn region(reader: &Reader, entity: Entity) -> Vec<Value> {
    let county = entity.organisation().and_then(|_| reader.county_code(entity));
    let region = county.and_then(|county| reader.region_of_county(&county));
    Value::entities(region)
}

/// The NUTS region in which an organisation, a project or a council lies.
pub(super) fn nuts(reader: &Reader, entity: Entity) -> Vec<Value> {
    let network = reader.network();
    let code = match entity {
        Entity::Thing(Thing::Organisation(it) | Thing::Association(it)) => network.organisation(it).nuts,
        Entity::Thing(Thing::Project(it)) => network.project(it).nuts,
        Entity::Thing(Thing::Council(it)) => network.council(it).nuts,
        Entity::Thing(Thing::Agreement(_) | Thing::Event(_) | Thing::Person(_) | Thing::Source(_))
        | Entity::Place(_) => None,
    };
    place(reader, code)
}

/// The place with a code; the code itself when no list has it.
fn place(reader: &Reader, code: Option<&str>) -> Vec<Value> {
    let value = code.map(|code| match reader.gazetteer().find(code) {
        Some(place) => Value::Entity(Entity::Place(place)),
        None => Value::Text(code.to_owned()),
    });
    value.into_iter().collect()
}
