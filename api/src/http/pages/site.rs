//! The explorer and the GraphiQL page, whose files are in the binary.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use include_dir::{Dir, include_dir};

use super::asset::{Asset, Keeping};
use crate::error::ErrorCode;
use crate::http::methods::only_get;
use crate::http::response::Failure;

static EXPLORER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../explorer/dist");
static GRAPHIQL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/graphiql");

/// Policy of the explorer: it may run the server's own scripts and styles and ask the server. It draws a picture from what it
/// holds in memory (`blob:`) when one is saved.
const EXPLORER_POLICY: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; \
    img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Policy of GraphiQL, which may do the same, and whose editor sets inline styles and has a font.
const GRAPHIQL_POLICY: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// The explorer, whose files are below `/explorer/`.
pub(in crate::http) fn explorer() -> Router {
    site(&["/"], "/explorer/{*path}", explorer_files())
}

/// The GraphiQL page, whose files are below `/graphiql/`.
pub(in crate::http) fn graphiql() -> Router {
    site(
        &["/graphiql", "/graphiql/"],
        "/graphiql/{*path}",
        graphiql_files(),
    )
}

/// A page at its addresses, and its files.
fn site(addresses: &[&str], below: &str, files: Files) -> Router {
    type Shared = State<Arc<Files>>;
    let index =
        async |State(files): Shared, uri: Uri, headers: HeaderMap| page(&files, "index.html", &uri, &headers);
    let file = async |State(files): Shared, Path(path): Path<String>, uri: Uri, headers: HeaderMap| {
        page(&files, &path, &uri, &headers)
    };
    addresses
        .iter()
        .fold(Router::new(), |router, address| {
            router.route(address, only_get(index))
        })
        .route(below, only_get(file))
        .with_state(Arc::new(files))
}

fn page(files: &Files, path: &str, uri: &Uri, headers: &HeaderMap) -> Response {
    match files.get(path) {
        Some(asset) => asset.respond(headers),
        None => unknown(uri).into_response(),
    }
}

/// The refusal of an address that has nothing.
pub(in crate::http) async fn not_found(uri: Uri) -> Failure {
    unknown(&uri)
}

fn unknown(uri: &Uri) -> Failure {
    let message = format!(
        "there is nothing at {}: the explorer is at /, queries go to /graphql, the page to try them is /graphiql, lists are \
         matched at /reconcile",
        uri.path()
    );
    Failure::new(StatusCode::NOT_FOUND, ErrorCode::NotFound, message)
}

/// The files of a page by their path below its address; the page itself is `index.html`.
type Files = HashMap<&'static str, Asset>;

fn explorer_files() -> Files {
    files(&EXPLORER, EXPLORER_POLICY)
}

fn graphiql_files() -> Files {
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

/// True when the bundler put a hash into the name, as in `chunk-DO5JTHJP.js`.
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
        for files in [explorer_files(), graphiql_files()] {
            assert!(files.contains_key("index.html"));
            for (path, asset) in files {
                assert_ne!(asset.content_type, "application/octet-stream", "{path}");
            }
        }
    }
}
