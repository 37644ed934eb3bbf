//! The vocabulary: every folded word of the index once, in order.

use std::ops::Range;

use levenshtein_automata::{DFA, Distance, SINK_STATE};
use memchr::memmem;

/// A word's place in the vocabulary.
pub(crate) type TermId = u32;

/// Folded words in the order of their bytes, one after the other in one text.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// Every word followed by a line break, which no word holds.
    text: String,
    /// The place at which each word starts, and the end of the text.
    starts: Vec<u32>,
    /// The number of bytes with which each word begins as the one before it does, 255 at most.
    shared: Vec<u8>,
}

impl Vocabulary {
    /// From different words in ascending order, of less than 4 GiB together.
    pub(crate) fn from_sorted<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let (mut text, mut starts, mut shared) = (String::new(), vec![0], Vec::new());
        let mut before = "";
        for word in words {
            let common = before
                .bytes()
                .zip(word.bytes())
                .take_while(|(left, right)| left == right)
                .count();
            shared.push(u8::try_from(common).unwrap_or(u8::MAX));
            text.push_str(word);
            text.push('\n');
            starts.push(text.len() as u32);
            before = word;
        }
        text.shrink_to_fit();
        Self { text, starts, shared }
    }

    pub(crate) fn len(&self) -> usize {
        self.shared.len()
    }

    pub(crate) fn word(&self, term: TermId) -> &str {
        let [start, end] = [term, term + 1].map(|term| self.starts[term as usize] as usize);
        &self.text[start..end - 1]
    }

    /// The word's place; logarithmic.
    pub(crate) fn find(&self, word: &str) -> Option<TermId> {
        let term = self.first_from(word);
        ((term as usize) < self.len() && self.word(term) == word).then_some(term)
    }

    /// The words that begin so, itself included; logarithmic.
    pub(crate) fn starting_with(&self, prefix: &str) -> Range<TermId> {
        let first = self.first_from(prefix);
        first..partition_point(first..self.len() as TermId, |term| {
            self.word(term).starts_with(prefix)
        })
    }

    fn first_from(&self, word: &str) -> TermId {
        partition_point(0..self.len() as TermId, |term| self.word(term) < word)
    }

    /// The words that an automaton accepts, each with its distance, in order.
    ///
    /// Walks the words as if they were a tree: bytes shared with the word before are not read again, and words that
    /// share the beginning on which the automaton gave up are passed over.
    pub(crate) fn accepted_by(&self, automaton: &DFA) -> Vec<(TermId, u8)> {
        let mut accepted = Vec::new();
        // The states after 0, 1, … bytes of the last word read, as far as it was read.
        let mut states = vec![automaton.initial_state()];
        let mut given_up = false;
        for (term, &shared) in self.shared.iter().enumerate() {
            let shared = usize::from(shared);
            if given_up && shared + 1 >= states.len() {
                continue;
            }
            states.truncate(shared + 1);
            let word = self.word(term as TermId).as_bytes();
            let mut state = states[states.len() - 1];
            given_up = false;
            for &byte in &word[states.len() - 1..] {
                state = automaton.transition(state, byte);
                states.push(state);
                if state == SINK_STATE {
                    given_up = true;
                    break;
                }
            }
            if let Distance::Exact(distance) = automaton.distance(state) {
                accepted.push((term as TermId, distance));
            }
        }
        accepted
    }

    /// The words that hold this part anywhere, in order; linear in the vocabulary.
    pub(crate) fn containing(&self, part: &str) -> Vec<TermId> {
        let mut terms: Vec<TermId> = Vec::new();
        let mut next = 0;
        for place in memmem::find_iter(self.text.as_bytes(), part) {
            if place < next {
                continue;
            }
            let after = partition_point(0..self.len() as TermId, |term| {
                self.starts[term as usize] as usize <= place
            });
            terms.push(after - 1);
            next = self.starts[after as usize] as usize;
        }
        terms
    }

    /// The bytes it takes.
    pub(crate) fn bytes(&self) -> usize {
        self.text.len() + size_of_val(self.starts.as_slice()) + self.shared.len()
    }
}

/// The first number of a range of which the claim does not hold, given that it holds of none after that.
fn partition_point(range: Range<TermId>, holds: impl Fn(TermId) -> bool) -> TermId {
    let Range { mut start, mut end } = range;
    while start < end {
        let middle = start + (end - start) / 2;
        if holds(middle) {
            start = middle + 1;
        } else {
            end = middle;
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;
    use levenshtein_automata::LevenshteinAutomatonBuilder;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn vocabulary(words: &BTreeSet<String>) -> Vocabulary {
        Vocabulary::from_sorted(words.iter().map(String::as_str))
    }

    fn words_of(vocabulary: &Vocabulary, terms: impl IntoIterator<Item = TermId>) -> Vec<&str> {
        terms.into_iter().map(|term| vocabulary.word(term)).collect()
    }

    #[test]
    fn an_empty_vocabulary_has_nothing() {
        let empty = Vocabulary::from_sorted(std::iter::empty());
        assert_eq!(
            (empty.len(), empty.find("a"), empty.starting_with("")),
            (0, None, 0..0)
        );
        assert_eq!(empty.containing("a"), []);
    }

    proptest! {
        #[test]
        fn every_way_to_look_a_word_up_agrees_with_reading_them_all(
            words in proptest::collection::btree_set("[ab]{1,6}", 1..40), typed in "[ab]{1,4}",
        ) {
            let vocabulary = vocabulary(&words);
            prop_assert_eq!(vocabulary.len(), words.len());
            prop_assert_eq!(vocabulary.find(&typed).is_some(), words.contains(&typed));
            let beginning: Vec<_> = words.iter().filter(|word| word.starts_with(&typed)).collect();
            prop_assert_eq!(words_of(&vocabulary, vocabulary.starting_with(&typed)), beginning);
            let containing: Vec<_> = words.iter().filter(|word| word.contains(&typed)).collect();
            prop_assert_eq!(words_of(&vocabulary, vocabulary.containing(&typed)), containing);
        }

        #[test]
        fn the_walk_accepts_what_the_automaton_accepts_word_by_word(
            words in proptest::collection::btree_set("[abcö]{1,9}", 1..60), typed in "[abcö]{1,8}",
        ) {
            let vocabulary = vocabulary(&words);
            let builder = LevenshteinAutomatonBuilder::new(1, true);
            for automaton in [builder.build_dfa(&typed), builder.build_prefix_dfa(&typed)] {
                let accepted = vocabulary.accepted_by(&automaton);
                let expected: Vec<_> = words.iter().enumerate().filter_map(|(term, word)| {
                    match automaton.eval(word) {
                        Distance::Exact(distance) => Some((term as TermId, distance)),
                        Distance::AtLeast(_) => None,
                    }
                }).collect();
                prop_assert_eq!(accepted, expected);
            }
        }
    }
}
