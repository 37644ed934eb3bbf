//! The reconciliation service, and the parts that it is made of.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use dataset::Dataset;

use super::reader::Reader;
use crate::guard::Limits;

type Current = Box<dyn Fn() -> Arc<Dataset> + Send + Sync>;

/// The reconciliation service (matchningstjänst): the data that it matches lists with, and its limits. Cheap to clone.
#[derive(Clone)]
pub struct Reconciliation(Arc<Inner>);

struct Inner {
    current: Current,
    limits: Limits,
    public_url: Option<String>,
}

impl Reconciliation {
    /// A service that answers each request from the version that `current` returns. `public_url` is the address by which
    /// the world reaches the server, without a slash at its end; without it, what the request names as its host is taken.
    pub fn new(
        current: impl Fn() -> Arc<Dataset> + Send + Sync + 'static,
        limits: Limits,
        public_url: Option<String>,
    ) -> Self {
        Self(Arc::new(Inner {
            current: Box::new(current),
            limits,
            public_url,
        }))
    }

    /// The reader that one request sees everything through.
    pub(super) fn reader(&self) -> Reader {
        Reader::new((self.0.current)())
    }

    pub(super) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    pub(super) fn public_url(&self) -> Option<&str> {
        self.0.public_url.as_deref()
    }

    /// The time that an answer may take.
    pub(super) fn wall_time(&self) -> Duration {
        Duration::from_millis(self.0.limits.wall_time_ms)
    }
}

impl fmt::Debug for Reconciliation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reconciliation")
            .field("public_url", &self.0.public_url)
            .finish_non_exhaustive()
    }
}
