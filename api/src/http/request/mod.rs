//! Requests as a client sends them: the id, the body, and what a GraphQL request says in it or in the URL.

pub(crate) mod body;
mod id;
pub(crate) mod json;
mod parameters;

pub use id::RequestId;
pub(super) use id::X_REQUEST_ID;
pub(super) use parameters::{CostWanted, Parameters};
