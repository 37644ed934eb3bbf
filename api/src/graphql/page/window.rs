//! The rows of a list that are on a page.

use std::borrow::Cow;
use std::cmp::Ordering;

use dataset::Ranks;

use super::arguments::Cut;
use super::cursor::{CursorKey, Position};
use super::listing::Listing;
use super::order::Direction;
use super::ordered::Page;

/// The rows of a whole list.
#[derive(Debug, Clone)]
pub(crate) enum Rows<'r, R: Clone> {
    /// They stand in the order asked for already.
    Sorted(Cow<'r, [R]>),
    /// They stand in any order.
    Unsorted(Vec<R>),
}

/// The rows of a page, and where it lies.
#[derive(Debug)]
pub(super) struct Window<R> {
    /// The rows of the page, in order.
    pub(super) rows: Vec<R>,
    /// The number of rows before them.
    pub(super) from: usize,
    /// The number of rows in the whole list.
    pub(super) total: usize,
}

impl<R: Clone> Window<R> {
    /// The window of a page between two places.
    pub(super) fn of<L: Listing<Row = R>>(listing: &L, rows: Rows<'_, R>, page: &Page<L::Field>) -> Self {
        let Page {
            cut,
            after,
            before,
            order,
            ..
        } = page;
        let (cut, after, before) = (*cut, after.as_ref(), before.as_ref());
        let comparison = Comparison {
            listing,
            field: order.field.0,
            direction: order.direction.0,
        };
        match rows {
            Rows::Sorted(rows) => {
                let from = after.map_or(0, |after| {
                    rows.partition_point(|row| comparison.with_place(row, after).is_le())
                });
                let to = before.map_or(rows.len(), |before| {
                    rows.partition_point(|row| comparison.with_place(row, before).is_lt())
                });
                let (from, to) = cut.within(from, to.max(from));
                Self {
                    rows: rows[from..to].to_vec(),
                    from,
                    total: rows.len(),
                }
            }
            Rows::Unsorted(rows) => comparison.pick(&rows, cut, after, before),
        }
    }
}

/// A row and what it is ordered by.
struct Keyed<'r, R> {
    key: CursorKey<'r>,
    /// The rank of what breaks ties; `None` when the listing has to be asked.
    tie: Option<u32>,
    row: &'r R,
}

/// The order of a list's rows.
struct Comparison<'l, L: Listing> {
    listing: &'l L,
    field: L::Field,
    direction: Direction,
}

impl<L: Listing> Comparison<'_, L> {
    /// Finds the rows of the page among all, and sorts only them.
    fn pick(
        &self,
        rows: &[L::Row],
        cut: Cut,
        after: Option<&Position>,
        before: Option<&Position>,
    ) -> Window<L::Row> {
        let total = rows.len();
        let mut from = 0;
        // Read once: ranks that come in between would stand beside names.
        let ranks = self.listing.ranks();
        let mut keyed: Vec<Keyed<'_, L::Row>> = Vec::with_capacity(total);
        for row in rows {
            if after.is_some_and(|after| self.with_place(row, after).is_le()) {
                from += 1;
            } else if before.is_none_or(|before| self.with_place(row, before).is_lt()) {
                keyed.push(self.keyed(row, ranks));
            }
        }
        let (first, last) = cut.within(0, keyed.len());
        let compare = |one: &Keyed<'_, L::Row>, two: &Keyed<'_, L::Row>| {
            let keys = one.key.compare(&two.key, self.direction);
            keys.then_with(|| match (one.tie, two.tie) {
                (Some(one), Some(two)) => one.cmp(&two),
                _ => self.listing.tie(one.row).cmp(&self.listing.tie(two.row)),
            })
        };
        // What comes after the page, and then what comes before it, is put aside without being sorted.
        if last < keyed.len() {
            keyed.select_nth_unstable_by(last, compare);
            keyed.truncate(last);
        }
        if first > 0 && first < keyed.len() {
            keyed.select_nth_unstable_by(first, compare);
        }
        let mut page = keyed.split_off(first);
        page.sort_unstable_by(compare);
        Window {
            rows: page.into_iter().map(|keyed| keyed.row.clone()).collect(),
            from: from + first,
            total,
        }
    }

    fn keyed<'r>(&'r self, row: &'r L::Row, ranks: Option<&Ranks>) -> Keyed<'r, L::Row> {
        let (key, tie) = match ranks {
            Some(ranks) => (
                self.listing.ranked_key(row, self.field, ranks),
                self.listing.ranked_tie(row, ranks),
            ),
            None => (self.listing.key(row, self.field), None),
        };
        Keyed { key, tie, row }
    }

    fn with_place(&self, row: &L::Row, place: &Position) -> Ordering {
        let key = self.listing.key(row, self.field);
        key.compare(&place.key, self.direction)
            .then_with(|| self.listing.tie(row).cmp(&place.tie))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graphql::page::listing::Nodes;
    use crate::graphql::page::{Order, Ordered};
    use crate::graphql::types::orders::NameOrderField;

    /// A row that is its own tie-break.
    #[derive(Debug, Clone, PartialEq)]
    struct Row(u8, String);

    impl Ordered for Row {
        type Field = NameOrderField;

        fn key(&self, _: NameOrderField) -> CursorKey<'_> {
            CursorKey::number(Some(self.0))
        }

        fn tie(&self) -> Cow<'_, str> {
            Cow::Borrowed(&self.1)
        }
    }

    fn place(row: &Row) -> Position {
        Position {
            key: CursorKey::Number(row.0.into()),
            tie: row.1.clone().into(),
        }
    }

    proptest! {
        #[test]
        fn an_unsorted_list_gives_the_pages_of_the_sorted_one(
            keys in prop::collection::vec(0u8..4, 0..12),
            cut in prop_oneof![(0usize..14).prop_map(Cut::First), (0usize..14).prop_map(Cut::Last)],
            after in prop::option::of(0usize..12),
            before in prop::option::of(0usize..12),
            descending: bool,
        ) {
            let rows: Vec<Row> = keys.iter().enumerate().map(|(at, &key)| Row(key, format!("{at:02}"))).collect();
            let order = if descending {
                Order::descending(NameOrderField::Name)
            } else {
                Order::ascending(NameOrderField::Name)
            };
            let mut sorted = rows.clone();
            sorted.sort_by(|one, two| {
                let keys = if descending { two.0.cmp(&one.0) } else { one.0.cmp(&two.0) };
                keys.then_with(|| one.1.cmp(&two.1))
            });
            let after = after.and_then(|at| rows.get(at)).map(place);
            let before = before.and_then(|at| rows.get(at)).map(place);
            let page = Page::between(order, cut, after, before);
            let window = |rows| Window::of(&Nodes::new(), rows, &page);
            let (one, other) = (window(Rows::Unsorted(rows)), window(Rows::Sorted(sorted.into())));
            prop_assert_eq!(&one.rows, &other.rows);
            prop_assert_eq!(one.total, other.total);
            // An empty page lies nowhere in particular.
            prop_assert!(one.rows.is_empty() || one.from == other.from);
        }
    }
}
