//! Who takes part in what.

use domain::network::NetworkBuilder;
use domain::network::rows::{
    AssignmentRow, AttendanceRow, MembershipRow, ParticipationRow, PartyRow, SeatRow,
};

use super::LoadError;
use crate::store::scan::{Row, Snapshot};

/// Reads them in the order in which the builder takes them.
pub(super) fn load(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    participations(snapshot, builder)?;
    seats(snapshot, builder)?;
    parties(snapshot, builder)?;
    attendances(snapshot, builder)?;
    memberships(snapshot, builder)?;
    assignments(snapshot, builder)
}

fn participations(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &[
        "fingerprint",
        "project_id",
        "organisation_id",
        "role",
        "track",
        "start",
        "end",
        "source_id",
    ];
    snapshot.scan("participations", COLUMNS, |row| {
        Ok(builder.push_participation(&ParticipationRow {
            id: row.id(),
            fingerprint: row.required(0, Row::integer)?.cast_unsigned(),
            project: row.required(1, Row::reference)?,
            organisation: row.required(2, Row::reference)?,
            role: row.required(3, Row::code)?,
            track: row.integer(4)?,
            period: row.period(5)?,
            source: row.reference(7)?,
        })?)
    })
}

fn seats(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &[
        "fingerprint",
        "council_id",
        "organisation_id",
        "person_id",
        "role",
        "seat",
        "start",
        "end",
        "source_id",
    ];
    snapshot.scan("seats", COLUMNS, |row| {
        Ok(builder.push_seat(&SeatRow {
            id: row.id(),
            fingerprint: row.required(0, Row::integer)?.cast_unsigned(),
            council: row.required(1, Row::reference)?,
            organisation: row.reference(2)?,
            person: row.reference(3)?,
            role: row.required(4, Row::code)?,
            seat: row.text(5)?,
            period: row.period(6)?,
            source: row.reference(8)?,
        })?)
    })
}

fn parties(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &[
        "fingerprint",
        "agreement_id",
        "organisation_id",
        "role",
        "source_id",
    ];
    snapshot.scan("parties", COLUMNS, |row| {
        Ok(builder.push_party(&PartyRow {
            id: row.id(),
            fingerprint: row.required(0, Row::integer)?.cast_unsigned(),
            agreement: row.required(1, Row::reference)?,
            organisation: row.required(2, Row::reference)?,
            role: row.required(3, Row::code)?,
            source: row.reference(4)?,
        })?)
    })
}

fn attendances(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &["fingerprint", "event_id", "organisation_id", "role", "source_id"];
    snapshot.scan("attendances", COLUMNS, |row| {
        Ok(builder.push_attendance(&AttendanceRow {
            id: row.id(),
            fingerprint: row.required(0, Row::integer)?.cast_unsigned(),
            event: row.required(1, Row::reference)?,
            organisation: row.required(2, Row::reference)?,
            role: row.required(3, Row::code)?,
            source: row.reference(4)?,
        })?)
    })
}

fn memberships(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &[
        "fingerprint",
        "association_id",
        "member_id",
        "role",
        "start",
        "end",
        "source_id",
    ];
    snapshot.scan("memberships", COLUMNS, |row| {
        Ok(builder.push_membership(&MembershipRow {
            id: row.id(),
            fingerprint: row.required(0, Row::integer)?.cast_unsigned(),
            association: row.required(1, Row::reference)?,
            member: row.required(2, Row::reference)?,
            role: row.required(3, Row::code)?,
            period: row.period(4)?,
            source: row.reference(6)?,
        })?)
    })
}

fn assignments(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &[
        "fingerprint",
        "project_id",
        "person_id",
        "organisation_id",
        "role",
        "start",
        "end",
        "source_id",
    ];
    snapshot.scan("assignments", COLUMNS, |row| {
        Ok(builder.push_assignment(&AssignmentRow {
            id: row.id(),
            fingerprint: row.required(0, Row::integer)?.cast_unsigned(),
            project: row.required(1, Row::reference)?,
            person: row.required(2, Row::reference)?,
            organisation: row.reference(3)?,
            role: row.required(4, Row::code)?,
            period: row.period(5)?,
            source: row.reference(7)?,
        })?)
    })
}
