//! An asset: a content that is served as it is, with its fingerprint.

use axum::body::{Body, Bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, REFERRER_POLICY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};

use crate::http::response::ETag;

/// Policy of responses that are not pages: nothing may be loaded.
const TEXT_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// The content of one address, with its fingerprint.
#[derive(Debug, Clone)]
pub(crate) struct Asset {
    bytes: Bytes,
    pub(super) content_type: &'static str,
    etag: ETag,
    keeping: Keeping,
    policy: &'static str,
}

/// The time for which a browser may keep it without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keeping {
    /// Its name has a hash of its content.
    Forever,
    /// It may be another the next time.
    UntilChanged,
}

impl Asset {
    /// A text that changes with the program.
    pub(crate) fn text(text: String) -> Self {
        Self::new(
            text.into(),
            "text/plain; charset=utf-8",
            Keeping::UntilChanged,
            TEXT_POLICY,
        )
    }

    pub(super) fn new(
        bytes: Bytes,
        content_type: &'static str,
        keeping: Keeping,
        policy: &'static str,
    ) -> Self {
        // Half of it is enough, where nobody gains by two contents with one tag.
        let hash = hex::encode(&Sha256::digest(&bytes)[..16]);
        Self {
            bytes,
            content_type,
            etag: ETag::of_program(hash),
            keeping,
            policy,
        }
    }

    /// The content, or 304 when the client has it.
    pub(crate) fn respond(&self, request: &HeaderMap) -> Response {
        let mut response = if self.etag.is_held_by(request) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            Body::from(self.bytes.clone()).into_response()
        };
        let headers = response.headers_mut();
        headers.insert(ETAG, self.etag.value());
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        headers.insert(
            CACHE_CONTROL,
            HeaderValue::from_static(match self.keeping {
                Keeping::Forever => "public, max-age=31536000, immutable",
                Keeping::UntilChanged => "no-cache",
            }),
        );
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(self.policy));
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        response
    }
}
