//! The four arguments of a page.

use crate::graphql::failure::{Result, bad_input};
use crate::guard::{DEFAULT_PAGE, MAX_PAGE};

/// `first`, `after`, `last` and `before` as the Relay specification has them.
#[derive(Debug, Default)]
pub(crate) struct PageArguments {
    pub(crate) first: Option<i32>,
    pub(crate) after: Option<String>,
    pub(crate) last: Option<i32>,
    pub(crate) before: Option<String>,
}

/// The end of the list that a page is cut from, and the most rows that it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    First(usize),
    Last(usize),
}

impl PageArguments {
    pub(super) fn cut(&self) -> Result<Cut> {
        match (self.first, self.last) {
            (Some(_), Some(_)) => Err(bad_input("give `first` or `last`, not both")),
            (Some(first), None) => rows("first", first).map(Cut::First),
            (None, Some(last)) => rows("last", last).map(Cut::Last),
            (None, None) => Ok(Cut::First(DEFAULT_PAGE as usize)),
        }
    }
}

fn rows(argument: &str, count: i32) -> Result<usize> {
    usize::try_from(count)
        .ok()
        .filter(|count| *count <= MAX_PAGE as usize)
        .ok_or_else(|| {
            bad_input(format_args!(
                "`{argument}: {count}` is out of bounds: a list gives 0 to {} rows; page on with `after`",
                MAX_PAGE
            ))
        })
}

impl Cut {
    /// The part of a stretch of rows that is on the page.
    pub(super) fn within(self, from: usize, to: usize) -> (usize, usize) {
        match self {
            Self::First(count) => (from, to.min(from.saturating_add(count))),
            Self::Last(count) => (from.max(to.saturating_sub(count)), to),
        }
    }

    /// The number of rows that a page has which is cut from the beginning of a long list.
    pub(crate) const fn rows(self) -> usize {
        match self {
            Self::First(count) | Self::Last(count) => count,
        }
    }
}
