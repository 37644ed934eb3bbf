//! What is stated of a node: the row of its organisation, person or arena.

use domain::network::{Arena, SourceIx};
use domain::{Certainty, Code as _, End, Period};

use super::attribute::NodeAttribute;
use super::value::Value;
use crate::graphql::{Entity, View, arena_head};

/// What is stated of a node.
pub(super) struct Stated<'v> {
    mode: &'static str,
    is_arena: bool,
    key: &'v str,
    pub(super) name: &'v str,
    kind: Option<&'static str>,
    arena_kind: Option<&'static str>,
    sector: Option<&'static str>,
    number: Option<&'v str>,
    registry_number: Option<&'v str>,
    county: Option<&'v str>,
    municipality: Option<&'v str>,
    nuts: Option<&'v str>,
    country: Option<&'v str>,
    pub(super) period: Period,
    pub(super) source: Option<SourceIx>,
    source_key: Option<&'v str>,
}

impl<'v> Stated<'v> {
    pub(super) fn new(view: &'v View, entity: Entity) -> Self {
        let stated = Self::in_its_row(view, entity);
        Self {
            source_key: stated.source.map(|source| view.network().source(source).key),
            ..stated
        }
    }

    fn in_its_row(view: &'v View, entity: Entity) -> Self {
        let network = view.network();
        let bare = |mode, key, name| Self {
            mode,
            is_arena: false,
            key,
            name,
            kind: None,
            arena_kind: None,
            sector: None,
            number: None,
            registry_number: None,
            county: None,
            municipality: None,
            nuts: None,
            country: None,
            period: Period::default(),
            source: None,
            source_key: None,
        };
        let of_organisation = |index, mode| {
            let it = network.organisation(index);
            Self {
                kind: Some(it.kind.code()),
                sector: Some(it.sector.code()),
                number: it.number,
                county: it.county,
                municipality: it.municipality,
                nuts: it.nuts,
                country: it.country,
                period: it.period,
                source: it.source,
                ..bare(mode, it.key, it.name)
            }
        };
        match entity {
            Entity::Organisation(index) => of_organisation(index, "organisation"),
            Entity::Person(index) => {
                let it = network.person(index);
                Self {
                    source: it.source,
                    ..bare("person", it.key, it.name)
                }
            }
            Entity::Arena(index) => {
                let arena = network.arena(index);
                let head = arena_head(view, arena);
                let of_arena = Self {
                    is_arena: true,
                    kind: Some(kind_of_arena(view, arena)),
                    arena_kind: Some(arena.kind().code()),
                    period: head.period,
                    ..bare("arena", head.key, head.name)
                };
                match arena {
                    Arena::Project(it) => {
                        let it = network.project(it);
                        Self {
                            registry_number: it.registry_number,
                            nuts: it.nuts,
                            source: it.source,
                            ..of_arena
                        }
                    }
                    Arena::Council(it) => {
                        let it = network.council(it);
                        Self {
                            nuts: it.nuts,
                            source: it.source,
                            ..of_arena
                        }
                    }
                    Arena::Agreement(it) => Self {
                        source: network.agreement(it).source,
                        ..of_arena
                    },
                    Arena::Event(it) => {
                        let it = network.event(it);
                        Self {
                            municipality: it.municipality,
                            source: it.source,
                            ..of_arena
                        }
                    }
                    // Its number and its place are told of the organisation, which is a node of the other side.
                    Arena::Association(it) => Self {
                        source: network.organisation(it).source,
                        ..of_arena
                    },
                }
            }
        }
    }

    pub(super) fn value(&self, attribute: NodeAttribute, certainty: Option<Certainty>) -> Option<Value<'v>> {
        let Period { start, end } = self.period;
        match attribute {
            NodeAttribute::Name => Some(Value::text(self.name)),
            NodeAttribute::Key => Some(Value::text(self.key)),
            NodeAttribute::Mode => Some(Value::text(self.mode)),
            NodeAttribute::Type => Some(Value::Flag(self.is_arena)),
            NodeAttribute::Kind => self.kind.map(Value::text),
            NodeAttribute::ArenaKind => self.arena_kind.map(Value::text),
            NodeAttribute::Sector => self.sector.map(Value::text),
            NodeAttribute::OrganisationNumber => self.number.map(Value::text),
            NodeAttribute::RegistryNumber => self.registry_number.map(Value::text),
            NodeAttribute::County => self.county.map(Value::text),
            NodeAttribute::Municipality => self.municipality.map(Value::text),
            NodeAttribute::Nuts => self.nuts.map(Value::text),
            NodeAttribute::Country => self.country.map(Value::text),
            NodeAttribute::StartStated => start.map(|it| Value::text(it.to_string())),
            NodeAttribute::StartEarliest => Value::day(start?.earliest()),
            NodeAttribute::StartLatest => Value::day(start?.latest()),
            NodeAttribute::EndStated => match end? {
                End::On(date) => Some(Value::text(date.to_string())),
                End::Ongoing => None,
            },
            NodeAttribute::EndEarliest => Value::day(end?.earliest()),
            NodeAttribute::EndLatest => Value::day(end?.latest()),
            NodeAttribute::Ongoing => (end == Some(End::Ongoing)).then_some(Value::Flag(true)),
            NodeAttribute::Certainty => certainty.map(|it| Value::text(it.code())),
            NodeAttribute::Source => self.source_key.map(Value::text),
        }
    }
}

/// The kind of an arena among those of its own table.
fn kind_of_arena(view: &View, arena: Arena) -> &'static str {
    let network = view.network();
    match arena {
        Arena::Project(it) => network.project(it).kind.code(),
        Arena::Council(it) => network.council(it).kind.code(),
        Arena::Agreement(it) => network.agreement(it).kind.code(),
        Arena::Event(it) => network.event(it).kind.code(),
        Arena::Association(it) => network.kind_of_organisation(it).code(),
    }
}
