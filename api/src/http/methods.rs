//! Routes that take some methods, and refuse others in JSON.

use axum::http::{Method, StatusCode, Uri};
use axum::routing::{MethodRouter, get};

use super::response::Failure;
use crate::error::ErrorCode;

/// A route for GET and HEAD whose refusal of other methods is JSON, too.
pub(crate) fn only_get<H, T, S>(handler: H) -> MethodRouter<S>
where
    H: axum::handler::Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    get(handler).fallback(method_not_allowed)
}

/// axum adds the header `Allow`, which it knows.
pub(crate) async fn method_not_allowed(method: Method, uri: Uri) -> Failure {
    let message = format!(
        "{} does not take {method}; the header `Allow` lists what it takes",
        uri.path()
    );
    Failure::new(StatusCode::METHOD_NOT_ALLOWED, ErrorCode::BadUserInput, message)
}
