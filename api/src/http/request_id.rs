//! The id that a request has in its answer, its errors and the log; and the log's line about it.

use std::fmt;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{HOST, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Version};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use tracing::Instrument as _;

use super::caching;
use super::etag::ETag;
use super::failure::Failure;
use super::graphql::Ran;
use super::service::Service;
use crate::admission::Peer;
use crate::traces::RequestSpan;

/// The header that carries the id, both ways.
pub(super) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The longest id that a client may choose, in bytes.
const LONGEST: usize = 128;

/// The id of a request: the client's `x-request-id` when it has one of up to 128 letters, digits or `-_.:`, else a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestId(Arc<str>);

impl RequestId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn of(headers: &HeaderMap) -> Self {
        let stated = headers.get(X_REQUEST_ID).and_then(|value| value.to_str().ok());
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
        match stated {
            // Anything else could break a line of the log, or fill it.
            Some(id) if (1..=LONGEST).contains(&id.len()) && id.bytes().all(is_plain) => Self(id.into()),
            _ => Self::generate(),
        }
    }

    /// A number that this process has not used, hashed with keys that the system drew at random: unique among servers, and
    /// not to be guessed from the one before. It guards nothing, so no more is needed.
    pub(super) fn generate() -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let (left, right) = (
            RandomState::new().hash_one(number),
            RandomState::new().hash_one(!number),
        );
        Self(format!("{left:016x}{right:016x}").into())
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A request that takes longer is worth a line in any log.
const SLOW: Duration = Duration::from_secs(1);

/// The outermost layer: gives the request its id, writes the body of a failure, says how long the answer may be kept where no
/// handler did, and logs one line: at `info` when it failed,
/// has errors or was slow, at `debug` otherwise, since a line for each of tens of thousands of requests a second costs as
/// much as answering them.
///
/// The line has what an operator needs and nothing that a person typed: no query, no variables, no query string. The
/// operation's name is the client's code.
pub(super) async fn identify(State(service): State<Service>, mut request: Request, next: Next) -> Response {
    let id = RequestId::of(request.headers());
    let start = Instant::now();
    let method = request.method().clone();
    let uri = request.uri().clone();
    request.extensions_mut().insert(id.clone());
    let peer = request.extensions().get::<Peer>().copied();
    let caller = service.caller(peer, request.headers());
    request.extensions_mut().insert(caller);
    let traced = service.traces().map(|traces| {
        let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
        traces.request(request.headers(), &method, route)
    });
    if let Some(traced) = &traced {
        request.extensions_mut().insert(traced.clone());
    }
    // Our own lines name the request themselves, since a span for each, at a level that is always on, costs one request in
    // twenty. Whoever looks closer sees in it what the libraries say, too.
    let span = tracing::debug_span!("request", %id);
    let response = match peer.filter(|_| !names_one_host(&request)) {
        Some(_) => Failure::bad_request("a request of HTTP/1.1 names one host: send the header `Host` once")
            .into_response(),
        None => next.run(request).instrument(span).await,
    };
    let mut response = Failure::write(response, &id);
    if let Ok(value) = HeaderValue::from_str(id.as_str()) {
        response.headers_mut().insert(X_REQUEST_ID, value);
    }
    response
        .headers_mut()
        .insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    ETag::weaken(response.headers_mut());
    caching::settle(&mut response);
    let ran = response.extensions_mut().remove::<Ran>().unwrap_or_default();
    let duration = start.elapsed();
    let status = response.status();
    if let Some(traced) = &traced {
        traced.end(status, id.as_str());
    }
    let trace = traced.as_ref().map(RequestSpan::trace_id);
    if let Some(metrics) = service.metrics() {
        metrics.observe(status.as_u16(), duration, ran.observed());
    }
    let is_routine = !status.is_server_error() && ran.errors.unwrap_or_default() == 0 && duration < SLOW;
    macro_rules! answered {
        ($level:ident) => {
            tracing::$level!(
                request = %id,
                %method,
                path = uri.path(),
                status = status.as_u16(),
                duration_ms = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX),
                operation = ran.operation,
                nodes = ran.nodes,
                errors = ran.errors,
                trace,
                "answered"
            )
        };
    }
    if is_routine {
        answered!(debug);
    } else {
        answered!(info);
    }
    response
}

/// Whether a request that came over a connection names the host that it is for, as HTTP/1.1 wants it (RFC 9112, section 3.2):
/// whoever stands between might read another one of two.
fn names_one_host(request: &Request) -> bool {
    request.version() != Version::HTTP_11 || request.headers().get_all(HOST).iter().count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stated: &str, kept: bool) {
        let mut headers = HeaderMap::new();
        headers.insert(X_REQUEST_ID, stated.parse().unwrap());
        assert_eq!(RequestId::of(&headers).as_str() == stated, kept, "{stated}");
    }

    #[test]
    fn a_plain_id_is_kept_and_any_other_replaced() {
        check("7f1c-ab_2.3:4", true);
        check(&"a".repeat(128), true);
        check(&"a".repeat(129), false);
        check("", false);
        check("two words", false);
        check("\"quoted\"", false);
    }

    #[test]
    fn generated_ids_differ() {
        let ids: std::collections::HashSet<_> = (0..1_000)
            .map(|_| RequestId::generate().as_str().to_owned())
            .collect();
        assert_eq!(ids.len(), 1_000);
        assert!(ids.iter().all(|id| id.len() == 32));
    }
}
