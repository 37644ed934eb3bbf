//! Memberships (medlemskap): organisations in an association.
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{Date, End, MembershipId, MembershipRole, OrganisationId, SourceId};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Printed, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "memberships")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<MembershipId>,
    pub fingerprint: i64,
    pub association_id: Id<OrganisationId>,
    pub member_id: Id<OrganisationId>,
    pub role: Word<MembershipRole>,
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
        belongs_to = "super::organisations::Entity",
        from = "Column::AssociationId",
        to = "super::organisations::Column::Id"
    )]
    Association,
    #[sea_orm(
        belongs_to = "super::organisations::Entity",
        from = "Column::MemberId",
        to = "super::organisations::Column::Id"
    )]
    Member,
    #[sea_orm(
        belongs_to = "super::sources::Entity",
        from = "Column::SourceId",
        to = "super::sources::Column::Id"
    )]
    Source,
}

impl ActiveModelBehavior for ActiveModel {}
