//! A page of a list, as the Relay specification has it, with `nodes` and `totalCount`.

use std::borrow::Cow;

use async_graphql::{Object, OutputType, Result, SimpleObject, TypeName};
use domain::Code;

use super::arguments::{Cut, PageArguments};
use super::cursor::Position;
use super::order::Order;

/// A page of rows, cut from a whole list.
pub(crate) struct Connection<N> {
    edges: Vec<Edge<N>>,
    page_info: PageInfo,
    total_count: usize,
}

/// One row of a page, with its cursor.
struct Edge<N> {
    cursor: String,
    node: N,
}

/// Where a page lies in its list (sidans läge).
#[derive(SimpleObject, Clone, Default)]
#[graphql(shareable)]
struct PageInfo {
    /// Whether there are rows before this page.
    has_previous_page: bool,
    /// Whether there are rows after this page.
    has_next_page: bool,
    /// The cursor of the page's first row, for `before`; null when the page is empty.
    start_cursor: Option<String>,
    /// The cursor of the page's last row, for `after`; null when the page is empty.
    end_cursor: Option<String>,
}

/// Whether the rows handed over stand in the order asked for already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rows {
    Sorted,
    Unsorted,
}

impl<N> Connection<N> {
    /// Cuts a page from the whole list.
    ///
    /// `position` tells a row's place in the order. It is asked for every row of an unsorted list, and for a handful
    /// of rows (binary search, and the page) of a sorted one.
    ///
    /// # Errors
    /// When the arguments contradict each other, are out of bounds, or hold a cursor of another list.
    pub(crate) fn cut<F: Code>(
        mut rows: Vec<N>,
        state: Rows,
        order: &Order<F>,
        arguments: &PageArguments,
        position: impl Fn(&N, F) -> Position,
    ) -> Result<Self> {
        let (field, direction, tag) = (order.field.0, order.direction.0, order.tag());
        let cut = arguments.cut()?;
        let after = arguments.after(&tag)?;
        let before = arguments.before(&tag)?;
        if state == Rows::Unsorted {
            let mut keyed: Vec<(Position, N)> =
                rows.into_iter().map(|row| (position(&row, field), row)).collect();
            keyed.sort_by(|(one, _), (two, _)| one.compare(two, direction));
            rows = keyed.into_iter().map(|(_, row)| row).collect();
        }

        let total_count = rows.len();
        let from = after.map_or(0, |after| {
            rows.partition_point(|row| position(row, field).compare(&after, direction).is_le())
        });
        let to = before.map_or(total_count, |before| {
            rows.partition_point(|row| position(row, field).compare(&before, direction).is_lt())
        });
        let to = to.max(from);
        let (from, to) = match cut {
            Cut::First(count) => (from, to.min(from + count)),
            Cut::Last(count) => (from.max(to.saturating_sub(count)), to),
        };

        let edges: Vec<Edge<N>> = rows
            .drain(from..to)
            .map(|node| Edge {
                cursor: position(&node, field).encode(&tag),
                node,
            })
            .collect();
        Ok(Self::of(edges, from > 0, to < total_count, total_count))
    }

    /// A page of a list whose rows are known by their rank alone and made on demand, such as paths and hits.
    ///
    /// `fetch` makes rows from a rank on, as many as it is told. A cursor holds the rank, and so a place in this
    /// version of the data.
    ///
    /// # Errors
    /// As [`Self::cut`].
    pub(crate) fn by_rank<F: Code>(
        total: u64,
        order: &Order<F>,
        arguments: &PageArguments,
        fetch: impl FnOnce(u64, usize) -> Vec<N>,
    ) -> Result<Self> {
        let tag = order.tag();
        let cut = arguments.cut()?;
        let from = arguments
            .after(&tag)?
            .map_or(0, |after| after.rank().saturating_add(1))
            .min(total);
        let to = arguments
            .before(&tag)?
            .map_or(total, |before| before.rank())
            .clamp(from, total);
        let (from, to) = match cut {
            Cut::First(count) => (from, to.min(from.saturating_add(count as u64))),
            Cut::Last(count) => (from.max(to.saturating_sub(count as u64)), to),
        };
        let count = usize::try_from(to - from).unwrap_or(usize::MAX);
        let nodes = if count == 0 {
            Vec::new()
        } else {
            fetch(from, count)
        };
        let edges = (from..).zip(nodes).map(|(rank, node)| Edge {
            cursor: Position::of_rank(rank).encode(&tag),
            node,
        });
        Ok(Self::of(
            edges.collect(),
            from > 0,
            to < total,
            usize::try_from(total).unwrap_or(usize::MAX),
        ))
    }

    fn of(edges: Vec<Edge<N>>, has_previous_page: bool, has_next_page: bool, total_count: usize) -> Self {
        let page_info = PageInfo {
            has_previous_page,
            has_next_page,
            start_cursor: edges.first().map(|edge| edge.cursor.clone()),
            end_cursor: edges.last().map(|edge| edge.cursor.clone()),
        };
        Self {
            edges,
            page_info,
            total_count,
        }
    }
}

/// One page of a list (en sida av en lista), with the length of the whole list.
#[Object(name_type)]
impl<N: OutputType> Connection<N> {
    /// The rows of this page, each with its cursor.
    async fn edges(&self) -> &[Edge<N>] {
        &self.edges
    }

    /// The rows of this page, without their cursors.
    async fn nodes(&self) -> Vec<&N> {
        self.edges.iter().map(|edge| &edge.node).collect()
    }

    /// Where this page lies in the list, for paging on.
    async fn page_info(&self) -> &PageInfo {
        &self.page_info
    }

    /// Rows in the whole list, after filters and before paging.
    async fn total_count(&self) -> i32 {
        i32::try_from(self.total_count).unwrap_or(i32::MAX)
    }
}

/// One row of a page (en rad), with its cursor.
#[Object(name_type)]
impl<N: OutputType> Edge<N> {
    /// The row's place in the list, for `after` and `before`; opaque.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The row.
    async fn node(&self) -> &N {
        &self.node
    }
}

impl<N: OutputType> TypeName for Connection<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Connection", N::type_name()).into()
    }
}

impl<N: OutputType> TypeName for Edge<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", N::type_name()).into()
    }
}
