//! The fingerprints of one table: which number the row with each has in the database.

use hashbrown::HashTable;

use super::{Known, Standing};

/// Fingerprints with their numbers: sixteen bytes a row, because there are millions.
#[derive(Debug, Default)]
pub(super) struct Fingerprints(HashTable<(i64, Known)>);

impl Fingerprints {
    /// The knowledge of a fingerprint, to change it.
    pub(super) fn find_mut(&mut self, fingerprint: i64) -> Option<&mut Known> {
        let found = self
            .0
            .find_mut(fingerprint.cast_unsigned(), |(other, _)| *other == fingerprint);
        found.map(|(_, known)| known)
    }

    /// Adds a fingerprint that [`Fingerprints::find_mut`] does not know.
    pub(super) fn insert(&mut self, fingerprint: i64, known: Known) {
        // A fingerprint is a hash already.
        self.0
            .insert_unique(fingerprint.cast_unsigned(), (fingerprint, known), |(other, _)| {
                other.cast_unsigned()
            });
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Begins another part of the write: what this one stated was stated by an earlier one.
    pub(super) fn next_part(&mut self) {
        self.0
            .iter_mut()
            .for_each(|(_, known)| known.standing.next_part());
    }

    /// The numbers of all that nothing stated.
    pub(super) fn unstated(&self) -> impl Iterator<Item = u32> {
        let unstated = self
            .0
            .iter()
            .filter(|(_, known)| known.standing == Standing::STORED);
        unstated.map(|(_, known)| known.number)
    }
}
