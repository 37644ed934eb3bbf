//! Values that recur, each kept once and known by a number of 32 bits.

use std::collections::HashMap;
use std::hash::Hash;

/// Values kept once each, numbered in the order of their first appearance.
#[derive(Debug)]
pub(crate) struct Interner<T> {
    values: Vec<T>,
    numbers: HashMap<T, u32>,
}

impl<T> Default for Interner<T> {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            numbers: HashMap::new(),
        }
    }
}

impl<T: Copy + Eq + Hash> Interner<T> {
    /// The number of the value. There are never more values than rows, which 32 bits count.
    pub(crate) fn number(&mut self, value: T) -> u32 {
        *self.numbers.entry(value).or_insert_with(|| {
            self.values.push(value);
            (self.values.len() - 1) as u32
        })
    }

    pub(crate) fn value(&self, number: u32) -> T {
        self.values[number as usize]
    }

    pub(crate) fn finish(mut self) -> Vec<T> {
        self.values.shrink_to_fit();
        self.values
    }
}
