//! Work on several threads whose result does not depend on how many there are.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::Cancelled;

/// Works through the blocks `0..blocks`, and hands the result of each to `merge` in the order of the blocks.
///
/// Sums of fractions depend on their order. Since blocks are cut without regard to the threads, and merged in order, the
/// sums are the same, bit by bit, on one thread and on many. `scratch` makes what a thread works with.
pub(super) fn in_order<S, R: Send>(
    blocks: usize,
    threads: NonZeroUsize,
    scratch: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, usize) -> Result<R, Cancelled> + Sync,
    merge: impl FnMut(R) + Send,
) -> Result<(), Cancelled> {
    let next = AtomicUsize::new(0);
    let merger = Mutex::new(Merger {
        next: 0,
        waiting: BTreeMap::new(),
        merge,
    });
    let run = || {
        let mut scratch = scratch();
        loop {
            let block = next.fetch_add(1, Ordering::Relaxed);
            if block >= blocks {
                return Ok(());
            }
            let result = work(&mut scratch, block)?;
            // A merger that panicked has ended the scope's thread, which passes the panic on.
            merger
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take(block, result);
        }
    };
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.get().min(blocks)).map(|_| scope.spawn(run)).collect();
        let mut outcome = run();
        for other in others {
            match other.join() {
                Ok(theirs) => outcome = outcome.and(theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        outcome
    })
}

/// The place where results wait for those before them.
struct Merger<R, M> {
    next: usize,
    waiting: BTreeMap<usize, R>,
    merge: M,
}

impl<R, M: FnMut(R)> Merger<R, M> {
    fn take(&mut self, block: usize, result: R) {
        self.waiting.insert(block, result);
        while let Some(result) = self.waiting.remove(&self.next) {
            (self.merge)(result);
            self.next += 1;
        }
    }
}

/// The block of this number, of items that are cut into blocks of a size.
pub(super) fn block(items: usize, size: usize, number: usize) -> std::ops::Range<usize> {
    (number * size).min(items)..((number + 1) * size).min(items)
}

/// Adds to each sum the term at the same place.
pub(super) fn add(sums: &mut [f64], terms: &[f64]) {
    sums.iter_mut().zip(terms).for_each(|(sum, term)| *sum += term);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_on_any_number_of_threads() {
        for threads in 1..6 {
            let (threads, mut merged) = (NonZeroUsize::new(threads).unwrap(), Vec::new());
            let work = |_: &mut (), block| Ok(block * block);
            in_order(50, threads, || (), work, |result| merged.push(result)).unwrap();
            assert_eq!(merged, (0..50).map(|block| block * block).collect::<Vec<_>>());
        }
    }

    #[test]
    fn one_thread_that_stops_stops_the_answer() {
        let threads = NonZeroUsize::new(3).unwrap();
        let work = |_: &mut (), block| if block == 7 { Err(Cancelled) } else { Ok(()) };
        assert_eq!(in_order(20, threads, || (), work, |()| ()), Err(Cancelled));
    }
}
