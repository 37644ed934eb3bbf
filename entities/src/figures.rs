//! Figures (uppgifter): what sources counted.
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{Date, End, FigureId, ReportedMeasure, SourceId, SubjectType};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Printed, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "figures")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<FigureId>,
    pub fingerprint: i64,
    pub subject_type: Word<SubjectType>,
    pub subject_id: i64,
    pub measure: Word<ReportedMeasure>,
    pub value: String,
    pub currency: Option<String>,
    pub approximate: Option<bool>,
    pub as_printed: Option<String>,
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
        belongs_to = "super::sources::Entity",
        from = "Column::SourceId",
        to = "super::sources::Column::Id"
    )]
    Source,
}

impl ActiveModelBehavior for ActiveModel {}
