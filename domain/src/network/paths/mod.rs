//! Paths: all shortest ways from one actor to another, through arenas and the actors between.

mod dag;
mod search;
mod through_arenas;

use std::num::NonZeroU32;

use super::Network;
use super::effort::{Effort, Stopped};
use super::index::{ArenaIx, OrganisationIx};
use super::involvement::Actor;
use super::lens::Lens;
use super::runs::CommonDays;
use super::scope::Scope;
use super::workspace::Workspace;
use dag::Dag;
pub use dag::PathIter;

/// A path (väg): actors and arenas by turns, beginning and ending with an actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path<A = OrganisationIx> {
    /// The actors, both ends included: one more than there are arenas.
    pub actors: Vec<A>,
    /// The arenas: the n-th is shared by the n-th actor and the next.
    pub arenas: Vec<ArenaIx>,
}

/// One hop of a path: two actors and the arena that they share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hop<A = OrganisationIx> {
    /// The actor on the side of the path's beginning.
    pub from: A,
    /// The arena.
    pub arena: ArenaIx,
    /// The actor on the side of the path's end.
    pub to: A,
}

impl<A> Hop<A> {
    fn reversed(self) -> Self {
        Self {
            from: self.to,
            arena: self.arena,
            to: self.from,
        }
    }
}

/// The actors, ascending and each once.
fn distinct<A: Actor>(actors: impl Iterator<Item = A>) -> Vec<A> {
    let mut actors: Vec<A> = actors.collect();
    actors.sort_unstable();
    actors.dedup();
    actors
}

impl<A: Actor> Path<A> {
    /// The hops, from the path's beginning to its end.
    pub fn hops(&self) -> impl ExactSizeIterator<Item = Hop<A>> + Clone {
        let pairs = self.actors.windows(2).zip(&self.arenas);
        pairs.map(|(pair, &arena)| Hop {
            from: pair[0],
            arena,
            to: pair[1],
        })
    }
}

/// All shortest paths between two actors, not yet enumerated.
#[derive(Debug)]
pub struct Paths<'n, A = OrganisationIx> {
    lens: Lens<'n, A>,
    dag: Dag<A>,
}

impl Network {
    /// All shortest paths between two actors under the scope, of at most `max_hops` hops.
    ///
    /// The actors between are the scope's others; the two ends are who they are. Two actors that share several arenas
    /// are joined by as many paths. An actor has no path to itself, not even an empty one. Within a run of days each
    /// hop has a day of its own on which both hold its arena; whether one day holds the whole path is asked with
    /// [`Paths::common_days`].
    ///
    /// # Errors
    /// [`Stopped`], before what is left of the effort would not do.
    ///
    /// # Complexity
    /// A search from both ends, of which the side with fewer involvements goes on first: linear in the involvements of
    /// the actors and arenas reached; within a run of days, for each actor that reaches an arena. Counting is linear in the
    /// hops that are on some shortest path, which are sorted. No path is enumerated.
    pub fn paths<A: Actor>(
        &self,
        from: A,
        to: A,
        max_hops: NonZeroU32,
        scope: &Scope,
        workspace: &mut Workspace,
        effort: &Effort,
    ) -> Result<Paths<'_, A>, Stopped> {
        let lens = Lens::new(self, scope);
        let mut layers = if from == to {
            Vec::new()
        } else if lens.meets_all_or_none() {
            through_arenas::shortest(&lens, from, to, max_hops, workspace, effort)?
        } else {
            search::shortest(&lens, from, to, max_hops, workspace, effort)?
        };
        for hops in &mut layers {
            effort.spend(hops.len() as u64)?;
            hops.sort_unstable_by_key(|hop| (hop.from, hop.arena, hop.to));
        }
        Ok(Paths {
            lens,
            dag: Dag::new(from, layers),
        })
    }
}

impl<A: Actor> Paths<'_, A> {
    /// The number of hops of every path; `None` when there is none.
    #[must_use]
    pub fn distance(&self) -> Option<NonZeroU32> {
        self.dag.distance()
    }

    /// The number of paths; [`u64::MAX`] also stands for more.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.dag.count()
    }

    /// The paths, ordered by their first arena, then by the actor that it leads to, and so on along the path.
    #[must_use]
    pub fn iter(&self) -> PathIter<'_, A> {
        self.dag.iter_from(0)
    }

    /// The paths in the same order, without the first `rank` of them, which are not enumerated either.
    ///
    /// # Complexity
    /// Linear in the hops that begin at the actors of the path that is found first.
    #[must_use]
    pub fn iter_from(&self, rank: u64) -> PathIter<'_, A> {
        self.dag.iter_from(rank)
    }

    /// The days, within those of the scope, on which the whole path holds: every actor on it is involved in the arena
    /// before it and in the arena after it, by involvements that count under the scope.
    #[must_use]
    pub fn common_days(&self, path: &Path<A>) -> CommonDays {
        let holdings = path
            .hops()
            .flat_map(|hop| [(hop.from, hop.arena), (hop.to, hop.arena)]);
        CommonDays::of(&self.lens, &holdings)
    }
}

impl<'p, A: Actor> IntoIterator for &'p Paths<'_, A> {
    type Item = Path<A>;
    type IntoIter = PathIter<'p, A>;

    fn into_iter(self) -> PathIter<'p, A> {
        self.iter()
    }
}
