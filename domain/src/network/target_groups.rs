//! Target groups: for whom organisations, and what they do, are said to be.

use std::collections::{BTreeMap, BTreeSet};

use super::index::{ArenaIx, OrganisationIx};
use super::lens::Lens;
use crate::TargetGroup;

/// For which target groups organisations, and arenas, are said to be. They are findings, which stay in the database; here
/// each has the number that whoever adds it knows it by.
#[derive(Debug, Clone, Default)]
pub struct TargetGroups<'t> {
    groups: Vec<(u32, &'t str)>,
    /// By their places among the groups.
    of_organisations: BTreeMap<OrganisationIx, Vec<usize>>,
    of_arenas: BTreeMap<ArenaIx, Vec<usize>>,
}

/// Two target groups of which one takes in the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CommonTargetGroup {
    /// The number of one that the organisation, or what it does, is said to be for.
    pub own: u32,
    /// The number of the other's.
    pub other: u32,
}

/// The target groups of an organisation, held against all others.
#[derive(Debug)]
pub(super) struct Held<'g> {
    groups: &'g TargetGroups<'g>,
    /// For each group, the first of the organisation's that it meets; empty when the organisation has none.
    met: Vec<Option<u32>>,
}

impl<'t> TargetGroups<'t> {
    /// Notes a target group of an organisation.
    pub fn add_to_organisation(&mut self, organisation: OrganisationIx, number: u32, text: &'t str) {
        let place = self.add(number, text);
        self.of_organisations.entry(organisation).or_default().push(place);
    }

    /// Notes a target group of an arena, and so of everyone who is involved in it.
    pub fn add_to_arena(&mut self, arena: ArenaIx, number: u32, text: &'t str) {
        let place = self.add(number, text);
        self.of_arenas.entry(arena).or_default().push(place);
    }

    fn add(&mut self, number: u32, text: &'t str) -> usize {
        self.groups.push((number, text));
        self.groups.len() - 1
    }

    /// Holds the groups of an organisation against all others.
    ///
    /// # Complexity
    /// Its groups times all groups.
    pub(super) fn hold(&self, organisation: OrganisationIx, lens: &Lens<'_, OrganisationIx>) -> Held<'_> {
        let read = |&(number, text): &(u32, &str)| (number, TargetGroup::new(text));
        let own = self.of(organisation, lens);
        let own: Vec<_> = own.iter().map(|&place| read(&self.groups[place])).collect();
        let first_met = |group: &TargetGroup| own.iter().find(|(_, mine)| mine.meets(group));
        // Most organisations have no group, and then no other is read.
        let others = self.groups.iter().filter(|_| !own.is_empty());
        let met = others.map(|group| first_met(&read(group).1).map(|(number, _)| *number));
        Held {
            groups: self,
            met: met.collect(),
        }
    }

    /// The groups of an organisation, and of the arenas in which it has an involvement that counts, by their places.
    fn of(&self, organisation: OrganisationIx, lens: &Lens<'_, OrganisationIx>) -> BTreeSet<usize> {
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

impl Held<'_> {
    /// The groups that another organisation has in common with the one whose groups are held, in the order of the other's.
    pub(super) fn common_with(
        &self,
        other: OrganisationIx,
        lens: &Lens<'_, OrganisationIx>,
    ) -> Vec<CommonTargetGroup> {
        if self.met.is_empty() {
            return Vec::new();
        }
        let theirs = self.groups.of(other, lens).into_iter();
        let common = theirs.filter_map(|place| {
            self.met[place].map(|own| CommonTargetGroup {
                own,
                other: self.groups.groups[place].0,
            })
        });
        common.collect()
    }
}
