//! The outcome of a request, which says how far it came.

use axum::http::StatusCode;

use crate::http::response::Media;
use crate::metrics::OutcomeLabel;

/// The point that a request came to (GraphQL specification, section 7.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It ran; single fields may have failed. There is `data`, be it null.
    Ran,
    /// Nothing ran, and asking again would give the same. There is no `data`.
    Refused,
    /// The time was over. There is no `data`.
    TimedOut,
    /// It was not begun, since there is too much to do: it can be sent again after so many seconds. There is no `data`.
    Busy(u64),
    /// The database was away. There is no `data`.
    Unavailable,
    /// The server failed. There is no `data`.
    Failed,
}

impl Outcome {
    /// The status of HTTP. With `application/json`, 200 says that the server took the request for GraphQL, not that it
    /// liked it (GraphQL over HTTP, section 6.4.1).
    pub(super) fn status(self, media: Media) -> StatusCode {
        match (self, media) {
            (Self::Ran, _) | (Self::Refused, Media::Json) => StatusCode::OK,
            (Self::Refused, Media::GraphqlResponse) => StatusCode::BAD_REQUEST,
            (Self::TimedOut | Self::Busy(_) | Self::Unavailable, _) => StatusCode::SERVICE_UNAVAILABLE,
            (Self::Failed, _) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The label under which an answer with so many errors is counted.
    pub(super) fn label(self, errors: usize) -> OutcomeLabel {
        match (self, errors) {
            (Self::Ran, 0) => OutcomeLabel::Ok,
            (Self::Ran, _) => OutcomeLabel::Partial,
            (Self::Refused, _) => OutcomeLabel::Refused,
            (Self::TimedOut, _) => OutcomeLabel::TimedOut,
            (Self::Busy(_), _) => OutcomeLabel::Busy,
            (Self::Unavailable | Self::Failed, _) => OutcomeLabel::Failed,
        }
    }
}
