//! How the rows of a list are ordered and told apart before any of them is made into a node.

use std::borrow::Cow;
use std::marker::PhantomData;

use dataset::Ranks;
use domain::Code;

use super::cursor::CursorKey;

/// How the rows of one kind of list are ordered, told apart and made into nodes.
///
/// A list can have a hundred thousand rows of which a page shows twenty: rows are indices or small records, and only
/// those of the page become nodes.
pub(crate) trait Listing: Send + Sync + 'static {
    /// A row before it is known to be on the page.
    type Row: Clone + Send + Sync + 'static;
    /// What the list can be ordered by.
    type Field: Code + Send + Sync;
    /// What a row is for whoever asks.
    type Node;

    /// What the row is ordered by.
    fn key<'a>(&'a self, row: &'a Self::Row, field: Self::Field) -> CursorKey<'a>;

    /// What comes first among rows with equal keys; unique within the list, and the same in every version.
    fn tie<'a>(&'a self, row: &'a Self::Row) -> Cow<'a, str>;

    /// Where organisations stand, for lists that are ordered by them, once that is known.
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
    /// What the list can be ordered by.
    type Field: Code + Send + Sync;

    /// What the node is ordered by.
    fn key(&self, field: Self::Field) -> CursorKey<'_>;

    /// What comes first among nodes with equal keys; unique within the list.
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
