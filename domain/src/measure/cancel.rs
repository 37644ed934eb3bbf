//! Cancelling: how a long measure learns that nobody waits for it any longer.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A sign, shared by whoever waits for a measure and whoever computes it, that the answer is no longer wanted.
///
/// Looking at it costs next to nothing, so that every long algorithm does so at least every few milliseconds. Whoever
/// has a clock (the time limit) or a connection (the client that left) gives the sign; nothing here has either.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

/// A measure was stopped before its end: there is no answer, not even a partial one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the measure was stopped before its end")]
pub struct Cancelled;

impl Cancel {
    /// Gives the sign. It cannot be taken back.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Goes on, unless the sign has been given.
    ///
    /// # Errors
    /// [`Cancelled`] when it has.
    pub fn check(&self) -> Result<(), Cancelled> {
        if self.0.load(Ordering::Relaxed) {
            Err(Cancelled)
        } else {
            Ok(())
        }
    }

    /// As [`Self::check`], in a loop whose steps are too short to look each time: looks every 4096th.
    pub(crate) fn check_every(&self, step: usize) -> Result<(), Cancelled> {
        if step.is_multiple_of(4096) {
            self.check()
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_reaches_every_copy_and_stays() {
        let cancel = Cancel::default();
        let copy = cancel.clone();
        assert_eq!(copy.check(), Ok(()));
        cancel.cancel();
        assert_eq!(copy.check(), Err(Cancelled));
        assert_eq!(copy.check_every(1), Ok(()));
        assert_eq!(copy.check_every(8192), Err(Cancelled));
    }
}
