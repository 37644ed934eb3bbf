//! The store: an open database, and every question that is asked of it, as it is or as it stood at a version.
//!
//! What is asked of the network is answered from memory; the store loads it ([`Store::load_network`]), keeps what is
//! long (descriptions, quotes, findings, history), and answers in batches only: a slice of row numbers in, a map out.

mod as_of;
mod change;
mod error;
mod evidence;
mod fault;
mod file;
mod inspect;
mod load;
mod open;
mod postgres;
mod reader;
mod recovery;
mod reports;
mod rows;
mod scan;
mod schema;
mod sqlite;
mod url;

pub(crate) use as_of::AsOf;
pub use error::StoreError;
pub use evidence::Citation;
pub use fault::Fault;
pub use inspect::{Inspection, LastChange, Schema, Writing, inspect};
pub use load::LoadError;
pub use open::{IfMissing, OpenError, OpenOptions};
pub(crate) use reader::Reader;
pub use rows::{Model, RowNumber};
pub use scan::{Columns, Row, Snapshot};
pub use url::{DatabaseUrl, DatabaseUrlError, PostgresUrl, repeatable};

use std::path::PathBuf;
use std::time::Duration;

use domain::ChangeId;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter as _, QuerySelect,
    QueryTrait as _, Select, SelectModel, SelectorRaw, Statement, StatementBuilder,
};

use crate::changes;

/// The time for which closing waits for PostgreSQL.
const FAREWELL: Duration = Duration::from_secs(4);

/// An open database whose schema is the one that this program knows. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    /// Any number of readers; on SQLite they cannot write.
    pub(crate) read: Reader,
    /// On SQLite a single connection, so that writers queue here and not in the file's lock.
    pub(crate) write: DatabaseConnection,
    backend: Backend,
    /// The version that its rows are seen at; `None` is the last, whichever that is when a question is asked.
    at: Option<ChangeId>,
}

/// The database under the store, for reading and writing in bulk past SeaORM.
#[derive(Debug, Clone)]
pub enum Backend {
    /// A SQLite file.
    Sqlite {
        /// The file.
        path: PathBuf,
    },
    /// A PostgreSQL database.
    Postgres {
        /// Its connections, those of SeaORM as well.
        pool: sqlx::PgPool,
    },
}

impl Store {
    /// The database under the store.
    #[must_use]
    pub fn backend(&self) -> &Backend {
        &self.backend
    }

    /// The same database, seen as it stood at a version, whatever is written meanwhile. Questions about rows, networks
    /// and exports see that version; the log itself is seen as it is.
    ///
    /// A version from 0 (before the first change) to [`Store::version`] exists; a later one is seen as the last.
    #[must_use]
    pub fn at(&self, version: ChangeId) -> Self {
        Self {
            at: Some(version),
            ..self.clone()
        }
    }

    /// The version as of which its tables are read, when not as they are.
    pub(crate) fn as_of(&self) -> Option<AsOf> {
        let backend = self.read.get_database_backend();
        self.at.map(|version| AsOf { backend, version })
    }

    /// A question about one table, put to the version that the store is seen at.
    fn statement(&self, table: &str, query: &impl StatementBuilder) -> Statement {
        let mut statement = self.read.get_database_backend().build(query);
        if let (Some(as_of), Some(table)) = (self.as_of(), as_of::table_named(table)) {
            statement.sql.insert_str(0, &as_of.with(table));
        }
        statement
    }

    /// The same for an entity's rows.
    fn select<E: EntityTrait>(&self, query: Select<E>) -> SelectorRaw<SelectModel<E::Model>> {
        let statement = self.statement(E::default().table_name(), query.as_query());
        query.from_raw_sql(statement)
    }

    /// The version of the dataset: its last change, 0 when nothing was ever written.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn version(&self) -> Result<ChangeId, StoreError> {
        version(&self.read).await
    }

    /// The version that stood at the end of a day in UTC, written as `2026-05-01`: 0 when nothing was written by then.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn version_on(&self, day: &str) -> Result<ChangeId, StoreError> {
        // Instants are RFC 3339 in UTC, which sort as texts do, and `~` comes after whatever follows the day.
        let last: Option<Option<i64>> = changes::Entity::find()
            .filter(changes::Column::At.lt(format!("{day}~")))
            .select_only()
            .expr(changes::Column::Id.max())
            .into_tuple()
            .one(&self.read)
            .await?;
        Ok(ChangeId(last.flatten().unwrap_or(0)))
    }

    /// Returns whether nothing was ever written to it. A database that was emptied is not empty: it has a history.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_empty(&self) -> Result<bool, StoreError> {
        Ok(self.version().await? == ChangeId(0))
    }

    /// Closes the connections; on SQLite this folds the write-ahead log into the file.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn close(self) -> Result<(), StoreError> {
        if let Backend::Postgres { pool } = &self.backend {
            // A server that is silent says no farewell, and keeps nobody from leaving.
            let _ = tokio::time::timeout(FAREWELL, pool.close()).await;
            return Ok(());
        }
        self.read.close().await?;
        Ok(self.write.close().await?)
    }
}

/// The last change that a connection or transaction sees.
pub(crate) async fn version(connection: &impl ConnectionTrait) -> Result<ChangeId, StoreError> {
    let last: Option<Option<i64>> = changes::Entity::find()
        .select_only()
        .expr(changes::Column::Id.max())
        .into_tuple()
        .one(connection)
        .await?;
    Ok(ChangeId(last.flatten().unwrap_or(0)))
}
