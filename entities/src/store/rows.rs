//! Rows by their numbers: what the network leaves in the database, for those who ask for a batch of it.

use std::collections::HashMap;
use std::hash::Hash;

use domain::{
    AgreementId, AssignmentId, AttendanceId, ChangeId, CouncilId, EventId, FigureId, FindingId, IdentifierId,
    MembershipId, NameId, OrganisationId, ParticipationId, PartyId, PersonId, ProjectId, SeatId, SourceId,
    SuccessionId, TrackId,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{Store, StoreError};
use crate::value::Id;

/// The most keys that one statement asks for: SQLite takes 32,766 variables, and PostgreSQL 65,535.
pub(super) const BATCH: usize = 10_000;

/// The number of a row (radnummer), which says in which table the row is.
pub trait RowNumber: Copy + Eq + Hash + From<i64> + Into<i64> + Send + Sync + 'static {
    /// The table.
    type Table: EntityTrait;

    /// The column that holds the numbers.
    const COLUMN: <Self::Table as EntityTrait>::Column;

    /// The number of a row.
    fn of(row: &Model<Self>) -> Self;
}

/// The row that a number is of.
pub type Model<N> = <<N as RowNumber>::Table as EntityTrait>::Model;

macro_rules! numbered {
    ($( $table:ident: $number:ident, )+) => { $(
        impl RowNumber for $number {
            type Table = crate::$table::Entity;

            const COLUMN: crate::$table::Column = crate::$table::Column::Id;

            fn of(row: &crate::$table::Model) -> Self {
                row.id.0
            }
        }
    )+ };
}

numbered! {
    agreements: AgreementId,
    assignments: AssignmentId,
    attendances: AttendanceId,
    changes: ChangeId,
    councils: CouncilId,
    events: EventId,
    figures: FigureId,
    findings: FindingId,
    identifiers: IdentifierId,
    memberships: MembershipId,
    names: NameId,
    organisations: OrganisationId,
    participations: ParticipationId,
    parties: PartyId,
    persons: PersonId,
    projects: ProjectId,
    seats: SeatId,
    sources: SourceId,
    successions: SuccessionId,
    tracks: TrackId,
}

impl Store {
    /// The rows with these numbers; those that are not there are left out.
    ///
    /// `store.rows(&[ProjectId(1)])`
    ///
    /// # Errors
    /// When the database does not answer, or a row holds what it should not.
    pub async fn rows<N: RowNumber>(&self, numbers: &[N]) -> Result<HashMap<N, Model<N>>, StoreError> {
        let mut found = HashMap::with_capacity(numbers.len());
        for batch in numbers.chunks(BATCH) {
            let ids = batch.iter().map(|&number| Id(number));
            let query = N::Table::find().filter(N::COLUMN.is_in(ids));
            let rows = self.select(query).all(&self.read).await?;
            found.extend(rows.into_iter().map(|row| (N::of(&row), row)));
        }
        Ok(found)
    }
}
