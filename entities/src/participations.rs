//! Participations (deltaganden): organisations in projects.
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{Date, End, OrganisationId, ParticipationId, ParticipationRole, ProjectId, SourceId};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Printed, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "participations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<ParticipationId>,
    pub fingerprint: i64,
    pub project_id: Id<ProjectId>,
    pub organisation_id: Id<OrganisationId>,
    pub role: Word<ParticipationRole>,
    pub track: Option<i64>,
    pub start: Option<Printed<Date>>,
    pub end: Option<Printed<End>>,
    pub share_percent: Option<String>,
    pub amount: Option<String>,
    pub currency: Option<String>,
    pub source_id: Option<Id<SourceId>>,
    pub locator: Option<String>,
    pub quote: Option<String>,
    pub extra: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::projects::Entity",
        from = "Column::ProjectId",
        to = "super::projects::Column::Id"
    )]
    Project,
    #[sea_orm(
        belongs_to = "super::organisations::Entity",
        from = "Column::OrganisationId",
        to = "super::organisations::Column::Id"
    )]
    Organisation,
    #[sea_orm(
        belongs_to = "super::sources::Entity",
        from = "Column::SourceId",
        to = "super::sources::Column::Id"
    )]
    Source,
}

impl ActiveModelBehavior for ActiveModel {}
