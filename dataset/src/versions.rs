//! The versions of the data: the current one, and past ones for as long as somebody asks for them.

use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::{Error, Request, ServerError};
use domain::ChangeId;
use entities::bundle::Checksum;
use entities::store::Store;
use tokio::sync::Semaphore;

use super::failure::said;
use super::once::Once;
use super::slices::Slices;
use super::texts::Texts;
use super::view::{Dataset, View};
use crate::citation::About;
use crate::error::{ErrorCode, in_one_line};
use crate::guard::Limits;

/// All versions of the data that can be asked: the one that was current when the server started, and every one before it.
///
/// A past version is loaded when it is asked for, as a start loads the current one, and takes as much memory; so only a
/// few are kept, the least recently asked one being forgotten first.
#[derive(Debug)]
pub struct Versions {
    store: Store,
    current: Arc<Dataset>,
    about: About,
    /// The most recently asked one first.
    past: Mutex<Vec<(ChangeId, Arc<PastVersion>)>>,
    /// How many past versions are kept.
    kept: usize,
    /// What is measured of any of them.
    slices: Slices,
    /// One at a time is loaded: each takes a thread and, while it is made, more memory than when it is done.
    loading: Semaphore,
}

/// A past version, loaded when it is first asked for.
type PastVersion = Once<Arc<Dataset>, ErrorCode>;

/// Why a version cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VersionError {
    /// There is none with this number.
    #[error("there is no version {asked}; there are versions 0 (before the first change) to {last}")]
    Unknown {
        /// The number.
        asked: u64,
        /// The last one that there is.
        last: i64,
    },
    /// It could not be loaded; the log says why.
    #[error("version {version} could not be loaded: {}", said(*.code))]
    Failed {
        /// The number.
        version: i64,
        /// Whether asking again may help.
        code: ErrorCode,
    },
}

/// The version with this number, of those up to the last one.
///
/// # Errors
/// When there is none.
pub(crate) fn existing(asked: u64, last: ChangeId) -> Result<ChangeId, VersionError> {
    let number = i64::try_from(asked).ok().filter(|number| *number <= last.0);
    number
        .map(ChangeId)
        .ok_or(VersionError::Unknown { asked, last: last.0 })
}

impl VersionError {
    fn code(&self) -> ErrorCode {
        match self {
            Self::Unknown { .. } => ErrorCode::NotFound,
            Self::Failed { code, .. } => *code,
        }
    }

    /// The error of a field that names the version.
    fn of_field(self) -> Error {
        self.code().error(self.to_string())
    }
}

impl From<VersionError> for ServerError {
    fn from(error: VersionError) -> Self {
        error.code().request_error(error.to_string())
    }
}

impl Versions {
    /// The versions in a store, of which this one is current. As many past ones and slices are kept as the limits say.
    #[must_use]
    pub fn new(store: Store, current: Dataset, about: About, limits: &Limits) -> Self {
        Self {
            store,
            current: Arc::new(current),
            about,
            past: Mutex::default(),
            kept: limits.past_versions,
            slices: Slices::new(limits.slice_bytes),
            loading: Semaphore::new(1),
        }
    }

    /// The current version.
    #[must_use]
    pub fn current(&self) -> &Arc<Dataset> {
        &self.current
    }

    /// What the data set is called, by whom it is made, and so on.
    pub(crate) fn about(&self) -> &About {
        &self.about
    }

    /// Slices of all versions.
    pub(super) fn slices(&self) -> &Slices {
        &self.slices
    }

    /// How many past versions one request can look at, beside its own.
    pub(super) fn for_one_request(&self) -> usize {
        self.kept.max(1)
    }

