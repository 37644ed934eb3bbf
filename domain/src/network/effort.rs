//! Effort: how much a walk may look at, and how it learns that nobody waits for it any longer.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::measure::{Cancel, Cancelled};

/// The visits that the walks of one question may spend together (arbetsinsats): a visit is an involvement that is looked
/// at.
///
/// A walk pays before it goes on, with what the next part of it costs. How long a visit takes depends on the machine; how many
/// a question needs does not, so that a limit refuses the same questions everywhere.
#[derive(Debug)]
pub struct Effort {
    cancel: Cancel,
    allowed: u64,
    spent: AtomicU64,
}

/// The reason why a walk was stopped before its end: there is no answer, not even a partial one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Stopped {
    /// Nobody waits for it any longer.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// It would cost more than is allowed.
    #[error("the walks would make {requested} visits at least, and {allowed} are allowed")]
    Exceeded {
        /// The visits of all walks up to here, with those that the next part would have made.
        requested: u64,
        /// The visits that are allowed.
        allowed: u64,
    },
}

impl Effort {
    /// So many visits, until the sign to stop is given.
    #[must_use]
    pub const fn new(allowed: u64, cancel: Cancel) -> Self {
        Self {
            cancel,
            allowed,
            spent: AtomicU64::new(0),
        }
    }

    /// As many visits as it takes, and no sign to stop.
    #[must_use]
    pub fn unbounded() -> Self {
        Self::new(u64::MAX, Cancel::default())
    }

    /// Pays for visits before they are made.
    ///
    /// # Errors
    /// [`Stopped`] when they are more than is left, or nobody waits. What was refused stays counted, so that everything after
    /// it is refused as well.
    pub fn spend(&self, visits: u64) -> Result<(), Stopped> {
        self.cancel.check()?;
        let before = self.spent.fetch_add(visits, Ordering::Relaxed);
        let requested = before.saturating_add(visits);
        if requested > self.allowed {
            return Err(Stopped::Exceeded {
                requested,
                allowed: self.allowed,
            });
        }
        Ok(())
    }

    /// The visits paid for so far, refused ones included.
    #[must_use]
    pub fn spent(&self) -> u64 {
        self.spent.load(Ordering::Relaxed)
    }

    /// The visits that are allowed.
    #[must_use]
    pub const fn allowed(&self) -> u64 {
        self.allowed
    }

    /// Returns whether more was asked for than is allowed.
    #[must_use]
    pub fn is_exceeded(&self) -> bool {
        self.spent() > self.allowed
    }

    /// The sign that stops whoever spends.
    #[must_use]
    pub const fn cancel(&self) -> &Cancel {
        &self.cancel
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_stays_counted() {
        let effort = Effort::new(10, Cancel::default());
        assert_eq!(effort.spend(7), Ok(()));
        let exceeded = Stopped::Exceeded {
            requested: 11,
            allowed: 10,
        };
        assert_eq!(effort.spend(4), Err(exceeded));
        assert!(effort.is_exceeded());
        assert!(matches!(effort.spend(0), Err(Stopped::Exceeded { .. })));
    }

    #[test]
    fn nothing_is_spent_once_nobody_waits() {
        let effort = Effort::unbounded();
        assert_eq!(effort.spend(1), Ok(()));
        effort.cancel().cancel();
        assert_eq!(effort.spend(1), Err(Stopped::Cancelled(Cancelled)));
        assert_eq!(effort.spent(), 1);
    }
}
