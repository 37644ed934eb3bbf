//! GraphQL, HTTP and the command line

pub mod error;
pub mod guard;
pub mod http;
