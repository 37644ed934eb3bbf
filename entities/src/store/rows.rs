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

/// How many keys one statement asks for: SQLite takes 32,766 variables, and PostgreSQL 65,535.
pub(super) const BATCH: usize = 10_000;

/// A table whose rows are found by their numbers.
pub trait Numbered: EntityTrait {
    /// The type of its numbers.
    type Number: Copy + Eq + Hash + From<i64> + Into<i64> + Send + Sync;

    /// The column that holds them.
    const NUMBER: Self::Column;

    /// The number of a row.
    fn number(row: &Self::Model) -> Self::Number;
}

macro_rules! numbered {
    ($( $table:ident: $number:ident, )+) => { $(
        impl Numbered for crate::$table::Entity {
            type Number = $number;

            const NUMBER: Self::Column = crate::$table::Column::Id;

            fn number(row: &Self::Model) -> $number {
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
    /// `store.rows::<projects::Entity>(&[ProjectId(1)])`
    ///
    /// # Errors
    /// When the database does not answer, or a row holds what it should not.
    pub async fn rows<E: Numbered>(
        &self,
        numbers: &[E::Number],
    ) -> Result<HashMap<E::Number, E::Model>, StoreError> {
        let mut found = HashMap::with_capacity(numbers.len());
        for batch in numbers.chunks(BATCH) {
            let ids = batch.iter().map(|&number| Id(number));
            let query = E::find().filter(E::NUMBER.is_in(ids));
            let rows = self.select(query).all(&self.read).await?;
            found.extend(rows.into_iter().map(|row| (E::number(&row), row)));
        }
        Ok(found)
    }
}
