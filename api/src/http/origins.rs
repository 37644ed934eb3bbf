//! Origins: the sites whose pages may read answers in a browser (CORS).

use std::time::Duration;

use axum::http::header::{ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_RANGE, ETAG, LINK};
use axum::http::{HeaderValue, Method};
use entities::store::repeatable;
use tower_http::cors::{AllowHeaders, AllowOrigin, CorsLayer};
use url::Url;

use super::request::X_REQUEST_ID;

/// The sites whose pages may read answers in a browser (CORS); pages of the server itself always may.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Origins {
    /// No other site's.
    #[default]
    Own,
    /// Those of these sites.
    Listed(Vec<HeaderValue>),
    /// Every site's.
    Any,
}

/// A text that is no origin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an origin: write it as a browser does, such as https://www.example.org, or * for all")]
pub struct UnusableOrigin(String);

/// True for an origin of the web that is written as browsers write theirs: without a path, a user or the port that goes without saying.
fn is_origin(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| {
        let is_web = matches!(url.scheme(), "http" | "https");
        is_web && !text.contains('*') && url.origin().ascii_serialization() == text
    })
}

impl Origins {
    /// Reads origins such as `https://www.example.org`; none means [`Origins::Own`], `*` among them [`Origins::Any`].
    ///
    /// # Errors
    /// When one of them has no scheme and host, or has a path.
    pub fn parse<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<Self, UnusableOrigin> {
        let mut listed = Vec::new();
        for text in texts {
            if text == "*" {
                return Ok(Self::Any);
            }
            let value = is_origin(text)
                .then(|| HeaderValue::from_str(text).ok())
                .flatten();
            listed.push(value.ok_or_else(|| UnusableOrigin(repeatable(text)))?);
        }
        Ok(if listed.is_empty() {
            Self::Own
        } else {
            Self::Listed(listed)
        })
    }

    /// The layer that answers the questions of browsers; `None` where no other site may read anything.
    pub(super) fn layer(self) -> Option<CorsLayer> {
        let allowed = match self {
            Self::Own => return None,
            Self::Listed(origins) => AllowOrigin::list(origins),
            Self::Any => AllowOrigin::any(),
        };
        let layer = CorsLayer::new()
            .allow_origin(allowed)
            .allow_methods([Method::GET, Method::POST])
            // A header that a client library adds of its own must not stop its page; no header changes what anybody may read.
            .allow_headers(AllowHeaders::mirror_request())
            .expose_headers([
                X_REQUEST_ID,
                ETAG,
                CONTENT_ENCODING,
                CONTENT_DISPOSITION,
                ACCEPT_RANGES,
                CONTENT_RANGE,
                LINK,
            ])
            .max_age(Duration::from_secs(24 * 60 * 60));
        Some(layer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_read_as_browsers_write_them() {
        let listed = Origins::Listed(vec![
            HeaderValue::from_static("https://a.example"),
            HeaderValue::from_static("http://b:8080"),
        ]);
        assert_eq!(Origins::parse(["https://a.example", "http://b:8080"]), Ok(listed));
        assert_eq!(Origins::parse(["https://a.example", "*"]), Ok(Origins::Any));
        assert_eq!(Origins::parse([]), Ok(Origins::Own));
        for text in [
            "a.example",
            "https://",
            "https://a.example/",
            "https://*.example",
            "ftp://a.example",
            "https://a.example:443",
            "https://A.example",
            "https://user@a.example",
            "",
        ] {
            assert!(Origins::parse([text]).is_err(), "{text}");
        }
    }
}
