//! The order of lists of involvements.

use std::borrow::Cow;
use std::sync::Arc;

use dataset::Ranks;
use domain::{Date, End};

use crate::graphql::page::{CursorKey, Listing};
use crate::graphql::types::arena;
use crate::graphql::types::involvement::{InvolvementFields, Row};
use crate::graphql::types::orders::InvolvementOrderField;
use crate::graphql::view::View;

/// Involvements of organisations and persons, by their places in the network; of one kind where the arena of each is known
/// to be of one kind.
pub(crate) struct Involvements<I, N> {
    view: Arc<View>,
    node: fn(&Arc<View>, Row, I) -> N,
}

impl<I, N> Involvements<I, N> {
    /// `node` makes a node of a row and what is known of its arena.
    pub(crate) fn of(view: &Arc<View>, node: fn(&Arc<View>, Row, I) -> N) -> Self {
        Self {
            view: Arc::clone(view),
            node,
        }
    }
}

impl<I: Copy + Send + Sync + 'static, N: 'static> Listing for Involvements<I, N> {
    type Row = (Row, I);
    type Field = InvolvementOrderField;
    type Node = N;

    fn key<'a>(&'a self, (row, _): &'a (Row, I), field: InvolvementOrderField) -> CursorKey<'a> {
        let network = self.view.network();
        match field {
            InvolvementOrderField::Start => CursorKey::day(row.period(network).start.map(Date::earliest)),
            InvolvementOrderField::End => CursorKey::day(row.period(network).end.map(End::latest)),
            InvolvementOrderField::Arena => CursorKey::text(Some(
                arena::head(&self.view, network.arena(row.arena(network))).name,
            )),
            InvolvementOrderField::Organisation => {
                let organisation = row.organisation(network);
                CursorKey::text(organisation.map(|index| network.name_of_organisation(index)))
            }
            InvolvementOrderField::Person => {
                CursorKey::text(row.person(network).map(|person| network.person(person).name))
            }
            InvolvementOrderField::Role => CursorKey::code(row.role(network)),
        }
    }

    fn tie<'a>(&'a self, (row, _): &'a (Row, I)) -> Cow<'a, str> {
        let fields = InvolvementFields::new(&self.view, *row);
        let arena = arena::head(&self.view, fields.network_arena()).key;
        let id = fields.node_id();
        format!("{arena}/{}/{}", id.of, id.key).into()
    }

    fn ranks(&self) -> Option<&Ranks> {
        self.view.dataset.name_orders().ranks()
    }

    fn ranked_key<'a>(
        &'a self,
        row: &'a (Row, I),
        field: InvolvementOrderField,
        ranks: &Ranks,
    ) -> CursorKey<'a> {
        match field {
            InvolvementOrderField::Organisation => {
                let organisation = row.0.organisation(self.view.network());
                CursorKey::number(organisation.map(|index| ranks.by_name(index)))
            }
            _ => self.key(row, field),
        }
    }

    fn node(&self, &(row, arena): &(Row, I)) -> N {
        (self.node)(&self.view, row, arena)
    }
}
