//! GraphQL, HTTP and the command line.

pub mod admission;
pub mod asker;
pub mod citation;
mod clock;
pub mod command;
pub mod config;
pub mod documents;
pub mod error;
mod export;
pub mod graphql;
pub mod guard;
pub mod http;
pub mod language;
pub mod metrics;
mod naming;
pub mod reconcile;
pub mod traces;
mod unanswered;
