//! The search: from both ends until they meet, then back along the levels to every hop on a shortest path.

use std::num::NonZeroU32;

use super::Hop;
use crate::Days;
use crate::network::index::Ix;
use crate::network::involvement::Actor;
use crate::network::lens::Lens;
use crate::network::workspace::{Marks, Workspace};

/// One end's half of the search.
struct Side<'w, A> {
    /// The other end: always met, be it among the scope's others or not.
    goal: A,
    /// How far each actor reached is from this end.
    distances: &'w mut Marks<u32>,
    /// Arenas that have been looked into.
    arenas: &'w mut Marks<()>,
    /// The actors at each distance, ascending.
    levels: Vec<Vec<A>>,
}

impl<'w, A: Actor> Side<'w, A> {
    fn new(
        lens: &Lens<'_, A>,
        start: A,
        goal: A,
        distances: &'w mut Marks<u32>,
        arenas: &'w mut Marks<()>,
    ) -> Self {
        distances.start(lens.mode.actor_count());
        arenas.start(lens.mode.arena_count());
        distances.mark(start.position(), 0);
        Self {
            goal,
            distances,
            arenas,
            levels: vec![vec![start]],
        }
    }

    /// How far this side has come.
    fn depth(&self) -> u32 {
        // Depth is bounded by the hops asked for, which 32 bits hold.
        self.levels.len() as u32 - 1
    }

    fn frontier(&self) -> &[A] {
        self.levels.last().map_or(&[], Vec::as_slice)
    }

    fn is_at(&self, actor: A, distance: u32) -> bool {
        self.distances.value(actor.position()) == Some(distance)
    }

    /// Goes one hop further.
    fn advance(&mut self, lens: &Lens<'_, A>, held: &mut Vec<Days>) {
        let distance = self.depth() + 1;
        let mut next = Vec::new();
        for &actor in self.levels.last().into_iter().flatten() {
            // Whoever reaches an arena first reaches everyone in it, unless two may miss each other there.
            let expand = |arena| !lens.meets_all_or_none() || self.arenas.mark(Ix::position(arena), ());
            lens.visit_neighbours(actor, held, expand, |_, other| {
                let position = other.position();
                let fresh = self.distances.value(position).is_none();
                if fresh && (other == self.goal || lens.admits(other)) {
                    self.distances.mark(position, distance);
                    next.push(other);
                }
            });
        }
        next.sort_unstable();
        self.levels.push(next);
    }
}

/// The hops of all shortest paths, those from the first actor first; none when there is no path. Within a step they are
/// ascending by the actor they come from, the arena, and the actor they lead to.
pub(super) fn shortest<A: Actor>(
    lens: &Lens<'_, A>,
    from: A,
    to: A,
    max_hops: NonZeroU32,
    workspace: &mut Workspace,
) -> Vec<Vec<Hop<A>>> {
    if from == to {
        return Vec::new();
    }
    let Workspace {
        near,
        far,
        near_arenas,
        far_arenas,
        ..
    } = workspace;
    let mut near = Side::new(lens, from, to, near, near_arenas);
    let mut far = Side::new(lens, to, from, far, far_arenas);
    let mut held = Vec::new();
    let middle = loop {
        let depth = near.depth() + far.depth();
        if depth == max_hops.get() || near.frontier().is_empty() || far.frontier().is_empty() {
            return Vec::new();
        }
        if degree(lens, near.frontier()) <= degree(lens, far.frontier()) {
            near.advance(lens, &mut held);
        } else {
            far.advance(lens, &mut held);
        }
        // The first time the sides meet, they do so where both have come to: had they met nearer to an end, an actor
        // before would have been reached from both sides already.
        let (ahead, behind) = (near.frontier(), far.depth());
        let middle: Vec<A> = ahead
            .iter()
            .copied()
            .filter(|&actor| far.is_at(actor, behind))
            .collect();
        if !middle.is_empty() {
            break middle;
        }
    };

    let mut steps = Vec::new();
    let mut ahead = middle.clone();
    for distance in (0..near.depth()).rev() {
        let hops = hops_from(lens, &near, distance, &ahead, &mut held);
        ahead = distinct(hops.iter().map(|hop| hop.from));
        steps.push(hops);
    }
    steps.reverse();
    let mut behind = middle;
    for distance in (0..far.depth()).rev() {
        let hops: Vec<_> = hops_from(lens, &far, distance, &behind, &mut held)
            .into_iter()
            .map(reversed)
            .collect();
        behind = distinct(hops.iter().map(|hop| hop.to));
        steps.push(hops);
    }
    for hops in &mut steps {
        hops.sort_unstable_by_key(|hop| (hop.from, hop.arena, hop.to));
    }
    steps
}

/// The hops from the actors at a distance from one side's end to the given ones, which are ascending and one hop
/// further. It looks from whichever of the two has fewer involvements.
fn hops_from<A: Actor>(
    lens: &Lens<'_, A>,
    side: &Side<'_, A>,
    distance: u32,
    further: &[A],
    held: &mut Vec<Days>,
) -> Vec<Hop<A>> {
    let nearer = &side.levels[distance as usize];
    let mut hops = Vec::new();
    if degree(lens, nearer) <= degree(lens, further) {
        for &from in nearer {
            lens.visit_neighbours(
                from,
                held,
                |_| true,
                |arena, to| {
                    if further.binary_search(&to).is_ok() {
                        hops.push(Hop { from, arena, to });
                    }
                },
            );
        }
    } else {
        for &to in further {
            lens.visit_neighbours(
                to,
                held,
                |_| true,
                |arena, from| {
                    if side.is_at(from, distance) {
                        hops.push(Hop { from, arena, to });
                    }
                },
            );
        }
    }
    hops
}

fn reversed<A>(hop: Hop<A>) -> Hop<A> {
    Hop {
        from: hop.to,
        arena: hop.arena,
        to: hop.from,
    }
}

/// How many involvements these actors have: what looking around from them costs.
fn degree<A: Actor>(lens: &Lens<'_, A>, actors: &[A]) -> usize {
    actors.iter().map(|&actor| lens.mode.of_actor(actor).len()).sum()
}

fn distinct<A: Actor>(actors: impl Iterator<Item = A>) -> Vec<A> {
    let mut actors: Vec<A> = actors.collect();
    actors.sort_unstable();
    actors.dedup();
    actors
}
