//! Filters: they narrow the lists of each noun, beside the scope.

use async_graphql::{ID, InputObject};
use dataset::NodeType;
use domain::network::{
    AgreementIx, CouncilIx, EventIx, Network, OrganisationIx, PersonIx, ProjectIx, SourceIx, ThingIx,
};
use domain::text::fold;
use domain::{AgreementKind, AgreementStatus, CouncilKind, EventKind, EventStatus, ProjectKind, SourceKind};

use super::enumeration::Enum;
use super::lookup::{IdentifierInput, key_in};
use crate::graphql::failure::Result;

/// Tells whether a text contains another, å as a and case aside.
pub(crate) fn contains(text: &str, part: &str) -> bool {
    fold(text).contains(&fold(part))
}

/// Tells whether a value is among those wanted; all are when none is named.
fn among<C: PartialEq>(wanted: Option<&Vec<Enum<C>>>, value: C) -> bool {
    wanted.is_none_or(|wanted| wanted.is_empty() || wanted.contains(&Enum(value)))
}

/// Tells whether a value that may not be stated is among those wanted.
fn stated_among<C: PartialEq>(wanted: Option<&Vec<Enum<C>>>, value: Option<C>) -> bool {
    match value {
        Some(value) => among(wanted, value),
        None => wanted.is_none_or(Vec::is_empty),
    }
}

/// The name, the ids and the keys that a filter admits; folded once for a whole list.
pub(crate) struct Head {
    name: Option<String>,
    keys: Option<Vec<String>>,
}

impl Head {
    fn admits(&self, name: &str, key: &str) -> bool {
        let keys = self.keys.as_ref();
        let name_holds = |wanted: &String| fold(name).contains(wanted.as_str());
        keys.is_none_or(|keys| keys.iter().any(|wanted| wanted == key))
            && self.name.as_ref().is_none_or(name_holds)
    }
}

/// The part that most filters have.
#[derive(InputObject, Debug, Clone, Default, PartialEq)]
pub(crate) struct NamedFilter {
    /// Only those whose name contains this, å as a and case aside.
    name: Option<String>,
    /// Only these global ids.
    ids: Option<Vec<ID>>,
    /// Only these keys.
    keys: Option<Vec<String>>,
}

impl NamedFilter {
    fn head(&self, of: &[NodeType]) -> Result<Head> {
        head(
            self.name.as_deref(),
            self.ids.as_deref(),
            self.keys.as_deref(),
            of,
        )
    }
}

fn head(name: Option<&str>, ids: Option<&[ID]>, keys: Option<&[String]>, of: &[NodeType]) -> Result<Head> {
    let of_ids = ids.unwrap_or_default().iter().map(|id| key_in(id, of));
    let keys = match (ids, keys) {
        (None, None) => None,
        _ => Some(
            of_ids
                .chain(keys.unwrap_or_default().iter().cloned().map(Ok))
                .collect::<Result<_>>()?,
        ),
    };
    let name = name.map(fold);
    Ok(Head { name, keys })
}

/// A filter of the lists of one noun.
pub(crate) trait Filter<I: ThingIx> {
    /// The name, the ids and the keys that it admits.
    ///
    /// # Errors
    /// When one of its ids is of another type.
    fn head(&self) -> Result<Head>;

    /// Tells whether it admits a thing by what only things of its noun have.
    fn admits(&self, network: &Network, index: I) -> bool;

    /// The rows that it admits, in their order.
    ///
    /// # Errors
    /// As [`Self::head`].
    fn choose(&self, network: &Network, rows: impl Iterator<Item = I>) -> Result<Vec<I>> {
        let head = self.head()?;
        let chosen = rows.filter(|&index| {
            let thing = network.head(index.into());
            head.admits(thing.name, thing.key) && self.admits(network, index)
        });
        Ok(chosen.collect())
    }

    /// Tells whether it narrows nothing, so that no row need be looked at.
    fn admits_all(&self) -> bool
    where
        Self: PartialEq + Default,
    {
        *self == Self::default()
    }
}

/// A choice of organisations (organisationer): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default, PartialEq)]
pub(crate) struct OrganisationFilter {
    #[graphql(flatten)]
    named: NamedFilter,
    /// Only those with this organisation number, in whichever way it is written.
    pub(crate) organisation_number: Option<String>,
    /// Only those with this identifier.
    pub(crate) identifier: Option<IdentifierInput>,
    /// Only those that are associations with members (true) or are not (false).
    pub(crate) has_members: Option<bool>,
    /// Only those that are or were involved in an arena (true) or never (false), as far as is stated.
    pub(crate) is_involved: Option<bool>,
}

/// A choice of projects (projekt): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default, PartialEq)]
pub(crate) struct ProjectFilter {
    #[graphql(flatten)]
    named: NamedFilter,
    /// Only these kinds; all when absent or empty.
    kinds: Option<Vec<Enum<ProjectKind>>>,
    /// Only the one with this registry number (diarienummer), as printed.
    registry_number: Option<String>,
    /// Only this fund, as printed.
    fund: Option<String>,
    /// Only this programme, CCI number as printed.
    programme_cci: Option<String>,
    /// Only this programme area, as printed.
    programme_area: Option<String>,
    /// Only NUTS codes that begin with this.
    nuts: Option<String>,
}

