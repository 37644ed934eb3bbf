//! Values that are made once, when they are first asked for.

use std::fmt;
use std::future::Future;
use std::sync::{Mutex, PoisonError};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};
use tokio::task::JoinError;

/// A value that takes long to make: whoever asks while it is made waits for the same, and it is made to its end even when
/// nobody waits any longer, so that whoever asks again finds it. What could not be made is tried again.
pub struct Memo<T, E>(Mutex<Option<Making<T, E>>>);

type Making<T, E> = Shared<BoxFuture<'static, Result<T, E>>>;

impl<T, E> Memo<T, E>
where
    T: Clone + Send + Sync + 'static,
    E: Clone + Send + Sync + From<JoinError> + 'static,
{
    /// The value, made by `make` unless it is there.
    ///
    /// # Errors
    /// That of `make`, for all who waited for it.
    pub async fn fetch<F>(&self, make: impl FnOnce() -> F) -> Result<T, E>
    where
        F: Future<Output = Result<T, E>> + Send + 'static,
    {
        let making = {
            // Nothing panics under the lock: a poisoned one is a sound one.
            let mut slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            match &*slot {
                Some(making) if !matches!(making.peek(), Some(Err(_))) => making.clone(),
                _ => {
                    let task = tokio::spawn(make());
                    let making = task
                        .map(|made| made.unwrap_or_else(|stopped| Err(stopped.into())))
                        .boxed()
                        .shared();
                    *slot = Some(making.clone());
                    making
                }
            }
        };
        making.await
    }
}

impl<T, E> Default for Memo<T, E> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T, E> fmt::Debug for Memo<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Memo")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[derive(Debug, Clone, PartialEq)]
    struct Failed;

    impl From<JoinError> for Failed {
        fn from(_: JoinError) -> Self {
            Self
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn it_is_made_once_for_all_who_ask_and_to_its_end_when_they_leave() {
        let (memo, made) = (
            Arc::new(Memo::<_, Failed>::default()),
            Arc::new(AtomicUsize::new(0)),
        );
        let make = || {
            let made = Arc::clone(&made);
            async move {
                tokio::time::sleep(Duration::from_millis(100)).await;
                Ok(made.fetch_add(1, Ordering::SeqCst))
            }
        };
        let impatient = tokio::time::timeout(Duration::from_millis(10), memo.fetch(make)).await;
        assert!(impatient.is_err());
        let (one, other) = tokio::join!(memo.fetch(make), memo.fetch(make));
        assert_eq!((one, other), (Ok(0), Ok(0)));
    }

    #[tokio::test]
    async fn what_could_not_be_made_is_tried_again() {
        let memo = Memo::default();
        assert_eq!(memo.fetch(|| async { Err::<u8, _>(Failed) }).await, Err(Failed));
        assert_eq!(memo.fetch(|| async { Ok(1) }).await, Ok(1));
    }
}
