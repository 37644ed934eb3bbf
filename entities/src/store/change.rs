//! The change log, read; [`crate::write`] alone appends to it.

use domain::ChangeId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Store, StoreError};
use crate::changes;
use crate::value::Id;

impl Store {
    /// Up to `limit` changes before this one, or the last ones; the latest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn changes_before(
        &self,
        before: Option<ChangeId>,
        limit: u64,
    ) -> Result<Vec<changes::Model>, StoreError> {
        let mut query = changes::Entity::find()
            .order_by_desc(changes::Column::Id)
            .limit(limit);
        if let Some(before) = before {
            query = query.filter(changes::Column::Id.lt(Id(before)));
        }
        Ok(query.all(&self.read).await?)
    }
}
