//! The budget of an archive: the bytes that may come out of it.

use std::io::{self, Read};

/// More is no bundle.
pub(super) const MOST_BYTES: u64 = 16 << 30;
/// CSV of a register packs to a tenth or a twentieth; what packs to less than a two-hundredth says nothing.
pub(super) const MOST_RATIO: u64 = 200;
/// Below this nothing is a bomb: a small table of equal rows packs well.
const HARMLESS_BYTES: u64 = 64 << 20;

/// The bytes that came out of an archive so far, all of its files together.
#[derive(Debug)]
pub(super) struct Budget {
    packed_bytes: u64,
    bytes: u64,
}

/// The end of a budget: an error within [`io::Error`], since it passes through readers that know nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Spent {
    /// It is too many times the size of the archive.
    #[error("more than {MOST_RATIO} times the size of the archive came out of it")]
    Ratio,
    /// It is too much whatever the size.
    #[error("more than {} GiB came out of the archive", MOST_BYTES >> 30)]
    Bytes,
}

impl Budget {
    /// For an archive of this size.
    pub(super) fn of(packed_bytes: u64) -> Self {
        Self {
            packed_bytes,
            bytes: 0,
        }
    }

    /// The number of bytes that came out.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    fn spend(&mut self, bytes: usize) -> Result<(), Spent> {
        self.bytes += bytes as u64;
        if self.bytes > HARMLESS_BYTES && self.bytes / MOST_RATIO > self.packed_bytes {
            return Err(Spent::Ratio);
        }
        if self.bytes > MOST_BYTES {
            return Err(Spent::Bytes);
        }
        Ok(())
    }
}

/// A reader whose every byte is counted. It stands directly on the decompression, beneath whatever makes sense of the
/// bytes, so that no part of an archive escapes it.
pub(super) struct Counted<'b, R> {
    inner: R,
    budget: &'b mut Budget,
}

impl<'b, R> Counted<'b, R> {
    pub(super) fn new(inner: R, budget: &'b mut Budget) -> Self {
        Self { inner, budget }
    }
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.budget.spend(count).map_err(io::Error::other)?;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_of_any_size_yields_16_gib_and_no_more() {
        let mut budget = Budget::of(u64::MAX);
        assert_eq!(budget.spend(16 << 30), Ok(()));
        assert_eq!(budget.spend(1), Err(Spent::Bytes));
    }

    #[test]
    fn a_small_archive_yields_200_times_its_size_once_that_is_64_mib() {
        let mut budget = Budget::of(1);
        assert_eq!(budget.spend(64 << 20), Ok(()));
        assert_eq!(budget.spend(1), Err(Spent::Ratio));
        let mut budget = Budget::of(1 << 20);
        assert_eq!(budget.spend(200 << 20), Ok(()));
        assert_eq!(budget.spend(200), Err(Spent::Ratio));
    }
}