    /// The version with this number.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn find(&self, version: u64) -> Result<ChangeId, VersionError> {
        existing(version, self.current.version())
    }

    /// The database as it stood at a version, of which nothing is loaded.
    pub(crate) fn store_at(&self, version: ChangeId) -> Store {
        self.store.at(version)
    }

    /// A version, loaded unless it is at hand.
    ///
    /// # Errors
    /// When there is none with this number, or the database cannot be read.
    pub async fn fetch(self: &Arc<Self>, version: u64) -> Result<Arc<Dataset>, VersionError> {
        let version = self.find(version)?;
        if version == self.current.version() {
            return Ok(Arc::clone(&self.current));
        }
        let past = self.slot(version);
        let versions = Arc::clone(self);
        past.fetch(|| async move { versions.load(version).await })
            .await
            .map_err(|code| VersionError::Failed {
                version: version.0,
                code,
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

    async fn load(self: Arc<Self>, version: ChangeId) -> Result<Arc<Dataset>, ErrorCode> {
        let turn = self.loading.acquire().await;
        let _turn = turn.map_err(|_| ErrorCode::Internal)?;
        let store = self.store.at(version);
        let network = match store.load_network().await {
            Ok(network) => network,
            Err(error) => {
                let reason = in_one_line(&error);
                tracing::error!(%reason, version = version.0, "a past version could not be loaded");
                return Err(ErrorCode::of_unread(&error));
            }
        };
        let made = tokio::task::spawn_blocking(move || Dataset::new(network, &store)).await;
        match made {
            Ok(Ok(dataset)) => Ok(Arc::new(dataset)),
            Ok(Err(error)) => {
                tracing::error!(%error, version = version.0, "a past version could not be indexed");
                Err(ErrorCode::Internal)
            }
            Err(stopped) => Err(stopped.into()),
        }
    }

    /// What somebody sees of a version who asks without GraphQL.
    pub(crate) fn view(self: &Arc<Self>, dataset: Arc<Dataset>) -> Arc<View> {
        Arc::new(View::new(self, dataset))
    }

    /// Pins a version for a request: whatever it asks without naming another, it sees this and nothing later.
    #[must_use]
    pub fn pin(self: &Arc<Self>, dataset: Arc<Dataset>, request: Request) -> Request {
        request.data(self.view(dataset))
    }
}

impl View {
    fn new(versions: &Arc<Versions>, dataset: Arc<Dataset>) -> Self {
        Self {
            texts: Texts::new(Arc::clone(&dataset.store)),
            dataset,
            versions: Arc::clone(versions),
            past: Mutex::default(),
        }
    }

    /// What a root field sees that names a version: the same for all fields of the request that name it.
    ///
    /// # Errors
    /// When there is no such version before that of the request, or the request looks at too many.
    pub(crate) async fn at(self: &Arc<Self>, version: Option<i32>) -> Result<Arc<Self>, Error> {
        let own = self.dataset.version();
        let Some(version) = version else {
            return Ok(Arc::clone(self));
        };
        let number = i64::from(version);
        if !(0..=own.0).contains(&number) {
            let message = format!(
                "there is no version {number} to look at; there are versions 0 (before the first change) to {}",
                own.0
            );
            return Err(ErrorCode::NotFound.error(message));
        }
        if number == own.0 {
            return Ok(Arc::clone(self));
        }
        let past = || self.past.lock().unwrap_or_else(PoisonError::into_inner);
        {
            let mut past = past();
            let most = self.versions.for_one_request();
            if !past.asked.contains(&number) {
                if past.asked.len() >= most {
                    return Err(ErrorCode::BadUserInput.error(format!(
                        "one request can look at {most} past versions, and this one names more; ask for the others in \
                         another request"
                    )));
                }
                past.asked.push(number);
            }
        }
        let dataset = self
            .versions
            .fetch(number.unsigned_abs())
            .await
            .map_err(VersionError::of_field)?;
        let mut past = past();
        let known = past.views.iter().find(|view| view.dataset.version().0 == number);
        if let Some(view) = known {
            return Ok(Arc::clone(view));
        }
        let view = Arc::new(Self::new(&self.versions, dataset));
        past.views.push(Arc::clone(&view));
        Ok(view)
    }
}

impl Dataset {
    /// The checksum of this version, computed when it is first asked for, beside the threads that answer.
    ///
    /// # Errors
    /// When the database cannot be read, which is in the log.
    ///
    /// # Complexity
    /// Reads every table once. Until it is done, whoever asks waits, and runs out of time where the data is very large;
    /// whoever asks again later has it at once.
    pub(crate) async fn checksum(&self) -> Result<Checksum, ErrorCode> {
        let store = Arc::clone(&self.store);
        let make = || async move {
            match entities::bundle::checksum(&store).await {
                Ok(checksum) => Ok(checksum),
                Err(error) => {
                    let reason = in_one_line(&error);
                    tracing::error!(%reason, "the checksum of the data could not be computed");
                    Err(ErrorCode::of_unread(&error))
                }
            }
        };
        self.checksum.fetch(make).await
    }
}
