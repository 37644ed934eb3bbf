//! What the lists of each noun can be narrowed to, beside the scope.

use async_graphql::{ID, InputObject, Result};
use domain::text::fold;
use domain::{AgreementKind, AgreementStatus, CouncilKind, EventKind, EventStatus, ProjectKind, SourceKind};

use super::by::{IdentifierInput, key_in};
use super::enumeration::Enum;
use super::node_id::NodeType;

/// Whether a text contains another, å as a and case aside.
pub(crate) fn contains(text: &str, part: &str) -> bool {
    fold(text).contains(&fold(part))
}

/// Whether a value is among those wanted; all are when none is named.
fn among<C: PartialEq>(wanted: Option<&Vec<Enum<C>>>, value: C) -> bool {
    wanted.is_none_or(|wanted| wanted.is_empty() || wanted.contains(&Enum(value)))
}

/// Whether a value that may not be stated is among those wanted.
fn stated_among<C: PartialEq>(wanted: Option<&Vec<Enum<C>>>, value: Option<C>) -> bool {
    match value {
        Some(value) => among(wanted, value),
        None => wanted.is_none_or(Vec::is_empty),
    }
}

/// What every filter by name, key or id asks; folded once for a whole list.
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

/// Which organisations (organisationer).
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct OrganisationFilter {
    /// Only those whose name contains this, å as a and case aside; `search` finds more forgivingly.
    name: Option<String>,
    /// Only these global ids.
    ids: Option<Vec<ID>>,
    /// Only these keys.
    keys: Option<Vec<String>>,
    /// Only those with this organisation number, hyphen or not.
    pub(crate) organisation_number: Option<String>,
    /// Only those with this identifier.
    pub(crate) identifier: Option<IdentifierInput>,
    /// Only those that are associations with members (true) or are not (false).
    pub(crate) has_members: Option<bool>,
    /// Only those that are or were involved in an arena (true) or never (false), as far as is stated.
    pub(crate) is_involved: Option<bool>,
}

impl OrganisationFilter {
    pub(crate) fn head(&self) -> Result<Head> {
        let of = [NodeType::Organisation, NodeType::Association];
        Head::new(self.name.as_deref(), self.keys.as_ref(), self.ids.as_ref(), &of)
    }
}

/// Which projects (projekt).
#[derive(InputObject, Debug, Clone, Default)]
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
    pub(crate) fn head(&self) -> Result<Head> {
        Head::new(
            self.name.as_deref(),
            self.keys.as_ref(),
            self.ids.as_ref(),
            &[NodeType::Project],
        )
    }

    pub(crate) fn admits(&self, project: &domain::network::Project<'_>) -> bool {
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

/// Which councils (råd).
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
    pub(crate) fn head(&self) -> Result<Head> {
        Head::new(
            self.name.as_deref(),
            self.keys.as_ref(),
            self.ids.as_ref(),
            &[NodeType::Council],
        )
    }

    pub(crate) fn admits(&self, council: &domain::network::Council<'_>) -> bool {
        among(self.kinds.as_ref(), council.kind)
    }
}

/// Which agreements (avtal).
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
    pub(crate) fn head(&self) -> Result<Head> {
        Head::new(
            self.name.as_deref(),
            self.keys.as_ref(),
            self.ids.as_ref(),
            &[NodeType::Agreement],
        )
    }

    pub(crate) fn admits(&self, agreement: &domain::network::Agreement<'_>) -> bool {
        among(self.kinds.as_ref(), agreement.kind) && stated_among(self.statuses.as_ref(), agreement.status)
    }
}

/// Which events (möten).
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
    pub(crate) fn head(&self) -> Result<Head> {
        Head::new(
            self.name.as_deref(),
            self.keys.as_ref(),
            self.ids.as_ref(),
            &[NodeType::Event],
        )
    }

    pub(crate) fn admits(&self, event: &domain::network::Event<'_>) -> bool {
        among(self.kinds.as_ref(), event.kind) && stated_among(self.statuses.as_ref(), event.status)
    }
}

/// Which persons (personer).
#[derive(InputObject, Debug, Clone, Default)]
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

/// Which sources (källor).
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
    pub(crate) fn head(&self) -> Result<Head> {
        Head::new(
            self.title.as_deref(),
            self.keys.as_ref(),
            self.ids.as_ref(),
            &[NodeType::Source],
        )
    }

    pub(crate) fn admits(&self, source: &domain::network::Source<'_>) -> bool {
        stated_among(self.kinds.as_ref(), source.kind)
    }
}
