//! Errors of reading or writing a database in bulk.

use domain::bundle::TableName;

use crate::store::Fault;

/// The reason why the database cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// SQLite says so.
    #[error("{}", Fault::tell(.0, "the database refused it"))]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL says so.
    #[error("{}", Fault::tell(.0, "the database refused it"))]
    Postgres(#[from] sqlx::Error),
    /// Another program holds the write lock.
    #[error("another program is writing to the database; try again when it is done")]
    Busy,
    /// What was opened is not what is there now.
    #[error("{0}")]
    Fault(#[from] Fault),
    /// The connection broke after the server was told to make it last, and before it answered.
    #[error(
        "the connection broke while the import was made to last: all of it is in the database, or nothing; import again, \
         which adds nothing twice"
    )]
    Undecided(#[source] sqlx::Error),
    /// More rows in one table than row numbers are kept for.
    #[error("a table of more than 4,294,967,295 rows cannot be imported into")]
    TooManyRows,
    /// A row holds what its column cannot.
    #[error("the database holds inconsistent data: {table}.{column} of row {row}")]
    Inconsistent {
        /// The table.
        table: TableName,
        /// The column.
        column: String,
        /// The row's number.
        row: i64,
    },
    /// Whoever was handed the rows wanted no more of them.
    #[error("reading was stopped")]
    Stopped,
    /// A table was used before it was read: a mistake in this program.
    #[error("the table {0} was not read before it was used; please report this")]
    NotLoaded(TableName),
}
