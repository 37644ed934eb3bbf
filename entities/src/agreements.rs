//! Agreements (avtal).
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{AgreementId, AgreementKind, AgreementStatus, Date, End, SourceId};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Printed, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "agreements")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<AgreementId>,
    pub key: String,
    pub name: String,
    pub kind: Word<AgreementKind>,
    pub status: Option<Word<AgreementStatus>>,
    pub date: Option<Printed<Date>>,
    pub start: Option<Printed<Date>>,
    pub end: Option<Printed<End>>,
    pub description: Option<String>,
    pub url: Option<String>,
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
