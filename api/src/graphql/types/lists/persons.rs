//! The order of lists of persons.

use std::borrow::Cow;
use std::sync::Arc;

use domain::network::PersonIx;

use crate::graphql::page::{CursorKey, Listing};
use crate::graphql::types::orders::PersonOrderField;
use crate::graphql::types::person::Person;
use crate::graphql::view::View;

/// Persons, by their places in the network.
pub(crate) struct Persons(Arc<View>);

impl Persons {
    pub(crate) fn of(view: &Arc<View>) -> Self {
        Self(Arc::clone(view))
    }
}

impl Listing for Persons {
    type Row = PersonIx;
    type Field = PersonOrderField;
    type Node = Person;

    fn key<'a>(&'a self, row: &'a PersonIx, field: PersonOrderField) -> CursorKey<'a> {
        let network = self.0.network();
        match field {
            PersonOrderField::Name => CursorKey::text(Some(network.person(*row).name)),
            PersonOrderField::Key => CursorKey::Key(self.tie(row)),
            PersonOrderField::ArenaCount => {
                CursorKey::Number(network.person_arenas().arena_count_of(*row).into())
            }
        }
    }

    fn tie<'a>(&'a self, row: &'a PersonIx) -> Cow<'a, str> {
        self.0.network().person(*row).key.into()
    }

    fn node(&self, row: &PersonIx) -> Person {
        Person::new(&self.0, *row)
    }
}
