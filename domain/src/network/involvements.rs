//! The involvements of an actor, or in an arena, under a scope.

use super::Network;
use super::index::ArenaIx;
use super::involvement::{Actor, Involvement};
use super::lens::Lens;
use super::scope::Scope;

impl Network {
    /// The involvements of an actor that count under the scope, in the order of the arenas. `sectors`, `kinds` and
    /// `regions`, which choose others, are not looked at.
    ///
    /// # Complexity
    /// Linear in the actor's involvements; allocates nothing.
    pub fn involvements_of<A: Actor>(
        &self,
        actor: A,
        scope: &Scope,
    ) -> impl Iterator<Item = Involvement<A>> + use<'_, A> {
        let lens = Lens::new(self, scope);
        let arenas = lens.mode.arenas_of_actor(actor).iter().copied();
        let pairs = arenas.zip(lens.mode.of_actor(actor).iter().copied());
        let counting = pairs.filter(move |&(arena, index)| lens.looks_through(arena) && lens.counts(index));
        counting.map(|(arena, index)| self.involvement_in(arena, index))
    }

    /// The involvements in an arena that count under the scope and whose actors it chooses, in the order of the
    /// actors.
    ///
    /// # Complexity
    /// Linear in the arena's involvements; allocates only when the scope names regions.
    pub fn involvements_in<A: Actor>(
        &self,
        arena: ArenaIx,
        scope: &Scope,
    ) -> impl Iterator<Item = Involvement<A>> + use<'_, A> {
        let lens = Lens::<A>::new(self, scope);
        let involvements = lens
            .looks_through(arena)
            .then(|| lens.mode.in_arena(arena))
            .into_iter()
            .flatten();
        let counting =
            involvements.filter(move |&index| lens.counts(index) && lens.admits(lens.mode.actor_of(index)));
        counting.map(move |index| self.involvement_in(arena, index))
    }

    /// The involvements of an actor in one arena that count under the scope: one side's evidence of a tie.
    ///
    /// # Complexity
    /// Logarithmic in the arena's involvements; allocates nothing.
    pub fn involvements_of_in<A: Actor>(
        &self,
        actor: A,
        arena: ArenaIx,
        scope: &Scope,
    ) -> impl Iterator<Item = Involvement<A>> + use<'_, A> {
        let lens = Lens::<A>::new(self, scope);
        let involvements = lens
            .looks_through(arena)
            .then(|| lens.mode.of_actor_in(actor, arena))
            .into_iter()
            .flatten();
        let counting = involvements.filter(move |&index| lens.counts(index));
        counting.map(move |index| self.involvement_in(arena, index))
    }
}
