//! Versions of the data set, as the change log tells them.

use std::sync::Arc;

use async_graphql::{Object, OneofObject, SimpleObject};
use domain::bundle::TableName;
use domain::{ChangeId, Code as _};
use serde::Deserialize;

use crate::graphql::at_hand::at_hand;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::failure::unread;
use crate::graphql::page::{Connection, NewestPage};
use crate::graphql::scalar::{Date, DateTime};
use crate::graphql::view::View;

/// A version of the data set: what stood after a change, and until the next.
#[derive(Clone)]
pub(crate) struct Version {
    view: Arc<View>,
    number: ChangeId,
}

/// How a version is named: exactly one of these.
#[derive(OneofObject, Debug, Clone)]
pub(crate) enum VersionBy {
    /// Its number.
    Number(i32),
    /// A day: the version that stood at its end, in UTC.
    On(Date),
}

/// What a change did to one table (ändringar i en tabell).
#[derive(SimpleObject)]
struct VersionTable {
    /// The table.
    table: Enum<TableName>,
    /// Rows that were added.
    added: i32,
    /// Rows that were changed.
    updated: i32,
    /// Rows that were removed.
    removed: i32,
}

/// What the change log says of an import.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Summary {
    bundles: Vec<String>,
    replace: bool,
    tables: std::collections::BTreeMap<String, Counts>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Counts {
    added: i32,
    updated: i32,
    removed: i32,
}

impl Version {
    /// The versions up to that of the view, the latest first.
    ///
    /// # Errors
    /// When the arguments of the page contradict each other.
    pub(crate) fn list(view: &Arc<View>, page: &NewestPage) -> Result<Connection<Self>> {
        let last = view.dataset.version().0;
        Ok(Connection::by_rank(
            last.unsigned_abs(),
            page.ranked(),
            |rank, count| {
                let first = last.saturating_sub_unsigned(rank);
                let numbers = (1..=first).rev().take(count).map(ChangeId);
                numbers.map(|number| Self::with_number(view, number)).collect()
            },
        ))
    }

    /// The version that is named; `None` when there is none up to that of the view.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(crate) async fn find(view: &Arc<View>, by: &VersionBy) -> Result<Option<Self>> {
        let last = view.dataset.version();
        let number = match by {
            VersionBy::Number(number) => ChangeId(i64::from(*number)),
            VersionBy::On(Date(day)) => {
                let found = view.dataset.store().version_on(&day.to_string()).await;
                found.map_err(|error| unread(&error))?.min(last)
            }
        };
        Ok((1..=last.0)
            .contains(&number.0)
            .then(|| Self::with_number(view, number)))
    }

    fn with_number(view: &Arc<View>, number: ChangeId) -> Self {
        Self {
            view: Arc::clone(view),
            number,
        }
    }

    async fn summary(&self) -> Result<Summary> {
        let change = self.view.texts.logged(self.number).await?;
        // Other kinds of change than imports may say other things of themselves.
        Ok(serde_json::from_str(&change.summary).unwrap_or_default())
    }
}

/// A version of the data set (version): what stood after a change, until the next. Ask how the data stood then with
/// `asOf(version:)`.
#[Object]
impl Version {
    /// Its number: 1 for the first change, and one more for each.
    async fn number(&self) -> i32 {
        i32::try_from(self.number.0).unwrap_or(i32::MAX)
    }

    /// When the change was made: time of the system, not of the world.
    async fn at(&self) -> Result<DateTime> {
        Ok(DateTime(self.view.texts.logged(self.number).await?.at.clone()))
    }

    /// What kind of change it was: `import`.
    async fn action(&self) -> Result<String> {
        Ok(self.view.texts.logged(self.number).await?.action.clone())
    }

    /// The bundles that were imported, by the names of their folders or files.
    async fn bundles(&self) -> Result<Vec<String>> {
        let bundles = self.summary().await?.bundles.into_iter();
        // Where the files lie on the server is nobody's business.
        let name = |path: String| {
            let path = path.trim_end_matches(['/', '\\']);
            path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
        };
        Ok(bundles.map(name).collect())
    }

    /// Whether what the bundles did not state was removed.
    async fn replaced(&self) -> Result<bool> {
        Ok(self.summary().await?.replace)
    }

    /// What it did to each table that it changed, in the order of the bundle format.
    async fn tables(&self) -> Result<Vec<VersionTable>> {
        let mut counted: Vec<_> = self
            .summary()
            .await?
            .tables
            .into_iter()
            .filter_map(|(name, counts)| Some((TableName::from_code(&name).ok()?, counts)))
            .collect();
        counted.sort_unstable_by_key(|(table, _)| *table);
        let table = |(table, counts): (TableName, Counts)| VersionTable {
            table: Enum(table),
            added: counts.added,
            updated: counts.updated,
            removed: counts.removed,
        };
        Ok(counted.into_iter().map(table).collect())
    }
}

at_hand!(Version {
    "number" => number,
});
