//! Around someone: who is within some steps, and the arenas in which they meet.

use std::num::NonZeroU32;

use super::View;
use super::candidates::Candidates;
use super::holdings::Holdings;
use crate::measure::{Cancel, Cancelled, Mode};
use crate::network::index::OrganisationIx;
use crate::network::involvement::Actor;

/// Only what is around someone: a step goes from an actor through an arena to another, as in
/// [`Network::neighbours`](crate::network::Network::neighbours), and only through actors and arenas that the selection
/// chooses.
///
/// The slice has the actors reached, and the arenas that at least two of them hold, or one where the walk begins: the
/// two-mode view shows what ties them, and not all that each of them does elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Around<A = OrganisationIx> {
    /// The actors from whom the walk begins: these are in the slice whoever they are, unless it is told to be without them.
    pub starts: Vec<A>,
    /// The number of steps that it goes.
    pub steps: NonZeroU32,
}

impl<A: Actor> Holdings<A> {
    /// Keeps only what is within some steps of where the walk begins.
    pub(super) fn keep_around(
        &mut self,
        steps: NonZeroU32,
        view: View,
        candidates: &Candidates<A>,
        cancel: &Cancel,
    ) -> Result<(), Cancelled> {
        let place = |start| self.actors.members.binary_search(start).ok();
        let places = candidates
            .starts
            .iter()
            .filter_map(place)
            .map(|place| place as u32);
        let distances = self.distances(places.collect(), steps, cancel)?;
        let reached = |actor: u32| distances[actor as usize].is_some();
        let mut holders = vec![0u32; self.count(Mode::Arena)];
        for (arena, holders) in (0..).zip(&mut holders) {
            let theirs = self
                .held_by(Mode::Arena, arena)
                .map(|holding| holding.end(Mode::Actor));
            // A place where the walk begins keeps an arena on its own.
            let weight = |actor: u32| match distances[actor as usize] {
                None => 0,
                Some(0) => 2,
                Some(_) => 1,
            };
            *holders = theirs.map(weight).sum();
        }
        // As evidence between actors, an arena that only one of them holds counts: it makes their tie no closer.
        let keeps_arena = |arena: u32| view == View::Actors || holders[arena as usize] >= 2;
        self.retain(
            |holding| reached(holding.end(Mode::Actor)) && keeps_arena(holding.end(Mode::Arena)),
            &candidates.starts,
            &[],
        );
        Ok(())
    }

    /// Measures the steps to each actor; `None` beyond the steps.
    fn distances(
        &self,
        starts: Vec<u32>,
        steps: NonZeroU32,
        cancel: &Cancel,
    ) -> Result<Vec<Option<u32>>, Cancelled> {
        let mut distances = vec![None; self.count(Mode::Actor)];
        for &start in &starts {
            distances[start as usize] = Some(0);
        }
        let mut seen = vec![false; self.count(Mode::Arena)];
        let mut frontier = starts;
        for distance in 1..=steps.get() {
            let mut next = Vec::new();
            for actor in frontier {
                cancel.check()?;
                for own in self.held_by(Mode::Actor, actor) {
                    let arena = own.end(Mode::Arena);
                    // Whoever comes to an arena first meets everyone in it, unless two may miss each other there.
                    if self.all_or_none && std::mem::replace(&mut seen[arena as usize], true) {
                        continue;
                    }
                    for theirs in self.held_by(Mode::Arena, arena) {
                        let other = theirs.end(Mode::Actor);
                        let fresh = distances[other as usize].is_none();
                        if fresh && self.are_shared(self.overlap(own, theirs)) {
                            distances[other as usize] = Some(distance);
                            next.push(other);
                        }
                    }
                }
            }
            if next.is_empty() {
                break;
            }
            frontier = next;
        }
        Ok(distances)
    }
}
