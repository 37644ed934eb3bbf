//! Reports of reading a bundle, and of importing it.

use domain::bundle::TableName;

use super::problems::{Findings, Problems};
use crate::write::Outcome;

/// A report of reading bundles.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The tables that were read, in the order of the format.
    pub tables: Vec<TableReport>,
    /// The problems that refuse the bundle.
    pub errors: Problems,
    /// The problems of rows that are kept as they are, and should be looked at.
    pub warnings: Problems,
    /// Facts without a source.
    pub without_source: Problems,
    /// Facts without a quote.
    pub without_quote: Problems,
    /// Quotes found in their text.
    pub quotes_verified: u64,
    /// Quotes whose text is not at hand.
    pub quotes_unverified: u64,
}

/// The report of one table: what it held, and what came of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableReport {
    /// The table.
    pub table: TableName,
    /// Rows in the files.
    pub rows: u64,
    /// Rows that the database did not have.
    pub added: u64,
    /// Rows that it had otherwise.
    pub updated: u64,
    /// Rows that it had just so.
    pub unchanged: u64,
    /// Rows of the database that no bundle states, and that were removed because everything was to be replaced.
    pub removed: u64,
}

impl TableReport {
    /// Counts what became of rows that the database had.
    pub(super) fn count(&mut self, outcome: Outcome) {
        self.updated += outcome.updated;
        self.unchanged += outcome.unchanged;
    }
}

impl Report {
    /// Returns whether the bundles may be imported.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.errors.is_empty()
    }

    /// Returns whether importing changes the database.
    #[must_use]
    pub fn changes_anything(&self) -> bool {
        self.tables
            .iter()
            .any(|table| table.added + table.updated + table.removed > 0)
    }

    /// Rows in all files.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// The report of a table, which is added when it was not met before.
    pub(super) fn table(&mut self, table: TableName) -> &mut TableReport {
        let place = match self.tables.binary_search_by_key(&table, |report| report.table) {
            Ok(place) => place,
            Err(place) => {
                let new = TableReport {
                    table,
                    rows: 0,
                    added: 0,
                    updated: 0,
                    unchanged: 0,
                    removed: 0,
                };
                self.tables.insert(place, new);
                place
            }
        };
        &mut self.tables[place]
    }

    pub(super) fn take(&mut self, findings: Findings) {
        self.errors = findings.errors;
        self.warnings = findings.warnings;
        self.without_source = findings.without_source;
        self.without_quote = findings.without_quote;
    }
}
