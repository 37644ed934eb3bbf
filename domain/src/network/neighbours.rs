//! Neighbours: everyone within some hops, with their distance.

use std::num::NonZeroU32;

use super::Network;
use super::effort::{Effort, Stopped};
use super::index::{Ix, OrganisationIx};
use super::involvement::Actor;
use super::lens::Lens;
use super::reach::Side;
use super::scope::Scope;
use super::workspace::Workspace;

/// An actor at some distance from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Neighbour<A = OrganisationIx> {
    /// The neighbour.
    pub actor: A,
    /// The fewest hops to it; each goes through one arena.
    pub distance: NonZeroU32,
}

impl Network {
    /// Everyone within `hops` of an actor under the scope: the nearest first, and at the same distance in the order of
    /// the rows. Only the scope's others are found, and only through them does the walk go on.
    ///
    /// # Errors
    /// [`Stopped`], before what is left of the effort would not do.
    ///
    /// # Complexity
    /// Linear in the involvements of the arenas reached; within a run of days, for each actor that reaches them.
    pub fn neighbours<A: Actor>(
        &self,
        actor: A,
        hops: NonZeroU32,
        scope: &Scope,
        workspace: &mut Workspace,
        effort: &Effort,
    ) -> Result<Vec<Neighbour<A>>, Stopped> {
        let lens = Lens::new(self, scope);
        let Workspace { actors, arenas, .. } = workspace;
        actors.start(lens.mode.actor_count(), hops.get());
        arenas.start(lens.mode.arena_count(), hops.get());
        actors.reach(Side::Near, actor.position(), 0);
        let (mut frontier, mut fresh, mut held, mut found) =
            (vec![actor], Vec::new(), Vec::new(), Vec::new());
        let mut distance = NonZeroU32::MIN;
        while !frontier.is_empty() && distance <= hops {
            let mut next = Vec::new();
            for reached in frontier {
                let mut meet = |other: A| {
                    if lens.admits(other) && actors.reach(Side::Near, other.position(), distance.get()) {
                        next.push(other);
                    }
                };
                if lens.meets_all_or_none() {
                    // Whoever reaches an arena first reaches everyone in it.
                    fresh.clear();
                    lens.visit_arenas(reached, |arena| {
                        if arenas.reach(Side::Near, Ix::position(arena), distance.get()) {
                            fresh.push(arena);
                        }
                    });
                    let there = fresh.iter().map(|&arena| lens.mode.range_of_arena(arena).len());
                    effort.spend((lens.mode.of_actor(reached).len() + there.sum::<usize>()) as u64)?;
                    for &arena in &fresh {
                        lens.visit_actors(arena, &mut meet);
                    }
                } else {
                    effort.spend(lens.visits_around(reached))?;
                    lens.visit_neighbours(reached, &mut held, |_, other| meet(other));
                }
            }
            next.sort_unstable();
            found.extend(next.iter().map(|&actor| Neighbour { actor, distance }));
            frontier = next;
            distance = distance.saturating_add(1);
        }
        Ok(found)
    }
}
