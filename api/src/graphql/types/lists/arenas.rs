//! The order of lists of arenas, whatever their kind.

use std::borrow::Cow;
use std::sync::Arc;

use domain::network::{Head, ThingIx};
use domain::{Date, End};

use crate::graphql::page::{CursorKey, Listing};
use crate::graphql::types::orders::ArenaOrderField;
use crate::graphql::view::View;

/// Arenas of one kind, by their places in the network.
pub(crate) struct Arenas<I, N> {
    view: Arc<View>,
    node: fn(&Arc<View>, I) -> N,
}

impl<I: ThingIx, N> Arenas<I, N> {
    /// The lists whose rows `node` makes into nodes.
    pub(crate) fn of(view: &Arc<View>, node: fn(&Arc<View>, I) -> N) -> Self {
        let view = Arc::clone(view);
        Self { view, node }
    }

    fn head(&self, row: I) -> Head<'_> {
        self.view.network().head(row.into())
    }
}

impl<I: ThingIx + Send + Sync + 'static, N: 'static> Listing for Arenas<I, N> {
    type Row = I;
    type Field = ArenaOrderField;
    type Node = N;

    fn key<'a>(&'a self, row: &'a I, field: ArenaOrderField) -> CursorKey<'a> {
        let head = self.head(*row);
        let period = head.period.unwrap_or_default();
        match field {
            ArenaOrderField::Name => CursorKey::text(Some(head.name)),
            ArenaOrderField::Key => CursorKey::Key(self.tie(row)),
            ArenaOrderField::Start => CursorKey::day(period.start.map(Date::earliest)),
            ArenaOrderField::End => CursorKey::day(period.end.map(End::latest)),
            ArenaOrderField::OrganisationCount => {
                let network = self.view.network();
                let count = |arena| network.organisation_arenas().actor_count_of(arena);
                let arena = (*row).into().arena().and_then(|arena| network.find_arena(arena));
                CursorKey::Number(arena.map_or(0, count).into())
            }
        }
    }

    fn tie<'a>(&'a self, row: &'a I) -> Cow<'a, str> {
        self.head(*row).key.into()
    }

    fn node(&self, row: &I) -> N {
        (self.node)(&self.view, *row)
    }
}
