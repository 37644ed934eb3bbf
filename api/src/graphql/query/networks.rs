//! Parts of the network, measured.

use async_graphql::{Context, Object};
use dataset::slices::SliceView;
use domain::network::{Scope, SliceWeighting};
use schema_macros::fields;

use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::scope::ScopeInput;
use crate::graphql::slices::{BackboneInput, SliceFilter, choose};
use crate::graphql::types::comparison::SliceComparison;
use crate::graphql::types::slice::Slice;
use crate::graphql::view::AsOf;

/// Parts of the network, measured.
#[derive(Default)]
pub(super) struct Networks(pub(super) AsOf);

#[fields(root = self.0)]
#[Object]
impl Networks {
    /// A part of the network as nodes and ties (utsnitt), to be drawn and measured: organisations, persons or arenas tied by
    /// what they share, or who is involved where. The scope's sectors, kinds and regions choose organisations on both sides.
    /// Null only beside an error that says why.
    async fn network(
        &self,
        ctx: &Context<'_>,
        #[scope] scope: Scope,
        #[graphql(
            desc = "The nodes, and what ties them.",
            default_with = "Enum(SliceView::Organisations)"
        )]
        view: Enum<SliceView>,
        #[graphql(
            desc = "The way in which the weight of a tie is counted (viktning).",
            default_with = "Enum(SliceWeighting::Count)"
        )]
        weighting: Enum<SliceWeighting>,
        #[graphql(desc = "A part that is named, left out, or around someone; the whole when absent.")] filter: Option<
            SliceFilter,
        >,
        #[graphql(desc = "Only the ties that stand out; all when absent.")] backbone: Option<BackboneInput>,
    ) -> Result<Option<Slice>> {
        let seen = self.0.view(ctx)?;
        let choice = choose(seen, scope, view.0, weighting.0, filter.as_ref(), backbone)?;
        Slice::of(seen, &choice).await.map(Some)
    }

    /// The same part of the network before and after (jämförelse), such as two programme periods: which nodes and ties came,
    /// went and stayed, and how each measure changed. Null only beside an error that says why.
    async fn compare(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to look at before: usually `during` one period.")] before: ScopeInput,
        #[graphql(desc = "What to look at after: usually `during` another.")] after: ScopeInput,
        #[graphql(
            desc = "The nodes, and what ties them.",
            default_with = "Enum(SliceView::Organisations)"
        )]
        view: Enum<SliceView>,
        #[graphql(
            desc = "The way in which the weight of a tie is counted (viktning).",
            default_with = "Enum(SliceWeighting::Count)"
        )]
        weighting: Enum<SliceWeighting>,
        #[graphql(desc = "A part that is named, left out, or around someone; the whole when absent.")] filter: Option<
            SliceFilter,
        >,
        #[graphql(desc = "Only the ties that stand out; all when absent.")] backbone: Option<BackboneInput>,
    ) -> Result<Option<SliceComparison>> {
        let seen = self.0.view(ctx)?;
        let under = |scope| {
            let scope = ScopeInput::resolve(Some(scope), seen)?;
            choose(seen, scope, view.0, weighting.0, filter.as_ref(), backbone)
        };
        SliceComparison::of(seen, &under(&before)?, &under(&after)?)
            .await
            .map(Some)
    }
}
