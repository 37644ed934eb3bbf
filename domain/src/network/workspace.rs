//! Scratch space that walks reuse, so that a question allocates little and clears nothing.

use super::collaborators::Tally;
use super::reach::Reach;

/// Scratch space for walks over a network.
///
/// Any walk may use any workspace, of any network and after any other walk. Keeping one (per thread, say) saves the
/// allocation of about 32 bytes per organisation and 8 per arena for each question; a new one is as right.
#[derive(Debug, Default)]
pub struct Workspace {
    pub(crate) tallies: Marks<Tally>,
    pub(crate) actors: Reach,
    pub(crate) arenas: Reach,
}

/// A dense map from positions to values that is emptied in constant time: what was marked in an earlier epoch is not
/// there.
///
/// A walk jumps about in it, so a mark and its value lie side by side: one miss of the cache, not two.
#[derive(Debug, Default)]
pub(crate) struct Marks<T> {
    epoch: u32,
    marks: Vec<Mark<T>>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Mark<T> {
    epoch: u32,
    value: T,
}

impl<T: Copy + Default> Marks<T> {
    /// Forgets everything and makes room for this many positions.
    pub(crate) fn start(&mut self, positions: usize) {
        if self.marks.len() < positions {
            self.marks.resize(positions, Mark::default());
        }
        // After four billion walks, marks of the first could be taken for those of the next.
        self.epoch = self.epoch.checked_add(1).unwrap_or_else(|| {
            self.marks.fill(Mark::default());
            1
        });
    }

    pub(crate) fn value(&self, position: usize) -> Option<T> {
        let mark = &self.marks[position];
        (mark.epoch == self.epoch).then_some(mark.value)
    }

    /// Marks a position with a value, unless it has one. Returns whether it had none.
    pub(crate) fn mark(&mut self, position: usize, value: T) -> bool {
        let epoch = self.epoch;
        let mark = &mut self.marks[position];
        let fresh = mark.epoch != epoch;
        if fresh {
            *mark = Mark { epoch, value };
        }
        fresh
    }

    /// The value at a position, which gets a default one when it has none; and whether it had none.
    pub(crate) fn value_mut(&mut self, position: usize) -> (&mut T, bool) {
        let fresh = self.mark(position, T::default());
        (&mut self.marks[position].value, fresh)
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
