//! Filters: they narrow the lists of each noun, beside the scope.

use async_graphql::{ID, InputObject};
use dataset::NodeType;
use domain::network::{AgreementIx, CouncilIx, EventIx, Network, OrganisationIx, ProjectIx, SourceIx};
use domain::text::fold;
use domain::{AgreementKind, AgreementStatus, CouncilKind, EventKind, EventStatus, ProjectKind, SourceKind};

use super::by::{IdentifierInput, key_in};
use super::enumeration::Enum;
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

/// The question that every filter by name, key or id asks; folded once for a whole list.
pub(crate) struct Head {
    name: Option<String>,
    keys: Option<Vec<String>>,
}

impl Head {
    fn new(
        name: Option<&str>,
        keys: Option<&Vec<String>>,
        ids: Option<&Vec<ID>>,
        of: &[NodeType],
    ) -> Result<Self> {
        let of_ids = ids
            .map(|ids| ids.iter().map(|id| key_in(id, of)).collect::<Result<Vec<_>>>())
            .transpose()?;
        let keys = match (keys, of_ids) {
            (Some(keys), Some(mut all)) => {
                all.extend(keys.iter().cloned());
                Some(all)
            }
            (Some(keys), None) => Some(keys.clone()),
            (None, of_ids) => of_ids,
        };
        Ok(Self {
            name: name.map(fold),
            keys,
        })
    }

    pub(crate) fn admits(&self, name: &str, key: &str) -> bool {
        self.keys
            .as_ref()
            .is_none_or(|keys| keys.iter().any(|wanted| wanted == key))
            && self
                .name
                .as_ref()
                .is_none_or(|wanted| fold(name).contains(wanted.as_str()))
    }
}

/// A choice of organisations (organisationer): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default, PartialEq)]
pub(crate) struct OrganisationFilter {
    /// Only those whose name contains this, å as a and case aside; `search` finds more forgivingly.
    name: Option<String>,
    /// Only these global ids.
    ids: Option<Vec<ID>>,
    /// Only these keys.
    keys: Option<Vec<String>>,
    /// Only those with this organisation number, in whichever way it is written.
    pub(crate) organisation_number: Option<String>,
    /// Only those with this identifier.
    pub(crate) identifier: Option<IdentifierInput>,
    /// Only those that are associations with members (true) or are not (false).
    pub(crate) has_members: Option<bool>,
    /// Only those that are or were involved in an arena (true) or never (false), as far as is stated.
    pub(crate) is_involved: Option<bool>,
}

impl OrganisationFilter {
    fn head(&self) -> Result<Head> {
        let of = [NodeType::Organisation, NodeType::Association];
        Head::new(self.name.as_deref(), self.keys.as_ref(), self.ids.as_ref(), &of)
    }
}

/// A choice of projects (projekt): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default, PartialEq)]
pub(crate) struct ProjectFilter {
    /// Only those whose name contains this, å as a and case aside.
    name: Option<String>,
    /// Only these global ids.
    ids: Option<Vec<ID>>,
    /// Only these keys.
    keys: Option<Vec<String>>,
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

impl ProjectFilter {
    fn head(&self) -> Result<Head> {
        Head::new(
            self.name.as_deref(),
            self.keys.as_ref(),
            self.ids.as_ref(),
            &[NodeType::Project],
        )
    }

    fn admits(&self, project: &domain::network::Project<'_>) -> bool {
        let same =
            |wanted: Option<&String>, value: Option<&str>| wanted.is_none_or(|it| value == Some(it.as_str()));
        among(self.kinds.as_ref(), project.kind)
            && same(self.registry_number.as_ref(), project.registry_number)
            && same(self.fund.as_ref(), project.fund)
            && same(self.programme_cci.as_ref(), project.programme_cci)
            && same(self.programme_area.as_ref(), project.programme_area)
            && self
                .nuts
                .as_ref()
                .is_none_or(|wanted| project.nuts.is_some_and(|nuts| nuts.starts_with(wanted.as_str())))
    }
}

/// A choice of councils (råd): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct CouncilFilter {
    /// Only those whose name contains this, å as a and case aside.
    name: Option<String>,
    /// Only these global ids.
    ids: Option<Vec<ID>>,
    /// Only these keys.
    keys: Option<Vec<String>>,
    /// Only these kinds; all when absent or empty.
    kinds: Option<Vec<Enum<CouncilKind>>>,
}

impl CouncilFilter {
    fn head(&self) -> Result<Head> {
        Head::new(
            self.name.as_deref(),
            self.keys.as_ref(),
            self.ids.as_ref(),
            &[NodeType::Council],
        )
    }

    fn admits(&self, council: &domain::network::Council<'_>) -> bool {
        among(self.kinds.as_ref(), council.kind)
    }
}

/// A choice of agreements (avtal): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct AgreementFilter {
    /// Only those whose name contains this, å as a and case aside.
    name: Option<String>,
    /// Only these global ids.
    ids: Option<Vec<ID>>,
    /// Only these keys.
    keys: Option<Vec<String>>,
    /// Only these kinds; all when absent or empty.
    kinds: Option<Vec<Enum<AgreementKind>>>,
    /// Only those that have come this far; all when absent or empty. One whose status is not stated has none.
    statuses: Option<Vec<Enum<AgreementStatus>>>,
}

