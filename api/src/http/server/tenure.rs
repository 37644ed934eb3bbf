//! The tenure of a connection, which a handler keeps that upgrades it.

use std::future::Future;
use std::sync::Arc;

use tokio_util::sync::CancellationToken;
use tokio_util::task::task_tracker::TaskTrackerToken;

use super::permits::Permit;

/// A tenure keeps a connection counted, and says when it has to end. It stands in the extensions of a request that asks for an upgrade;
/// the handler keeps it for as long as it has the connection, since the server itself lets go of it with the upgrade.
///
/// The handler watches over what goes to and fro on an upgraded connection: no time limit of requests and answers holds there.
#[derive(Debug, Clone)]
pub struct Tenure(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    stopping: CancellationToken,
    cut: CancellationToken,
    _permit: Permit,
    _open: TaskTrackerToken,
}

impl Tenure {
    pub(super) fn new(
        stopping: CancellationToken,
        cut: CancellationToken,
        permit: Permit,
        open: TaskTrackerToken,
    ) -> Self {
        Self(Arc::new(Inner {
            stopping,
            cut,
            _permit: permit,
            _open: open,
        }))
    }

    /// Comes to its end when the server is told to stop: the handler should then say farewell and let go of the connection, for which
    /// it has a few seconds.
    pub async fn told_to_end(&self) {
        self.0.stopping.cancelled().await;
    }

    /// Goes on with what is done on the connection until that ends, or the server has ended; `None` when it was cut off.
    pub async fn keep<F: Future>(self, conversation: F) -> Option<F::Output> {
        self.0.cut.run_until_cancelled(conversation).await
    }
}
