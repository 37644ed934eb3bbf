//! The time for which an answer may be kept, also where no handler says it.

use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::response::Response;

use crate::asker::Asker;

/// The data may change with the next import, and nothing in an answer says when; so a client that keeps one asks each time
/// whether it still holds.
pub(in crate::http) const WHILE_IT_HOLDS: HeaderValue = HeaderValue::from_static("no-cache");

/// A version never changes, so that the answer to a question that names one, which has no error that might pass, is the same for
/// as long as anybody keeps it (RFC 8246). Caches that many share may keep what is the same whoever asks.
pub(in crate::http) const fn for_ever(asker: Asker) -> HeaderValue {
    match asker {
        Asker::Anyone => HeaderValue::from_static("public, max-age=31536000, immutable"),
    }
}

/// Gives the answer its `Cache-Control`, so that no cache on the way has to guess (RFC 9111, section 4.2.2, lets it, and names
/// 404 and 405 among what may be kept so).
///
/// A failure is of this one moment, whoever answered it: it may be another as soon as the server, the data or the request
/// changes, and a kept one would outlive its cause. What else says nothing, a redirect or the answer to a preflight, is as
/// long as a question about it would be.
pub(in crate::http) fn settle(response: &mut Response) {
    let failed = response.status().is_client_error() || response.status().is_server_error();
    let headers = response.headers_mut();
    if failed || !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use axum::response::IntoResponse as _;

    use super::*;

    #[track_caller]
    fn check(status: StatusCode, stated: Option<&'static str>, expected: &str) {
        let mut response = status.into_response();
        if let Some(stated) = stated {
            response
                .headers_mut()
                .insert(CACHE_CONTROL, HeaderValue::from_static(stated));
        }
        settle(&mut response);
        assert_eq!(response.headers()[CACHE_CONTROL], expected, "{status}");
    }

    #[test]
    fn what_a_handler_says_stands_unless_it_failed() {
        check(StatusCode::OK, Some("no-cache"), "no-cache");
        check(StatusCode::NOT_MODIFIED, Some("no-cache"), "no-cache");
        check(StatusCode::OK, None, "no-store");
        check(StatusCode::SEE_OTHER, None, "no-store");
        check(StatusCode::NOT_FOUND, None, "no-store");
        check(StatusCode::NOT_FOUND, Some("no-cache"), "no-store");
        check(StatusCode::SERVICE_UNAVAILABLE, Some("no-cache"), "no-store");
    }
}
