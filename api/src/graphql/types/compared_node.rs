//! A node of two slices side by side.

use std::borrow::Cow;

use async_graphql::Object;
use dataset::slices::NodeMeasure;
use domain::network::Thing;
use domain::network::{MeasureChange as Change, SliceChange};

use schema_macros::fields;

use super::measure_change::MeasureChange;
use super::named::Named;
use super::orders::ComparedOrderField;
use super::slice::{Slice, tie_breaker};
use super::slice_node::SliceNode;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{CursorKey, Listing};

/// A node of either, by its places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) thing: Thing,
    pub(super) before: Option<u32>,
    pub(super) after: Option<u32>,
    pub(super) change: SliceChange,
}

/// The order of lists of compared nodes.
pub(super) struct ComparedNodes(pub(super) Slice, pub(super) Slice);

impl Listing for ComparedNodes {
    type Row = Row;
    type Field = ComparedOrderField;
    type Node = ComparedNode;

    fn key<'a>(&'a self, row: &'a Row, field: ComparedOrderField) -> CursorKey<'a> {
        match field {
            ComparedOrderField::Change => CursorKey::code(row.change),
            ComparedOrderField::Name => CursorKey::text(Some(self.0.view.network().name_of(row.thing))),
        }
    }

    fn tie<'a>(&'a self, row: &'a Row) -> Cow<'a, str> {
        tie_breaker(self.0.view.network(), row.thing)
    }

    fn node(&self, row: &Row) -> ComparedNode {
        ComparedNode {
            before: self.0.clone(),
            after: self.1.clone(),
            row: *row,
        }
    }
}

/// A node of either slice.
pub(crate) struct ComparedNode {
    before: Slice,
    after: Slice,
    row: Row,
}

/// A node before and after (nod).
#[fields]
#[Object]
impl ComparedNode {
    /// Its name.
    async fn name(&self) -> &str {
        self.before.view.network().name_of(self.row.thing)
    }

    /// The organisation, person or arena that it is.
    async fn node(&self) -> Result<Named> {
        Named::of(&self.before.view, self.row.thing)
    }

    /// The change from before to after (förändring).
    async fn change(&self) -> Enum<SliceChange> {
        Enum(self.row.change)
    }

    /// The node in the slice before; null when it is not there.
    async fn before(&self) -> Option<SliceNode> {
        self.row.before.map(|place| self.before.node(place))
    }

    /// The node in the slice after; null when it is not there.
    async fn after(&self) -> Option<SliceNode> {
        self.row.after.map(|place| self.after.node(place))
    }

    /// A measure of it, before and after.
    async fn measure(
        &self,
        #[graphql(desc = "The measure.")] of: Enum<NodeMeasure>,
    ) -> Result<MeasureChange> {
        let (mut before, mut after) = (None, None);
        if let Some(place) = self.row.before {
            before = self.before.measured.column(of.0).await?[place as usize];
        }
        if let Some(place) = self.row.after {
            after = self.after.measured.column(of.0).await?[place as usize];
        }
        Ok(MeasureChange::from(Change { before, after }))
    }
}
