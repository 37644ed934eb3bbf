//! Faults of databases and machines: what the program does when they come, and what it says. The real program each time, with
//! real databases, on disks that are really full.
//!
//! `SAMVERKAN_FAULT_ROUNDS` says how many imports into SQLite are killed (24 when nobody says; the other kills in proportion),
//! and `SAMVERKAN_FAULT_SEED` repeats the moments of an earlier run, which each run prints. `tests/faults/run` is the long run.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, and so do its helpers"
)]

mod asked;
mod bundles;
mod cluster;
mod disk;
mod file;
mod killed_imports;
mod killed_starts;
mod messages;
mod moments;
mod postgres;
mod proxy;
mod state;
#[cfg(target_os = "linux")]
mod wrong_clock;
