//! The data that files are made of, and what is remembered of each file.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use dataset::Versions;
use quick_cache::sync::Cache;

use super::bundle::Bundles;
use crate::asker::Asker;

/// The length is remembered of so many files.
const LENGTHS: usize = 10_000;

/// The files that programs open are made of the versions of the data.
pub(in crate::http) struct Exports {
    pub(super) versions: Arc<Versions>,
    /// The length of each file that was written to its end.
    pub(super) lengths: Cache<FileKey, u64>,
    pub(super) bundles: Bundles,
    /// The time until the first byte has to be there.
    pub(super) wall_time: Duration,
}

/// All that decides over the bytes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct FileKey {
    pub(super) asker: Asker,
    pub(super) version: u64,
    /// The fingerprint of what was ordered.
    pub(super) order: u64,
}

impl Exports {
    pub(in crate::http) fn new(versions: Arc<Versions>, wall_time: Duration) -> Self {
        Self {
            versions,
            lengths: Cache::new(LENGTHS),
            bundles: Bundles::default(),
            wall_time,
        }
    }
}

impl fmt::Debug for Exports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Exports").finish_non_exhaustive()
    }
}
