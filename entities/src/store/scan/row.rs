//! A row while it is read: its cells, as what they should be or with what is wrong with them.

use domain::{Code, Date, End, Period};
use rusqlite::types::ValueRef;

use super::copy::CopyRow;
use crate::store::StoreError;

/// A row of a table that is being scanned. Cells are counted from 0 in the order in which they were asked for; what is
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

    /// The row's number.
    #[must_use]
    pub fn id<T: From<i64>>(&self) -> T {
        self.id.into()
    }

    /// A text.
    ///
    /// # Errors
    /// When the cell holds something else.
    pub fn text(&self, column: usize) -> Result<Option<&'a str>, StoreError> {
        match self.cell(column) {
            Cell::Null => Ok(None),
            Cell::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Ok(Some(text)),
                Err(_) => Err(self.inconsistent(column, "text in UTF-8")),
            },
            Cell::Integer(_) | Cell::Other => Err(self.inconsistent(column, "text")),
        }
    }

    /// A whole number.
    ///
    /// # Errors
    /// When the cell holds something else.
    pub fn integer(&self, column: usize) -> Result<Option<i64>, StoreError> {
        match self.cell(column) {
            Cell::Null => Ok(None),
            Cell::Integer(number) => Ok(Some(number)),
            // PostgreSQL sends everything as text; on SQLite a text here is a mistake.
            Cell::Text(bytes) if matches!(self.cells, Cells::Postgres(_)) => match parse_integer(bytes) {
                Some(number) => Ok(Some(number)),
                None => Err(self.inconsistent(column, "a whole number")),
            },
            Cell::Text(_) | Cell::Other => Err(self.inconsistent(column, "a whole number")),
        }
    }

    /// True or false.
    ///
    /// # Errors
    /// When the cell holds something else.
    pub fn boolean(&self, column: usize) -> Result<Option<bool>, StoreError> {
        match self.cell(column) {
            Cell::Null => Ok(None),
            Cell::Integer(0) | Cell::Text(b"f") => Ok(Some(false)),
            Cell::Integer(1) | Cell::Text(b"t") => Ok(Some(true)),
            Cell::Integer(_) | Cell::Text(_) | Cell::Other => Err(self.inconsistent(column, "true or false")),
        }
    }

    /// The number of a row of another table.
    ///
    /// # Errors
    /// When the cell holds something else.
    pub fn reference<T: From<i64>>(&self, column: usize) -> Result<Option<T>, StoreError> {
        Ok(self.integer(column)?.map(T::from))
    }

    /// A member of a closed list.
    ///
    /// # Errors
    /// When the list does not have the word.
    pub fn code<C: Code>(&self, column: usize) -> Result<Option<C>, StoreError> {
        let Some(word) = self.text(column)? else {
            return Ok(None);
        };
        C::from_code(word)
            .map(Some)
            .map_err(|unknown| self.inconsistent(column, &unknown.to_string()))
    }

    /// A date with bounds.
    ///
    /// # Errors
    /// When the text is no date.
    pub fn date(&self, column: usize) -> Result<Option<Date>, StoreError> {
        let Some(text) = self.text(column)? else {
            return Ok(None);
        };
        Date::parse(text)
            .map(Some)
            .map_err(|error| self.inconsistent(column, &error.to_string()))
    }

    /// The period whose start is in this column, and whose end is in the next.
    ///
    /// # Errors
    /// When either is no date.
    pub fn period(&self, column: usize) -> Result<Period, StoreError> {
        let end = match self.text(column + 1)? {
            Some(text) => {
                Some(End::parse(text).map_err(|error| self.inconsistent(column + 1, &error.to_string()))?)
            }
            None => None,
        };
        Ok(Period {
            start: self.date(column)?,
            end,
        })
    }

    /// What must be there: `row.required(0, Row::text)`.
    ///
    /// # Errors
    /// Those of `read`, and when it finds nothing.
    pub fn required<T>(
        &self,
        column: usize,
        read: impl FnOnce(&Self, usize) -> Result<Option<T>, StoreError>,
    ) -> Result<T, StoreError> {
        read(self, column)?.ok_or_else(|| self.inconsistent(column, "a value"))
    }

    fn cell(&self, column: usize) -> Cell<'a> {
        // The row's own number comes before the columns.
        let at = column + 1;
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

    /// This column of this row does not hold what it should.
    #[must_use]
    pub fn inconsistent(&self, column: usize, expected: &str) -> StoreError {
        self.wrong(self.columns.get(column).copied().unwrap_or("?"), expected.into())
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
