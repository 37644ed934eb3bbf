//! What is stated of a node: the row of its organisation, person or arena.

use domain::network::{Arena, Network, SourceIx, Thing};
use domain::{Certainty, Code as _, End, Period};

use super::attribute::NodeAttribute;
use super::value::Value;

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
    pub(super) fn new(network: &'v Network, thing: Thing) -> Self {
        let stated = Self::in_its_row(network, thing);
        Self {
            source_key: stated.source.map(|source| network.source(source).key),
            ..stated
        }
    }

    fn in_its_row(network: &'v Network, thing: Thing) -> Self {
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
        // The number and the place of an association are told of the organisation, which is a node of the other side.
        let of_arena = |arena: Arena, source| {
            let head = network.head(thing);
            Self {
                is_arena: true,
                kind: Some(kind_of_arena(network, arena)),
                arena_kind: Some(arena.kind().code()),
                period: head.period.unwrap_or_default(),
                source,
                ..bare("arena", head.key, head.name)
            }
        };
        match thing {
            Thing::Organisation(index) => of_organisation(index, "organisation"),
            Thing::Person(index) => {
                let it = network.person(index);
                Self {
                    source: it.source,
                    ..bare("person", it.key, it.name)
                }
            }
            Thing::Project(index) => {
                let it = network.project(index);
                Self {
                    registry_number: it.registry_number,
                    nuts: it.nuts,
                    ..of_arena(Arena::Project(index), it.source)
                }
            }
            Thing::Council(index) => {
                let it = network.council(index);
                Self {
                    nuts: it.nuts,
                    ..of_arena(Arena::Council(index), it.source)
                }
            }
            Thing::Agreement(index) => of_arena(Arena::Agreement(index), network.agreement(index).source),
            Thing::Event(index) => {
                let it = network.event(index);
                Self {
                    municipality: it.municipality,
                    ..of_arena(Arena::Event(index), it.source)
                }
            }
            Thing::Association(index) => {
                of_arena(Arena::Association(index), network.organisation(index).source)
            }
            // No slice has sources for nodes.
            Thing::Source(index) => {
                let it = network.source(index);
                bare("source", it.key, it.title)
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
fn kind_of_arena(network: &Network, arena: Arena) -> &'static str {
    match arena {
        Arena::Project(it) => network.project(it).kind.code(),
        Arena::Council(it) => network.council(it).kind.code(),
        Arena::Agreement(it) => network.agreement(it).kind.code(),
        Arena::Event(it) => network.event(it).kind.code(),
        Arena::Association(it) => network.kind_of_organisation(it).code(),
    }
}
