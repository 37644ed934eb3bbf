//! Events (möten).
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{CouncilId, Date, End, EventId, EventKind, EventStatus, ProjectId, SourceId};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Printed, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<EventId>,
    pub key: String,
    pub name: String,
    pub kind: Word<EventKind>,
    pub status: Option<Word<EventStatus>>,
    pub start: Option<Printed<Date>>,
    pub end: Option<Printed<End>>,
    pub place: Option<String>,
    pub municipality: Option<String>,
    pub project_id: Option<Id<ProjectId>>,
    pub council_id: Option<Id<CouncilId>>,
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
        belongs_to = "super::councils::Entity",
        from = "Column::CouncilId",
        to = "super::councils::Column::Id"
    )]
    Council,
    #[sea_orm(
        belongs_to = "super::sources::Entity",
        from = "Column::SourceId",
        to = "super::sources::Column::Id"
    )]
    Source,
}

impl ActiveModelBehavior for ActiveModel {}
