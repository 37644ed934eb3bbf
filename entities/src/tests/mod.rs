//! The promises of the store, tried on SQLite and on PostgreSQL alike.

mod batches;
mod inspecting;
mod opening;
mod reading;
mod rows;
mod schema;
