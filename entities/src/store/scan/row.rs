//! A row while it is read: its cells, as what they should be or with what is wrong with them.

use std::fmt;

use rusqlite::types::ValueRef;

use super::copy::CopyRow;
use crate::store::StoreError;

/// A row of a table that is being scanned. Its cells are read by the [columns](super::Columns) that were asked for; what is
/// not stated is `None`.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    table: &'static str,
    columns: &'a [&'static str],
    id: i64,
    cells: Cells<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Cells<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a CopyRow),
}

/// A cell as its database hands it over.
enum Cell<'a> {
    Null,
    Text(&'a [u8]),
    Integer(i64),
    Other,
}

impl<'a> Row<'a> {
    pub(super) fn of_sqlite(
        table: &'static str,
        columns: &'a [&'static str],
        row: &'a rusqlite::Row<'a>,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            table,
            columns,
            id: row.get(0)?,
            cells: Cells::Sqlite(row),
        })
    }

    pub(super) fn of_postgres(
        table: &'static str,
        columns: &'a [&'static str],
        cells: &'a CopyRow,
    ) -> Result<Self, StoreError> {
        let mut row = Self {
            table,
            columns,
            id: 0,
            cells: Cells::Postgres(cells),
        };
        let number = cells.cell(0).and_then(parse_integer);
        row.id = number.ok_or_else(|| row.wrong("id", "a number".into()))?;
        Ok(row)
    }

    pub(super) fn number(&self) -> i64 {
        self.id
    }

    /// A text.
    pub(super) fn text(&self, place: usize) -> Result<Option<&'a str>, StoreError> {
        match self.cell(place) {
            Cell::Null => Ok(None),
            Cell::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Ok(Some(text)),
                Err(_) => Err(self.inconsistent(place, "text in UTF-8")),
            },
            Cell::Integer(_) | Cell::Other => Err(self.inconsistent(place, "text")),
        }
    }

    /// A whole number.
    pub(super) fn integer(&self, place: usize) -> Result<Option<i64>, StoreError> {
        match self.cell(place) {
            Cell::Null => Ok(None),
            Cell::Integer(number) => Ok(Some(number)),
            // PostgreSQL sends everything as text; on SQLite a text here is a mistake.
            Cell::Text(bytes) if matches!(self.cells, Cells::Postgres(_)) => match parse_integer(bytes) {
                Some(number) => Ok(Some(number)),
                None => Err(self.inconsistent(place, "a whole number")),
            },
            Cell::Text(_) | Cell::Other => Err(self.inconsistent(place, "a whole number")),
        }
    }

    /// The value that a text says; the error of `parse` says what was expected.
    pub(super) fn parsed<T, E: fmt::Display>(
        &self,
        place: usize,
        parse: impl FnOnce(&'a str) -> Result<T, E>,
    ) -> Result<Option<T>, StoreError> {
        let Some(text) = self.text(place)? else {
            return Ok(None);
        };
        let read = parse(text).map_err(|error| self.inconsistent(place, &error.to_string()));
        read.map(Some)
    }

    fn cell(&self, place: usize) -> Cell<'a> {
        // The row's own number comes before the columns.
        let at = place + 1;
        match self.cells {
            Cells::Postgres(cells) => cells.cell(at).map_or(Cell::Null, Cell::Text),
            Cells::Sqlite(row) => match row.get_ref(at) {
                Ok(ValueRef::Null) => Cell::Null,
                Ok(ValueRef::Text(bytes)) => Cell::Text(bytes),
                Ok(ValueRef::Integer(number)) => Cell::Integer(number),
                Ok(ValueRef::Real(_) | ValueRef::Blob(_)) | Err(_) => Cell::Other,
            },
        }
    }

    /// The error that this column of this row does not hold what it should.
    pub(super) fn inconsistent(&self, place: usize, expected: &str) -> StoreError {
        self.wrong(self.columns.get(place).copied().unwrap_or("?"), expected.into())
    }

    fn wrong(&self, column: &'static str, expected: String) -> StoreError {
        StoreError::Inconsistent {
            table: self.table,
            column,
            row: self.id,
            expected,
        }
    }
}

fn parse_integer(bytes: &[u8]) -> Option<i64> {
    std::str::from_utf8(bytes).ok()?.parse().ok()
}
