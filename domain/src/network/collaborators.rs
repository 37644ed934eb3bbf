//! Collaborators: everyone who shares an arena with an actor, and how strongly they are tied.

use super::Network;
use super::index::{ArenaIx, OrganisationIx};
use super::involvement::Actor;
use super::lens::Lens;
use super::scope::Scope;
use super::workspace::Workspace;
use crate::codes;

codes! {
    /// Weighting of ties (viktning): what makes one stronger than another.
    pub enum Weighting {
        /// The number of shared arenas (antal gemensamma arenor).
        Count = "count",
        /// Σ 1/(n−1) over the shared arenas, each of n organisations: an arena of many says less of any two (Newman 2001).
        Newman = "newman",
        /// Shared arenas as a share of the arenas of either, 0 to 1 (Jaccard).
        Jaccard = "jaccard",
    }
}

/// Two actors with at least one arena in common (samband), seen from one of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tie<A = OrganisationIx> {
    /// The other actor.
    pub other: A,
    /// How many arenas they share; at least 1.
    pub shared_arenas: u32,
    /// Σ 1/(n−1) over the shared arenas, each with n distinct actors whose involvements count under the scope, be they
    /// among the scope's others or not.
    pub newman: f64,
    /// Shared arenas divided by the arenas in which either of the two has an involvement that counts.
    pub jaccard: f64,
}

impl<A> Tie<A> {
    /// How strong the tie is.
    #[must_use]
    pub fn strength(&self, weighting: Weighting) -> f64 {
        match weighting {
            Weighting::Count => f64::from(self.shared_arenas),
            Weighting::Newman => self.newman,
            Weighting::Jaccard => self.jaccard,
        }
    }
}

/// What is counted about one other actor.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    /// Arenas held by both on a common day.
    shared: u32,
    /// Arenas held by both, within a run of days perhaps one after the other.
    both: u32,
    newman: f64,
}

impl Network {
    /// Everyone who shares at least one arena with an actor under the scope and is among its others, in the order of
    /// the rows.
    ///
    /// # Complexity
    /// Linear in the involvements of the actor's arenas, and in those of the collaborators found (for Jaccard).
    pub fn collaborators<A: Actor>(&self, actor: A, scope: &Scope, workspace: &mut Workspace) -> Vec<Tie<A>> {
        let lens = Lens::new(self, scope);
        let tallies = &mut workspace.tallies;
        tallies.start(lens.mode.actor_count());
        let (mut met, mut held, mut arenas) = (Vec::new(), Vec::new(), 0);
        for (arena, involvements) in lens.arenas_of(actor) {
            if !lens.collect_days(involvements, &mut held) {
                continue;
            }
            arenas += 1;
            let weight = newman_weight(lens.involved_count(arena));
            for (other, theirs) in lens.actors_in(arena) {
                if other == actor || !theirs.clone().any(|involvement| lens.counts(involvement)) {
                    continue;
                }
                if tallies.mark(other.position(), Tally::default()) {
                    met.push(other);
                }
                let tally = tallies.value_mut(other.position());
                tally.both += 1;
                if lens.meets(&held, theirs) {
                    tally.shared += 1;
                    tally.newman += weight;
                }
            }
        }
        met.sort_unstable();
        let ties = met.into_iter().filter_map(|other| {
            let tally = tallies.value(other.position())?;
            (tally.shared > 0 && lens.admits(other)).then(|| lens.tie(other, arenas, tally))
        });
        ties.collect()
    }

    /// The tie between two actors under the scope, whoever the other is; `None` when they share no arena, and of an
    /// actor with itself.
    ///
    /// # Complexity
    /// Linear in the involvements of the arenas that they share, and in those of both actors.
    #[must_use]
    pub fn tie<A: Actor>(&self, actor: A, other: A, scope: &Scope) -> Option<Tie<A>> {
        if actor == other {
            return None;
        }
        let lens = Lens::new(self, scope);
        let (mut held, mut arenas, mut tally) = (Vec::new(), 0, Tally::default());
        for (arena, involvements) in lens.arenas_of(actor) {
            if !lens.collect_days(involvements, &mut held) {
                continue;
            }
            arenas += 1;
            let theirs = lens.mode.of_actor_in(other, arena);
            tally.both += u32::from(theirs.clone().any(|involvement| lens.counts(involvement)));
            if lens.meets(&held, theirs) {
                tally.shared += 1;
                tally.newman += newman_weight(lens.involved_count(arena));
            }
        }
        (tally.shared > 0).then(|| lens.tie(other, arenas, tally))
    }
}

impl<A: Actor> Lens<'_, A> {
    /// How many distinct actors have an involvement in an arena that counts.
    fn involved_count(&self, arena: ArenaIx) -> u32 {
        let involved = self
            .actors_in(arena)
            .filter(|(_, theirs)| theirs.clone().any(|it| self.counts(it)));
        involved.fold(0, |count, _| count + 1)
    }

    fn tie(&self, other: A, arenas: u32, tally: Tally) -> Tie<A> {
        let theirs = self
            .arenas_of(other)
            .filter(|(_, involvements)| involvements.iter().any(|&it| self.counts(it)));
        let of_either = arenas + theirs.fold(0, |count, _| count + 1) - tally.both;
        Tie {
            other,
            shared_arenas: tally.shared,
            newman: tally.newman,
            jaccard: f64::from(tally.shared) / f64::from(of_either),
        }
    }
}

/// What an arena of this many actors adds to a tie; there are two at least when one is shared.
fn newman_weight(involved: u32) -> f64 {
    1.0 / f64::from(involved.max(2) - 1)
}
