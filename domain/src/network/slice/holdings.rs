//! Holdings: which of the chosen actors hold which of the chosen arenas, and when.

use super::candidates::Candidates;
use super::{OverlapDays, Selection};
use crate::measure::{Cancel, Cancelled, Mode};
use crate::network::groups::{counting_sort, range};
use crate::network::index::{ArenaIx, Ix};
use crate::network::involvement::Actor;
use crate::network::lens::Lens;
use crate::{Certainty, Span};

/// One actor in one arena, by one involvement or several.
#[derive(Debug, Clone, Copy)]
pub(super) struct Holding {
    actor: u32,
    arena: u32,
    /// The place of the first run of its days, and the place behind the last.
    first: u32,
    last: u32,
}

impl Holding {
    /// Its actor or its arena: a place among those of the holdings.
    pub(super) fn end(&self, mode: Mode) -> u32 {
        match mode {
            Mode::Actor => self.actor,
            Mode::Arena => self.arena,
        }
    }
}

/// All holdings that a selection chooses, found from both sides.
#[derive(Debug)]
pub(super) struct Holdings<A> {
    pub(super) actors: Side<A>,
    pub(super) arenas: Side<ArenaIx>,
    /// Ascending by arena and, within one, by actor.
    holdings: Vec<Holding>,
    /// The days on which each involvement holds, within the days of the scope.
    spans: Vec<Span>,
    /// The certainty with which two must hold an arena on one day to share it; `None` when time-blind.
    sameness: Option<Certainty>,
    /// True when everyone in an arena shares it with everyone else in it.
    pub(super) all_or_none: bool,
}

/// One side of the holdings.
#[derive(Debug)]
pub(super) struct Side<I> {
    /// The actors or arenas that are there, ascending.
    pub(super) members: Vec<I>,
    /// The place at which the holdings of each begin (and the last end), and the holdings, ascending by their other end.
    starts: Vec<u32>,
    holdings: Vec<u32>,
    /// For everyone or everything in the network, how many there are on the other side whose involvements count, chosen
    /// or not.
    sizes: Vec<u32>,
}

impl<A: Actor> Holdings<A> {
    /// The holdings of the chosen actors and arenas.
    pub(super) fn of(
        lens: &Lens<'_, A>,
        selection: &Selection<A>,
        candidates: &Candidates<A>,
        cancel: &Cancel,
    ) -> Result<Self, Cancelled> {
        let (mut holdings, mut spans) = (Vec::new(), Vec::new());
        let mut actor_sizes = vec![0; lens.mode.actor_count()];
        let mut arena_sizes = vec![0; lens.mode.arena_count()];
        for arena in lens.network.arenas().filter(|&arena| lens.looks_through(arena)) {
            cancel.check_every(arena.position())?;
            for (actor, involvements) in lens.actors_in(arena) {
                let first = spans.len();
                spans.extend(involvements.filter_map(|involvement| lens.span(involvement)));
                if spans.len() == first {
                    continue;
                }
                actor_sizes[actor.position()] += 1;
                arena_sizes[arena.position()] += 1;
                if candidates.has_actor(actor) && candidates.has_arena(arena) {
                    holdings.push(Holding {
                        actor: actor.position() as u32,
                        arena: arena.position() as u32,
                        first: first as u32,
                        last: spans.len() as u32,
                    });
                } else {
                    spans.truncate(first);
                }
            }
        }
        let mut found = Self {
            actors: Side::empty(actor_sizes),
            arenas: Side::empty(arena_sizes),
            holdings,
            spans,
            sameness: selection.scope.days.map(|_| selection.scope.certainty),
            all_or_none: lens.meets_all_or_none(),
        };
        found.lay_out(&candidates.named_actors, &candidates.named_arenas);
        Ok(found)
    }

