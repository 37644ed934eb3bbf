//! The rows that a network was built from, so that it can be built again.

use domain::network::rows::{
    CouncilRow, OrganisationRow, ParticipationRow, PersonRow, ProjectRow, SeatRow, SourceRow,
};
use domain::network::{
    Arena, BuildError, Network, NetworkBuilder, OrganisationIx, OriginTable, PersonIx, ProjectIx, SourceIx,
};
use domain::{
    ChangeId, Code as _, OrganisationId, ParticipationId, ParticipationRole, PersonId, ProjectId, SeatRole,
    SourceId,
};

/// The rows of the tables that registers of projects and councils fill; what else a network has is left out.
#[derive(Debug)]
pub struct Rows<'n> {
    version: ChangeId,
    sources: Vec<SourceRow<'n>>,
    organisations: Vec<OrganisationRow<'n>>,
    persons: Vec<PersonRow<'n>>,
    projects: Vec<ProjectRow<'n>>,
    councils: Vec<CouncilRow<'n>>,
    participations: Vec<ParticipationRow>,
    seats: Vec<SeatRow<'n>>,
}

impl<'n> Rows<'n> {
    /// The rows of a network, each table in the order of its numbers.
    #[must_use]
    pub fn of(network: &'n Network) -> Self {
        let numbers = Numbers(network);
        Self {
            version: network.version(),
            sources: numbers.sources(),
            organisations: numbers.organisations(),
            persons: numbers.persons(),
            projects: numbers.projects(),
            councils: numbers.councils(),
            participations: numbers.participations(),
            seats: numbers.seats(),
        }
    }

    /// The number of rows.
    #[must_use]
    pub fn count(&self) -> usize {
        let nouns = self.sources.len() + self.organisations.len() + self.persons.len();
        let arenas = self.projects.len() + self.councils.len();
        nouns + arenas + self.participations.len() + self.seats.len()
    }

    /// Builds a network of them.
    ///
    /// # Errors
    /// None: they made a network before.
    pub fn build(&self) -> Result<Network, BuildError> {
        let mut builder = NetworkBuilder::default();
        self.sources.iter().try_for_each(|row| builder.push_source(row))?;
        self.organisations
            .iter()
            .try_for_each(|row| builder.push_organisation(row))?;
        self.persons.iter().try_for_each(|row| builder.push_person(row))?;
        self.projects
            .iter()
            .try_for_each(|row| builder.push_project(row))?;
        self.councils
            .iter()
            .try_for_each(|row| builder.push_council(row))?;
        self.participations
            .iter()
            .try_for_each(|row| builder.push_participation(row))?;
        self.seats.iter().try_for_each(|row| builder.push_seat(row))?;
        builder.build(self.version)
    }
}

/// A network whose indices are turned back into the numbers that rows refer by.
#[derive(Debug, Clone, Copy)]
struct Numbers<'n>(&'n Network);

impl<'n> Numbers<'n> {
    fn source(self, index: Option<SourceIx>) -> Option<SourceId> {
        index.map(|index| self.0.source(index).id)
    }

    fn organisation(self, index: OrganisationIx) -> OrganisationId {
        self.0.organisation(index).id
    }

    fn project(self, index: ProjectIx) -> ProjectId {
        self.0.project(index).id
    }

    fn person(self, index: PersonIx) -> PersonId {
        self.0.person(index).id
    }

    fn sources(self) -> Vec<SourceRow<'n>> {
        let row = |index| {
            let source = self.0.source(index);
            SourceRow {
                id: source.id,
                key: source.key,
                title: source.title,
                kind: source.kind,
                publisher: source.publisher,
                part_of: self.source(source.part_of),
            }
        };
        self.0.sources().map(row).collect()
    }

    fn organisations(self) -> Vec<OrganisationRow<'n>> {
        let row = |index| {
            let organisation = self.0.organisation(index);
            OrganisationRow {
                id: organisation.id,
                key: organisation.key,
                name: organisation.name,
                kind: organisation.kind,
                sector: Some(organisation.sector),
                number: organisation.number,
                county: organisation.county,
                municipality: organisation.municipality,
                nuts: organisation.nuts,
                country: organisation.country,
                part_of: organisation.part_of.map(|index| self.organisation(index)),
                period: organisation.period,
                source: self.source(organisation.source),
            }
        };
        self.0.organisations().map(row).collect()
    }

    fn persons(self) -> Vec<PersonRow<'n>> {
        let row = |index| {
            let person = self.0.person(index);
            PersonRow {
                id: person.id,
                key: person.key,
                name: person.name,
                source: self.source(person.source),
            }
        };
        self.0.persons().map(row).collect()
    }

    fn projects(self) -> Vec<ProjectRow<'n>> {
        let row = |index| {
            let project = self.0.project(index);
            ProjectRow {
                id: project.id,
                key: project.key,
                name: project.name,
                kind: project.kind,
                registry_number: project.registry_number,
                period: project.period,
                fund: project.fund,
                programme_cci: project.programme_cci,
                programme_area: project.programme_area,
                specific_objective: project.specific_objective,
                region: project.region,
                nuts: project.nuts,
                part_of: project.part_of.map(|index| self.project(index)),
                source: self.source(project.source),
            }
        };
        self.0.projects().map(row).collect()
    }

    fn councils(self) -> Vec<CouncilRow<'n>> {
        let row = |index| {
            let council = self.0.council(index);
            CouncilRow {
                id: council.id,
                key: council.key,
                name: council.name,
                kind: council.kind,
                project: council.project.map(|index| self.project(index)),
                host: council.host.map(|index| self.organisation(index)),
                nuts: council.nuts,
                period: council.period,
                source: self.source(council.source),
            }
        };
        self.0.councils().map(row).collect()
    }

    /// Without their tracks, whose table is left out.
    fn participations(self) -> Vec<ParticipationRow> {
        let mode = self.0.organisation_arenas();
        let involvements = self.0.organisations().flat_map(|index| mode.of_actor(index));
        let row = |&index| {
            let it = self.0.involvement(index);
            let (OriginTable::Participation, Arena::Project(project)) =
                (it.origin.table, self.0.arena(it.arena))
            else {
                return None;
            };
            Some(ParticipationRow {
                id: ParticipationId(it.origin.row),
                fingerprint: it.fingerprint?,
                project: self.project(project),
                organisation: self.organisation(it.actor),
                // A role keeps its word in either list.
                role: ParticipationRole::from_code(it.role.code()).ok()?,
                track: None,
                period: it.period,
                source: self.source(it.source),
            })
        };
        let mut rows: Vec<_> = involvements.filter_map(row).collect();
        rows.sort_unstable_by_key(|row| row.id);
        rows
    }

    fn seats(self) -> Vec<SeatRow<'n>> {
        let row = |index| {
            let mandate = self.0.mandate(index);
            Some(SeatRow {
                id: mandate.id,
                fingerprint: mandate.fingerprint,
                council: self.0.council(mandate.council).id,
                organisation: mandate.organisation.map(|index| self.organisation(index)),
                person: mandate.person.map(|index| self.person(index)),
                role: SeatRole::from_code(mandate.role.code()).ok()?,
                seat: self.0.seat(mandate.seat).label,
                period: mandate.period,
                source: self.source(mandate.source),
            })
        };
        self.0.mandates().filter_map(row).collect()
    }
}
