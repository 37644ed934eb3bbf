//! What there is: organisations, persons, arenas and the sources that state them.

use domain::network::NetworkBuilder;
use domain::network::rows::{
    AgreementRow, CouncilRow, EventRow, IdentifierRow, NameRow, OrganisationRow, PersonRow, ProjectRow,
    SourceRow, SuccessionRow, TrackRow,
};

use super::LoadError;
use crate::store::scan::{Row, Snapshot};

/// Reads them in the order in which the builder takes them.
pub(super) fn load(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    sources(snapshot, builder)?;
    organisations(snapshot, builder)?;
    names(snapshot, builder)?;
    identifiers(snapshot, builder)?;
    successions(snapshot, builder)?;
    persons(snapshot, builder)?;
    projects(snapshot, builder)?;
    tracks(snapshot, builder)?;
    councils(snapshot, builder)?;
    agreements(snapshot, builder)?;
    events(snapshot, builder)
}

fn sources(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &["key", "title", "kind", "publisher", "part_of_id"];
    snapshot.scan("sources", COLUMNS, |row| {
        Ok(builder.push_source(&SourceRow {
            id: row.id(),
            key: row.required(0, Row::text)?,
            title: row.required(1, Row::text)?,
            kind: row.code(2)?,
            publisher: row.text(3)?,
            part_of: row.reference(4)?,
        })?)
    })
}

fn organisations(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &[
        "key",
        "name",
        "kind",
        "sector",
        "org_number",
        "county",
        "municipality",
        "nuts",
        "country",
        "part_of_id",
        "start",
        "end",
        "source_id",
    ];
    snapshot.scan("organisations", COLUMNS, |row| {
        Ok(builder.push_organisation(&OrganisationRow {
            id: row.id(),
            key: row.required(0, Row::text)?,
            name: row.required(1, Row::text)?,
            kind: row.required(2, Row::code)?,
            sector: row.code(3)?,
            number: row.text(4)?,
            county: row.text(5)?,
            municipality: row.text(6)?,
            nuts: row.text(7)?,
            country: row.text(8)?,
            part_of: row.reference(9)?,
            period: row.period(10)?,
            source: row.reference(12)?,
        })?)
    })
}

fn names(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &[
        "organisation_id",
        "name",
        "kind",
        "language",
        "start",
        "end",
        "source_id",
    ];
    snapshot.scan("names", COLUMNS, |row| {
        Ok(builder.push_name(&NameRow {
            id: row.id(),
            organisation: row.required(0, Row::reference)?,
            name: row.required(1, Row::text)?,
            kind: row.required(2, Row::code)?,
            language: row.text(3)?,
            period: row.period(4)?,
            source: row.reference(6)?,
        })?)
    })
}

fn identifiers(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &["organisation_id", "scheme", "value", "source_id"];
    snapshot.scan("identifiers", COLUMNS, |row| {
        Ok(builder.push_identifier(&IdentifierRow {
            id: row.id(),
            organisation: row.required(0, Row::reference)?,
            scheme: row.required(1, Row::text)?,
            value: row.required(2, Row::text)?,
            source: row.reference(3)?,
        })?)
    })
}

fn successions(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &["predecessor_id", "successor_id", "kind", "date", "source_id"];
    snapshot.scan("successions", COLUMNS, |row| {
        Ok(builder.push_succession(&SuccessionRow {
            id: row.id(),
            predecessor: row.required(0, Row::reference)?,
            successor: row.required(1, Row::reference)?,
            kind: row.required(2, Row::code)?,
            date: row.date(3)?,
            source: row.reference(4)?,
        })?)
    })
}

fn persons(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &["key", "name", "source_id"];
    snapshot.scan("persons", COLUMNS, |row| {
        Ok(builder.push_person(&PersonRow {
            id: row.id(),
            key: row.required(0, Row::text)?,
            name: row.required(1, Row::text)?,
            source: row.reference(2)?,
        })?)
    })
}

fn projects(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &[
        "key",
        "name",
        "kind",
        "registry_number",
        "start",
        "end",
        "fund",
        "programme_cci",
        "programme_area",
        "specific_objective",
        "region",
        "nuts",
        "part_of_id",
        "source_id",
    ];
    snapshot.scan("projects", COLUMNS, |row| {
        Ok(builder.push_project(&ProjectRow {
            id: row.id(),
            key: row.required(0, Row::text)?,
            name: row.required(1, Row::text)?,
            kind: row.required(2, Row::code)?,
            registry_number: row.text(3)?,
            period: row.period(4)?,
            fund: row.text(6)?,
            programme_cci: row.text(7)?,
            programme_area: row.text(8)?,
            specific_objective: row.text(9)?,
            region: row.text(10)?,
            nuts: row.text(11)?,
            part_of: row.reference(12)?,
            source: row.reference(13)?,
        })?)
    })
}

fn tracks(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &["project_id", "number", "name", "source_id"];
    snapshot.scan("tracks", COLUMNS, |row| {
        Ok(builder.push_track(&TrackRow {
            id: row.id(),
            project: row.required(0, Row::reference)?,
            number: row.required(1, Row::integer)?,
            name: row.required(2, Row::text)?,
            source: row.reference(3)?,
        })?)
    })
}

fn councils(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &[
        "key",
        "name",
        "kind",
        "project_id",
        "host_id",
        "nuts",
        "start",
        "end",
        "source_id",
    ];
    snapshot.scan("councils", COLUMNS, |row| {
        Ok(builder.push_council(&CouncilRow {
            id: row.id(),
            key: row.required(0, Row::text)?,
            name: row.required(1, Row::text)?,
            kind: row.required(2, Row::code)?,
            project: row.reference(3)?,
            host: row.reference(4)?,
            nuts: row.text(5)?,
            period: row.period(6)?,
            source: row.reference(8)?,
        })?)
    })
}

fn agreements(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &[
        "key",
        "name",
        "kind",
        "status",
        "date",
        "start",
        "end",
        "source_id",
    ];
    snapshot.scan("agreements", COLUMNS, |row| {
        Ok(builder.push_agreement(&AgreementRow {
            id: row.id(),
            key: row.required(0, Row::text)?,
            name: row.required(1, Row::text)?,
            kind: row.required(2, Row::code)?,
            status: row.code(3)?,
            date: row.date(4)?,
            period: row.period(5)?,
            source: row.reference(7)?,
        })?)
    })
}

fn events(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    const COLUMNS: &[&str] = &[
        "key",
        "name",
        "kind",
        "status",
        "start",
        "end",
        "place",
        "municipality",
        "project_id",
        "council_id",
        "source_id",
    ];
    snapshot.scan("events", COLUMNS, |row| {
        Ok(builder.push_event(&EventRow {
            id: row.id(),
            key: row.required(0, Row::text)?,
            name: row.required(1, Row::text)?,
            kind: row.required(2, Row::code)?,
            status: row.code(3)?,
            period: row.period(4)?,
            place: row.text(6)?,
            municipality: row.text(7)?,
            project: row.reference(8)?,
            council: row.reference(9)?,
            source: row.reference(10)?,
        })?)
    })
}
