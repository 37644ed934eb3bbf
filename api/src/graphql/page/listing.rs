//! Listings: they order the rows of a list, and tell them apart, before any row is made into a node.

use std::borrow::Cow;
use std::marker::PhantomData;

use dataset::Ranks;
use domain::Code;

use super::cursor::CursorKey;

/// A listing orders the rows of one kind of list, tells them apart and makes them into nodes.
///
/// A list can have a hundred thousand rows of which a page shows twenty: rows are indices or small records, and only
/// those of the page become nodes.
pub(crate) trait Listing: Send + Sync + 'static {
    /// A row before it is known to be on the page.
    type Row: Clone + Send + Sync + 'static;
    /// The fields that the list can be ordered by.
    type Field: Code + Send + Sync;
    /// The node that a row becomes.
    type Node;

    /// The value by which the row is ordered.
    fn key<'a>(&'a self, row: &'a Self::Row, field: Self::Field) -> CursorKey<'a>;

    /// The tie-breaker among rows with equal keys; unique within the list, and the same in every version.
    fn tie<'a>(&'a self, row: &'a Self::Row) -> Cow<'a, str>;

    /// The ranks of organisations, for lists that are ordered by them, once that is known.
    fn ranks(&self) -> Option<&Ranks> {
        None
    }

    /// The same order as [`Self::key`] within one list, by ranks where it is by an organisation's name.
    fn ranked_key<'a>(&'a self, row: &'a Self::Row, field: Self::Field, _: &Ranks) -> CursorKey<'a> {
        self.key(row, field)
    }

    /// The same order as [`Self::tie`], where that is an organisation's key.
    fn ranked_tie(&self, _: &Self::Row, _: &Ranks) -> Option<u32> {
        None
    }

    /// The row as a node.
    fn node(&self, row: &Self::Row) -> Self::Node;
}

/// A node that knows its own place in a list: for lists of a handful, whose rows are their nodes.
pub(crate) trait Ordered: Clone + Send + Sync + 'static {
    /// The fields that the list can be ordered by.
    type Field: Code + Send + Sync;

    /// The value by which the node is ordered.
    fn key(&self, field: Self::Field) -> CursorKey<'_>;

    /// The tie-breaker among nodes with equal keys; unique within the list.
    fn tie(&self) -> Cow<'_, str>;
}

/// The listing of nodes that know their own place.
pub(super) struct Nodes<N>(PhantomData<fn() -> N>);

impl<N> Nodes<N> {
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<N: Ordered> Listing for Nodes<N> {
    type Row = N;
    type Field = N::Field;
    type Node = N;

    fn key<'a>(&'a self, row: &'a N, field: N::Field) -> CursorKey<'a> {
        row.key(field)
    }

    fn tie<'a>(&'a self, row: &'a N) -> Cow<'a, str> {
        row.tie()
    }

    fn node(&self, row: &N) -> N {
        row.clone()
    }
}
