//! Successions: which organisation followed which.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{InputObject, Object};
use domain::SuccessionKind;
use domain::bundle::TableName;
use domain::network::{OrganisationIx, Succession as Record};

use schema_macros::fields;

use super::citation::Citation;
use super::orders::SuccessionOrderField;
use super::organisation::Organisation;
use super::period::UncertainDate;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, CursorKey, Ordered, Page};
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// A succession.
#[derive(Clone)]
pub(crate) struct Succession {
    view: Arc<View>,
    record: Record,
    /// The end of it that lists are ordered by.
    other: OrganisationIx,
}

/// A choice of successions (efterträdanden): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct SuccessionFilter {
    /// Only these kinds; all when absent or empty.
    kinds: Option<Vec<Enum<SuccessionKind>>>,
}

impl Succession {
    pub(crate) fn predecessors(
        view: &Arc<View>,
        organisation: OrganisationIx,
        filter: SuccessionFilter,
        page: &Page<SuccessionOrderField>,
    ) -> Result<Connection<Self>> {
        Self::list(
            view,
            view.network().predecessors(organisation),
            |record| record.predecessor,
            filter,
            page,
        )
    }

    pub(crate) fn successors(
        view: &Arc<View>,
        organisation: OrganisationIx,
        filter: SuccessionFilter,
        page: &Page<SuccessionOrderField>,
    ) -> Result<Connection<Self>> {
        Self::list(
            view,
            view.network().successors(organisation),
            |record| record.successor,
            filter,
            page,
        )
    }

    fn list(
        view: &Arc<View>,
        records: impl Iterator<Item = Record>,
        other: impl Fn(&Record) -> OrganisationIx,
        filter: SuccessionFilter,
        page: &Page<SuccessionOrderField>,
    ) -> Result<Connection<Self>> {
        let kinds = filter.kinds.unwrap_or_default();
        let wanted = records.filter(|record| kinds.is_empty() || kinds.contains(&Enum(record.kind)));
        let rows = wanted
            .map(|record| Self {
                view: Arc::clone(view),
                other: other(&record),
                record,
            })
            .collect();
        Connection::of(rows, page)
    }
}

impl Ordered for Succession {
    type Field = SuccessionOrderField;

    fn key(&self, field: SuccessionOrderField) -> CursorKey<'_> {
        match field {
            SuccessionOrderField::Date => CursorKey::day(self.record.date.map(domain::Date::earliest)),
            SuccessionOrderField::Name => {
                CursorKey::text(Some(self.view.network().name_of_organisation(self.other)))
            }
        }
    }

    fn tie(&self) -> Cow<'_, str> {
        let key = self.view.network().key_of_organisation(self.other);
        format!("{key}/{:010}", self.record.id.0).into()
    }
}

/// One organisation following another (efterträdande).
#[fields]
#[Object]
impl Succession {
    /// The organisation that came before (företrädare).
    async fn predecessor(&self) -> Organisation {
        Organisation::new(&self.view, self.record.predecessor)
    }

    /// The organisation that came after (efterträdare).
    async fn successor(&self) -> Organisation {
        Organisation::new(&self.view, self.record.successor)
    }

    /// The way in which it followed (efterträdande).
    async fn kind(&self) -> Enum<SuccessionKind> {
        Enum(self.record.kind)
    }

    /// The date; null when not stated.
    async fn date(&self) -> Option<UncertainDate> {
        self.record.date.map(UncertainDate::from)
    }

    /// The evidence (källhänvisningar): each source that states it, with the place in the source and the words.
    async fn citations(&self) -> Result<Vec<Citation>> {
        Citation::of(&self.view, Fact::new(TableName::Successions, self.record.id)).await
    }
}
