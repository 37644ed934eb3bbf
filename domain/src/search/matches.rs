//! Matches: how well each word of a query matches each entry.

use std::cmp::Reverse;
use std::sync::LazyLock;

use levenshtein_automata::LevenshteinAutomatonBuilder;

use super::MatchKind;
use super::index::SearchIndex;
use super::level::{Exactness, Level};
use super::postings::Posting;
use super::query::{Query, Reading};
use super::vocabulary::TermId;

/// A stage of a search: each adds kinds of match to those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Words as typed, the last one perhaps not to its end.
    Literal,
    /// Beginnings of words, and typing errors.
    Tolerant,
    /// Parts of words.
    Within,
}

impl Stage {
    pub(crate) const ALL: [Self; 3] = [Self::Literal, Self::Tolerant, Self::Within];
}

/// The most words that one word of a query is taken for by mistyping, and the most by being a part of them: the nearest
/// ones, and among these the most frequent. Beginnings are not limited, since they cost no more than their postings.
const MAX_EXPANSIONS: usize = 1024;

/// The most entries that are read to see whether two halves of a word stand side by side.
const MAX_HALVED: usize = 4096;

/// The matches of a query, as far as its stages have gone.
pub(crate) struct Matches<'a> {
    index: &'a SearchIndex,
    query: &'a Query,
    words: Vec<WordMatches>,
}

/// The matches of one word of a query with each entry.
struct WordMatches {
    levels: Vec<Level>,
    /// The entries that it matches at all, in the order in which they were found.
    found: Vec<u32>,
    exact: usize,
}

impl<'a> Matches<'a> {
    pub(crate) fn new(index: &'a SearchIndex, query: &'a Query) -> Self {
        let none = || WordMatches {
            levels: vec![Level::NONE; index.len()],
            found: Vec::new(),
            exact: 0,
        };
        Self {
            index,
            query,
            words: std::iter::repeat_with(none).take(query.words()).collect(),
        }
    }

    /// Adds what a stage finds.
    pub(crate) fn widen(&mut self, stage: Stage) {
        for reading in self.query.readings() {
            match stage {
                Stage::Literal => self.add_literal(reading),
                Stage::Tolerant => self.add_tolerant(reading),
                Stage::Within => self.add_within(reading),
            }
        }
    }

    /// The levels at which the words match an entry, in their order.
    pub(crate) fn levels(&self, entry: usize) -> impl Iterator<Item = Level> + Clone {
        self.words.iter().map(move |word| word.levels[entry])
    }

    /// The entries that match the rarest word, in ascending order.
    pub(crate) fn of_rarest(&self) -> impl Iterator<Item = usize> + use<> {
        let rarest = self
            .words
            .iter()
            .map(|word| &word.found)
            .min_by_key(|found| found.len());
        let mut found = rarest.cloned().unwrap_or_default();
        found.sort_unstable();
        found.into_iter().map(|entry| entry as usize)
    }

    /// The number of words that each entry matches at this level or better.
    pub(crate) fn counts(&self, least: Level) -> Vec<u8> {
        let mut counts = vec![0; self.index.len()];
        for word in &self.words {
            for (count, &level) in counts.iter_mut().zip(&word.levels) {
                *count += u8::from(level >= least);
            }
        }
        counts
    }

    /// The weight of each word: the rarer, the heavier.
    pub(crate) fn weights(&self) -> Vec<f32> {
        let entries = self.index.len() as f32;
        let frequency = |word: &WordMatches| {
            if word.exact > 0 {
                word.exact
            } else {
                word.found.len()
            }
        };
        self.words
            .iter()
            .map(|word| (1.0 + entries / (1.0 + frequency(word) as f32)).ln())
            .collect()
    }

    fn add_literal(&mut self, reading: &Reading) {
        let index = self.index;
        for form in reading.forms() {
            let Some(term) = index.vocabulary().find(&form) else {
                continue;
            };
            for &posting in index.postings().of(term) {
                let exactness = match reading.is_single() {
                    true if posting.marks() == reading.marks => Exactness::Letters,
                    true => Exactness::Folded,
                    false => Exactness::Respaced,
                };
                self.raise(reading, posting, Level::exact(exactness));
            }
        }
        if reading.may_begin() {
            self.add_beginnings(reading);
        }
        self.add_halves(reading);
    }

