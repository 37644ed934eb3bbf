//! The questions: root fields, a few lines each.

mod actors;
mod arenas;
mod evidence;
mod history;
mod networks;
mod nodes;
mod past;
mod ties;

use actors::Actors;
use arenas::Arenas;
use async_graphql::MergedObject;
use evidence::Evidence;
use history::History;
use networks::Networks;
use nodes::Nodes;
use ties::Ties;

pub(super) use past::Versions;

use super::view::AsOf;

/// All questions but a gateway's. The two roots, with and without what only a gateway asks, are called `Query`.
#[derive(MergedObject, Default)]
#[graphql(name = "Questions")]
pub(super) struct Query(Nodes, Actors, Arenas, Evidence, Ties, Networks, History);

impl Query {
    /// All questions, asked of one version.
    pub(super) fn as_of(version: &AsOf) -> Self {
        Self(
            Nodes(version.clone()),
            Actors(version.clone()),
            Arenas(version.clone()),
            Evidence(version.clone()),
            Ties(version.clone()),
            Networks(version.clone()),
            History(version.clone()),
        )
    }
}
