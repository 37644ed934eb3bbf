//! The database schema, one sentence a step.
//!
//! Every step is SQL that SQLite and PostgreSQL read alike (`step.rs` has the one word that differs), and is never
//! edited once released: history must not move when types do, which is why this crate knows no other one here.
//!
//! What holds for every table:
//! - `id` numbers a row. The program assigns it (one more than the highest, while it holds the write lock) and never
//!   uses a number again, so that reading in `id` order gives the order in which the rows were written down.
//! - What identifies a row across imports is its `key`, the id that the bundle gives it. Tables whose rows have none
//!   carry a `fingerprint` instead: a 64-bit hash of what makes the row that row. A unique index over ten text columns
//!   would be larger than the table, and would not see two unstated values as equal.
//! - References are checked at the end of the transaction (`DEFERRABLE INITIALLY DEFERRED`): a bundle may name what it
//!   states only later. None cascades: a removal is written row by row, so that the change log can tell it.
//! - `source_id` has no index: sources are seldom removed, and it would be the largest index of all.
//! - Codes, dates and decimals are text, exactly as the bundle holds them; `extra` is a JSON object of free attributes.
//! - An index is named `idx_<table>_<columns>`, so that a large import can drop and rebuild it.

mod m20261122_000001_create_sources;
mod m20261122_000002_create_organisations;
mod m20261122_000003_create_names_and_identifiers;
mod m20261122_000004_create_successions_and_memberships;
mod m20261122_000005_create_persons;
mod m20261122_000006_create_projects_and_tracks;
mod m20261122_000007_create_councils;
mod m20261122_000008_create_agreements;
mod m20261122_000009_create_events;
mod m20261122_000010_create_participations_and_assignments;
mod m20261122_000011_create_seats;
mod m20261122_000012_create_parties_and_attendances;
mod m20261122_000013_create_figures_and_findings;
mod m20261122_000014_create_change_log;
mod step;

use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// Brings a database to the schema that this program knows, and back.
#[derive(Debug, Clone, Copy)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        use step::step;
        vec![
            step!(m20261122_000001_create_sources),
            step!(m20261122_000002_create_organisations),
            step!(m20261122_000003_create_names_and_identifiers),
            step!(m20261122_000004_create_successions_and_memberships),
            step!(m20261122_000005_create_persons),
            step!(m20261122_000006_create_projects_and_tracks),
            step!(m20261122_000007_create_councils),
            step!(m20261122_000008_create_agreements),
            step!(m20261122_000009_create_events),
            step!(m20261122_000010_create_participations_and_assignments),
            step!(m20261122_000011_create_seats),
            step!(m20261122_000012_create_parties_and_attendances),
            step!(m20261122_000013_create_figures_and_findings),
            step!(m20261122_000014_create_change_log),
        ]
    }
}
