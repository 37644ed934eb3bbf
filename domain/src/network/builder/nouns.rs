//! Pushing who there is and where they meet.

use super::{At, BuildError, NetworkBuilder};
use crate::network::agreement::AgreementRecord;
use crate::network::council::CouncilRecord;
use crate::network::event::EventRecord;
use crate::network::organisation::{IdentifierRecord, NameRecord, OrganisationRecord, Succession};
use crate::network::person::PersonRecord;
use crate::network::project::{ProjectRecord, TrackRecord};
use crate::network::rows::{
    AgreementRow, CouncilRow, EventRow, IdentifierRow, NameRow, OrganisationRow, PersonRow, ProjectRow,
    SourceRow, SuccessionRow, TrackRow,
};
use crate::network::source::SourceRecord;

impl NetworkBuilder {
    /// Adds a source.
    ///
    /// # Errors
    /// When its number does not follow the last one, or the texts outgrow the network.
    pub fn push_source(&mut self, row: &SourceRow<'_>) -> Result<(), BuildError> {
        let at = At::new("sources", row.id);
        let record = SourceRecord {
            key: self.texts.text(row.key)?,
            title: self.texts.text(row.title)?,
            publisher: self.texts.stated_word(row.publisher)?,
            part_of: None,
            kind: row.kind,
        };
        let index = self
            .sources
            .push(at.row, record)
            .map_err(|reason| at.unfit(reason))?;
        self.source_parts
            .extend(row.part_of.map(|whole| (index, whole.0)));
        Ok(())
    }

    /// Adds an organisation.
    ///
    /// # Errors
    /// When its number does not follow the last one, a reference leads nowhere, or the texts outgrow the network.
    pub fn push_organisation(&mut self, row: &OrganisationRow<'_>) -> Result<(), BuildError> {
        let at = At::new("organisations", row.id);
        let record = OrganisationRecord {
            key: self.texts.text(row.key)?,
            name: self.texts.text(row.name)?,
            number: self.texts.stated(row.number)?,
            county: self.texts.stated_word(row.county)?,
            municipality: self.texts.stated_word(row.municipality)?,
            nuts: self.texts.stated_word(row.nuts)?,
            country: self.texts.stated_word(row.country)?,
            part_of: None,
            period: self.periods.number(row.period),
            source: self.source_of(at, row.source)?,
            kind: row.kind,
            sector: row.sector.unwrap_or(row.kind.sector()),
        };
        let index = self
            .organisations
            .push(at.row, record)
            .map_err(|reason| at.unfit(reason))?;
        self.organisation_parts
            .extend(row.part_of.map(|whole| (index, whole.0)));
        Ok(())
    }

    /// Adds a name of an organisation.
    ///
    /// # Errors
    /// When a reference leads nowhere, or the texts outgrow the network.
    pub fn push_name(&mut self, row: &NameRow<'_>) -> Result<(), BuildError> {
        let at = At::new("names", row.id);
        let organisation = self.organisation_of(at, row.organisation)?;
        let record = NameRecord {
            id: at.number()?,
            name: self.texts.text(row.name)?,
            language: self.texts.stated_word(row.language)?,
            period: self.periods.number(row.period),
            source: self.source_of(at, row.source)?,
            kind: row.kind,
        };
        self.names.push((organisation, record));
        Ok(())
    }

    /// Adds an identifier of an organisation.
    ///
    /// # Errors
    /// When a reference leads nowhere, or the texts outgrow the network.
    pub fn push_identifier(&mut self, row: &IdentifierRow<'_>) -> Result<(), BuildError> {
        let at = At::new("identifiers", row.id);
        let organisation = self.organisation_of(at, row.organisation)?;
        let record = IdentifierRecord {
            id: at.number()?,
            scheme: self.texts.word(row.scheme)?,
            value: self.texts.text(row.value)?,
            source: self.source_of(at, row.source)?,
        };
        self.identifiers.push((organisation, record));
        Ok(())
    }

    /// Adds a succession.
    ///
    /// # Errors
    /// When a reference leads nowhere.
    pub fn push_succession(&mut self, row: &SuccessionRow) -> Result<(), BuildError> {
        let at = At::new("successions", row.id);
        let succession = Succession {
            id: row.id,
            predecessor: self.organisation_of(at, row.predecessor)?,
            successor: self.organisation_of(at, row.successor)?,
            kind: row.kind,
            date: row.date,
            source: self.source_of(at, row.source)?,
        };
        self.successions.push(succession);
        Ok(())
    }