impl AgreementFilter {
    fn head(&self) -> Result<Head> {
        Head::new(
            self.name.as_deref(),
            self.keys.as_ref(),
            self.ids.as_ref(),
            &[NodeType::Agreement],
        )
    }

    fn admits(&self, agreement: &domain::network::Agreement<'_>) -> bool {
        among(self.kinds.as_ref(), agreement.kind) && stated_among(self.statuses.as_ref(), agreement.status)
    }
}

/// A choice of events (möten): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct EventFilter {
    /// Only those whose name contains this, å as a and case aside.
    name: Option<String>,
    /// Only these global ids.
    ids: Option<Vec<ID>>,
    /// Only these keys.
    keys: Option<Vec<String>>,
    /// Only these kinds; all when absent or empty.
    kinds: Option<Vec<Enum<EventKind>>>,
    /// Only those of this status; all when absent or empty. One whose status is not stated has none.
    statuses: Option<Vec<Enum<EventStatus>>>,
}

impl EventFilter {
    fn head(&self) -> Result<Head> {
        Head::new(
            self.name.as_deref(),
            self.keys.as_ref(),
            self.ids.as_ref(),
            &[NodeType::Event],
        )
    }

    fn admits(&self, event: &domain::network::Event<'_>) -> bool {
        among(self.kinds.as_ref(), event.kind) && stated_among(self.statuses.as_ref(), event.status)
    }
}

/// A choice of persons (personer): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default, PartialEq)]
pub(crate) struct PersonFilter {
    /// Only those whose name contains this, å as a and case aside.
    name: Option<String>,
    /// Only these global ids.
    ids: Option<Vec<ID>>,
    /// Only these keys.
    keys: Option<Vec<String>>,
}

impl PersonFilter {
    pub(crate) fn head(&self) -> Result<Head> {
        Head::new(
            self.name.as_deref(),
            self.keys.as_ref(),
            self.ids.as_ref(),
            &[NodeType::Person],
        )
    }
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

impl SourceFilter {
    fn head(&self) -> Result<Head> {
        Head::new(
            self.title.as_deref(),
            self.keys.as_ref(),
            self.ids.as_ref(),
            &[NodeType::Source],
        )
    }

    fn admits(&self, source: &domain::network::Source<'_>) -> bool {
        stated_among(self.kinds.as_ref(), source.kind)
    }
}

impl OrganisationFilter {
    /// Those of the organisations that it lets through, in their order.
    ///
    /// # Errors
    /// When one of its ids is no organisation's.
    pub(crate) fn choose(
        &self,
        network: &Network,
        rows: impl Iterator<Item = OrganisationIx>,
    ) -> Result<Vec<OrganisationIx>> {
        let head = self.head()?;
        let has_number = |index, number: &str| network.organisations_by_number(number).any(|it| it == index);
        let has_identifier = |index, wanted: &IdentifierInput| {
            network
                .organisations_by_identifier(&wanted.scheme, &wanted.value)
                .any(|it| it == index)
        };
        let chosen = rows.filter(|&index| {
            let record = network.organisation(index);
            let involved = || !network.organisation_arenas().of_actor(index).is_empty();
            head.admits(record.name, record.key)
                && self
                    .organisation_number
                    .as_ref()
                    .is_none_or(|number| has_number(index, number))
                && self
                    .identifier
                    .as_ref()
                    .is_none_or(|wanted| has_identifier(index, wanted))
                && self
                    .has_members
                    .is_none_or(|wanted| wanted == network.is_association(index))
                && self.is_involved.is_none_or(|wanted| wanted == involved())
        });
        Ok(chosen.collect())
    }
}

macro_rules! admits_all {
    ($( $filter:ident ),+) => { $(
        impl $filter {
            /// Tells whether it narrows nothing, so that no row need be looked at.
            pub(crate) fn admits_all(&self) -> bool {
                *self == Self::default()
            }
        }
    )+ };
}

admits_all!(OrganisationFilter, ProjectFilter, PersonFilter);

macro_rules! choose {
    ($( $filter:ident: $noun:ident, $name:ident => $index:ident; )+) => { $(
        impl $filter {
            /// Those of the rows that it lets through, in their order.
            ///
            /// # Errors
            /// When one of its ids is of another type.
            pub(crate) fn choose(&self, network: &Network, rows: impl Iterator<Item = $index>) -> Result<Vec<$index>> {
                let head = self.head()?;
                let chosen = rows.filter(|&index| {
                    let record = network.$noun(index);
                    head.admits(record.$name, record.key) && self.admits(&record)
                });
                Ok(chosen.collect())
            }
        }
    )+ };
}

choose! {
    ProjectFilter: project, name => ProjectIx;
    CouncilFilter: council, name => CouncilIx;
    AgreementFilter: agreement, name => AgreementIx;
    EventFilter: event, name => EventIx;
    SourceFilter: source, title => SourceIx;
}
