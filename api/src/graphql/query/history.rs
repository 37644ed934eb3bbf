//! The data set as a whole, and its versions.

use async_graphql::{Context, Object};

use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, PageArguments};
use crate::graphql::types::dataset::Dataset;
use crate::graphql::types::version::{Version, VersionBy};
use crate::graphql::view::ViewContext as _;

/// The data set as a whole, and its versions.
#[derive(Debug, Default)]
pub(super) struct History;

#[Object]
impl History {
    /// The data set as a whole (datamängden): title, version, checksum, citation, counts, licence.
    async fn dataset(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Dataset> {
        Ok(Dataset::new(&ctx.view(as_of_version).await?))
    }

    /// The versions of the data set (versioner), the latest first: when each was made, and what the change did.
    async fn versions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Version>> {
        let page = PageArguments::new(first, after, last, before);
        Version::list(&ctx.view(None).await?, &page)
    }

    /// One version of the data set: by its number, or the one that stood on a day; null when there is none.
    async fn version(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is named.")] by: VersionBy,
    ) -> Option<Result<Version>> {
        let version = async { Version::find(&ctx.view(None).await?, &by).await };
        version.await.transpose()
    }
}
