//! Paths: how two organisations are connected.

use std::sync::Arc;

use async_graphql::{Object, SimpleObject};
use domain::Certainty;
use domain::network::{ArenaIx, CommonDays, Hop as HopRecord, OrganisationIx, Scope};

use schema_macros::{AtHand, fields};

use super::arena::Arena;
use super::involvement::Involvement;
use super::neighbour::steps;
use super::organisation::Organisation;
use super::period::DayRange;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, RankPage};
use crate::graphql::view::View;

/// A shortest path between two organisations.
pub(crate) struct Path {
    view: Arc<View>,
    record: domain::network::Path,
    common_days: CommonDays,
    scope: Arc<Scope>,
}

impl Path {
    /// All shortest paths between two organisations.
    pub(crate) fn list(
        view: &Arc<View>,
        from: OrganisationIx,
        to: OrganisationIx,
        max_hops: i32,
        scope: &Scope,
        page: &RankPage,
    ) -> Result<Connection<Self>> {
        let max_hops = steps("maxHops", max_hops)?;
        let scope = Arc::new(scope.clone());
        let paths = view.walk(|workspace, effort| {
            view.network()
                .paths(from, to, max_hops, &scope, workspace, effort)
        })?;
        Ok(Connection::by_rank(paths.count(), page, |rank, count| {
            let found = paths.iter_from(rank).take(count).map(|record| Self {
                view: Arc::clone(view),
                common_days: paths.common_days(&record),
                record,
                scope: Arc::clone(&scope),
            });
            found.collect()
        }))
    }
}

/// A shortest path between two organisations (väg): organisation, arena, organisation, arena … organisation.
#[fields]
#[Object]
impl Path {
    /// The number of hops; each goes through one arena.
    async fn length(&self) -> i32 {
        i32::try_from(self.record.arenas.len()).unwrap_or(i32::MAX)
    }

    /// The organisations on it, both ends included: one more than there are hops.
    async fn organisations(&self) -> Vec<Organisation> {
        self.record
            .actors
            .iter()
            .map(|&index| Organisation::new(&self.view, index))
            .collect()
    }

    /// The hops, from one end to the other.
    async fn hops(&self) -> Vec<Hop> {
        let hop = |HopRecord { from, arena, to }| Hop {
            view: Arc::clone(&self.view),
            from,
            arena,
            to,
            scope: Arc::clone(&self.scope),
        };
        self.record.hops().map(hop).collect()
    }

    /// The days, within those of the scope, on which the whole path holds (gemensamma dagar), if there are any.
    async fn common_day(&self) -> CommonDay {
        CommonDay {
            holds: self.common_days.certainty().map(Enum),
            possible_days: DayRange::list(&self.common_days.possible),
            certain_days: DayRange::list(&self.common_days.certain),
        }
    }
}

/// The days on which a whole path holds (gemensamma dagar), if there are any.
#[derive(AtHand, SimpleObject)]
pub(crate) struct CommonDay {
    /// `CERTAIN`: there is a day on which it certainly holds; `POSSIBLE`: one on which it may; null: none, so that the
    /// path is time-blind, joining what was never there at the same time.
    holds: Option<Enum<Certainty>>,
    /// The runs of days on which it possibly holds. A handful.
    possible_days: Vec<DayRange>,
    /// The runs of days on which it certainly holds. A handful.
    certain_days: Vec<DayRange>,
}

/// One step of a path.
pub(crate) struct Hop {
    view: Arc<View>,
    from: OrganisationIx,
    arena: ArenaIx,
    to: OrganisationIx,
    scope: Arc<Scope>,
}

impl Hop {
    fn involvements(&self, organisation: OrganisationIx) -> Vec<Involvement> {
        let found = self
            .view
            .network()
            .involvements_of_in(organisation, self.arena, &self.scope);
        found
            .map(|it| Involvement::of_organisation(&self.view, it.index))
            .collect()
    }
}

/// One step of a path (steg): two organisations and the arena that they share, with the evidence of both.
#[fields]
#[Object]
impl Hop {
    /// The organisation on the side of the path's beginning.
    async fn from(&self) -> Organisation {
        Organisation::new(&self.view, self.from)
    }

    /// The arena that both are in.
    async fn arena(&self) -> Arena {
        Arena::new(&self.view, self.arena)
    }

    /// The organisation on the side of the path's end.
    async fn to(&self) -> Organisation {
        Organisation::new(&self.view, self.to)
    }

    /// The involvements of `from` in the arena: role, period and evidence of each. A handful.
    async fn from_involvements(&self) -> Vec<Involvement> {
        self.involvements(self.from)
    }

    /// The involvements of `to` in the arena: role, period and evidence of each. A handful.
    async fn to_involvements(&self) -> Vec<Involvement> {
        self.involvements(self.to)
    }
}
