//! The addresses of the server, and what answers at each.

use std::any::Any;
use std::sync::Arc;

use async_graphql::Executor;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use axum::{Router, middleware};
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{And, NotForContentType, Predicate as _, SizeAbove};
use tower_http::cors::CorsLayer;

use super::execute::graphql;
use super::exports::export;
use super::methods::{method_not_allowed, only_get};
use super::observe::{Observer, observe};
use super::origins::Origins;
use super::pages::{Asset, explorer, graphiql, healthz, metrics, not_found, readyz};
use super::response::{Failure, settle};
use super::service::Service;

/// Answers shorter than this are not worth compressing, in bytes.
const COMPRESSED_FROM: u64 = 1024;

/// Brotli's own default level takes a second for a megabyte; at this one it is as fast as gzip and still smaller.
const COMPRESSION: CompressionLevel = CompressionLevel::Precise(4);

/// Everything that the server answers.
pub fn router<E: Executor>(service: &Service<E>, origins: Origins) -> Router {
    let schema = Asset::text(service.sdl.clone());
    let graphql = Router::new()
        .route(
            "/graphql",
            get(graphql::<E>).post(graphql::<E>).fallback(method_not_allowed),
        )
        .with_state(Arc::clone(&service.engine));
    let exports = Router::new()
        .route("/export/{file}", only_get(export))
        .with_state(Arc::clone(&service.exports));
    let health = Router::new()
        .route("/healthz", only_get(healthz))
        .route("/readyz", only_get(readyz))
        .with_state(Arc::clone(&service.engine.versions));
    let schema = Router::new().route(
        "/schema.graphql",
        only_get(async move |headers: HeaderMap| schema.respond(&headers)),
    );
    let routes = graphql
        .merge(exports)
        .merge(health)
        .merge(schema)
        .merge(explorer())
        .merge(graphiql())
        .fallback(not_found);
    layered(routes, origins.layer(), Arc::clone(&service.observer))
}

/// Routes of another protocol beside those of [`router`], with ids, a line in the log and all else that these have. Every site's
/// pages may read what they answer.
pub fn open_routes<E>(routes: Router, service: &Service<E>) -> Router {
    layered(routes, Origins::Any.layer(), Arc::clone(&service.observer))
}

/// Shows at `/metrics` what the service has counted since the start. It is served where only those who watch the server can ask.
pub fn metrics_router<E>(service: &Service<E>) -> Router {
    let uncached = middleware::map_response(async |mut response: Response| {
        settle(&mut response);
        response
    });
    let routes = Router::new().route("/metrics", get(metrics));
    routes.layer(uncached).with_state(Arc::clone(&service.observer))
}

/// Routes with what all of them need around them.
fn layered(routes: Router, cors: Option<CorsLayer>, observer: Arc<Observer>) -> Router {
    // In one layer: each layer of a router is a box, and a clone of it, for every request. The first one is the outermost.
    let layers = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(observer, observe))
        .layer(CatchPanicLayer::custom(panicked))
        .option_layer(cors)
        .layer(compression());
    routes.layer(layers)
}

/// Compresses long answers, for whoever takes them so; an archive is as short as it gets.
fn compression() -> CompressionLayer<And<SizeAbove, NotForContentType>> {
    let when = SizeAbove::new(COMPRESSED_FROM).and(NotForContentType::const_new("application/zip"));
    CompressionLayer::new().quality(COMPRESSION).compress_when(when)
}

/// The panic hook has printed what happened and where.
fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a handler panicked");
    Failure::internal().into_response()
}
