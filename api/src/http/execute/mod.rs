//! GraphQL: a request is held against the limits, answered from the cache or run, and its answer written.
//!
//! | question | file |
//! | --- | --- |
//! | what does `/graphql` take and send? | `endpoint` |
//! | what happens to a request, step by step? | `engine` |
//! | where does an operation run, and who may end it? | `execution` |
//! | what does an answer say? | `answer`; how far the request came: `outcome` |
//! | which answers are kept? | `answer_cache` |

mod answer;
mod answer_cache;
mod endpoint;
mod engine;
mod execution;
mod invalid_document;
mod outcome;
mod permalink;
mod reply;

pub(super) use endpoint::graphql;
pub(super) use engine::Engine;
pub use invalid_document::InvalidDocument;
