//! The change log: what each write did, appended in the transaction that does it.

use std::ops::Range;

use domain::bundle::TableName;

use crate::change_entries::Operation;
use crate::layout::{Layout, Owned};

/// A write, as the log tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change<'a> {
    /// The time, RFC 3339 in UTC.
    pub at: &'a str,
    /// The one who writes.
    pub actor: &'a str,
    /// The kind of write.
    pub action: &'a str,
    /// The summary of what came of it: a JSON object.
    pub summary: &'a str,
}

/// An entry of the log: what a write did to a row, or to a run of rows that are new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(super) table: TableName,
    pub(super) operation: Operation,
    /// The first and the last row that it is about.
    pub(super) rows: (i64, i64),
    /// The whole row as it was, as a JSON object: the past is read from it.
    pub(super) before: Option<String>,
    /// The row as it is now, of one that is updated.
    pub(super) after: Option<String>,
}

impl Entry {
    /// Rows that are new; `None` when there is none.
    pub(crate) fn added(table: TableName, rows: &Range<i64>) -> Option<Self> {
        (!rows.is_empty()).then_some(Self {
            table,
            operation: Operation::Add,
            rows: (rows.start, rows.end - 1),
            before: None,
            after: None,
        })
    }

    /// A row that is another than it was.
    pub(crate) fn updated(layout: &Layout, number: i64, before: &[Owned], after: &[Owned]) -> Self {
        Self {
            table: layout.table.name,
            operation: Operation::Update,
            rows: (number, number),
            before: Some(layout.json(number, before)),
            after: Some(layout.json(number, after)),
        }
    }

    /// A row that is gone.
    pub(crate) fn removed(layout: &Layout, number: i64, before: &[Owned]) -> Self {
        Self {
            table: layout.table.name,
            operation: Operation::Remove,
            rows: (number, number),
            before: Some(layout.json(number, before)),
            after: None,
        }
    }
}
