//! The search from actor to actor: from both ends until they meet, then back along the levels to every hop on a shortest
//! path. It is right under every scope, and needed under those in which two can miss each other in an arena; the others
//! are searched faster by [`through_arenas`](super::through_arenas).

use std::num::NonZeroU32;

use super::{Hop, distinct};
use crate::Days;
use crate::network::effort::{Effort, Stopped};
use crate::network::involvement::Actor;
use crate::network::lens::Lens;
use crate::network::reach::{Reach, Side};
use crate::network::workspace::Workspace;

/// One end's half of the search.
struct Half<A> {
    side: Side,
    /// The other end: always met, be it among the scope's others or not.
    goal: A,
    /// The actors at each distance, ascending.
    levels: Vec<Vec<A>>,
}

impl<A: Actor> Half<A> {
    fn new(side: Side, start: A, goal: A, reach: &mut Reach) -> Self {
        reach.reach(side, start.position(), 0);
        Self {
            side,
            goal,
            levels: vec![vec![start]],
        }
    }

    /// The number of hops that this side has come.
    fn depth(&self) -> u32 {
        // Depth is bounded by the hops asked for, which 32 bits hold.
        self.levels.len() as u32 - 1
    }

    fn frontier(&self) -> &[A] {
        self.levels.last().map_or(&[], Vec::as_slice)
    }

    /// Goes one hop further.
    fn advance(
        &mut self,
        lens: &Lens<'_, A>,
        reach: &mut Reach,
        held: &mut Vec<Days>,
        effort: &Effort,
    ) -> Result<(), Stopped> {
        let distance = self.depth() + 1;
        let mut next = Vec::new();
        for &actor in self.levels.last().into_iter().flatten() {
            effort.spend(lens.visits_around(actor))?;
            lens.visit_neighbours(actor, held, |_, other| {
                let fresh = reach.hops(self.side, other.position()).is_none();
                if fresh && (other == self.goal || lens.admits(other)) {
                    reach.reach(self.side, other.position(), distance);
                    next.push(other);
                }
            });
        }
        next.sort_unstable();
        self.levels.push(next);
        Ok(())
    }
}

/// The hops of all shortest paths between two different actors, those from the first actor first; none when there is no
/// path. Within a step they come in any order.
pub(super) fn shortest<A: Actor>(
    lens: &Lens<'_, A>,
    from: A,
    to: A,
    max_hops: NonZeroU32,
    workspace: &mut Workspace,
    effort: &Effort,
) -> Result<Vec<Vec<Hop<A>>>, Stopped> {
    let reach = &mut workspace.actors;
    reach.start(lens.mode.actor_count(), max_hops.get());
    let mut near = Half::new(Side::Near, from, to, reach);
    let mut far = Half::new(Side::Far, to, from, reach);
    let mut held = Vec::new();
    let middle = loop {
        let depth = near.depth() + far.depth();
        if depth == max_hops.get() || near.frontier().is_empty() || far.frontier().is_empty() {
            return Ok(Vec::new());
        }
        if degree(lens, near.frontier()) <= degree(lens, far.frontier()) {
            near.advance(lens, reach, &mut held, effort)?;
        } else {
            far.advance(lens, reach, &mut held, effort)?;
        }
        // The first time the sides meet, they do so where both have come to: had they met nearer to an end, an actor
        // before would have been reached from both sides already.
        let (ahead, behind) = (near.frontier(), far.depth());
        let middle: Vec<A> = ahead
            .iter()
            .copied()
            .filter(|&actor| reach.hops(Side::Far, actor.position()) == Some(behind))
            .collect();
        if !middle.is_empty() {
            break middle;
        }
    };

    let mut steps = Vec::new();
    let mut ahead = middle.clone();
    for distance in (0..near.depth()).rev() {
        let hops = hops_from(lens, &near, reach, distance, &ahead, &mut held, effort)?;
        ahead = distinct(hops.iter().map(|hop| hop.from));
        steps.push(hops);
    }
    steps.reverse();
    let mut behind = middle;
    for distance in (0..far.depth()).rev() {
        let hops: Vec<_> = hops_from(lens, &far, reach, distance, &behind, &mut held, effort)?
            .into_iter()
            .map(Hop::reversed)
            .collect();
        behind = distinct(hops.iter().map(|hop| hop.to));
        steps.push(hops);
    }
    Ok(steps)
}

/// The hops from the actors at a distance from one side's end to the given ones, which are ascending and one hop
/// further. It looks from whichever of the two has fewer involvements.
fn hops_from<A: Actor>(
    lens: &Lens<'_, A>,
    half: &Half<A>,
    reach: &Reach,
    distance: u32,
    further: &[A],
    held: &mut Vec<Days>,
    effort: &Effort,
) -> Result<Vec<Hop<A>>, Stopped> {
    let nearer = &half.levels[distance as usize];
    let mut hops = Vec::new();
    if degree(lens, nearer) <= degree(lens, further) {
        for &from in nearer {
            effort.spend(lens.visits_around(from))?;
            lens.visit_neighbours(from, held, |arena, to| {
                if further.binary_search(&to).is_ok() {
                    hops.push(Hop { from, arena, to });
                }
            });
        }
    } else {
        for &to in further {
            effort.spend(lens.visits_around(to))?;
            lens.visit_neighbours(to, held, |arena, from| {
                if reach.hops(half.side, from.position()) == Some(distance) {
                    hops.push(Hop { from, arena, to });
                }
            });
        }
    }
    Ok(hops)
}

/// The number of involvements of these actors, which looking around from them costs.
fn degree<A: Actor>(lens: &Lens<'_, A>, actors: &[A]) -> usize {
    actors.iter().map(|&actor| lens.mode.of_actor(actor).len()).sum()
}
