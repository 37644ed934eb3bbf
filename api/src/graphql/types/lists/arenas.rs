//! The order of lists of arenas, whatever their kind.

use std::borrow::Cow;
use std::sync::Arc;

use domain::network::Arena as NetworkArena;
use domain::{Date, End};

use crate::graphql::page::{CursorKey, Listing};
use crate::graphql::types::arena;
use crate::graphql::types::orders::ArenaOrderField;
use crate::graphql::view::View;

/// Arenas of one kind, by their places in the network.
pub(crate) struct Arenas<I, N> {
    view: Arc<View>,
    arena: fn(I) -> NetworkArena,
    node: fn(&Arc<View>, I) -> N,
}

impl<I, N> Arenas<I, N> {
    /// `arena` says which arena a row is, and `node` makes it a node.
    pub(crate) fn of(view: &Arc<View>, arena: fn(I) -> NetworkArena, node: fn(&Arc<View>, I) -> N) -> Self {
        Self {
            view: Arc::clone(view),
            arena,
            node,
        }
    }
}

impl<I: Copy + Send + Sync + 'static, N: 'static> Listing for Arenas<I, N> {
    type Row = I;
    type Field = ArenaOrderField;
    type Node = N;

    fn key<'a>(&'a self, row: &'a I, field: ArenaOrderField) -> CursorKey<'a> {
        let arena = (self.arena)(*row);
        let head = arena::head(&self.view, arena);
        match field {
            ArenaOrderField::Name => CursorKey::text(Some(head.name)),
            ArenaOrderField::Key => CursorKey::Key(self.tie(row)),
            ArenaOrderField::Start => CursorKey::day(head.period.start.map(Date::earliest)),
            ArenaOrderField::End => CursorKey::day(head.period.end.map(End::latest)),
            ArenaOrderField::OrganisationCount => {
                let network = self.view.network();
                let count = |arena| network.organisation_arenas().actor_count_of(arena);
                CursorKey::Number(network.find_arena(arena).map_or(0, count).into())
            }
        }
    }

    fn tie<'a>(&'a self, row: &'a I) -> Cow<'a, str> {
        arena::head(&self.view, (self.arena)(*row)).key.into()
    }

    fn node(&self, row: &I) -> N {
        (self.node)(&self.view, *row)
    }
}
