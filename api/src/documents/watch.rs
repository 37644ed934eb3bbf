//! Documents that are asked and not listed: what a server would refuse if it held on to its manifest.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use lru::LruCache;

use super::digest::Digest;

/// So many different documents are told to the log once; beyond it, one that was forgotten is told again.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(1024).unwrap();

/// Counts each time, and tells the log of each document once: its hash and the operation's name, never its text.
#[derive(Debug)]
pub(super) struct Watch {
    count: AtomicU64,
    told: Mutex<LruCache<Digest, ()>>,
}

impl Default for Watch {
    fn default() -> Self {
        Self {
            count: AtomicU64::new(0),
            told: Mutex::new(LruCache::new(REMEMBERED)),
        }
    }
}

impl Watch {
    pub(super) fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }

    pub(super) fn note(&self, digest: &Digest, operation: Option<&str>) {
        let count = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = told.put(*digest, ()).is_none();
        drop(told);
        if is_new {
            tracing::info!(
                document = format_args!("{}{digest}", super::digest::PREFIX),
                operation,
                unlisted = count,
                "a document is not in the manifest"
            );
        }
    }
}
