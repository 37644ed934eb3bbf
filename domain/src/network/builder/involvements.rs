//! Pushing who takes part in what, in which role.

use super::{At, BuildError, NetworkBuilder, Pending, PendingMandate};
use crate::network::Ix;
use crate::network::involvement_kind::InvolvementKind;
use crate::network::rows::{
    AssignmentRow, AttendanceRow, MembershipRow, ParticipationRow, PartyRow, SeatRow,
};
use crate::network::seat::SeatRecord;
use crate::network::{CouncilIx, SeatIx};

impl NetworkBuilder {
    /// Adds a participation: an organisation in a project.
    ///
    /// # Errors
    /// When its number does not follow the last one, or a reference leads nowhere.
    pub fn push_participation(&mut self, row: &ParticipationRow) -> Result<(), BuildError> {
        let at = At::new("participations", row.id);
        let organisation = self.organisation_of(at, row.organisation)?;
        let number = at.following(self.participations.last().map(|last| last.row))?;
        let pending = Pending {
            actor: organisation,
            kind: InvolvementKind::Participation(self.project_of(at, row.project)?),
            organisation: Some(organisation),
            source: self.source_of(at, row.source)?,
            period: self.periods.number(row.period),
            row: number,
            fingerprint: row.fingerprint,
            role: row.role.into(),
        };
        self.participations.push(pending);
        self.participation_tracks
            .extend(row.track.map(|track| (number, track)));
        Ok(())
    }

    /// Adds a row of `seats`: an organisation, a person, or a person on behalf of an organisation in a council.
    ///
    /// # Errors
    /// When it names neither, its number does not follow the last one, a reference leads nowhere, or the texts
    /// outgrow the network.
    pub fn push_seat(&mut self, row: &SeatRow<'_>) -> Result<(), BuildError> {
        let at = At::new("seats", row.id);
        if row.organisation.is_none() && row.person.is_none() {
            return Err(BuildError::EmptySeat { row: at.row });
        }
        let council = self.council_of(at, row.council)?;
        let mandate = PendingMandate {
            organisation: row
                .organisation
                .map(|id| self.organisation_of(at, id))
                .transpose()?,
            person: row.person.map(|id| self.person_of(at, id)).transpose()?,
            source: self.source_of(at, row.source)?,
            period: self.periods.number(row.period),
            row: at.number()?,
            fingerprint: row.fingerprint,
            role: row.role.into(),
            seat: self.seat(council, row.seat.unwrap_or_default())?,
        };
        self.mandate_numbers
            .push(at.row)
            .map_err(|reason| at.unfit(reason))?;
        self.mandates.push(mandate);
        Ok(())
    }

    /// The seat of a council with this label; without a label, a new one.
    fn seat(&mut self, council: CouncilIx, label: &str) -> Result<SeatIx, BuildError> {
        let next = SeatIx::at(self.seats.len());
        if !label.is_empty() {
            let seat = *self.seat_labels.entry((council, label.into())).or_insert(next);
            if seat != next {
                return Ok(seat);
            }
        }
        self.seats.push(SeatRecord {
            council,
            label: self.texts.text(label)?,
        });
        Ok(next)
    }

    /// Adds a party to an agreement.
    ///
    /// # Errors
    /// When its number does not follow the last one, or a reference leads nowhere.
    pub fn push_party(&mut self, row: &PartyRow) -> Result<(), BuildError> {
        let at = At::new("parties", row.id);
        let organisation = self.organisation_of(at, row.organisation)?;
        let agreement = at.refers("agreements", row.agreement, |row| self.agreements.find(row))?;
        let pending = Pending {
            actor: organisation,
            kind: InvolvementKind::Party(agreement),
            organisation: Some(organisation),
            source: self.source_of(at, row.source)?,
            period: self.agreements.record(agreement).period,
            row: at.following(self.parties.last().map(|last| last.row))?,
            fingerprint: row.fingerprint,
            role: row.role.into(),
        };
        self.parties.push(pending);
        Ok(())
    }

    /// Adds an attendance: an organisation at an event.
    ///
    /// # Errors
    /// When its number does not follow the last one, or a reference leads nowhere.
    pub fn push_attendance(&mut self, row: &AttendanceRow) -> Result<(), BuildError> {
        let at = At::new("attendances", row.id);
        let organisation = self.organisation_of(at, row.organisation)?;
        let event = at.refers("events", row.event, |row| self.events.find(row))?;
        let pending = Pending {
            actor: organisation,
            kind: InvolvementKind::Attendance(event),
            organisation: Some(organisation),
            source: self.source_of(at, row.source)?,
            period: self.events.record(event).period,
            row: at.following(self.attendances.last().map(|last| last.row))?,
            fingerprint: row.fingerprint,
            role: row.role.into(),
        };
        self.attendances.push(pending);
        Ok(())
    }

    /// Adds a membership: an organisation in an association.
    ///
    /// # Errors
    /// When its number does not follow the last one, or a reference leads nowhere.
    pub fn push_membership(&mut self, row: &MembershipRow) -> Result<(), BuildError> {
        let at = At::new("memberships", row.id);
        let member = self.organisation_of(at, row.member)?;
        let pending = Pending {
            actor: member,
            kind: InvolvementKind::Membership(self.organisation_of(at, row.association)?),
            organisation: Some(member),
            source: self.source_of(at, row.source)?,
            period: self.periods.number(row.period),
            row: at.following(self.memberships.last().map(|last| last.row))?,
            fingerprint: row.fingerprint,
            role: row.role.into(),
        };
        self.memberships.push(pending);
        Ok(())
    }

    /// Adds an assignment: a person in a project. It does not involve the organisation on whose behalf it is.
    ///
    /// # Errors
    /// When its number does not follow the last one, or a reference leads nowhere.
    pub fn push_assignment(&mut self, row: &AssignmentRow) -> Result<(), BuildError> {
        let at = At::new("assignments", row.id);
        let pending = Pending {
            actor: self.person_of(at, row.person)?,
            kind: InvolvementKind::Assignment(self.project_of(at, row.project)?),
            organisation: row
                .organisation
                .map(|id| self.organisation_of(at, id))
                .transpose()?,
            source: self.source_of(at, row.source)?,
            period: self.periods.number(row.period),
            row: at.following(self.assignments.last().map(|last| last.row))?,
            fingerprint: row.fingerprint,
            role: row.role.into(),
        };
        self.assignments.push(pending);
        Ok(())
    }
}
