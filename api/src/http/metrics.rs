//! `/metrics`: for Prometheus, on an address of its own.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use axum::{Router, middleware};

use super::caching;
use super::service::Service;

/// What OpenMetrics text is called.
const OPENMETRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// What the service has counted since the start, at `/metrics`. To be served where only those who watch the server can ask.
pub fn metrics_router(service: Service) -> Router {
    let uncached = middleware::map_response(async |mut response: Response| {
        caching::settle(&mut response);
        response
    });
    let routes = Router::new().route("/metrics", get(show));
    routes.layer(uncached).with_state(service)
}

async fn show(State(service): State<Service>) -> Response {
    match service.metrics_text() {
        Some(Ok(text)) => ([(CONTENT_TYPE, OPENMETRICS)], text).into_response(),
        Some(Err(error)) => {
            tracing::error!(%error, "the metrics could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
