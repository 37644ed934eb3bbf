//! Records of nodes: the row that states an organisation, a person or an arena, by the attributes of exports.

use domain::network::{Arena, Network, OrganisationIx, SourceIx, Thing};
use domain::{Certainty, Code as _, End, Period};

use super::attribute::NodeAttribute;
use super::value::Value;

/// The row that states a node.
pub(super) struct NodeRecord<'v> {
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

impl<'v> NodeRecord<'v> {
    pub(super) fn new(network: &'v Network, thing: Thing) -> Self {
        let record = match thing {
            Thing::Organisation(it) => Self::of_organisation(network, it),
            Thing::Person(it) => Self {
                source: network.person(it).source,
                ..Self::bare(network, thing, "person")
            },
            Thing::Project(it) => {
                let project = network.project(it);
                Self {
                    registry_number: project.registry_number,
                    nuts: project.nuts,
                    source: project.source,
                    ..Self::of_arena(network, Arena::Project(it))
                }
            }
            Thing::Council(it) => {
                let council = network.council(it);
                Self {
                    nuts: council.nuts,
                    source: council.source,
                    ..Self::of_arena(network, Arena::Council(it))
                }
            }
            Thing::Agreement(it) => Self {
                source: network.agreement(it).source,
                ..Self::of_arena(network, Arena::Agreement(it))
            },
            Thing::Event(it) => {
                let event = network.event(it);
                Self {
                    municipality: event.municipality,
                    source: event.source,
                    ..Self::of_arena(network, Arena::Event(it))
                }
            }
            Thing::Association(it) => Self {
                source: network.organisation(it).source,
                ..Self::of_arena(network, Arena::Association(it))
            },
            // No slice has sources for nodes.
            Thing::Source(_) => Self::bare(network, thing, "source"),
        };
        Self {
            source_key: record.source.map(|source| network.source(source).key),
            ..record
        }
    }

    /// The record of a node of which nothing is stated but what every thing has.
    fn bare(network: &'v Network, thing: Thing, mode: &'static str) -> Self {
        let head = network.head(thing);
        Self {
            mode,
            is_arena: false,
            key: head.key,
            name: head.name,
            kind: None,
            arena_kind: None,
            sector: None,
            number: None,
            registry_number: None,
            county: None,
            municipality: None,
            nuts: None,
            country: None,
            period: head.period.unwrap_or_default(),
            source: None,
            source_key: None,
        }
    }

    fn of_organisation(network: &'v Network, index: OrganisationIx) -> Self {
        let organisation = network.organisation(index);
        Self {
            kind: Some(organisation.kind.code()),
            sector: Some(organisation.sector.code()),
            number: organisation.number,
            county: organisation.county,
            municipality: organisation.municipality,
            nuts: organisation.nuts,
            country: organisation.country,
            source: organisation.source,
            ..Self::bare(network, index.into(), "organisation")
        }
    }

    /// The number and the place of an association are told of the organisation, which is a node of the other side.
    fn of_arena(network: &'v Network, arena: Arena) -> Self {
        Self {
            is_arena: true,
            kind: Some(kind_of_arena(network, arena)),
            arena_kind: Some(arena.kind().code()),
            ..Self::bare(network, arena.into(), "arena")
        }
    }

    /// The value of an attribute; `None` when it is not stated, or nodes of this mode have no such attribute.
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
