//! The data set as a whole, and its changes.

use async_graphql::{Context, Object};
use schema_macros::fields;

use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, NewestPage};
use crate::graphql::types::change::{Change, ChangeBy};
use crate::graphql::types::dataset::Dataset;
use crate::graphql::view::AsOf;

/// The data set as a whole, and its changes.
#[derive(Default)]
pub(super) struct History(pub(super) AsOf);

#[fields(root = self.0)]
#[Object]
impl History {
    /// The data set as a whole (datamängden): title, version, checksum, citation, counts, licence.
    async fn dataset(&self, ctx: &Context<'_>) -> Result<Dataset> {
        Ok(Dataset::new(self.0.view(ctx)?))
    }

    /// The changes of the data set (ändringar), the latest first: when each was made, what it did, and which version it made.
    async fn changes(
        &self,
        ctx: &Context<'_>,
        #[page] page: NewestPage,
    ) -> Result<Option<Connection<Change>>> {
        Change::list(self.0.view(ctx)?, &page).map(Some)
    }

    /// One change of the data set: by the version that it made, or the last one up to a day; null when there is none.
    async fn change(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id, its key, or another name that it is known by.")] by: ChangeBy,
    ) -> Result<Option<Change>> {
        Change::find(self.0.view(ctx)?, &by).await
    }
}
