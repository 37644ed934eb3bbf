//! Which address answers what.

use std::any::Any;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::{ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_RANGE, ETAG, LINK};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get};
use axum::{Router, middleware};
use entities::store::repeatable;
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{And, NotForContentType, Predicate as _, SizeAbove};
use tower_http::cors::{AllowHeaders, AllowOrigin, CorsLayer};

use super::asset::{Asset, Files, explorer, graphiql};
use super::export::export;
use super::failure::Failure;
use super::graphql::graphql;
use super::health::{healthz, readyz};
use super::request_id::{X_REQUEST_ID, identify};
use super::service::Service;
use crate::error::ErrorCode;
use crate::reconcile;

/// Answers shorter than this are not worth compressing, in bytes.
const COMPRESSED_FROM: u64 = 1024;

/// Brotli's own default level takes a second for a megabyte; at this one it is as fast as gzip and still smaller.
const COMPRESSION: CompressionLevel = CompressionLevel::Precise(4);

/// Whose pages may read answers in a browser (CORS); pages of the server itself always may.
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
            let host = text
                .strip_prefix("https://")
                .or_else(|| text.strip_prefix("http://"));
            let value = host
                .filter(|host| !host.is_empty() && !host.contains(['/', '*', ' ', ',', '?', '#', '@']))
                .and_then(|_| HeaderValue::from_str(text).ok());
            listed.push(value.ok_or_else(|| UnusableOrigin(repeatable(text)))?);
        }
        Ok(if listed.is_empty() {
            Self::Own
        } else {
            Self::Listed(listed)
        })
    }

    fn layer(self) -> Option<CorsLayer> {
        let allowed = match self {
            Self::Own => return None,
            Self::Listed(origins) => AllowOrigin::list(origins),
            Self::Any => AllowOrigin::any(),
        };
        let layer = CorsLayer::new()
            .allow_origin(allowed)
            .allow_methods([Method::GET, Method::POST])
            // What a client library adds of its own must not stop its page; no header changes what anybody may read.
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
            .max_age(std::time::Duration::from_secs(24 * 60 * 60));
        Some(layer)
    }
}

/// Everything that the server answers.
pub fn router(service: Service, origins: Origins) -> Router {
    let reconciliation = service.reconciliation().cloned();
    let schema = Asset::text(service.sdl().to_owned());
    let routes = Router::new()
        .route(
            "/graphql",
            get(graphql).post(graphql).fallback(method_not_allowed),
        )
        .route("/export/{file}", only_get(export))
        .route("/healthz", only_get(healthz))
        .route("/readyz", only_get(readyz))
        .route(
            "/schema.graphql",
            only_get(async move |headers: HeaderMap| schema.respond(&headers)),
        )
        .with_state(service.clone())
        .merge(pages(&["/"], "/explorer/{*path}", explorer()))
        .merge(pages(
            &["/graphiql", "/graphiql/"],
            "/graphiql/{*path}",
            graphiql(),
        ))
        .fallback(not_found);
    let routes = layered(routes, origins.layer(), service.clone());
    match reconciliation {
        // Its protocol wants every site's pages to read its answers, which hold no more than anyone may ask for.
        Some(reconciliation) => routes.merge(layered(
            reconcile::routes(reconciliation),
            Origins::Any.layer(),
            service,
        )),
        None => routes,
    }
}

/// Routes with what all of them need around them.
fn layered(routes: Router, cors: Option<CorsLayer>, service: Service) -> Router {
    // In one layer: each layer of a router is a box, and a clone of it, for every request. The first one is the outermost.
    let layers = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(service, identify))
        .layer(CatchPanicLayer::custom(panicked))
        .option_layer(cors)
        .layer(compression());
    routes.layer(layers)
}

/// What is long is compressed, for whoever takes it so; an archive is as short as it gets.
fn compression() -> CompressionLayer<And<SizeAbove, NotForContentType>> {
    let when = SizeAbove::new(COMPRESSED_FROM).and(NotForContentType::const_new("application/zip"));
    CompressionLayer::new().quality(COMPRESSION).compress_when(when)
}

/// A page at its addresses, and its files.
fn pages(addresses: &[&str], below: &str, files: Files) -> Router {
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

/// A route for GET and HEAD whose refusal of other methods is JSON, too.
pub(crate) fn only_get<H, T, S>(handler: H) -> MethodRouter<S>
where
    H: axum::handler::Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    get(handler).fallback(method_not_allowed)
}

/// axum adds the header `Allow`, which it knows.
pub(crate) async fn method_not_allowed(method: Method, uri: Uri) -> Failure {
    let message = format!(
        "{} does not take {method}; the header `Allow` lists what it takes",
        uri.path()
    );
    Failure::new(StatusCode::METHOD_NOT_ALLOWED, ErrorCode::BadUserInput, message)
}

async fn not_found(uri: Uri) -> Failure {
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

/// The panic hook has printed what happened and where.
fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a handler panicked");
    Failure::internal().into_response()
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
            "",
        ] {
            assert!(Origins::parse([text]).is_err(), "{text}");
        }
    }
}
