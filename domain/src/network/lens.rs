//! A network seen through a scope: which involvements count, on which days, and which actors may be met.

use super::Network;
use super::code_set::CodeSet;
use super::index::{ArenaIx, InvolvementIx, Ix, OrganisationIx};
use super::involvement::Actor;
use super::region::RegionWords;
use super::scope::Scope;
use super::terms::days;
use super::two_mode::TwoMode;
use crate::{ArenaKind, Certainty, Days, OrganisationKind, Role, Sector, Span};

/// The meeting of two actors, who both have involvements in an arena that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encounter {
    /// Both hold it on one day.
    Met,
    /// Within a run of days, one holds it before the other does.
    Missed,
}

/// A scope made ready for walking one network.
#[derive(Debug, Clone)]
pub(crate) struct Lens<'n, A> {
    pub(crate) network: &'n Network,
    pub(crate) mode: &'n TwoMode<A>,
    days: Option<Days>,
    certainty: Certainty,
    via: CodeSet<ArenaKind>,
    roles: CodeSet<Role>,
    sectors: CodeSet<Sector>,
    kinds: CodeSet<OrganisationKind>,
    regions: Option<RegionWords>,
}

impl<'n, A: Actor> Lens<'n, A> {
    /// # Complexity
    /// Linear in the network's distinct words when the scope names regions, otherwise constant.
    pub(crate) fn new(network: &'n Network, scope: &Scope) -> Self {
        let restricted = !scope.regions.is_empty();
        Self {
            network,
            mode: A::two_mode(network),
            days: scope.days,
            certainty: scope.certainty,
            via: scope.via,
            roles: scope.roles,
            sectors: scope.sectors,
            kinds: scope.kinds,
            regions: restricted.then(|| RegionWords::new(&network.texts, &scope.regions)),
        }
    }

    /// Returns whether everyone who counts in an arena shares it with everyone else who does: that is so of one day and of
    /// whenever, but not of a run of days, in which two may just miss each other.
    pub(crate) fn meets_all_or_none(&self) -> bool {
        self.days.is_none_or(|days| days.from >= days.to)
    }

    /// Returns whether every involvement counts, so that none need be looked at: whenever it was, in whatever role.
    pub(crate) fn counts_all(&self) -> bool {
        self.days.is_none() && self.roles.is_empty()
    }

    /// The days on which an involvement counts, all of time when time-blind; `None` when it does not count.
    pub(crate) fn days(&self, involvement: InvolvementIx<A>) -> Option<Days> {
        if !self.roles.is_empty() && !self.roles.contains(self.mode.role_of(involvement)) {
            return None;
        }
        let Some(run) = self.days else {
            return Some(Days::ALWAYS);
        };
        let days = self.held(involvement, self.certainty).intersect(run);
        (!days.is_empty()).then_some(days)
    }

    pub(crate) fn counts(&self, involvement: InvolvementIx<A>) -> bool {
        self.days(involvement).is_some()
    }

    /// The days on which an involvement holds with at least this certainty, in the scope or out of it.
    fn held(&self, involvement: InvolvementIx<A>, certainty: Certainty) -> Days {
        days(
            self.network.terms[self.mode.terms_of(involvement) as usize].span,
            certainty,
        )
    }

    /// The days on which an involvement holds, possibly and certainly, within the days of the scope; `None` when it does
    /// not count.
    pub(crate) fn span(&self, involvement: InvolvementIx<A>) -> Option<Span> {
        let run = self.days.unwrap_or(Days::ALWAYS);
        let held = |certainty| self.held(involvement, certainty).intersect(run);
        self.counts(involvement).then(|| Span {
            possible: held(Certainty::Possible),
            certain: held(Certainty::Certain),
        })
    }

    /// The days, within those of the scope, on which an actor holds an arena with at least this certainty, by
    /// involvements that count.
    pub(crate) fn days_held(
        &self,
        actor: A,
        arena: ArenaIx,
        certainty: Certainty,
    ) -> impl Iterator<Item = Days> + use<'_, 'n, A> {
        let run = self.days.unwrap_or(Days::ALWAYS);
        let counting = self
            .mode
            .of_actor_in(actor, arena)
            .filter(|&involvement| self.counts(involvement));
        counting.map(move |involvement| self.held(involvement, certainty).intersect(run))
    }

    pub(crate) fn looks_through_all(&self) -> bool {
        self.via.is_empty()
    }

    pub(crate) fn looks_through(&self, arena: ArenaIx) -> bool {
        self.via.is_empty() || self.via.contains(self.network.kind_of_arena(arena))
    }

    /// Returns whether an actor may be among the others.
    pub(crate) fn admits(&self, actor: A) -> bool {
        let Some(organisation) = actor.organisation() else {
            return true;
        };
        let record = self.network.organisations.record(organisation);
        let within = |regions: &RegionWords| regions.contain(record.county, record.municipality, record.nuts);
        self.sectors.admits(record.sector)
            && self.kinds.admits(record.kind)
            && self.regions.as_ref().is_none_or(within)
    }

    /// Returns whether an organisation may have lived on some day of the scope.
    pub(crate) fn may_live(&self, organisation: OrganisationIx) -> bool {
        let life = self.network.life_of_organisation(organisation).possible;
        self.days.is_none_or(|days| life.overlaps(days))
    }

