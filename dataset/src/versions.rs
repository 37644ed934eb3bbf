//! The versions of the data: the current one, and past ones for as long as somebody asks for them.

use std::sync::{Arc, Mutex, PoisonError};

use domain::ChangeId;
use entities::store::Store;
use tokio::sync::{Semaphore, watch};

use crate::about::About;
use crate::memo::Memo;
use crate::slices::Slices;
use crate::unread::Unread;
use crate::version::Dataset;

/// All versions of the data that can be asked: the current one, and every one before it.
///
/// A past version is loaded when it is asked for, as a start loads the current one, and takes as much memory; so only a
/// few are kept, the least recently asked one being forgotten first.
#[derive(Debug)]
pub struct Versions {
    store: Store,
    current: watch::Sender<Arc<Dataset>>,
    about: About,
    /// The most recently asked one first.
    past: Mutex<Vec<(ChangeId, Arc<PastVersion>)>>,
    /// The number of past versions that are kept.
    kept: usize,
    /// The slices of any of them, with what is measured of them.
    slices: Slices,
    /// One at a time is loaded: each takes a thread and, while it is made, more memory than when it is done.
    loading: Semaphore,
}

/// A past version, loaded when it is first asked for.
type PastVersion = Memo<Arc<Dataset>, Unread>;

/// The reason why a version cannot be asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum VersionError {
    /// There is none with this number.
    #[error("there is no version {asked}; there are versions 0 (before the first change) to {last}")]
    Unknown {
        /// The number.
        asked: u64,
        /// The last one that there is.
        last: i64,
    },
    /// It could not be loaded.
    #[error("version {version} could not be loaded")]
    Unread {
        /// The number.
        version: i64,
        /// The reason.
        source: Unread,
    },
}

/// The version with this number, of those up to the last one.
///
/// # Errors
/// [`VersionError::Unknown`] when there is none.
pub fn existing(asked: u64, last: ChangeId) -> Result<ChangeId, VersionError> {
    let number = i64::try_from(asked).ok().filter(|number| *number <= last.0);
    number
        .map(ChangeId)
        .ok_or(VersionError::Unknown { asked, last: last.0 })
}

/// A version that does not follow the current one cannot become it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("version {offered} is not newer than version {current}, which is current")]
pub struct NotNewer {
    /// The version that was to be published.
    pub offered: i64,
    /// The one that is current.
    pub current: i64,
}

/// The limits of what is kept of that which questions had made, for whoever asks the same again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Past versions, each about as large as the current one.
    pub past_versions: usize,
    /// Bytes of slices, of all versions together.
    pub slice_bytes: usize,
}

impl Versions {
    /// The versions in a store, of which this one is current.
    #[must_use]
    pub fn new(store: Store, current: Dataset, about: About, retention: Retention) -> Self {
        Self {
            store,
            current: watch::Sender::new(Arc::new(current)),
            about,
            past: Mutex::default(),
            kept: retention.past_versions,
            slices: Slices::new(retention.slice_bytes),
            loading: Semaphore::new(1),
        }
    }

    /// The current version, which the caller keeps though another should be published meanwhile.
    #[must_use]
    pub fn current(&self) -> Arc<Dataset> {
        Arc::clone(&self.current.borrow())
    }

    /// Tells of every version that becomes current from now on.
    #[must_use]
    pub fn subscribe(&self) -> watch::Receiver<Arc<Dataset>> {
        self.current.subscribe()
    }

    /// Makes a version current. Whoever asks from now on is answered from it, and from the first question on as fast as later; whoever
    /// asked before is answered from the version with which the answer began.
    ///
    /// # Errors
    /// When it is not newer than the current one, as when two wrote at once and the later one was faster.
    ///
    /// # Complexity
    /// Prepares it on this thread, which may compute: see [`Dataset::prepare`].
    pub fn publish(&self, next: Dataset) -> Result<(), NotNewer> {
        next.prepare();
        let next = Arc::new(next);
        let mut refused = Ok(());
        self.current.send_if_modified(|current| {
            let (offered, known) = (next.version(), current.version());
            let is_newer = offered > known;
            if is_newer {
                *current = Arc::clone(&next);
            } else {
                refused = Err(NotNewer {
                    offered: offered.0,
                    current: known.0,
                });
            }
            is_newer
        });
        refused
    }

    /// Publishes what has been written to the database since the current version was read; `None` when nothing has.
    ///
    /// # Errors
    /// When the database cannot be read: the current version stays.
    ///
    /// # Complexity
    /// Reads the whole version, beside the threads that answer.
    pub async fn refresh(&self) -> Result<Option<Arc<Dataset>>, Unread> {
        let turn = self.loading.acquire().await;
        let _turn = turn.map_err(|_| Unread::Stopped)?;
        let last = self.store.version().await?;
        if last <= self.current().version() {
            return Ok(None);
        }
        let next = Dataset::load(&self.store).await?;
        // Here, since publishing would prepare it on this thread.
        let next = tokio::task::spawn_blocking(move || {
            next.prepare();
            next
        })
        .await?;
        // Whoever published a newer one meanwhile has done what was asked for.
        Ok(self.publish(next).ok().map(|()| self.current()))
    }

    /// The description of the data set: its name, by whom it is made, and so on.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Slices of all versions.
    #[must_use]
    pub fn slices(&self) -> &Slices {
        &self.slices
    }

    /// The number of past versions that one request can look at, beside its own.
    #[must_use]
    pub fn for_one_request(&self) -> usize {
        self.kept.max(1)
    }

    /// The version with this number.
    ///
    /// # Errors
    /// [`VersionError::Unknown`] when there is none.
    pub fn find(&self, version: u64) -> Result<ChangeId, VersionError> {
        existing(version, self.current().version())
    }

    /// The database as it stood at a version, of which nothing is loaded.
    #[must_use]
    pub fn store_at(&self, version: ChangeId) -> Store {
        self.store.at(version)
    }

    /// A version, loaded unless it is at hand.
    ///
    /// # Errors
    /// When there is none with this number, or the database cannot be read.
    pub async fn fetch(self: &Arc<Self>, version: u64) -> Result<Arc<Dataset>, VersionError> {
        let current = self.current();
        let version = existing(version, current.version())?;
        if version == current.version() {
            return Ok(current);
        }
        let past = self.slot(version);
        let versions = Arc::clone(self);
        past.fetch(|| async move { versions.load(version).await })
            .await
            .map_err(|source| VersionError::Unread {
                version: version.0,
                source,
            })
    }

    /// The place of a past version, which becomes the most recently asked one.
    fn slot(&self, version: ChangeId) -> Arc<PastVersion> {
        // Nothing panics under the lock: a poisoned one is a sound one.
        let mut past = self.past.lock().unwrap_or_else(PoisonError::into_inner);
        let slot = match past.iter().position(|(known, _)| *known == version) {
            Some(at) => past.remove(at).1,
            None => Arc::default(),
        };
        past.insert(0, (version, Arc::clone(&slot)));
        past.truncate(self.kept);
        slot
    }

    async fn load(self: Arc<Self>, version: ChangeId) -> Result<Arc<Dataset>, Unread> {
        let turn = self.loading.acquire().await;
        let _turn = turn.map_err(|_| Unread::Stopped)?;
        let dataset = Dataset::load(&self.store.at(version)).await?;
        Ok(Arc::new(dataset))
    }
}
