//! Reading a whole database as it stood at a version.

use domain::bundle::TABLES;

use crate::store::AsOf;
use crate::write::{Transaction, WriteError};

/// Puts the tables that have changed since, as they stood, in front of those that are there. Within the transaction,
/// every question then means the version.
pub(super) fn go_back(target: &mut dyn Transaction, as_of: AsOf) -> Result<(), WriteError> {
    let mut changed = Vec::new();
    target.texts(&as_of.changed_since(), 1, &mut |row| {
        changed.extend(row[0].map(str::to_owned));
        Ok(())
    })?;
    // What one table was is asked of itself and the log alone, so that their order does not matter.
    for table in TABLES.map(|table| table.name) {
        if changed.iter().any(|name| *name == table.to_string()) {
            for statement in as_of.scratch(table) {
                target.run(&statement)?;
            }
        }
    }
    Ok(())
}
