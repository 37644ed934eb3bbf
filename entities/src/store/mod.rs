//! The store: an open database, and every question that is asked of it.
//!
//! What is asked of the network is answered from memory; the store loads it ([`Store::load_network`]), keeps what is
//! long (descriptions, quotes, findings, history), and answers in batches only: a slice of row numbers in, a map out.

mod change;
mod error;
mod evidence;
mod load;
mod open;
mod postgres;
mod reported;
mod rows;
mod scan;
mod schema;
mod sqlite;
mod url;

pub use change::{NewChange, NewEntry, POSTGRES_WRITE_LOCK, append};
pub use error::StoreError;
pub use evidence::Citation;
pub use load::LoadError;
pub use open::{IfMissing, OpenError, OpenOptions};
pub use rows::Numbered;
pub use scan::{Row, Snapshot};
pub use url::{DatabaseUrl, DatabaseUrlError, PostgresUrl};

use std::path::PathBuf;

use domain::ChangeId;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QuerySelect};

use crate::changes;

/// An open database whose schema is the one that this program knows. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    /// Any number of readers; on SQLite they cannot write.
    pub(crate) read: DatabaseConnection,
    /// On SQLite a single connection, so that writers queue here and not in the file's lock.
    pub(crate) write: DatabaseConnection,
    backend: Backend,
}

/// What lies under the store, for reading and writing in bulk past SeaORM.
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
    /// What lies under the store.
    #[must_use]
    pub fn backend(&self) -> &Backend {
        &self.backend
    }

    /// The version of the dataset: its last change, 0 when nothing was ever written.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn version(&self) -> Result<ChangeId, StoreError> {
        version(&self.read).await
    }

    /// Whether nothing was ever written to it. A database that was emptied is not empty: it has a history.
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
