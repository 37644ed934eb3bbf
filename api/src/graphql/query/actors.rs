//! Organisations and persons.

use async_graphql::{Context, Object};

use super::found;
use crate::graphql::all;
use crate::graphql::by::{By, OrganisationBy};
use crate::graphql::failure::Result;
use crate::graphql::filter::{OrganisationFilter, PersonFilter};
use crate::graphql::page::{Connection, Order, PageArguments};
use crate::graphql::scope::Scope;
use crate::graphql::types::orders::{OrganisationOrderField, PersonOrderField};
use crate::graphql::types::organisation::Organisation;
use crate::graphql::types::person::Person;
use crate::graphql::view::ViewContext as _;

/// Organisations and persons.
#[derive(Debug, Default)]
pub(super) struct Actors;

#[Object]
impl Actors {
    /// One organisation; null when there is none with this name.
    async fn organisation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is named.")] by: OrganisationBy,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Organisation>> {
        found(ctx, as_of_version, |view| {
            Ok(by.find(view)?.map(|index| Organisation::new(view, index)))
        })
        .await
    }

    /// The organisations (organisationer). Under a scope: those of its sectors, kinds and regions and, when it names
    /// days, arena kinds or roles, those that are involved accordingly.
    async fn organisations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<OrganisationFilter>,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; by name when absent.")] order_by: Option<
            Order<OrganisationOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<Organisation>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(OrganisationOrderField::Name));
        let filter = filter.unwrap_or_default();
        all::organisations(
            &ctx.view(as_of_version).await?,
            &filter,
            scope.as_ref(),
            &order,
            &page,
        )
    }

    /// One person; null when there is none with this name.
    async fn person(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is named.")] by: By,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Person>> {
        found(ctx, as_of_version, |view| {
            Ok(by.person(view)?.map(|index| Person::new(view, index)))
        })
        .await
    }

    /// The persons who hold seats and assignments (personer). Under a scope: those who held one accordingly.
    async fn persons(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<PersonFilter>,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; by name when absent.")] order_by: Option<Order<PersonOrderField>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<Person>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(PersonOrderField::Name));
        let filter = filter.unwrap_or_default();
        all::persons(
            &ctx.view(as_of_version).await?,
            &filter,
            scope.as_ref(),
            &order,
            &page,
        )
    }
}
