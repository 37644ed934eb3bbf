//! Work on a batch: it is done in the long lane, and no longer than somebody waits for it.

use std::time::Duration;

use axum::http::StatusCode;
use dataset::work::in_long_lane;
use domain::measure::{Cancel, Cancelled};
use tokio::time::Instant;

use crate::admission::{ClientAdmission, Unfinished};
use crate::error::ErrorCode;
use crate::http::Failure;

/// Works on a thread of the long lane; `work` looks at the sign between queries. When the client leaves or `time` has passed,
/// the sign is given.
///
/// # Errors
/// 503 when the time has passed or there is too much to do, 400 when it takes too many visits, 500 when the work panicked, and
/// what the work itself fails with.
pub(super) async fn off_thread<T: Send + 'static>(
    admission: &ClientAdmission,
    time: Duration,
    work: impl FnOnce(&Cancel) -> Result<T, Stopped> + Send + 'static,
) -> Result<T, Failure> {
    let deadline = Instant::now() + time;
    let working = in_long_lane(move |effort| work(effort.cancel()));
    let (spent, done) = admission.long(deadline, working).await;
    let effort = spent.effort();
    if effort.is_exceeded() {
        let message = format!(
            "the batch visits {} involvements at least and may visit {}: send smaller ones",
            effort.spent(),
            effort.allowed()
        );
        return Err(Failure::new(
            StatusCode::BAD_REQUEST,
            ErrorCode::CostExceeded,
            message,
        ));
    }
    match done {
        Ok(Ok(Ok(found))) => Ok(found),
        Ok(Ok(Err(Stopped::Refused(failure)))) => Err(*failure),
        Ok(Ok(Err(Stopped::Cancelled)) | Err(_)) | Err(Unfinished::TimedOut) => Err(Failure::new(
            StatusCode::SERVICE_UNAVAILABLE,
            ErrorCode::Timeout,
            "the batch was not answered in time: send smaller ones",
        )),
        Err(unfinished) => Err(unfinished.into()),
    }
}

/// The reason why work came to no end.
pub(super) enum Stopped {
    /// Nobody waits any longer.
    Cancelled,
    /// The question cannot be answered.
    Refused(Box<Failure>),
}

impl From<Cancelled> for Stopped {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<Failure> for Stopped {
    fn from(failure: Failure) -> Self {
        Self::Refused(Box::new(failure))
    }
}
