//! What the store promises, tried on SQLite and on PostgreSQL alike.

mod batches;
mod inspecting;
mod log;
mod opening;
mod reading;
mod rows;
mod schema;
