//! Projects.

use std::sync::Arc;

use async_graphql::Object;
use domain::ProjectKind;
use domain::bundle::TableName;
use domain::network::{Arena as NetworkArena, Project as Record, ProjectIx, Scope};
use schema_macros::fields;

use super::arena::ArenaFields;
use super::council::Council;
use super::event::Event;
use super::finding::{Finding, FindingFilter};
use super::involvement_kinds::Assignment;
use super::lists::{self, Arenas};
use super::of_kind::OfKind;
use super::orders::*;
use super::place::Place;
use super::reported_figure::{ReportedFigure, ReportedFigureFilter};
use super::track::{Track, TrackFilter};
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::filter::{CouncilFilter, EventFilter, Filter as _, ProjectFilter};
use crate::graphql::page::{Connection, Page, Rows};
use crate::graphql::scalar::Decimal;
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

    /// The order of lists of projects.
    pub(crate) fn listing(view: &Arc<View>) -> Arenas<ProjectIx, Self> {
        Arenas::of(view, Self::new)
    }

    pub(crate) fn list(
        view: &Arc<View>,
        rows: Vec<ProjectIx>,
        page: &Page<ArenaOrderField>,
    ) -> Result<Connection<Self>> {
        Connection::cut(Self::listing(view), Rows::Unsorted(rows), page)
    }

    fn record(&self) -> Record<'_> {
        self.fields.view.network().project(self.project)
    }

    fn fact(&self) -> Fact {
        Fact::new(TableName::Projects, self.record().id)
    }
}

impl AsRef<ArenaFields> for Project {
    fn as_ref(&self) -> &ArenaFields {
        &self.fields
    }
}

/// Joint work with a period (projekt), often financed by the European Social Fund (ESF).
#[fields(view = self.fields.view, identity = self.record().key)]
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

    /// NUTS code as printed; `isListed` is false where the list of NUTS regions does not have it (`SE0`).
    async fn nuts(&self) -> Option<Place> {
        self.record()
            .nuts
            .map(|code| Place::nuts_region(&self.fields.view, code))
    }

    /// The European Union's share of the cost (unionens medfinansieringsgrad), in percent; null when not stated.
    async fn eu_cofinancing_percent(&self) -> Result<Option<Decimal>> {
        self.fields
            .stated(self.record().id, |row| {
                row.eu_cofinancing_percent.clone().map(Decimal)
            })
            .await
    }

    /// Type of intervention (interventionstyp), code as printed; null when not stated.
    async fn intervention_type(&self) -> Result<Option<String>> {
        self.fields
            .stated(self.record().id, |row| row.intervention_type.clone())
            .await
    }

    /// Persons planned to take part (antal deltagare); null when not stated, and zero only when zero is stated.
    async fn planned_participant_count(&self) -> Result<Option<i32>> {
        Ok(self
            .fields
            .view
            .texts
            .row(self.record().id)
            .await?
            .and_then(|row| {
                row.planned_participants
                    .and_then(|count| i32::try_from(count).ok())
            }))
    }

    /// True when it is of strategic importance (insats av strategisk betydelse); null when not stated.
    async fn has_strategic_importance(&self) -> Result<Option<bool>> {
        self.fields
            .stated(self.record().id, |row| row.strategic_importance)
            .await
    }

    /// True when it counters child poverty as a secondary theme (motverka barnfattigdom); null when not stated.
    async fn has_child_poverty_theme(&self) -> Result<Option<bool>> {
        self.fields
            .stated(self.record().id, |row| row.child_poverty)
            .await
    }

    /// A few sentences about it (beskrivning); null when not stated.
    async fn description(&self) -> Result<Option<String>> {
        self.fields
            .stated(self.record().id, |row| row.description.clone())
            .await
    }

    /// Its address on the web; null when not stated.
    async fn url(&self) -> Result<Option<String>> {
        self.fields.stated(self.record().id, |row| row.url.clone()).await
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
        #[filter] filter: ProjectFilter,
        #[page(ArenaOrderField::Name, "by name")] page: Page<ArenaOrderField>,
    ) -> Result<Connection<Project>> {
        let network = self.fields.view.network();
        let parts = network.parts_of_project(self.project).iter().copied();
        let parts = filter.choose(network, parts)?;
        Self::list(&self.fields.view, parts, &page)
    }

    /// Its tracks (spår).
    async fn tracks(
        &self,
        #[filter] filter: TrackFilter,
        #[page(TrackOrderField::Number, "by number")] page: Page<TrackOrderField>,
    ) -> Result<Connection<Track>> {
        Track::list(&self.fields.view, self.project, &filter, &page)
    }

    /// The persons who work or worked in it (uppdrag), with role, period and on whose behalf.
    async fn assignments(
        &self,
        #[scope] scope: Scope,
        #[page(InvolvementOrderField::Person, "by person")] page: Page<InvolvementOrderField>,
    ) -> Result<Connection<OfKind<Assignment>>> {
        lists::assignments_in_project(&self.fields.view, self.project, &scope, &page)
    }

    /// The councils that steer or serve it (råd, styrgrupper).
    async fn councils(
        &self,
        #[filter] filter: CouncilFilter,
        #[page(ArenaOrderField::Name, "by name")] page: Page<ArenaOrderField>,
    ) -> Result<Connection<Council>> {
        let network = self.fields.view.network();
        let councils = network.councils_of_project(self.project).iter().copied();
        let councils = filter.choose(network, councils)?;
        Council::list(&self.fields.view, councils, &page)
    }

    /// The events that it held or planned (möten).
    async fn events(
        &self,
        #[filter] filter: EventFilter,
        #[page(ArenaOrderField::Start, "by start")] page: Page<ArenaOrderField>,
    ) -> Result<Connection<Event>> {
        let network = self.fields.view.network();
        let events = network.events_of_project(self.project).iter().copied();
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
