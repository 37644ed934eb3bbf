//! Projects (projekt).
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{Date, End, ProjectId, ProjectKind, SourceId};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Printed, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "projects")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<ProjectId>,
    pub key: String,
    pub name: String,
    pub kind: Word<ProjectKind>,
    pub registry_number: Option<String>,
    pub start: Option<Printed<Date>>,
    pub end: Option<Printed<End>>,
    pub fund: Option<String>,
    pub programme_cci: Option<String>,
    pub programme_area: Option<String>,
    pub specific_objective: Option<String>,
    pub eu_cofinancing_percent: Option<String>,
    pub region: Option<String>,
    pub nuts: Option<String>,
    pub intervention_type: Option<String>,
    pub planned_participants: Option<i64>,
    pub strategic_importance: Option<bool>,
    pub child_poverty: Option<bool>,
    pub part_of_id: Option<Id<ProjectId>>,
    pub description: Option<String>,
    pub url: Option<String>,
    pub source_id: Option<Id<SourceId>>,
    pub locator: Option<String>,
    pub quote: Option<String>,
    pub extra: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "Entity", from = "Column::PartOfId", to = "Column::Id")]
    PartOf,
    #[sea_orm(
        belongs_to = "super::sources::Entity",
        from = "Column::SourceId",
        to = "super::sources::Column::Id"
    )]
    Source,
}

impl ActiveModelBehavior for ActiveModel {}
