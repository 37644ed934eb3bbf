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
use crate::network::index::{ArenaIx, Ix};
use crate::network::involvement::Actor;
use crate::network::lens::Lens;
use crate::network::workspace::{Marks, Workspace};

/// One end's half of the search.
struct Side<'w, A> {
    /// The other end: always met, be it among the scope's others or not.
    goal: A,
    /// How many hops each actor reached is from this end.
    actors: &'w mut Marks<u32>,
    /// How many hops whoever led to an arena is from this end.
    arenas: &'w mut Marks<u32>,
    /// How many hops the last actors reached are from this end.
    depth: u32,
    frontier: Frontier<A>,
    /// What it costs to go on from the frontier, in involvements.
    cost: usize,
}

/// What a side has reached last.
enum Frontier<A> {
    Actors(Vec<A>),
    Arenas(Vec<ArenaIx>),
}

/// Where the two sides meet.
enum Middle<A> {
    /// At these actors, who are on a shortest path.
    Actors(Vec<A>),
    /// In these arenas, in which a shortest path has one hop.
    Arenas(Vec<ArenaIx>),
}

impl<'w, A: Actor> Side<'w, A> {
    fn new(
        lens: &Lens<'_, A>,
        start: A,
        goal: A,
        actors: &'w mut Marks<u32>,
        arenas: &'w mut Marks<u32>,
    ) -> Self {
        actors.start(lens.mode.actor_count());
        arenas.start(lens.mode.arena_count());
        actors.mark(start.position(), 0);
        Self {
            goal,
            actors,
            arenas,
            depth: 0,
            frontier: Frontier::Actors(vec![start]),
            cost: lens.mode.of_actor(start).len(),
        }
    }

    fn is_exhausted(&self) -> bool {
        match &self.frontier {
            Frontier::Actors(actors) => actors.is_empty(),
            Frontier::Arenas(arenas) => arenas.is_empty(),
        }
    }

    /// Goes on from actors to their arenas, or from arenas to their actors.
    fn advance(&mut self, lens: &Lens<'_, A>) {
        self.cost = 0;
        match &self.frontier {
            Frontier::Actors(frontier) => {
                let mut reached = Vec::new();
                for &actor in frontier {
                    lens.visit_arenas(actor, |arena| {
                        if self.arenas.mark(arena.position(), self.depth) {
                            self.cost += lens.mode.range_of_arena(arena).len();
                            reached.push(arena);
                        }
                    });
                }
                self.frontier = Frontier::Arenas(reached);
            }
            Frontier::Arenas(frontier) => {
                self.depth += 1;
                let mut reached = Vec::new();
                for &arena in frontier {
                    lens.visit_actors(arena, |actor| {
                        let position = actor.position();
                        let fresh = self.actors.value(position).is_none();
                        if fresh && (actor == self.goal || lens.admits(actor)) {
                            self.actors.mark(position, self.depth);
                            self.cost += lens.mode.of_actor(actor).len();
                            reached.push(actor);
                        }
                    });
                }
                self.frontier = Frontier::Actors(reached);
            }
        }
    }

    /// Where this side's frontier and the other's have come to the same; `None` when they have not, or when one stands at
    /// actors and the other in arenas: what they have in common they have met at before.
    fn meet(&self, other: &Self) -> Option<Middle<A>> {
        match (&self.frontier, &other.frontier) {
            (Frontier::Actors(actors), Frontier::Actors(_)) => {
                let at = |actor: &A| other.actors.value(actor.position()) == Some(other.depth);
                let common: Vec<A> = actors.iter().copied().filter(at).collect();
                (!common.is_empty()).then_some(Middle::Actors(common))
            }
            (Frontier::Arenas(arenas), Frontier::Arenas(_)) => {
                let at = |arena: &ArenaIx| other.arenas.value(arena.position()) == Some(other.depth);
                let common: Vec<ArenaIx> = arenas.iter().copied().filter(at).collect();
                (!common.is_empty()).then_some(Middle::Arenas(common))
            }
            _ => None,
        }
    }

    /// Those in an arena who are this many hops from this end.
    fn actors_at(&self, lens: &Lens<'_, A>, arena: ArenaIx, distance: u32, mut visit: impl FnMut(A)) {
        lens.visit_actors(arena, |actor| {
            if self.actors.value(actor.position()) == Some(distance) {
                visit(actor);
            }
        });
    }

    /// The hops of all shortest paths from this end to these actors, who are this many hops from it: those that lead to
    /// them first, and each away from this end.
    fn hops_to(&self, lens: &Lens<'_, A>, actors: Vec<A>, distance: u32) -> Vec<Vec<Hop<A>>> {
        let (mut steps, mut further) = (Vec::new(), actors);
        for distance in (0..distance).rev() {
            let mut hops = Vec::new();
            for &to in &further {
                let mut last = None;
                lens.visit_arenas(to, |arena| {
                    if self.arenas.value(arena.position()) == Some(distance) && last != Some(arena) {
                        last = Some(arena);
                        self.actors_at(lens, arena, distance, |from| hops.push(Hop { from, arena, to }));
                    }
                });
            }
            further = distinct(hops.iter().map(|hop| hop.from));
            steps.push(hops);
        }
        steps
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
) -> Vec<Vec<Hop<A>>> {
    let Workspace {
        near,
        far,
        near_arenas,
        far_arenas,
        ..
    } = workspace;
    let mut near = Side::new(lens, from, to, near, near_arenas);
    let mut far = Side::new(lens, to, from, far, far_arenas);
    let middle = loop {
        // Wherever they meet next, that is one hop more at least.
        if near.depth + far.depth >= max_hops.get() || near.is_exhausted() || far.is_exhausted() {
            return Vec::new();
        }
        let (ahead, other) = if near.cost <= far.cost {
            (&mut near, &far)
        } else {
            (&mut far, &near)
        };
        ahead.advance(lens);
        if let Some(middle) = ahead.meet(other) {
            break middle;
        }
    };

    let (ahead, across, behind) = match middle {
        Middle::Actors(actors) => (actors.clone(), None, actors),
        Middle::Arenas(arenas) => {
            let mut hops = Vec::new();
            for arena in arenas {
                let mut further = Vec::new();
                far.actors_at(lens, arena, far.depth, |to| further.push(to));
                near.actors_at(lens, arena, near.depth, |from| {
                    hops.extend(further.iter().map(|&to| Hop { from, arena, to }));
                });
            }
            let ahead = distinct(hops.iter().map(|hop| hop.from));
            let behind = distinct(hops.iter().map(|hop| hop.to));
            (ahead, Some(hops), behind)
        }
    };
    let mut steps = near.hops_to(lens, ahead, near.depth);
    steps.reverse();
    steps.extend(across);
    let to_the_end = far.hops_to(lens, behind, far.depth).into_iter();
    steps.extend(to_the_end.map(|hops| hops.into_iter().map(Hop::reversed).collect()));
    steps
}
