//! The evidence of a tie: which arenas two actors share, with both sides' involvements and their common days.

use super::Network;
use super::effort::{Effort, Stopped};
use super::index::{ArenaIx, InvolvementIx, OrganisationIx};
use super::involvement::Actor;
use super::lens::Lens;
use super::runs::CommonDays;
use super::scope::Scope;

/// An arena that two actors share, seen from one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedArena<A = OrganisationIx> {
    /// The arena.
    pub arena: ArenaIx,
    /// The actor's involvements in it that count; at least one.
    pub own: Vec<InvolvementIx<A>>,
    /// The other's involvements in it that count; at least one.
    pub others: Vec<InvolvementIx<A>>,
    /// The days on which both hold an involvement in it: ever, or within the days of the scope.
    pub common_days: CommonDays,
}

impl Network {
    /// The arenas that two actors share under the scope, in the order of the arenas; none of an actor with itself.
    ///
    /// # Errors
    /// [`Stopped`], before what is left of the effort would not do.
    ///
    /// # Complexity
    /// Linear in the involvements of the actor that has fewer, times the logarithm of an arena's.
    pub fn shared_arenas<A: Actor>(
        &self,
        actor: A,
        other: A,
        scope: &Scope,
        effort: &Effort,
    ) -> Result<Vec<SharedArena<A>>, Stopped> {
        if actor == other {
            return Ok(Vec::new());
        }
        let lens = Lens::new(self, scope);
        let degree = |actor| lens.mode.of_actor(actor).len();
        let (fewer, more) = if degree(actor) <= degree(other) {
            (actor, other)
        } else {
            (other, actor)
        };
        effort.spend(degree(fewer) as u64)?;
        let (mut held, mut shared) = (Vec::new(), Vec::new());
        for (arena, involvements) in lens.arenas_of(fewer) {
            if !lens.collect_days(involvements, &mut held)
                || !lens.meets(&held, lens.mode.of_actor_in(more, arena))
            {
                continue;
            }
            let counting = |actor| {
                lens.mode
                    .of_actor_in(actor, arena)
                    .filter(|&it| lens.counts(it))
                    .collect()
            };
            let common_days = CommonDays::of(&lens, &[(actor, arena), (other, arena)].into_iter());
            shared.push(SharedArena {
                arena,
                own: counting(actor),
                others: counting(other),
                common_days,
            });
        }
        Ok(shared)
    }
}
