//! Entity tags: whether a client holds an answer already.

use std::fmt;

use axum::http::header::{IF_NONE_MATCH, IF_RANGE};
use axum::http::{HeaderMap, HeaderValue};

/// An entity tag: weak where the same content may be sent compressed, strong where single bytes are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ETag(HeaderValue);

impl ETag {
    /// The tag of what has this fingerprint, which holds no quotes.
    pub(super) fn new(fingerprint: impl fmt::Display) -> Self {
        let tag = HeaderValue::try_from(format!("W/\"{fingerprint}\""));
        Self(tag.unwrap_or(HeaderValue::from_static("W/\"\"")))
    }

    /// The tag of bytes that are the same whenever this fingerprint is, which holds no quotes.
    pub(super) fn strong(fingerprint: impl fmt::Display) -> Self {
        let tag = HeaderValue::try_from(format!("\"{fingerprint}\""));
        Self(tag.unwrap_or(HeaderValue::from_static("W/\"\"")))
    }

    /// Whether a part of these bytes continues what the client has (strong comparison, RFC 9110, section 13.1.5): it names
    /// this tag, or nothing. A date is none that we gave.
    pub(super) fn continues(&self, request: &HeaderMap) -> bool {
        let is_strong = !self.0.as_bytes().starts_with(b"W/");
        request
            .get(IF_RANGE)
            .is_none_or(|stated| is_strong && *stated == self.0)
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
    fn only_a_strong_tag_is_continued() {
        let with = |stated: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(IF_RANGE, HeaderValue::from_static(stated));
            headers
        };
        let tag = ETag::strong("7-ab");
        assert!(tag.continues(&HeaderMap::new()) && tag.continues(&with("\"7-ab\"")));
        for other in ["W/\"7-ab\"", "\"7-ac\"", "Wed, 21 Oct 2026 07:28:00 GMT"] {
            assert!(!tag.continues(&with(other)), "{other}");
        }
        assert!(!ETag::new("7-ab").continues(&with("W/\"7-ab\"")));
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
