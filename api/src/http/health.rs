//! `/healthz` and `/readyz`: for whoever runs the server.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::service::Service;

/// How long the database may take to say that it is there.
const PATIENCE: Duration = Duration::from_secs(2);

/// The process is up; says nothing of the database, so that a supervisor does not restart what only waits for it.
pub(super) async fn healthz() -> Response {
    let body = json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") });
    ([(CACHE_CONTROL, "no-store")], Json(body)).into_response()
}

/// Requests can be answered: the database answers and the network is loaded.
pub(super) async fn readyz(State(service): State<Service>) -> Response {
    let ready = tokio::time::timeout(PATIENCE, service.ready()).await;
    let (status, body) = match ready.unwrap_or_else(|_| Err(silent())) {
        Ok(()) => (StatusCode::OK, json!({ "status": "ready" })),
        Err(reason) => (
            StatusCode::SERVICE_UNAVAILABLE,
            json!({ "status": "not ready", "reason": reason }),
        ),
    };
    (status, [(CACHE_CONTROL, "no-store")], Json(body)).into_response()
}

fn silent() -> String {
    let seconds = PATIENCE.as_secs();
    tracing::warn!(seconds, "the database is silent");
    format!("the database does not answer within {seconds} seconds; ask again in a while, or start it")
}
