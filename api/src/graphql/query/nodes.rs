//! Whatever has an id or a name, of any type.

use async_graphql::{Context, ID, Object};
use schema_macros::fields;

use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::failure::bad_input;
use crate::graphql::page::{Connection, RankPage};
use crate::graphql::types::node::Node;
use crate::graphql::types::search::{SearchHit, SearchType};
use crate::graphql::view::AsOf;
use crate::guard::MAX_PAGE;

/// Whatever has an id or a name, of any type.
#[derive(Default)]
pub(super) struct Nodes(pub(super) AsOf);

#[fields(root = self.0)]
#[Object]
impl Nodes {
    /// Whatever has this global id; null when there is nothing (any more).
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A global id.")] id: ID,
    ) -> Result<Option<Node>> {
        Node::find(self.0.view(ctx)?, &id).await
    }

    /// Whatever has these global ids, in their order; null in the place of one that is not there (any more).
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Global ids, 1,000 at most.")] ids: Vec<ID>,
    ) -> Result<Option<Vec<Option<Result<Node>>>>> {
        if ids.len() > MAX_PAGE as usize {
            return Err(bad_input(format_args!(
                "`ids` holds {} ids; ask for {} at a time",
                ids.len(),
                MAX_PAGE
            )));
        }
        let view = self.0.view(ctx)?;
        let found = futures_util::future::join_all(ids.iter().map(|id| Node::find(view, id))).await;
        Ok(Some(found.into_iter().map(Result::transpose).collect()))
    }

    /// The things that a few typed words mean (sökning), best first. It forgives å as a, case, one or two wrong
    /// letters, words in any order, beginnings and parts of words; it also finds old names, names as printed,
    /// organisation numbers and registry numbers.
    async fn search(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "A few words, or a number; what comes after 200 characters or 8 words is not looked at."
        )]
        text: String,
        #[graphql(desc = "Only these types; all when absent or empty.")] types: Option<Vec<Enum<SearchType>>>,
        #[page] page: RankPage,
    ) -> Result<Option<Connection<SearchHit>>> {
        let types = types.as_deref().unwrap_or_default();
        SearchHit::list(self.0.view(ctx)?, &text, types, &page).map(Some)
    }
}
