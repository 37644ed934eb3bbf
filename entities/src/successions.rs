//! Successions (efterträdanden): one organisation that followed another.
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{Date, OrganisationId, SourceId, SuccessionId, SuccessionKind};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Printed, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "successions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<SuccessionId>,
    pub fingerprint: i64,
    pub predecessor_id: Id<OrganisationId>,
    pub successor_id: Id<OrganisationId>,
    pub kind: Word<SuccessionKind>,
    pub date: Option<Printed<Date>>,
    pub source_id: Option<Id<SourceId>>,
    pub locator: Option<String>,
    pub quote: Option<String>,
    pub extra: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::organisations::Entity",
        from = "Column::PredecessorId",
        to = "super::organisations::Column::Id"
    )]
    Predecessor,
    #[sea_orm(
        belongs_to = "super::organisations::Entity",
        from = "Column::SuccessorId",
        to = "super::organisations::Column::Id"
    )]
    Successor,
    #[sea_orm(
        belongs_to = "super::sources::Entity",
        from = "Column::SourceId",
        to = "super::sources::Column::Id"
    )]
    Source,
}

impl ActiveModelBehavior for ActiveModel {}
