//! The order of lists of organisations.

use std::borrow::Cow;
use std::sync::Arc;

use dataset::Ranks;
use domain::network::OrganisationIx;

use crate::graphql::page::{CursorKey, Listing};
use crate::graphql::types::orders::OrganisationOrderField;
use crate::graphql::types::organisation::Organisation;
use crate::graphql::view::View;

/// Organisations, by their places in the network.
pub(crate) struct Organisations(Arc<View>);

impl Organisations {
    pub(crate) fn of(view: &Arc<View>) -> Self {
        Self(Arc::clone(view))
    }
}

impl Listing for Organisations {
    type Row = OrganisationIx;
    type Field = OrganisationOrderField;
    type Node = Organisation;

    fn key<'a>(&'a self, row: &'a OrganisationIx, field: OrganisationOrderField) -> CursorKey<'a> {
        let network = self.0.network();
        match field {
            OrganisationOrderField::Name => CursorKey::text(Some(network.name_of_organisation(*row))),
            OrganisationOrderField::Key => CursorKey::Key(self.tie(row)),
            OrganisationOrderField::Kind => CursorKey::code(network.kind_of_organisation(*row)),
            OrganisationOrderField::ArenaCount => {
                CursorKey::Number(network.organisation_arenas().arena_count_of(*row).into())
            }
        }
    }

    fn tie<'a>(&'a self, row: &'a OrganisationIx) -> Cow<'a, str> {
        self.0.network().key_of_organisation(*row).into()
    }

    fn ranks(&self) -> Option<&Ranks> {
        self.0.dataset.name_orders().ranks()
    }

    fn ranked_key<'a>(
        &'a self,
        row: &'a OrganisationIx,
        field: OrganisationOrderField,
        ranks: &Ranks,
    ) -> CursorKey<'a> {
        match field {
            OrganisationOrderField::Name => CursorKey::Number(ranks.by_name(*row).into()),
            OrganisationOrderField::Key => CursorKey::Number(ranks.by_key(*row).into()),
            OrganisationOrderField::Kind | OrganisationOrderField::ArenaCount => self.key(row, field),
        }
    }

    fn ranked_tie(&self, row: &OrganisationIx, ranks: &Ranks) -> Option<u32> {
        Some(ranks.by_key(*row))
    }

    fn node(&self, row: &OrganisationIx) -> Organisation {
        Organisation::new(&self.0, *row)
    }
}
