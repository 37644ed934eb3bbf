//! The evidence of a tie between arenas: which actors they share, with their involvements in both and the common days.

use super::Network;
use super::effort::{Effort, Stopped};
use super::index::{ArenaIx, InvolvementIx, OrganisationIx};
use super::involvement::Actor;
use super::lens::Lens;
use super::runs::CommonDays;
use super::scope::Scope;

/// An actor that two arenas share, seen from one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedActor<A = OrganisationIx> {
    /// The actor.
    pub actor: A,
    /// Its involvements in the arena that count; at least one.
    pub own: Vec<InvolvementIx<A>>,
    /// Its involvements in the other arena that count; at least one.
    pub others: Vec<InvolvementIx<A>>,
    /// The days on which it holds an involvement in both: ever, or within the days of the scope.
    pub common_days: CommonDays,
}

impl Network {
    /// The actors that two arenas share under the scope, of those in `among`, which ascends; in the order of the actors, and
    /// none of an arena with itself. Whether the scope looks through the two, or admits the actors, is not asked.
    ///
    /// # Errors
    /// [`Stopped`], before what is left of the effort would not do.
    ///
    /// # Complexity
    /// Linear in the involvements of the arena that has fewer, times the logarithm of `among` and of an actor's.
    pub fn shared_actors<A: Actor>(
        &self,
        arena: ArenaIx,
        other: ArenaIx,
        scope: &Scope,
        among: &[A],
        effort: &Effort,
    ) -> Result<Vec<SharedActor<A>>, Stopped> {
        if arena == other {
            return Ok(Vec::new());
        }
        let lens = Lens::new(self, scope);
        let size = |arena| lens.mode.actors_in_arena(arena).len();
        let (fewer, more) = if size(arena) <= size(other) {
            (arena, other)
        } else {
            (other, arena)
        };
        effort.spend(size(fewer) as u64)?;
        let (mut held, mut shared) = (Vec::new(), Vec::new());
        for (actor, involvements) in lens.actors_in(fewer) {
            held.clear();
            held.extend(involvements.filter_map(|involvement| lens.days(involvement)));
            if among.binary_search(&actor).is_err() || !lens.meets(&held, lens.mode.of_actor_in(actor, more))
            {
                continue;
            }
            let counting = |arena| {
                lens.mode
                    .of_actor_in(actor, arena)
                    .filter(|&it| lens.counts(it))
                    .collect()
            };
            shared.push(SharedActor {
                actor,
                own: counting(arena),
                others: counting(other),
                common_days: CommonDays::of(&lens, &[(actor, arena), (actor, other)].into_iter()),
            });
        }
        Ok(shared)
    }
}
