//! A request that comes when there is too much to do is told so, and when to come again.

use std::time::Duration;

/// The server has more to do than it can: nothing was begun, and the request can be sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "the server has more to do than it can just now, or this address more than its share; nothing was begun: ask again in {} \
     seconds",
    self.seconds()
)]
pub struct Busy {
    /// The time after which a permit may be free.
    pub after: Duration,
}

impl Busy {
    /// The value of the header `Retry-After`: whole seconds, at least one.
    #[must_use]
    pub fn seconds(&self) -> u64 {
        (self.after.as_secs() + u64::from(self.after.subsec_nanos() > 0)).max(1)
    }
}
