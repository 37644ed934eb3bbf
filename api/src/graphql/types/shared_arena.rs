//! Arenas that two organisations share: the evidence of a tie.

use std::sync::Arc;

use async_graphql::{Object, Result};
use domain::Certainty;
use domain::network::{OrganisationIx, Scope as NetworkScope, SharedArena as Record};

use super::arena::{self, Arena};
use super::involvement::Involvement;
use super::orders::SharedArenaOrderField;
use super::period::DayRange;
use crate::graphql::enumeration::Enum;
use crate::graphql::page::{Connection, CursorKey, Order, PageArguments, Position, Rows};
use crate::graphql::view::View;

/// An arena that two organisations share.
pub(crate) struct SharedArena {
    view: Arc<View>,
    record: Record,
}

impl SharedArena {
    pub(crate) fn list(
        view: &Arc<View>,
        one: OrganisationIx,
        other: OrganisationIx,
        scope: &NetworkScope,
        order: &Order<SharedArenaOrderField>,
        page: &PageArguments,
    ) -> Result<Connection<Self>> {
        let shared = view.network().shared_arenas(one, other, scope);
        let rows = shared
            .into_iter()
            .map(|record| Self {
                view: Arc::clone(view),
                record,
            })
            .collect();
        Connection::cut(rows, Rows::Unsorted, order, page, |row: &Self, field| {
            let arena = view.network().arena(row.record.arena);
            let head = arena::head(view, arena);
            let key = match field {
                SharedArenaOrderField::Name => CursorKey::Text(head.name.to_owned()),
                SharedArenaOrderField::Start => {
                    CursorKey::day(row.record.common_days.possible.first().map(|days| days.from))
                }
            };
            Position::new(key, format!("{}/{}", arena.kind(), head.key))
        })
    }
}

/// An arena that two organisations share (gemensam arena), with the involvements of both and how surely they overlap.
#[Object]
impl SharedArena {
    /// The arena.
    async fn arena(&self) -> Arena {
        Arena::new(&self.view, self.record.arena)
    }

    /// The involvements of the organisation that was asked about: role, period and evidence of each. A handful.
    async fn from(&self) -> Vec<Involvement> {
        self.record
            .own
            .iter()
            .map(|&it| Involvement::of_organisation(&self.view, it))
            .collect()
    }

    /// The involvements of the other organisation: role, period and evidence of each. A handful.
    async fn to(&self) -> Vec<Involvement> {
        self.record
            .others
            .iter()
            .map(|&it| Involvement::of_organisation(&self.view, it))
            .collect()
    }

    /// How surely both were in it on a common day, ever or within the days of the scope; null when only a time-blind
    /// question joins them.
    async fn overlap(&self) -> Option<Enum<Certainty>> {
        self.record.common_days.certainty().map(Enum)
    }

    /// The runs of days on which both possibly were in it. A handful.
    async fn possible_days(&self) -> Vec<DayRange> {
        self.record
            .common_days
            .possible
            .iter()
            .copied()
            .filter_map(DayRange::of)
            .collect()
    }

    /// The runs of days on which both certainly were in it. A handful.
    async fn certain_days(&self) -> Vec<DayRange> {
        self.record
            .common_days
            .certain
            .iter()
            .copied()
            .filter_map(DayRange::of)
            .collect()
    }
}
