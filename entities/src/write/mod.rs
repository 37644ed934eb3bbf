//! Writing: the one way in which rows and the change log come to be what they are.
//!
//! A [`Write`] is one transaction ([`begin`]). Within it, what identifies a row says which row of the database it is or
//! which number it gets ([`Identities`]); new rows go in bulk, those that are there are merged with what is stated of
//! them ([`Write::merge`]); and the log tells each ([`Entry`]) under one [`Change`], which is the next version. All of it
//! is committed, or nothing.
//!
//! Two databases are written to past SeaORM (`docs/adr/0003`): a SQLite file through rusqlite, PostgreSQL through COPY.

mod empty_database;
mod error;
mod identity;
mod log;
mod merge;
mod postgres;
mod restatement;
mod sql;
mod sqlite;
#[cfg(test)]
mod tests;
mod transaction;

pub(crate) use empty_database::EmptyDatabase;
pub use error::WriteError;
pub(crate) use identity::{Identified, Identities, Identity, ReadsAll, Scope, reads_all};
pub use log::Change;
pub(crate) use log::Entry;
pub use merge::Existing;
use merge::merge;
pub(crate) use merge::write_extra;
use postgres::PostgresTransaction;
use restatement::Restated;
pub(crate) use restatement::{Outcome, Repetition, Restatement};
use sqlite::SqliteTransaction;
#[cfg(test)]
pub(crate) use sqlite::steps::begin_counted;
pub(crate) use transaction::{ReadOrWrite, Rows, Transaction, begin};

use domain::ChangeId;
use domain::bundle::{TABLES, TableName, Value};

use crate::layout::Layout;

/// A write that is under way: a transaction, what identifies its rows, and what has become of them so far.
#[derive(Debug)]
pub(crate) struct Write<'a> {
    /// The database as the write has made it so far, for questions that it must answer first.
    pub(crate) transaction: &'a mut dyn Transaction,
    /// The identities, which say which row of the database is meant, and which number a new one gets.
    pub(crate) identities: Identities,
    existing: Existing,
    repetition: Repetition,
    restated: Restated,
}

/// The intent of a write: to find out, or to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Intent {
    /// Only what would come of it is found out.
    Check,
    Write,
}

/// Rows that are removed, or entries that are logged, at a time.
const BATCH: usize = 500;

impl<'a> Write<'a> {
    /// Begins a write within a transaction that has done nothing yet. Whether tables are read whole is decided by
    /// [`reads_all`], unless a test must have it otherwise.
    pub(crate) fn new(
        transaction: &'a mut dyn Transaction,
        existing: Existing,
        repetition: Repetition,
        reads_all: ReadsAll,
    ) -> Self {
        let scope = match existing {
            Existing::Keep => Scope::All,
            Existing::Replace => Scope::Stated,
        };
        Self {
            transaction,
            identities: Identities::new(scope, reads_all),
            existing,
            repetition,
            restated: Restated::new(),
        }
    }

    /// The treatment of rows that the database has already.
    pub(crate) fn existing(&self) -> Existing {
        self.existing
    }

    /// Makes sure that up to so many rows of a table can be found. Unless all of its identities were read, which
    /// [`Identities::must_look_up`] says, they must be [looked up](Self::look_up) before they are asked for.
    pub(crate) fn prepare(&mut self, table: TableName, lookups: u64) -> Result<(), WriteError> {
        self.identities.prepare(table, lookups, self.transaction)
    }

    /// Looks rows of the database up by what identifies them, those that are not known yet.
    pub(crate) fn look_up(&mut self, table: TableName, wanted: &[Identity<'_>]) -> Result<(), WriteError> {
        self.identities.look_up(table, wanted, self.transaction)
    }

    /// Returns whether it is better to read a table whole than to look so many of its rows up.
    pub(crate) fn is_better_read_whole(
        &mut self,
        table: TableName,
        lookups: u64,
    ) -> Result<bool, WriteError> {
        self.identities
            .is_better_read_whole(table, lookups, self.transaction)
    }

    /// Prepares a table for new rows that state these columns (places of [`Layout::columns`]), of about so many bytes.
    pub(crate) fn begin_table(
        &mut self,
        layout: &'static Layout,
        stated: &[usize],
        bytes: u64,
    ) -> Result<(), WriteError> {
        self.transaction.begin(layout, stated, bytes)
    }

    /// Adds a row under the number that [`Identities::identify`] gave it: the values of the columns that were announced.
    pub(crate) fn add(&mut self, number: i64, values: &[Value<'_>]) -> Result<(), WriteError> {
        self.transaction.add(number, values)
    }

    /// Ends the new rows of a table.
    pub(crate) fn end_table(&mut self) -> Result<(), WriteError> {
        self.transaction.end()
    }

    /// Removes rows, which the log keeps as they were.
    pub(crate) fn remove(&mut self, layout: &'static Layout, numbers: &[i64]) -> Result<(), WriteError> {
        for numbers in numbers.chunks(BATCH) {
            let rows = self.transaction.fetch(layout, numbers)?;
            let removed = numbers.iter().zip(&rows);
            let entries: Vec<Entry> = removed
                .map(|(&number, row)| Entry::removed(layout, number, row))
                .collect();
            self.transaction.log(&entries)?;
            self.transaction.remove(layout.table.name, numbers)?;
        }
        Ok(())
    }

    /// Ends the write: tells the rows that it added, one entry a table, and makes all of it last as this change.
    pub(crate) fn commit(&mut self, change: &Change<'_>) -> Result<ChangeId, WriteError> {
        let tables = TABLES.iter().map(|table| table.name);
        let entries: Vec<Entry> = tables
            .filter_map(|table| Entry::added(table, &self.identities.given(table)))
            .collect();
        self.transaction.log(&entries)?;
        let number = self.transaction.log_change(change)?;
        self.transaction.commit()?;
        Ok(number)
    }
}
