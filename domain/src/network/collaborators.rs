//! Collaborators: everyone who shares an arena with an actor, and how strongly they are tied.

use super::Network;
use super::effort::{Effort, Stopped};
use super::index::{ArenaIx, OrganisationIx};
use super::involvement::Actor;
use super::lens::{Encounter, Lens};
use super::scope::Scope;
use super::workspace::Workspace;
use crate::{Days, codes};

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
    /// The number of arenas that they share; at least 1.
    pub shared_arenas: u32,
    /// Σ 1/(n−1) over the shared arenas, each with n distinct actors whose involvements count under the scope, be they
    /// among the scope's others or not.
    pub newman: f64,
    /// Shared arenas divided by the arenas in which either of the two has an involvement that counts.
    pub jaccard: f64,
}

impl<A> Tie<A> {
    /// The strength of the tie.
    #[must_use]
    pub fn strength(&self, weighting: Weighting) -> f64 {
        match weighting {
            Weighting::Count => f64::from(self.shared_arenas),
            Weighting::Newman => self.newman,
            Weighting::Jaccard => self.jaccard,
        }
    }
}

/// The counts that are kept about one other actor.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    /// Arenas held by both on a common day.
    shared: u32,
    /// Arenas held by both, within a run of days perhaps one after the other.
    both: u32,
    newman: f64,
}

impl Tally {
    fn add(&mut self, encounter: Encounter, weight: f64) {
        self.both += 1;
        if encounter == Encounter::Met {
            self.shared += 1;
            self.newman += weight;
        }
    }
}

impl Network {
    /// Everyone who shares at least one arena with an actor under the scope and is among its others, in the order in which
    /// they are met: by the first shared arena.
    ///
    /// # Errors
    /// [`Stopped`], before what is left of the effort would not do.
    ///
    /// # Complexity
    /// Linear in the involvements of the actor's arenas and, when the scope restricts involvements, in those of the
    /// collaborators found (for Jaccard).
    pub fn collaborators<A: Actor>(
        &self,
        actor: A,
        scope: &Scope,
        workspace: &mut Workspace,
        effort: &Effort,
    ) -> Result<Vec<Tie<A>>, Stopped> {
        let lens = Lens::new(self, scope);
        effort.spend(lens.visits_around(actor))?;
        let tallies = &mut workspace.tallies;
        tallies.start(lens.mode.actor_count());
        let (mut met, mut held, mut there, mut arenas) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for (arena, involvements) in lens.arenas_of(actor) {
            if !lens.collect_days(involvements, &mut held) {
                continue;
            }
            arenas += 1;
            lens.collect_encounters(arena, &held, &mut there);
            let weight = newman_weight(there.len());
            for &(other, encounter) in there.iter().filter(|&&(other, _)| other != actor) {
                let (tally, fresh) = tallies.value_mut(other.position());
                if fresh {
                    met.push(other);
                }
                tally.add(encounter, weight);
            }
        }
        let counts_all = lens.counts_all() && lens.looks_through_all();
        let mut ties = Vec::new();
        for other in met {
            let tally = tallies.value(other.position()).unwrap_or_default();
            if tally.shared == 0 || !lens.admits(other) {
                continue;
            }
            if !counts_all {
                effort.spend(lens.mode.of_actor(other).len() as u64)?;
            }
            ties.push(lens.tie(other, arenas, tally));
        }
        Ok(ties)
    }

    /// The tie between two actors under the scope, whoever the other is; `None` when they share no arena, and of an
    /// actor with itself.
    ///
    /// # Errors
    /// [`Stopped`], before what is left of the effort would not do.
    ///
    /// # Complexity
    /// Linear in the involvements of the arenas that they share, and in those of both actors.
    pub fn tie<A: Actor>(
        &self,
        actor: A,
        other: A,
        scope: &Scope,
        effort: &Effort,
    ) -> Result<Option<Tie<A>>, Stopped> {
        if actor == other {
            return Ok(None);
        }
        let lens = Lens::new(self, scope);
        effort.spend(lens.visits_between(actor, other))?;
        let (mut held, mut there, mut arenas, mut tally) = (Vec::new(), Vec::new(), 0, Tally::default());
        for (arena, involvements) in lens.arenas_of(actor) {
            if !lens.collect_days(involvements, &mut held) {
                continue;
            }
            arenas += 1;
            if let Some(encounter) = lens.encounter(&held, lens.mode.of_actor_in(other, arena)) {
                lens.collect_encounters(arena, &held, &mut there);
                tally.add(encounter, newman_weight(there.len()));
            }
        }
        Ok((tally.shared > 0).then(|| lens.tie(other, arenas, tally)))
    }
}

impl<A: Actor> Lens<'_, A> {
    /// Fills `there` with everyone who has an involvement in an arena that counts, and whether they meet whoever holds
    /// it on the days of `held`.
    fn collect_encounters(&self, arena: ArenaIx, held: &[Days], there: &mut Vec<(A, Encounter)>) {
        there.clear();
        if self.counts_all() {
            let actors = self.mode.actors_in_arena(arena);
            let runs = actors.chunk_by(|one, other| one == other);
            there.extend(runs.map(|run| (run[0], Encounter::Met)));
            return;
        }
        let actors = self.actors_in(arena);
        there.extend(actors.filter_map(|(other, theirs)| Some((other, self.encounter(held, theirs)?))));
    }

    fn tie(&self, other: A, arenas: u32, tally: Tally) -> Tie<A> {
        let of_either = arenas + self.arena_count_of(other) - tally.both;
        Tie {
            other,
            shared_arenas: tally.shared,
            newman: tally.newman,
            jaccard: f64::from(tally.shared) / f64::from(of_either),
        }
    }
}

impl<A: Actor> Lens<'_, A> {
    /// In how many arenas, of those that the scope looks through, an actor has an involvement that counts.
    fn arena_count_of(&self, actor: A) -> u32 {
        if self.counts_all() && self.looks_through_all() {
            return self.mode.arena_count_of(actor);
        }
        let counting = self
            .arenas_of(actor)
            .filter(|(_, involvements)| involvements.iter().any(|&it| self.counts(it)));
        counting.fold(0, |count, _| count + 1)
    }
}

/// The part that an arena of this many actors adds to a tie; there are two at least when one is shared.
pub(super) fn newman_weight(involved: usize) -> f64 {
    1.0 / (involved.max(2) - 1) as f64
}
