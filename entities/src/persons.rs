//! Persons (personer), of whom only the name is kept.
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{PersonId, SourceId};
use sea_orm::entity::prelude::*;

use crate::value::Id;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "persons")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<PersonId>,
    pub key: String,
    pub name: String,
    pub source_id: Option<Id<SourceId>>,
    pub extra: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::sources::Entity",
        from = "Column::SourceId",
        to = "super::sources::Column::Id"
    )]
    Source,
}

impl ActiveModelBehavior for ActiveModel {}
