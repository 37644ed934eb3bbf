//! A histogram of atomic counts.

use std::sync::atomic::{AtomicU64, Ordering};

/// Counts of whole numbers by bounds. The library's histogram takes a lock for each observation; this one does not.
#[derive(Debug)]
pub(super) struct Histogram<const N: usize> {
    bounds: &'static [u64; N],
    /// The numbers of values that are at most the bound, and above the one before.
    counts: [AtomicU64; N],
    above: AtomicU64,
    sum: AtomicU64,
}

/// A histogram at one moment.
pub(super) struct Read {
    pub(super) sum: f64,
    pub(super) count: u64,
    /// Upper bounds, each with how many lie in its bucket; the last is infinite.
    pub(super) buckets: Vec<(f64, u64)>,
}

impl<const N: usize> Histogram<N> {
    pub(super) fn new(bounds: &'static [u64; N]) -> Self {
        Self {
            bounds,
            counts: std::array::from_fn(|_| AtomicU64::new(0)),
            above: AtomicU64::new(0),
            sum: AtomicU64::new(0),
        }
    }

    pub(super) fn observe(&self, value: u64) {
        let bucket = self.bounds.partition_point(|bound| *bound < value);
        let count = self.counts.get(bucket).unwrap_or(&self.above);
        count.fetch_add(1, Ordering::Relaxed);
        self.sum.fetch_add(value, Ordering::Relaxed);
    }

    /// The counts at this moment, in units of which one has `per_unit` of ours. The count is that of the buckets read, so that the
    /// two agree while others go on counting.
    #[expect(clippy::cast_precision_loss, reason = "a statistic")]
    pub(super) fn read(&self, per_unit: f64) -> Read {
        let finite = self.bounds.iter().zip(&self.counts);
        let mut buckets: Vec<(f64, u64)> = finite
            .map(|(bound, count)| (*bound as f64 / per_unit, count.load(Ordering::Relaxed)))
            .collect();
        buckets.push((f64::INFINITY, self.above.load(Ordering::Relaxed)));
        Read {
            sum: self.sum.load(Ordering::Relaxed) as f64 / per_unit,
            count: buckets.iter().map(|(_, count)| count).sum(),
            buckets,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_on_a_bound_is_in_its_bucket() {
        let histogram = Histogram::new(&[10, 20]);
        for value in [0, 10, 11, 20, 21] {
            histogram.observe(value);
        }
        let read = histogram.read(10.0);
        assert_eq!(read.buckets, [(1.0, 2), (2.0, 2), (f64::INFINITY, 1)]);
        assert_eq!((read.count, read.sum), (5, 6.2));
    }
}
