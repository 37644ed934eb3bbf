//! Neighbours: organisations at a distance.

use std::borrow::Cow;
use std::num::NonZeroU32;
use std::sync::Arc;

use async_graphql::Object;
use domain::network::{Neighbour as Record, OrganisationIx, Scope};

use schema_macros::fields;

use super::orders::NeighbourOrderField;
use super::organisation::Organisation;
use crate::graphql::failure::Result;
use crate::graphql::failure::bad_input;
use crate::graphql::page::{Connection, CursorKey, Listing, Page, Rows};
use crate::graphql::view::View;
use crate::guard::MAX_STEPS;

/// An organisation at some distance from another.
pub(crate) struct Neighbour {
    view: Arc<View>,
    record: Record,
}

/// The number of steps, which is at least 1 and at most [`MAX_STEPS`].
pub(crate) fn steps(argument: &str, steps: i32) -> Result<NonZeroU32> {
    let steps = u32::try_from(steps)
        .ok()
        .filter(|steps| *steps <= MAX_STEPS)
        .and_then(NonZeroU32::new);
    steps.ok_or_else(|| bad_input(format_args!("`{argument}` is 1 to {MAX_STEPS}")))
}

impl Neighbour {
    pub(crate) fn list(
        view: &Arc<View>,
        organisation: OrganisationIx,
        hops: i32,
        scope: &Scope,
        page: &Page<NeighbourOrderField>,
    ) -> Result<Connection<Self>> {
        let hops = steps("steps", hops)?;
        let found = view.walk(|workspace, effort| {
            view.network()
                .neighbours(organisation, hops, scope, workspace, effort)
        })?;
        Connection::cut(Neighbours(Arc::clone(view)), Rows::Unsorted(found), page)
    }
}

/// The order of lists of neighbours.
struct Neighbours(Arc<View>);

impl Listing for Neighbours {
    type Row = Record;
    type Field = NeighbourOrderField;
    type Node = Neighbour;

    fn key<'a>(&'a self, row: &'a Record, field: NeighbourOrderField) -> CursorKey<'a> {
        match field {
            NeighbourOrderField::Distance => CursorKey::Number(row.distance.get().into()),
            NeighbourOrderField::Name => {
                CursorKey::text(Some(self.0.network().name_of_organisation(row.actor)))
            }
        }
    }

    fn tie<'a>(&'a self, row: &'a Record) -> Cow<'a, str> {
        self.0.network().key_of_organisation(row.actor).into()
    }

    fn node(&self, row: &Record) -> Neighbour {
        Neighbour {
            view: Arc::clone(&self.0),
            record: *row,
        }
    }
}

/// An organisation at some distance from another (granne).
#[fields]
#[Object]
impl Neighbour {
    /// The organisation.
    async fn organisation(&self) -> Organisation {
        Organisation::new(&self.view, self.record.actor)
    }

    /// The fewest steps to it, a step being one shared arena; at least 1.
    async fn distance(&self) -> i32 {
        i32::try_from(self.record.distance.get()).unwrap_or(i32::MAX)
    }
}
