//! The database could not be read.

use std::sync::Arc;

use domain::search::IndexTooLarge;
use entities::bundle::ExportError;
use entities::store::{Fault, LoadError, StoreError};
use tokio::task::JoinError;

/// The reason why something of a version is not at hand. Cheap to clone: all who waited for the same are told the same.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Unread {
    /// The database refused, or went away.
    #[error(transparent)]
    Store(Arc<StoreError>),
    /// A version does not load, because the database does not answer or holds what cannot be.
    #[error(transparent)]
    Load(Arc<LoadError>),
    /// The tables of a version could not be summed.
    #[error(transparent)]
    Checksum(Arc<ExportError>),
    /// It has more names than the search index can number.
    #[error(transparent)]
    Index(#[from] IndexTooLarge),
    /// The task that read was stopped; the panic hook has printed why.
    #[error("reading was stopped before its end")]
    Stopped,
}

impl Unread {
    /// Returns whether asking again may help: the database is away, and not damaged.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        Fault::of(self).is_some_and(Fault::may_pass)
    }
}

impl From<StoreError> for Unread {
    fn from(error: StoreError) -> Self {
        Self::Store(Arc::new(error))
    }
}

impl From<LoadError> for Unread {
    fn from(error: LoadError) -> Self {
        Self::Load(Arc::new(error))
    }
}

impl From<ExportError> for Unread {
    fn from(error: ExportError) -> Self {
        Self::Checksum(Arc::new(error))
    }
}

impl From<JoinError> for Unread {
    fn from(stopped: JoinError) -> Self {
        tracing::error!(panicked = stopped.is_panic(), "what many waited for was not made");
        Self::Stopped
    }
}
