//! Where long computations run: not on the threads that answer requests, and no longer than somebody waits for them.

use std::num::NonZeroUsize;
use std::sync::{Arc, LazyLock};

use async_graphql::{Error, Result};
use domain::measure::Cancel;
use tokio::sync::Semaphore;

use crate::error::ErrorCode;
use crate::graphql::failure::internal;

/// How many computations run at a time; others wait. Each may take half of the processors.
const AT_A_TIME: usize = 2;

static FREE: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(AT_A_TIME)));

/// Gives the sign to stop when nobody waits any longer: the client left, or the time limit passed.
pub(crate) struct StopWhenDropped(pub(crate) Cancel);

impl Drop for StopWhenDropped {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// Computes on a thread of its own. When what is returned is dropped, the computation is told to stop.
///
/// # Errors
/// When the computation panicked.
pub(crate) async fn off_thread<T: Send + 'static>(
    work: impl FnOnce(&Cancel) -> T + Send + 'static,
) -> Result<T> {
    let place = Arc::clone(&FREE)
        .acquire_owned()
        .await
        .map_err(|closed| internal(&closed))?;
    let cancel = Cancel::default();
    let _stop = StopWhenDropped(cancel.clone());
    let running = tokio::task::spawn_blocking(move || {
        let found = work(&cancel);
        // The place is taken for as long as the thread computes, even when nobody waits any longer.
        drop(place);
        found
    });
    running.await.map_err(|panicked| internal(&panicked))
}

/// What to tell of a computation that was stopped. Who would read it has usually left.
pub(crate) fn stopped() -> Error {
    ErrorCode::Timeout.error("the measure was stopped before its end; choose a smaller part of the network")
}

/// How many threads one computation takes.
pub(super) fn threads() -> NonZeroUsize {
    let all = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    NonZeroUsize::new(all.div_ceil(AT_A_TIME)).unwrap_or(NonZeroUsize::MIN)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn a_computation_that_nobody_waits_for_stops() {
        let stopped = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&stopped);
        let work = off_thread(move |cancel| {
            while cancel.check().is_ok() {
                std::thread::sleep(Duration::from_millis(1));
            }
            seen.store(true, Ordering::SeqCst);
        });
        assert!(
            tokio::time::timeout(Duration::from_millis(50), work)
                .await
                .is_err()
        );
        for _ in 0..1_000 {
            if stopped.load(Ordering::SeqCst) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("the computation went on although nobody waited");
    }
}