    /// Keeps only the holdings of which this is true, with their actors and arenas, and the named ones.
    pub(super) fn retain(
        &mut self,
        keeps: impl Fn(&Holding) -> bool,
        named_actors: &[A],
        named_arenas: &[ArenaIx],
    ) {
        self.holdings.retain(keeps);
        for holding in &mut self.holdings {
            holding.actor = self.actors.members[holding.actor as usize].position() as u32;
            holding.arena = self.arenas.members[holding.arena as usize].position() as u32;
        }
        self.lay_out(named_actors, named_arenas);
    }

    /// Gives the actors and arenas of the holdings, whose ends are positions in the network, their places.
    fn lay_out(&mut self, named_actors: &[A], named_arenas: &[ArenaIx]) {
        let ends = |mode| self.holdings.iter().map(move |holding| holding.end(mode));
        let actors = self.actors.number(ends(Mode::Actor), named_actors);
        let arenas = self.arenas.number(ends(Mode::Arena), named_arenas);
        for holding in &mut self.holdings {
            holding.actor = actors[holding.actor as usize];
            holding.arena = arenas[holding.arena as usize];
        }
        let ends = |mode| {
            self.holdings
                .iter()
                .map(move |holding| holding.end(mode) as usize)
        };
        self.actors.sort(ends(Mode::Actor));
        self.arenas.sort(ends(Mode::Arena));
    }

    /// The number of actors or arenas.
    pub(super) fn count(&self, mode: Mode) -> usize {
        match mode {
            Mode::Actor => self.actors.members.len(),
            Mode::Arena => self.arenas.members.len(),
        }
    }

    /// The holdings of an actor, or of an arena, ascending by their other end.
    pub(super) fn held_by(&self, mode: Mode, place: u32) -> impl ExactSizeIterator<Item = &Holding> + Clone {
        let of = match mode {
            Mode::Actor => self.actors.of(place),
            Mode::Arena => self.arenas.of(place),
        };
        of.iter().map(|&at| &self.holdings[at as usize])
    }

    /// The number of arenas of an actor, or of actors in an arena, chosen or not.
    pub(super) fn size(&self, mode: Mode, place: u32) -> u32 {
        match mode {
            Mode::Actor => self.actors.size(place),
            Mode::Arena => self.arenas.size(place),
        }
    }

    /// Measures the days on which two hold something together.
    pub(super) fn overlap(&self, one: &Holding, other: &Holding) -> OverlapDays {
        OverlapDays::of(self.spans_of(one), self.spans_of(other))
    }

    /// Returns whether the two ends of these holdings that differ share the one that is the same, given their overlap.
    pub(super) fn are_shared(&self, overlap: OverlapDays) -> bool {
        self.sameness
            .is_none_or(|certainty| overlap.with(certainty) != Some(0))
    }

    /// The days on which the involvements of a holding hold, within the days of the scope.
    pub(super) fn spans_of(&self, holding: &Holding) -> &[Span] {
        &self.spans[holding.first as usize..holding.last as usize]
    }
}

impl<I: Ix> Side<I> {
    fn empty(sizes: Vec<u32>) -> Self {
        Self {
            members: Vec::new(),
            starts: Vec::new(),
            holdings: Vec::new(),
            sizes,
        }
    }

    /// Makes members of those at these positions and of the named ones. Returns the place of each position.
    fn number(&mut self, positions: impl Iterator<Item = u32>, named: &[I]) -> Vec<u32> {
        let mut there = vec![false; self.sizes.len()];
        positions.for_each(|position| there[position as usize] = true);
        named.iter().for_each(|member| there[member.position()] = true);
        self.members.clear();
        let mut places = vec![0; there.len()];
        for (position, place) in places.iter_mut().enumerate() {
            if there[position] {
                *place = self.members.len() as u32;
                self.members.push(I::at(position));
            }
        }
        places
    }

    /// Sorts the holdings by their end on this side.
    fn sort(&mut self, places: impl Iterator<Item = usize> + Clone) {
        (self.starts, self.holdings) = counting_sort(self.members.len(), places);
    }

    fn of(&self, place: u32) -> &[u32] {
        &self.holdings[range(&self.starts, place as usize)]
    }

    fn size(&self, place: u32) -> u32 {
        self.sizes[self.members[place as usize].position()]
    }
}
