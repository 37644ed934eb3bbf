//! Entries of the change log: which rows a change added, updated or removed.
//!
//! `first_id` to `last_id` are rows of `table_name`; `before` and `after` are JSON objects of one row, by column. Rows
//! that an import adds are one entry without either: a row is its own "after" until a later entry holds its `before`.
//! The past is read from this: `before` is the whole row, and numbers of rows are never given twice.
#![expect(missing_docs, reason = "the module says what the columns hold")]

use domain::ChangeId;
use domain::bundle::TableName;
use sea_orm::entity::prelude::*;

use crate::value::{Id, Word};

domain::codes! {
    /// What a change did to rows (åtgärd).
    pub enum Operation {
        /// They are new (tillagda).
        Add = "add",
        /// They were changed (ändrade).
        Update = "update",
        /// They are gone (borttagna).
        Remove = "remove",
    }
}

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "change_entries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub change_id: Id<ChangeId>,
    pub table_name: Word<TableName>,
    pub operation: Word<Operation>,
    pub first_id: i64,
    pub last_id: i64,
    pub before: Option<String>,
    pub after: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::changes::Entity",
        from = "Column::ChangeId",
        to = "super::changes::Column::Id"
    )]
    Change,
}

impl ActiveModelBehavior for ActiveModel {}
