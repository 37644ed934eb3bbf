//! A transaction: what reading, resolving and writing ask of a database, whichever it is.

use std::fmt;

use domain::ChangeId;
use domain::bundle::{TableName, Value};

use super::{Change, Entry, Identity, PostgresTransaction, SqliteTransaction, WriteError};
use crate::layout::{Layout, Owned};
use crate::store::{Backend, Store};

/// The access of a transaction. One that reads sees one state of the database and keeps nobody from writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReadOrWrite {
    Read,
    Write,
}

/// Begins a transaction on what lies under a store.
///
/// # Errors
/// When the database does not answer, or another program writes to it for too long.
pub(crate) async fn begin(
    store: &Store,
    access: ReadOrWrite,
) -> Result<Box<dyn Transaction + Send>, WriteError> {
    store.read.check()?;
    Ok(match store.backend() {
        Backend::Sqlite { path } => Box::new(SqliteTransaction::begin(path, access)?),
        // Nothing is done yet, so it is begun again on another connection when one breaks.
        Backend::Postgres { pool } => {
            let begun = store
                .read
                .ask(|| PostgresTransaction::begin(pool, access))
                .await?;
            Box::new(begun)
        }
    })
}

/// A database that takes rows, in one transaction that ends with [`Transaction::commit`] or, without it, changes nothing.
pub(crate) trait Transaction {
    /// The number that the table's next new row gets: one more than any row has ever had.
    fn next_number(&mut self, table: TableName) -> Result<i64, WriteError>;

    /// Hands over what identifies each row of a table, and the row's number.
    fn identities(&mut self, table: TableName, each: &mut EachIdentity<'_>) -> Result<(), WriteError>;

    /// Hands over those of these identities that rows of a table have, each with the row's number. All are of the kind
    /// that the table has.
    fn look_up(
        &mut self,
        table: TableName,
        identities: &[Identity<'_>],
        each: &mut EachIdentity<'_>,
    ) -> Result<(), WriteError>;

    /// Hands over the columns of the rows in which the first of them holds something; columns by their names in the
    /// database.
    fn scan(
        &mut self,
        table: TableName,
        columns: &[&str],
        rows: Rows<'_>,
        each: &mut EachRow<'_>,
    ) -> Result<(), WriteError>;

    /// Hands over the rows that a question finds, whose columns are all texts.
    fn texts(&mut self, sql: &str, columns: usize, each: &mut EachText<'_>) -> Result<(), WriteError>;

    /// Runs a statement that is no question.
    fn run(&mut self, sql: &str) -> Result<(), WriteError>;

    /// Prepares a table for rows that state these columns (places of [`Layout::columns`]).
    fn begin(&mut self, layout: &'static Layout, stated: &[usize], bytes: u64) -> Result<(), WriteError>;

    /// Adds a row: its number, then the values of the columns that were announced.
    fn add(&mut self, number: i64, values: &[Value<'_>]) -> Result<(), WriteError>;

    /// Ends the rows of a table.
    fn end(&mut self) -> Result<(), WriteError>;

    /// The rows with these numbers, all columns of the layout, in the order of the numbers given.
    fn fetch(&mut self, layout: &'static Layout, numbers: &[i64]) -> Result<Vec<Vec<Owned>>, WriteError>;

    /// Overwrites rows.
    fn update(&mut self, layout: &'static Layout, rows: &[(i64, Vec<Owned>)]) -> Result<(), WriteError>;

    /// Removes rows.
    fn remove(&mut self, table: TableName, numbers: &[i64]) -> Result<(), WriteError>;

    /// Appends to the change log, under the change that [`Transaction::log_change`] will write.
    fn log(&mut self, entries: &[Entry]) -> Result<(), WriteError>;

    /// Writes the change that the entries belong to, and gives its number.
    fn log_change(&mut self, change: &Change<'_>) -> Result<ChangeId, WriteError>;

    /// Makes it last.
    fn commit(&mut self) -> Result<(), WriteError>;
}

/// The rows of a table that are asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Rows<'a> {
    /// Every row, in the order of numbers.
    All,
    /// Those in which this column, which has an index, holds one of these numbers; in any order.
    With(&'static str, &'a [i64]),
}

pub(crate) type EachIdentity<'a> = dyn FnMut(Identity<'_>, i64) -> Result<(), WriteError> + 'a;
pub(crate) type EachRow<'a> = dyn FnMut(&[Value<'_>]) -> Result<(), WriteError> + 'a;
pub(crate) type EachText<'a> = dyn FnMut(&[Option<&str>]) -> Result<(), WriteError> + 'a;

impl fmt::Debug for dyn Transaction + '_ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Transaction")
    }
}
