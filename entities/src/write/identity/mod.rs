//! Identities: which row of the database is meant, and which number a new one gets.
//!
//! What identifies a row is its key, or a fingerprint of what makes it that row. Each table's identities are read whole
//! or looked up for the rows that are written ([`extent`]); either way they are in memory before any row is asked for.

mod extent;
mod fingerprints;
mod keys;
mod table;

use domain::bundle::TableName;

use self::extent::Extent;
pub(crate) use self::extent::{ReadsAll, reads_all};
use self::table::TableIdentities;
use super::{Transaction, WriteError};

/// The identities of the tables that were needed so far.
#[derive(Debug)]
pub(crate) struct Identities {
    tables: [Option<TableIdentities>; TableName::Findings as usize + 1],
    scope: Scope,
    reads_all: ReadsAll,
}

/// The rows that a reference may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Rows of this write and rows that are in the database already.
    All,
    /// Only rows of this write, because the others will be removed.
    Stated,
}

/// A row's number, and where it is stated. Eight bytes, because there are millions.
#[derive(Debug, Clone, Copy)]
struct Known {
    number: u32,
    standing: Standing,
}

/// The line on which a row is stated in this part of the write, or one of the two below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Standing(u32);

impl Standing {
    /// Only in the database.
    const STORED: Self = Self(0);
    /// In an earlier part of the same write.
    const EARLIER: Self = Self(u32::MAX);

    fn on_line(line: u64) -> Self {
        Self(u32::try_from(line).unwrap_or(u32::MAX - 1).min(u32::MAX - 1))
    }

    fn next_part(&mut self) {
        if *self != Self::STORED {
            *self = Self::EARLIER;
        }
    }
}

/// The answer to a row's identity: which row it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Identified {
    /// It is new and gets this number.
    New(i64),
    /// It has this number already.
    Stored(i64),
    /// This part of the write states it twice, first on this line.
    Twice { first_line: u64 },
}

/// The key or fingerprint that identifies a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Identity<'a> {
    Key(&'a str),
    Fingerprint(i64),
}

impl Identities {
    pub(super) fn new(scope: Scope, reads_all: ReadsAll) -> Self {
        Self {
            tables: [const { None }; TableName::Findings as usize + 1],
            scope,
            reads_all,
        }
    }

    /// The rows that a reference may name.
    pub(crate) fn scope(&self) -> Scope {
        self.scope
    }

    /// Makes sure that up to so many rows of a table can be found: all of its identities are read, unless it is so large
    /// that it is better to [look them up](Self::look_up), which must then be done before they are asked for.
    pub(super) fn prepare(
        &mut self,
        table: TableName,
        lookups: u64,
        transaction: &mut dyn Transaction,
    ) -> Result<(), WriteError> {
        let is_better = self.is_better_read_whole(table, lookups, transaction)?;
        let identities = self.of_mut(table)?;
        if identities.extent == Extent::All || !is_better {
            return Ok(());
        }
        identities.extent = Extent::All;
        if identities.rows_at_most() == 0 {
            return Ok(());
        }
        // Whole tables are mostly read first of all, with nothing to compare with.
        let is_first = identities.is_empty();
        transaction.identities(table, &mut |identity, number| {
            if is_first {
                identities.insert(identity, number, Standing::STORED)
            } else {
                identities.note_stored(identity, number)
            }
        })
    }

    /// Returns whether it is better to read a table whole than to look so many of its rows up.
    pub(super) fn is_better_read_whole(
        &mut self,
        table: TableName,
        lookups: u64,
        transaction: &mut dyn Transaction,
    ) -> Result<bool, WriteError> {
        let slot = &mut self.tables[table as usize];
        let identities = match slot {
            Some(identities) => identities,
            None => slot.insert(TableIdentities::new(transaction.next_number(table)?)),
        };
        // What is to be removed is found among all that is there.
        Ok(self.scope == Scope::Stated || (self.reads_all)(identities.rows_at_most(), lookups))
    }

    /// Returns whether rows of the table have to be looked up before they are asked for.
    pub(crate) fn must_look_up(&self, table: TableName) -> bool {
        let identities = self.tables[table as usize].as_ref();
        identities.is_some_and(|identities| identities.extent == Extent::Named)
    }

    /// Looks rows of a table up, those that are not known yet.
    pub(super) fn look_up(
        &mut self,
        table: TableName,
        wanted: &[Identity<'_>],
        transaction: &mut dyn Transaction,
    ) -> Result<(), WriteError> {
        let identities = self.of_mut(table)?;
        if identities.extent == Extent::All {
            return Ok(());
        }
        let mut unknown = wanted.to_vec();
        unknown.retain(|&identity| identities.find_mut(identity).is_none());
        if unknown.is_empty() {
            return Ok(());
        }
        transaction.look_up(table, &unknown, &mut |identity, number| {
            identities.note_stored(identity, number)
        })
    }

    /// Says which row is meant by what is stated on a line, and from then on knows it as stated there. Asking again for
    /// the same line gives the same answer.
    pub(crate) fn identify(
        &mut self,
        table: TableName,
        identity: Identity<'_>,
        line: u64,
    ) -> Result<Identified, WriteError> {
        self.of_mut(table)?.identify(identity, line)
    }

    /// The number of the row that a reference names.
    pub(crate) fn find(&self, table: TableName, key: &str) -> Option<i64> {
        let known = self.tables[table as usize].as_ref()?.keys.find(key)?;
        let named = self.scope == Scope::All || known.standing != Standing::STORED;
        named.then_some(i64::from(known.number))
    }

    /// The first number that this write gives in a table, and the first that it has not given.
    pub(crate) fn given(&self, table: TableName) -> std::ops::Range<i64> {
        self.tables[table as usize]
            .as_ref()
            .map_or(0..0, |identities| identities.first..identities.next)
    }

    /// Begins another part of the same write, in which a row may be stated again.
    pub(crate) fn next_part(&mut self) {
        for identities in self.tables.iter_mut().flatten() {
            identities.next_part();
        }
    }

    /// The numbers of a table's rows that no part of this write stated, sorted. The table must have been read whole.
    pub(crate) fn unstated(&self, table: TableName) -> Vec<i64> {
        let Some(identities) = &self.tables[table as usize] else {
            return Vec::new();
        };
        let keys = identities.keys.unstated();
        let unstated = keys.chain(identities.fingerprints.unstated());
        let mut unstated: Vec<i64> = unstated.map(i64::from).collect();
        unstated.sort_unstable();
        unstated
    }

    fn of_mut(&mut self, table: TableName) -> Result<&mut TableIdentities, WriteError> {
        self.tables[table as usize]
            .as_mut()
            .ok_or(WriteError::NotLoaded(table))
    }
}
