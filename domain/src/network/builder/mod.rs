//! Building a network: push every row, then [`NetworkBuilder::build`].

mod build;
mod involvements;
mod links;
mod nouns;

use std::collections::HashMap;

use super::agreement::AgreementRecord;
use super::council::CouncilRecord;
use super::event::EventRecord;
use super::index::{AgreementIx, CouncilIx, EventIx, OrganisationIx, PersonIx, ProjectIx, SeatIx, SourceIx};
use super::intern::Interner;
use super::involvement_kind::InvolvementKind;
use super::numbers::{RowNumbers, Unfit, narrow};
use super::organisation::{IdentifierRecord, NameRecord, OrganisationRecord, Succession};
use super::person::PersonRecord;
use super::project::{ProjectRecord, TrackRecord};
use super::seat::SeatRecord;
use super::source::SourceRecord;
use super::table::Table;
use super::text::{PoolFull, TextBuilder};
use crate::{Period, Role};

/// The reason why rows do not make a network. The database's own constraints rule out all but [`Self::TooLarge`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// A reference leads nowhere, or to a row that has not been pushed yet.
    #[error("row {row} of {table} refers to row {target} of {to}, which is not there")]
    Dangling {
        /// The table of the row that refers.
        table: &'static str,
        /// The row that refers.
        row: i64,
        /// The table that it refers to.
        to: &'static str,
        /// The row that is missing.
        target: i64,
    },
    /// A row comes after one with a greater number, or with the same.
    #[error("row {row} of {table} is out of order: rows are read in the order of their numbers")]
    OutOfOrder {
        /// The table.
        table: &'static str,
        /// The row.
        row: i64,
    },
    /// A row number is not between 1 and 4,294,967,294.
    #[error("row {row} of {table} has a number beyond what the network can hold")]
    RowNumber {
        /// The table.
        table: &'static str,
        /// The row.
        row: i64,
    },
    /// A row of `seats` names neither an organisation nor a person.
    #[error("row {row} of seats names neither an organisation nor a person")]
    EmptySeat {
        /// The row.
        row: i64,
    },
    /// The network has outgrown its indices of 32 bits.
    #[error("the network has more {what} than indices of 32 bits can tell apart")]
    TooLarge {
        /// The things of which there are too many.
        what: &'static str,
    },
}

impl From<PoolFull> for BuildError {
    fn from(_: PoolFull) -> Self {
        Self::TooLarge { what: "text" }
    }
}

/// Collects the rows of one dataset version.
///
/// The order: sources, organisations, their names, identifiers and successions, persons, projects, tracks, councils,
/// agreements, events, and then the involvements in any order. Within a table the rows come in ascending order of
/// their numbers. So every reference leads to a row that is there already, except `part_of`, which may lead forward.
///
/// ```
/// use domain::network::{NetworkBuilder, rows::SourceRow};
/// use domain::{ChangeId, SourceId};
///
/// let mut builder = NetworkBuilder::default();
/// let (id, key, title) = (SourceId(1), "bulletinen", "Bulletinen");
/// builder.push_source(&SourceRow { id, key, title, kind: None, publisher: None, part_of: None })?;
/// let network = builder.build(ChangeId(7))?;
/// assert_eq!(network.version(), ChangeId(7));
/// assert_eq!(network.find_source_by_key("bulletinen"), network.find_source(SourceId(1)));
/// # Ok::<(), domain::network::BuildError>(())
/// ```
#[derive(Debug, Default)]
pub struct NetworkBuilder {
    texts: TextBuilder,
    periods: Interner<Period>,
    sources: Table<SourceIx, SourceRecord>,
    organisations: Table<OrganisationIx, OrganisationRecord>,
    persons: Table<PersonIx, PersonRecord>,
    projects: Table<ProjectIx, ProjectRecord>,
    councils: Table<CouncilIx, CouncilRecord>,
    agreements: Table<AgreementIx, AgreementRecord>,
    events: Table<EventIx, EventRecord>,
    source_parts: Vec<(SourceIx, i64)>,
    organisation_parts: Vec<(OrganisationIx, i64)>,
    project_parts: Vec<(ProjectIx, i64)>,
    names: Vec<(OrganisationIx, NameRecord)>,
    identifiers: Vec<(OrganisationIx, IdentifierRecord)>,
    successions: Vec<Succession>,
    tracks: Vec<(ProjectIx, TrackRecord)>,
    participations: Vec<Pending<OrganisationIx>>,
    participation_tracks: Vec<(u32, i64)>,
    seats: Vec<SeatRecord>,
    seat_labels: HashMap<(CouncilIx, Box<str>), SeatIx>,
    mandate_numbers: RowNumbers,
    mandates: Vec<PendingMandate>,
    parties: Vec<Pending<OrganisationIx>>,
    attendances: Vec<Pending<OrganisationIx>>,
    memberships: Vec<Pending<OrganisationIx>>,
    assignments: Vec<Pending<PersonIx>>,
}

