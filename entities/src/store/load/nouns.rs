//! Loading organisations, persons, arenas and the sources that state them.

use domain::network::NetworkBuilder;
use domain::network::rows::{
    AgreementRow, CouncilRow, EventRow, IdentifierRow, NameRow, OrganisationRow, PersonRow, ProjectRow,
    SourceRow, SuccessionRow, TrackRow,
};

use super::LoadError;
use crate::store::scan::{Columns, Snapshot};

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
    let mut columns = Columns::default();
    let key = columns.text("key");
    let title = columns.text("title");
    let kind = columns.code("kind");
    let publisher = columns.text("publisher");
    let part_of = columns.reference("part_of_id");
    snapshot.scan("sources", &columns, |row| {
        Ok(builder.push_source(&SourceRow {
            id: row.id(),
            key: row.required(key)?,
            title: row.required(title)?,
            kind: row.stated(kind)?,
            publisher: row.stated(publisher)?,
            part_of: row.stated(part_of)?,
        })?)
    })
}

fn organisations(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let key = columns.text("key");
    let name = columns.text("name");
    let kind = columns.code("kind");
    let sector = columns.code("sector");
    let number = columns.text("org_number");
    let county = columns.text("county");
    let municipality = columns.text("municipality");
    let nuts = columns.text("nuts");
    let country = columns.text("country");
    let part_of = columns.reference("part_of_id");
    let period = columns.period();
    let source = columns.reference("source_id");
    snapshot.scan("organisations", &columns, |row| {
        Ok(builder.push_organisation(&OrganisationRow {
            id: row.id(),
            key: row.required(key)?,
            name: row.required(name)?,
            kind: row.required(kind)?,
            sector: row.stated(sector)?,
            number: row.stated(number)?,
            county: row.stated(county)?,
            municipality: row.stated(municipality)?,
            nuts: row.stated(nuts)?,
            country: row.stated(country)?,
            part_of: row.stated(part_of)?,
            period: row.period(period)?,
            source: row.stated(source)?,
        })?)
    })
}

fn names(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let organisation = columns.reference("organisation_id");
    let name = columns.text("name");
    let kind = columns.code("kind");
    let language = columns.text("language");
    let period = columns.period();
    let source = columns.reference("source_id");
    snapshot.scan("names", &columns, |row| {
        Ok(builder.push_name(&NameRow {
            id: row.id(),
            organisation: row.required(organisation)?,
            name: row.required(name)?,
            kind: row.required(kind)?,
            language: row.stated(language)?,
            period: row.period(period)?,
            source: row.stated(source)?,
        })?)
    })
}

fn identifiers(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let organisation = columns.reference("organisation_id");
    let scheme = columns.text("scheme");
    let value = columns.text("value");
    let source = columns.reference("source_id");
    snapshot.scan("identifiers", &columns, |row| {
        Ok(builder.push_identifier(&IdentifierRow {
            id: row.id(),
            organisation: row.required(organisation)?,
            scheme: row.required(scheme)?,
            value: row.required(value)?,
            source: row.stated(source)?,
        })?)
    })
}

fn successions(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let predecessor = columns.reference("predecessor_id");
    let successor = columns.reference("successor_id");
    let kind = columns.code("kind");
    let date = columns.date("date");
    let source = columns.reference("source_id");
    snapshot.scan("successions", &columns, |row| {
        Ok(builder.push_succession(&SuccessionRow {
            id: row.id(),
            predecessor: row.required(predecessor)?,
            successor: row.required(successor)?,
            kind: row.required(kind)?,
            date: row.stated(date)?,
            source: row.stated(source)?,
        })?)
    })
}

fn persons(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let key = columns.text("key");
    let name = columns.text("name");
    let source = columns.reference("source_id");
    snapshot.scan("persons", &columns, |row| {
        Ok(builder.push_person(&PersonRow {
            id: row.id(),
            key: row.required(key)?,
            name: row.required(name)?,
            source: row.stated(source)?,
        })?)
    })
}

