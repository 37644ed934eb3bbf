//! The organisations, persons and arenas that a scope chooses, for lists of all of them.

use super::Network;
use super::index::{ArenaIx, OrganisationIx, PersonIx};
use super::involvement::Actor;
use super::lens::Lens;
use super::scope::Scope;
use crate::Certainty;

impl Network {
    /// Makes a filter for the organisations that a scope chooses: an organisation is of its sectors, kinds and regions and,
    /// when the scope names days, arena kinds or roles, at least one of its involvements counts.
    ///
    /// # Complexity
    /// Making the filter is linear in the network's distinct words when the scope names regions; asking it is linear in
    /// the organisation's involvements.
    pub fn organisation_filter(&self, scope: &Scope) -> impl Fn(OrganisationIx) -> bool + use<'_> {
        let lens = Lens::new(self, scope);
        let involvements_matter = scope.restricts_involvements();
        move |organisation| {
            lens.admits(organisation) && (!involvements_matter || lens.is_involved(organisation))
        }
    }

    /// Makes a filter for the persons whom a scope chooses: at least one involvement counts, when the scope restricts
    /// involvements.
    ///
    /// # Complexity
    /// Linear in the person's involvements.
    pub fn person_filter(&self, scope: &Scope) -> impl Fn(PersonIx) -> bool + use<'_> {
        let lens = Lens::new(self, scope);
        let involvements_matter = scope.restricts_involvements();
        move |person| !involvements_matter || lens.is_involved(person)
    }

    /// Makes a filter for the arenas that a scope chooses: an arena is of its kinds, its life touches the days and, when
    /// the scope names roles, sectors, kinds or regions, an organisation of these is involved in it in such a role.
    ///
    /// # Complexity
    /// As [`Self::organisation_filter`], linear in the arena's involvements.
    pub fn arena_filter(&self, scope: &Scope) -> impl Fn(ArenaIx) -> bool + use<'_> {
        let lens = Lens::<OrganisationIx>::new(self, scope);
        let (days, certainty) = (scope.days, scope.certainty);
        let actors_matter = !scope.roles.is_empty() || scope.restricts_others();
        move |arena| {
            // Not the life that bounds its ties, which an unstated date leaves open: what is not stated is never certain.
            let lives = days.is_none_or(|days| match self.period_of_arena(arena).span().during(days) {
                Some(Certainty::Certain) => true,
                Some(Certainty::Possible) => certainty == Certainty::Possible,
                None => false,
            });
            let has_actor = || {
                let mut involvements = lens.mode.in_arena(arena);
                involvements.any(|it| lens.counts(it) && lens.admits(lens.mode.actor_of(it)))
            };
            lives && lens.looks_through(arena) && (!actors_matter || has_actor())
        }
    }
}

impl<A: Actor> Lens<'_, A> {
    fn is_involved(&self, actor: A) -> bool {
        self.arenas_of(actor)
            .any(|(_, involvements)| involvements.iter().any(|&it| self.counts(it)))
    }
}

impl Scope {
    /// Returns whether it restricts nothing, so that no row need be looked at.
    #[must_use]
    pub fn admits_all(&self) -> bool {
        !self.restricts_involvements() && !self.restricts_others()
    }

    /// Returns whether it restricts involvements: by days, arena kinds or roles.
    #[must_use]
    pub fn restricts_involvements(&self) -> bool {
        self.days.is_some() || !self.via.is_empty() || !self.roles.is_empty()
    }

    /// Returns whether it restricts the others: by sectors, kinds or regions.
    #[must_use]
    pub fn restricts_others(&self) -> bool {
        !self.sectors.is_empty() || !self.kinds.is_empty() || !self.regions.is_empty()
    }
}
