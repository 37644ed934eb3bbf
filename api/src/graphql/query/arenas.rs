//! Where they meet: projects, councils, agreements and events.

use async_graphql::{Context, Object};

use super::found;
use crate::graphql::all;
use crate::graphql::by::{By, ProjectBy};
use crate::graphql::failure::Result;
use crate::graphql::filter::{AgreementFilter, CouncilFilter, EventFilter, ProjectFilter};
use crate::graphql::page::{Connection, Order, PageArguments};
use crate::graphql::scope::Scope;
use crate::graphql::types::agreement::Agreement;
use crate::graphql::types::council::Council;
use crate::graphql::types::event::Event;
use crate::graphql::types::orders::ArenaOrderField;
use crate::graphql::types::project::Project;
use crate::graphql::view::ViewContext as _;

/// Where they meet: projects, councils, agreements and events.
#[derive(Debug, Default)]
pub(super) struct Arenas;

#[Object]
impl Arenas {
    /// One project; null when there is none with this name.
    async fn project(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is named.")] by: ProjectBy,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Project>> {
        found(ctx, as_of_version, |view| {
            Ok(by.find(view)?.map(|index| Project::new(view, index)))
        })
        .await
    }

    /// The projects (projekt). Under a scope: those whose life it touches and, when it names roles, sectors, kinds or
    /// regions, in which such an organisation is involved in such a role.
    async fn projects(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<ProjectFilter>,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; by name when absent.")] order_by: Option<Order<ArenaOrderField>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<Project>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(ArenaOrderField::Name));
        let filter = filter.unwrap_or_default();
        all::projects(
            &ctx.view(as_of_version).await?,
            &filter,
            scope.as_ref(),
            &order,
            &page,
        )
    }

    /// One council; null when there is none with this name.
    async fn council(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is named.")] by: By,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Council>> {
        found(ctx, as_of_version, |view| {
            Ok(by.council(view)?.map(|index| Council::new(view, index)))
        })
        .await
    }

    /// The councils (råd). Under a scope: those whose life it touches and, when it names roles, sectors, kinds or
    /// regions, in which such an organisation is involved in such a role.
    async fn councils(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<CouncilFilter>,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; by name when absent.")] order_by: Option<Order<ArenaOrderField>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<Council>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(ArenaOrderField::Name));
        let filter = filter.unwrap_or_default();
        all::councils(
            &ctx.view(as_of_version).await?,
            &filter,
            scope.as_ref(),
            &order,
            &page,
        )
    }

    /// One agreement; null when there is none with this name.
    async fn agreement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is named.")] by: By,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Agreement>> {
        found(ctx, as_of_version, |view| {
            Ok(by.agreement(view)?.map(|index| Agreement::new(view, index)))
        })
        .await
    }

    /// The agreements (avtal). Under a scope: those whose life it touches and, when it names roles, sectors, kinds or
    /// regions, in which such an organisation is involved in such a role.
    async fn agreements(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<AgreementFilter>,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; by name when absent.")] order_by: Option<Order<ArenaOrderField>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<Agreement>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(ArenaOrderField::Name));
        let filter = filter.unwrap_or_default();
        all::agreements(
            &ctx.view(as_of_version).await?,
            &filter,
            scope.as_ref(),
            &order,
            &page,
        )
    }

    /// One event; null when there is none with this name.
    async fn event(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is named.")] by: By,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Event>> {
        found(ctx, as_of_version, |view| {
            Ok(by.event(view)?.map(|index| Event::new(view, index)))
        })
        .await
    }

    /// The events (möten). Under a scope: those whose life it touches and, when it names roles, sectors, kinds or
    /// regions, in which such an organisation is involved in such a role.
    async fn events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<EventFilter>,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; by name when absent.")] order_by: Option<Order<ArenaOrderField>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<Event>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(ArenaOrderField::Name));
        let filter = filter.unwrap_or_default();
        all::events(
            &ctx.view(as_of_version).await?,
            &filter,
            scope.as_ref(),
            &order,
            &page,
        )
    }
}
