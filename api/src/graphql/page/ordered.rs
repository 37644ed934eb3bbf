//! A page of a list that has an order.

use domain::Code;

use super::arguments::{Cut, PageArguments};
use super::cursor::{Place, Position};
use super::identity::ListIdentity;
use super::order::Order;
use crate::graphql::failure::Result;

/// A page that was asked for of a list in an order: it is within its bounds, and its cursors are of this list.
#[derive(Debug)]
pub(crate) struct Page<F: Code> {
    pub(super) cut: Cut,
    pub(super) after: Option<Position>,
    pub(super) before: Option<Position>,
    pub(crate) order: Order<F>,
    list: ListIdentity,
}

impl<F: Code> Page<F> {
    /// Reads the arguments of a page.
    ///
    /// # Errors
    /// When they contradict each other, are out of bounds, or hold a cursor of another list or order.
    pub(crate) fn parse(list: ListIdentity, order: Order<F>, arguments: PageArguments) -> Result<Self> {
        let cut = arguments.cut()?;
        let position = |argument, cursor: Option<String>| {
            let read = |cursor: String| Position::read(argument, &cursor, list, &order.tag());
            cursor.map(read).transpose()
        };
        let after = position("after", arguments.after)?;
        let before = position("before", arguments.before)?;
        Ok(Self {
            cut,
            after,
            before,
            order,
            list,
        })
    }

    /// Writes cursors of the list for whoever has no page at hand any more.
    pub(super) fn writer(&self) -> impl Fn(&Place<'_>) -> String + Send + Sync + use<F> {
        let (list, tag) = (self.list, self.order.tag());
        move |place| place.write(list, &tag)
    }

    /// A page between two places, for tests.
    #[cfg(test)]
    pub(super) fn between(
        order: Order<F>,
        cut: Cut,
        after: Option<Position>,
        before: Option<Position>,
    ) -> Self {
        let list = ListIdentity::new("Query", "rows");
        Self {
            cut,
            after,
            before,
            order,
            list,
        }
    }
}
