//! Organisations and persons.

use async_graphql::{Context, Object};
use schema_macros::fields;

use crate::graphql::failure::Result;
use crate::graphql::filter::{OrganisationFilter, PersonFilter};
use crate::graphql::lookup::{By, OrganisationBy};
use crate::graphql::page::{Connection, Page};
use crate::graphql::root_lists;
use crate::graphql::types::orders::{OrganisationOrderField, PersonOrderField};
use crate::graphql::types::organisation::Organisation;
use crate::graphql::types::person::Person;
use crate::graphql::view::AsOf;
use domain::network::Scope;

/// Organisations and persons.
#[derive(Default)]
pub(super) struct Actors(pub(super) AsOf);

#[fields(root = self.0)]
#[Object]
impl Actors {
    /// One organisation; null when there is none with this name.
    async fn organisation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id, its key, or another name that it is known by.")] by: OrganisationBy,
    ) -> Result<Option<Organisation>> {
        let view = self.0.view(ctx)?;
        Ok(by.find(view)?.map(|index| Organisation::new(view, index)))
    }

    /// The organisations (organisationer). Under a scope: those of its sectors, kinds and regions and, when it names
    /// days, arena kinds or roles, those that are involved accordingly.
    async fn organisations(
        &self,
        ctx: &Context<'_>,
        #[filter] filter: OrganisationFilter,
        #[scope] scope: Scope,
        #[page(OrganisationOrderField::Name, "by name")] page: Page<OrganisationOrderField>,
    ) -> Result<Option<Connection<Organisation>>> {
        root_lists::organisations(self.0.view(ctx)?, &filter, &scope, &page).map(Some)
    }

    /// One person; null when there is none with this name.
    async fn person(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id, its key, or another name that it is known by.")] by: By,
    ) -> Result<Option<Person>> {
        let view = self.0.view(ctx)?;
        Ok(by.find(view)?.map(|index| Person::new(view, index)))
    }

    /// The persons who hold seats and assignments (personer). Under a scope: those who held one accordingly.
    async fn persons(
        &self,
        ctx: &Context<'_>,
        #[filter] filter: PersonFilter,
        #[scope] scope: Scope,
        #[page(PersonOrderField::Name, "by name")] page: Page<PersonOrderField>,
    ) -> Result<Option<Connection<Person>>> {
        root_lists::persons(self.0.view(ctx)?, &filter, &scope, &page).map(Some)
    }
}
