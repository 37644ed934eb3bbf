//! The list that a cursor is a place in.

use std::fmt::{Debug, Write as _};
use std::sync::Arc;

use async_graphql::Context;
use xxhash_rust::xxh3::xxh3_64_with_seed;

use crate::graphql::failure::Result;
use crate::graphql::view::View;

/// A list of the schema: a field of an object, with its arguments. Cursors hold its hash, so that a cursor of one list is
/// refused by every other.
///
/// It knows the parent by its key, and so one list is the same however it was reached and in every version of the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ListIdentity(u64);

impl ListIdentity {
    /// The field of an object of this type.
    pub(crate) fn new(object: &str, field: &str) -> Self {
        let mut list = Self(0);
        list.add_text(object);
        list.add_text(field);
        list
    }

    /// Adds an argument, or what tells the parent from others of its type.
    pub(crate) fn add(&mut self, name: &str, value: &impl Debug) {
        let mut text = String::with_capacity(64);
        // Writing to a string cannot fail.
        let _ = write!(text, "{name}: {value:?}");
        self.add_text(&text);
    }

    /// Adds a text that is no argument's value, such as a key.
    pub(crate) fn add_text(&mut self, text: &str) {
        self.0 = xxh3_64_with_seed(text.as_bytes(), self.0);
    }

    /// The hash, as a cursor holds it.
    pub(super) const fn hash(self) -> u64 {
        self.0
    }
}

/// An object of the schema that has lists or takes a scope.
pub(crate) trait Parent {
    /// The type of the object in the schema, or what stands for it in the identity of its lists.
    const TYPE: &'static str;

    /// The view in which the object is seen.
    ///
    /// # Errors
    /// When the request has none, which is a fault of the server.
    fn view<'v>(&'v self, context: &Context<'v>) -> Result<&'v Arc<View>>;

    /// Adds what tells the object from others of its type.
    fn identify(&self, list: &mut ListIdentity);

    /// One of the object's lists.
    fn list(&self, field: &str) -> ListIdentity {
        let mut list = ListIdentity::new(Self::TYPE, field);
        self.identify(&mut list);
        list
    }
}
