//! The arenas in which actors meet: projects, councils, agreements and events.

use async_graphql::{Context, Object};
use schema_macros::fields;

use crate::graphql::failure::Result;
use crate::graphql::filter::{AgreementFilter, CouncilFilter, EventFilter, ProjectFilter};
use crate::graphql::lookup::{By, ProjectBy};
use crate::graphql::page::{Connection, Page};
use crate::graphql::root_lists;
use crate::graphql::types::agreement::Agreement;
use crate::graphql::types::council::Council;
use crate::graphql::types::event::Event;
use crate::graphql::types::orders::ArenaOrderField;
use crate::graphql::types::project::Project;
use crate::graphql::view::AsOf;
use domain::network::Scope;

/// The arenas in which actors meet: projects, councils, agreements and events.
#[derive(Default)]
pub(super) struct Arenas(pub(super) AsOf);

#[fields(root = self.0)]
#[Object]
impl Arenas {
    /// One project; null when there is none with this name.
    async fn project(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id, its key, or another name that it is known by.")] by: ProjectBy,
    ) -> Result<Option<Project>> {
        let view = self.0.view(ctx)?;
        Ok(by.find(view)?.map(|index| Project::new(view, index)))
    }

    /// The projects (projekt). Under a scope: those whose life it touches and, when it names roles, sectors, kinds or
    /// regions, in which such an organisation is involved in such a role.
    async fn projects(
        &self,
        ctx: &Context<'_>,
        #[filter] filter: ProjectFilter,
        #[scope] scope: Scope,
        #[page(ArenaOrderField::Name, "by name")] page: Page<ArenaOrderField>,
    ) -> Result<Option<Connection<Project>>> {
        root_lists::projects(self.0.view(ctx)?, &filter, &scope, &page).map(Some)
    }

    /// One council; null when there is none with this name.
    async fn council(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id, its key, or another name that it is known by.")] by: By,
    ) -> Result<Option<Council>> {
        let view = self.0.view(ctx)?;
        Ok(by.find(view)?.map(|index| Council::new(view, index)))
    }

    /// The councils (råd). Under a scope: those whose life it touches and, when it names roles, sectors, kinds or
    /// regions, in which such an organisation is involved in such a role.
    async fn councils(
        &self,
        ctx: &Context<'_>,
        #[filter] filter: CouncilFilter,
        #[scope] scope: Scope,
        #[page(ArenaOrderField::Name, "by name")] page: Page<ArenaOrderField>,
    ) -> Result<Option<Connection<Council>>> {
        let view = self.0.view(ctx)?;
        let all = view.network().councils();
        root_lists::arenas(view, Council::listing(view), all, &filter, &scope, &page).map(Some)
    }

    /// One agreement; null when there is none with this name.
    async fn agreement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id, its key, or another name that it is known by.")] by: By,
    ) -> Result<Option<Agreement>> {
        let view = self.0.view(ctx)?;
        Ok(by.find(view)?.map(|index| Agreement::new(view, index)))
    }

    /// The agreements (avtal). Under a scope: those whose life it touches and, when it names roles, sectors, kinds or
    /// regions, in which such an organisation is involved in such a role.
    async fn agreements(
        &self,
        ctx: &Context<'_>,
        #[filter] filter: AgreementFilter,
        #[scope] scope: Scope,
        #[page(ArenaOrderField::Name, "by name")] page: Page<ArenaOrderField>,
    ) -> Result<Option<Connection<Agreement>>> {
        let view = self.0.view(ctx)?;
        let all = view.network().agreements();
        root_lists::arenas(view, Agreement::listing(view), all, &filter, &scope, &page).map(Some)
    }

    /// One event; null when there is none with this name.
    async fn event(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id, its key, or another name that it is known by.")] by: By,
    ) -> Result<Option<Event>> {
        let view = self.0.view(ctx)?;
        Ok(by.find(view)?.map(|index| Event::new(view, index)))
    }

    /// The events (möten). Under a scope: those whose life it touches and, when it names roles, sectors, kinds or
    /// regions, in which such an organisation is involved in such a role.
    async fn events(
        &self,
        ctx: &Context<'_>,
        #[filter] filter: EventFilter,
        #[scope] scope: Scope,
        #[page(ArenaOrderField::Name, "by name")] page: Page<ArenaOrderField>,
    ) -> Result<Option<Connection<Event>>> {
        let view = self.0.view(ctx)?;
        let all = view.network().events();
        root_lists::arenas(view, Event::listing(view), all, &filter, &scope, &page).map(Some)
    }
}
