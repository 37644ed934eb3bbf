//! What is served as it is: the explorer and the GraphiQL page, whose files are in the binary, and the schema.

use std::collections::HashMap;
use std::fmt::Write as _;

use axum::body::{Body, Bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, REFERRER_POLICY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use include_dir::{Dir, include_dir};
use sha2::{Digest as _, Sha256};

use super::etag::ETag;

static EXPLORER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../explorer/dist");
static GRAPHIQL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/graphiql");

/// What the explorer may do: run the server's own scripts and styles and ask the server. It draws a picture from what it
/// holds in memory (`blob:`) when one is saved.
const EXPLORER_POLICY: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; \
    img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The same of GraphiQL, whose editor sets inline styles and has a font.
const GRAPHIQL_POLICY: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// What is no page may do nothing.
const TEXT_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// The content of one address, with its fingerprint.
#[derive(Debug, Clone)]
pub(crate) struct Asset {
    bytes: Bytes,
    content_type: &'static str,
    etag: ETag,
    keeping: Keeping,
    policy: &'static str,
}

/// How long a browser may keep it without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keeping {
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

    fn new(bytes: Bytes, content_type: &'static str, keeping: Keeping, policy: &'static str) -> Self {
        let hash = Sha256::digest(&bytes)
            .iter()
            .take(16)
            .fold(String::new(), |mut hex, byte| {
                let _ = write!(hex, "{byte:02x}");
                hex
            });
        Self {
            bytes,
            content_type,
            etag: ETag::new(hash),
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

/// The files of a page by their path below its address; the page itself is `index.html`.
pub(super) type Files = HashMap<&'static str, Asset>;

/// The explorer, whose files are below `/explorer/`.
pub(super) fn explorer() -> Files {
    files(&EXPLORER, EXPLORER_POLICY)
}

/// The GraphiQL page, whose files are below `/graphiql/`.
pub(super) fn graphiql() -> Files {
    files(&GRAPHIQL, GRAPHIQL_POLICY)
}

fn files(of: &'static Dir<'_>, policy: &'static str) -> Files {
    let files = of
        .files()
        .filter_map(|file| Some((file.path().to_str()?, file.contents())));
    files
        .map(|(path, contents)| {
            let keeping = if has_hash(path) {
                Keeping::Forever
            } else {
                Keeping::UntilChanged
            };
            (
                path,
                Asset::new(Bytes::from_static(contents), content_type(path), keeping, policy),
            )
        })
        .collect()
}

/// Whether the bundler put a hash into the name, as in `chunk-DO5JTHJP.js`.
fn has_hash(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == 8
            && hash
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    })
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml",
        "ttf" => "font/ttf",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_hash_is_kept_forever() {
        for (path, hashed) in [
            ("chunk-DO5JTHJP.js", true),
            ("codicon-37A3DWZT.ttf", true),
            ("graphiql.js", false),
            ("editor.worker.js", false),
            ("some-examples.json", false),
        ] {
            assert_eq!(has_hash(path), hashed, "{path}");
        }
    }

    #[test]
    fn every_embedded_file_has_a_content_type() {
        for files in [explorer(), graphiql()] {
            assert!(files.contains_key("index.html"));
            for (path, asset) in files {
                assert_ne!(asset.content_type, "application/octet-stream", "{path}");
            }
        }
    }
}
