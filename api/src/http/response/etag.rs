//! Entity tags, by which a client that holds an answer already is not sent it again.

use std::fmt;

use axum::http::header::{ACCEPT_RANGES, CONTENT_ENCODING, IF_NONE_MATCH, IF_RANGE};
use axum::http::{HeaderMap, HeaderValue};

use crate::asker::Asker;

/// A strong entity tag: the same tag means the same bytes. Where an answer is compressed on its way out, the tag is made
/// weak ([`ETag::weaken`]), because the bytes are then others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::http) struct ETag(HeaderValue);

impl ETag {
    /// The tag of what has this fingerprint for one asker: a cache that many share must not take it for another's.
    pub(in crate::http) fn of(asker: Asker, fingerprint: impl fmt::Display) -> Self {
        match asker {
            Asker::Anyone => Self::of_program(fingerprint),
        }
    }

    /// The tag of what is a part of the program, and the same whoever asks. Its fingerprint holds no quotes.
    pub(in crate::http) fn of_program(fingerprint: impl fmt::Display) -> Self {
        let tag = HeaderValue::try_from(format!("\"{fingerprint}\""));
        Self(tag.unwrap_or(HeaderValue::from_static("\"\"")))
    }

    /// True when a part of these bytes continues what the client has (strong comparison, RFC 9110, section 13.1.5): it names
    /// this tag, or nothing. A date is none that we gave.
    pub(in crate::http) fn continues(&self, request: &HeaderMap) -> bool {
        request.get(IF_RANGE).is_none_or(|stated| *stated == self.0)
    }

    /// The value of the header `ETag`.
    pub(in crate::http) fn value(&self) -> HeaderValue {
        self.0.clone()
    }

    /// Makes the tag of a response weak when it is sent compressed: its bytes are not those that the tag is of, nor can a
    /// download go on within them.
    pub(in crate::http) fn weaken(response: &mut HeaderMap) {
        if !response.contains_key(CONTENT_ENCODING) {
            return;
        }
        if let Some(tag) = response.get_mut(axum::http::header::ETAG)
            && !tag.as_bytes().starts_with(b"W/")
            && let Ok(weak) = HeaderValue::from_bytes(&[b"W/", tag.as_bytes()].concat())
        {
            *tag = weak;
            response.remove(ACCEPT_RANGES);
        }
    }

    /// True when the request says that the client has what this is the tag of (weak comparison, RFC 9110, section 8.8.3.2).
    pub(in crate::http) fn is_held_by(&self, request: &HeaderMap) -> bool {
        fn opaque(tag: &str) -> &str {
            let tag = tag.trim();
            tag.strip_prefix("W/").unwrap_or(tag)
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
        assert_eq!(
            ETag::of(Asker::Anyone, "7-ab").is_held_by(&headers),
            held,
            "{stated}"
        );
    }

    #[test]
    fn only_the_same_strong_tag_is_continued() {
        let with = |stated: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(IF_RANGE, HeaderValue::from_static(stated));
            headers
        };
        let tag = ETag::of(Asker::Anyone, "7-ab");
        assert!(tag.continues(&HeaderMap::new()) && tag.continues(&with("\"7-ab\"")));
        for other in ["W/\"7-ab\"", "\"7-ac\"", "Wed, 21 Oct 2026 07:28:00 GMT"] {
            assert!(!tag.continues(&with(other)), "{other}");
        }
    }

    #[test]
    fn a_tag_is_strong_unless_its_content_is_compressed() {
        let mut headers = HeaderMap::new();
        headers.insert(axum::http::header::ETAG, ETag::of(Asker::Anyone, "7-ab").value());
        ETag::weaken(&mut headers);
        assert_eq!(headers["etag"], "\"7-ab\"");
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
        for _ in 0..2 {
            ETag::weaken(&mut headers);
            assert_eq!(headers["etag"], "W/\"7-ab\"");
        }
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
