//! Amendments: rows that the database has already, merged in batches.

use domain::bundle::{Value, parse_cell};

use super::pass::{Pass, ReadError};
use super::row::MOST_COLUMNS;
use super::table_pass::{Stored, TablePass};
use crate::layout::Owned;
use crate::write::{Intent, Restatement};

/// Rows of one table that wait to be merged.
#[derive(Debug, Default)]
pub(super) struct Amendments(Vec<Amendment>);

/// A row that the database has, with what a bundle states of it.
#[derive(Debug)]
struct Amendment {
    line: u64,
    number: i64,
    /// By the places of the layout.
    stated: Vec<Owned>,
}

/// Rows merged at a time.
const BATCH: usize = 500;

impl Amendments {
    pub(super) fn push(&mut self, line: u64, number: i64, stored: &Stored<'_>) {
        let stated = stored.iter().map(|&value| value.into()).collect();
        self.0.push(Amendment { line, number, stated });
    }

    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= BATCH
    }
}

impl Amendment {
    /// The restatement of the row, as far as the file has the columns.
    fn restate(mut self, table: &TablePass<'_>) -> Restatement {
        let mut stated = vec![None; table.layout.columns.len()];
        for &place in &table.stated {
            stated[place] = Some(std::mem::replace(&mut self.stated[place], Owned::Null));
        }
        Restatement {
            number: self.number,
            stated,
        }
    }
}

impl Pass<'_> {
    /// Merges the rows that wait, and writes those that change.
    pub(super) fn amend(&mut self, table: &mut TablePass<'_>) -> Result<(), ReadError> {
        let mut waiting = std::mem::take(&mut table.amendments.0);
        if waiting.is_empty() || !self.findings.errors.is_empty() {
            return Ok(());
        }
        let (layout, name) = (table.layout, table.layout.table.name);
        if self.intent() == Intent::Check {
            // What an earlier bundle would add is not there to be compared with.
            let added_now = self.write.identities.given(name);
            waiting.retain(|amendment| !added_now.contains(&amendment.number));
        }
        let lines: Vec<u64> = waiting.iter().map(|amendment| amendment.line).collect();
        let restatements: Vec<_> = waiting.into_iter().map(|row| row.restate(table)).collect();
        let merged = self.write.merge(layout, &restatements)?;
        for (line, row) in lines.into_iter().zip(&merged) {
            if row.changes() {
                self.check_merged(table, line, &row.after);
            }
        }
        let outcome = self.write.update(layout, merged, self.intent())?;
        self.report.table(name).count(outcome);
        Ok(())
    }

    /// Tells what became of the rows of the database that several bundles state.
    pub(super) fn settle_updates(&mut self) -> Result<(), ReadError> {
        for (table, outcome) in self.write.settle(self.intent())? {
            self.report.table(table).count(outcome);
        }
        Ok(())
    }

    /// Checks that what is stated and what the database has agree as well: a new end can lie before the old start.
    fn check_merged(&mut self, table: &TablePass<'_>, line: u64, after: &[Owned]) {
        let mut values = [Value::Null; MOST_COLUMNS];
        for (column, value) in table.layout.columns.iter().zip(after) {
            if let Some(place) = column.place {
                let kind = table.layout.table.columns[place].kind;
                values[place] = match value {
                    Owned::Text(text) => parse_cell(kind, text).unwrap_or(Value::Text(text)),
                    other => other.lend(),
                };
            }
        }
        let mut broken = Vec::new();
        table
            .reader
            .rules
            .check(&values, |place, expected| broken.push((place, expected)));
        for (place, expected) in broken {
            let found = values[place].text().unwrap_or_default().to_owned();
            self.complain(
                table,
                line,
                place,
                &found,
                format!("{expected}, as the database has the rest of this row"),
            );
        }
    }
}
