//! Seats and mandates: a seat is a place in a council, a mandate is one holding of it.

use super::Network;
use super::index::{CouncilIx, InvolvementIx, Ix, MandateIx, OrganisationIx, PersonIx, SeatIx, SourceIx};
use super::text::Text;
use crate::{Period, Role, SeatId, Span};

/// A place in a council (stol): the rows of `seats` with the same council and the same place, or one row without.
///
/// Its holder may sit for several organisations at once (a double mandate) or for one after the other, or it may have
/// changed hands.
#[derive(Debug, Clone, Copy)]
pub struct Seat<'n> {
    /// The council.
    pub council: CouncilIx,
    /// The place; `None` for a row that names none, which is a seat of its own.
    pub label: Option<&'n str>,
    /// Its mandates, in the order of the rows; at least one.
    pub mandates: &'n [MandateIx],
}

/// One holding of a seat (mandat): by an organisation, a person, or a person on behalf of an organisation.
#[derive(Debug, Clone, Copy)]
pub struct Mandate {
    /// Row number.
    pub id: SeatId,
    /// The row's fingerprint.
    pub fingerprint: u64,
    /// The seat.
    pub seat: SeatIx,
    /// The council.
    pub council: CouncilIx,
    /// On behalf of which organisation; `None` is in person.
    pub organisation: Option<OrganisationIx>,
    /// The person who sits; `None` is vacant or not named.
    pub person: Option<PersonIx>,
    /// The mandate as an involvement of the organisation.
    pub organisation_involvement: Option<InvolvementIx>,
    /// The mandate as an involvement of the person.
    pub person_involvement: Option<InvolvementIx<PersonIx>>,
    /// The role.
    pub role: Role,
    /// The period, as stated.
    pub period: Period,
    /// The days on which it holds: the period's, within the lives of the council and of the organisation.
    pub span: Span,
    /// The source that states it.
    pub source: Option<SourceIx>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct SeatRecord {
    pub(crate) council: CouncilIx,
    pub(crate) label: Text,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct MandateRecord {
    pub(crate) fingerprint: u64,
    pub(crate) seat: SeatIx,
    pub(crate) organisation: Option<OrganisationIx>,
    pub(crate) person: Option<PersonIx>,
    pub(crate) organisation_involvement: Option<InvolvementIx>,
    pub(crate) person_involvement: Option<InvolvementIx<PersonIx>>,
    pub(crate) terms: u32,
    pub(crate) role: Role,
}

impl Network {
    /// Every seat, in the order in which they first appear in the rows.
    pub fn seats(&self) -> impl ExactSizeIterator<Item = SeatIx> + DoubleEndedIterator + use<> {
        (0..self.seats.len()).map(SeatIx::at)
    }

    /// A seat.
    #[must_use]
    pub fn seat(&self, index: SeatIx) -> Seat<'_> {
        let record = &self.seats[index.position()];
        Seat {
            council: record.council,
            label: self.texts.stated(record.label),
            mandates: self.seat_mandates.of(index),
        }
    }

    /// The seat of a council with this label.
    ///
    /// # Complexity
    /// Linear in the council's seats.
    #[must_use]
    pub fn find_seat(&self, council: CouncilIx, label: &str) -> Option<SeatIx> {
        self.council_seats
            .of(council)
            .iter()
            .copied()
            .find(|&seat| self.seat(seat).label == Some(label))
    }

    /// Every mandate, in the order of the rows.
    pub fn mandates(&self) -> impl ExactSizeIterator<Item = MandateIx> + DoubleEndedIterator + use<> {
        (0..self.mandates.len()).map(MandateIx::at)
    }

    /// A mandate.
    #[must_use]
    pub fn mandate(&self, index: MandateIx) -> Mandate {
        let record = &self.mandates[index.position()];
        let terms = &self.terms[record.terms as usize];
        Mandate {
            id: SeatId(self.mandate_numbers.number(index)),
            fingerprint: record.fingerprint,
            seat: record.seat,
            council: self.seats[record.seat.position()].council,
            organisation: record.organisation,
            person: record.person,
            organisation_involvement: record.organisation_involvement,
            person_involvement: record.person_involvement,
            role: record.role,
            period: self.period(terms.period),
            span: terms.span,
            source: terms.source,
        }
    }

    /// The mandate in this row of `seats`.
    #[must_use]
    pub fn find_mandate(&self, id: SeatId) -> Option<MandateIx> {
        self.mandate_numbers.find(id.0)
    }
}
