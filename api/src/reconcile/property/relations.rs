//! Relations of entities: what they belong to, and who is involved in what with whom.

use dataset::work::walk;
use domain::ArenaKind;
use domain::network::{ArenaIx, OrganisationIx, Scope, Thing, Weighting};

use crate::reconcile::entity::Entity;
use crate::reconcile::reader::Reader;
use crate::reconcile::value::Value;

/// The organisation or project that it is part of.
pub(super) fn part_of(reader: &Reader, entity: Entity) -> Vec<Value> {
    let network = reader.network();
    let organisation = entity.organisation();
    let project = entity.project();
    let organisation = organisation.and_then(|it| network.organisation(it).part_of);
    let project = project.and_then(|it| network.project(it).part_of);
    Value::entities((organisation.map(Thing::Organisation)).or(project.map(Thing::Project)))
}

/// The organisations or projects that are part of it.
pub(super) fn parts(reader: &Reader, entity: Entity) -> Vec<Value> {
    let network = reader.network();
    let organisations = entity.organisation().map(|it| network.parts_of_organisation(it));
    let projects = entity.project().map(|it| network.parts_of_project(it));
    let organisations = organisations.unwrap_or_default().iter().copied();
    let projects = projects.unwrap_or_default().iter().copied();
    Value::entities(
        organisations
            .map(Thing::Organisation)
            .chain(projects.map(Thing::Project)),
    )
}

/// The organisations that an organisation followed.
pub(super) fn predecessors(reader: &Reader, entity: Entity) -> Vec<Value> {
    let organisation = entity.organisation().into_iter();
    let successions = organisation.flat_map(|it| reader.network().predecessors(it));
    Value::entities(successions.map(|it| it.predecessor))
}

/// The organisations that followed an organisation.
pub(super) fn successors(reader: &Reader, entity: Entity) -> Vec<Value> {
    let organisation = entity.organisation().into_iter();
    let successions = organisation.flat_map(|it| reader.network().successors(it));
    Value::entities(successions.map(|it| it.successor))
}

/// The organisations that are involved in an arena, or on whose behalf a person is.
pub(super) fn organisations(reader: &Reader, entity: Entity) -> Vec<Value> {
    Value::entities(involved_organisations(reader, entity))
}

/// The number of organisations that are involved in an arena.
pub(super) fn organisation_count(reader: &Reader, entity: Entity) -> Vec<Value> {
    let arena = reader.arena(entity).into_iter();
    arena
        .map(|arena| Value::Count(organisations_in(reader, arena).len()))
        .collect()
}

/// The organisations that are involved in an arena, or on whose behalf a person is, each once.
fn involved_organisations(reader: &Reader, entity: Entity) -> Vec<OrganisationIx> {
    match (entity.person(), reader.arena(entity)) {
        (Some(person), _) => reader.organisations_of_person(person),
        (None, Some(arena)) => organisations_in(reader, arena),
        (None, None) => Vec::new(),
    }
}

fn organisations_in(reader: &Reader, arena: ArenaIx) -> Vec<OrganisationIx> {
    let mut found = reader
        .network()
        .organisation_arenas()
        .actors_in_arena(arena)
        .to_vec();
    // They stand in the order of their indices, so that those involved several times are neighbours.
    found.dedup();
    found
}

/// The organisations with which an organisation has arenas in common.
pub(super) fn collaborators(reader: &Reader, entity: Entity) -> Vec<Value> {
    let organisation = entity.organisation().into_iter();
    Value::entities(organisation.flat_map(|it| collaborators_of(reader, it)))
}

/// The number of organisations with which an organisation has arenas in common.
pub(super) fn collaborator_count(reader: &Reader, entity: Entity) -> Vec<Value> {
    let organisation = entity.organisation().into_iter();
    organisation
        .map(|it| Value::Count(collaborators_of(reader, it).len()))
        .collect()
}

/// Those with the most arenas in common first; then in the order of the rows. None when the walk is stopped: then nothing of the
/// answer is told.
fn collaborators_of(reader: &Reader, organisation: OrganisationIx) -> Vec<OrganisationIx> {
    let scope = Scope::default();
    let walked = walk(|effort| {
        reader.with_workspace(|network, workspace| {
            network.collaborators(organisation, &scope, workspace, effort)
        })
    });
    let mut ties = walked.unwrap_or_default();
    ties.sort_by(|one, two| {
        (two.strength(Weighting::Count)
            .total_cmp(&one.strength(Weighting::Count)))
        .then_with(|| one.other.cmp(&two.other))
    });
    ties.into_iter().map(|tie| tie.other).collect()
}

