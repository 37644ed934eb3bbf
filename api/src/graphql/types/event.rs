//! Events.

use std::sync::Arc;

use async_graphql::Object;
use domain::network::{Arena as NetworkArena, Event as Record, EventIx};
use domain::{EventKind, EventStatus};

use super::arena::ArenaFields;
use super::council::Council;
use super::figure::{Figure, FigureFilter};
use super::finding::{Finding, FindingFilter};
use super::lists::Arenas;
use super::orders::*;
use super::place::Place;
use super::project::Project;
use crate::graphql::at_hand::at_hand;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Order, PageArguments, Rows};
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// An event of the network.
#[derive(Clone)]
pub(crate) struct Event {
    pub(crate) fields: ArenaFields,
    pub(crate) event: EventIx,
}

impl Event {
    pub(crate) fn new(view: &Arc<View>, event: EventIx) -> Self {
        Self {
            fields: ArenaFields {
                view: Arc::clone(view),
                arena: NetworkArena::Event(event),
            },
            event,
        }
    }

    /// How lists of events are ordered.
    pub(crate) fn listing(view: &Arc<View>) -> Arenas<EventIx, Self> {
        Arenas::of(view, NetworkArena::Event, Self::new)
    }

    pub(crate) fn list(
        view: &Arc<View>,
        rows: Vec<EventIx>,
        order: &Order<ArenaOrderField>,
        page: &PageArguments,
    ) -> Result<Connection<Self>> {
        Connection::cut(Self::listing(view), Rows::Unsorted(rows), order, page)
    }

    fn record(&self) -> Record<'_> {
        self.fields.view.network().event(self.event)
    }

    fn fact(&self) -> Fact {
        Fact::Event(self.record().id)
    }
}

impl AsRef<ArenaFields> for Event {
    fn as_ref(&self) -> &ArenaFields {
        &self.fields
    }
}

/// A dated meeting (möte): a workshop, a council meeting, a conference …
#[Object]
impl Event {
    #[graphql(flatten)]
    async fn fields(&self) -> &ArenaFields {
        &self.fields
    }

    /// Kind (typ av möte).
    async fn kind(&self) -> Enum<EventKind> {
        Enum(self.record().kind)
    }

    /// Whether it took place; null when not stated. A planned event is not known to have been held.
    async fn status(&self) -> Option<Enum<EventStatus>> {
        self.record().status.map(Enum)
    }

    /// Place as printed (plats); null when not stated.
    async fn place(&self) -> Option<&str> {
        self.record().place
    }

    /// Municipality (kommun); null when not stated.
    async fn municipality(&self) -> Option<Place> {
        self.record()
            .municipality
            .map(|code| self.fields.view.dataset.places().municipality(code).into())
    }

    /// The project that held it; null when none is stated.
    async fn project(&self) -> Option<Project> {
        self.record()
            .project
            .map(|project| Project::new(&self.fields.view, project))
    }

    /// The council that held it; null when none is stated.
    async fn council(&self) -> Option<Council> {
        self.record()
            .council
            .map(|council| Council::new(&self.fields.view, council))
    }

    /// What sources counted about it (rapporterade siffror); conflicting figures stand side by side.
    async fn figures(
        &self,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<FigureFilter>,
        #[graphql(desc = "In which order; by measure when absent.")] order_by: Option<
            Order<FigureOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Figure>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(FigureOrderField::Measure));
        Figure::list(&self.fields.view, self.fact(), filter, &order, &page).await
    }

    /// What sources concluded about it (iakttagelser): goals, obstacles, needs, methods, target groups …
    async fn findings(
        &self,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<FindingFilter>,
        #[graphql(desc = "In which order; by kind and number when absent.")] order_by: Option<
            Order<FindingOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Finding>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(FindingOrderField::Kind));
        Finding::list(&self.fields.view, self.fact(), filter, &order, &page).await
    }
}

at_hand!(Event {
    ..fields,
    "kind" => kind,
    "status" => status,
    "place" => place,
    "municipality" => municipality,
    "project" => project,
    "council" => council,
});
