//! Sources (källor): documents and registers, and how they were read.
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{Date, SourceId, SourceKind};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Printed, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sources")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<SourceId>,
    pub key: String,
    pub title: String,
    pub kind: Option<Word<SourceKind>>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    pub published: Option<Printed<Date>>,
    pub retrieved: Option<Printed<Date>>,
    pub language: Option<String>,
    pub text_file: Option<String>,
    pub text_sha256: Option<String>,
    pub coverage: Option<String>,
    pub licence: Option<String>,
    pub part_of_id: Option<Id<SourceId>>,
    pub extra: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "Entity", from = "Column::PartOfId", to = "Column::Id")]
    PartOf,
}

impl ActiveModelBehavior for ActiveModel {}
