//! What one request sees.

use std::fmt;

use async_graphql::Request;

/// What a request sees from its first field to its last.
pub struct Pinned {
    pub(super) version: Option<u64>,
    pub(super) attach: Box<dyn Fn(Request) -> Request + Send + Sync>,
}

impl Pinned {
    /// A version of the data: as long as it stands, the same question has the same answer, which may be kept. `attach`
    /// gives the request what its resolvers share.
    pub fn version(version: u64, attach: impl Fn(Request) -> Request + Send + Sync + 'static) -> Self {
        Self {
            version: Some(version),
            attach: Box::new(attach),
        }
    }

    /// Data without versions: no answer is kept.
    pub fn unversioned(attach: impl Fn(Request) -> Request + Send + Sync + 'static) -> Self {
        Self {
            version: None,
            attach: Box::new(attach),
        }
    }
}

impl fmt::Debug for Pinned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pinned")
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}
