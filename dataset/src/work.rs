//! Work: what a question may spend, and in which lane it does.

use std::future::Future;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use domain::measure::{Cancel, Cancelled};
use domain::network::{Effort, Stopped};
use tokio::task::JoinError;

/// The visits that a question may make in the quick lane: less than a millisecond of walking.
const QUICK_VISITS: u64 = 20_000;

/// The lane in which a question runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// The lane in which it arrives, as long as it takes no longer than a millisecond or two.
    Quick,
    /// On a thread of its own.
    Long,
}

/// The work of one question in one lane.
///
/// Resolvers find it without its being handed to each of them, as they find the span that they log under: every walk of the
/// network and every list pays for itself ([`spend`], [`walk`]), whoever asks for it.
#[derive(Debug)]
pub struct Work {
    effort: Effort,
    lane: Lane,
    outgrown: AtomicBool,
}

tokio::task_local! {
    static WORK: Arc<Work>;
}

impl Work {
    /// Work in a lane, of a question that may make so many visits in all.
    #[must_use]
    pub fn new(lane: Lane, visits: u64) -> Arc<Self> {
        let allowed = match lane {
            Lane::Quick => visits.min(QUICK_VISITS),
            Lane::Long => visits,
        };
        Arc::new(Self {
            effort: Effort::new(allowed, Cancel::default()),
            lane,
            outgrown: AtomicBool::new(false),
        })
    }

    /// The effort that it has spent, and may spend.
    #[must_use]
    pub fn effort(&self) -> &Effort {
        &self.effort
    }

    /// Returns whether it takes longer than the quick lane allows: it was given up, and is begun again in the other.
    #[must_use]
    pub fn has_outgrown_its_lane(&self) -> bool {
        self.lane == Lane::Quick && (self.outgrown.load(Ordering::Relaxed) || self.effort.is_exceeded())
    }

    /// Returns whether it would have outgrown the quick lane.
    #[must_use]
    pub fn took_long(&self) -> bool {
        self.outgrown.load(Ordering::Relaxed) || self.effort.spent() > QUICK_VISITS
    }

    /// Does it: what is called meanwhile finds it.
    pub async fn of<F: Future>(self: Arc<Self>, future: F) -> F::Output {
        WORK.scope(self, future).await
    }
}

/// The reason why a computation came to no end: there is no answer, not even a partial one.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Interrupted {
    /// Nobody waits for it any longer, it would cost too much, or it belongs in the other lane.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// It panicked; the panic hook has printed message and place.
    #[error("the computation panicked")]
    Panicked,
}

impl From<Cancelled> for Interrupted {
    fn from(cancelled: Cancelled) -> Self {
        Self::Stopped(Stopped::Cancelled(cancelled))
    }
}

impl From<JoinError> for Interrupted {
    fn from(_: JoinError) -> Self {
        Self::Panicked
    }
}

/// Gives the sign to stop when nobody waits any longer: the client left, or the time limit passed.
#[derive(Debug)]
pub struct StopWhenDropped(pub Cancel);

impl Drop for StopWhenDropped {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// The number of threads that one computation takes: with as many computations as there are places, each processor has one
/// to do and one that waits.
#[must_use]
pub fn threads() -> NonZeroUsize {
    let processors = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    NonZeroUsize::new(processors.div_ceil(2)).unwrap_or(NonZeroUsize::MIN)
}

/// Pays for visits that are made here, before they are made.
///
/// # Errors
/// When they are more than the question may make, or nobody waits for it any longer.
pub fn spend(visits: usize) -> Result<(), Stopped> {
    walk(|effort| effort.spend(visits as u64))
}

/// Lends a walk the effort that the question may make.
///
/// # Errors
/// When the walk is stopped.
pub fn walk<T>(steps: impl FnOnce(&Effort) -> Result<T, Stopped>) -> Result<T, Stopped> {
    match WORK.try_with(Arc::clone) {
        Ok(work) => steps(&work.effort),
        // Nobody set a limit: a test, or a part of the program that has limits of its own.
        Err(_) => steps(&Effort::unbounded()),
    }
}

/// Goes on with the next row of a list, unless nobody waits for it any longer.
///
/// # Errors
/// When nobody does.
pub fn spend_row() -> Result<(), Cancelled> {
    match WORK.try_with(|work| work.effort.cancel().check()) {
        Ok(checked) => checked,
        Err(_) => Ok(()),
    }
}

/// Computes what takes long: in the long lane, and no longer than somebody waits. In the quick lane it is not begun, and the
/// question moves to the other.
///
/// # Errors
/// When it is not begun here, or panicked.
pub async fn in_long_lane<T: Send + 'static>(
    compute: impl FnOnce(&Effort) -> T + Send + 'static,
) -> Result<T, Interrupted> {
    let Ok(work) = WORK.try_with(Arc::clone) else {
        let cancel = Cancel::default();
        let _stop = StopWhenDropped(cancel.clone());
        let running = tokio::task::spawn_blocking(move || compute(&Effort::new(u64::MAX, cancel)));
        return Ok(running.await?);
    };
    work.outgrown.store(true, Ordering::Relaxed);
    match work.lane {
        Lane::Quick => Err(Cancelled.into()),
        // This thread is there for it.
        Lane::Long => Ok(compute(&work.effort)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_takes_long_is_not_begun_in_the_quick_lane() {
        let work = Work::new(Lane::Quick, 1_000_000);
        let begun = Arc::clone(&work).of(in_long_lane(|_| ())).await;
        assert!(begun.is_err());
        assert!(work.has_outgrown_its_lane());
    }

    #[tokio::test]
    async fn a_walk_outgrows_the_quick_lane_and_exceeds_the_long_one() {
        let quick = Work::new(Lane::Quick, 1_000_000);
        Arc::clone(&quick)
            .of(async { assert!(spend(QUICK_VISITS as usize + 1).is_err()) })
            .await;
        assert!(quick.has_outgrown_its_lane());
        let long = Work::new(Lane::Long, 1_000_000);
        Arc::clone(&long)
            .of(async {
                assert!(spend(1_000_000).is_ok());
                assert!(spend(1).is_err());
            })
            .await;
        assert!(!long.has_outgrown_its_lane());
        assert!(long.effort().is_exceeded());
    }

    #[tokio::test]
    async fn rows_end_when_nobody_waits() {
        let work = Work::new(Lane::Long, 10);
        Arc::clone(&work)
            .of(async {
                assert!(spend_row().is_ok());
                work.effort().cancel().cancel();
                assert!(spend_row().is_err());
            })
            .await;
    }
}