    /// Adds a person.
    ///
    /// # Errors
    /// When its number does not follow the last one, a reference leads nowhere, or the texts outgrow the network.
    pub fn push_person(&mut self, row: &PersonRow<'_>) -> Result<(), BuildError> {
        let at = At::new("persons", row.id);
        let record = PersonRecord {
            key: self.texts.text(row.key)?,
            name: self.texts.text(row.name)?,
            source: self.source_of(at, row.source)?,
        };
        self.persons
            .push(at.row, record)
            .map_err(|reason| at.unfit(reason))?;
        Ok(())
    }

    /// Adds a project.
    ///
    /// # Errors
    /// When its number does not follow the last one, a reference leads nowhere, or the texts outgrow the network.
    pub fn push_project(&mut self, row: &ProjectRow<'_>) -> Result<(), BuildError> {
        let at = At::new("projects", row.id);
        let record = ProjectRecord {
            key: self.texts.text(row.key)?,
            name: self.texts.text(row.name)?,
            registry_number: self.texts.stated(row.registry_number)?,
            fund: self.texts.stated_word(row.fund)?,
            programme_cci: self.texts.stated_word(row.programme_cci)?,
            programme_area: self.texts.stated_word(row.programme_area)?,
            specific_objective: self.texts.stated_word(row.specific_objective)?,
            region: self.texts.stated_word(row.region)?,
            nuts: self.texts.stated_word(row.nuts)?,
            part_of: None,
            period: self.periods.number(row.period),
            source: self.source_of(at, row.source)?,
            kind: row.kind,
        };
        let index = self
            .projects
            .push(at.row, record)
            .map_err(|reason| at.unfit(reason))?;
        self.project_parts
            .extend(row.part_of.map(|whole| (index, whole.0)));
        Ok(())
    }

    /// Adds a track of a project.
    ///
    /// # Errors
    /// When a reference leads nowhere, or the texts outgrow the network.
    pub fn push_track(&mut self, row: &TrackRow<'_>) -> Result<(), BuildError> {
        let at = At::new("tracks", row.id);
        let project = self.project_of(at, row.project)?;
        let record = TrackRecord {
            number: row.number,
            id: at.number()?,
            name: self.texts.text(row.name)?,
            source: self.source_of(at, row.source)?,
        };
        self.tracks.push((project, record));
        Ok(())
    }

    /// Adds a council.
    ///
    /// # Errors
    /// When its number does not follow the last one, a reference leads nowhere, or the texts outgrow the network.
    pub fn push_council(&mut self, row: &CouncilRow<'_>) -> Result<(), BuildError> {
        let at = At::new("councils", row.id);
        let record = CouncilRecord {
            key: self.texts.text(row.key)?,
            name: self.texts.text(row.name)?,
            project: row.project.map(|id| self.project_of(at, id)).transpose()?,
            host: row.host.map(|id| self.organisation_of(at, id)).transpose()?,
            nuts: self.texts.stated_word(row.nuts)?,
            period: self.periods.number(row.period),
            source: self.source_of(at, row.source)?,
            kind: row.kind,
        };
        self.councils
            .push(at.row, record)
            .map_err(|reason| at.unfit(reason))?;
        Ok(())
    }

    /// Adds an agreement.
    ///
    /// # Errors
    /// When its number does not follow the last one, a reference leads nowhere, or the texts outgrow the network.
    pub fn push_agreement(&mut self, row: &AgreementRow<'_>) -> Result<(), BuildError> {
        let at = At::new("agreements", row.id);
        let record = AgreementRecord {
            key: self.texts.text(row.key)?,
            name: self.texts.text(row.name)?,
            date: row.date,
            period: self.periods.number(row.period),
            source: self.source_of(at, row.source)?,
            kind: row.kind,
            status: row.status,
        };
        self.agreements
            .push(at.row, record)
            .map_err(|reason| at.unfit(reason))?;
        Ok(())
    }

    /// Adds an event.
    ///
    /// # Errors
    /// When its number does not follow the last one, a reference leads nowhere, or the texts outgrow the network.
    pub fn push_event(&mut self, row: &EventRow<'_>) -> Result<(), BuildError> {
        let at = At::new("events", row.id);
        let record = EventRecord {
            key: self.texts.text(row.key)?,
            name: self.texts.text(row.name)?,
            place: self.texts.stated_word(row.place)?,
            municipality: self.texts.stated_word(row.municipality)?,
            project: row.project.map(|id| self.project_of(at, id)).transpose()?,
            council: row.council.map(|id| self.council_of(at, id)).transpose()?,
            period: self.periods.number(row.period),
            source: self.source_of(at, row.source)?,
            kind: row.kind,
            status: row.status,
        };
        self.events
            .push(at.row, record)
            .map_err(|reason| at.unfit(reason))?;
        Ok(())
    }
}
