//! Whatever has an id or a name, of any type.

use async_graphql::{Context, ID, Object};

use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::failure::bad_input;
use crate::graphql::page::{Connection, PageArguments};
use crate::graphql::types::node::Node;
use crate::graphql::types::search::{SearchHit, SearchType};
use crate::graphql::view::ViewContext as _;
use crate::guard::MAX_PAGE;

/// Whatever has an id or a name, of any type.
#[derive(Debug, Default)]
pub(super) struct Nodes;

#[Object]
impl Nodes {
    /// Whatever has this global id; null when there is nothing (any more). In the version of the request: Relay refetches by
    /// `node(id:)` and allows no other argument; `nodes` takes `asOfVersion`.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A global id.")] id: ID,
    ) -> Option<Result<Node>> {
        match ctx.view(None).await {
            Ok(view) => Node::find(&view, &id).await.transpose(),
            Err(error) => Some(Err(error)),
        }
    }

    /// Whatever has these global ids, in their order; null in the place of one that is not there (any more).
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Global ids, 1,000 at most.")] ids: Vec<ID>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Vec<Option<Result<Node>>>> {
        if ids.len() > MAX_PAGE as usize {
            return Err(bad_input(format_args!(
                "`ids` holds {} ids; ask for {} at a time",
                ids.len(),
                MAX_PAGE
            )));
        }
        let view = &ctx.view(as_of_version).await?;
        let found = futures_util::future::join_all(ids.iter().map(|id| Node::find(view, id))).await;
        Ok(found.into_iter().map(Result::transpose).collect())
    }

    /// What a few typed words mean (sökning), best first. Forgiving: å as a, case, one or two wrong letters, words in
    /// any order, beginnings and parts of words; also old names, names as printed, organisation numbers and registry
    /// numbers.
    async fn search(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "A few words, or a number; what comes after 200 characters or 8 words is not looked at."
        )]
        text: String,
        #[graphql(desc = "Only these types; all when absent or empty.")] types: Option<Vec<Enum<SearchType>>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<SearchHit>> {
        let page = PageArguments::new(first, after, last, before);
        SearchHit::list(
            &ctx.view(as_of_version).await?,
            &text,
            types.as_deref().unwrap_or_default(),
            &page,
        )
    }
}
