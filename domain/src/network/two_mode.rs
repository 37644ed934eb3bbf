//! A two-mode network as compressed sparse rows: actors on one side, arenas on the other, walked from both.

use std::ops::Range;

use super::groups::{counting_sort, range};
use super::index::{ArenaIx, InvolvementIx, Ix};
use super::involvement::OriginTable;
use crate::Role;

/// Actors (organisations, or persons) and the arenas in which they are involved.
///
/// Involvements stand in the order of their arenas, and within an arena in the order of their actors, so that the
/// involvements of one actor in one arena are neighbours, seen from either side. What a walk touches stands in arrays
/// of its own.
#[derive(Debug)]
pub struct TwoMode<A> {
    // In the order of the arenas.
    arena_starts: Vec<u32>,
    actors: Vec<A>,
    roles: Vec<Role>,
    tables: Vec<OriginTable>,
    terms: Vec<u32>,
    rows: Vec<u32>,
    fingerprints: Vec<u64>,
    // In the order of the actors.
    actor_starts: Vec<u32>,
    arena_counts: Vec<u32>,
    arenas: Vec<ArenaIx>,
    involvements: Vec<InvolvementIx<A>>,
    // In the order of the tables and rows that state them, and of the fingerprints.
    by_origin: Vec<InvolvementIx<A>>,
    by_fingerprint: Vec<InvolvementIx<A>>,
}

/// One involvement, before it has its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link<A> {
    pub(crate) actor: A,
    pub(crate) arena: ArenaIx,
    pub(crate) role: Role,
    pub(crate) table: OriginTable,
    pub(crate) terms: u32,
    pub(crate) row: u32,
    pub(crate) fingerprint: u64,
}

impl<A: Ix> TwoMode<A> {
    /// Lays the links out. They come in the order of their tables, and within a table of their rows; there are at
    /// most `u32::MAX - 1`.
    ///
    /// # Complexity
    /// Two linear sorts, and one by fingerprint.
    pub(crate) fn new(actors: usize, arenas: usize, links: &[Link<A>]) -> Self {
        let (_, by_actor) = counting_sort(actors, links.iter().map(|link| link.actor.position()));
        let (arena_starts, by_arena) = counting_sort(
            arenas,
            by_actor.iter().map(|&at| links[at as usize].arena.position()),
        );
        let order: Vec<u32> = by_arena.into_iter().map(|at| by_actor[at as usize]).collect();
        drop(by_actor);
        let placed = || order.iter().map(|&at| &links[at as usize]);

        let mut by_origin = vec![InvolvementIx::at(0); links.len()];
        for (position, &link) in order.iter().enumerate() {
            by_origin[link as usize] = InvolvementIx::at(position);
        }
        let (actor_starts, of_actor) = counting_sort(actors, placed().map(|link| link.actor.position()));
        let mut fingerprints: Vec<(u64, InvolvementIx<A>)> = placed()
            .enumerate()
            .filter(|(_, link)| link.table.has_fingerprint())
            .map(|(position, link)| (link.fingerprint, InvolvementIx::at(position)))
            .collect();
        fingerprints.sort_unstable();

        let arenas: Vec<ArenaIx> = of_actor
            .iter()
            .map(|&at| links[order[at as usize] as usize].arena)
            .collect();
        let arena_counts = actor_starts
            .windows(2)
            .map(|bounds| distinct(&arenas[bounds[0] as usize..bounds[1] as usize]))
            .collect();

        Self {
            arena_starts,
            actors: placed().map(|link| link.actor).collect(),
            roles: placed().map(|link| link.role).collect(),
            tables: placed().map(|link| link.table).collect(),
            terms: placed().map(|link| link.terms).collect(),
            rows: placed().map(|link| link.row).collect(),
            fingerprints: placed().map(|link| link.fingerprint).collect(),
            actor_starts,
            arena_counts,
            arenas,
            involvements: of_actor
                .iter()
                .map(|&at| InvolvementIx::at(at as usize))
                .collect(),
            by_origin,
            by_fingerprint: fingerprints
                .into_iter()
                .map(|(_, involvement)| involvement)
                .collect(),
        }
    }

    /// The number of actors, involved or not.
    #[must_use]
    pub fn actor_count(&self) -> usize {
        self.actor_starts.len() - 1
    }

    /// The number of arenas, with involvements or without.
    #[must_use]
    pub fn arena_count(&self) -> usize {
        self.arena_starts.len() - 1
    }

    /// The number of involvements.
    #[must_use]
    pub fn involvement_count(&self) -> usize {
        self.actors.len()
    }

    /// Every involvement in an arena, in the order of the actors.
    pub fn in_arena(
        &self,
        arena: ArenaIx,
    ) -> impl ExactSizeIterator<Item = InvolvementIx<A>> + Clone + use<A> {
        self.range_of_arena(arena).map(InvolvementIx::at)
    }

