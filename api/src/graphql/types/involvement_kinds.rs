//! The kinds of involvement: what each has beyond the fields of all.

use std::sync::Arc;

use async_graphql::Object;
use domain::network::{AgreementIx, CouncilIx, EventIx, MandateIx, OrganisationIx, ProjectIx};
use domain::{AssignmentId, AttendanceId, ParticipationId};
use entities::{assignments, participations};
use schema_macros::fields;

use super::agreement::Agreement;
use super::association::Association;
use super::council::Council;
use super::event::Event;
use super::involvement::{InvolvementFields, Row};
use super::of_kind::OfKind;
use super::orders::ReportedFigureOrderField;
use super::project::Project;
use super::reported_figure::{ReportedFigure, ReportedFigureFilter};
use super::seat::Seat;
use super::track::Track;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Page};
use crate::graphql::scalar::Decimal;
use crate::graphql::view::View;

/// The part of an organisation in a project (deltagande), in a role.
#[derive(Clone)]
pub(crate) struct Participation {
    pub(crate) fields: InvolvementFields,
    pub(crate) project: ProjectIx,
}

/// A holding of a seat in a council (mandat): by an organisation, a person, or a person on behalf of an organisation.
#[derive(Clone)]
pub(crate) struct Mandate {
    pub(crate) fields: InvolvementFields,
    pub(crate) council: CouncilIx,
    pub(crate) mandate: MandateIx,
}

/// The part of an organisation in an agreement (avtalspart).
#[derive(Clone)]
pub(crate) struct AgreementParty {
    pub(crate) fields: InvolvementFields,
    pub(crate) agreement: AgreementIx,
}

/// The part of an organisation that came to an event (närvaro).
#[derive(Clone)]
pub(crate) struct Attendance {
    pub(crate) fields: InvolvementFields,
    pub(crate) event: EventIx,
}

/// The part of an organisation that is a member of an association (medlemskap).
#[derive(Clone)]
pub(crate) struct Membership {
    pub(crate) fields: InvolvementFields,
    pub(crate) organisation: OrganisationIx,
}

/// The part of an organisation that hosts a council (värdskap).
#[derive(Clone)]
pub(crate) struct CouncilHost {
    pub(crate) fields: InvolvementFields,
    pub(crate) council: CouncilIx,
}

/// The part that an organisation has in itself, as the association in which its members meet (föreningen själv).
#[derive(Clone)]
pub(crate) struct AssociationRole {
    pub(crate) fields: InvolvementFields,
    pub(crate) organisation: OrganisationIx,
}

/// The part of a person in a project (uppdrag), in a role. It does not by itself involve the organisation on whose
/// behalf it is.
#[derive(Clone)]
pub(crate) struct Assignment {
    pub(crate) fields: InvolvementFields,
    pub(crate) project: ProjectIx,
}

impl Mandate {
    /// The mandate that stands there, as a row of a list.
    pub(crate) fn in_list(
        view: &Arc<View>,
        row: Row,
        (council, mandate): (CouncilIx, MandateIx),
    ) -> OfKind<Self> {
        OfKind(Self {
            fields: InvolvementFields::new(view, row),
            council,
            mandate,
        })
    }
}

impl Membership {
    /// The membership that stands there, as a row of a list.
    pub(crate) fn in_list(view: &Arc<View>, row: Row, organisation: OrganisationIx) -> OfKind<Self> {
        let fields = InvolvementFields::new(view, row);
        OfKind(Self { fields, organisation })
    }
}

impl Assignment {
    /// The assignment that stands there, as a row of a list.
    pub(crate) fn in_list(view: &Arc<View>, row: Row, project: ProjectIx) -> OfKind<Self> {
        let fields = InvolvementFields::new(view, row);
        OfKind(Self { fields, project })
    }
}

impl InvolvementFields {
    async fn participation(&self) -> Result<Option<Arc<participations::Model>>> {
        self.view.texts.row(ParticipationId(self.origin.row)).await
    }

    async fn assignment(&self) -> Result<Option<Arc<assignments::Model>>> {
        self.view.texts.row(AssignmentId(self.origin.row)).await
    }

    async fn person_count(&self) -> Result<Option<i32>> {
        let row = self.view.texts.row(AttendanceId(self.origin.row)).await?;
        Ok(row
            .and_then(|row| row.persons)
            .and_then(|persons| i32::try_from(persons).ok()))
    }
}

