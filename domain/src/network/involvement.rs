//! Involvements: one organisation, or one person, in one arena, in a role, for a period.

use super::index::{ArenaIx, InvolvementIx, Ix, OrganisationIx, PersonIx, SourceIx};
use super::thing::Thing;
use super::two_mode::TwoMode;
use super::{MandateIx, Network};
use crate::bundle::TableName;
use crate::{Noun, Period, Role, Span, codes};

codes! {
    /// The table whose row states an involvement (ursprung).
    pub enum OriginTable {
        /// A row of `participations`.
        Participation = "participation",
        /// A row of `seats`.
        Seat = "seat",
        /// A row of `parties`.
        Party = "party",
        /// A row of `attendances`.
        Attendance = "attendance",
        /// A row of `memberships`.
        Membership = "membership",
        /// The `host` of a row of `councils`.
        Host = "host",
        /// A row of `organisations`: the association itself, in which its members meet.
        Association = "association",
        /// A row of `assignments`.
        Assignment = "assignment",
    }
}

impl OriginTable {
    /// The noun whose keys identify its rows; `None` of a table whose rows have fingerprints.
    #[must_use]
    pub const fn keyed_noun(self) -> Option<Noun> {
        match self {
            Self::Host => Some(Noun::Council),
            Self::Association => Some(Noun::Organisation),
            Self::Participation
            | Self::Seat
            | Self::Party
            | Self::Attendance
            | Self::Membership
            | Self::Assignment => None,
        }
    }

    /// Returns whether its rows have fingerprints. Those of councils and organisations have keys instead.
    #[must_use]
    pub const fn has_fingerprint(self) -> bool {
        self.keyed_noun().is_none()
    }

    /// The table as the bundle format names it.
    #[must_use]
    pub const fn name(self) -> TableName {
        match self {
            Self::Participation => TableName::Participations,
            Self::Seat => TableName::Seats,
            Self::Party => TableName::Parties,
            Self::Attendance => TableName::Attendances,
            Self::Membership => TableName::Memberships,
            Self::Host => TableName::Councils,
            Self::Association => TableName::Organisations,
            Self::Assignment => TableName::Assignments,
        }
    }
}

/// The row that states an involvement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The table.
    pub table: OriginTable,
    /// The number of the row in it.
    pub row: i64,
}

/// One actor in one arena, in a role, for a period (medverkan).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Involvement<A = OrganisationIx> {
    /// The place at which it stands in the network.
    pub index: InvolvementIx<A>,
    /// The actor that is involved.
    pub actor: A,
    /// The arena in which it is involved.
    pub arena: ArenaIx,
    /// The role.
    pub role: Role,
    /// The row that states it.
    pub origin: Origin,
    /// The row's fingerprint; `None` for a host and for an association itself, which their keys identify.
    pub fingerprint: Option<u64>,
    /// The period as stated. A party, an attendance, a host and an association itself have no period of their own: theirs
    /// is that of the agreement, event, council or organisation.
    pub period: Period,
    /// The days on which it holds: the period's, within the lives of the arena and of the organisation.
    pub span: Span,
    /// The source that states it.
    pub source: Option<SourceIx>,
}

/// An actor: what is involved in arenas. Organisations and persons are walked by the same algorithms.
pub trait Actor: Ix + Into<Thing> {
    /// The actors of this kind and their arenas.
    fn two_mode(network: &Network) -> &TwoMode<Self>;

    /// The organisation whose sector, kind and place a scope may ask for; `None` for a person, who has none.
    fn organisation(self) -> Option<OrganisationIx>;
}

impl Actor for OrganisationIx {
    fn two_mode(network: &Network) -> &TwoMode<Self> {
        &network.organisation_arenas
    }

    fn organisation(self) -> Option<OrganisationIx> {
        Some(self)
    }
}

impl Actor for PersonIx {
    fn two_mode(network: &Network) -> &TwoMode<Self> {
        &network.person_arenas
    }

    fn organisation(self) -> Option<OrganisationIx> {
        None
    }
}

impl Network {
    /// An involvement.
    ///
    /// # Complexity
    /// Logarithmic in the arenas.
    #[must_use]
    pub fn involvement<A: Actor>(&self, index: InvolvementIx<A>) -> Involvement<A> {
        self.involvement_in(A::two_mode(self).arena_of(index), index)
    }

    /// The period for which an involvement is stated to hold: [`Involvement::period`] alone, in constant time.
    #[must_use]
    pub fn stated_period<A: Actor>(&self, index: InvolvementIx<A>) -> Period {
        self.period(self.terms[A::two_mode(self).terms_of(index) as usize].period)
    }

    /// An involvement whose arena is known: constant time.
    pub(crate) fn involvement_in<A: Actor>(&self, arena: ArenaIx, index: InvolvementIx<A>) -> Involvement<A> {
        let mode = A::two_mode(self);
        let terms = &self.terms[mode.terms_of(index) as usize];
        let table = mode.table_of(index);
        Involvement {
            index,
            actor: mode.actor_of(index),
            arena,
            role: mode.role_of(index),
            origin: Origin {
                table,
                row: mode.row_of(index).into(),
            },
            fingerprint: table.has_fingerprint().then(|| mode.fingerprint_of(index)),
            period: self.period(terms.period),
            span: terms.span,
            source: terms.source,
        }
    }

    /// The involvement that a row states.
    ///
    /// # Complexity
    /// Logarithmic in the involvements.
    #[must_use]
    pub fn find_involvement_by_origin<A: Actor>(&self, origin: Origin) -> Option<InvolvementIx<A>> {
        A::two_mode(self).find_origin(origin.table, super::numbers::narrow(origin.row)?)
    }

    /// The involvement stated by the row of a table with this fingerprint; `None` for tables that have none.
    ///
    /// # Complexity
    /// Logarithmic in the involvements.
    #[must_use]
    pub fn find_involvement_by_fingerprint<A: Actor>(
        &self,
        table: OriginTable,
        fingerprint: u64,
    ) -> Option<InvolvementIx<A>> {
        A::two_mode(self).find_fingerprint(table, fingerprint)
    }

    /// The person who sits for an organisation; `None` when the involvement is no seat, or nobody is named.
    #[must_use]
    pub fn person_of(&self, involvement: InvolvementIx) -> Option<PersonIx> {
        self.mandates[self.mandate_of(involvement)?.position()].person
    }

    /// The organisation on whose behalf a person sits or is assigned; `None` is in person, or not stated.
    #[must_use]
    pub fn on_behalf_of(&self, involvement: InvolvementIx<PersonIx>) -> Option<OrganisationIx> {
        self.behalves[involvement.position()]
    }

    /// The mandate that an involvement is; `None` when it is no seat.
    #[must_use]
    pub fn mandate_of<A: Actor>(&self, involvement: InvolvementIx<A>) -> Option<MandateIx> {
        let mode = A::two_mode(self);
        let seat = mode.table_of(involvement) == OriginTable::Seat;
        seat.then(|| self.mandate_numbers.find(mode.row_of(involvement).into()))
            .flatten()
    }

    /// The number of the track in which an organisation takes part in a project; `None` when not stated.
    #[must_use]
    pub fn track_of(&self, involvement: InvolvementIx) -> Option<i64> {
        let at = self
            .participation_tracks
            .binary_search_by_key(&involvement, |&(it, _)| it)
            .ok()?;
        Some(self.participation_tracks[at].1)
    }
}
