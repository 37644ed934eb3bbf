//! The ids of one table: which number each has in the database.

use std::ops::Range;

use hashbrown::HashTable;

use super::{Known, Standing};

/// Ids with their numbers. Each id is kept once, in one long text.
#[derive(Debug, Default)]
pub(super) struct Keys {
    text: String,
    entries: Vec<Entry>,
    index: HashTable<u32>,
}

#[derive(Debug)]
struct Entry {
    /// The end of the id in the text; it begins where the one before it ends.
    end: usize,
    known: Known,
}

impl Keys {
    /// The knowledge of an id.
    pub(super) fn find(&self, key: &str) -> Option<&Known> {
        let found = self
            .index
            .find(hash(key), |&place| self.key(place as usize) == key)?;
        Some(&self.entries[*found as usize].known)
    }

    /// The knowledge of an id, to change it.
    pub(super) fn find_mut(&mut self, key: &str) -> Option<&mut Known> {
        let found = *self
            .index
            .find(hash(key), |&place| self.key(place as usize) == key)?;
        Some(&mut self.entries[found as usize].known)
    }

    /// Adds an id that [`Keys::find`] does not know.
    pub(super) fn insert(&mut self, key: &str, known: Known) {
        let place = self.entries.len() as u32;
        self.text.push_str(key);
        self.entries.push(Entry {
            end: self.text.len(),
            known,
        });
        let Self { text, entries, index } = self;
        index.insert_unique(hash(key), place, |&place| {
            hash(&text[range(entries, place as usize)])
        });
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Begins another part of the write: what this one stated was stated by an earlier one.
    pub(super) fn next_part(&mut self) {
        self.entries
            .iter_mut()
            .for_each(|entry| entry.known.standing.next_part());
    }

    /// The numbers of all that nothing stated.
    pub(super) fn unstated(&self) -> impl Iterator<Item = u32> {
        let unstated = self
            .entries
            .iter()
            .filter(|entry| entry.known.standing == Standing::STORED);
        unstated.map(|entry| entry.known.number)
    }

    fn key(&self, place: usize) -> &str {
        &self.text[range(&self.entries, place)]
    }
}

fn range(entries: &[Entry], place: usize) -> Range<usize> {
    let start = if place == 0 { 0 } else { entries[place - 1].end };
    start..entries[place].end
}

fn hash(key: &str) -> u64 {
    xxhash_rust::xxh3::xxh3_64(key.as_bytes())
}
