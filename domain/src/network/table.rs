//! A noun's table: records in the order of their rows, found by row number and by key.

use hashbrown::HashTable;
use xxhash_rust::xxh3::xxh3_64;

use super::index::Ix;
use super::numbers::{RowNumbers, Unfit};
use super::text::{Text, Texts};

/// A record that has a key.
pub(crate) trait Keyed {
    fn key(&self) -> Text;
}

/// The records of one noun.
#[derive(Debug)]
pub(crate) struct Table<I, R> {
    numbers: RowNumbers,
    records: Vec<R>,
    /// Every index, by the hash of its key: one look, where searching sorted keys of a large table misses the cache with every
    /// comparison.
    by_key: HashTable<I>,
}

impl<I, R> Default for Table<I, R> {
    fn default() -> Self {
        Self {
            numbers: RowNumbers::default(),
            records: Vec::new(),
            by_key: HashTable::new(),
        }
    }
}

impl<I: Ix, R> Table<I, R> {
    pub(crate) fn push(&mut self, number: i64, record: R) -> Result<I, Unfit> {
        self.numbers.push(number)?;
        self.records.push(record);
        Ok(I::at(self.records.len() - 1))
    }

    pub(crate) fn len(&self) -> usize {
        self.records.len()
    }

    pub(crate) fn number(&self, index: I) -> i64 {
        self.numbers.number(index)
    }

    pub(crate) fn find(&self, number: i64) -> Option<I> {
        self.numbers.find(number)
    }

    pub(crate) fn record(&self, index: I) -> &R {
        &self.records[index.position()]
    }

    pub(crate) fn record_mut(&mut self, index: I) -> &mut R {
        &mut self.records[index.position()]
    }

    pub(crate) fn indices(&self) -> impl ExactSizeIterator<Item = I> + DoubleEndedIterator + use<I, R> {
        (0..self.records.len()).map(I::at)
    }

    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = (I, &R)> + Clone {
        self.records
            .iter()
            .enumerate()
            .map(|(position, record)| (I::at(position), record))
    }
}

impl<I: Ix, R: Keyed> Table<I, R> {
    /// Hashes the keys, once all records are there.
    pub(crate) fn finish(&mut self, texts: &Texts) {
        self.records.shrink_to_fit();
        self.numbers.shrink();
        let hash = |index: &I| xxh3_64(texts.text(self.records[index.position()].key()).as_bytes());
        let mut by_key = HashTable::with_capacity(self.records.len());
        for index in self.indices() {
            by_key.insert_unique(hash(&index), index, hash);
        }
        self.by_key = by_key;
    }

    /// Constant time.
    pub(crate) fn find_key(&self, texts: &Texts, key: &str) -> Option<I> {
        let has_key = |index: &I| texts.text(self.record(*index).key()) == key;
        self.by_key.find(xxh3_64(key.as_bytes()), has_key).copied()
    }
}
