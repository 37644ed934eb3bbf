//! Restatements: rows that the database has already, merged in batches.

use std::collections::BTreeMap;

use domain::bundle::TableName;

use super::{BATCH, Entry, Existing, Intent, Write, WriteError, merge};
use crate::layout::{Layout, Owned};

/// A row that the database has, with what is stated of it.
#[derive(Debug)]
pub(crate) struct Restatement {
    pub(crate) number: i64,
    /// By the places of the layout; `None` for the columns that nothing is said of.
    pub(crate) stated: Vec<Option<Owned>>,
}

/// A row as it was, and as it is with what is stated of it.
#[derive(Debug)]
pub(crate) struct Merged {
    number: i64,
    before: Vec<Owned>,
    pub(crate) after: Vec<Owned>,
}

/// The number of rows of the database that became others, and of those that were so already.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) updated: u64,
    pub(crate) unchanged: u64,
}

/// The answer to whether a row of the database can be stated again later in the same write: then only its first and its
/// last state count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Repetition {
    Once,
    Again,
}

/// A row before and after it was updated; `None` when it stayed as it was.
type Update = Option<(Vec<Owned>, Vec<Owned>)>;

/// The updates of rows, by table and number.
pub(super) type Restated = BTreeMap<(TableName, i64), Update>;

impl Merged {
    /// Returns whether the row is another than before.
    pub(crate) fn changes(&self) -> bool {
        self.after != self.before
    }
}

impl Outcome {
    fn count(&mut self, update: &Update) {
        match update {
            Some(_) => self.updated += 1,
            None => self.unchanged += 1,
        }
    }
}

impl Write<'_> {
    /// Merges rows of the database with what is stated of them; in the order given. Nothing is written yet, so that whoever
    /// states it can look at the whole rows first.
    pub(crate) fn merge(
        &mut self,
        layout: &'static Layout,
        restatements: &[Restatement],
    ) -> Result<Vec<Merged>, WriteError> {
        let numbers: Vec<i64> = restatements.iter().map(|row| row.number).collect();
        let rows = self.transaction.fetch(layout, &numbers)?;
        let merged = restatements.iter().zip(rows).map(|(row, before)| {
            let existing = self.existing_of(layout.table.name, row.number);
            Merged {
                number: row.number,
                after: merge(layout, &before, &row.stated, existing),
                before,
            }
        });
        Ok(merged.collect())
    }

    /// Writes the rows that are others than before, and says what became of them. Rows that can be stated again are told
    /// by [`Write::settle`].
    pub(crate) fn update(
        &mut self,
        layout: &'static Layout,
        merged: Vec<Merged>,
        intent: Intent,
    ) -> Result<Outcome, WriteError> {
        let table = layout.table.name;
        if intent == Intent::Write {
            let changed = merged.iter().filter(|row| row.changes());
            let changed: Vec<_> = changed.map(|row| (row.number, row.after.clone())).collect();
            if !changed.is_empty() {
                self.transaction.update(layout, &changed)?;
            }
        }
        let added_now = self.identities.given(table);
        // A row that this very write added is still new.
        let known = merged.into_iter().filter(|row| !added_now.contains(&row.number));
        let updates: Vec<(i64, Update)> = known
            .map(|row| {
                let update = row.changes().then_some((row.before, row.after));
                (row.number, update)
            })
            .collect();
        match self.repetition {
            Repetition::Once => self.tell(table, &updates, intent),
            Repetition::Again => {
                for (number, update) in updates {
                    self.keep_in_mind(table, number, update);
                }
                Ok(Outcome::default())
            }
        }
    }

    /// Tells what became of the rows that could be stated again, by table.
    pub(crate) fn settle(&mut self, intent: Intent) -> Result<BTreeMap<TableName, Outcome>, WriteError> {
        let mut by_table = BTreeMap::<TableName, Vec<(i64, Update)>>::new();
        for ((table, number), update) in std::mem::take(&mut self.restated) {
            let update = update.filter(|(before, after)| before != after);
            by_table.entry(table).or_default().push((number, update));
        }
        let outcomes = by_table.into_iter();
        outcomes
            .map(|(table, updates)| Ok((table, self.tell(table, &updates, intent)?)))
            .collect()
    }

    /// Counts what became of rows that the database had, and logs it.
    fn tell(
        &mut self,
        table: TableName,
        updates: &[(i64, Update)],
        intent: Intent,
    ) -> Result<Outcome, WriteError> {
        let mut outcome = Outcome::default();
        for (_, update) in updates {
            outcome.count(update);
        }
        if intent == Intent::Write {
            let layout = Layout::of(table);
            for updates in updates.chunks(BATCH) {
                let changed = updates.iter().filter_map(|(number, update)| {
                    let (before, after) = update.as_ref()?;
                    Some(Entry::updated(layout, *number, before, after))
                });
                self.transaction.log(&changed.collect::<Vec<_>>())?;
            }
        }
        Ok(outcome)
    }

    fn keep_in_mind(&mut self, table: TableName, number: i64, update: Update) {
        let known = self.restated.entry((table, number)).or_default();
        *known = match (known.take(), update) {
            (Some((first, _)), Some((_, last))) => Some((first, last)),
            (known, update) => known.or(update),
        };
    }

    /// The treatment of a row: what was stated earlier in this write is added to, even when everything else is replaced.
    fn existing_of(&self, table: TableName, number: i64) -> Existing {
        let is_restated =
            self.identities.given(table).contains(&number) || self.restated.contains_key(&(table, number));
        if is_restated {
            Existing::Keep
        } else {
            self.existing
        }
    }
}
