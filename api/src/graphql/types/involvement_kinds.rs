//! The kinds of involvement: what each has beyond the fields of all.

use std::sync::Arc;

use async_graphql::Object;
use domain::network::Arena as NetworkArena;
use domain::{AssignmentId, AttendanceId, ParticipationId};
use entities::{assignments, participations};
use schema_macros::fields;

use super::agreement::Agreement;
use super::association::Association;
use super::council::Council;
use super::event::Event;
use super::reported_figure::{ReportedFigure, ReportedFigureFilter};
use super::involvement::InvolvementFields;
use super::orders::ReportedFigureOrderField;
use super::project::Project;
use super::seat::Seat;
use super::track::Track;
use crate::graphql::at_hand::at_hand;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Page};
use crate::graphql::scalar::Decimal;

/// An organisation in a project, in a role (deltagande).
#[derive(Clone)]
pub(crate) struct Participation(pub(crate) InvolvementFields);

/// A holding of a seat in a council (mandat): by an organisation, a person, or a person on behalf of an organisation.
#[derive(Clone)]
pub(crate) struct Mandate(pub(crate) InvolvementFields);

/// An organisation in an agreement (avtalspart).
#[derive(Clone)]
pub(crate) struct AgreementParty(pub(crate) InvolvementFields);

/// An organisation at an event (närvaro).
#[derive(Clone)]
pub(crate) struct Attendance(pub(crate) InvolvementFields);

/// An organisation in an association (medlemskap).
#[derive(Clone)]
pub(crate) struct Membership(pub(crate) InvolvementFields);

/// An organisation hosting a council (värdskap).
#[derive(Clone)]
pub(crate) struct CouncilHost(pub(crate) InvolvementFields);

/// An organisation being itself the association in which its members meet (föreningen själv).
#[derive(Clone)]
pub(crate) struct AssociationRole(pub(crate) InvolvementFields);

/// A person in a project, in a role (uppdrag); it does not by itself involve the organisation on whose behalf it is.
#[derive(Clone)]
pub(crate) struct Assignment(pub(crate) InvolvementFields);

impl InvolvementFields {
    fn project(&self) -> Option<Project> {
        match self.network_arena() {
            NetworkArena::Project(project) => Some(Project::new(&self.view, project)),
            _ => None,
        }
    }

    fn council(&self) -> Option<Council> {
        match self.network_arena() {
            NetworkArena::Council(council) => Some(Council::new(&self.view, council)),
            _ => None,
        }
    }

    fn agreement(&self) -> Option<Agreement> {
        match self.network_arena() {
            NetworkArena::Agreement(agreement) => Some(Agreement::new(&self.view, agreement)),
            _ => None,
        }
    }

    fn event(&self) -> Option<Event> {
        match self.network_arena() {
            NetworkArena::Event(event) => Some(Event::new(&self.view, event)),
            _ => None,
        }
    }

    fn association(&self) -> Option<Association> {
        match self.network_arena() {
            NetworkArena::Association(organisation) => Association::of(&self.view, organisation),
            _ => None,
        }
    }

    fn seat(&self) -> Option<Seat> {
        self.seat.map(|seat| Seat::new(&self.view, seat))
    }

    fn track(&self) -> Option<Track> {
        let NetworkArena::Project(project) = self.network_arena() else {
            return None;
        };
        Track::find(&self.view, project, self.track_number()?)
    }

    async fn participation(&self) -> Result<Option<Arc<participations::Model>>> {
        self.view.texts.row(ParticipationId(self.origin.row)).await
    }

    async fn assignment(&self) -> Result<Option<Arc<assignments::Model>>> {
        self.view.texts.row(AssignmentId(self.origin.row)).await
    }

    async fn persons(&self) -> Result<Option<i32>> {
        let row = self.view.texts.row(AttendanceId(self.origin.row)).await?;
        Ok(row
            .and_then(|row| row.persons)
            .and_then(|persons| i32::try_from(persons).ok()))
    }
}

