//! Extents: how much of a table a write needs to know to find its rows.
//!
//! A write of a handful of rows into a table of millions must cost what the handful costs, and one of millions must not
//! ask for each of them. So what identifies a row is either looked up, by an index and in batches, or all of a table's
//! identities are read in the order in which they lie, whichever is expected to touch less.

/// The part of a table's identities that is in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Those of all rows: what is not in memory is not in the database.
    All,
    /// Those that were looked up: what was not looked up may be in the database.
    Named,
}

/// Decides whether a table of so many rows is read whole when so many of them may be asked for.
pub(crate) type ReadsAll = fn(rows: u64, lookups: u64) -> bool;

/// The cost of a lookup, in rows that are read one after the other: it comes down an index to a page of its own, where the
/// next row of a table mostly lies on the page that was read last. Measured on half a million rows of 150 bytes, all in
/// memory: ten on SQLite, and twenty-four on PostgreSQL with a thousand lookups in one question. Either way of reading
/// comes to the same end, so that a cost which is wrong by a factor makes a write slower by no more than that factor.
const ROWS_PER_LOOKUP: u64 = 16;

/// The choice by size, for writes as they come.
pub(crate) fn reads_all(rows: u64, lookups: u64) -> bool {
    lookups.saturating_mul(ROWS_PER_LOOKUP) >= rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_rows_of_many_are_looked_up_and_many_rows_are_read_whole() {
        assert!(!reads_all(1_000_000, 10));
        assert!(!reads_all(1_000_000, 50_000));
        assert!(reads_all(1_000_000, 100_000));
        assert!(reads_all(0, 0), "an empty table is known at once");
        assert!(reads_all(u64::MAX, u64::MAX));
    }
}
