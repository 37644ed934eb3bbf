//! What is known of an entity: the values of its properties, walked from the network.

use dataset::work::walk;
use domain::network::{Arena, OrganisationIx, Scope, Weighting};
use domain::{ArenaKind, End, NameKind};

use super::entity::Entity;
use super::property::Property;
use super::reader::Reader;
use super::value::Value;

impl Property {
    /// What is known of an entity; nothing when it is not stated, or the entity has no such property.
    ///
    /// # Complexity
    /// That of the walk, for collaborators; else linear in the entity's involvements.
    pub(super) fn values(self, reader: &Reader, entity: Entity) -> Vec<Value> {
        let network = reader.network();
        let text = |text: Option<&str>| {
            text.map(|text| Value::Text(text.to_owned()))
                .into_iter()
                .collect()
        };
        let entities = |found: Vec<Entity>| found.into_iter().map(Value::Entity).collect();
        match (self, entity) {
            (Self::Name, _) => text(Some(reader.name(entity))),
            (Self::Key, _) => text(Some(reader.key(entity))),
            (Self::OtherName, _) => names(reader, entity, |_| true),
            (Self::FormerName, _) => names(reader, entity, |kind| kind == NameKind::Former),
            (Self::Abbreviation, _) => names(reader, entity, |kind| kind == NameKind::Abbreviation),
            (Self::Number, Entity::Organisation(it)) => {
                let number = network.organisation(it).number;
                number
                    .map(|number| Value::Number(number.to_owned()))
                    .into_iter()
                    .collect()
            }
            (Self::Identifier, Entity::Organisation(it)) => network
                .identifiers(it)
                .map(|it| Value::Text(format!("{}-{}", it.scheme, it.value)))
                .collect(),
            (Self::RegistryNumber, Entity::Project(it)) => text(network.project(it).registry_number),
            (Self::Fund, Entity::Project(it)) => text(network.project(it).fund),
            (Self::Programme, Entity::Project(it)) => text(network.project(it).programme_cci),
            (Self::Country, Entity::Organisation(it)) => text(network.organisation(it).country),
            (Self::Kind, _) => kind(reader, entity).into_iter().collect(),
            (Self::Sector, Entity::Organisation(it)) => vec![code(network.sector_of_organisation(it))],
            (Self::Municipality, Entity::Organisation(it)) => {
                place(reader, network.organisation(it).municipality)
            }
            (Self::Municipality, Entity::Event(it)) => place(reader, network.event(it).municipality),
            (Self::County, _) => place(reader, reader.county_code(entity).as_deref()),
            (Self::Region, Entity::Organisation(_)) => entities(region(reader, entity).into_iter().collect()),
            (Self::Nuts, Entity::Organisation(it)) => place(reader, network.organisation(it).nuts),
            (Self::Nuts, Entity::Project(it)) => place(reader, network.project(it).nuts),
            (Self::Nuts, Entity::Council(it)) => place(reader, network.council(it).nuts),
            (Self::Start, _) => {
                let start = reader.period(entity).start;
                start
                    .map(|date| Value::Date(date.to_string()))
                    .into_iter()
                    .collect()
            }
            (Self::End, _) => {
                let end = reader.period(entity).end;
                let end = end.map(|end| match end {
                    End::On(date) => Value::Date(date.to_string()),
                    End::Ongoing => Value::Text("..".to_owned()),
                });
                end.into_iter().collect()
            }
            (Self::PartOf, Entity::Organisation(it)) => {
                let whole = network.organisation(it).part_of;
                entities(whole.map(Entity::Organisation).into_iter().collect())
            }
            (Self::PartOf, Entity::Project(it)) => {
                let whole = network.project(it).part_of;
                entities(whole.map(Entity::Project).into_iter().collect())
            }
            (Self::Part, Entity::Organisation(it)) => {
                let parts = network.parts_of_organisation(it).iter();
                parts
                    .map(|&part| Value::Entity(Entity::Organisation(part)))
                    .collect()
            }
            (Self::Part, Entity::Project(it)) => {
                let parts = network.parts_of_project(it).iter();
                parts.map(|&part| Value::Entity(Entity::Project(part))).collect()
            }
            (Self::Predecessor, Entity::Organisation(it)) => entities(
                network
                    .predecessors(it)
                    .map(|it| Entity::Organisation(it.predecessor))
                    .collect(),
            ),
            (Self::Successor, Entity::Organisation(it)) => entities(
                network
                    .successors(it)
                    .map(|it| Entity::Organisation(it.successor))
                    .collect(),
            ),
            (Self::Organisation, _) => entities(organisations(reader, entity)),
            (Self::OrganisationCount, _) if reader.arena(entity).is_some() => {
                vec![Value::Count(organisations(reader, entity).len())]
            }
            (Self::Collaborator, Entity::Organisation(it)) => entities(collaborators(reader, it)),
            (Self::CollaboratorCount, Entity::Organisation(it)) => {
                vec![Value::Count(collaborators(reader, it).len())]
            }
            (Self::Project, Entity::Council(it)) => {
                let project = network.council(it).project;
                entities(project.map(Entity::Project).into_iter().collect())
            }
            (Self::Project, Entity::Event(it)) => {
                let project = network.event(it).project;
                entities(project.map(Entity::Project).into_iter().collect())
            }
            (Self::Project, _) => entities(arenas(reader, entity, ArenaKind::Project)),
            (Self::ProjectCount, Entity::Organisation(_) | Entity::Person(_)) => {
                vec![Value::Count(arenas(reader, entity, ArenaKind::Project).len())]
            }
            (Self::Council, Entity::Project(it)) => {
                let councils = network.councils_of_project(it).iter();
                councils
                    .map(|&council| Value::Entity(Entity::Council(council)))
                    .collect()
            }
            (Self::Council, Entity::Event(it)) => {
                let council = network.event(it).council;
                entities(council.map(Entity::Council).into_iter().collect())
            }
            (Self::Council, _) => entities(arenas(reader, entity, ArenaKind::Council)),
            (Self::Agreement, _) => entities(arenas(reader, entity, ArenaKind::Agreement)),
            (Self::Event, _) => entities(arenas(reader, entity, ArenaKind::Event)),
            (Self::MemberOf, Entity::Organisation(_)) => {
                let mut found = arenas(reader, entity, ArenaKind::Association);
                found.retain(|&it| it != entity);
                entities(found)
            }
            (Self::Member, Entity::Organisation(_)) => {
                let mut found = organisations(reader, entity);
                found.retain(|&it| it != entity);
                entities(found)
            }
            (Self::Host, Entity::Council(it)) => {
                let host = network.council(it).host;
                entities(host.map(Entity::Organisation).into_iter().collect())
            }
            (Self::Person, _) => entities(persons(reader, entity)),
            _ => Vec::new(),
        }
    }
}

