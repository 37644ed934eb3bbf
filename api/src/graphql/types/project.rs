//! Projects.

use std::sync::Arc;

use async_graphql::Object;
use domain::ProjectKind;
use domain::network::{Arena as NetworkArena, Project as Record, ProjectIx};

use super::arena::ArenaFields;
use super::council::Council;
use super::event::Event;
use super::figure::{Figure, FigureFilter};
use super::finding::{Finding, FindingFilter};
use super::involvement::Involvement;
use super::lists::{self, Arenas};
use super::orders::*;
use super::place::Place;
use super::track::{Track, TrackFilter};
use crate::graphql::at_hand::at_hand;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::filter::{CouncilFilter, EventFilter, ProjectFilter};
use crate::graphql::page::{Connection, Order, PageArguments, Rows};
use crate::graphql::scalar::Decimal;
use crate::graphql::scope::Scope;
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// A project of the network.
#[derive(Clone)]
pub(crate) struct Project {
    pub(crate) fields: ArenaFields,
    pub(crate) project: ProjectIx,
}

impl Project {
    pub(crate) fn new(view: &Arc<View>, project: ProjectIx) -> Self {
        Self {
            fields: ArenaFields {
                view: Arc::clone(view),
                arena: NetworkArena::Project(project),
            },
            project,
        }
    }

    /// How lists of projects are ordered.
    pub(crate) fn listing(view: &Arc<View>) -> Arenas<ProjectIx, Self> {
        Arenas::of(view, NetworkArena::Project, Self::new)
    }

    pub(crate) fn list(
        view: &Arc<View>,
        rows: Vec<ProjectIx>,
        order: &Order<ArenaOrderField>,
        page: &PageArguments,
    ) -> Result<Connection<Self>> {
        Connection::cut(Self::listing(view), Rows::Unsorted(rows), order, page)
    }

    fn record(&self) -> Record<'_> {
        self.fields.view.network().project(self.project)
    }

    fn fact(&self) -> Fact {
        Fact::Project(self.record().id)
    }
}

impl AsRef<ArenaFields> for Project {
    fn as_ref(&self) -> &ArenaFields {
        &self.fields
    }
}

/// Joint work with a period (projekt), often financed by the European Social Fund (ESF).
#[Object]
impl Project {
    #[graphql(flatten)]
    async fn fields(&self) -> &ArenaFields {
        &self.fields
    }

    /// Kind (projekttyp).
    async fn kind(&self) -> Enum<ProjectKind> {
        Enum(self.record().kind)
    }

    /// Registry number (diarienummer) as printed; null when not stated.
    async fn registry_number(&self) -> Option<&str> {
        self.record().registry_number
    }

    /// Fund that finances it (fond); null when not stated.
    async fn fund(&self) -> Option<&str> {
        self.record().fund
    }

    /// Programme (program), CCI number as printed; null when not stated.
    async fn programme_cci(&self) -> Option<&str> {
        self.record().programme_cci
    }

    /// Programme area (programområde) as printed; null when not stated.
    async fn programme_area(&self) -> Option<&str> {
        self.record().programme_area
    }

    /// Specific objective (specifikt mål) as printed; null when not stated.
    async fn specific_objective(&self) -> Option<&str> {
        self.record().specific_objective
    }

    /// Region as the register prints it; null when not stated.
    async fn region(&self) -> Option<&str> {
        self.record().region
    }

    /// NUTS code as printed; `listed` is false where the list of NUTS regions does not have it (`SE0`).
    async fn nuts(&self) -> Option<Place> {
        self.record()
            .nuts
            .map(|code| self.fields.view.dataset.places().nuts(code).into())
    }

    /// The European Union's share of the cost (unionens medfinansieringsgrad), in percent; null when not stated.
    async fn eu_cofinancing_percent(&self) -> Result<Option<Decimal>> {
        Ok(self
            .fields
            .view
            .texts
            .project(self.record().id)
            .await?
            .and_then(|row| row.eu_cofinancing_percent.clone().map(Decimal)))
    }

