//! Persons: of a person only the name is kept.

use std::sync::Arc;

use async_graphql::{ID, Object};
use dataset::{NodeId, NodeType};
use domain::network::{Person as Record, PersonIx, Scope};
use schema_macros::fields;

use super::involvement::Involvement;
use super::lists;
use super::orders::{InvolvementOrderField, SeatOrderField};
use super::seat::Seat;
use super::source::Source;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Page};
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
#[fields(view = self.view, identity = self.record().key)]
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
        #[scope] scope: Scope,
        #[page(InvolvementOrderField::Start, "by start")] page: Page<InvolvementOrderField>,
    ) -> Result<Connection<Involvement>> {
        lists::involvements_of_person(&self.view, self.index, &scope, &page)
    }

    /// The seats in councils that the person holds or held (platser).
    async fn seats(
        &self,
        #[scope] scope: Scope,
        #[page(SeatOrderField::Start, "by first day")] page: Page<SeatOrderField>,
    ) -> Result<Connection<Seat>> {
        Seat::of_person(&self.view, self.index, &scope, &page)
    }

    /// The source that names the person; null when not stated.
    async fn source(&self) -> Option<Source> {
        self.record().source.map(|index| Source::new(&self.view, index))
    }
}