fn projects(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let key = columns.text("key");
    let name = columns.text("name");
    let kind = columns.code("kind");
    let registry_number = columns.text("registry_number");
    let period = columns.period();
    let fund = columns.text("fund");
    let programme_cci = columns.text("programme_cci");
    let programme_area = columns.text("programme_area");
    let specific_objective = columns.text("specific_objective");
    let region = columns.text("region");
    let nuts = columns.text("nuts");
    let part_of = columns.reference("part_of_id");
    let source = columns.reference("source_id");
    snapshot.scan("projects", &columns, |row| {
        Ok(builder.push_project(&ProjectRow {
            id: row.id(),
            key: row.required(key)?,
            name: row.required(name)?,
            kind: row.required(kind)?,
            registry_number: row.stated(registry_number)?,
            period: row.period(period)?,
            fund: row.stated(fund)?,
            programme_cci: row.stated(programme_cci)?,
            programme_area: row.stated(programme_area)?,
            specific_objective: row.stated(specific_objective)?,
            region: row.stated(region)?,
            nuts: row.stated(nuts)?,
            part_of: row.stated(part_of)?,
            source: row.stated(source)?,
        })?)
    })
}

fn tracks(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let project = columns.reference("project_id");
    let number = columns.integer("number");
    let name = columns.text("name");
    let source = columns.reference("source_id");
    snapshot.scan("tracks", &columns, |row| {
        Ok(builder.push_track(&TrackRow {
            id: row.id(),
            project: row.required(project)?,
            number: row.required(number)?,
            name: row.required(name)?,
            source: row.stated(source)?,
        })?)
    })
}

fn councils(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let key = columns.text("key");
    let name = columns.text("name");
    let kind = columns.code("kind");
    let project = columns.reference("project_id");
    let host = columns.reference("host_id");
    let nuts = columns.text("nuts");
    let period = columns.period();
    let source = columns.reference("source_id");
    snapshot.scan("councils", &columns, |row| {
        Ok(builder.push_council(&CouncilRow {
            id: row.id(),
            key: row.required(key)?,
            name: row.required(name)?,
            kind: row.required(kind)?,
            project: row.stated(project)?,
            host: row.stated(host)?,
            nuts: row.stated(nuts)?,
            period: row.period(period)?,
            source: row.stated(source)?,
        })?)
    })
}

fn agreements(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let key = columns.text("key");
    let name = columns.text("name");
    let kind = columns.code("kind");
    let status = columns.code("status");
    let date = columns.date("date");
    let period = columns.period();
    let source = columns.reference("source_id");
    snapshot.scan("agreements", &columns, |row| {
        Ok(builder.push_agreement(&AgreementRow {
            id: row.id(),
            key: row.required(key)?,
            name: row.required(name)?,
            kind: row.required(kind)?,
            status: row.stated(status)?,
            date: row.stated(date)?,
            period: row.period(period)?,
            source: row.stated(source)?,
        })?)
    })
}

fn events(snapshot: &mut Snapshot, builder: &mut NetworkBuilder) -> Result<(), LoadError> {
    let mut columns = Columns::default();
    let key = columns.text("key");
    let name = columns.text("name");
    let kind = columns.code("kind");
    let status = columns.code("status");
    let period = columns.period();
    let place = columns.text("place");
    let municipality = columns.text("municipality");
    let project = columns.reference("project_id");
    let council = columns.reference("council_id");
    let source = columns.reference("source_id");
    snapshot.scan("events", &columns, |row| {
        Ok(builder.push_event(&EventRow {
            id: row.id(),
            key: row.required(key)?,
            name: row.required(name)?,
            kind: row.required(kind)?,
            status: row.stated(status)?,
            period: row.period(period)?,
            place: row.stated(place)?,
            municipality: row.stated(municipality)?,
            project: row.stated(project)?,
            council: row.stated(council)?,
            source: row.stated(source)?,
        })?)
    })
}
