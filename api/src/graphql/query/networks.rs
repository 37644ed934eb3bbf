//! Parts of the network, measured.

use async_graphql::{Context, Object};
use dataset::slices::SliceView;
use domain::network::SliceWeighting;

use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::scope::Scope;
use crate::graphql::slices::{BackboneInput, SliceFilter, choose};
use crate::graphql::types::comparison::SliceComparison;
use crate::graphql::types::slice::Slice;
use crate::graphql::view::ViewContext as _;

/// Parts of the network, measured.
#[derive(Debug, Default)]
pub(super) struct Networks;

#[Object]
impl Networks {
    /// A part of the network as nodes and ties (utsnitt), to be drawn and measured: organisations, persons or arenas tied by
    /// what they share, or who is involved where. The scope's sectors, kinds and regions choose organisations on both sides.
    /// Null only beside an error that says why.
    async fn network(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(
            desc = "What the nodes are, and what ties them.",
            default_with = "Enum(SliceView::Organisations)"
        )]
        view: Enum<SliceView>,
        #[graphql(
            desc = "How the weight of a tie is counted.",
            default_with = "Enum(SliceWeighting::Count)"
        )]
        weighting: Enum<SliceWeighting>,
        #[graphql(desc = "What is named, left out, or around someone; all when absent.")] filter: Option<
            SliceFilter,
        >,
        #[graphql(desc = "Only the ties that stand out; all when absent.")] backbone: Option<BackboneInput>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Slice>> {
        let slice = async {
            let request = &ctx.view(as_of_version).await?;
            let filter = filter.as_ref();
            let choice = choose(request, scope.as_ref(), view.0, weighting.0, filter, backbone)?;
            Slice::of(request, &choice).await
        };
        Some(slice.await)
    }

    /// The same part of the network before and after (jämförelse), such as two programme periods: which nodes and ties came,
    /// went and stayed, and how each measure changed. Null only beside an error that says why.
    async fn compare(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to look at before: usually `during` one period.")] before: Scope,
        #[graphql(desc = "What to look at after: usually `during` another.")] after: Scope,
        #[graphql(
            desc = "What the nodes are, and what ties them.",
            default_with = "Enum(SliceView::Organisations)"
        )]
        view: Enum<SliceView>,
        #[graphql(
            desc = "How the weight of a tie is counted.",
            default_with = "Enum(SliceWeighting::Count)"
        )]
        weighting: Enum<SliceWeighting>,
        #[graphql(desc = "What is named, left out, or around someone; all when absent.")] filter: Option<
            SliceFilter,
        >,
        #[graphql(desc = "Only the ties that stand out; all when absent.")] backbone: Option<BackboneInput>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<SliceComparison>> {
        let comparison = async {
            let request = &ctx.view(as_of_version).await?;
            let under = |scope| {
                let filter = filter.as_ref();
                choose(request, Some(scope), view.0, weighting.0, filter, backbone)
            };
            SliceComparison::of(request, &under(&before)?, &under(&after)?).await
        };
        Some(comparison.await)
    }
}
