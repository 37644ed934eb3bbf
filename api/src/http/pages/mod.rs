//! Pages beside the answers: the explorer, the GraphiQL page, the schema, health, and the metrics.

mod asset;
mod health;
mod metrics;
mod site;

pub(crate) use asset::Asset;
pub(super) use health::{healthz, readyz};
pub(super) use metrics::metrics;
pub(super) use site::{explorer, graphiql, not_found};