/// The projects in which it is involved, or to which a council or an event belongs.
pub(super) fn projects(reader: &Reader, entity: Entity) -> Vec<Value> {
    let network = reader.network();
    match entity {
        Entity::Thing(Thing::Council(it)) => Value::entities(network.council(it).project),
        Entity::Thing(Thing::Event(it)) => Value::entities(network.event(it).project),
        Entity::Thing(
            Thing::Organisation(_)
            | Thing::Project(_)
            | Thing::Agreement(_)
            | Thing::Association(_)
            | Thing::Person(_)
            | Thing::Source(_),
        )
        | Entity::Place(_) => Value::entities(arenas(reader, entity, ArenaKind::Project)),
    }
}

/// The number of projects in which an organisation or a person is involved.
pub(super) fn project_count(reader: &Reader, entity: Entity) -> Vec<Value> {
    if entity.organisation().is_some() || entity.person().is_some() {
        vec![Value::Count(arenas(reader, entity, ArenaKind::Project).len())]
    } else {
        Vec::new()
    }
}

/// The councils in which it is involved, that belong to a project, or to which an event belongs.
pub(super) fn councils(reader: &Reader, entity: Entity) -> Vec<Value> {
    let network = reader.network();
    match entity {
        Entity::Thing(Thing::Project(it)) => Value::entities(network.councils_of_project(it).iter().copied()),
        Entity::Thing(Thing::Event(it)) => Value::entities(network.event(it).council),
        Entity::Thing(
            Thing::Organisation(_)
            | Thing::Council(_)
            | Thing::Agreement(_)
            | Thing::Association(_)
            | Thing::Person(_)
            | Thing::Source(_),
        )
        | Entity::Place(_) => Value::entities(arenas(reader, entity, ArenaKind::Council)),
    }
}

/// The agreements that it is party to.
pub(super) fn agreements(reader: &Reader, entity: Entity) -> Vec<Value> {
    Value::entities(arenas(reader, entity, ArenaKind::Agreement))
}

/// The events that it attended.
pub(super) fn events(reader: &Reader, entity: Entity) -> Vec<Value> {
    Value::entities(arenas(reader, entity, ArenaKind::Event))
}

/// The associations that an organisation is a member of; it is no member of the one that it is itself.
pub(super) fn associations(reader: &Reader, entity: Entity) -> Vec<Value> {
    let own = entity.organisation().map(Thing::Association);
    let found = own.map(|_| arenas(reader, entity, ArenaKind::Association));
    let others = found.unwrap_or_default().into_iter();
    Value::entities(others.filter(|&it| Some(it) != own))
}

/// The members of an organisation; it is none of its own.
pub(super) fn members(reader: &Reader, entity: Entity) -> Vec<Value> {
    let own = entity.organisation();
    let found = own.map(|_| involved_organisations(reader, entity));
    let others = found.unwrap_or_default().into_iter();
    Value::entities(others.filter(|&it| Some(it) != own))
}

/// The host of a council.
pub(super) fn host(reader: &Reader, entity: Entity) -> Vec<Value> {
    Value::entities(entity.council().and_then(|it| reader.network().council(it).host))
}

/// The persons who sit in an arena or are assigned to it, or who do so on behalf of an organisation, each once.
pub(super) fn persons(reader: &Reader, entity: Entity) -> Vec<Value> {
    let network = reader.network();
    let mut found: Vec<_> = match (entity.organisation(), reader.arena(entity)) {
        (Some(organisation), _) => {
            let involvements = network.organisation_arenas().of_actor(organisation).iter();
            involvements.filter_map(|&it| network.person_of(it)).collect()
        }
        (None, Some(arena)) => network.person_arenas().actors_in_arena(arena).to_vec(),
        (None, None) => Vec::new(),
    };
    found.sort_unstable();
    found.dedup();
    Value::entities(found)
}

/// The arenas of a kind in which an organisation or a person is involved, each once, in the order of the rows.
fn arenas(reader: &Reader, entity: Entity, kind: ArenaKind) -> Vec<Thing> {
    let network = reader.network();
    let organisation = entity.organisation();
    let found = organisation.map(|it| network.organisation_arenas().arenas_of_actor(it));
    let person = entity.person();
    let found = found.or_else(|| person.map(|it| network.person_arenas().arenas_of_actor(it)));
    // They stand in the order of their indices, so that those of several involvements are neighbours.
    let mut found = found.unwrap_or_default().to_vec();
    found.dedup();
    found
        .into_iter()
        .filter(|&arena| network.kind_of_arena(arena) == kind)
        .map(|arena| network.thing_of_arena(arena))
        .collect()
}
