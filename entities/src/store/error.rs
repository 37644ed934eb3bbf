//! Errors of a store that is open.

use sea_orm::DbErr;

use super::Fault;

/// A question to the database, or its answer, failed. Absence is not an error: it is `None`, or a key that the map lacks.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused, or went away.
    #[error("{}", Fault::tell(.0, "the database did not answer"))]
    Database(#[from] DbErr),
    /// As above, in bulk reading of a SQLite file.
    #[error("{}", Fault::tell(.0, "the SQLite file could not be read"))]
    Sqlite(#[from] rusqlite::Error),
    /// As above, in bulk reading from PostgreSQL.
    #[error("{}", Fault::tell(.0, "PostgreSQL could not be read"))]
    Postgres(#[from] sqlx::Error),
    /// What was opened is not what is there now.
    #[error("{0}")]
    Fault(#[from] Fault),
    /// A stored value is not what its column is for: something other than this program wrote it.
    #[error("inconsistent data: {table}.{column} of row {row} should hold {expected}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row's number.
        row: i64,
        /// The values that the column holds everywhere else.
        expected: String,
    },
    /// The thread that read was stopped, as when the program shuts down.
    #[error("reading was interrupted")]
    Interrupted,
}
