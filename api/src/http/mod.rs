//! HTTP around the schema: routes, the GraphQL-over-HTTP handler, and the server loop.
//!
//! The handler is our own because the library's answers 46 of the 61 published GraphQL-over-HTTP audits, runs mutations
//! on GET, and reads bodies without a limit. Every error leaves as JSON with a code and the request's id.
//!
//! | room | holds |
//! | --- | --- |
//! | `parts` | what a service is set up from; the service that runs is in `service` |
//! | `server` | the server loop: connections, their time limits, and their end |
//! | `router` | which address answers what |
//! | [`request`], `response` | what a client sends and gets, whatever it asks |
//! | `observe` | the id of a request, its line in the log, metrics, traces |
//! | `execute` | GraphQL: limits, cache, execution, answer |
//! | `exports` | files, written as they are sent |
//! | `pages` | the explorer, GraphiQL, the schema, health |
//!
//! Modules import each other one way, which CI checks: what is set up knows the rooms, and no room knows the service.

mod execute;
mod exports;
mod methods;
mod observe;
mod origins;
mod pages;
mod parts;
pub(crate) mod request;
mod response;
mod router;
mod server;
mod service;

pub use execute::InvalidDocument;
pub(crate) use methods::{method_not_allowed, only_get};
pub use origins::{Origins, UnusableOrigin};
pub(crate) use pages::Asset;
pub use parts::Parts;
pub use request::RequestId;
pub(crate) use request::{body, json};
pub(crate) use response::Failure;
pub use router::{metrics_router, open_routes, router};
pub use server::{Tenure, serve};
pub use service::Service;
