//! Collaborators: who an organisation works with.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Object};
use dataset::Ranks;
use domain::network::{OrganisationIx, Scope, Tie as Record, Weighting};
use schema_macros::fields;

use super::orders::{CollaboratorOrderField, SharedArenaOrderField};
use super::organisation::Organisation;
use super::shared_arena::{SharedArena, SharedArenaFilter};
use super::slice::count;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::fast_path::NotAtHand;
use crate::graphql::page::{Connection, CursorKey, Listing, Page, Rows};
use crate::graphql::view::View;

/// An organisation that shares arenas with another.
pub(crate) struct Collaborator {
    view: Arc<View>,
    from: OrganisationIx,
    tie: Record,
    weighting: Weighting,
    scope: Arc<Scope>,
}

impl Collaborator {
    pub(crate) fn list(
        view: &Arc<View>,
        from: OrganisationIx,
        scope: &Scope,
        weighting: Weighting,
        page: &Page<CollaboratorOrderField>,
    ) -> Result<Connection<Self>> {
        let scope = Arc::new(scope.clone());
        let ties =
            view.walk(|workspace, effort| view.network().collaborators(from, &scope, workspace, effort))?;
        let listing = Collaborators {
            view: Arc::clone(view),
            from,
            weighting,
            scope,
        };
        Connection::cut(listing, Rows::Unsorted(ties), page)
    }
}

/// The order of lists of collaborators.
struct Collaborators {
    view: Arc<View>,
    from: OrganisationIx,
    weighting: Weighting,
    scope: Arc<Scope>,
}

impl Listing for Collaborators {
    type Row = Record;
    type Field = CollaboratorOrderField;
    type Node = Collaborator;

    fn key<'a>(&'a self, row: &'a Record, field: CollaboratorOrderField) -> CursorKey<'a> {
        match field {
            CollaboratorOrderField::Weight => CursorKey::Number(row.strength(self.weighting)),
            CollaboratorOrderField::SharedArenaCount => CursorKey::Number(row.shared_arenas.into()),
            CollaboratorOrderField::Name => {
                CursorKey::text(Some(self.view.network().name_of_organisation(row.other)))
            }
        }
    }

    fn tie<'a>(&'a self, row: &'a Record) -> Cow<'a, str> {
        self.view.network().key_of_organisation(row.other).into()
    }

    fn ranks(&self) -> Option<&Ranks> {
        self.view.dataset.name_orders().ranks()
    }

    fn ranked_key<'a>(
        &'a self,
        row: &'a Record,
        field: CollaboratorOrderField,
        ranks: &Ranks,
    ) -> CursorKey<'a> {
        match field {
            CollaboratorOrderField::Name => CursorKey::Number(ranks.by_name(row.other).into()),
            CollaboratorOrderField::Weight | CollaboratorOrderField::SharedArenaCount => self.key(row, field),
        }
    }

    fn ranked_tie(&self, row: &Record, ranks: &Ranks) -> Option<u32> {
        Some(ranks.by_key(row.other))
    }

    fn node(&self, row: &Record) -> Collaborator {
        Collaborator {
            view: Arc::clone(&self.view),
            from: self.from,
            tie: *row,
            weighting: self.weighting,
            scope: Arc::clone(&self.scope),
        }
    }
}

impl Collaborator {
    /// The keys of the two that work together.
    fn keys(&self) -> [&str; 2] {
        [self.from, self.tie.other].map(|it| self.view.network().key_of_organisation(it))
    }
}

/// An organisation that the one asked about works with (samverkanspart): they share at least one arena.
#[fields(view = self.view, identity = (self.keys(), &self.scope))]
#[Object]
impl Collaborator {
    /// The other organisation.
    async fn organisation(&self) -> Organisation {
        Organisation::new(&self.view, self.tie.other)
    }

    /// The weight of the tie to it (vikt); above 0.
    #[at_hand(weight_in_list)]
    async fn weight(
        &self,
        #[graphql(desc = "The way in which it is counted; that of the list when absent.")] weighting: Option<
            Enum<Weighting>,
        >,
    ) -> f64 {
        self.tie
            .strength(weighting.map_or(self.weighting, |weighting| weighting.0))
    }

    /// Number of arenas that the two share.
    async fn shared_arena_count(&self) -> i32 {
        count(self.tie.shared_arenas as usize)
    }

    /// The arenas that they share, with both sides' roles and evidence.
    async fn shared_arenas(
        &self,
        #[filter] filter: SharedArenaFilter,
        #[page(SharedArenaOrderField::Name, "by name")] page: Page<SharedArenaOrderField>,
    ) -> Result<Connection<SharedArena>> {
        SharedArena::list(&self.view, self.from, self.tie.other, &self.scope, &filter, &page)
    }
}

impl Collaborator {
    /// The weight as in the list. One that is asked for under a weighting of its own is not at hand.
    async fn weight_in_list(&self, ctx: &Context<'_>) -> Result<f64, NotAtHand> {
        let is_of_list = ctx.item.node.arguments.is_empty();
        is_of_list
            .then(|| self.tie.strength(self.weighting))
            .ok_or(NotAtHand)
    }
}
