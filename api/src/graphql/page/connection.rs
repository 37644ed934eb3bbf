//! A page of a list, as the Relay specification has it, with `nodes` and `totalCount`.

use std::borrow::Cow;

use async_graphql::parser::types::Field;
use async_graphql::{Object, Positioned, SimpleObject, TypeName};
use dataset::work::spend;

use super::cursor::Place;
use super::listing::{Listing, Nodes, Ordered};
use super::ordered::Page;
use super::ranked::RankPage;
use super::window::{Rows, Window};
use crate::graphql::failure::Result;
use crate::graphql::fast_path::{AtHand, NotAtHand, RowsAtHand, Tell, Writer};

/// A page of rows, cut from a whole list.
pub(crate) struct Connection<N> {
    nodes: Vec<N>,
    /// The cursor of the page's row at this place: made when it is asked for, since most pages are read without.
    cursor: Box<dyn Fn(usize) -> String + Send + Sync>,
    has_previous_page: bool,
    has_next_page: bool,
    total_count: usize,
}

/// One row of a page, with its cursor.
struct Edge<'c, N> {
    connection: &'c Connection<N>,
    at: usize,
}

/// The place of a page in its list (sidans läge).
#[derive(SimpleObject, Clone, Default)]
#[graphql(shareable)]
struct PageInfo {
    /// True when there are rows before this page.
    has_previous_page: bool,
    /// True when there are rows after this page.
    has_next_page: bool,
    /// The cursor of the page's first row, for `before`; null when the page is empty.
    start_cursor: Option<String>,
    /// The cursor of the page's last row, for `after`; null when the page is empty.
    end_cursor: Option<String>,
}

impl<N: Send + Sync + 'static> Connection<N> {
    /// Cuts a page from the whole list.
    ///
    /// # Errors
    /// When the request has no work left to spend on the rows.
    ///
    /// # Complexity
    /// Of a sorted list, logarithmic in its rows; of an unsorted one, linear, and the page itself is sorted.
    pub(crate) fn cut<L: Listing<Node = N>>(
        listing: L,
        rows: Rows<'_, L::Row>,
        page: &Page<L::Field>,
    ) -> Result<Self> {
        if let Rows::Unsorted(rows) = &rows {
            spend(rows.len())?;
        }
        let Window { rows, from, total } = Window::of(&listing, rows, page);
        let to = from + rows.len();
        let (field, write) = (page.order.field.0, page.writer());
        Ok(Self {
            nodes: rows.iter().map(|row| listing.node(row)).collect(),
            has_previous_page: from > 0,
            has_next_page: to < total,
            total_count: total,
            cursor: Box::new(move |at| {
                let place = rows.get(at).map(|row| Place {
                    key: listing.key(row, field),
                    tie: listing.tie(row),
                });
                place.map(|place| write(&place)).unwrap_or_default()
            }),
        })
    }

    /// Cuts a page from a list of a handful, whose nodes know their own place.
    ///
    /// # Errors
    /// As [`Self::cut`].
    pub(crate) fn of(nodes: Vec<N>, page: &Page<N::Field>) -> Result<Self>
    where
        N: Ordered,
    {
        Self::cut(Nodes::new(), Rows::Unsorted(nodes), page)
    }

    /// Makes a page of a list whose rows are known by their rank alone and made on demand, such as paths and hits.
    ///
    /// `fetch` makes rows from a rank on, as many as it is told.
    pub(crate) fn by_rank(total: u64, page: &RankPage, fetch: impl FnOnce(u64, usize) -> Vec<N>) -> Self {
        let (from, to) = page.within(total);
        let count = usize::try_from(to - from).unwrap_or(usize::MAX);
        let nodes = if count == 0 {
            Vec::new()
        } else {
            fetch(from, count)
        };
        let write = page.writer();
        Self {
            nodes,
            cursor: Box::new(move |at| write(from + at as u64)),
            has_previous_page: from > 0,
            has_next_page: to < total,
            total_count: usize::try_from(total).unwrap_or(usize::MAX),
        }
    }
}

/// One page of a list (en sida av en lista), with the length of the whole list.
#[Object(name_type)]
impl<N: AtHand> Connection<N> {
    /// The rows of this page, each with its cursor.
    async fn edges(&self) -> RowsAtHand<'_, Edge<'_, N>> {
        let edge = |at| Edge { connection: self, at };
        RowsAtHand::Made((0..self.nodes.len()).map(edge).collect())
    }

    /// The rows of this page, without their cursors.
    async fn nodes(&self) -> RowsAtHand<'_, N> {
        RowsAtHand::Kept(&self.nodes)
    }

    /// The place of this page in the list, for paging on.
    async fn page_info(&self) -> PageInfo {
        let cursor = |at: Option<usize>| at.map(|at| (self.cursor)(at));
        let last = self.nodes.len().checked_sub(1);
        PageInfo {
            has_previous_page: self.has_previous_page,
            has_next_page: self.has_next_page,
            start_cursor: cursor(last.map(|_| 0)),
            end_cursor: cursor(last),
        }
    }

    /// Rows in the whole list, after filters and before paging.
    async fn total_count(&self) -> i32 {
        i32::try_from(self.total_count).unwrap_or(i32::MAX)
    }
}

/// One row of a page (en rad), with its cursor.
#[Object(name_type)]
impl<N: AtHand> Edge<'_, N> {
    /// The row's place in the list, for `after` and `before`; opaque.
    async fn cursor(&self) -> String {
        (self.connection.cursor)(self.at)
    }

    /// The row.
    async fn node(&self) -> &N {
        // An edge is made for each of the page's nodes.
        &self.connection.nodes[self.at]
    }
}

impl<N: AtHand> TypeName for Connection<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Connection", N::type_name()).into()
    }
}

impl<N: AtHand> TypeName for Edge<'_, N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", N::type_name()).into()
    }
}

impl<N: AtHand> AtHand for Edge<'_, N> {
    fn tell<'c>(&self, field: &'c Positioned<Field>, writer: &mut Writer<'c>) -> Result<(), NotAtHand> {
        match field.node.name.node.as_str() {
            "cursor" => (self.connection.cursor)(self.at).tell(field, writer),
            "node" => Tell::tell(&self.connection.nodes[self.at], field, writer),
            _ => Err(NotAtHand),
        }
    }
}
