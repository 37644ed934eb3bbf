//! `/metrics`: for Prometheus, on an address of its own.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};

use crate::http::observe::{Counting, Observer};

/// The media type of OpenMetrics text.
const OPENMETRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

pub(in crate::http) async fn metrics(State(observer): State<Arc<Observer>>) -> Response {
    match observer.counting.as_ref().map(Counting::text) {
        Some(Ok(text)) => ([(CONTENT_TYPE, OPENMETRICS)], text).into_response(),
        Some(Err(error)) => {
            tracing::error!(%error, "the metrics could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
