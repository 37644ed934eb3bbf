//! The id that a request has in its answer, its errors and the log.

use std::fmt;
use std::sync::Arc;

use axum::http::{HeaderMap, HeaderName};
use uuid::{Builder, Uuid};

/// The header that carries the id, both ways.
pub(in crate::http) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

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

    pub(in crate::http) fn of(headers: &HeaderMap) -> Self {
        let stated = headers.get(X_REQUEST_ID).and_then(|value| value.to_str().ok());
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
        match stated {
            // Anything else could break a line of the log, or fill it.
            Some(id) if (1..=LONGEST).contains(&id.len()) && id.bytes().all(is_plain) => Self(id.into()),
            _ => Self::generate(),
        }
    }

    /// A random id, which no other server gives. It guards nothing, and so its randomness is drawn in the process: to ask the
    /// system for it would cost every request a call.
    pub(in crate::http) fn generate() -> Self {
        let mut buffer = Uuid::encode_buffer();
        let id = Builder::from_random_bytes(fastrand::u128(..).to_ne_bytes()).into_uuid();
        Self(Arc::from(&*id.simple().encode_lower(&mut buffer)))
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
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
