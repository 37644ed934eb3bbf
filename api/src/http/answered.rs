//! What comes of a request, as HTTP sends it.

use axum::body::Bytes;
use axum::http::HeaderMap;

use super::answer::Outcome;
use super::etag::ETag;
use crate::admission::Share;

/// How the client sent a request.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sent<'h> {
    /// By GET, which must not change anything, and with these headers, which may say what the client holds.
    ByGet(&'h HeaderMap),
    /// By POST.
    ByPost,
}

/// An operation that GET may not run.
#[derive(Debug)]
pub(super) struct OnlyByPost;

/// What a client gets.
#[derive(Debug)]
pub(super) enum Answered {
    /// It has the answer already.
    Held(ETag),
    /// An answer.
    Written(Written),
}

/// An answer as it is sent.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) outcome: Outcome,
    pub(super) body: Bytes,
    /// How many errors there are.
    pub(super) errors: usize,
    /// The nodes counted beforehand; `None` when the request was refused before it was counted.
    pub(super) nodes: Option<u64>,
    /// What a client says later to ask whether it still holds; `None` where another answer may come next time.
    pub(super) etag: Option<ETag>,
    /// The bytes that it counts for until it is sent.
    pub(super) held: Option<Share>,
}
