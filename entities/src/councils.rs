//! Councils (råd).
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{CouncilId, CouncilKind, Date, End, OrganisationId, ProjectId, SourceId};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Printed, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "councils")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<CouncilId>,
    pub key: String,
    pub name: String,
    pub kind: Word<CouncilKind>,
    pub project_id: Option<Id<ProjectId>>,
    pub host_id: Option<Id<OrganisationId>>,
    pub nuts: Option<String>,
    pub start: Option<Printed<Date>>,
    pub end: Option<Printed<End>>,
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
        belongs_to = "super::organisations::Entity",
        from = "Column::HostId",
        to = "super::organisations::Column::Id"
    )]
    Host,
    #[sea_orm(
        belongs_to = "super::sources::Entity",
        from = "Column::SourceId",
        to = "super::sources::Column::Id"
    )]
    Source,
}

impl ActiveModelBehavior for ActiveModel {}
