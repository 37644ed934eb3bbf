//! One binary for all tests of the whole server: each file here is a subject, each file in `cases` a question.
#![allow(
    clippy::unwrap_used,
    reason = "a test fails by panicking, and so do its helpers"
)]

mod api_document;
mod at_hand;
mod caching;
mod cases;
mod cursors;
mod examples;
mod exports;
mod federation;
mod import;
mod lanes;
mod metrics;
mod operating_document;
mod permalinks;
mod probes;
mod ranks;
mod readme;
mod reconciliation;
mod reconciliation_quality;
mod requests;
mod schema;
mod schema_compact;
mod shipped_data;
mod snapshots;
mod stock_service;
mod suggestions;
mod traces;
mod versions;
