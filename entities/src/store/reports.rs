//! Reports of sources about a subject: what they counted and concluded.

use std::collections::HashMap;

use domain::SubjectType;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::rows::BATCH;
use super::{Store, StoreError};
use crate::value::Word;
use crate::{figures, findings};

impl Store {
    /// The figures about each of these subjects, in the order of their rows; a subject without any is left out.
    ///
    /// # Errors
    /// When the database does not answer, or a row holds what it should not.
    pub async fn figures_by_subject(
        &self,
        kind: SubjectType,
        subjects: &[i64],
    ) -> Result<HashMap<i64, Vec<figures::Model>>, StoreError> {
        use figures::Column::{Id, SubjectId, SubjectType};
        self.by_subject::<figures::Entity>([SubjectType, SubjectId, Id], |row| row.subject_id, kind, subjects)
            .await
    }

    /// The findings about each of these subjects, in the order of their rows; a subject without any is left out.
    ///
    /// # Errors
    /// When the database does not answer, or a row holds what it should not.
    pub async fn findings_by_subject(
        &self,
        kind: SubjectType,
        subjects: &[i64],
    ) -> Result<HashMap<i64, Vec<findings::Model>>, StoreError> {
        use findings::Column::{Id, SubjectId, SubjectType};
        self.by_subject::<findings::Entity>(
            [SubjectType, SubjectId, Id],
            |row| row.subject_id,
            kind,
            subjects,
        )
        .await
    }

    /// All findings, in the order of their rows.
    ///
    /// # Errors
    /// When the database does not answer, or a row holds what it should not.
    pub async fn all_findings(&self) -> Result<Vec<findings::Model>, StoreError> {
        let query = findings::Entity::find().order_by_asc(findings::Column::Id);
        Ok(self.select(query).all(&self.read).await?)
    }

    /// The finding with this key.
    ///
    /// # Errors
    /// When the database does not answer, or the row holds what it should not.
    pub async fn finding_by_key(&self, key: &str) -> Result<Option<findings::Model>, StoreError> {
        let query = findings::Entity::find().filter(findings::Column::Key.eq(key));
        Ok(self.select(query).one(&self.read).await?)
    }

    /// The figure with this fingerprint.
    ///
    /// # Errors
    /// When the database does not answer, or the row holds what it should not.
    pub async fn figure_by_fingerprint(
        &self,
        fingerprint: i64,
    ) -> Result<Option<figures::Model>, StoreError> {
        let query = figures::Entity::find().filter(figures::Column::Fingerprint.eq(fingerprint));
        Ok(self.select(query).one(&self.read).await?)
    }

    async fn by_subject<E: EntityTrait>(
        &self,
        [kind_column, subject_column, number_column]: [E::Column; 3],
        subject: fn(&E::Model) -> i64,
        kind: SubjectType,
        subjects: &[i64],
    ) -> Result<HashMap<i64, Vec<E::Model>>, StoreError> {
        let mut found = HashMap::<_, Vec<_>>::new();
        for batch in subjects.chunks(BATCH) {
            let query = E::find()
                .filter(kind_column.eq(Word(kind)))
                .filter(subject_column.is_in(batch.iter().copied()))
                .order_by_asc(number_column);
            for row in self.select(query).all(&self.read).await? {
                found.entry(subject(&row)).or_default().push(row);
            }
        }
        Ok(found)
    }
}
