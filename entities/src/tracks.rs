//! Tracks (spår): the numbered parts of a project.
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{ProjectId, SourceId, TrackId};
use sea_orm::entity::prelude::*;

use crate::value::Id;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "tracks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<TrackId>,
    pub fingerprint: i64,
    pub project_id: Id<ProjectId>,
    pub number: i64,
    pub name: String,
    pub description: Option<String>,
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
        belongs_to = "super::sources::Entity",
        from = "Column::SourceId",
        to = "super::sources::Column::Id"
    )]
    Source,
}

impl ActiveModelBehavior for ActiveModel {}