/// A choice of councils (råd): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct CouncilFilter {
    #[graphql(flatten)]
    named: NamedFilter,
    /// Only these kinds; all when absent or empty.
    kinds: Option<Vec<Enum<CouncilKind>>>,
}

/// A choice of agreements (avtal): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct AgreementFilter {
    #[graphql(flatten)]
    named: NamedFilter,
    /// Only these kinds; all when absent or empty.
    kinds: Option<Vec<Enum<AgreementKind>>>,
    /// Only those that have come this far; all when absent or empty. One whose status is not stated has none.
    statuses: Option<Vec<Enum<AgreementStatus>>>,
}

/// A choice of events (möten): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct EventFilter {
    #[graphql(flatten)]
    named: NamedFilter,
    /// Only these kinds; all when absent or empty.
    kinds: Option<Vec<Enum<EventKind>>>,
    /// Only those of this status; all when absent or empty. One whose status is not stated has none.
    statuses: Option<Vec<Enum<EventStatus>>>,
}

/// A choice of persons (personer): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default, PartialEq)]
pub(crate) struct PersonFilter {
    #[graphql(flatten)]
    named: NamedFilter,
}

/// A choice of sources (källor): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct SourceFilter {
    /// Only those whose title contains this, å as a and case aside.
    title: Option<String>,
    /// Only these global ids.
    ids: Option<Vec<ID>>,
    /// Only these keys.
    keys: Option<Vec<String>>,
    /// Only these kinds; all when absent or empty. One whose kind is not stated has none.
    kinds: Option<Vec<Enum<SourceKind>>>,
}

impl Filter<OrganisationIx> for OrganisationFilter {
    fn head(&self) -> Result<Head> {
        self.named.head(&[NodeType::Organisation, NodeType::Association])
    }

    fn admits(&self, network: &Network, index: OrganisationIx) -> bool {
        let has_number = |number: &String| network.organisations_by_number(number).any(|it| it == index);
        let has_identifier = |wanted: &IdentifierInput| {
            let mut bearers = network.organisations_by_identifier(&wanted.scheme, &wanted.value);
            bearers.any(|it| it == index)
        };
        let is_involved = || !network.organisation_arenas().of_actor(index).is_empty();
        self.organisation_number.as_ref().is_none_or(has_number)
            && self.identifier.as_ref().is_none_or(has_identifier)
            && self
                .has_members
                .is_none_or(|wanted| wanted == network.is_association(index))
            && self.is_involved.is_none_or(|wanted| wanted == is_involved())
    }
}

impl Filter<ProjectIx> for ProjectFilter {
    fn head(&self) -> Result<Head> {
        self.named.head(&[NodeType::Project])
    }

    fn admits(&self, network: &Network, index: ProjectIx) -> bool {
        let project = network.project(index);
        let same =
            |wanted: Option<&String>, value: Option<&str>| wanted.is_none_or(|it| value == Some(it.as_str()));
        let begins = |wanted: &String| project.nuts.is_some_and(|nuts| nuts.starts_with(wanted.as_str()));
        among(self.kinds.as_ref(), project.kind)
            && same(self.registry_number.as_ref(), project.registry_number)
            && same(self.fund.as_ref(), project.fund)
            && same(self.programme_cci.as_ref(), project.programme_cci)
            && same(self.programme_area.as_ref(), project.programme_area)
            && self.nuts.as_ref().is_none_or(begins)
    }
}

impl Filter<CouncilIx> for CouncilFilter {
    fn head(&self) -> Result<Head> {
        self.named.head(&[NodeType::Council])
    }

    fn admits(&self, network: &Network, index: CouncilIx) -> bool {
        among(self.kinds.as_ref(), network.council(index).kind)
    }
}

impl Filter<AgreementIx> for AgreementFilter {
    fn head(&self) -> Result<Head> {
        self.named.head(&[NodeType::Agreement])
    }

    fn admits(&self, network: &Network, index: AgreementIx) -> bool {
        let agreement = network.agreement(index);
        among(self.kinds.as_ref(), agreement.kind) && stated_among(self.statuses.as_ref(), agreement.status)
    }
}

impl Filter<EventIx> for EventFilter {
    fn head(&self) -> Result<Head> {
        self.named.head(&[NodeType::Event])
    }

    fn admits(&self, network: &Network, index: EventIx) -> bool {
        let event = network.event(index);
        among(self.kinds.as_ref(), event.kind) && stated_among(self.statuses.as_ref(), event.status)
    }
}

impl Filter<PersonIx> for PersonFilter {
    fn head(&self) -> Result<Head> {
        self.named.head(&[NodeType::Person])
    }

    fn admits(&self, _: &Network, _: PersonIx) -> bool {
        true
    }
}

impl Filter<SourceIx> for SourceFilter {
    fn head(&self) -> Result<Head> {
        let (ids, keys) = (self.ids.as_deref(), self.keys.as_deref());
        head(self.title.as_deref(), ids, keys, &[NodeType::Source])
    }

    fn admits(&self, network: &Network, index: SourceIx) -> bool {
        stated_among(self.kinds.as_ref(), network.source(index).kind)
    }
}
