//! Amendments: rows that the database has already, merged in batches.

use std::collections::BTreeMap;

use domain::bundle::{TableName, Value, parse_cell};

use super::pass::{Pass, ReadError};
use super::row::MOST_COLUMNS;
use super::table_pass::{Stored, TablePass};
use crate::layout::{Layout, Owned};
use crate::write::{Entry, Existing, merge};

/// Rows of one table that wait to be merged.
#[derive(Debug, Default)]
pub(super) struct Amendments(Vec<Amendment>);

/// What a bundle states of a row that the database has.
#[derive(Debug)]
struct Amendment {
    line: u64,
    number: i64,
    /// By the places of the layout.
    stated: Vec<Owned>,
}

/// A row before and after it was updated; `None` when it stayed as it was.
type Update = Option<(Vec<Owned>, Vec<Owned>)>;

/// What became of rows, by table and number.
pub(super) type Restated = BTreeMap<(TableName, i64), Update>;

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

impl Pass<'_> {
    /// Merges the rows that wait, and writes those that change.
    pub(super) fn amend(&mut self, table: &mut TablePass<'_>) -> Result<(), ReadError> {
        let mut waiting = std::mem::take(&mut table.amendments.0);
        if waiting.is_empty() || !self.findings.errors.is_empty() {
            return Ok(());
        }
        let layout = table.layout;
        let name = layout.table.name;
        let added_now = self.numbering.given(name);
        if !self.writes() {
            // What an earlier bundle would add is not there to be compared with.
            waiting.retain(|amendment| !added_now.contains(&amendment.number));
        }
        let numbers: Vec<i64> = waiting.iter().map(|amendment| amendment.number).collect();
        let rows = self.target.fetch(layout, &numbers)?;
        let mut changed = Vec::new();
        for (amendment, before) in waiting.into_iter().zip(rows) {
            let mut stated = vec![None; layout.columns.len()];
            let mut said = amendment.stated;
            for &place in &table.stated {
                stated[place] = Some(std::mem::replace(&mut said[place], Owned::Null));
            }
            let existing = self.existing_of(name, amendment.number);
            let after = merge(layout, &before, &stated, existing);
            let is_changed = after != before;
            if is_changed {
                self.check_merged(table, amendment.line, &after);
                changed.push((amendment.number, after.clone()));
            }
            // A row that this very import added is still new.
            if added_now.contains(&amendment.number) {
                continue;
            }
            let update = is_changed.then_some((before, after));
            if self.bundles.len() == 1 {
                self.tell_update(name, amendment.number, update)?;
            } else {
                self.restate(name, amendment.number, update);
            }
        }
        if self.writes() && !changed.is_empty() {
            self.target.update(layout, &changed)?;
        }
        Ok(())
    }

    /// Counts what became of a row that the database had, and logs it.
    fn tell_update(&mut self, table: TableName, number: i64, update: Update) -> Result<(), ReadError> {
        let Some((before, after)) = update.filter(|(before, after)| before != after) else {
            self.report.table(table).unchanged += 1;
            return Ok(());
        };
        self.report.table(table).updated += 1;
        if self.writes() {
            let layout = Layout::of(table);
            self.target
                .log(&Entry::updated(layout, number, &before, &after))?;
        }
        Ok(())
    }

    /// Keeps in mind what became of a row that a later bundle may state again: only the first and the last state count.
    fn restate(&mut self, table: TableName, number: i64, update: Update) {
        let known = self.restated.entry((table, number)).or_default();
        *known = match (known.take(), update) {
            (Some((first, _)), Some((_, last))) => Some((first, last)),
            (known, update) => known.or(update),
        };
    }

    /// Tells what became of the rows of the database that several bundles state.
    pub(super) fn settle_updates(&mut self) -> Result<(), ReadError> {
        for ((table, number), update) in std::mem::take(&mut self.restated) {
            self.tell_update(table, number, update)?;
        }
        Ok(())
    }

    /// What an earlier bundle of this import stated is added to, even when everything else is replaced.
    fn existing_of(&self, table: TableName, number: i64) -> Existing {
        let is_restated =
            self.numbering.given(table).contains(&number) || self.restated.contains_key(&(table, number));
        if is_restated {
            Existing::Keep
        } else {
            self.existing
        }
    }

    /// What is stated and what the database has must agree as well: a new end can lie before the old start.
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
