//! The schema as a subgraph of Apollo Federation: what a gateway asks that puts several services into one schema.
//!
//! A gateway reads the schema with its keys from `_service`, and fetches what other services refer to through `_entities`.
//! Neither is shown to anyone else: not in `schema.graphql`, not by introspection. The library has both, but answers nothing
//! at all when one of the entities is not there, and tells errors of an entity at the wrong path.

mod entity;
mod representation;
mod sdl;

use std::sync::LazyLock;

use async_graphql::{Context, MergedObject, Object, SimpleObject};
use entity::Entity;
pub(super) use representation::Representation;

use super::failure::bad_input;
use super::query::{Query, Versions};
use super::view::of_request;
use crate::graphql::failure::Result;
use crate::guard::MAX_PAGE;

pub use sdl::subgraph_sdl;

/// The questions that can be asked (frågor): who works with whom, since when, in which role, and by what evidence.
#[derive(MergedObject, Default)]
#[graphql(name = "Query")]
pub struct Root(Gateway, Query, Versions);

/// The questions that can be asked (frågor): who works with whom, since when, in which role, and by what evidence.
#[derive(MergedObject, Default)]
#[graphql(name = "Query")]
pub(super) struct Shown(Query, Versions);

/// The fields that only a gateway asks.
#[derive(Default)]
pub(super) struct Gateway;

/// This service, for a gateway.
#[derive(SimpleObject)]
#[graphql(name = "_Service")]
struct Subgraph {
    /// The schema with the keys of its entities.
    sdl: &'static str,
}

/// Made once: printing it takes in the whole schema, and one request may ask for it many times.
static SDL: LazyLock<String> = LazyLock::new(subgraph_sdl);

#[Object]
impl Gateway {
    /// The schema as a subgraph.
    #[graphql(name = "_service", visible = false)]
    async fn service(&self) -> Subgraph {
        Subgraph { sdl: &SDL }
    }

    /// The entities that another service refers to, in their order; null in the place of one that is not there (any more).
    #[graphql(name = "_entities", visible = false)]
    async fn entities(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is known of each, 1,000 at most.")] representations: Vec<Representation>,
    ) -> Result<Vec<Option<Result<Entity>>>> {
        if representations.len() > MAX_PAGE as usize {
            return Err(bad_input(format_args!(
                "`representations` holds {} entities; ask for {} at a time",
                representations.len(),
                MAX_PAGE
            )));
        }
        let view = of_request(ctx)?;
        let found = representations
            .iter()
            .map(|it| Entity::find(view, it).transpose());
        Ok(found.collect())
    }
}
