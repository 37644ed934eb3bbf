//! The machine's clock: what the program runs on writes dates of HTTP and of the change log, and panics beyond the years that
//! these can hold. A clock that is so wrong is a fault of the machine, and told as such.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, SystemTime};

use hyper::rt::Executor;

/// The end of the year 9998, in seconds since 1970: the next one ends, in some places of the world, beyond what dates hold.
const END: Duration = Duration::from_secs(253_370_764_800);

/// A running server looks at the clock this often.
const EVERY: Duration = Duration::from_millis(100);

/// The clock is beyond the years that dates can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "the machine's clock says {0}, which dates of HTTP and of the change log cannot hold; set it right and start again"
)]
pub(crate) struct Beyond(&'static str);

/// # Errors
/// When the clock is before 1970 or after 9998.
#[expect(clippy::disallowed_methods, reason = "the clock itself is what is looked at")]
pub(crate) fn check() -> Result<(), Beyond> {
    check_at(SystemTime::now())
}

/// Waits until the clock is beyond its years, for as long as that takes.
pub(crate) async fn beyond() -> Beyond {
    let mut every = tokio::time::interval(EVERY);
    loop {
        every.tick().await;
        if let Err(beyond) = check() {
            return beyond;
        }
    }
}

/// Goes on with what writes dates for as long as the clock is in its years; `None` when it was left: what is polled between the
/// clock's leap and the next look at it would panic.
pub(crate) async fn while_within<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    poll_fn(|context| match check() {
        Ok(()) => future.as_mut().poll(context).map(Some),
        Err(_) => Poll::Ready(None),
    })
    .await
}

/// Runs what HTTP/2 does for each of its streams, which writes dates as well.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct WithinYears;

impl<F: Future<Output = ()> + Send + 'static> Executor<F> for WithinYears {
    fn execute(&self, future: F) {
        tokio::spawn(while_within(future));
    }
}

fn check_at(now: SystemTime) -> Result<(), Beyond> {
    match now.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) if since < END => Ok(()),
        Ok(_) => Err(Beyond("the year 9999 or later")),
        Err(_) => Err(Beyond("a day before 1970")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_borne_from_1970_to_9998_and_otherwise_told_of() {
        let epoch = SystemTime::UNIX_EPOCH;
        let second = Duration::from_secs(1);
        assert_eq!(check_at(epoch), Ok(()));
        assert_eq!(check_at(epoch + END - second), Ok(()));
        let late = check_at(epoch + END).unwrap_err().to_string();
        assert!(late.contains("9999") && late.contains("set it right"), "{late}");
        let early = check_at(epoch - second).unwrap_err().to_string();
        assert!(early.contains("before 1970"), "{early}");
        assert_eq!(check(), Ok(()));
    }
}
