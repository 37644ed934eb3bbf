//! The columns of a scan: each is named once, together with what its cells hold, and read by the handle that naming it gives.

use std::marker::PhantomData;

use domain::{Code, Date, End, Period};

use super::Row;
use crate::store::StoreError;

/// The columns that a scan asks for, in the order in which they were named.
#[derive(Debug, Default)]
pub struct Columns(Vec<&'static str>);

/// A column of a scan; `K` says what its cells hold.
#[derive(Debug)]
pub struct Column<K> {
    place: usize,
    kind: PhantomData<fn() -> K>,
}

/// The two columns of a period.
#[derive(Debug, Clone, Copy)]
pub struct PeriodColumns {
    start: Column<DateCell>,
    end: Column<EndCell>,
}

/// The kind of values that the cells of a column hold.
pub trait Cells {
    /// The type of a value; a text is borrowed from its row.
    type Value<'r>;

    /// Reads the cell at a place of a row; `None` when it is not stated.
    ///
    /// # Errors
    /// When the cell holds something else.
    fn read<'r>(row: &Row<'r>, place: usize) -> Result<Option<Self::Value<'r>>, StoreError>;
}

/// Texts.
#[derive(Debug)]
pub enum TextCell {}

/// Whole numbers.
#[derive(Debug)]
pub enum IntegerCell {}

/// The numbers of rows of another table, as `T`.
#[derive(Debug)]
pub struct ReferenceCell<T>(PhantomData<fn() -> T>);

/// Members of the closed list `C`, by their words.
#[derive(Debug)]
pub struct CodeCell<C>(PhantomData<fn() -> C>);

/// Dates with bounds.
#[derive(Debug)]
pub enum DateCell {}

/// Ends of periods.
#[derive(Debug)]
enum EndCell {}

impl Columns {
    /// The names, in order.
    #[must_use]
    pub fn names(&self) -> &[&'static str] {
        &self.0
    }

    /// Asks for a column of texts.
    pub fn text(&mut self, name: &'static str) -> Column<TextCell> {
        self.column(name)
    }

    /// Asks for a column of whole numbers.
    pub fn integer(&mut self, name: &'static str) -> Column<IntegerCell> {
        self.column(name)
    }

    /// Asks for a column of references.
    pub fn reference<T: From<i64>>(&mut self, name: &'static str) -> Column<ReferenceCell<T>> {
        self.column(name)
    }

    /// Asks for a column of words from a closed list.
    pub fn code<C: Code>(&mut self, name: &'static str) -> Column<CodeCell<C>> {
        self.column(name)
    }

    /// Asks for a column of dates.
    pub fn date(&mut self, name: &'static str) -> Column<DateCell> {
        self.column(name)
    }

    /// Asks for `start` and `end`.
    pub fn period(&mut self) -> PeriodColumns {
        PeriodColumns {
            start: self.column("start"),
            end: self.column("end"),
        }
    }

    fn column<K>(&mut self, name: &'static str) -> Column<K> {
        self.0.push(name);
        Column {
            place: self.0.len() - 1,
            kind: PhantomData,
        }
    }
}

impl<'a> Row<'a> {
    /// The number of the row.
    #[must_use]
    pub fn id<T: From<i64>>(&self) -> T {
        self.number().into()
    }

    /// The value of a column that must be filled.
    ///
    /// # Errors
    /// When the cell is empty, or holds something else.
    pub fn required<K: Cells>(&self, column: Column<K>) -> Result<K::Value<'a>, StoreError> {
        let value = self.stated(column)?;
        value.ok_or_else(|| self.inconsistent(column.place, "a value"))
    }

    /// The value of a column; `None` when it is not stated.
    ///
    /// # Errors
    /// When the cell holds something else.
    pub fn stated<K: Cells>(&self, column: Column<K>) -> Result<Option<K::Value<'a>>, StoreError> {
        K::read(self, column.place)
    }

    /// The period in two columns.
    ///
    /// # Errors
    /// When either is no date.
    pub fn period(&self, columns: PeriodColumns) -> Result<Period, StoreError> {
        let end = self.stated(columns.end)?;
        Ok(Period {
            start: self.stated(columns.start)?,
            end,
        })
    }
}

impl Cells for TextCell {
    type Value<'r> = &'r str;

    fn read<'r>(row: &Row<'r>, place: usize) -> Result<Option<&'r str>, StoreError> {
        row.text(place)
    }
}

impl Cells for IntegerCell {
    type Value<'r> = i64;

    fn read(row: &Row<'_>, place: usize) -> Result<Option<i64>, StoreError> {
        row.integer(place)
    }
}

impl<T: From<i64>> Cells for ReferenceCell<T> {
    type Value<'r> = T;

    fn read(row: &Row<'_>, place: usize) -> Result<Option<T>, StoreError> {
        Ok(row.integer(place)?.map(T::from))
    }
}

impl<C: Code> Cells for CodeCell<C> {
    type Value<'r> = C;

    fn read(row: &Row<'_>, place: usize) -> Result<Option<C>, StoreError> {
        row.parsed(place, C::from_code)
    }
}

impl Cells for DateCell {
    type Value<'r> = Date;

    fn read(row: &Row<'_>, place: usize) -> Result<Option<Date>, StoreError> {
        row.parsed(place, Date::parse)
    }
}

impl Cells for EndCell {
    type Value<'r> = End;

    fn read(row: &Row<'_>, place: usize) -> Result<Option<End>, StoreError> {
        row.parsed(place, End::parse)
    }
}

// Derived impls would ask the same traits of `K`, which is only a mark here.
impl<K> Clone for Column<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Column<K> {}
