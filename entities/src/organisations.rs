//! Organisations (organisationer).
#![expect(missing_docs, reason = "columns are named and explained in the bundle format")]

use domain::{Date, End, OrganisationId, OrganisationKind, Sector, SourceId};
use sea_orm::entity::prelude::*;

use crate::value::{Id, Printed, Word};

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "organisations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<OrganisationId>,
    pub key: String,
    pub name: String,
    pub kind: Word<OrganisationKind>,
    pub sector: Option<Word<Sector>>,
    pub org_number: Option<String>,
    pub county: Option<String>,
    pub municipality: Option<String>,
    pub nuts: Option<String>,
    pub country: Option<String>,
    pub part_of_id: Option<Id<OrganisationId>>,
    pub url: Option<String>,
    pub description: Option<String>,
    pub start: Option<Printed<Date>>,
    pub end: Option<Printed<End>>,
    pub source_id: Option<Id<SourceId>>,
    pub locator: Option<String>,
    pub quote: Option<String>,
    pub extra: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "Entity", from = "Column::PartOfId", to = "Column::Id")]
    PartOf,
    #[sea_orm(
        belongs_to = "super::sources::Entity",
        from = "Column::SourceId",
        to = "super::sources::Column::Id"
    )]
    Source,
}

impl ActiveModelBehavior for ActiveModel {}
