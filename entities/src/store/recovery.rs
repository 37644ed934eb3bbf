//! Recovery: a question whose connection broke is put again, and no connection older than a break is used any more.
//!
//! After a restart or a failover of PostgreSQL every connection of the pool is dead, and each would fail one question
//! before it was noticed. So the first that fails condemns all that were opened before it.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::Fault;
use super::fault::FromFault;

/// The time for which a question is put again. A server that takes over needs a second or two; a request may take ten.
const PATIENCE: Duration = Duration::from_secs(4);

/// The pause before a question is put again; the first time it is put again at once.
const PAUSE: Duration = Duration::from_millis(50);

/// The time that an answer may take. One that takes longer comes, for all that is known, from a server that is gone; and
/// whoever asked is told so within the time that a request may take.
const SILENCE: Duration = Duration::from_secs(8);

/// The time at which a connection of a pool was last found broken. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Breaks(Arc<Mutex<Option<Instant>>>);

impl Breaks {
    fn note(&self) {
        // Nothing panics under the lock: a poisoned one is a sound one.
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Returns whether a connection of this age was opened before the last break.
    pub(super) fn condemn(&self, age: Duration) -> bool {
        let last = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.is_some_and(|last| last.elapsed() <= age)
    }

    /// Asks, and asks again while the connection breaks, for a few seconds. Only for what changes nothing.
    ///
    /// # Errors
    /// The last answer's, and when there is none.
    pub(super) async fn ask<T, E, F>(&self, ask: impl Fn() -> F) -> Result<T, E>
    where
        F: Future<Output = Result<T, E>>,
        E: FromFault,
    {
        let first = Instant::now();
        let mut pause = Duration::ZERO;
        loop {
            let mut answer = pin!(ask());
            let Ok(answer) = tokio::time::timeout(SILENCE, answer.as_mut()).await else {
                // Before the connection goes back to the pool, where it is looked at.
                self.note();
                return Err(E::from_fault(Fault::Away));
            };
            let broke = matches!(&answer, Err(error) if Fault::of(error) == Some(Fault::Broken));
            if !broke {
                return answer;
            }
            self.note();
            if first.elapsed() + pause >= PATIENCE {
                return answer;
            }
            tokio::time::sleep(pause).await;
            pause = PAUSE;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[tokio::test]
    async fn a_question_whose_connection_broke_is_put_again_until_it_is_answered() {
        let (breaks, asked) = (Breaks::default(), AtomicU32::new(0));
        let answer = breaks.ask(|| async {
            match asked.fetch_add(1, Ordering::Relaxed) {
                0..3 => Err(sqlx::Error::Io(io::ErrorKind::BrokenPipe.into())),
                times => Ok(times),
            }
        });
        assert_eq!(answer.await.unwrap(), 3);
    }

    #[tokio::test]
    async fn what_asking_again_cannot_mend_is_asked_once() {
        let (breaks, asked) = (Breaks::default(), AtomicU32::new(0));
        let answer = breaks.ask(|| async {
            asked.fetch_add(1, Ordering::Relaxed);
            Err::<(), _>(sqlx::Error::RowNotFound)
        });
        assert!(answer.await.is_err());
        assert_eq!(asked.into_inner(), 1);
        assert!(!breaks.condemn(Duration::MAX));
    }

    #[tokio::test]
    async fn a_connection_older_than_a_break_is_condemned_and_a_younger_one_is_not() {
        let breaks = Breaks::default();
        let opened = Instant::now();
        tokio::time::sleep(Duration::from_millis(5)).await;
        breaks.note();
        assert!(breaks.condemn(opened.elapsed()));
        tokio::time::sleep(Duration::from_millis(5)).await;
        assert!(!breaks.condemn(Duration::ZERO));
    }

    #[tokio::test]
    async fn a_server_that_is_silent_is_away_and_its_connection_condemned() {
        let breaks = Breaks::default();
        let silent = breaks.ask(std::future::pending::<Result<(), sqlx::Error>>);
        let error = silent.await.unwrap_err();
        assert_eq!(Fault::of(&error), Some(Fault::Away));
        assert!(breaks.condemn(Duration::from_secs(1)));
    }
}
