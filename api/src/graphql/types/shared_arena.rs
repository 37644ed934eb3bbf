//! Arenas that two organisations or persons share: the evidence of a tie.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{InputObject, Object};
use dataset::work::walk;
use domain::network::{ArenaIx, InvolvementIx, OrganisationIx, PersonIx, Scope, SharedArena as Record};
use domain::{ArenaKind, Certainty};

use schema_macros::fields;

use super::arena::{self, Arena};
use super::both_sides::BothSides;
use super::involvement::{Involvement, Row};
use super::orders::SharedArenaOrderField;
use super::period::DayRange;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, CursorKey, Ordered, Page};
use crate::graphql::view::View;

/// An arena that two organisations or persons share.
#[derive(Clone)]
pub(crate) struct SharedArena {
    view: Arc<View>,
    evidence: Evidence,
}

/// An arena that is shared, whoever shares it.
#[derive(Clone)]
pub(crate) struct Evidence {
    arena: ArenaIx,
    sides: BothSides,
}

impl From<Record<OrganisationIx>> for Evidence {
    fn from(record: Record<OrganisationIx>) -> Self {
        Self::of(record, Row::Organisation)
    }
}

impl From<Record<PersonIx>> for Evidence {
    fn from(record: Record<PersonIx>) -> Self {
        Self::of(record, Row::Person)
    }
}

impl Evidence {
    fn of<A>(record: Record<A>, row: impl Fn(InvolvementIx<A>) -> Row) -> Self {
        Self {
            arena: record.arena,
            sides: BothSides::of(record.own, record.others, record.common_days, row),
        }
    }

    pub(crate) const fn arena(&self) -> ArenaIx {
        self.arena
    }
}

/// A choice of shared arenas (gemensamma arenor): only those that match all that is given, of those in the scope that
/// was asked under.
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
        scope: &Scope,
        filter: &SharedArenaFilter,
        page: &Page<SharedArenaOrderField>,
    ) -> Result<Connection<Self>> {
        let shared = walk(|effort| view.network().shared_arenas(one, other, scope, effort))?;
        let shared = shared.into_iter().map(Evidence::from);
        Self::cut(view, shared, filter, page)
    }

    /// A page of these arenas.
    pub(crate) fn cut(
        view: &Arc<View>,
        shared: impl Iterator<Item = Evidence>,
        filter: &SharedArenaFilter,
        page: &Page<SharedArenaOrderField>,
    ) -> Result<Connection<Self>> {
        let wanted = shared.filter(|shared| {
            filter.admits(
                view.network().kind_of_arena(shared.arena),
                shared.sides.certainty(),
            )
        });
        let rows = wanted
            .map(|evidence| Self {
                view: Arc::clone(view),
                evidence,
            })
            .collect();
        Connection::of(rows, page)
    }
}

impl Ordered for SharedArena {
    type Field = SharedArenaOrderField;

    fn key(&self, field: SharedArenaOrderField) -> CursorKey<'_> {
        match field {
            SharedArenaOrderField::Name => {
                let arena = self.view.network().arena(self.evidence.arena);
                CursorKey::text(Some(arena::head(&self.view, arena).name))
            }
            SharedArenaOrderField::Start => self.evidence.sides.start(),
        }
    }

    fn tie(&self) -> Cow<'_, str> {
        let arena = self.view.network().arena(self.evidence.arena);
        format!("{}/{}", arena.kind(), arena::head(&self.view, arena).key).into()
    }
}

/// An arena that two organisations or persons share (gemensam arena), with the involvements of both and how surely they
/// overlap.
#[fields]
#[Object]
impl SharedArena {
    /// The arena.
    async fn arena(&self) -> Arena {
        Arena::new(&self.view, self.evidence.arena)
    }

    /// The involvements of `from`, the end of the tie that was asked about: role, period and evidence of each. A handful.
    async fn from_involvements(&self) -> Vec<Involvement> {
        self.evidence.sides.from(&self.view)
    }

    /// The involvements of `to`, its other end: role, period and evidence of each. A handful.
    async fn to_involvements(&self) -> Vec<Involvement> {
        self.evidence.sides.to(&self.view)
    }

    /// The certainty with which both were in it on a common day, ever or within the days of the scope; null when only
    /// a time-blind question joins them.
    async fn overlap(&self) -> Option<Enum<Certainty>> {
        self.evidence.sides.overlap()
    }

    /// The runs of days on which both possibly were in it. A handful.
    async fn possible_days(&self) -> Vec<DayRange> {
        self.evidence.sides.possible_days()
    }

    /// The runs of days on which both certainly were in it. A handful.
    async fn certain_days(&self) -> Vec<DayRange> {
        self.evidence.sides.certain_days()
    }
}
