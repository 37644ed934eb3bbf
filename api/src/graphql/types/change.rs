//! Changes of the data set, as the change log tells them.

use std::sync::Arc;

use async_graphql::{Object, OneofObject, SimpleObject};
use domain::bundle::TableName;
use domain::{ChangeId, Code as _};
use serde::Deserialize;

use schema_macros::fields;

use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::failure::unread;
use crate::graphql::page::{Connection, NewestPage};
use crate::graphql::scalar::{Date, DateTime};
use crate::graphql::view::View;

/// A change of the data set, which made a version.
#[derive(Clone)]
pub(crate) struct Change {
    view: Arc<View>,
    version: ChangeId,
}

/// The name of a change: exactly one of these.
#[derive(OneofObject, Debug, Clone)]
pub(crate) enum ChangeBy {
    /// The version that it made.
    Version(i32),
    /// A day: the change whose version stood at its end, in UTC.
    On(Date),
}

/// The change of one table (ändringar i en tabell).
#[derive(SimpleObject)]
struct TableChange {
    /// The table.
    table: Enum<TableName>,
    /// Number of rows that were added.
    added_count: i32,
    /// Number of rows that were there before and changed.
    updated_count: i32,
    /// Number of rows that were removed.
    removed_count: i32,
}

/// The number of a version as clients see it.
pub(crate) fn version_number(version: ChangeId) -> i32 {
    i32::try_from(version.0).unwrap_or(i32::MAX)
}

/// The words of the change log for an import.
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

impl Change {
    /// The changes up to the version of the view, the latest first.
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
                numbers.map(|version| Self::of(view, version)).collect()
            },
        ))
    }

    /// The change that is named; `None` when there is none up to that of the view.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(crate) async fn find(view: &Arc<View>, by: &ChangeBy) -> Result<Option<Self>> {
        let last = view.dataset.version();
        let version = match by {
            ChangeBy::Version(version) => ChangeId(i64::from(*version)),
            ChangeBy::On(Date(day)) => {
                let found = view.dataset.store().version_on(&day.to_string()).await;
                found.map_err(|error| unread(&error))?.min(last)
            }
        };
        Ok((1..=last.0).contains(&version.0).then(|| Self::of(view, version)))
    }

    fn of(view: &Arc<View>, version: ChangeId) -> Self {
        Self {
            view: Arc::clone(view),
            version,
        }
    }

    async fn summary(&self) -> Result<Summary> {
        let change = self.view.texts.logged(self.version).await?;
        // Other kinds of change than imports may say other things of themselves.
        Ok(serde_json::from_str(&change.summary).unwrap_or_default())
    }
}

/// A change of the data set (ändring), such as an import. It makes a version (version): what stands from then until the next
/// change, and can be asked about for good.
#[fields]
#[Object]
impl Change {
    /// The version that it made: 1 for the first change, and one more for each.
    async fn version(&self) -> i32 {
        version_number(self.version)
    }

    /// The instant at which the change was made: time of the system, not of the world.
    async fn at(&self) -> Result<DateTime> {
        Ok(DateTime(self.view.texts.logged(self.version).await?.at.clone()))
    }

    /// The kind of change: `import`.
    async fn action(&self) -> Result<String> {
        Ok(self.view.texts.logged(self.version).await?.action.clone())
    }

    /// The bundles that were imported, by the names of their folders or files.
    async fn bundles(&self) -> Result<Vec<String>> {
        let bundles = self.summary().await?.bundles.into_iter();
        // Only the names of files are told: their folders on the server are nobody's business.
        let name = |path: String| {
            let path = path.trim_end_matches(['/', '\\']);
            path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
        };
        Ok(bundles.map(name).collect())
    }

    /// True when what the bundles did not state was removed.
    async fn is_replacement(&self) -> Result<bool> {
        Ok(self.summary().await?.replace)
    }

    /// The change of each table that it touched, in the order of the bundle format. 19 at most.
    async fn tables(&self) -> Result<Vec<TableChange>> {
        let mut counted: Vec<_> = self
            .summary()
            .await?
            .tables
            .into_iter()
            .filter_map(|(name, counts)| Some((TableName::from_code(&name).ok()?, counts)))
            .collect();
        counted.sort_unstable_by_key(|(table, _)| *table);
        let table = |(table, counts): (TableName, Counts)| TableChange {
            table: Enum(table),
            added_count: counts.added,
            updated_count: counts.updated,
            removed_count: counts.removed,
        };
        Ok(counted.into_iter().map(table).collect())
    }
}
