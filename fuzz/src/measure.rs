//! The costs of one input: processor time, and memory.

use std::fmt;
use std::time::Duration;

use cpu_time::ProcessTime;
use peak_alloc::PeakAlloc;

/// Counts what is allocated, by whichever thread.
#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The most that one input may take.
pub const MOST: Taken = Taken {
    time: Duration::from_secs(1),
    bytes: 64 << 20,
};

/// The costs of an input. Time is that of the processor in all threads, so that a busy machine makes no input slow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Taken {
    /// Processor time.
    pub time: Duration,
    /// Memory at its most, beyond what was held before.
    pub bytes: usize,
}

impl Taken {
    /// Measures the costs of running this.
    pub fn by(run: impl FnOnce()) -> Self {
        MEMORY.reset_peak_usage();
        let (held, started) = (MEMORY.current_usage(), ProcessTime::now());
        run();
        Self {
            time: started.elapsed(),
            bytes: MEMORY.peak_usage().saturating_sub(held),
        }
    }

    /// Returns whether it is more than one input may take.
    #[must_use]
    pub fn is_too_much(self) -> bool {
        self.time > MOST.time || self.bytes > MOST.bytes
    }

    /// The less of both, of time and of memory.
    #[must_use]
    pub fn least(self, other: Self) -> Self {
        Self {
            time: self.time.min(other.time),
            bytes: self.bytes.min(other.bytes),
        }
    }
}

/// Measures the costs of running this once nothing is left to be made for the first time, such as a cache or a table: what
/// takes too much is run again, and the less counts.
pub fn taken(run: impl Fn()) -> Taken {
    let mut taken = Taken::by(&run);
    for _ in 0..2 {
        if taken.is_too_much() {
            taken = taken.least(Taken::by(&run));
        }
    }
    taken
}

impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (milliseconds, kibibytes) = (self.time.as_secs_f64() * 1e3, self.bytes.div_ceil(1024));
        write!(f, "{milliseconds:.1} ms, {kibibytes} KiB")
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn memory_counts_at_its_most_and_not_what_was_held_before() {
        let held = vec![1_u8; 8 << 20];
        let taken = Taken::by(|| drop(std::hint::black_box(vec![1_u8; 3 << 20])));
        drop(held);
        assert!((3 << 20..5 << 20).contains(&taken.bytes), "{taken}");
    }

    #[test]
    fn an_input_that_works_for_more_than_a_second_is_too_much() {
        let work = || {
            let started = ProcessTime::now();
            while started.elapsed() <= MOST.time {}
        };
        assert!(Taken::by(work).is_too_much());
        assert!(!Taken::by(|| ()).is_too_much());
    }

    #[test]
    fn what_only_the_first_time_takes_does_not_count() {
        let first = Cell::new(true);
        let taken = taken(|| {
            let bytes = if first.take() { MOST.bytes + 1 } else { 1 };
            drop(std::hint::black_box(vec![1_u8; bytes]));
        });
        assert!(!taken.is_too_much(), "{taken}");
    }
}
