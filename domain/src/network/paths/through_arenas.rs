//! The search by turns from actors to arenas and from arenas to actors, from both ends until they meet.
//!
//! Where everyone in an arena meets everyone else who is in it, an arena has one distance from each end, and the two
//! sides can meet in an arena without looking at who is in it: the last and largest level of a search is never walked.
//!
//! ```text
//!  from ── arenas ── actors ── arenas ── actors ── arenas ── to
//!  0        0          1         1↑1       1          0       0     hops from either end; ↑ is where they meet
//! ```

use std::num::NonZeroU32;

use super::{Hop, distinct};
use crate::network::effort::{Effort, Stopped};
use crate::network::index::{ArenaIx, Ix};
use crate::network::involvement::Actor;
use crate::network::lens::Lens;
use crate::network::reach::{Reach, Side};
use crate::network::workspace::Workspace;

/// A search from both ends.
struct Search<'s, A> {
    lens: &'s Lens<'s, A>,
    /// The number of hops from each actor reached to either end.
    actors: &'s mut Reach,
    /// The number of hops from either end to whoever led to an arena.
    arenas: &'s mut Reach,
    effort: &'s Effort,
}

/// One end's half of the search, as far as it has come.
struct Half<A> {
    side: Side,
    /// The other end: always met, be it among the scope's others or not.
    goal: A,
    /// The number of hops from this end to the last actors reached.
    depth: u32,
    frontier: Frontier<A>,
    /// The number of involvements that going on from the frontier costs.
    cost: usize,
}

/// The last things that a half has reached.
enum Frontier<A> {
    Actors(Vec<A>),
    Arenas(Vec<ArenaIx>),
}

/// The place where the two halves meet.
enum Middle<A> {
    /// At these actors, who are on a shortest path.
    Actors(Vec<A>),
    /// In these arenas, in which a shortest path has one hop.
    Arenas(Vec<ArenaIx>),
}

impl<A: Actor> Frontier<A> {
    fn is_empty(&self) -> bool {
        match self {
            Self::Actors(actors) => actors.is_empty(),
            Self::Arenas(arenas) => arenas.is_empty(),
        }
    }

    fn cost(&self, lens: &Lens<'_, A>) -> usize {
        match self {
            Self::Actors(actors) => actors.iter().map(|&actor| lens.mode.of_actor(actor).len()).sum(),
            Self::Arenas(arenas) => {
                let ranges = arenas.iter().map(|&arena| lens.mode.range_of_arena(arena));
                ranges.map(|range| range.len()).sum()
            }
        }
    }
}

