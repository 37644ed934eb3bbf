//! Questions about ties: who is connected with whom, who might be, and who is missing.

use async_graphql::{Context, Object};
use schema_macros::fields;

use crate::graphql::failure::Result;
use crate::graphql::lookup::{ArenaBy, OrganisationBy};
use crate::graphql::page::{Connection, RankPage};
use crate::graphql::types::gaps::Gaps;
use crate::graphql::types::path::Path;
use crate::graphql::types::suggested_partner::SuggestedPartner;
use crate::graphql::view::AsOf;
use domain::network::Scope;

/// Questions about ties: who is connected with whom, who might be, and who is missing.
#[derive(Default)]
pub(super) struct Ties(pub(super) AsOf);

#[fields(root = self.0)]
#[Object]
impl Ties {
    /// The connections between two organisations (vägar): **all** shortest paths between them, each hop with the
    /// involvements of both sides and their evidence, and with the days that hold the whole path. Empty when there is
    /// none of at most `maxHops` hops, and from an organisation to itself. The ends are as named; the scope's sectors,
    /// kinds and regions choose who lies between.
    async fn paths(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organisation at one end.")] from: OrganisationBy,
        #[graphql(desc = "The organisation at the other end.")] to: OrganisationBy,
        #[graphql(desc = "The most hops, each through one arena: 1 to 6.", default = 6)] max_hops: i32,
        #[scope] scope: Scope,
        #[page] page: RankPage,
    ) -> Result<Option<Connection<Path>>> {
        let view = self.0.view(ctx)?;
        let (from, to) = (from.found(view, "from")?, to.found(view, "to")?);
        Path::list(view, from, to, max_hops, &scope, &page).map(Some)
    }

    /// Organisations with which one does not work yet and might (förslag till parter), each with its reasons, never a
    /// bare score: those that share a partner or a target group with it, and those of its county whose sector its
    /// projects lack.
    async fn suggested_partners(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organisation.")] organisation: OrganisationBy,
        #[scope] scope: Scope,
        #[page] page: RankPage,
    ) -> Result<Option<Connection<SuggestedPartner>>> {
        let view = self.0.view(ctx)?;
        let organisation = organisation.found(view, "organisation")?;
        SuggestedPartner::list(view, organisation, scope, &page)
            .await
            .map(Some)
    }

    /// The gaps in an arena (luckor): municipalities, regions and sectors of its area of which nobody is involved;
    /// null when there is no such arena.
    async fn gaps(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The arena (arena).")] arena: ArenaBy,
        #[scope] scope: Scope,
    ) -> Result<Option<Gaps>> {
        let view = self.0.view(ctx)?;
        let arena = arena.find(view)?;
        arena.map(|arena| Gaps::of(view, arena, &scope)).transpose()
    }
}
