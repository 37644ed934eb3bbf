//! Work: what an operation may spend, and in which lane it does.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use async_graphql::{Error, Result, ServerError, ServerResult};
use domain::measure::Cancel;
use domain::network::{Effort, Stopped};

use super::threads::StopWhenDropped;
use crate::error::ErrorCode;
use crate::graphql::internal;

/// What an operation may visit in the quick lane: less than a millisecond of walking.
const QUICK_VISITS: u64 = 20_000;

/// Where an operation runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lane {
    /// Where it arrives, as long as it takes no longer than a millisecond or two.
    Quick,
    /// On a thread of its own.
    Long,
}

/// What one operation does in one lane.
///
/// Resolvers find it without its being handed to each of them, as they find the span that they log under: every walk of the
/// network and every list pays for itself ([`spend`], [`walk_effort`]), whoever asks for it.
#[derive(Debug)]
pub(crate) struct Work {
    effort: Effort,
    lane: Lane,
    outgrown: AtomicBool,
}

tokio::task_local! {
    static WORK: Arc<Work>;
}

impl Work {
    /// Work in a lane, of an operation that may make so many visits in all.
    pub(crate) fn new(lane: Lane, visits: u64) -> Arc<Self> {
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

    /// What it has spent, and may spend.
    pub(crate) fn effort(&self) -> &Effort {
        &self.effort
    }

    /// Whether it takes longer than the quick lane allows: it was given up, and is begun again in the other.
    pub(crate) fn has_outgrown_its_lane(&self) -> bool {
        self.lane == Lane::Quick && (self.outgrown.load(Ordering::Relaxed) || self.effort.is_exceeded())
    }

    /// Whether it would have outgrown the quick lane.
    pub(crate) fn took_long(&self) -> bool {
        self.outgrown.load(Ordering::Relaxed) || self.effort.spent() > QUICK_VISITS
    }

    /// Does it: what is called meanwhile finds it.
    pub(crate) async fn of<F: Future>(self: Arc<Self>, future: F) -> F::Output {
        WORK.scope(self, future).await
    }
}

/// Pays for visits that a resolver makes itself, before it makes them.
///
/// # Errors
/// When they are more than the operation may make, or nobody waits for it any longer.
pub(crate) fn spend(visits: usize) -> Result<()> {
    walk_effort(|effort| effort.spend(visits as u64))
}

/// Lends a walk the effort that it may make.
///
/// # Errors
/// When the walk is stopped.
pub(crate) fn walk_effort<T>(walk: impl FnOnce(&Effort) -> Result<T, Stopped>) -> Result<T> {
    let mut walk = Some(walk);
    let mut run = |effort: &Effort| walk.take().map(|walk| walk(effort));
    let walked = match WORK.try_with(|work| run(&work.effort)) {
        Ok(walked) => walked,
        // Nobody set a limit: a test, or a part of the program that has limits of its own.
        Err(_) => run(&Effort::unbounded()),
    };
    match walked {
        Some(walked) => walked.map_err(of_stopped),
        None => Err(stopped()),
    }
}

/// Goes on with the next row of a list, unless nobody waits for it any longer.
///
/// # Errors
/// When nobody does.
pub(crate) fn spend_row() -> ServerResult<()> {
    let checked = WORK.try_with(|work| work.effort.cancel().check());
    match checked {
        Ok(Err(_)) => Err(stopped_at_row()),
        Ok(Ok(())) | Err(_) => Ok(()),
    }
}

fn stopped_at_row() -> ServerError {
    ErrorCode::Timeout.request_error("the list was not read to its end in time: ask for fewer rows at a time")
}

/// Computes what takes long: in the long lane, and no longer than somebody waits. In the quick lane it is not begun, and the
/// operation moves to the other.
///
/// # Errors
/// When it is not begun here, or panicked.
pub(crate) async fn in_long_lane<T: Send + 'static>(
    compute: impl FnOnce(&Effort) -> T + Send + 'static,
) -> Result<T> {
    let Ok(work) = WORK.try_with(Arc::clone) else {
        let cancel = Cancel::default();
        let _stop = StopWhenDropped(cancel.clone());
        let running = tokio::task::spawn_blocking(move || compute(&Effort::new(u64::MAX, cancel)));
        return running.await.map_err(|panicked| internal(&panicked));
    };
    work.outgrown.store(true, Ordering::Relaxed);
    match work.lane {
        Lane::Quick => Err(stopped()),
        // This thread is there for it.
        Lane::Long => Ok(compute(&work.effort)),
    }
}

/// What to tell of a walk that was stopped; who would read it has usually left, or is told of the request as a whole.
pub(crate) fn of_stopped(why: Stopped) -> Error {
    match why {
        Stopped::Cancelled(_) => stopped(),
        Stopped::Exceeded { .. } => ErrorCode::CostExceeded.error(why.to_string()),
    }
}

/// What to tell of a computation that was stopped. Who would read it has usually left.
pub(crate) fn stopped() -> Error {
    ErrorCode::Timeout.error("the measure was stopped before its end; choose a smaller part of the network")
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
