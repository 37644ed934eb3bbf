//! The outermost layer: it gives a request its id and its client's admission, and tells what became of it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{HOST, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, Method, StatusCode, Uri, Version};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use tracing::Instrument as _;

use super::observer::Observer;
use super::operation::OperationRecord;
use crate::admission::Peer;
use crate::http::request::{RequestId, X_REQUEST_ID};
use crate::http::response::{ETag, Failure, settle};
use crate::traces::RequestSpan;

/// A request that takes longer is worth a line in any log.
const SLOW: Duration = Duration::from_secs(1);

/// Gives the request its id and its client's admission, writes the body of a failure, says how long the answer may be kept where no handler
/// did, and tells the log, the metrics and the traces.
pub(in crate::http) async fn observe(
    State(observer): State<Arc<Observer>>,
    mut request: Request,
    next: Next,
) -> Response {
    let id = RequestId::of(request.headers());
    let start = Instant::now();
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let peer = request.extensions().get::<Peer>().copied();
    let admission = observer.admission_of(peer, request.headers());
    let traced = observer.traces.as_ref().map(|traces| {
        let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
        traces.request(request.headers(), &method, route)
    });
    let extensions = request.extensions_mut();
    extensions.insert(id.clone());
    extensions.insert(admission);
    if let Some(traced) = &traced {
        extensions.insert(traced.clone());
    }
    // Our own lines name the request themselves, since a span for each, at a level that is always on, costs one request in
    // twenty. Whoever looks closer sees in it what the libraries say, too.
    let span = tracing::debug_span!("request", %id);
    let response = match peer.filter(|_| !names_one_host(&request)) {
        Some(_) => Failure::bad_request("a request of HTTP/1.1 names one host: send the header `Host` once")
            .into_response(),
        None => next.run(request).instrument(span).await,
    };
    let mut response = Failure::write(response, id.as_str());
    complete(&mut response, &id);
    let operation = response
        .extensions_mut()
        .remove::<OperationRecord>()
        .unwrap_or_default();
    let (status, duration) = (response.status(), start.elapsed());
    if let Some(traced) = &traced {
        traced.end(status, id.as_str());
    }
    if let Some(counting) = &observer.counting {
        counting
            .metrics
            .observe(status.as_u16(), duration, operation.observation());
    }
    Line {
        id: &id,
        method: &method,
        uri: &uri,
        status,
        duration,
        operation: &operation,
        trace: traced.as_ref().map(RequestSpan::trace_id),
    }
    .log();
    response
}

/// Gives a response the headers that each has.
fn complete(response: &mut Response, id: &RequestId) {
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(id.as_str()) {
        headers.insert(X_REQUEST_ID, value);
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    ETag::weaken(headers);
    settle(response);
}

/// The line of the log about a request: at `info` when it failed, has errors or was slow, at `debug` otherwise, since a line for
/// each of tens of thousands of requests a second costs as much as answering them.
///
/// The line has what an operator needs and nothing that a person typed: no query, no variables, no query string. The
/// operation's name is the client's code.
struct Line<'r> {
    id: &'r RequestId,
    method: &'r Method,
    uri: &'r Uri,
    status: StatusCode,
    duration: Duration,
    operation: &'r OperationRecord,
    trace: Option<String>,
}

impl Line<'_> {
    fn is_routine(&self) -> bool {
        let errors = self.operation.errors.unwrap_or_default();
        !self.status.is_server_error() && errors == 0 && self.duration < SLOW
    }

    fn log(self) {
        macro_rules! answered {
            ($level:ident) => {
                tracing::$level!(
                    request = %self.id,
                    method = %self.method,
                    path = self.uri.path(),
                    status = self.status.as_u16(),
                    duration_ms = u64::try_from(self.duration.as_millis()).unwrap_or(u64::MAX),
                    operation = self.operation.name,
                    nodes = self.operation.nodes,
                    errors = self.operation.errors,
                    trace = self.trace,
                    "answered"
                )
            };
        }
        if self.is_routine() {
            answered!(debug);
        } else {
            answered!(info);
        }
    }
}

/// True when a request that came over a connection names the host that it is for once, as HTTP/1.1 wants it (RFC 9112, section
/// 3.2): whoever stands between might read another one of two.
fn names_one_host(request: &Request) -> bool {
    request.version() != Version::HTTP_11 || request.headers().get_all(HOST).iter().count() == 1
}
