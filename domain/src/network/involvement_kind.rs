//! Kinds of involvement, each with the arena that an involvement of the kind is always in.

use super::Network;
use super::arena::{Arena, Arenas};
use super::index::{
    AgreementIx, ArenaIx, CouncilIx, EventIx, InvolvementIx, MandateIx, OrganisationIx, ProjectIx,
};
use super::involvement::{Actor, Involvement, OriginTable};

/// The kind of an involvement (typ av medverkan), and which arena it is in: a participation is in a project and nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InvolvementKind {
    /// An organisation takes part in a project.
    Participation(ProjectIx),
    /// An organisation or a person holds a seat in a council.
    Mandate {
        /// The council.
        council: CouncilIx,
        /// The mandate, which leads on to the seat.
        mandate: MandateIx,
    },
    /// An organisation is a party to an agreement.
    Party(AgreementIx),
    /// An organisation attends an event.
    Attendance(EventIx),
    /// An organisation is a member of an association.
    Membership(OrganisationIx),
    /// An organisation hosts a council.
    Host(CouncilIx),
    /// An organisation is itself the association in which its members meet.
    Association(OrganisationIx),
    /// A person is assigned to a project.
    Assignment(ProjectIx),
}

impl InvolvementKind {
    /// The arena that it is in.
    #[must_use]
    pub const fn arena(self) -> Arena {
        match self {
            Self::Participation(project) | Self::Assignment(project) => Arena::Project(project),
            Self::Mandate { council, .. } | Self::Host(council) => Arena::Council(council),
            Self::Party(agreement) => Arena::Agreement(agreement),
            Self::Attendance(event) => Arena::Event(event),
            Self::Membership(association) | Self::Association(association) => Arena::Association(association),
        }
    }

    /// The table whose rows state involvements of this kind.
    #[must_use]
    pub const fn table(self) -> OriginTable {
        match self {
            Self::Participation(_) => OriginTable::Participation,
            Self::Mandate { .. } => OriginTable::Seat,
            Self::Party(_) => OriginTable::Party,
            Self::Attendance(_) => OriginTable::Attendance,
            Self::Membership(_) => OriginTable::Membership,
            Self::Host(_) => OriginTable::Host,
            Self::Association(_) => OriginTable::Association,
            Self::Assignment(_) => OriginTable::Assignment,
        }
    }
}

impl Network {
    /// The kind of an involvement, with its arena. Constant time but for a seat after one that was removed: then logarithmic in the
    /// seats.
    #[must_use]
    pub fn kind_of_involvement<A: Actor>(&self, involvement: &Involvement<A>) -> InvolvementKind {
        self.kind_in(involvement.arena, involvement.index)
    }

    /// The kind of an involvement in an arena. The builder makes a link's arena and table of one kind, so that the table tells which
    /// block of the arenas the index lies in.
    fn kind_in<A: Actor>(&self, arena: ArenaIx, index: InvolvementIx<A>) -> InvolvementKind {
        let mode = A::two_mode(self);
        match mode.table_of(index) {
            OriginTable::Participation => InvolvementKind::Participation(Arenas::project(arena)),
            OriginTable::Seat => InvolvementKind::Mandate {
                council: self.arenas.council(arena),
                mandate: self.mandate_numbers.index(mode.row_of(index).into()),
            },
            OriginTable::Party => InvolvementKind::Party(self.arenas.agreement(arena)),
            OriginTable::Attendance => InvolvementKind::Attendance(self.arenas.event(arena)),
            OriginTable::Membership => InvolvementKind::Membership(self.arenas.association(arena)),
            OriginTable::Host => InvolvementKind::Host(self.arenas.council(arena)),
            OriginTable::Association => InvolvementKind::Association(self.arenas.association(arena)),
            OriginTable::Assignment => InvolvementKind::Assignment(Arenas::project(arena)),
        }
    }
}
