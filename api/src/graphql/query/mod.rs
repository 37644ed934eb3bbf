//! The questions: root fields, a few lines each.

mod actors;
mod arenas;
mod evidence;
mod history;
mod networks;
mod nodes;
mod ties;

use std::sync::Arc;

use actors::Actors;
use arenas::Arenas;
use async_graphql::{Context, MergedObject};
use evidence::Evidence;
use history::History;
use networks::Networks;
use nodes::Nodes;
use ties::Ties;

use super::view::{View, ViewContext as _};
use crate::graphql::failure::Result;

/// All questions but a gateway's. The two roots, with and without what only a gateway asks, are called `Query`.
#[derive(MergedObject, Debug, Default)]
#[graphql(name = "Questions")]
pub(super) struct Query(Nodes, Actors, Arenas, Evidence, Ties, Networks, History);

/// A lookup whose failure leaves its neighbours be: the field is null and the error beside it.
async fn found<T>(
    ctx: &Context<'_>,
    as_of_version: Option<i32>,
    find: impl FnOnce(&Arc<View>) -> Result<Option<T>>,
) -> Option<Result<T>> {
    ctx.view(as_of_version)
        .await
        .and_then(|view| find(&view))
        .transpose()
}
