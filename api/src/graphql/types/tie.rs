//! Ties: two organisations with at least one arena in common.

use std::sync::Arc;

use async_graphql::Object;
use dataset::work::walk;
use domain::network::{OrganisationIx, Scope as NetworkScope, Tie as Record, Weighting};

use super::orders::SharedArenaOrderField;
use super::organisation::Organisation;
use super::shared_arena::{SharedArena, SharedArenaFilter};
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Order, PageArguments};
use crate::graphql::scope::Scope;
use crate::graphql::view::View;

/// A tie, seen from one of its ends.
pub(crate) struct Tie {
    view: Arc<View>,
    from: OrganisationIx,
    record: Record,
    scope: NetworkScope,
}

impl Tie {
    /// The tie between two organisations; `None` when they share no arena in the scope.
    pub(crate) fn between(
        view: &Arc<View>,
        from: OrganisationIx,
        to: OrganisationIx,
        scope: Option<&Scope>,
    ) -> Result<Option<Self>> {
        let scope = Scope::resolve(scope, view)?;
        let record = walk(|effort| view.network().tie(from, to, &scope, effort))?;
        Ok(record.map(|record| Self {
            view: Arc::clone(view),
            from,
            record,
            scope,
        }))
    }
}

/// Two organisations with at least one arena in common (samband). It is derived from their involvements, never stored.
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

    /// How strong it is (styrka).
    async fn strength(
        &self,
        #[graphql(desc = "How strength is counted.", default_with = "Enum(Weighting::Count)")]
        weighting: Enum<Weighting>,
    ) -> f64 {
        self.record.strength(weighting.0)
    }

    /// The arenas that they share, with both sides' roles and evidence.
    async fn shared_arenas(
        &self,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<SharedArenaFilter>,
        #[graphql(desc = "In which order; by name when absent.")] order_by: Option<
            Order<SharedArenaOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<SharedArena>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(SharedArenaOrderField::Name));
        SharedArena::list(
            &self.view,
            self.from,
            self.record.other,
            &self.scope,
            filter,
            &order,
            &page,
        )
    }
}
