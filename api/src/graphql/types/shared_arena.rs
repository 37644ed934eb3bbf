//! Arenas that two organisations share: the evidence of a tie.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{InputObject, Object, Result};
use domain::network::{OrganisationIx, Scope as NetworkScope, SharedArena as Record};
use domain::{ArenaKind, Certainty};

use super::arena::{self, Arena};
use super::involvement::Involvement;
use super::orders::SharedArenaOrderField;
use super::period::DayRange;
use crate::graphql::at_hand::at_hand;
use crate::graphql::enumeration::Enum;
use crate::graphql::page::{Connection, CursorKey, Order, Ordered, PageArguments};
use crate::graphql::view::View;

/// An arena that two organisations share.
#[derive(Clone)]
pub(crate) struct SharedArena {
    view: Arc<View>,
    record: Record,
}

/// Which shared arenas (gemensamma arenor); the scope that was asked under has chosen before.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct SharedArenaFilter {
    /// Only these kinds of arena; all when absent or empty.
    kinds: Option<Vec<Enum<ArenaKind>>>,
    /// Only those in which both were on a common day with at least this certainty.
    overlap: Option<Enum<Certainty>>,
}

impl SharedArenaFilter {
    fn admits(&self, kind: ArenaKind, overlap: Option<Certainty>) -> bool {
        let kinds = self.kinds.as_deref().unwrap_or_default();
        let meets = |wanted: Certainty| overlap.is_some_and(|overlap| overlap <= wanted);
        (kinds.is_empty() || kinds.contains(&Enum(kind))) && self.overlap.is_none_or(|wanted| meets(wanted.0))
    }
}

impl SharedArena {
    pub(crate) fn list(
        view: &Arc<View>,
        one: OrganisationIx,
        other: OrganisationIx,
        scope: &NetworkScope,
        filter: Option<SharedArenaFilter>,
        order: &Order<SharedArenaOrderField>,
        page: &PageArguments,
    ) -> Result<Connection<Self>> {
        let shared = view.network().shared_arenas(one, other, scope);
        Self::cut(view, shared, filter, order, page)
    }

    /// A page of these arenas.
    pub(crate) fn cut(
        view: &Arc<View>,
        shared: Vec<Record>,
        filter: Option<SharedArenaFilter>,
        order: &Order<SharedArenaOrderField>,
        page: &PageArguments,
    ) -> Result<Connection<Self>> {
        let filter = filter.unwrap_or_default();
        let wanted = shared.into_iter().filter(|shared| {
            filter.admits(
                view.network().kind_of_arena(shared.arena),
                shared.common_days.certainty(),
            )
        });
        let rows = wanted
            .map(|record| Self {
                view: Arc::clone(view),
                record,
            })
            .collect();
        Connection::of(rows, order, page)
    }
}

impl Ordered for SharedArena {
    type Field = SharedArenaOrderField;

    fn key(&self, field: SharedArenaOrderField) -> CursorKey<'_> {
        match field {
            SharedArenaOrderField::Name => {
                let arena = self.view.network().arena(self.record.arena);
                CursorKey::text(Some(arena::head(&self.view, arena).name))
            }
            SharedArenaOrderField::Start => {
                CursorKey::day(self.record.common_days.possible.first().map(|days| days.from))
            }
        }
    }

    fn tie(&self) -> Cow<'_, str> {
        let arena = self.view.network().arena(self.record.arena);
        format!("{}/{}", arena.kind(), arena::head(&self.view, arena).key).into()
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

at_hand!(SharedArena {
    "arena" => arena,
    "from" => from,
    "to" => to,
    "overlap" => overlap,
    "possibleDays" => possible_days,
    "certainDays" => certain_days,
});
