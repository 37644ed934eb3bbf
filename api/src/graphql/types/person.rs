//! Persons: of a person only the name is kept.

use std::sync::Arc;

use async_graphql::{ID, Object};
use dataset::{NodeId, NodeType};
use domain::network::{Person as Record, PersonIx};

use super::involvement::Involvement;
use super::lists;
use super::orders::{InvolvementOrderField, SeatOrderField};
use super::seat::Seat;
use super::source::Source;
use crate::graphql::at_hand::at_hand;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Order, PageArguments};
use crate::graphql::scope::Scope;
use crate::graphql::view::View;

/// A person of the network.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) view: Arc<View>,
    pub(crate) index: PersonIx,
}

impl Person {
    pub(crate) fn new(view: &Arc<View>, index: PersonIx) -> Self {
        Self {
            view: Arc::clone(view),
            index,
        }
    }

    pub(crate) fn record(&self) -> Record<'_> {
        self.view.network().person(self.index)
    }
}

/// A person who holds seats and assignments (person): only the name is kept, never gender, birth or address.
#[Object]
impl Person {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> ID {
        ID(NodeId::new(NodeType::Person, self.record().key).encode())
    }

    /// Key (nyckel): the id in the bundle that it came from.
    async fn key(&self) -> &str {
        self.record().key
    }

    /// Name as the source prints it (namn).
    async fn name(&self) -> &str {
        self.record().name
    }

    /// The person's seats and assignments (mandat och uppdrag), with role, period and on whose behalf.
    async fn involvements(
        &self,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; by start when absent.")] order_by: Option<
            Order<InvolvementOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Involvement>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(InvolvementOrderField::Start));
        lists::involvements_of_person(&self.view, self.index, scope.as_ref(), &order, &page)
    }

    /// The seats in councils that the person holds or held (platser).
    async fn seats(
        &self,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; by first day when absent.")] order_by: Option<
            Order<SeatOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Seat>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(SeatOrderField::Start));
        Seat::of_person(&self.view, self.index, scope.as_ref(), &order, &page)
    }

    /// The source that names the person; null when not stated.
    async fn source(&self) -> Option<Source> {
        self.record().source.map(|index| Source::new(&self.view, index))
    }
}

at_hand!(Person {
    "id" => id,
    "key" => key,
    "name" => name,
    "source" => source,
});
