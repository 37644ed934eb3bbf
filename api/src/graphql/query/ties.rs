//! Who is connected with whom, who might be, and who is missing.

use async_graphql::{Context, Object};

use super::found;
use crate::graphql::by::{ArenaBy, OrganisationBy};
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Order, PageArguments};
use crate::graphql::scope::Scope;
use crate::graphql::types::gaps::Gaps;
use crate::graphql::types::orders::SuggestedPartnerOrderField;
use crate::graphql::types::path::Path;
use crate::graphql::types::suggested_partner::SuggestedPartner;
use crate::graphql::view::ViewContext as _;

/// Who is connected with whom, who might be, and who is missing.
#[derive(Debug, Default)]
pub(super) struct Ties;

#[Object]
impl Ties {
    /// How two organisations are connected (vägar): **all** shortest paths between them, each hop with the
    /// involvements of both sides and their evidence, and whether one day holds the whole path. Empty when there is
    /// none of at most `maxHops` hops, and from an organisation to itself. The ends are who they are; the scope's
    /// sectors, kinds and regions choose who lies between.
    async fn paths(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organisation at one end.")] from: OrganisationBy,
        #[graphql(desc = "The organisation at the other end.")] to: OrganisationBy,
        #[graphql(desc = "The most hops, each through one arena: 1 to 6.", default = 6)] max_hops: i32,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<Path>> {
        let page = PageArguments::new(first, after, last, before);
        let view = &ctx.view(as_of_version).await?;
        Path::list(
            view,
            from.found(view, "from")?,
            to.found(view, "to")?,
            max_hops,
            scope.as_ref(),
            &page,
        )
    }

    /// With whom an organisation does not work yet and might (förslag till parter), each with its reasons, never a bare
    /// score: those who share a partner or a target group with it, and those of its county whose sector its projects lack.
    async fn suggested_partners(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organisation.")] organisation: OrganisationBy,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; most reasons first when absent.")] order_by: Option<
            Order<SuggestedPartnerOrderField>,
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
    ) -> Result<Connection<SuggestedPartner>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(SuggestedPartnerOrderField::Reasons));
        let view = &ctx.view(as_of_version).await?;
        let organisation = organisation.found(view, "organisation")?;
        SuggestedPartner::list(view, organisation, scope.as_ref(), &order, &page).await
    }

    /// Who is missing in an arena (luckor): municipalities, regions and sectors of its area of which nobody is involved;
    /// null when there is no such arena.
    async fn gaps(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The arena.")] arena: ArenaBy,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Gaps>> {
        found(ctx, as_of_version, |view| {
            let arena = arena.find(view)?;
            arena
                .map(|arena| Gaps::of(view, arena, scope.as_ref()))
                .transpose()
        })
        .await
    }
}
