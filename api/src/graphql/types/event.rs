//! Events.

use std::sync::Arc;

use async_graphql::Object;
use domain::bundle::TableName;
use domain::network::{Arena as NetworkArena, Event as Record, EventIx};
use domain::{EventKind, EventStatus};
use schema_macros::fields;

use super::arena::ArenaFields;
use super::council::Council;
use super::finding::{Finding, FindingFilter};
use super::lists::Arenas;
use super::orders::*;
use super::place::Place;
use super::project::Project;
use super::reported_figure::{ReportedFigure, ReportedFigureFilter};
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Page, Rows};
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

    /// The order of lists of events.
    pub(crate) fn listing(view: &Arc<View>) -> Arenas<EventIx, Self> {
        Arenas::of(view, Self::new)
    }

    pub(crate) fn list(
        view: &Arc<View>,
        rows: Vec<EventIx>,
        page: &Page<ArenaOrderField>,
    ) -> Result<Connection<Self>> {
        Connection::cut(Self::listing(view), Rows::Unsorted(rows), page)
    }

    fn record(&self) -> Record<'_> {
        self.fields.view.network().event(self.event)
    }

    fn fact(&self) -> Fact {
        Fact::new(TableName::Events, self.record().id)
    }
}

impl AsRef<ArenaFields> for Event {
    fn as_ref(&self) -> &ArenaFields {
        &self.fields
    }
}

/// A dated meeting (möte): a workshop, a council meeting, a conference …
#[fields(view = self.fields.view, identity = self.record().key)]
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

    /// Its status (mötets status); null when not stated. A planned event is not known to have been held.
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
            .map(|code| Place::municipality(&self.fields.view, code))
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
