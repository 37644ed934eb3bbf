//! Changes (ändringar): the log, whose highest number is the version of the dataset.
//!
//! `at` is RFC 3339 in UTC, `actor` who did it, `action` what kind of write it was, `summary` a JSON object.
#![expect(missing_docs, reason = "the module says what the columns hold")]

use domain::ChangeId;
use sea_orm::entity::prelude::*;

use crate::value::Id;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "changes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<ChangeId>,
    pub at: String,
    pub actor: String,
    pub action: String,
    pub summary: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