    fn add_beginnings(&mut self, reading: &Reading) {
        let index = self.index;
        for term in index.vocabulary().starting_with(&reading.text) {
            let level = Level::prefix(reading.text.len(), index.vocabulary().word(term).len());
            self.add_term(reading, term, level);
        }
    }

    /// Entries that hold the word as two words, side by side.
    fn add_halves(&mut self, reading: &Reading) {
        let index = self.index;
        for (left, right) in reading.halves() {
            let terms = [left, right].map(|half| index.vocabulary().find(half));
            let [Some(left_term), Some(right_term)] = terms else {
                continue;
            };
            for posting in index.postings().of_both(left_term, right_term).take(MAX_HALVED) {
                if index.holds_side_by_side(posting.entry(), left, right) {
                    self.raise(reading, posting, Level::exact(Exactness::Respaced));
                }
            }
        }
    }

    fn add_tolerant(&mut self, reading: &Reading) {
        static ONE_ERROR: LazyLock<LevenshteinAutomatonBuilder> =
            LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
        static TWO_ERRORS: LazyLock<LevenshteinAutomatonBuilder> =
            LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));

        if reading.may_abbreviate() {
            self.add_beginnings(reading);
        }
        let vocabulary = self.index.vocabulary();
        let automata = match reading.errors() {
            0 => return,
            1 => &ONE_ERROR,
            _ => &TWO_ERRORS,
        };
        let mut terms = vocabulary.accepted_by(&automata.build_dfa(&reading.text));
        self.keep_likeliest(&mut terms);
        for (term, errors) in terms {
            self.add_term(reading, term, Level::fuzzy(errors));
        }
        if reading.may_begin_with_error() {
            let mut terms = vocabulary.accepted_by(&ONE_ERROR.build_prefix_dfa(&reading.text));
            self.keep_likeliest(&mut terms);
            for (term, _) in terms {
                let level = Level::fuzzy_prefix(reading.text.len(), vocabulary.word(term).len());
                self.add_term(reading, term, level);
            }
        }
    }

    fn add_within(&mut self, reading: &Reading) {
        if !reading.may_be_part() {
            return;
        }
        let vocabulary = self.index.vocabulary();
        let mut terms: Vec<_> = vocabulary
            .containing(&reading.text)
            .into_iter()
            .map(|term| (term, 0))
            .collect();
        self.keep_likeliest(&mut terms);
        for (term, _) in terms {
            let level = Level::infix(reading.text.len(), vocabulary.word(term).len());
            self.add_term(reading, term, level);
        }
    }

    /// Keeps the terms with the fewest errors, and among these the most frequent, up to the limit.
    fn keep_likeliest(&self, terms: &mut Vec<(TermId, u8)>) {
        if terms.len() > MAX_EXPANSIONS {
            terms.sort_by_cached_key(|&(term, errors)| {
                (errors, Reverse(self.index.postings().of(term).len()), term)
            });
            terms.truncate(MAX_EXPANSIONS);
        }
    }

    fn add_term(&mut self, reading: &Reading, term: TermId, level: Level) {
        for &posting in self.index.postings().of(term) {
            self.raise(reading, posting, level);
        }
    }

    /// Notes a match of a reading, unless its words already match the entry as well.
    fn raise(&mut self, reading: &Reading, posting: Posting, level: Level) {
        for word in &mut self.words[reading.covers.clone()] {
            let noted = &mut word.levels[posting.entry()];
            if *noted < level {
                if *noted == Level::NONE {
                    word.found.push(posting.entry() as u32);
                }
                let was_exact = noted.kind() == Some(MatchKind::Exact);
                word.exact += usize::from(!was_exact && level.kind() == Some(MatchKind::Exact));
                *noted = level;
            }
        }
    }
}
