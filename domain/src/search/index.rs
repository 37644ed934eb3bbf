//! The index, and how it is asked.

use super::level::Level;
use super::matches::{Matches, Stage};
use super::postings::Postings;
use super::query::{Query, Whole};
use super::rank::{self, Rank, Top};
use super::vocabulary::Vocabulary;
use super::{Coverage, DocId, Hit, Hits, MatchKind, MatchedField, Options};
use crate::OrganisationNumber;
use crate::text::fold;

/// Texts and the documents they lead to, ready to be searched; immutable.
#[derive(Debug)]
pub struct SearchIndex {
    texts: String,
    /// In ascending order of document.
    entries: Vec<Entry>,
    vocabulary: Vocabulary,
    postings: Postings,
}

/// A text that a document is found by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) doc: DocId,
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) boost: u32,
    pub(crate) field: MatchedField,
    /// The number of its letters and digits, 255 at most.
    pub(crate) letters: u8,
}

/// With this many documents found, a search goes no further.
const ENOUGH: usize = 10;

/// The least share of the query's weight that the words found must carry when some are missing.
const LEAST_SHARE: f32 = 1.0 / 3.0;

impl SearchIndex {
    pub(crate) fn new(
        texts: String,
        entries: Vec<Entry>,
        vocabulary: Vocabulary,
        postings: Postings,
    ) -> Self {
        Self {
            texts,
            entries,
            vocabulary,
            postings,
        }
    }

    /// Finds the documents whose texts match what was typed, best first; see the module for what matches.
    ///
    /// Of the text the first 200 characters are read, and their first 8 words. Time and space are linear in the index,
    /// at a byte of space per text and word, and small: a common word in 600,000 texts takes milliseconds.
    #[must_use]
    pub fn search(&self, text: &str, options: &Options<'_>) -> Hits<'_> {
        // Entries have numbers as they are printed, which is nearly always in ten digits.
        let number = OrganisationNumber::parse(text.trim()).ok();
        let number = number
            .filter(OrganisationNumber::is_valid)
            .and_then(|number| number.digits());
        let number = number
            .as_ref()
            .and_then(|digits| std::str::from_utf8(digits).ok());
        let Some(query) = Query::parse(number.unwrap_or(text)) else {
            return Hits {
                hits: Vec::new(),
                total: 0,
                coverage: Coverage::AllWords,
            };
        };
        let mut matches = Matches::new(self, &query);
        for stage in Stage::ALL {
            matches.widen(stage);
            let top = self.with_all_words(&query, &matches, options);
            if top.offered() >= ENOUGH || (stage == Stage::Within && top.offered() > 0) {
                return self.hits(top, Coverage::AllWords);
            }
        }
        let top = self.with_most_words(&query, &matches, options);
        self.hits(top, Coverage::MostWords)
    }

    /// The number of texts that it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The bytes of memory it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let entries = size_of_val(self.entries.as_slice());
        self.texts.len() + entries + self.vocabulary.bytes() + self.postings.bytes()
    }

    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    pub(crate) fn postings(&self) -> &Postings {
        &self.postings
    }

    /// Returns whether two folded words follow each other in an entry.
    pub(crate) fn holds_side_by_side(&self, entry: usize, left: &str, right: &str) -> bool {
        let folded = fold(self.text(&self.entries[entry]));
        folded
            .split(' ')
            .zip(folded.split(' ').skip(1))
            .any(|pair| pair == (left, right))
    }

    fn text(&self, entry: &Entry) -> &str {
        &self.texts[entry.start as usize..entry.end as usize]
    }

    fn with_all_words(&self, query: &Query, matches: &Matches<'_>, options: &Options<'_>) -> Top {
        let weights = matches.weights();
        let whole_letters = u8::try_from(query.letters()).unwrap_or(u8::MAX);
        self.best_of(matches.of_rarest(), options, |place, entry| {
            let worst = matches.levels(place).min()?.kind()?;
            if worst == MatchKind::Exact && entry.letters == whole_letters {
                match query.is_whole(self.text(entry)) {
                    Some(Whole::Letters) => return Some((rank::WHOLE, worst)),
                    Some(Whole::Folded) => return Some((rank::WHOLE_FOLDED, worst)),
                    None => {}
                }
            }
            let (strength, _) = weigh(matches.levels(place), &weights);
            let how = if query.is_read_whole() {
                worst
            } else {
                MatchKind::Partial
            };
            Some((rank::score(how, strength), how))
        })
    }

    /// Finds the entries with the most words, at least half of them with a third of their weight; parts of words do not
    /// count.
    fn with_most_words(&self, query: &Query, matches: &Matches<'_>, options: &Options<'_>) -> Top {
        let weights = matches.weights();
        let counts = matches.counts(Level::LEAST_FUZZY);
        let most = counts.iter().copied().max().map_or(0, usize::from);
        for needed in (query.words().div_ceil(2)..=most).rev() {
            let with_needed = (0..self.len()).filter(|&place| usize::from(counts[place]) == needed);
            let top = self.best_of(with_needed, options, |place, _| {
                let counted = matches
                    .levels(place)
                    .map(|level| level.at_least(Level::LEAST_FUZZY));
                let (strength, share) = weigh(counted, &weights);
                // However well the others match, it is not what was typed.
                let how = MatchKind::Partial;
                (share >= LEAST_SHARE).then(|| (rank::score(how, strength), how))
            });
            if top.offered() > 0 {
                return top;
            }
        }
        Top::new(options.limit)
    }

    /// Ranks the documents of entries given in ascending order, each by its best entry.
    fn best_of(
        &self,
        places: impl Iterator<Item = usize>,
        options: &Options<'_>,
        score: impl Fn(usize, &Entry) -> Option<(f32, MatchKind)>,
    ) -> Top {
        let mut top = Top::new(options.limit);
        let mut best: Option<Rank> = None;
        let mut refused = None;
        for place in places {
            let entry = &self.entries[place];
            if refused == Some(entry.doc) {
                continue;
            }
            let Some((score, how)) = score(place, entry) else {
                continue;
            };
            let Entry {
                doc,
                boost,
                letters,
                field,
                ..
            } = *entry;
            let authority = field.authority();
            let rank = Rank {
                score,
                authority,
                letters,
                boost,
                doc,
                entry: place as u32,
                how,
            };
            match &mut best {
                Some(best) if best.doc == doc => *best = rank.max(*best),
                _ if !(options.accept)(doc) => refused = Some(doc),
                _ => {
                    if let Some(done) = best.replace(rank) {
                        top.offer(done);
                    }
                }
            }
        }
        if let Some(done) = best {
            top.offer(done);
        }
        top
    }

    fn hits(&self, top: Top, coverage: Coverage) -> Hits<'_> {
        let total = top.offered();
        let hit = |rank: Rank| {
            let entry = &self.entries[rank.entry as usize];
            let matched = self.text(entry);
            Hit {
                doc: rank.doc,
                score: rank.score,
                field: entry.field,
                matched,
                how: rank.how,
            }
        };
        Hits {
            hits: top.into_sorted().into_iter().map(hit).collect(),
            total,
            coverage,
        }
    }
}

/// The mean strength of the words' levels by weight, and the share of the weight that matches at all.
fn weigh(levels: impl Iterator<Item = Level>, weights: &[f32]) -> (f32, f32) {
    let (mut strength, mut share) = (0.0, 0.0);
    for (level, weight) in levels.zip(weights) {
        strength += weight * level.strength();
        share += if level == Level::NONE { 0.0 } else { *weight };
    }
    let all: f32 = weights.iter().sum();
    (strength / all, share / all)
}
