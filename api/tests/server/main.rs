//! The server around a toy schema, over real HTTP; and the program's command line.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod command;
mod connections;
mod cost;
mod doctor;
mod documents;
mod graphql;
mod kept;
mod pages;
mod specification;
mod toy;
