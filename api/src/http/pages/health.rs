//! `/healthz` and `/readyz`: for whoever runs the server.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use dataset::Versions;
use serde_json::json;

use crate::error::in_one_line;

/// The database has so long to say that it is there.
const PATIENCE: Duration = Duration::from_secs(2);

/// The process is up; says nothing of the database, so that a supervisor does not restart what only waits for it.
pub(in crate::http) async fn healthz() -> Response {
    let body = json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") });
    ([(CACHE_CONTROL, "no-store")], Json(body)).into_response()
}

/// Requests can be answered: the database answers and the network is loaded.
pub(in crate::http) async fn readyz(State(versions): State<Arc<Versions>>) -> Response {
    let ready = tokio::time::timeout(PATIENCE, ready(&versions)).await;
    let (status, body) = match ready.unwrap_or_else(|_| Err(silent())) {
        Ok(()) => (StatusCode::OK, json!({ "status": "ready" })),
        Err(reason) => (
            StatusCode::SERVICE_UNAVAILABLE,
            json!({ "status": "not ready", "reason": reason }),
        ),
    };
    (status, [(CACHE_CONTROL, "no-store")], Json(body)).into_response()
}

/// Asks the database. The network is loaded, or there would be no server.
async fn ready(versions: &Versions) -> Result<(), String> {
    let version = versions.current().store().version().await;
    version.map(drop).map_err(|error| {
        // The driver's words are for the log: anybody may ask.
        let reason = in_one_line(&error);
        tracing::warn!(%reason, "the database cannot be read");
        error.to_string()
    })
}

fn silent() -> String {
    let seconds = PATIENCE.as_secs();
    tracing::warn!(seconds, "the database is silent");
    format!("the database does not answer within {seconds} seconds; ask again in a while, or start it")
}
