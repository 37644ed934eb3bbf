//! Target groups: for whom organisations, and what they do, are said to be.

use std::collections::{BTreeMap, BTreeSet};

use super::index::{ArenaIx, OrganisationIx};
use super::lens::Lens;

/// For which target groups organisations, and arenas, are said to be. They are findings, which stay in the database.
#[derive(Debug, Clone, Default)]
pub struct TargetGroups<'n> {
    of_organisations: BTreeMap<OrganisationIx, Vec<&'n str>>,
    of_arenas: BTreeMap<ArenaIx, Vec<&'n str>>,
}

impl<'n> TargetGroups<'n> {
    /// Notes a target group of an organisation.
    pub fn add_to_organisation(&mut self, organisation: OrganisationIx, group: &'n str) {
        self.of_organisations.entry(organisation).or_default().push(group);
    }

    /// Notes a target group of an arena, and so of everyone who is involved in it.
    pub fn add_to_arena(&mut self, arena: ArenaIx, group: &'n str) {
        self.of_arenas.entry(arena).or_default().push(group);
    }

    /// The target groups of an organisation, and of the arenas in which it has an involvement that counts.
    pub(super) fn of(
        &self,
        organisation: OrganisationIx,
        lens: &Lens<'_, OrganisationIx>,
    ) -> BTreeSet<&'n str> {
        let own = self.of_organisations.get(&organisation);
        // Most questions come without any groups of arenas, and then no involvement is looked at.
        let arenas = (!self.of_arenas.is_empty()).then(|| lens.arenas_of(organisation));
        let held = arenas
            .into_iter()
            .flatten()
            .filter(|(_, involvements)| involvements.iter().any(|&it| lens.counts(it)));
        let of_arenas = held.filter_map(|(arena, _)| self.of_arenas.get(&arena));
        own.into_iter().chain(of_arenas).flatten().copied().collect()
    }
}
