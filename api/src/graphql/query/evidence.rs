//! Where it is stated, and what else sources say.

use async_graphql::{Context, Object};

use super::found;
use crate::graphql::all;
use crate::graphql::by::By;
use crate::graphql::failure::Result;
use crate::graphql::filter::SourceFilter;
use crate::graphql::page::{Connection, Order, PageArguments};
use crate::graphql::types::finding::{Finding, FindingFilter};
use crate::graphql::types::orders::{FindingOrderField, SourceOrderField};
use crate::graphql::types::source::Source;
use crate::graphql::view::ViewContext as _;

/// Where it is stated, and what else sources say.
#[derive(Debug, Default)]
pub(super) struct Evidence;

#[Object]
impl Evidence {
    /// One source; null when there is none with this name.
    async fn source(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is named.")] by: By,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Source>> {
        found(ctx, as_of_version, |view| {
            Ok(by.source(view)?.map(|index| Source::new(view, index)))
        })
        .await
    }

    /// The documents and registers that state facts (källor).
    async fn sources(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<SourceFilter>,
        #[graphql(desc = "In which order; by title when absent.")] order_by: Option<Order<SourceOrderField>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<Source>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(SourceOrderField::Title));
        let filter = filter.unwrap_or_default();
        all::sources(&ctx.view(as_of_version).await?, &filter, &order, &page)
    }

    /// What sources concluded (iakttagelser): goals, obstacles, needs, methods, target groups, of all projects,
    /// councils and events.
    async fn findings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<FindingFilter>,
        #[graphql(desc = "In which order; by kind and number when absent.")] order_by: Option<
            Order<FindingOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<Finding>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(FindingOrderField::Kind));
        let view = &ctx.view(as_of_version).await?;
        let rows = view.texts.all_findings().await?;
        Finding::cut(view, &rows, filter, &order, &page)
    }
}
