//! Where a batch is worked out: not on the threads that answer requests, and no longer than somebody waits for it.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use axum::http::StatusCode;
use domain::measure::{Cancel, Cancelled};
use tokio::sync::Semaphore;

use crate::error::ErrorCode;
use crate::http::Failure;

/// As many batches at a time as there are processors; others wait.
static FREE: LazyLock<Arc<Semaphore>> = LazyLock::new(|| {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    Arc::new(Semaphore::new(processors))
});

/// Gives the sign to stop when nobody waits any longer.
struct StopWhenDropped(Cancel);

impl Drop for StopWhenDropped {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// Works on a thread of its own; `work` looks at the sign between queries. When the client leaves or `time` has passed, the
/// sign is given.
///
/// # Errors
/// 503 when the time has passed, 500 when the work panicked, and what the work itself fails with.
pub(super) async fn off_thread<T: Send + 'static>(
    time: Duration,
    work: impl FnOnce(&Cancel) -> Result<T, Stopped> + Send + 'static,
) -> Result<T, Failure> {
    let cancel = Cancel::default();
    let _stop = StopWhenDropped(cancel.clone());
    let running = async {
        let place = Arc::clone(&FREE).acquire_owned().await.ok();
        let span = tracing::Span::current();
        let working = tokio::task::spawn_blocking(move || {
            let _entered = span.enter();
            let found = work(&cancel);
            drop(place);
            found
        });
        working.await
    };
    match tokio::time::timeout(time, running).await {
        Ok(Ok(Ok(found))) => Ok(found),
        Ok(Ok(Err(Stopped::Refused(failure)))) => Err(*failure),
        Ok(Err(error)) => {
            // The panic hook has printed message and place.
            tracing::error!(panicked = error.is_panic(), "a batch was not answered");
            Err(Failure::internal())
        }
        Ok(Ok(Err(Stopped::Cancelled))) | Err(_) => Err(Failure::new(
            StatusCode::SERVICE_UNAVAILABLE,
            ErrorCode::Timeout,
            "the batch was not answered in time: send smaller ones",
        )),
    }
}

/// Why work came to no end.
pub(super) enum Stopped {
    /// Nobody waits any longer.
    Cancelled,
    /// What is asked for cannot be answered.
    Refused(Box<Failure>),
}

impl From<Cancelled> for Stopped {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<Failure> for Stopped {
    fn from(failure: Failure) -> Self {
        Self::Refused(Box::new(failure))
    }
}
