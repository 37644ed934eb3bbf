//! HTTP around the schema: routes, the GraphQL-over-HTTP handler, and the server loop.
//!
//! The handler is our own because the library's answers 46 of the 61 published GraphQL-over-HTTP audits, runs mutations
//! on GET, and reads bodies without a limit. Every error leaves as JSON with a code and the request's id.

mod accept;
mod answer;
mod answered;
mod answering;
mod asset;
pub(crate) mod body;
mod caching;
mod etag;
mod export;
mod failure;
mod graphql;
mod health;
pub(crate) mod json;
mod kept;
mod listed;
mod metrics;
mod outgoing;
mod parameters;
mod permalink;
mod pinned;
mod request_id;
mod router;
mod server;
mod service;

pub(crate) use asset::Asset;
pub use export::Exports;
pub(crate) use failure::Failure;
pub use listed::InvalidDocument;
pub use metrics::metrics_router;
pub use pinned::Pinned;
pub use request_id::RequestId;
pub use router::{Origins, UnusableOrigin, router};
pub(crate) use router::{method_not_allowed, only_get};
pub use server::serve;
pub use service::Service;
