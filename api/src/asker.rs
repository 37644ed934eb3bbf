//! The asker: who it is that a request is answered for, as far as that decides what the answer says.

use axum::http::HeaderMap;

/// The asker of a question (frågare). Whatever is kept of an answer, here or by the client, is kept for one asker: no cache key and no
/// entity tag is made without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asker {
    /// Anyone: who asks is not known, and does not change the answer.
    Anyone,
}

impl Asker {
    /// The asker of a request. Nothing in its head says yet who asks.
    pub(crate) fn of(_: &HeaderMap) -> Self {
        Self::Anyone
    }
}
