//! Councils.

use std::sync::Arc;

use async_graphql::Object;
use domain::CouncilKind;
use domain::bundle::TableName;
use domain::network::{Arena as NetworkArena, Council as Record, CouncilIx, Scope};
use schema_macros::fields;

use super::arena::ArenaFields;
use super::event::Event;
use super::finding::{Finding, FindingFilter};
use super::involvement_kinds::Mandate;
use super::lists::{self, Arenas};
use super::of_kind::OfKind;
use super::orders::*;
use super::organisation::Organisation;
use super::place::Place;
use super::project::Project;
use super::reported_figure::{ReportedFigure, ReportedFigureFilter};
use super::seat::Seat;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::filter::{EventFilter, Filter as _};
use crate::graphql::page::{Connection, Page, Rows};
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

    /// The order of lists of councils.
    pub(crate) fn listing(view: &Arc<View>) -> Arenas<CouncilIx, Self> {
        Arenas::of(view, Self::new)
    }

    pub(crate) fn list(
        view: &Arc<View>,
        rows: Vec<CouncilIx>,
        page: &Page<ArenaOrderField>,
    ) -> Result<Connection<Self>> {
        Connection::cut(Self::listing(view), Rows::Unsorted(rows), page)
    }

    fn record(&self) -> Record<'_> {
        self.fields.view.network().council(self.council)
    }

    fn fact(&self) -> Fact {
        Fact::new(TableName::Councils, self.record().id)
    }
}

impl AsRef<ArenaFields> for Council {
    fn as_ref(&self) -> &ArenaFields {
        &self.fields
    }
}

/// A standing body with seats (råd): a collaboration council, a steering group, a board, a working group …
#[fields(view = self.fields.view, identity = self.record().key)]
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
            .map(|code| Place::nuts_region(&self.fields.view, code))
    }

    /// A few sentences about it (beskrivning); null when not stated.
    async fn description(&self) -> Result<Option<String>> {
        self.fields
            .stated(self.record().id, |row| row.description.clone())
            .await
    }

    /// Its seats (platser), each with the mandates that held it.
    async fn seats(
        &self,
        #[scope] scope: Scope,
        #[page(SeatOrderField::Designation, "by designation")] page: Page<SeatOrderField>,
    ) -> Result<Connection<Seat>> {
        Seat::of_council(&self.fields.view, self.council, &scope, &page)
    }

    /// The mandates of persons in it (mandat), one row for each organisation that a person sits for.
    async fn mandates(
        &self,
        #[scope] scope: Scope,
        #[page(InvolvementOrderField::Person, "by person")] page: Page<InvolvementOrderField>,
    ) -> Result<Connection<OfKind<Mandate>>> {
        lists::mandates_in_council(&self.fields.view, self.council, &scope, &page)
    }

    /// The meetings that it held or planned (möten).
    async fn events(
        &self,
        #[filter] filter: EventFilter,
        #[page(ArenaOrderField::Start, "by start")] page: Page<ArenaOrderField>,
    ) -> Result<Connection<Event>> {
        let network = self.fields.view.network();
        let events = network.events_of_council(self.council).iter().copied();
        let events = filter.choose(network, events)?;
        Event::list(&self.fields.view, events, &page)
    }

    /// The figures that sources report about it (rapporterade siffror); those that contradict each other stand side by
    /// side.
    async fn figures(
        &self,
        #[filter] filter: ReportedFigureFilter,
        #[page(ReportedFigureOrderField::Measure, "by measure")] page: Page<ReportedFigureOrderField>,
    ) -> Result<Connection<ReportedFigure>> {
        ReportedFigure::list(&self.fields.view, self.fact(), filter, &page).await
    }

    /// The findings of sources about it (iakttagelser): goals, obstacles, needs, methods, target groups …
    async fn findings(
        &self,
        #[filter] filter: FindingFilter,
        #[page(FindingOrderField::Kind, "by kind and number")] page: Page<FindingOrderField>,
    ) -> Result<Connection<Finding>> {
        Finding::list(&self.fields.view, self.fact(), &filter, &page).await
    }
}
