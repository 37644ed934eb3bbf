//! The data set as a whole, and its versions.

use async_graphql::{Context, Object};
use schema_macros::fields;

use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, NewestPage};
use crate::graphql::past::Past;
use crate::graphql::types::dataset::Dataset;
use crate::graphql::types::version::{Version, VersionBy};
use crate::graphql::view::{AsOf, of_request};

/// The data set as a whole, and its versions.
#[derive(Default)]
pub(super) struct History(pub(super) AsOf);

#[fields(root = self.0)]
#[Object]
impl History {
    /// The data set as a whole (datamängden): title, version, checksum, citation, counts, licence.
    async fn dataset(&self, ctx: &Context<'_>) -> Result<Dataset> {
        Ok(Dataset::new(self.0.view(ctx)?))
    }

    /// The versions of the data set (versioner), the latest first: when each was made, and what the change did.
    async fn versions(
        &self,
        ctx: &Context<'_>,
        #[page] page: NewestPage,
    ) -> Result<Option<Connection<Version>>> {
        Version::list(self.0.view(ctx)?, &page).map(Some)
    }

    /// One version of the data set: by its number, or the one that stood on a day; null when there is none.
    async fn version(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is named.")] by: VersionBy,
    ) -> Result<Option<Version>> {
        Version::find(self.0.view(ctx)?, &by).await
    }

    /// Everything that can be asked, as it stood at a version, whatever days are asked about; null beside an error when there
    /// is no such version.
    async fn as_of(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The number of the version; see `versions`.")] version: i32,
    ) -> Result<Option<Past>> {
        let view = of_request(ctx)?.at(version).await?;
        Ok(Some(Past::new(&AsOf::version(view))))
    }
}
