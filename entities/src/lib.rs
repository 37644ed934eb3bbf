//! The tables, the bundles and the store: the only crate that writes queries.
//!
//! A module named as a table is its SeaORM entity, columns and relations only; [`value`] says how the domain's types lie
//! in columns. [`store`] opens a database and asks it, [`write`](mod@write) changes it, and [`bundle`] does either for files.

pub mod agreements;
pub mod assignments;
pub mod attendances;
pub mod bundle;
pub mod change_entries;
pub mod changes;
pub mod councils;
pub mod events;
pub mod figures;
pub mod findings;
pub mod identifiers;
mod layout;
pub mod memberships;
pub mod names;
pub mod organisations;
pub mod participations;
pub mod parties;
pub mod persons;
pub mod projects;
pub mod seats;
pub mod sources;
pub mod store;
pub mod successions;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod tracks;
pub mod value;
pub mod write;

#[cfg(test)]
mod tests;
