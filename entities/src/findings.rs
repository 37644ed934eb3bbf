//! Findings (iakttagelser): what sources concluded.
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{FindingId, FindingKind, SourceId, SubjectType};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "findings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<FindingId>,
    pub key: String,
    pub subject_type: Word<SubjectType>,
    pub subject_id: i64,
    pub kind: Word<FindingKind>,
    pub text: String,
    pub number: Option<i64>,
    pub source_id: Option<Id<SourceId>>,
    pub locator: Option<String>,
    pub quote: Option<String>,
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
