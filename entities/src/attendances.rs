//! Attendances (närvaro): organisations at events.
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{AttendanceId, AttendanceRole, EventId, OrganisationId, SourceId};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attendances")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<AttendanceId>,
    pub fingerprint: i64,
    pub event_id: Id<EventId>,
    pub organisation_id: Id<OrganisationId>,
    pub persons: Option<i64>,
    pub role: Word<AttendanceRole>,
    pub source_id: Option<Id<SourceId>>,
    pub locator: Option<String>,
    pub quote: Option<String>,
    pub extra: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::events::Entity",
        from = "Column::EventId",
        to = "super::events::Column::Id"
    )]
    Event,
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
