//! Errors that never reach the schema, as JSON.

use axum::http::header::{ALLOW, CONNECTION, CONTENT_TYPE, RETRY_AFTER, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::media::Media;
use crate::admission::{Busy, Unfinished};
use crate::error::{ErrorCode, said};

/// A request that is answered with a status and one error.
///
/// As a response it has no body yet: the outermost layer writes it ([`Failure::write`]), because only that knows the
/// request's id, and because a handler, a router's fallback and a caught panic then all fail alike.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    status: StatusCode,
    code: ErrorCode,
    message: String,
    media: Media,
    /// The header `Allow`, where the router does not write it.
    allow: Option<&'static str>,
    /// True when the connection ends with it, because the request was not read to its end.
    closes: bool,
    /// The header `Retry-After`, in seconds.
    retry_after: Option<u64>,
}

impl From<Busy> for Failure {
    fn from(busy: Busy) -> Self {
        Self {
            retry_after: Some(busy.seconds()),
            ..Self::new(
                StatusCode::SERVICE_UNAVAILABLE,
                ErrorCode::Unavailable,
                busy.to_string(),
            )
        }
    }
}

impl From<Unfinished> for Failure {
    fn from(unfinished: Unfinished) -> Self {
        match unfinished {
            Unfinished::Busy(busy) => busy.into(),
            Unfinished::TimedOut => Self::new(
                StatusCode::SERVICE_UNAVAILABLE,
                ErrorCode::Timeout,
                "the answer was not ready in time: ask for less at a time, or again later",
            ),
            Unfinished::Panicked => {
                tracing::error!("a computation panicked");
                Self::internal()
            }
        }
    }
}

impl Failure {
    pub(crate) fn new(status: StatusCode, code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
            media: Media::Json,
            allow: None,
            closes: false,
            retry_after: None,
        }
    }

    /// A request that has the wrong shape.
    pub(crate) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, ErrorCode::BadUserInput, message)
    }

    /// A failure of ours; what it was is in the log.
    pub(crate) fn internal() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            ErrorCode::Internal,
            "the server failed to answer; its log holds the reason under the request id",
        )
    }

    /// The database could not be read; why is in the log.
    pub(crate) fn unread(error: &(dyn std::error::Error + 'static)) -> Self {
        match ErrorCode::of_unread(error) {
            code @ ErrorCode::Unavailable => Self::new(StatusCode::SERVICE_UNAVAILABLE, code, said(code)),
            _ => Self::internal(),
        }
    }

    /// The same failure in the media type that the client asked for.
    pub(in crate::http) fn accepted_as(self, media: Media) -> Self {
        Self { media, ..self }
    }

    /// The same failure, naming the method that would have been right.
    pub(in crate::http) fn allowing(self, method: &'static str) -> Self {
        Self {
            allow: Some(method),
            ..self
        }
    }

    /// The same failure, after which the client has to open another connection.
    pub(in crate::http) fn closing(self) -> Self {
        Self { closes: true, ..self }
    }

    /// Writes the body of a response that is a failure; leaves others as they are.
    pub(in crate::http) fn write(mut response: Response, id: &str) -> Response {
        let Some(failure) = response.extensions_mut().remove::<Self>() else {
            return response;
        };
        let body = json!({
            "errors": [{
                "message": failure.message,
                "extensions": { "code": failure.code.as_str(), "requestId": id },
            }]
        });
        let (mut parts, _) = response.into_parts();
        parts.headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static(failure.media.content_type()),
        );
        if let Some(method) = failure.allow {
            parts.headers.insert(ALLOW, HeaderValue::from_static(method));
        }
        // In HTTP/2, which ends one stream where this ends a connection, hyper takes the header away.
        if failure.closes {
            parts
                .headers
                .insert(CONNECTION, HeaderValue::from_static("close"));
        }
        if let Some(seconds) = failure.retry_after {
            parts.headers.insert(RETRY_AFTER, seconds.into());
        }
        parts.headers.append(VARY, HeaderValue::from_static("accept"));
        Response::from_parts(parts, body.to_string().into())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
