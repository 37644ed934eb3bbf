//! The reply to a request, as HTTP sends it.

use axum::body::Bytes;
use axum::http::HeaderMap;

use super::answer::Answer;
use super::outcome::Outcome;
use crate::admission::Share;
use crate::http::request::RequestId;
use crate::http::response::ETag;

/// The method by which a client sent a request.
#[derive(Debug, Clone, Copy)]
pub(super) enum Via<'h> {
    /// GET, which must not change anything, with these headers, which may say what the client holds.
    Get(&'h HeaderMap),
    /// POST.
    Post,
}

/// An operation that GET may not run.
#[derive(Debug)]
pub(super) struct OnlyByPost;

/// The reply to a request.
#[derive(Debug)]
pub(super) enum Reply {
    /// The client holds the answer already.
    NotModified(ETag),
    /// The answer itself.
    Written(WrittenAnswer),
}

/// An answer as it is sent.
#[derive(Debug)]
pub(super) struct WrittenAnswer {
    pub(super) outcome: Outcome,
    pub(super) body: Bytes,
    /// The number of errors.
    pub(super) errors: usize,
    /// The nodes counted beforehand; `None` when the request was refused before it was counted.
    pub(super) nodes: Option<u64>,
    /// The tag by which a client asks later if the answer still holds; `None` where another answer may come next time.
    pub(super) etag: Option<ETag>,
    /// The bytes that it counts for until it is sent.
    pub(super) held: Option<Share>,
}

impl WrittenAnswer {
    /// Writes an answer with at most so many errors.
    pub(super) fn of(answer: Answer, id: &RequestId, nodes: Option<u64>, most_errors: usize) -> Self {
        let (outcome, errors) = (answer.outcome(), answer.errors());
        let (outcome, errors, body) = match answer.write(id, most_errors) {
            Ok(body) => (outcome, errors, body),
            Err(error) => {
                tracing::error!(request = %id, %error, "an answer could not be written as JSON");
                // An answer of one error has nothing in it that JSON cannot hold.
                let body = Answer::failed().write(id, 1).unwrap_or_default();
                (Outcome::Failed, 1, body)
            }
        };
        Self {
            outcome,
            body: body.into(),
            errors,
            nodes,
            etag: None,
            held: None,
        }
    }

    /// True when all of it is data, so that asking again gives the same.
    pub(super) fn is_whole(&self) -> bool {
        self.outcome == Outcome::Ran && self.errors == 0
    }
}
