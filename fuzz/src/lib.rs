//! Fuzzing: what may come from outside, in every form that nobody thought of.
//!
//! A [target](targets) takes bytes, gives them to the part of the program that would get them, and panics when that part
//! breaks one of its promises. Every input is [`measured`](measure): none may take more than a second of processor time or
//! more than 64 MiB of memory. `fuzz/run` has libFuzzer make inputs for hours; `cargo test -p fuzz` gives the targets those
//! that are kept in `fuzz/corpus/`.
#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a target fails by panicking"
)]

mod data;
#[cfg(feature = "libfuzzer")]
pub mod driver;
pub mod measure;
mod server;
pub mod targets;
