//! How lists of involvements are ordered.

use std::borrow::Cow;
use std::sync::Arc;

use dataset::Ranks;
use domain::{Date, End};

use crate::graphql::page::{CursorKey, Listing};
use crate::graphql::types::arena;
use crate::graphql::types::involvement::{Involvement, InvolvementFields, Row};
use crate::graphql::types::orders::InvolvementOrderField;
use crate::graphql::view::View;

/// Involvements of organisations and persons, by their places in the network.
pub(crate) struct Involvements(Arc<View>);

impl Involvements {
    pub(crate) fn of(view: &Arc<View>) -> Self {
        Self(Arc::clone(view))
    }
}

impl Listing for Involvements {
    type Row = Row;
    type Field = InvolvementOrderField;
    type Node = Involvement;

    fn key<'a>(&'a self, row: &'a Row, field: InvolvementOrderField) -> CursorKey<'a> {
        let network = self.0.network();
        match field {
            InvolvementOrderField::Start => CursorKey::day(row.period(network).start.map(Date::earliest)),
            InvolvementOrderField::End => CursorKey::day(row.period(network).end.map(End::latest)),
            InvolvementOrderField::Arena => {
                CursorKey::text(Some(arena::head(&self.0, network.arena(row.arena(network))).name))
            }
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

    fn tie<'a>(&'a self, row: &'a Row) -> Cow<'a, str> {
        let fields = InvolvementFields::new(&self.0, *row);
        let arena = arena::head(&self.0, fields.network_arena()).key;
        let id = fields.node_id();
        format!("{arena}/{}/{}", id.of, id.key).into()
    }

    fn ranks(&self) -> Option<&Ranks> {
        self.0.dataset.name_orders().ranks()
    }

    fn ranked_key<'a>(&'a self, row: &'a Row, field: InvolvementOrderField, ranks: &Ranks) -> CursorKey<'a> {
        match field {
            InvolvementOrderField::Organisation => {
                let organisation = row.organisation(self.0.network());
                CursorKey::number(organisation.map(|index| ranks.by_name(index)))
            }
            _ => self.key(row, field),
        }
    }

    fn node(&self, row: &Row) -> Involvement {
        Involvement::new(&self.0, *row)
    }
}
