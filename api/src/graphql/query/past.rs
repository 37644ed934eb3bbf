//! The way to past versions.

use async_graphql::{Context, MergedObject, Object};
use schema_macros::fields;

use super::Query;
use crate::graphql::failure::Result;
use crate::graphql::view::{AsOf, of_request};

/// The way to past versions: the one question that [`Past`] has not, since it would only lead back.
#[derive(Default)]
pub(in crate::graphql) struct Versions;

/// Everything that can be asked, as it stood at a version (då).
///
/// It is a type of its own, with the fields of `Query`: a client that keeps answers by type would take two answers of one
/// `Query` for the same, and a gateway would look for the fields of other services in it.
#[derive(MergedObject)]
pub(in crate::graphql) struct Past(Query);

#[fields]
#[Object]
impl Versions {
    /// Everything that can be asked, as it stood at a version, whatever days are asked about; null beside an error when there
    /// is no such version.
    async fn as_of(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The number of the version; see `changes`.")] version: i32,
    ) -> Result<Option<Past>> {
        let view = of_request(ctx)?.at(version).await?;
        Ok(Some(Past(Query::as_of(&AsOf::version(view)))))
    }
}
