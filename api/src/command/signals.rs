//! Being asked to stop: by Ctrl-C, or by a supervisor.

use super::Refused;

/// The signals that end the program. From when this is made they no longer end it by themselves.
#[cfg(unix)]
pub(super) struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    pub(super) fn listen() -> Result<Self, Refused> {
        use tokio::signal::unix::{SignalKind, signal};
        let heard = |kind| signal(kind).map_err(|error| Refused::because(&error));
        Ok(Self {
            interrupt: heard(SignalKind::interrupt())?,
            terminate: heard(SignalKind::terminate())?,
        })
    }

    /// Ends when the next one comes.
    pub(super) async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

/// Ctrl-C, which from when this is made no longer ends the program by itself.
#[cfg(windows)]
pub(super) struct Signals(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl Signals {
    pub(super) fn listen() -> Result<Self, Refused> {
        tokio::signal::windows::ctrl_c()
            .map(Self)
            .map_err(|error| Refused::because(&error))
    }

    /// Ends when the next one comes.
    pub(super) async fn next(&mut self) {
        self.0.recv().await;
    }
}
