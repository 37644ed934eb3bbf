//! The server around a toy schema, over real HTTP; and the program's command line.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod answer_cache;
mod command;
mod connections;
mod cost;
mod data;
mod doctor;
mod documents;
mod graphql;
mod pages;
mod specification;
mod toy;
mod upgrades;
