//! Successions: which organisation followed which.

use std::sync::Arc;

use async_graphql::{InputObject, Object, Result};
use domain::SuccessionKind;
use domain::network::{OrganisationIx, Succession as Record};

use super::citation::Citation;
use super::orders::SuccessionOrderField;
use super::organisation::Organisation;
use super::period::UncertainDate;
use crate::graphql::enumeration::Enum;
use crate::graphql::page::{Connection, CursorKey, Order, PageArguments, Position, Rows};
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// A succession.
pub(crate) struct Succession {
    view: Arc<View>,
    record: Record,
}

/// Which successions (efterträdanden).
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct SuccessionFilter {
    /// Only these kinds; all when absent or empty.
    kinds: Option<Vec<Enum<SuccessionKind>>>,
}

impl Succession {
    pub(crate) fn predecessors(
        view: &Arc<View>,
        organisation: OrganisationIx,
        filter: Option<SuccessionFilter>,
        order: &Order<SuccessionOrderField>,
        page: &PageArguments,
    ) -> Result<Connection<Self>> {
        Self::list(
            view,
            view.network().predecessors(organisation),
            |record| record.predecessor,
            filter,
            order,
            page,
        )
    }

    pub(crate) fn successors(
        view: &Arc<View>,
        organisation: OrganisationIx,
        filter: Option<SuccessionFilter>,
        order: &Order<SuccessionOrderField>,
        page: &PageArguments,
    ) -> Result<Connection<Self>> {
        Self::list(
            view,
            view.network().successors(organisation),
            |record| record.successor,
            filter,
            order,
            page,
        )
    }

    fn list(
        view: &Arc<View>,
        records: impl Iterator<Item = Record>,
        other: impl Fn(&Record) -> OrganisationIx,
        filter: Option<SuccessionFilter>,
        order: &Order<SuccessionOrderField>,
        page: &PageArguments,
    ) -> Result<Connection<Self>> {
        let kinds = filter.and_then(|filter| filter.kinds).unwrap_or_default();
        let wanted = records.filter(|record| kinds.is_empty() || kinds.contains(&Enum(record.kind)));
        let rows = wanted
            .map(|record| Self {
                view: Arc::clone(view),
                record,
            })
            .collect();
        Connection::cut(rows, Rows::Unsorted, order, page, |row, field| {
            let other = view.network().organisation(other(&row.record));
            let key = match field {
                SuccessionOrderField::Date => CursorKey::day(row.record.date.map(domain::Date::earliest)),
                SuccessionOrderField::Name => CursorKey::Text(other.name.to_owned()),
            };
            Position::new(key, format!("{}/{:010}", other.key, row.record.id.0))
        })
    }
}

/// One organisation following another (efterträdande).
#[Object]
impl Succession {
    /// Who came before (företrädare).
    async fn predecessor(&self) -> Organisation {
        Organisation::new(&self.view, self.record.predecessor)
    }

    /// Who came after (efterträdare).
    async fn successor(&self) -> Organisation {
        Organisation::new(&self.view, self.record.successor)
    }

    /// How.
    async fn kind(&self) -> Enum<SuccessionKind> {
        Enum(self.record.kind)
    }

    /// When; null when not stated.
    async fn date(&self) -> Option<UncertainDate> {
        self.record.date.map(UncertainDate::from)
    }

    /// Where it is stated: source, place in it, and the words.
    async fn citations(&self) -> Result<Vec<Citation>> {
        Citation::of(&self.view, Fact::Succession(self.record.id)).await
    }
}
