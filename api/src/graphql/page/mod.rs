//! Pages: the one way in which every list of the schema is cut, at every level.

mod arguments;
mod connection;
mod cursor;
mod identity;
mod listing;
mod order;
mod ordered;
mod ranked;
mod window;

pub(crate) use arguments::PageArguments;
pub(crate) use connection::Connection;
pub(crate) use cursor::CursorKey;
pub(crate) use identity::{ListIdentity, Parent};
pub(crate) use listing::{Listing, Ordered};
pub(crate) use order::{Direction, Order};
pub(crate) use ordered::Page;
pub(crate) use ranked::{NewestPage, RankPage};
pub(crate) use window::Rows;