impl<A: Actor> Search<'_, A> {
    fn begin(&mut self, side: Side, start: A, goal: A) -> Half<A> {
        self.actors.reach(side, start.position(), 0);
        let frontier = Frontier::Actors(vec![start]);
        Half {
            side,
            goal,
            depth: 0,
            cost: frontier.cost(self.lens),
            frontier,
        }
    }

    /// Goes on from actors to their arenas, or from arenas to their actors, and tells where the frontier comes to that of
    /// the other half; `None` when it does not, or when one stands at actors and the other in arenas: what they have in
    /// common they have met at before.
    fn advance(&mut self, half: &mut Half<A>, other: &Half<A>) -> Result<Option<Middle<A>>, Stopped> {
        let Self {
            lens,
            actors,
            arenas,
            effort,
        } = self;
        effort.spend(half.cost as u64)?;
        let (side, goal) = (half.side, half.goal);
        match &half.frontier {
            Frontier::Actors(frontier) => {
                let (mut reached, mut common, depth) = (Vec::new(), Vec::new(), half.depth);
                for &actor in frontier {
                    lens.visit_arenas(actor, |arena| {
                        let position = arena.position();
                        if arenas.reach(side, position, depth) {
                            reached.push(arena);
                            if arenas.hops(side.other(), position) == Some(other.depth) {
                                common.push(arena);
                            }
                        }
                    });
                }
                half.frontier = Frontier::Arenas(reached);
                if matches!(other.frontier, Frontier::Arenas(_)) && !common.is_empty() {
                    return Ok(Some(Middle::Arenas(common)));
                }
            }
            Frontier::Arenas(frontier) => {
                half.depth += 1;
                let (mut reached, mut common, depth) = (Vec::new(), Vec::new(), half.depth);
                for &arena in frontier {
                    lens.visit_actors(arena, |actor| {
                        let position = actor.position();
                        let fresh = actors.hops(side, position).is_none();
                        if fresh && (actor == goal || lens.admits(actor)) {
                            actors.reach(side, position, depth);
                            reached.push(actor);
                            if actors.hops(side.other(), position) == Some(other.depth) {
                                common.push(actor);
                            }
                        }
                    });
                }
                half.frontier = Frontier::Actors(reached);
                if matches!(other.frontier, Frontier::Actors(_)) && !common.is_empty() {
                    return Ok(Some(Middle::Actors(common)));
                }
            }
        }
        // Only now, since nobody asks what it would cost to go on from where the halves have met.
        half.cost = half.frontier.cost(self.lens);
        Ok(None)
    }

    /// Those in an arena who are this many hops from an end.
    fn actors_at(&self, side: Side, arena: ArenaIx, distance: u32, mut visit: impl FnMut(A)) {
        self.lens.visit_actors(arena, |actor| {
            if self.actors.hops(side, actor.position()) == Some(distance) {
                visit(actor);
            }
        });
    }

    /// The hops of all shortest paths from an end to these actors, who are this many hops from it: those that lead to
    /// them first, and each away from the end.
    fn hops_to(&self, side: Side, actors: Vec<A>, distance: u32) -> Result<Vec<Vec<Hop<A>>>, Stopped> {
        let (mut steps, mut further, mut before) = (Vec::new(), actors, Vec::new());
        for distance in (0..distance).rev() {
            let mut hops = Vec::new();
            for &to in &further {
                before.clear();
                self.lens.visit_arenas(to, |arena| {
                    if self.arenas.hops(side, arena.position()) == Some(distance)
                        && before.last() != Some(&arena)
                    {
                        before.push(arena);
                    }
                });
                let there = before
                    .iter()
                    .map(|&arena| self.lens.mode.range_of_arena(arena).len());
                self.effort
                    .spend((self.lens.mode.of_actor(to).len() + there.sum::<usize>()) as u64)?;
                for &arena in &before {
                    self.actors_at(side, arena, distance, |from| hops.push(Hop { from, arena, to }));
                }
            }
            further = distinct(hops.iter().map(|hop| hop.from));
            steps.push(hops);
        }
        Ok(steps)
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
    let Workspace { actors, arenas, .. } = workspace;
    actors.start(lens.mode.actor_count(), max_hops.get());
    arenas.start(lens.mode.arena_count(), max_hops.get());
    let mut search = Search {
        lens,
        actors,
        arenas,
        effort,
    };
    let mut near = search.begin(Side::Near, from, to);
    let mut far = search.begin(Side::Far, to, from);
    let middle = loop {
        // Wherever they meet next, that is one hop more at least.
        if near.depth + far.depth >= max_hops.get() || near.frontier.is_empty() || far.frontier.is_empty() {
            return Ok(Vec::new());
        }
        let (ahead, other) = if near.cost <= far.cost {
            (&mut near, &far)
        } else {
            (&mut far, &near)
        };
        if let Some(middle) = search.advance(ahead, other)? {
            break middle;
        }
    };

    let (ahead, across, behind) = match middle {
        Middle::Actors(actors) => (actors.clone(), None, actors),
        Middle::Arenas(arenas) => {
            let mut hops = Vec::new();
            for arena in arenas {
                effort.spend(2 * lens.mode.range_of_arena(arena).len() as u64)?;
                let (mut nearer, mut further) = (Vec::new(), Vec::new());
                search.actors_at(Side::Near, arena, near.depth, |from| nearer.push(from));
                search.actors_at(Side::Far, arena, far.depth, |to| further.push(to));
                effort.spend((nearer.len() * further.len()) as u64)?;
                for from in nearer {
                    hops.extend(further.iter().map(|&to| Hop { from, arena, to }));
                }
            }
            let ahead = distinct(hops.iter().map(|hop| hop.from));
            let behind = distinct(hops.iter().map(|hop| hop.to));
            (ahead, Some(hops), behind)
        }
    };
    let mut steps = search.hops_to(Side::Near, ahead, near.depth)?;
    steps.reverse();
    steps.extend(across);
    let to_the_end = search.hops_to(Side::Far, behind, far.depth)?.into_iter();
    steps.extend(to_the_end.map(|hops| hops.into_iter().map(Hop::reversed).collect()));
    Ok(steps)
}
