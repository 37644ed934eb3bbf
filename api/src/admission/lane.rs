//! The two lanes: what may run in each at a time, and what all requests hold together.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use dataset::work::{Lane, StopWhenDropped, Work};
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tokio_util::task::{AbortOnDropHandle, TaskTracker};
use tracing::Instrument as _;

use super::busy::Busy;
use super::client::Client;
use super::shares::{Share, Shares};
use super::threads::Threads;
use crate::guard::Limits;

/// The quick lane runs so many operations for each processor. Most have a millisecond or two, and some wait for the database
/// meanwhile.
const QUICK_EACH: u64 = 16;

/// The long lane runs so many operations for each processor.
const LONG_EACH: u64 = 2;

/// So many files are under way at a time, be they written or waited with for the client to read on: each keeps the nodes of its
/// part of the network.
const FILES: u64 = 32;

/// One client has so many of them at most.
const FILES_OF_ONE: u64 = 8;

/// The admission of work (tillträde): so much runs, and is held, at a time. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Admission(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    quick: Shares,
    long: Shares,
    files: Shares,
    bytes: Shares,
    threads: Threads,
    /// Writes that are under way.
    writes: TaskTracker,
    wall_time: Duration,
    visits: u64,
}

/// A permit for the long lane that can be left and taken again.
#[derive(Debug)]
pub(crate) struct Permit {
    admission: Admission,
    client: Client,
    share: Option<Share>,
}

/// The reason why there is no answer.
#[derive(Debug)]
pub(crate) enum Unfinished {
    /// It was not begun.
    Busy(Busy),
    /// The time was over, or nobody waited any longer.
    TimedOut,
    /// It panicked; the panic hook has printed message and place.
    Panicked,
}

impl From<Busy> for Unfinished {
    fn from(busy: Busy) -> Self {
        Self::Busy(busy)
    }
}

