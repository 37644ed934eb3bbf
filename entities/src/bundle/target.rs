//! Where a bundle is imported to: what reading, resolving and writing ask of a database, whichever it is.

use std::fmt;

use domain::bundle::{TableName, Value};

use super::layout::{Layout, Owned};
use crate::bundle::log::Entry;
use crate::store::Fault;

/// A database that takes rows, in one transaction that ends with [`Target::commit`] or, without it, changes nothing.
pub(super) trait Target {
    /// The number that the table's next new row gets: one more than any row has ever had.
    fn next_number(&mut self, table: TableName) -> Result<i64, TargetError>;

    /// Hands over what identifies each row of a table, and the row's number.
    fn identities(&mut self, table: TableName, each: &mut EachIdentity<'_>) -> Result<(), TargetError>;

    /// Hands over the columns of every row of a table in which the first of them holds something, in the order of
    /// numbers; columns by their names in the database.
    fn scan(&mut self, table: TableName, columns: &[&str], each: &mut EachRow<'_>)
    -> Result<(), TargetError>;

    /// Hands over the rows that a question finds, whose columns are all texts.
    fn texts(&mut self, sql: &str, columns: usize, each: &mut EachText<'_>) -> Result<(), TargetError>;

    /// Runs a statement that is no question.
    fn run(&mut self, sql: &str) -> Result<(), TargetError>;

    /// Prepares a table for rows that state these columns (places of [`Layout::columns`]).
    fn begin(&mut self, layout: &'static Layout, stated: &[usize], bytes: u64) -> Result<(), TargetError>;

    /// Adds a row: its number, then the values of the columns that were announced.
    fn add(&mut self, number: i64, values: &[Value<'_>]) -> Result<(), TargetError>;

    /// Ends the rows of a table.
    fn end(&mut self) -> Result<(), TargetError>;

    /// The rows with these numbers, all columns of the layout, in the order of the numbers given.
    fn fetch(&mut self, layout: &'static Layout, numbers: &[i64]) -> Result<Vec<Vec<Owned>>, TargetError>;

    /// Overwrites rows.
    fn update(&mut self, layout: &'static Layout, rows: &[(i64, Vec<Owned>)]) -> Result<(), TargetError>;

    /// Removes rows.
    fn remove(&mut self, table: TableName, numbers: &[i64]) -> Result<(), TargetError>;

    /// Appends to the change log, under the change that [`Target::log_change`] will write.
    fn log(&mut self, entry: &Entry) -> Result<(), TargetError>;

    /// Writes the change that the entries belong to, and gives its number.
    fn log_change(&mut self, at: &str, actor: &str, action: &str, summary: &str) -> Result<i64, TargetError>;

    /// Makes it last.
    fn commit(&mut self) -> Result<(), TargetError>;
}

/// What identifies a row of the database.
#[derive(Debug, Clone, Copy)]
pub(super) enum Identifies<'a> {
    Key(&'a str),
    Fingerprint(i64),
}

pub(super) type EachIdentity<'a> = dyn FnMut(Identifies<'_>, i64) -> Result<(), TargetError> + 'a;
pub(super) type EachRow<'a> = dyn FnMut(&[Value<'_>]) -> Result<(), TargetError> + 'a;
pub(super) type EachText<'a> = dyn FnMut(&[Option<&str>]) -> Result<(), TargetError> + 'a;

/// Why the database cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum TargetError {
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

/// An empty database that keeps nothing: what a check without a database is made against.
#[derive(Debug)]
pub(super) struct Nowhere;

impl Target for Nowhere {
    fn next_number(&mut self, _: TableName) -> Result<i64, TargetError> {
        Ok(1)
    }

    fn identities(&mut self, _: TableName, _: &mut EachIdentity<'_>) -> Result<(), TargetError> {
        Ok(())
    }

    fn scan(&mut self, _: TableName, _: &[&str], _: &mut EachRow<'_>) -> Result<(), TargetError> {
        Ok(())
    }

    fn texts(&mut self, _: &str, _: usize, _: &mut EachText<'_>) -> Result<(), TargetError> {
        Ok(())
    }

    fn run(&mut self, _: &str) -> Result<(), TargetError> {
        Ok(())
    }

    fn begin(&mut self, _: &'static Layout, _: &[usize], _: u64) -> Result<(), TargetError> {
        Ok(())
    }

    fn add(&mut self, _: i64, _: &[Value<'_>]) -> Result<(), TargetError> {
        Ok(())
    }

    fn end(&mut self) -> Result<(), TargetError> {
        Ok(())
    }

    fn fetch(&mut self, _: &'static Layout, _: &[i64]) -> Result<Vec<Vec<Owned>>, TargetError> {
        Ok(Vec::new())
    }

    fn update(&mut self, _: &'static Layout, _: &[(i64, Vec<Owned>)]) -> Result<(), TargetError> {
        Ok(())
    }

    fn remove(&mut self, _: TableName, _: &[i64]) -> Result<(), TargetError> {
        Ok(())
    }

    fn log(&mut self, _: &Entry) -> Result<(), TargetError> {
        Ok(())
    }

    fn log_change(&mut self, _: &str, _: &str, _: &str, _: &str) -> Result<i64, TargetError> {
        Ok(0)
    }

    fn commit(&mut self) -> Result<(), TargetError> {
        Ok(())
    }
}

impl fmt::Debug for dyn Target + '_ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Target")
    }
}
