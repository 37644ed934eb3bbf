//! What a client sends: the id of a request, its body, and what a GraphQL request says in either.

pub(crate) mod body;
mod id;
pub(crate) mod json;
mod parameters;

pub use id::RequestId;
pub(super) use id::X_REQUEST_ID;
pub(super) use parameters::{CostWanted, Parameters};
