//! The questions: root fields, a few lines each.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result};
use domain::network::SliceWeighting;

use super::all;
use super::by::{ArenaBy, By, OrganisationBy, ProjectBy};
use super::enumeration::Enum;
use super::failure::bad_input;
use super::filter::{
    AgreementFilter, CouncilFilter, EventFilter, OrganisationFilter, PersonFilter, ProjectFilter,
    SourceFilter,
};
use super::page::{Connection, Order, PageArguments};
use super::scope::Scope;
use super::slices::{BackboneInput, SliceFilter, SliceView, choose};
use super::types::agreement::Agreement;
use super::types::comparison::SliceComparison;
use super::types::council::Council;
use super::types::dataset::Dataset;
use super::types::event::Event;
use super::types::finding::{Finding, FindingFilter};
use super::types::gaps::Gaps;
use super::types::node::Node;
use super::types::orders::{
    ArenaOrderField, FindingOrderField, OrganisationOrderField, PersonOrderField, SourceOrderField,
    SuggestedPartnerOrderField,
};
use super::types::organisation::Organisation;
use super::types::path::Path;
use super::types::person::Person;
use super::types::project::Project;
use super::types::search::{SearchHit, SearchType};
use super::types::slice::Slice;
use super::types::source::Source;
use super::types::suggested_partner::SuggestedPartner;
use super::types::version::{Version, VersionBy};
use super::view::{View, ViewContext as _};
use crate::guard::MAX_PAGE;

/// All questions but a gateway's.
#[derive(Debug, Default)]
pub(super) struct Query;

