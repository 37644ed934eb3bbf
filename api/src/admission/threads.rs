//! Threads for what takes long, which yield to those that do the network's input and output.

use tokio::runtime::{Builder, Handle, Runtime};
use tokio::task::JoinHandle;

/// So many there are at most: those that compute are fewer, the others wait for clients to read on.
const MOST: usize = 256;

/// The niceness by which they yield to others: where there is not enough for all, a thread has half of what one that does not yield has. More
/// would starve them beside other programs.
#[cfg(target_os = "linux")]
const NICENESS: i32 = 3;

/// The threads; `None` where the system gives none, and the runtime's own do it.
#[derive(Debug)]
pub(super) struct Threads(Option<Runtime>);

impl Threads {
    pub(super) fn new() -> Self {
        // Its threads for blocking work are what is wanted: the runtime itself does nothing.
        let runtime = Builder::new_current_thread()
            .thread_name("samverkan-long")
            .max_blocking_threads(MOST)
            .on_thread_start(yield_to_others)
            .build();
        if let Err(error) = &runtime {
            tracing::warn!(%error, "long computations share the threads of short ones");
        }
        Self(runtime.ok())
    }

    /// Runs on a thread of its own, which has the timers and sockets of whoever calls this.
    pub(super) fn spawn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> JoinHandle<T> {
        let callers = Handle::current();
        let work = move || {
            let _entered = callers.enter();
            work()
        };
        match &self.0 {
            Some(runtime) => runtime.spawn_blocking(work),
            None => tokio::task::spawn_blocking(work),
        }
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        // Waiting for them is not for whoever happens to be the last to hold them.
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

#[cfg(target_os = "linux")]
fn yield_to_others() {
    let thread = Some(rustix::thread::gettid());
    let lowered = rustix::process::getpriority_process(thread)
        .and_then(|priority| rustix::process::setpriority_process(thread, priority + NICENESS));
    if let Err(error) = lowered {
        tracing::debug!(%error, "a thread keeps its priority");
    }
}

#[cfg(not(target_os = "linux"))]
fn yield_to_others() {}
