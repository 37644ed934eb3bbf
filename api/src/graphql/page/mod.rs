//! Pages: the one way in which every list of the schema is cut, at every level.

mod arguments;
mod connection;
mod cursor;
mod order;

pub(crate) use arguments::PageArguments;
pub(crate) use connection::{Connection, Rows};
pub(crate) use cursor::{CursorKey, Position};
pub(crate) use order::Order;
