//! A tie of two slices side by side.

use std::borrow::Cow;

use async_graphql::Object;
use domain::network::Thing;
use domain::network::{MeasureChange as Change, SliceChange, SliceTie as Record};

use schema_macros::fields;

use super::measure_change::MeasureChange;
use super::named::Named;
use super::orders::ComparedOrderField;
use super::slice::{Slice, tie_breaker};
use super::slice_tie::SliceTie;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{CursorKey, Listing};

/// A tie of either, by its places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) one: Thing,
    pub(super) other: Thing,
    pub(super) before: Option<u32>,
    pub(super) after: Option<u32>,
    pub(super) change: SliceChange,
}

/// The order of lists of compared ties.
pub(super) struct ComparedTies(pub(super) Slice, pub(super) Slice);

impl Listing for ComparedTies {
    type Row = Row;
    type Field = ComparedOrderField;
    type Node = ComparedTie;

    fn key<'a>(&'a self, row: &'a Row, field: ComparedOrderField) -> CursorKey<'a> {
        match field {
            ComparedOrderField::Change => CursorKey::code(row.change),
            ComparedOrderField::Name => CursorKey::text(Some(self.0.view.network().name_of(row.one))),
        }
    }

    fn tie<'a>(&'a self, row: &'a Row) -> Cow<'a, str> {
        let network = self.0.view.network();
        let [one, other] = [row.one, row.other].map(|end| tie_breaker(network, end));
        format!("{one} {other}").into()
    }

    fn node(&self, row: &Row) -> ComparedTie {
        ComparedTie {
            before: self.0.clone(),
            after: self.1.clone(),
            row: *row,
        }
    }
}

/// A tie of either slice.
pub(crate) struct ComparedTie {
    before: Slice,
    after: Slice,
    row: Row,
}

impl ComparedTie {
    fn tie_in(slice: &Slice, place: Option<u32>) -> Option<&Record> {
        slice.measured.ties().get(place? as usize)
    }
}

/// A tie before and after (samband).
#[fields]
#[Object]
impl ComparedTie {
    /// The organisation, person or arena at one end; in two modes the organisation or person.
    async fn from(&self) -> Result<Named> {
        Named::of(&self.before.view, self.row.one)
    }

    /// The organisation, person or arena at the other end; in two modes the arena.
    async fn to(&self) -> Result<Named> {
        Named::of(&self.before.view, self.row.other)
    }

    /// The change from before to after (förändring).
    async fn change(&self) -> Enum<SliceChange> {
        Enum(self.row.change)
    }

    /// The tie in the slice before; null when it is not there.
    async fn before(&self) -> Option<SliceTie> {
        let tie = *Self::tie_in(&self.before, self.row.before)?;
        let slice = self.before.clone();
        Some(SliceTie { slice, tie })
    }

    /// The tie in the slice after; null when it is not there.
    async fn after(&self) -> Option<SliceTie> {
        let tie = *Self::tie_in(&self.after, self.row.after)?;
        let slice = self.after.clone();
        Some(SliceTie { slice, tie })
    }

    /// Its weight, before and after.
    async fn weight(&self) -> MeasureChange {
        MeasureChange::from(Change {
            before: Self::tie_in(&self.before, self.row.before).map(|tie| tie.weight),
            after: Self::tie_in(&self.after, self.row.after).map(|tie| tie.weight),
        })
    }
}
