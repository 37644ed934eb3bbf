//! Parties (parter): organisations in agreements.
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{AgreementId, OrganisationId, PartyId, PartyRole, SourceId};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "parties")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<PartyId>,
    pub fingerprint: i64,
    pub agreement_id: Id<AgreementId>,
    pub organisation_id: Id<OrganisationId>,
    pub role: Word<PartyRole>,
    pub source_id: Option<Id<SourceId>>,
    pub locator: Option<String>,
    pub quote: Option<String>,
    pub extra: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::agreements::Entity",
        from = "Column::AgreementId",
        to = "super::agreements::Column::Id"
    )]
    Agreement,
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
