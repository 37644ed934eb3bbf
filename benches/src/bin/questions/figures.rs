//! The figures that many times come to.

use std::time::Duration;

use serde::Serialize;

/// The times of one kind of question; all zero when none was asked.
#[derive(Debug, Serialize)]
pub(crate) struct Figures {
    count: usize,
    mean_microseconds: f64,
    p50_microseconds: f64,
    p99_microseconds: f64,
    total_seconds: f64,
}

impl Figures {
    pub(crate) fn of(times: impl Iterator<Item = Duration>) -> Self {
        let mut times: Vec<Duration> = times.collect();
        times.sort_unstable();
        let total: Duration = times.iter().sum();
        // The smallest time that so many of a hundred do not exceed.
        let percentile = |percent: usize| {
            let rank = (times.len() * percent).div_ceil(100).max(1);
            times.get(rank - 1).copied().unwrap_or_default()
        };
        Self {
            count: times.len(),
            mean_microseconds: microseconds(total.div_f64(times.len().max(1) as f64)),
            p50_microseconds: microseconds(percentile(50)),
            p99_microseconds: microseconds(percentile(99)),
            total_seconds: total.as_secs_f64(),
        }
    }
}

fn microseconds(time: Duration) -> f64 {
    time.as_nanos() as f64 / 1000.0
}
