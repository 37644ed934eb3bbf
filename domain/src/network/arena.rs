//! Arenas as one row of indices: projects first, then councils, agreements, events and associations.

use super::index::{AgreementIx, ArenaIx, CouncilIx, EventIx, Ix, OrganisationIx, ProjectIx};
use crate::ArenaKind;

/// An arena (arena): where organisations meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arena {
    /// A project.
    Project(ProjectIx),
    /// A council.
    Council(CouncilIx),
    /// An agreement.
    Agreement(AgreementIx),
    /// An event.
    Event(EventIx),
    /// An organisation that has members.
    Association(OrganisationIx),
}

impl Arena {
    /// Its kind.
    #[must_use]
    pub const fn kind(self) -> ArenaKind {
        match self {
            Self::Project(_) => ArenaKind::Project,
            Self::Council(_) => ArenaKind::Council,
            Self::Agreement(_) => ArenaKind::Agreement,
            Self::Event(_) => ArenaKind::Event,
            Self::Association(_) => ArenaKind::Association,
        }
    }
}

/// The number of arenas of each kind, which tells the kind of an index.
#[derive(Debug, Default)]
pub(crate) struct Arenas {
    /// The index at which the councils, agreements, events and associations begin, and at which the associations end.
    ends: [usize; 5],
    /// The organisations that have members, ascending.
    associations: Vec<OrganisationIx>,
}

impl Arenas {
    /// Lays the arenas out; `associations` are ascending and differ.
    pub(crate) fn new(
        projects: usize,
        councils: usize,
        agreements: usize,
        events: usize,
        associations: Vec<OrganisationIx>,
    ) -> Self {
        let mut ends = [projects, councils, agreements, events, associations.len()];
        for block in 1..ends.len() {
            ends[block] += ends[block - 1];
        }
        Self { ends, associations }
    }

    pub(crate) fn len(&self) -> usize {
        self.ends[4]
    }

    pub(crate) fn associations(&self) -> &[OrganisationIx] {
        &self.associations
    }

    pub(crate) fn arena(&self, index: ArenaIx) -> Arena {
        match self.kind(index) {
            ArenaKind::Project => Arena::Project(Self::project(index)),
            ArenaKind::Council => Arena::Council(self.council(index)),
            ArenaKind::Agreement => Arena::Agreement(self.agreement(index)),
            ArenaKind::Event => Arena::Event(self.event(index)),
            ArenaKind::Association => Arena::Association(self.association(index)),
        }
    }

    pub(crate) fn kind(&self, index: ArenaIx) -> ArenaKind {
        let [projects, councils, agreements, events, _] = self.ends;
        match index.position() {
            at if at < projects => ArenaKind::Project,
            at if at < councils => ArenaKind::Council,
            at if at < agreements => ArenaKind::Agreement,
            at if at < events => ArenaKind::Event,
            _associations => ArenaKind::Association,
        }
    }

    /// The project of an arena that is one: projects come first.
    pub(crate) fn project(index: ArenaIx) -> ProjectIx {
        ProjectIx::at(index.position())
    }

    /// The council of an arena that is one.
    pub(crate) fn council(&self, index: ArenaIx) -> CouncilIx {
        CouncilIx::at(index.position() - self.ends[0])
    }

    /// The agreement of an arena that is one.
    pub(crate) fn agreement(&self, index: ArenaIx) -> AgreementIx {
        AgreementIx::at(index.position() - self.ends[1])
    }

    /// The event of an arena that is one.
    pub(crate) fn event(&self, index: ArenaIx) -> EventIx {
        EventIx::at(index.position() - self.ends[2])
    }

    /// The organisation of an arena that is an association.
    pub(crate) fn association(&self, index: ArenaIx) -> OrganisationIx {
        self.associations[index.position() - self.ends[3]]
    }

    /// The index of an arena; `None` for an organisation without members.
    pub(crate) fn index(&self, arena: Arena) -> Option<ArenaIx> {
        let [projects, councils, agreements, events, _] = self.ends;
        Some(ArenaIx::at(match arena {
            Arena::Project(project) => project.position(),
            Arena::Council(council) => projects + council.position(),
            Arena::Agreement(agreement) => councils + agreement.position(),
            Arena::Event(event) => agreements + event.position(),
            Arena::Association(organisation) => {
                events + self.associations.binary_search(&organisation).ok()?
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arena_and_its_index_lead_to_each_other() {
        let arenas = Arenas::new(2, 1, 0, 3, vec![OrganisationIx::at(4), OrganisationIx::at(7)]);
        assert_eq!(arenas.len(), 8);
        for at in (0..arenas.len()).map(ArenaIx::at) {
            assert_eq!(arenas.index(arenas.arena(at)), Some(at));
            assert_eq!(arenas.arena(at).kind(), arenas.kind(at));
        }
        assert_eq!(arenas.index(Arena::Association(OrganisationIx::at(5))), None);
    }
}