    /// Each arena that the scope looks through, with the involvements of the actor in it, counting or not.
    pub(crate) fn arenas_of(&self, actor: A) -> impl Iterator<Item = (ArenaIx, &'n [InvolvementIx<A>])> {
        let mut rest = self.mode.of_actor(actor);
        let arenas = self
            .mode
            .arenas_of_actor(actor)
            .chunk_by(|left, right| left == right);
        let runs = arenas.map(move |run| {
            let (involvements, after) = rest.split_at(run.len());
            rest = after;
            (run[0], involvements)
        });
        runs.filter(|&(arena, _)| self.looks_through(arena))
    }

    /// The number of involvements one hop around an actor, which looking around from it costs.
    ///
    /// # Complexity
    /// Linear in the actor's involvements.
    pub(crate) fn visits_around(&self, actor: A) -> u64 {
        let arenas = self.arenas_of(actor);
        arenas
            .map(|(arena, involvements)| {
                // Within a run of days, each of theirs is held against each of the actor's own.
                let own = if self.meets_all_or_none() {
                    1
                } else {
                    involvements.len()
                };
                (self.mode.range_of_arena(arena).len() * own) as u64
            })
            .sum()
    }

    /// The number of involvements in the arenas that two actors may share, with those of the one, which telling their tie
    /// costs.
    ///
    /// # Complexity
    /// Linear in the involvements of `actor`, times the logarithm of those of `other`.
    pub(crate) fn visits_between(&self, actor: A, other: A) -> u64 {
        let own = self.mode.of_actor(actor).len() + self.mode.of_actor(other).len();
        let shared = self
            .arenas_of(actor)
            .filter(|&(arena, _)| self.mode.of_actor_in(other, arena).next().is_some());
        let there = shared.map(|(arena, _)| self.mode.range_of_arena(arena).len());
        (own + there.sum::<usize>()) as u64
    }

    /// Each actor in an arena, with its involvements there, counting or not.
    pub(crate) fn actors_in(
        &self,
        arena: ArenaIx,
    ) -> impl Iterator<Item = (A, impl Iterator<Item = InvolvementIx<A>> + Clone + use<A>)> {
        let mut at = self.mode.range_of_arena(arena).start;
        self.mode
            .actors_in_arena(arena)
            .chunk_by(|left, right| left == right)
            .map(move |run| {
                let start = at;
                at += run.len();
                (run[0], (start..at).map(InvolvementIx::at))
            })
    }

    /// Fills `held` with the days on which the involvements count. Returns whether any does.
    pub(crate) fn collect_days(&self, involvements: &[InvolvementIx<A>], held: &mut Vec<Days>) -> bool {
        held.clear();
        held.extend(
            involvements
                .iter()
                .filter_map(|&involvement| self.days(involvement)),
        );
        !held.is_empty()
    }

    /// The way in which another actor, with these involvements in an arena, meets whoever holds it on the days of `held`;
    /// `None` when no involvement counts.
    pub(crate) fn encounter(
        &self,
        held: &[Days],
        involvements: impl Iterator<Item = InvolvementIx<A>>,
    ) -> Option<Encounter> {
        let mut encounter = None;
        for days in involvements.filter_map(|involvement| self.days(involvement)) {
            if held.iter().any(|other| other.overlaps(days)) {
                return Some(Encounter::Met);
            }
            encounter = Some(Encounter::Missed);
        }
        encounter
    }

    /// Returns whether another actor, with these involvements in an arena, meets whoever holds it on the days of `held`.
    pub(crate) fn meets(&self, held: &[Days], involvements: impl Iterator<Item = InvolvementIx<A>>) -> bool {
        self.encounter(held, involvements) == Some(Encounter::Met)
    }

    /// Visits every arena that an actor shares with another, and the other, once for each pair; arenas in ascending
    /// order, and the actors of each likewise. `held` is scratch space.
    pub(crate) fn visit_neighbours(&self, actor: A, held: &mut Vec<Days>, mut visit: impl FnMut(ArenaIx, A)) {
        for (arena, involvements) in self.arenas_of(actor) {
            if !self.collect_days(involvements, held) {
                continue;
            }
            for (other, theirs) in self.actors_in(arena) {
                if other != actor && self.meets(held, theirs) {
                    visit(arena, other);
                }
            }
        }
    }

    /// Visits every arena in which an actor has an involvement that counts, in ascending order, each at least once.
    pub(crate) fn visit_arenas(&self, actor: A, mut visit: impl FnMut(ArenaIx)) {
        if self.counts_all() {
            let arenas = self.mode.arenas_of_actor(actor).iter();
            arenas
                .filter(|&&arena| self.looks_through(arena))
                .for_each(|&arena| visit(arena));
            return;
        }
        for (arena, involvements) in self.arenas_of(actor) {
            if involvements.iter().any(|&it| self.counts(it)) {
                visit(arena);
            }
        }
    }

    /// Visits every actor who has an involvement in an arena that counts, in ascending order, once each.
    pub(crate) fn visit_actors(&self, arena: ArenaIx, mut visit: impl FnMut(A)) {
        if self.counts_all() {
            let actors = self.mode.actors_in_arena(arena);
            actors
                .chunk_by(|one, other| one == other)
                .for_each(|run| visit(run[0]));
            return;
        }
        for (actor, mut involvements) in self.actors_in(arena) {
            if involvements.any(|it| self.counts(it)) {
                visit(actor);
            }
        }
    }
}