/// What can be asked; the two roots, with and without what only a gateway asks, are called `Query`.
#[Object(name = "Questions")]
impl Query {
    /// Whatever has this global id; null when there is nothing (any more). In the version of the request: Relay refetches by
    /// `node(id:)` and allows no other argument; `nodes` takes `asOfVersion`.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A global id.")] id: ID,
    ) -> Option<Result<Node>> {
        match ctx.view(None).await {
            Ok(view) => Node::find(&view, &id).await.transpose(),
            Err(error) => Some(Err(error)),
        }
    }

    /// Whatever has these global ids, in their order; null in the place of one that is not there (any more).
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Global ids, 1,000 at most.")] ids: Vec<ID>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Vec<Option<Result<Node>>>> {
        if ids.len() > MAX_PAGE as usize {
            return Err(bad_input(format_args!(
                "`ids` holds {} ids; ask for {} at a time",
                ids.len(),
                MAX_PAGE
            )));
        }
        let view = &ctx.view(as_of_version).await?;
        let found = futures_util::future::join_all(ids.iter().map(|id| Node::find(view, id))).await;
        Ok(found.into_iter().map(Result::transpose).collect())
    }

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

    /// One source; null when there is none with this name.
    async fn source(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is named.")] by: By,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Source>> {
        found(ctx, as_of_version, |view| {
            Ok(by.source(view)?.map(|index| Source::new(view, index)))
        })
        .await
    }

    /// The documents and registers that state facts (källor).
    async fn sources(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<SourceFilter>,
        #[graphql(desc = "In which order; by title when absent.")] order_by: Option<Order<SourceOrderField>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<Source>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(SourceOrderField::Title));
        let filter = filter.unwrap_or_default();
        all::sources(&ctx.view(as_of_version).await?, &filter, &order, &page)
    }

    /// What sources concluded (iakttagelser): goals, obstacles, needs, methods, target groups, of all projects,
    /// councils and events.
    async fn findings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<FindingFilter>,
        #[graphql(desc = "In which order; by kind and number when absent.")] order_by: Option<
            Order<FindingOrderField>,
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
    ) -> Result<Connection<Finding>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(FindingOrderField::Kind));
        let view = &ctx.view(as_of_version).await?;
        let rows = view.texts.all_findings().await?;
        Finding::cut(view, &rows, filter, &order, &page)
    }

    /// What a few typed words mean (sökning), best first. Forgiving: å as a, case, one or two wrong letters, words in
    /// any order, beginnings and parts of words; also old names, names as printed, organisation numbers and registry
    /// numbers.
    async fn search(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "A few words, or a number; what comes after 200 characters or 8 words is not looked at."
        )]
        text: String,
        #[graphql(desc = "Only these types; all when absent or empty.")] types: Option<Vec<Enum<SearchType>>>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<SearchHit>> {
        let page = PageArguments::new(first, after, last, before);
        SearchHit::list(
            &ctx.view(as_of_version).await?,
            &text,
            types.as_deref().unwrap_or_default(),
            &page,
        )
    }

    /// How two organisations are connected (vägar): **all** shortest paths between them, each hop with the
    /// involvements of both sides and their evidence, and whether one day holds the whole path. Empty when there is
    /// none of at most `maxHops` hops, and from an organisation to itself. The ends are who they are; the scope's
    /// sectors, kinds and regions choose who lies between.
    async fn paths(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organisation at one end.")] from: OrganisationBy,
        #[graphql(desc = "The organisation at the other end.")] to: OrganisationBy,
        #[graphql(desc = "The most hops, each through one arena: 1 to 6.", default = 6)] max_hops: i32,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Connection<Path>> {
        let page = PageArguments::new(first, after, last, before);
        let view = &ctx.view(as_of_version).await?;
        Path::list(
            view,
            from.found(view, "from")?,
            to.found(view, "to")?,
            max_hops,
            scope.as_ref(),
            &page,
        )
    }

    /// A part of the network as nodes and ties (utsnitt), to be drawn and measured: organisations, persons or arenas tied by
    /// what they share, or who is involved where. The scope's sectors, kinds and regions choose organisations on both sides.
    /// Null only beside an error that says why.
    async fn network(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(
            desc = "What the nodes are, and what ties them.",
            default_with = "Enum(SliceView::Organisations)"
        )]
        view: Enum<SliceView>,
        #[graphql(
            desc = "How the weight of a tie is counted.",
            default_with = "Enum(SliceWeighting::Count)"
        )]
        weighting: Enum<SliceWeighting>,
        #[graphql(desc = "What is named, left out, or around someone; all when absent.")] filter: Option<
            SliceFilter,
        >,
        #[graphql(desc = "Only the ties that stand out; all when absent.")] backbone: Option<BackboneInput>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Slice>> {
        let slice = async {
            let request = &ctx.view(as_of_version).await?;
            let filter = filter.as_ref();
            let choice = choose(request, scope.as_ref(), view.0, weighting.0, filter, backbone)?;
            Slice::of(request, &choice).await
        };
        Some(slice.await)
    }

    /// The same part of the network before and after (jämförelse), such as two programme periods: which nodes and ties came,
    /// went and stayed, and how each measure changed. Null only beside an error that says why.
    async fn compare(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to look at before: usually `during` one period.")] before: Scope,
        #[graphql(desc = "What to look at after: usually `during` another.")] after: Scope,
        #[graphql(
            desc = "What the nodes are, and what ties them.",
            default_with = "Enum(SliceView::Organisations)"
        )]
        view: Enum<SliceView>,
        #[graphql(
            desc = "How the weight of a tie is counted.",
            default_with = "Enum(SliceWeighting::Count)"
        )]
        weighting: Enum<SliceWeighting>,
        #[graphql(desc = "What is named, left out, or around someone; all when absent.")] filter: Option<
            SliceFilter,
        >,
        #[graphql(desc = "Only the ties that stand out; all when absent.")] backbone: Option<BackboneInput>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<SliceComparison>> {
        let comparison = async {
            let request = &ctx.view(as_of_version).await?;
            let under = |scope| {
                let filter = filter.as_ref();
                choose(request, Some(scope), view.0, weighting.0, filter, backbone)
            };
            SliceComparison::of(request, &under(&before)?, &under(&after)?).await
        };
        Some(comparison.await)
    }

    /// With whom an organisation does not work yet and might (förslag till parter), each with its reasons, never a bare
    /// score: those who share a partner or a target group with it, and those of its county whose sector its projects lack.
    async fn suggested_partners(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organisation.")] organisation: OrganisationBy,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(desc = "In which order; most reasons first when absent.")] order_by: Option<
            Order<SuggestedPartnerOrderField>,
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
    ) -> Result<Connection<SuggestedPartner>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(SuggestedPartnerOrderField::Reasons));
        let view = &ctx.view(as_of_version).await?;
        let organisation = organisation.found(view, "organisation")?;
        SuggestedPartner::list(view, organisation, scope.as_ref(), &order, &page).await
    }

    /// Who is missing in an arena (luckor): municipalities, regions and sectors of its area of which nobody is involved;
    /// null when there is no such arena.
    async fn gaps(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The arena.")] arena: ArenaBy,
        #[graphql(desc = "What to look at; all that was ever stated when absent.")] scope: Option<Scope>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Option<Result<Gaps>> {
        found(ctx, as_of_version, |view| {
            let arena = arena.find(view)?;
            arena
                .map(|arena| Gaps::of(view, arena, scope.as_ref()))
                .transpose()
        })
        .await
    }

    /// The versions of the data set (versioner), the latest first: when each was made, and what the change did.
    async fn versions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Version>> {
        let page = PageArguments::new(first, after, last, before);
        Version::list(&ctx.view(None).await?, &page)
    }

    /// One version of the data set: by its number, or the one that stood on a day; null when there is none.
    async fn version(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How it is named.")] by: VersionBy,
    ) -> Option<Result<Version>> {
        let version = async { Version::find(&ctx.view(None).await?, &by).await };
        version.await.transpose()
    }

    /// The data set as a whole (datamängden): title, version, checksum, citation, counts, licence.
    async fn dataset(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "The version to look at: how the data stood then, whatever days are asked about; see `versions`. That of the request when absent."
        )]
        as_of_version: Option<i32>,
    ) -> Result<Dataset> {
        Ok(Dataset::new(&ctx.view(as_of_version).await?))
    }
}

/// A lookup whose failure leaves its neighbours be: the field is null and the error beside it.
async fn found<T>(
    ctx: &Context<'_>,
    as_of_version: Option<i32>,
    find: impl FnOnce(&Arc<View>) -> Result<Option<T>>,
) -> Option<Result<T>> {
    ctx.view(as_of_version)
        .await
        .and_then(|view| find(&view))
        .transpose()
}
