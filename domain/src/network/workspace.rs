//! Scratch space that walks reuse, so that a question allocates little and clears nothing.

/// Scratch space for walks over a network.
///
/// Any walk may use any workspace, of any network and after any other walk. Keeping one (per thread, say) saves the
/// allocation of about 36 bytes per organisation and 8 per arena for each question; a new one is as right.
#[derive(Debug, Default)]
pub struct Workspace {
    pub(crate) tallies: Marks<super::collaborators::Tally>,
    pub(crate) near: Marks<u32>,
    pub(crate) far: Marks<u32>,
    pub(crate) near_arenas: Marks<()>,
    pub(crate) far_arenas: Marks<()>,
}

/// A dense map from positions to values that is emptied in constant time: what was marked in an earlier epoch is not
/// there.
#[derive(Debug, Default)]
pub(crate) struct Marks<T> {
    epoch: u32,
    epochs: Vec<u32>,
    values: Vec<T>,
}

impl<T: Copy + Default> Marks<T> {
    /// Forgets everything and makes room for this many positions.
    pub(crate) fn start(&mut self, positions: usize) {
        if self.epochs.len() < positions {
            self.epochs.resize(positions, 0);
            self.values.resize(positions, T::default());
        }
        // After four billion walks, marks of the first could be taken for those of the next.
        self.epoch = self.epoch.checked_add(1).unwrap_or_else(|| {
            self.epochs.fill(0);
            1
        });
    }

    pub(crate) fn value(&self, position: usize) -> Option<T> {
        (self.epochs[position] == self.epoch).then(|| self.values[position])
    }

    /// Marks a position with a value, unless it has one. Returns whether it had none.
    pub(crate) fn mark(&mut self, position: usize, value: T) -> bool {
        let fresh = self.epochs[position] != self.epoch;
        if fresh {
            self.epochs[position] = self.epoch;
            self.values[position] = value;
        }
        fresh
    }

    /// The value at a position, which gets a default one when it has none.
    pub(crate) fn value_mut(&mut self, position: usize) -> &mut T {
        self.mark(position, T::default());
        &mut self.values[position]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_start_forgets_everything() {
        let mut marks = Marks::default();
        marks.start(3);
        assert!(marks.mark(1, 'a'));
        assert!(!marks.mark(1, 'b'));
        assert_eq!((marks.value(1), marks.value(2)), (Some('a'), None));
        marks.start(5);
        assert_eq!((marks.value(1), marks.value(4)), (None, None));
    }

    #[test]
    fn marks_of_the_first_epoch_are_gone_when_the_count_starts_over() {
        let mut marks = Marks::default();
        marks.start(1);
        marks.mark(0, 1);
        marks.epoch = u32::MAX;
        marks.start(1);
        assert_eq!(marks.value(0), None);
    }
}
