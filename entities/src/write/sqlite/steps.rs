//! Counting what SQLite does for a write, so that a test can say that it does not grow.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::SqliteTransaction;
use crate::write::{ReadOrWrite, Transaction, WriteError};

/// The steps of SQLite's virtual machine so far. Each row that is looked at takes some; how deep an index is does not
/// matter.
#[derive(Debug, Clone, Default)]
pub(crate) struct Steps(Arc<AtomicU64>);

impl Steps {
    pub(crate) fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Begins a write of a file whose steps are counted.
pub(crate) fn begin_counted(path: &Path) -> Result<(Box<dyn Transaction + Send>, Steps), WriteError> {
    let transaction = SqliteTransaction::begin(path, ReadOrWrite::Write)?;
    let steps = Steps::default();
    let counter = Arc::clone(&steps.0);
    let count = move || {
        counter.fetch_add(1, Ordering::Relaxed);
        false
    };
    transaction.connection.progress_handler(1, Some(count))?;
    Ok((Box::new(transaction), steps))
}
