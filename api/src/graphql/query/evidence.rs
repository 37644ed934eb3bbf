//! Questions about evidence: where facts are stated, and what else sources say.

use async_graphql::{Context, Object};
use schema_macros::fields;

use crate::graphql::failure::Result;
use crate::graphql::filter::SourceFilter;
use crate::graphql::lookup::By;
use crate::graphql::page::{Connection, Page};
use crate::graphql::root_lists;
use crate::graphql::types::finding::{Finding, FindingFilter};
use crate::graphql::types::orders::{FindingOrderField, SourceOrderField};
use crate::graphql::types::source::Source;
use crate::graphql::view::AsOf;

/// Questions about evidence: where facts are stated, and what else sources say.
#[derive(Default)]
pub(super) struct Evidence(pub(super) AsOf);

#[fields(root = self.0)]
#[Object]
impl Evidence {
    /// One source; null when there is none with this name.
    async fn source(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id, its key, or another name that it is known by.")] by: By,
    ) -> Result<Option<Source>> {
        let view = self.0.view(ctx)?;
        Ok(by.find(view)?.map(|index| Source::new(view, index)))
    }

    /// The documents and registers that state facts (källor).
    async fn sources(
        &self,
        ctx: &Context<'_>,
        #[filter] filter: SourceFilter,
        #[page(SourceOrderField::Title, "by title")] page: Page<SourceOrderField>,
    ) -> Result<Option<Connection<Source>>> {
        root_lists::sources(self.0.view(ctx)?, &filter, &page).map(Some)
    }

    /// The findings of sources (iakttagelser): goals, obstacles, needs, methods, target groups, of all projects,
    /// councils and events.
    async fn findings(
        &self,
        ctx: &Context<'_>,
        #[filter] filter: FindingFilter,
        #[page(FindingOrderField::Kind, "by kind and number")] page: Page<FindingOrderField>,
    ) -> Result<Option<Connection<Finding>>> {
        let view = self.0.view(ctx)?;
        let rows = view.texts.all_findings().await?;
        Finding::cut(view, &rows, &filter, &page).map(Some)
    }
}
