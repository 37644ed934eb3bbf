//! Ties: two organisations with at least one arena in common.

use std::sync::Arc;

use async_graphql::Object;
use dataset::work::walk;
use domain::network::{OrganisationIx, Scope, Tie as Record, Weighting};
use schema_macros::fields;

use super::orders::SharedArenaOrderField;
use super::organisation::Organisation;
use super::shared_arena::{SharedArena, SharedArenaFilter};
use super::slice::count;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Page};
use crate::graphql::view::View;

/// A tie, seen from one of its ends.
pub(crate) struct Tie {
    view: Arc<View>,
    from: OrganisationIx,
    record: Record,
    scope: Scope,
}

impl Tie {
    /// The tie between two organisations; `None` when they share no arena in the scope.
    pub(crate) fn between(
        view: &Arc<View>,
        from: OrganisationIx,
        to: OrganisationIx,
        scope: Scope,
    ) -> Result<Option<Self>> {
        let record = walk(|effort| view.network().tie(from, to, &scope, effort))?;
        Ok(record.map(|record| Self {
            view: Arc::clone(view),
            from,
            record,
            scope,
        }))
    }

    /// The keys of its two ends.
    fn keys(&self) -> [&str; 2] {
        [self.from, self.record.other].map(|it| self.view.network().key_of_organisation(it))
    }
}

/// Two organisations with at least one arena in common (samband). It is derived from their involvements, never stored.
#[fields(view = self.view, identity = (self.keys(), &self.scope))]
#[Object]
impl Tie {
    /// The organisation that was asked about.
    async fn from(&self) -> Organisation {
        Organisation::new(&self.view, self.from)
    }

    /// The other organisation.
    async fn to(&self) -> Organisation {
        Organisation::new(&self.view, self.record.other)
    }

    /// Its weight (vikt): the number of shared arenas, or as another weighting counts it; above 0.
    async fn weight(
        &self,
        #[graphql(
            desc = "The way in which it is counted.",
            default_with = "Enum(Weighting::Count)"
        )]
        weighting: Enum<Weighting>,
    ) -> f64 {
        self.record.strength(weighting.0)
    }

    /// Number of arenas that the two share.
    async fn shared_arena_count(&self) -> i32 {
        count(self.record.shared_arenas as usize)
    }

    /// The arenas that they share, with both sides' roles and evidence.
    async fn shared_arenas(
        &self,
        #[filter] filter: SharedArenaFilter,
        #[page(SharedArenaOrderField::Name, "by name")] page: Page<SharedArenaOrderField>,
    ) -> Result<Connection<SharedArena>> {
        SharedArena::list(
            &self.view,
            self.from,
            self.record.other,
            &self.scope,
            &filter,
            &page,
        )
    }
}
