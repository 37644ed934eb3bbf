//! Writing: the one way in which rows and the change log come to be what they are.
//!
//! A write is one transaction ([`begin`]). Within it, what identifies a row says which row of the database it is or which
//! number it gets ([`Identities`]); new rows go in bulk, those that are there are merged ([`merge`](fn@merge)) with what
//! is stated of them; and the log tells each ([`Entry`]) under one [`Change`], which is the next version. All of it is
//! committed, or nothing.
//!
//! Two databases are written to past SeaORM (`docs/adr/0003`): a SQLite file through rusqlite, PostgreSQL through COPY.

mod error;
mod identity;
mod log;
mod merge;
mod nowhere;
mod postgres;
mod sql;
mod sqlite;
#[cfg(test)]
mod tests;
mod transaction;

pub use error::WriteError;
pub(crate) use identity::{Identified, Identities, Identity, Scope};
pub use log::Change;
pub(crate) use log::Entry;
pub use merge::Existing;
pub(crate) use merge::{merge, write_extra};
pub(crate) use nowhere::Nowhere;
use postgres::PostgresTransaction;
use sqlite::SqliteTransaction;
pub(crate) use transaction::{ReadOrWrite, Transaction, begin};
