//! Rows whose selected fields are at hand are written as JSON at once.
//!
//! The library makes a future, an allocation and a hashed entry of every field of every row. Most fields of most rows
//! need none of it: they are read from memory, without waiting and without arguments. A type says which of its fields
//! these are ([`fields`](schema_macros::fields)); where a list selects only such fields, its rows are written one after the other by the
//! resolvers themselves, and otherwise the list is resolved as the library does. The answer is the same, byte for byte,
//! and a test asks every question of `tests/cases` both ways.

mod rows;
mod tell;
mod writer;

use async_graphql::parser::types::Field;
use async_graphql::{OutputType, Positioned};

pub(crate) use rows::RowsAtHand;
pub(crate) use tell::{Tell, now};
pub(crate) use writer::Writer;

/// A selected field has to be waited for, takes arguments, or is selected twice: the library resolves the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotAtHand;

/// An object some of whose fields are at hand.
pub(crate) trait AtHand: OutputType {
    /// Writes the value of a field.
    ///
    /// # Errors
    /// When the field is not at hand. Half of it may have been written, which the caller throws away.
    fn tell<'c>(&self, field: &'c Positioned<Field>, writer: &mut Writer<'c>) -> Result<(), NotAtHand>;
}

impl<T: AtHand> AtHand for &T {
    fn tell<'c>(&self, field: &'c Positioned<Field>, writer: &mut Writer<'c>) -> Result<(), NotAtHand> {
        T::tell(self, field, writer)
    }
}