/// An organisation in a project, in a role (deltagande).
#[fields(view = self.0.view, identity = self.0.fingerprint)]
#[Object]
impl Participation {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.0
    }

    /// The project.
    async fn project(&self) -> Option<Project> {
        self.0.project()
    }

    /// The track of the project in which it takes part; null when not stated.
    async fn track(&self) -> Option<Track> {
        self.0.track()
    }

    /// Its share of the cost, in percent; null when not stated.
    async fn share_percent(&self) -> Result<Option<Decimal>> {
        Ok(self
            .0
            .participation()
            .await?
            .and_then(|row| row.share_percent.clone())
            .map(Decimal))
    }

    /// The amount that it pays or receives, in `currency`; null when not stated.
    async fn amount(&self) -> Result<Option<Decimal>> {
        Ok(self
            .0
            .participation()
            .await?
            .and_then(|row| row.amount.clone())
            .map(Decimal))
    }

    /// Currency of `amount`, ISO 4217; null when not stated.
    async fn currency(&self) -> Result<Option<String>> {
        Ok(self.0.participation().await?.and_then(|row| row.currency.clone()))
    }

    /// What sources counted about this participation (rapporterade siffror).
    async fn figures(
        &self,
        #[filter] filter: ReportedFigureFilter,
        #[page(ReportedFigureOrderField::Measure, "by measure")] page: Page<ReportedFigureOrderField>,
    ) -> Result<Connection<ReportedFigure>> {
        ReportedFigure::list(&self.0.view, self.0.fact(), filter, &page).await
    }
}

/// A holding of a seat in a council (mandat): by an organisation, a person, or a person on behalf of an organisation.
#[Object]
impl Mandate {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.0
    }

    /// The council.
    async fn council(&self) -> Option<Council> {
        self.0.council()
    }

    /// The seat that it holds: shared with the other mandates of a double mandate, and with those before and after.
    async fn seat(&self) -> Option<Seat> {
        self.0.seat()
    }
}

/// An organisation in an agreement (avtalspart).
#[Object]
impl AgreementParty {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.0
    }

    /// The agreement.
    async fn agreement(&self) -> Option<Agreement> {
        self.0.agreement()
    }
}

/// An organisation at an event (närvaro).
#[fields]
#[Object]
impl Attendance {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.0
    }

    /// The event.
    async fn event(&self) -> Option<Event> {
        self.0.event()
    }

    /// How many persons came for it; null when not stated.
    async fn persons(&self) -> Result<Option<i32>> {
        self.0.persons().await
    }
}

/// An organisation in an association (medlemskap).
#[Object]
impl Membership {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.0
    }

    /// The association.
    async fn association(&self) -> Option<Association> {
        self.0.association()
    }
}

/// An organisation hosting a council (värdskap).
#[Object]
impl CouncilHost {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.0
    }

    /// The council.
    async fn council(&self) -> Option<Council> {
        self.0.council()
    }
}

/// An organisation being itself the association in which its members meet (föreningen själv).
#[Object]
impl AssociationRole {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.0
    }

    /// The association.
    async fn association(&self) -> Option<Association> {
        self.0.association()
    }
}

/// A person in a project, in a role (uppdrag); it does not by itself involve the organisation on whose behalf it is.
#[fields]
#[Object]
impl Assignment {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.0
    }

    /// The project.
    async fn project(&self) -> Option<Project> {
        self.0.project()
    }

    /// Title as printed (titel); null when not stated.
    async fn title(&self) -> Result<Option<String>> {
        Ok(self.0.assignment().await?.and_then(|row| row.title.clone()))
    }

    /// Share of full-time work, in percent (arbetsgrad); null when not stated.
    async fn workload_percent(&self) -> Result<Option<Decimal>> {
        Ok(self
            .0
            .assignment()
            .await?
            .and_then(|row| row.workload_percent.clone())
            .map(Decimal))
    }
}

at_hand!(Participation { ..0, "project" => project, "track" => track });
at_hand!(Mandate { ..0, "council" => council, "seat" => seat });
at_hand!(AgreementParty { ..0, "agreement" => agreement });
at_hand!(Attendance { ..0, "event" => event });
at_hand!(Membership { ..0, "association" => association });
at_hand!(CouncilHost { ..0, "council" => council });
at_hand!(AssociationRole { ..0, "association" => association });
at_hand!(Assignment { ..0, "project" => project });
