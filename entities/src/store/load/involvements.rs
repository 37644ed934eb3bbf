//! Loading who takes part in what.

use domain::network::NetworkBuilder;
use domain::network::rows::{
    AssignmentRow, AttendanceRow, MembershipRow, ParticipationRow, PartyRow, SeatRow,
};

use super::LoadError;
use crate::store::scan::{Columns, Snapshot};

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
    let mut columns = Columns::default();
    let fingerprint = columns.integer("fingerprint");
    let project = columns.reference("project_id");
    let organisation = columns.reference("organisation_id");
    let role = columns.code("role");
    let track = columns.integer("track");
    let period = columns.period();
    let source = columns.reference("source_id");
    snapshot.scan("participations", &columns, |row| {
        Ok(builder.push_participation(&ParticipationRow {
            id: row.id(),
            fingerprint: row.required(fingerprint)?.cast_unsigned(),
            project: row.required(project)?,
            organisation: row.required(organisation)?,
            role: row.required(role)?,
            track: row.stated(track)?,
            period: row.period(period)?,
            source: row.stated(source)?,
        })?)
    })
}

fn seats(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let fingerprint = columns.integer("fingerprint");
    let council = columns.reference("council_id");
    let organisation = columns.reference("organisation_id");
    let person = columns.reference("person_id");
    let role = columns.code("role");
    let seat = columns.text("seat");
    let period = columns.period();
    let source = columns.reference("source_id");
    snapshot.scan("seats", &columns, |row| {
        Ok(builder.push_seat(&SeatRow {
            id: row.id(),
            fingerprint: row.required(fingerprint)?.cast_unsigned(),
            council: row.required(council)?,
            organisation: row.stated(organisation)?,
            person: row.stated(person)?,
            role: row.required(role)?,
            seat: row.stated(seat)?,
            period: row.period(period)?,
            source: row.stated(source)?,
        })?)
    })
}

fn parties(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let fingerprint = columns.integer("fingerprint");
    let agreement = columns.reference("agreement_id");
    let organisation = columns.reference("organisation_id");
    let role = columns.code("role");
    let source = columns.reference("source_id");
    snapshot.scan("parties", &columns, |row| {
        Ok(builder.push_party(&PartyRow {
            id: row.id(),
            fingerprint: row.required(fingerprint)?.cast_unsigned(),
            agreement: row.required(agreement)?,
            organisation: row.required(organisation)?,
            role: row.required(role)?,
            source: row.stated(source)?,
        })?)
    })
}

fn attendances(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let fingerprint = columns.integer("fingerprint");
    let event = columns.reference("event_id");
    let organisation = columns.reference("organisation_id");
    let role = columns.code("role");
    let source = columns.reference("source_id");
    snapshot.scan("attendances", &columns, |row| {
        Ok(builder.push_attendance(&AttendanceRow {
            id: row.id(),
            fingerprint: row.required(fingerprint)?.cast_unsigned(),
            event: row.required(event)?,
            organisation: row.required(organisation)?,
            role: row.required(role)?,
            source: row.stated(source)?,
        })?)
    })
}

fn memberships(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let fingerprint = columns.integer("fingerprint");
    let association = columns.reference("association_id");
    let member = columns.reference("member_id");
    let role = columns.code("role");
    let period = columns.period();
    let source = columns.reference("source_id");
    snapshot.scan("memberships", &columns, |row| {
        Ok(builder.push_membership(&MembershipRow {
            id: row.id(),
            fingerprint: row.required(fingerprint)?.cast_unsigned(),
            association: row.required(association)?,
            member: row.required(member)?,
            role: row.required(role)?,
            period: row.period(period)?,
            source: row.stated(source)?,
        })?)
    })
}

fn assignments(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let fingerprint = columns.integer("fingerprint");
    let project = columns.reference("project_id");
    let person = columns.reference("person_id");
    let organisation = columns.reference("organisation_id");
    let role = columns.code("role");
    let period = columns.period();
    let source = columns.reference("source_id");
    snapshot.scan("assignments", &columns, |row| {
        Ok(builder.push_assignment(&AssignmentRow {
            id: row.id(),
            fingerprint: row.required(fingerprint)?.cast_unsigned(),
            project: row.required(project)?,
            person: row.required(person)?,
            organisation: row.stated(organisation)?,
            role: row.required(role)?,
            period: row.period(period)?,
            source: row.stated(source)?,
        })?)
    })
}