/// The part of an organisation in a project (deltagande), in a role.
#[fields(view = self.fields.view, identity = self.fields.fingerprint)]
#[Object]
impl Participation {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.fields
    }

    /// The project.
    async fn project(&self) -> Project {
        Project::new(&self.fields.view, self.project)
    }

    /// The track of the project in which it takes part; null when not stated.
    async fn track(&self) -> Option<Track> {
        Track::find(&self.fields.view, self.project, self.fields.track_number()?)
    }

    /// Its share of the cost, in percent; null when not stated.
    async fn share_percent(&self) -> Result<Option<Decimal>> {
        Ok(self
            .fields
            .participation()
            .await?
            .and_then(|row| row.share_percent.clone())
            .map(Decimal))
    }

    /// The amount that it pays or receives, in `currency`; null when not stated.
    async fn amount(&self) -> Result<Option<Decimal>> {
        Ok(self
            .fields
            .participation()
            .await?
            .and_then(|row| row.amount.clone())
            .map(Decimal))
    }

    /// Currency of `amount`, ISO 4217; null when not stated.
    async fn currency(&self) -> Result<Option<String>> {
        Ok(self
            .fields
            .participation()
            .await?
            .and_then(|row| row.currency.clone()))
    }

    /// The figures that sources report about this participation (rapporterade siffror).
    async fn figures(
        &self,
        #[filter] filter: ReportedFigureFilter,
        #[page(ReportedFigureOrderField::Measure, "by measure")] page: Page<ReportedFigureOrderField>,
    ) -> Result<Connection<ReportedFigure>> {
        ReportedFigure::list(&self.fields.view, self.fields.fact(), filter, &page).await
    }
}

/// A holding of a seat in a council (mandat): by an organisation, a person, or a person on behalf of an organisation.
#[fields]
#[Object]
impl Mandate {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.fields
    }

    /// The council.
    async fn council(&self) -> Council {
        Council::new(&self.fields.view, self.council)
    }

    /// The seat that it holds: shared with the other mandates of a double mandate, and with those before and after.
    async fn seat(&self) -> Seat {
        let view = &self.fields.view;
        Seat::new(view, view.network().mandate(self.mandate).seat)
    }
}

/// The part of an organisation in an agreement (avtalspart).
#[fields]
#[Object]
impl AgreementParty {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.fields
    }

    /// The agreement.
    async fn agreement(&self) -> Agreement {
        Agreement::new(&self.fields.view, self.agreement)
    }
}

/// The part of an organisation that came to an event (närvaro).
#[fields]
#[Object]
impl Attendance {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.fields
    }

    /// The event.
    async fn event(&self) -> Event {
        Event::new(&self.fields.view, self.event)
    }

    /// Number of persons who came for it (antal personer); null when not stated.
    async fn person_count(&self) -> Result<Option<i32>> {
        self.fields.person_count().await
    }
}

/// The part of an organisation that is a member of an association (medlemskap).
#[fields]
#[Object]
impl Membership {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.fields
    }

    /// The association.
    async fn association(&self) -> Association {
        Association::new(&self.fields.view, self.organisation)
    }
}

/// The part of an organisation that hosts a council (värdskap).
#[fields]
#[Object]
impl CouncilHost {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.fields
    }

    /// The council.
    async fn council(&self) -> Council {
        Council::new(&self.fields.view, self.council)
    }
}

/// The part that an organisation has in itself, as the association in which its members meet (föreningen själv).
#[fields]
#[Object]
impl AssociationRole {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.fields
    }

    /// The association.
    async fn association(&self) -> Association {
        Association::new(&self.fields.view, self.organisation)
    }
}

/// The part of a person in a project (uppdrag), in a role. It does not by itself involve the organisation on whose
/// behalf it is.
#[fields]
#[Object]
impl Assignment {
    #[graphql(flatten)]
    async fn fields(&self) -> &InvolvementFields {
        &self.fields
    }

    /// The project.
    async fn project(&self) -> Project {
        Project::new(&self.fields.view, self.project)
    }

    /// Title as printed (titel); null when not stated.
    async fn title(&self) -> Result<Option<String>> {
        Ok(self.fields.assignment().await?.and_then(|row| row.title.clone()))
    }

    /// Share of full-time work, in percent (arbetsgrad); null when not stated.
    async fn workload_percent(&self) -> Result<Option<Decimal>> {
        Ok(self
            .fields
            .assignment()
            .await?
            .and_then(|row| row.workload_percent.clone())
            .map(Decimal))
    }
}