impl Admission {
    /// As many at a time as this machine's processors do well, and as much as the limits say.
    #[must_use]
    pub fn new(limits: &Limits) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, |it| it.get() as u64);
        let workers = Handle::try_current().map_or(processors, |it| it.metrics().num_workers() as u64);
        let half = |all: u64| all.div_ceil(2);
        let (quick, long) = (QUICK_EACH * workers.min(processors), LONG_EACH * processors);
        let bytes = limits.held_bytes as u64;
        Self(Arc::new(Inner {
            quick: Shares::new(quick, half(quick)),
            long: Shares::new(long, half(long)),
            files: Shares::new(FILES, FILES_OF_ONE),
            bytes: Shares::new(bytes, half(bytes)),
            threads: Threads::new(),
            writes: TaskTracker::new(),
            wall_time: Duration::from_millis(limits.wall_time_ms),
            visits: limits.visits,
        }))
    }

    /// Whoever would wait longer than this is told at once: half of the time that an answer may take.
    fn patience(&self) -> Duration {
        self.0.wall_time / 2
    }

    /// Holds so many bytes.
    ///
    /// # Errors
    /// [`Busy`] when all requests together hold as much as they may, or those of this client.
    pub(super) fn hold(&self, client: Client, bytes: u64) -> Result<Share, Busy> {
        self.0.bytes.take_now(client, bytes)
    }

    /// Holds bytes that are there already.
    pub(super) fn hold_made(&self, client: Client, bytes: u64) -> Share {
        self.0.bytes.take_anyway(client, bytes)
    }

    /// A permit for a file that is sent.
    pub(super) async fn file(&self, client: Client) -> Result<Share, Busy> {
        self.0.files.take(client, 1, self.patience()).await
    }

    /// Does work in the quick lane, among the threads that do the network's input and output: on a task of its own, so that the
    /// deadline holds though a resolver should compute for longer than it may, and one that panics ends only its request.
    pub(super) async fn quick<F>(
        &self,
        client: Client,
        deadline: Instant,
        future: F,
    ) -> (Arc<Work>, Result<F::Output, Unfinished>)
    where
        F: Future<Output: Send> + Send + 'static,
    {
        let work = Work::new(Lane::Quick, self.0.visits);
        let done = async {
            let _permit = self.0.quick.take(client, 1, self.patience()).await?;
            let running = AbortOnDropHandle::new(tokio::spawn(Arc::clone(&work).of(future)));
            match tokio::time::timeout_at(deadline, running).await {
                Ok(Ok(output)) => Ok(output),
                Ok(Err(_)) => Err(Unfinished::Panicked),
                Err(_) => Err(Unfinished::TimedOut),
            }
        };
        let done = done.await;
        (work, done)
    }

    /// Does work in the long lane, on a thread of its own, which has its permit for as long as it computes, even when nobody
    /// waits any longer.
    pub(super) async fn long<F>(
        &self,
        client: Client,
        deadline: Instant,
        future: F,
    ) -> (Arc<Work>, Result<F::Output, Unfinished>)
    where
        F: Future<Output: Send> + Send + 'static,
    {
        let work = Work::new(Lane::Long, self.0.visits);
        let done = async {
            let permit = self.0.long.take(client, 1, self.patience()).await?;
            let (gone, runtime) = (CancellationToken::new(), Handle::current());
            let _stop = StopWhenDropped(work.effort().cancel().clone());
            let _gone = gone.clone().drop_guard();
            let working = Arc::clone(&work).of(future).in_current_span();
            let running = self.0.threads.spawn(move || {
                let output = runtime.block_on(gone.run_until_cancelled(working));
                drop(permit);
                output
            });
            match tokio::time::timeout_at(deadline, running).await {
                Ok(Ok(Some(output))) => Ok(output),
                Ok(Ok(None)) | Err(_) => Err(Unfinished::TimedOut),
                Ok(Err(_)) => Err(Unfinished::Panicked),
            }
        };
        let done = done.await;
        (work, done)
    }

    /// Does work that writes, in the long lane and to its end: neither the deadline nor a client that leaves stops it, since nobody
    /// could know afterwards what was written. `unheard` is told what came of it when nobody waited any longer.
    pub(super) async fn write<F>(
        &self,
        client: Client,
        deadline: Instant,
        future: F,
        unheard: impl FnOnce(F::Output) + Send + 'static,
    ) -> (Arc<Work>, Result<F::Output, Unfinished>)
    where
        F: Future<Output: Send> + Send + 'static,
    {
        let work = Work::new(Lane::Long, self.0.visits);
        let done = async {
            let permit = self.0.long.take(client, 1, self.patience()).await?;
            let (under_way, runtime) = (self.0.writes.token(), Handle::current());
            let (sender, told) = oneshot::channel();
            let working = Arc::clone(&work).of(future).in_current_span();
            self.0.threads.spawn(move || {
                let output = runtime.block_on(working);
                drop(permit);
                if let Err(output) = sender.send(output) {
                    unheard(output);
                }
                drop(under_way);
            });
            match tokio::time::timeout_at(deadline, told).await {
                Ok(Ok(output)) => Ok(output),
                Ok(Err(_)) => Err(Unfinished::Panicked),
                Err(_) => Err(Unfinished::TimedOut),
            }
        };
        let done = done.await;
        (work, done)
    }

    /// Waits until every write that was begun has come to its end.
    pub(crate) async fn writes_are_done(&self) {
        self.0.writes.close();
        self.0.writes.wait().await;
    }

    /// A permit for the long lane for a thread that will wait for others in between.
    pub(super) async fn permit(&self, client: Client) -> Result<Permit, Busy> {
        let share = self.0.long.take(client, 1, self.patience()).await?;
        Ok(Permit {
            admission: self.clone(),
            client,
            share: Some(share),
        })
    }

    /// Runs on a thread of the long lane.
    pub(super) fn spawn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> tokio::task::JoinHandle<T> {
        self.0.threads.spawn(work)
    }
}

impl Permit {
    /// Lets others have the permit while this waits for something, and takes it again afterwards.
    pub(crate) async fn away<F: Future>(&mut self, future: F) -> F::Output {
        self.share = None;
        let output = future.await;
        self.share = self.admission.0.long.take_back(self.client, 1).await;
        output
    }
}
