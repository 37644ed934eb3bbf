//! Pages of lists whose rows are known by their rank alone.

use std::sync::Arc;

use super::arguments::{Cut, PageArguments};
use super::cursor::{Ranked, read_rank, write_rank};
use super::identity::ListIdentity;
use crate::graphql::failure::{Result, bad_input};
use crate::graphql::view::View;

/// A page that was asked for of a list whose rows are known by their rank, such as paths and hits: it is within its bounds,
/// and its cursors are of this list at this version, since a rank says nothing of another.
#[derive(Debug)]
pub(crate) struct RankPage {
    pub(crate) cut: Cut,
    after: Option<u64>,
    before: Option<u64>,
    list: ListIdentity,
    version: i64,
}

/// A page of a list that grows by one row with each version, the newest first: a rank of one version is found again in
/// every later one.
#[derive(Debug)]
pub(crate) struct NewestPage(RankPage);

impl RankPage {
    /// Reads the arguments of a page.
    ///
    /// # Errors
    /// When they contradict each other, are out of bounds, or hold a cursor of another list or version.
    pub(crate) fn parse(list: ListIdentity, view: &Arc<View>, arguments: PageArguments) -> Result<Self> {
        let version = view.dataset.version().0;
        Self::read(list, version, arguments, |argument, ranked| {
            if ranked.version == version {
                return Ok(ranked.rank);
            }
            Err(bad_input(format_args!(
                "`{argument}` holds a cursor of version {}, and version {version} ranks the rows of this list anew; begin \
                 without cursors, or page on within `asOf(version: {})`",
                ranked.version, ranked.version
            )))
        })
    }

    fn read(
        list: ListIdentity,
        version: i64,
        arguments: PageArguments,
        rank: impl Fn(&str, Ranked) -> Result<u64>,
    ) -> Result<Self> {
        let cut = arguments.cut()?;
        let read = |argument, cursor: Option<String>| {
            let read = |cursor: String| rank(argument, read_rank(argument, &cursor, list)?);
            cursor.map(read).transpose()
        };
        Ok(Self {
            cut,
            after: read("after", arguments.after)?,
            before: read("before", arguments.before)?,
            list,
            version,
        })
    }

    /// The ranks from which and up to which the page reaches, in a list of so many rows.
    pub(super) fn within(&self, total: u64) -> (u64, u64) {
        let from = self.after.map_or(0, |after| after.saturating_add(1)).min(total);
        let to = self.before.unwrap_or(total).clamp(from, total);
        match self.cut {
            Cut::First(count) => (from, to.min(from.saturating_add(count as u64))),
            Cut::Last(count) => (from.max(to.saturating_sub(count as u64)), to),
        }
    }

    /// Writes cursors of the list for whoever has no page at hand any more.
    pub(super) fn writer(&self) -> impl Fn(u64) -> String + Send + Sync + use<> {
        let (list, version) = (self.list, self.version);
        move |rank| write_rank(rank, list, version)
    }
}

impl NewestPage {
    /// Reads the arguments of a page.
    ///
    /// # Errors
    /// When they contradict each other, are out of bounds, or hold a cursor of another list or of a later version.
    pub(crate) fn parse(list: ListIdentity, view: &Arc<View>, arguments: PageArguments) -> Result<Self> {
        let version = view.dataset.version().0;
        RankPage::read(list, version, arguments, |argument, ranked| {
            let newer = u64::try_from(version - ranked.version).map_err(|_| {
                bad_input(format_args!(
                    "`{argument}` holds a cursor of version {}, and this is the older version {version}; begin without cursors",
                    ranked.version
                ))
            })?;
            Ok(ranked.rank.saturating_add(newer))
        })
        .map(Self)
    }

    /// The page, its ranks counted in this version.
    pub(crate) const fn ranked(&self) -> &RankPage {
        &self.0
    }
}
