//! Councils.

use std::sync::Arc;

use async_graphql::Object;
use domain::CouncilKind;
use domain::network::{Arena as NetworkArena, Council as Record, CouncilIx};

use super::arena::ArenaFields;
use super::event::Event;
use super::figure::{Figure, FigureFilter};
use super::finding::{Finding, FindingFilter};
use super::involvement::Involvement;
use super::lists::{self, Arenas};
use super::orders::*;
use super::organisation::Organisation;
use super::place::Place;
use super::project::Project;
use super::seat::Seat;
use crate::graphql::at_hand::at_hand;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::filter::EventFilter;
use crate::graphql::page::{Connection, Order, PageArguments, Rows};
use crate::graphql::scope::Scope;
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// A council of the network.
#[derive(Clone)]
pub(crate) struct Council {
    pub(crate) fields: ArenaFields,
    pub(crate) council: CouncilIx,
}

impl Council {
    pub(crate) fn new(view: &Arc<View>, council: CouncilIx) -> Self {
        Self {
            fields: ArenaFields {
                view: Arc::clone(view),
                arena: NetworkArena::Council(council),
            },
            council,
        }
    }

    /// How lists of councils are ordered.
    pub(crate) fn listing(view: &Arc<View>) -> Arenas<CouncilIx, Self> {
        Arenas::of(view, NetworkArena::Council, Self::new)
    }

    pub(crate) fn list(
        view: &Arc<View>,
        rows: Vec<CouncilIx>,
        order: &Order<ArenaOrderField>,
        page: &PageArguments,
    ) -> Result<Connection<Self>> {
        Connection::cut(Self::listing(view), Rows::Unsorted(rows), order, page)
    }

    fn record(&self) -> Record<'_> {
        self.fields.view.network().council(self.council)
    }

    fn fact(&self) -> Fact {
        Fact::Council(self.record().id)
    }
}

impl AsRef<ArenaFields> for Council {
    fn as_ref(&self) -> &ArenaFields {
        &self.fields
    }
}

/// A standing body with seats (råd): a collaboration council, a steering group, a board, a working group …
#[Object]
impl Council {
    #[graphql(flatten)]
    async fn fields(&self) -> &ArenaFields {
        &self.fields
    }

    /// Kind (typ av råd).
    async fn kind(&self) -> Enum<CouncilKind> {
        Enum(self.record().kind)
    }

    /// The project that it steers or serves; null when none is stated.
    async fn project(&self) -> Option<Project> {
        self.record()
            .project
            .map(|project| Project::new(&self.fields.view, project))
    }

    /// The organisation that hosts it (värd); null when none is stated.
    async fn host(&self) -> Option<Organisation> {
        self.record()
            .host
            .map(|host| Organisation::new(&self.fields.view, host))
    }

    /// NUTS code as printed; null when not stated.
    async fn nuts(&self) -> Option<Place> {
        self.record()
            .nuts
            .map(|code| self.fields.view.dataset.places().nuts(code).into())
    }

    /// What it is, in a few sentences (beskrivning); null when not stated.
    async fn description(&self) -> Result<Option<String>> {
        Ok(self
            .fields
            .view
            .texts
            .council(self.record().id)
            .await?
            .and_then(|row| row.description.clone()))
    }

    /// Its seats (platser), each with the mandates that held it.
    async fn seats(
        &self,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; by designation when absent.")] order_by: Option<
            Order<SeatOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Seat>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(SeatOrderField::Designation));
        Seat::of_council(&self.fields.view, self.council, scope.as_ref(), &order, &page)
    }

    /// The mandates of persons in it (mandat), one row for each organisation that a person sits for.
    async fn mandates(
        &self,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; by person when absent.")] order_by: Option<
            Order<InvolvementOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Involvement>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(InvolvementOrderField::Person));
        lists::persons_in_arena(
            &self.fields.view,
            self.fields.arena,
            scope.as_ref(),
            &order,
            &page,
        )
    }

    /// The meetings that it held or planned (möten).
    async fn events(
        &self,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<EventFilter>,
        #[graphql(desc = "In which order; by start when absent.")] order_by: Option<Order<ArenaOrderField>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Event>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(ArenaOrderField::Start));
        let network = self.fields.view.network();
        let events = network.events_of_council(self.council).iter().copied();
        let events = filter.unwrap_or_default().choose(network, events)?;
        Event::list(&self.fields.view, events, &order, &page)
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

at_hand!(Council {
    ..fields,
    "kind" => kind,
    "project" => project,
    "host" => host,
    "nuts" => nuts,
});