    /// Every involvement of an actor, in the order of the arenas.
    #[must_use]
    pub fn of_actor(&self, actor: A) -> &[InvolvementIx<A>] {
        &self.involvements[range(&self.actor_starts, actor.position())]
    }

    /// The arena of each of [`Self::of_actor`]'s involvements.
    #[must_use]
    pub fn arenas_of_actor(&self, actor: A) -> &[ArenaIx] {
        &self.arenas[range(&self.actor_starts, actor.position())]
    }

    /// In how many arenas an actor is involved, each counted once.
    #[must_use]
    pub fn arena_count_of(&self, actor: A) -> u32 {
        self.arena_counts[actor.position()]
    }

    /// The number of actors that are involved in an arena, each counted once.
    ///
    /// # Complexity
    /// Linear in the arena's involvements.
    #[must_use]
    pub fn actor_count_of(&self, arena: ArenaIx) -> u32 {
        distinct(self.actors_in_arena(arena))
    }

    /// The actor of each of [`Self::in_arena`]'s involvements.
    #[must_use]
    pub fn actors_in_arena(&self, arena: ArenaIx) -> &[A] {
        &self.actors[self.range_of_arena(arena)]
    }

    /// The actor of an involvement.
    #[must_use]
    pub fn actor_of(&self, involvement: InvolvementIx<A>) -> A {
        self.actors[involvement.position()]
    }

    /// The arena of an involvement.
    ///
    /// # Complexity
    /// Logarithmic in the arenas: walks know the arena that they are in.
    #[must_use]
    pub fn arena_of(&self, involvement: InvolvementIx<A>) -> ArenaIx {
        let at = involvement.position();
        ArenaIx::at(self.arena_starts.partition_point(|&start| start as usize <= at) - 1)
    }

    /// The role of an involvement.
    #[must_use]
    pub fn role_of(&self, involvement: InvolvementIx<A>) -> Role {
        self.roles[involvement.position()]
    }

    /// The involvements of an actor in an arena.
    ///
    /// # Complexity
    /// Logarithmic in the arena's involvements.
    pub fn of_actor_in(
        &self,
        actor: A,
        arena: ArenaIx,
    ) -> impl ExactSizeIterator<Item = InvolvementIx<A>> + Clone + use<A> {
        let Range { start, end } = self.range_of_arena(arena);
        let actors = &self.actors[start..end];
        let first = start + actors.partition_point(|&other| other < actor);
        let last = start + actors.partition_point(|&other| other <= actor);
        (first..last).map(InvolvementIx::at)
    }

    pub(crate) fn range_of_arena(&self, arena: ArenaIx) -> Range<usize> {
        range(&self.arena_starts, arena.position())
    }

    pub(crate) fn table_of(&self, involvement: InvolvementIx<A>) -> OriginTable {
        self.tables[involvement.position()]
    }

    pub(crate) fn row_of(&self, involvement: InvolvementIx<A>) -> u32 {
        self.rows[involvement.position()]
    }

    pub(crate) fn terms_of(&self, involvement: InvolvementIx<A>) -> u32 {
        self.terms[involvement.position()]
    }

    pub(crate) fn fingerprint_of(&self, involvement: InvolvementIx<A>) -> u64 {
        self.fingerprints[involvement.position()]
    }

    /// Every involvement, in the order of the tables and rows that state them.
    pub(crate) fn in_order_of_rows(&self) -> &[InvolvementIx<A>] {
        &self.by_origin
    }

    pub(crate) fn find_origin(&self, table: OriginTable, row: u32) -> Option<InvolvementIx<A>> {
        let origin = |&involvement: &InvolvementIx<A>| (self.table_of(involvement), self.row_of(involvement));
        let at = self.by_origin.binary_search_by_key(&(table, row), origin).ok()?;
        Some(self.by_origin[at])
    }

    pub(crate) fn find_fingerprint(&self, table: OriginTable, fingerprint: u64) -> Option<InvolvementIx<A>> {
        let first = self
            .by_fingerprint
            .partition_point(|&other| self.fingerprint_of(other) < fingerprint);
        let same = self.by_fingerprint[first..]
            .iter()
            .take_while(|&&it| self.fingerprint_of(it) == fingerprint);
        // A fingerprint is unique within its table only.
        same.copied()
            .find(|&involvement| self.table_of(involvement) == table)
    }
}

/// The number of items when equal ones, which are neighbours, count once.
fn distinct<T: PartialEq>(items: &[T]) -> u32 {
    // There are at most as many as involvements, which 32 bits hold.
    items.chunk_by(|one, other| one == other).count() as u32
}
