//! Row numbers of a table, and the way from one back to its index.

use super::index::Ix;

/// The row numbers of a table in ascending order; the n-th is that of index n.
#[derive(Debug, Default)]
pub(crate) struct RowNumbers(Vec<u32>);

/// The reason why a row number cannot be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// It is below 1 or beyond what 32 bits hold.
    OutOfRange,
    /// It is not greater than the one before it.
    OutOfOrder,
}

impl RowNumbers {
    pub(crate) fn push(&mut self, number: i64) -> Result<(), Unfit> {
        let number = narrow(number).ok_or(Unfit::OutOfRange)?;
        if self.0.last().is_some_and(|&last| last >= number) {
            return Err(Unfit::OutOfOrder);
        }
        self.0.push(number);
        Ok(())
    }

    /// The row number of an index; 0, which no row has, for an index of another network.
    pub(crate) fn number<I: Ix>(&self, index: I) -> i64 {
        self.0
            .get(index.position())
            .map_or(0, |&number| i64::from(number))
    }

    /// The index of a row number. Constant time while no row has been removed, else logarithmic.
    pub(crate) fn find<I: Ix>(&self, number: i64) -> Option<I> {
        let number = narrow(number)?;
        let first = *self.0.first()?;
        // Numbers ascend without gaps until a row is removed, and a gap can only move a row forward.
        let latest = (number.checked_sub(first)? as usize).min(self.0.len() - 1);
        let position = if self.0[latest] == number {
            latest
        } else {
            self.0[..latest].binary_search(&number).ok()?
        };
        Some(I::at(position))
    }

    /// The index of a row number that is there; of any other number, that of the row after it.
    pub(crate) fn index<I: Ix>(&self, number: i64) -> I {
        let after = || self.0.partition_point(|&known| i64::from(known) < number);
        self.find(number).unwrap_or_else(|| I::at(after()))
    }

    pub(crate) fn shrink(&mut self) {
        self.0.shrink_to_fit();
    }
}

/// A row number in 32 bits; they start at 1.
pub(crate) fn narrow(number: i64) -> Option<u32> {
    u32::try_from(number)
        .ok()
        .filter(|&number| number > 0 && number < u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::ProjectIx;

    #[track_caller]
    fn check(rows: &[i64]) {
        let mut numbers = RowNumbers::default();
        for &row in rows {
            numbers.push(row).unwrap();
        }
        for row in -1..30 {
            let expect = rows.iter().position(|&known| known == row).map(ProjectIx::at);
            assert_eq!(numbers.find(row), expect, "{row} in {rows:?}");
            if let Some(index) = expect {
                assert_eq!(numbers.index::<ProjectIx>(row), index, "{row} in {rows:?}");
            }
        }
    }

    #[test]
    fn a_row_is_found_with_and_without_gaps() {
        check(&[]);
        check(&[7]);
        check(&[1, 2, 3, 4]);
        check(&[2, 3, 5, 8, 9, 10, 27]);
    }

    #[test]
    fn rows_come_in_ascending_order() {
        let mut numbers = RowNumbers::default();
        assert_eq!(numbers.push(0), Err(Unfit::OutOfRange));
        assert_eq!(numbers.push(1 << 32), Err(Unfit::OutOfRange));
        numbers.push(4).unwrap();
        assert_eq!(numbers.push(4), Err(Unfit::OutOfOrder));
        assert_eq!(numbers.push(3), Err(Unfit::OutOfOrder));
    }
}