/// An involvement whose arena has no index yet.
#[derive(Debug, Clone, Copy)]
struct Pending<A> {
    actor: A,
    kind: InvolvementKind,
    /// The organisation whose life bounds it.
    organisation: Option<OrganisationIx>,
    source: Option<SourceIx>,
    period: u32,
    row: u32,
    fingerprint: u64,
    role: Role,
}

/// A row of `seats`: an involvement of an organisation, of a person, or of both.
#[derive(Debug, Clone, Copy)]
struct PendingMandate {
    seat: SeatIx,
    organisation: Option<OrganisationIx>,
    person: Option<PersonIx>,
    source: Option<SourceIx>,
    period: u32,
    row: u32,
    fingerprint: u64,
    role: Role,
}

/// A row being pushed: where an error about it lies.
#[derive(Debug, Clone, Copy)]
struct At {
    table: &'static str,
    row: i64,
}

impl At {
    fn new(table: &'static str, row: impl Into<i64>) -> Self {
        Self {
            table,
            row: row.into(),
        }
    }

    fn number(self) -> Result<u32, BuildError> {
        narrow(self.row).ok_or(BuildError::RowNumber {
            table: self.table,
            row: self.row,
        })
    }

    /// The number, when it follows the one before it.
    fn following(self, last: Option<u32>) -> Result<u32, BuildError> {
        let number = self.number()?;
        if last.is_some_and(|last| last >= number) {
            return Err(self.unfit(Unfit::OutOfOrder));
        }
        Ok(number)
    }

    fn unfit(self, reason: Unfit) -> BuildError {
        let Self { table, row } = self;
        match reason {
            Unfit::OutOfRange => BuildError::RowNumber { table, row },
            Unfit::OutOfOrder => BuildError::OutOfOrder { table, row },
        }
    }

    fn refers<I>(
        self,
        to: &'static str,
        target: impl Into<i64>,
        find: impl Fn(i64) -> Option<I>,
    ) -> Result<I, BuildError> {
        let target = target.into();
        find(target).ok_or(BuildError::Dangling {
            table: self.table,
            row: self.row,
            to,
            target,
        })
    }
}

impl NetworkBuilder {
    fn source_of(&self, at: At, id: Option<crate::SourceId>) -> Result<Option<SourceIx>, BuildError> {
        id.map(|id| at.refers("sources", id, |row| self.sources.find(row)))
            .transpose()
    }

    fn organisation_of(&self, at: At, id: crate::OrganisationId) -> Result<OrganisationIx, BuildError> {
        at.refers("organisations", id, |row| self.organisations.find(row))
    }

    fn project_of(&self, at: At, id: crate::ProjectId) -> Result<ProjectIx, BuildError> {
        at.refers("projects", id, |row| self.projects.find(row))
    }

    fn council_of(&self, at: At, id: crate::CouncilId) -> Result<CouncilIx, BuildError> {
        at.refers("councils", id, |row| self.councils.find(row))
    }

    fn person_of(&self, at: At, id: crate::PersonId) -> Result<PersonIx, BuildError> {
        at.refers("persons", id, |row| self.persons.find(row))
    }
}
