//! Assignments (uppdrag): persons in projects.
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{AssignmentId, AssignmentRole, Date, End, OrganisationId, PersonId, ProjectId, SourceId};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Printed, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "assignments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<AssignmentId>,
    pub fingerprint: i64,
    pub project_id: Id<ProjectId>,
    pub person_id: Id<PersonId>,
    pub organisation_id: Option<Id<OrganisationId>>,
    pub role: Word<AssignmentRole>,
    pub title: Option<String>,
    pub workload_percent: Option<String>,
    pub start: Option<Printed<Date>>,
    pub end: Option<Printed<End>>,
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
        belongs_to = "super::persons::Entity",
        from = "Column::PersonId",
        to = "super::persons::Column::Id"
    )]
    Person,
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
