//! The metrics of a server, where somebody watches them.

use std::fmt;
use std::sync::Arc;

use dataset::Versions;

use crate::documents::KnownDocuments;
use crate::metrics::{DatasetSize, Metrics, encode};

/// The counts of a server, with what is told beside them of its data and its documents.
#[derive(Debug)]
pub(in crate::http) struct Counting {
    pub(in crate::http) metrics: Metrics,
    versions: Arc<Versions>,
    documents: Arc<KnownDocuments>,
}

impl Counting {
    /// Begins to count. Operations that a manifest lists are counted by name.
    pub(in crate::http) fn new(versions: Arc<Versions>, documents: Arc<KnownDocuments>) -> Self {
        Self {
            metrics: Metrics::new(documents.manifest().operations()),
            versions,
            documents,
        }
    }

    /// Everything that is counted, as OpenMetrics text.
    ///
    /// # Errors
    /// When a name cannot be written, which none of ours should be.
    pub(in crate::http) fn text(&self) -> Result<String, fmt::Error> {
        let size = DatasetSize::of(&self.versions.current());
        let listed = self.documents.manifest().len() as u64;
        encode(&self.metrics, &size, listed, self.documents.unlisted())
    }
}