fn code<C: domain::Code>(code: C) -> Value {
    Value::Code(code.code(), code.meaning())
}

fn kind(reader: &Reader, entity: Entity) -> Option<Value> {
    let network = reader.network();
    Some(match entity {
        Entity::Organisation(it) => code(network.kind_of_organisation(it)),
        Entity::Project(it) => code(network.project(it).kind),
        Entity::Council(it) => code(network.council(it).kind),
        Entity::Agreement(it) => code(network.agreement(it).kind),
        Entity::Event(it) => code(network.event(it).kind),
        Entity::Place(it) => code(reader.gazetteer().place(it).kind),
        Entity::Person(_) => return None,
    })
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

/// The place with a code; the code itself when no list has it.
fn place(reader: &Reader, code: Option<&str>) -> Vec<Value> {
    let value = code.map(|code| match reader.gazetteer().find(code) {
        Some(place) => Value::Entity(Entity::Place(place)),
        None => Value::Text(code.to_owned()),
    });
    value.into_iter().collect()
}

/// The region of the entity's county. Gotland's municipality has the tasks of a region as well, and is its own.
fn region(reader: &Reader, entity: Entity) -> Option<Entity> {
    let county = reader.county_code(entity)?;
    reader.region_of_county(&county).map(Entity::Organisation)
}

/// The arenas of a kind in which an organisation or a person is involved, each once, in the order of the rows.
fn arenas(reader: &Reader, entity: Entity, kind: ArenaKind) -> Vec<Entity> {
    let network = reader.network();
    let found = match entity {
        Entity::Organisation(it) => network.organisation_arenas().arenas_of_actor(it),
        Entity::Person(it) => network.person_arenas().arenas_of_actor(it),
        _ => return Vec::new(),
    };
    // They stand in the order of their indices, so that those of several involvements are neighbours.
    let mut found = found.to_vec();
    found.dedup();
    found
        .into_iter()
        .filter(|&arena| network.kind_of_arena(arena) == kind)
        .map(|arena| match network.arena(arena) {
            Arena::Project(it) => Entity::Project(it),
            Arena::Council(it) => Entity::Council(it),
            Arena::Agreement(it) => Entity::Agreement(it),
            Arena::Event(it) => Entity::Event(it),
            Arena::Association(it) => Entity::Organisation(it),
        })
        .collect()
}

/// The organisations that are involved in an arena, or on whose behalf a person is, each once.
fn organisations(reader: &Reader, entity: Entity) -> Vec<Entity> {
    let network = reader.network();
    let mut found = match entity {
        Entity::Person(it) => reader.organisations_of_person(it),
        _ => match reader.arena(entity) {
            Some(arena) => network.organisation_arenas().actors_in_arena(arena).to_vec(),
            None => Vec::new(),
        },
    };
    found.dedup();
    found.into_iter().map(Entity::Organisation).collect()
}

/// The persons who sit in an arena or are assigned to it, or who do so on behalf of an organisation, each once.
fn persons(reader: &Reader, entity: Entity) -> Vec<Entity> {
    let network = reader.network();
    let mut found = match entity {
        Entity::Organisation(it) => network
            .organisation_arenas()
            .of_actor(it)
            .iter()
            .filter_map(|&it| network.person_of(it))
            .collect(),
        _ => match reader.arena(entity) {
            Some(arena) => network.person_arenas().actors_in_arena(arena).to_vec(),
            None => Vec::new(),
        },
    };
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(Entity::Person).collect()
}

/// Those with the most arenas in common first; then in the order of the rows. None when the walk is stopped: then nothing of the
/// answer is told.
fn collaborators(reader: &Reader, organisation: OrganisationIx) -> Vec<Entity> {
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
    ties.into_iter()
        .map(|tie| Entity::Organisation(tie.other))
        .collect()
}