    /// Type of intervention (interventionstyp), code as printed; null when not stated.
    async fn intervention_type(&self) -> Result<Option<String>> {
        Ok(self
            .fields
            .view
            .texts
            .project(self.record().id)
            .await?
            .and_then(|row| row.intervention_type.clone()))
    }

    /// Persons planned to take part (antal deltagare); null when not stated, and zero only when zero is stated.
    async fn planned_participants(&self) -> Result<Option<i32>> {
        Ok(self
            .fields
            .view
            .texts
            .project(self.record().id)
            .await?
            .and_then(|row| {
                row.planned_participants
                    .and_then(|count| i32::try_from(count).ok())
            }))
    }

    /// Whether it is of strategic importance (insats av strategisk betydelse); null when not stated.
    async fn strategic_importance(&self) -> Result<Option<bool>> {
        Ok(self
            .fields
            .view
            .texts
            .project(self.record().id)
            .await?
            .and_then(|row| row.strategic_importance))
    }

    /// Whether it counters child poverty as a secondary theme (motverka barnfattigdom); null when not stated.
    async fn child_poverty(&self) -> Result<Option<bool>> {
        Ok(self
            .fields
            .view
            .texts
            .project(self.record().id)
            .await?
            .and_then(|row| row.child_poverty))
    }

    /// What it is, in a few sentences (beskrivning); null when not stated.
    async fn description(&self) -> Result<Option<String>> {
        Ok(self
            .fields
            .view
            .texts
            .project(self.record().id)
            .await?
            .and_then(|row| row.description.clone()))
    }

    /// Its address on the web; null when not stated.
    async fn url(&self) -> Result<Option<String>> {
        Ok(self
            .fields
            .view
            .texts
            .project(self.record().id)
            .await?
            .and_then(|row| row.url.clone()))
    }

    /// The project that it is part of; null when none is stated.
    async fn part_of(&self) -> Option<Project> {
        self.record()
            .part_of
            .map(|project| Self::new(&self.fields.view, project))
    }

    /// The projects that are part of it.
    async fn parts(
        &self,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<ProjectFilter>,
        #[graphql(desc = "In which order; by name when absent.")] order_by: Option<Order<ArenaOrderField>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Project>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(ArenaOrderField::Name));
        let network = self.fields.view.network();
        let parts = network.parts_of_project(self.project).iter().copied();
        let parts = filter.unwrap_or_default().choose(network, parts)?;
        Self::list(&self.fields.view, parts, &order, &page)
    }

    /// Its tracks (spår).
    async fn tracks(
        &self,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<TrackFilter>,
        #[graphql(desc = "In which order; by number when absent.")] order_by: Option<Order<TrackOrderField>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Track>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(TrackOrderField::Number));
        Track::list(&self.fields.view, self.project, filter.as_ref(), &order, &page)
    }

    /// The persons who work or worked in it (uppdrag), with role, period and on whose behalf.
    async fn assignments(
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

    /// The councils that steer or serve it (råd, styrgrupper).
    async fn councils(
        &self,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<CouncilFilter>,
        #[graphql(desc = "In which order; by name when absent.")] order_by: Option<Order<ArenaOrderField>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Council>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(ArenaOrderField::Name));
        let network = self.fields.view.network();
        let councils = network.councils_of_project(self.project).iter().copied();
        let councils = filter.unwrap_or_default().choose(network, councils)?;
        Council::list(&self.fields.view, councils, &order, &page)
    }

    /// The events that it held or planned (möten).
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
        let events = network.events_of_project(self.project).iter().copied();
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

at_hand!(Project {
    ..fields,
    "kind" => kind,
    "registryNumber" => registry_number,
    "fund" => fund,
    "programmeCci" => programme_cci,
    "programmeArea" => programme_area,
    "specificObjective" => specific_objective,
    "region" => region,
    "nuts" => nuts,
    "partOf" => part_of,
});
