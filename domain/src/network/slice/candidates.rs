//! The actors and arenas that a selection chooses, before it is asked what they hold.

use super::Selection;
use crate::network::index::{ArenaIx, Ix};
use crate::network::involvement::Actor;
use crate::network::lens::Lens;

/// The actors and arenas that a slice may have, and those that it has whatever they hold.
#[derive(Debug)]
pub(super) struct Candidates<A> {
    actors: Vec<bool>,
    arenas: Vec<bool>,
    pub(super) named_actors: Vec<A>,
    pub(super) named_arenas: Vec<ArenaIx>,
    /// The actors from whom the walk begins, if there is one.
    pub(super) starts: Vec<A>,
}

impl<A: Actor> Candidates<A> {
    pub(super) fn of(lens: &Lens<'_, A>, selection: &Selection<A>) -> Self {
        let mut actors = among(lens.mode.actor_count(), selection.actors.as_deref());
        for (position, chosen) in actors.iter_mut().enumerate() {
            *chosen = *chosen && lens.admits(A::at(position));
        }
        let mut starts: Vec<A> = selection
            .around
            .iter()
            .flat_map(|around| &around.starts)
            .copied()
            .collect();
        starts.iter().for_each(|start| actors[start.position()] = true);
        for actor in &selection.without {
            actors[actor.position()] = false;
        }
        starts.retain(|start| actors[start.position()]);

        let mut named_actors = selection.actors.clone().unwrap_or_default();
        named_actors.retain(|actor| actors[actor.position()]);
        let mut named_arenas = selection.arenas.clone().unwrap_or_default();
        named_arenas.retain(|&arena| lens.looks_through(arena));
        Self {
            actors,
            arenas: among(lens.mode.arena_count(), selection.arenas.as_deref()),
            named_actors,
            named_arenas,
            starts,
        }
    }

    pub(super) fn has_actor(&self, actor: A) -> bool {
        self.actors[actor.position()]
    }

    pub(super) fn has_arena(&self, arena: ArenaIx) -> bool {
        self.arenas[Ix::position(arena)]
    }
}

/// For each position, whether it is among the named ones; all are when none is named.
fn among<I: Ix>(count: usize, named: Option<&[I]>) -> Vec<bool> {
    let mut among = vec![named.is_none(); count];
    for member in named.into_iter().flatten() {
        among[member.position()] = true;
    }
    among
}
