//! Entity tags: whether a client holds an answer already.

use std::fmt;

use axum::http::header::IF_NONE_MATCH;
use axum::http::{HeaderMap, HeaderValue};

/// A weak entity tag: weak, because the same content may be sent compressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ETag(HeaderValue);

impl ETag {
    /// The tag of what has this fingerprint, which holds no quotes.
    pub(super) fn new(fingerprint: impl fmt::Display) -> Self {
        let tag = HeaderValue::try_from(format!("W/\"{fingerprint}\""));
        Self(tag.unwrap_or(HeaderValue::from_static("W/\"\"")))
    }

    /// The value of the header `ETag`.
    pub(super) fn value(&self) -> HeaderValue {
        self.0.clone()
    }

    /// Whether the request says that the client has what this is the tag of (weak comparison, RFC 9110, section 8.8.3.2).
    pub(super) fn is_held_by(&self, request: &HeaderMap) -> bool {
        fn opaque(tag: &str) -> &str {
            tag.trim().trim_start_matches("W/")
        }
        let own = opaque(self.0.to_str().unwrap_or_default());
        request
            .get_all(IF_NONE_MATCH)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|tags| tags.split(','))
            .any(|tag| tag.trim() == "*" || opaque(tag) == own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stated: &str, held: bool) {
        let mut headers = HeaderMap::new();
        headers.insert(IF_NONE_MATCH, stated.parse().unwrap());
        assert_eq!(ETag::new("7-ab").is_held_by(&headers), held, "{stated}");
    }

    #[test]
    fn a_tag_is_compared_weakly_and_among_others() {
        check("W/\"7-ab\"", true);
        check("\"7-ab\"", true);
        check("\"x\", W/\"7-ab\"", true);
        check("*", true);
        check("\"7-abc\"", false);
        check("", false);
    }
}
