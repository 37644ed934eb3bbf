//! Building an index from texts.

use std::borrow::Cow;
use std::collections::HashMap;

use super::index::{Entry, SearchIndex};
use super::postings::{Marks, Posting, Postings};
use super::vocabulary::{TermId, Vocabulary};
use super::{DocId, MatchedField};
use crate::text::{fold, fold_exact};

/// Takes texts in any order and makes a [`SearchIndex`] of them.
#[derive(Debug, Default)]
pub struct SearchIndexBuilder {
    texts: String,
    entries: Vec<Entry>,
    /// The place at which the occurrences of each entry end.
    ends: Vec<usize>,
    /// The words of the entries, numbered as they came.
    occurrences: Vec<(TermId, Marks)>,
    numbers: HashMap<Box<str>, TermId>,
    boosts: HashMap<DocId, u32>,
}

/// There is more to index than its 32-bit numbers can tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "an index of at most {} texts of 4 GiB together; leave out names as printed",
    Posting::MAX_ENTRIES
)]
pub struct IndexTooLarge;

impl SearchIndexBuilder {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text that a document is to be found by. A text with neither letter nor digit finds nothing.
    pub fn add(&mut self, doc: DocId, field: MatchedField, text: &str) {
        let exact = fold_exact(text);
        let first = self.occurrences.len();
        let mut letters = 0;
        for word in exact.split(' ').filter(|word| !word.is_empty()) {
            letters += word.chars().count();
            if field.has_words() {
                self.add_word(word, first);
            }
        }
        if field.is_solid() && letters > 0 {
            self.add_word(&exact.replace(' ', ""), first);
        }
        // What does not fit in 32 bits is refused when the index is built.
        let start = self.texts.len() as u32;
        self.texts.push_str(text);
        let end = self.texts.len() as u32;
        let letters = u8::try_from(letters).unwrap_or(u8::MAX);
        self.entries.push(Entry {
            doc,
            start,
            end,
            boost: 0,
            field,
            letters,
        });
        self.ends.push(self.occurrences.len());
    }

    /// Sets the weight of a document, 0 unless said, which decides only between equal matches.
    pub fn boost(&mut self, doc: DocId, weight: u32) {
        self.boosts.insert(doc, weight);
    }

    /// Adds a word of the entry whose occurrences start at `first`, unless it has it.
    fn add_word(&mut self, exact: &str, first: usize) {
        let word = if exact.is_ascii() {
            Cow::Borrowed(exact)
        } else {
            Cow::Owned(fold(exact))
        };
        let term = match self.numbers.get(&*word) {
            Some(&term) => term,
            None => {
                let term = self.numbers.len() as TermId;
                self.numbers.insert(word.into(), term);
                term
            }
        };
        if !self.occurrences[first..].iter().any(|&(other, _)| other == term) {
            self.occurrences.push((term, Marks::of(exact)));
        }
    }

    /// The index of what was added. Time is linear in the texts but for sorting the vocabulary.
    ///
    /// # Errors
    /// [`IndexTooLarge`], when there are more than 67 million texts or 4 GiB of them.
    pub fn build(mut self) -> Result<SearchIndex, IndexTooLarge> {
        let most = u32::MAX as usize;
        if self.entries.len() > Posting::MAX_ENTRIES
            || self.texts.len() > most
            || self.occurrences.len() > most
        {
            return Err(IndexTooLarge);
        }
        let (vocabulary, terms) = sort_vocabulary(std::mem::take(&mut self.numbers))?;
        // Entries of a document stand together, in the order in which they were added.
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        order.sort_by_key(|&place| self.entries[place].doc);
        let occurrences = order.iter().enumerate().flat_map(|(entry, &place)| {
            let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
            self.occurrences[start..self.ends[place]]
                .iter()
                .map(|&(number, marks)| (terms[number as usize], marks))
                .map(move |(term, marks)| (term, Posting::new(entry as u32, marks)))
        });
        let postings = Postings::build(vocabulary.len(), occurrences);
        let entries = order.iter().map(|&place| {
            let entry = self.entries[place];
            Entry {
                boost: self.boosts.get(&entry.doc).copied().unwrap_or(0),
                ..entry
            }
        });
        let entries = entries.collect();
        self.texts.shrink_to_fit();
        Ok(SearchIndex::new(self.texts, entries, vocabulary, postings))
    }
}

/// The vocabulary of the words, and the place in it of each word by the number it had.
fn sort_vocabulary(numbers: HashMap<Box<str>, TermId>) -> Result<(Vocabulary, Vec<TermId>), IndexTooLarge> {
    let mut words: Vec<(Box<str>, TermId)> = numbers.into_iter().collect();
    words.sort_unstable();
    let bytes: usize = words.iter().map(|(word, _)| word.len() + 1).sum();
    if bytes > u32::MAX as usize {
        return Err(IndexTooLarge);
    }
    let mut terms = vec![0; words.len()];
    for (term, (_, number)) in words.iter().enumerate() {
        terms[*number as usize] = term as TermId;
    }
    Ok((
        Vocabulary::from_sorted(words.iter().map(|(word, _)| &**word)),
        terms,
    ))
}
