//! A query: what was typed, read as words.

use std::borrow::Cow;
use std::ops::Range;

use super::postings::Marks;
use crate::text::{fold, fold_exact};

/// A query as typed, folded and read in every way that puts its spaces differently.
#[derive(Debug)]
pub(crate) struct Query {
    /// The folded text without spaces.
    solid: String,
    /// The same with å ä ö.
    exact_solid: String,
    /// The number of words that are searched for.
    words: usize,
    /// It is false when more was typed than is searched for.
    is_read_whole: bool,
    /// Every run of words, read as one word; single words first.
    readings: Vec<Reading>,
}

/// A run of words of a query, read as one word.
#[derive(Debug)]
pub(crate) struct Reading {
    /// Folded.
    pub(crate) text: String,
    pub(crate) marks: Marks,
    /// The words of the query that it stands for.
    pub(crate) covers: Range<usize>,
    /// The state of its typing: more of it may be on its way.
    pub(crate) typing: Typing,
    /// The number of its letters and digits.
    pub(crate) letters: usize,
    /// The number of its digits.
    pub(crate) digits: usize,
}

/// The state of the typing: a word may still be on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typing {
    /// It ends the query.
    Open,
    /// Another word follows.
    Closed,
}

impl Query {
    /// The most characters of a text that are read.
    pub(crate) const MAX_CHARS: usize = 200;
    /// The most words that are searched for: the first ones.
    pub(crate) const MAX_WORDS: usize = 8;

    /// Reads a text; `None` when there is neither letter nor digit in it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let end = text
            .char_indices()
            .nth(Self::MAX_CHARS)
            .map_or(text.len(), |(end, _)| end);
        let exact = fold_exact(&text[..end]);
        let typed: Vec<&str> = exact.split(' ').filter(|word| !word.is_empty()).collect();
        let words = typed.len().min(Self::MAX_WORDS);
        let mut readings = Vec::new();
        for length in 1..=words {
            for start in 0..=words - length {
                let covers = start..start + length;
                let typing = if covers.end == typed.len() {
                    Typing::Open
                } else {
                    Typing::Closed
                };
                readings.push(Reading::new(&typed[covers.clone()].concat(), covers, typing));
            }
        }
        let exact_solid = typed.concat();
        (words > 0).then(|| Self {
            solid: fold(&exact_solid),
            exact_solid,
            words,
            is_read_whole: words == typed.len() && end == text.len(),
            readings,
        })
    }

    pub(crate) fn words(&self) -> usize {
        self.words
    }

    /// Returns whether all that was typed was read.
    pub(crate) fn is_read_whole(&self) -> bool {
        self.is_read_whole
    }

    pub(crate) fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// The number of its letters and digits.
    pub(crate) fn letters(&self) -> usize {
        self.solid.chars().count()
    }

    /// The way in which a text is the whole query, spaces and punctuation aside; `None` when it is not.
    pub(crate) fn is_whole(&self, text: &str) -> Option<Whole> {
        let exact = fold_exact(text).replace(' ', "");
        if exact == self.exact_solid {
            Some(Whole::Letters)
        } else if fold(&exact) == self.solid {
            Some(Whole::Folded)
        } else {
            None
        }
    }
}

/// The exactness with which a text is the whole query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whole {
    /// With the same å ä ö.
    Letters,
    /// But for accents.
    Folded,
}

impl Reading {
    fn new(exact: &str, covers: Range<usize>, typing: Typing) -> Self {
        let text = fold(exact);
        let letters = text.chars().count();
        let digits = text.chars().filter(|char| char.is_numeric()).count();
        Self {
            text,
            marks: Marks::of(exact),
            covers,
            typing,
            letters,
            digits,
        }
    }

    /// Returns whether it is one word of the query, as typed.
    pub(crate) fn is_single(&self) -> bool {
        self.covers.len() == 1
    }

    /// The words that match it exactly: itself, and from four letters itself with or without the s of a genitive, so
    /// that `lund kommun` finds `Lunds kommun`.
    pub(crate) fn forms(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let may_decline = self.digits == 0 && self.letters >= 4;
        let with_s = may_decline.then(|| Cow::Owned(format!("{}s", self.text)));
        let without_s = self
            .text
            .strip_suffix('s')
            .filter(|_| self.digits == 0 && self.letters >= 5);
        [Cow::Borrowed(self.text.as_str())]
            .into_iter()
            .chain(with_s)
            .chain(without_s.map(Cow::Borrowed))
    }

    /// The number of typing errors that it is forgiven.
    pub(crate) fn errors(&self) -> u8 {
        match self.letters {
            _ if self.digits > 0 => 0,
            ..4 => 0,
            4..8 => 1,
            // Of long words automata are large, and two words run together were not mistyped twice as well.
            8..=32 if self.is_single() => 2,
            8.. => 1,
        }
    }

    /// Returns whether typing errors are forgiven in its beginning, since the rest may be on its way.
    pub(crate) fn may_begin_with_error(&self) -> bool {
        self.is_single() && self.typing == Typing::Open && self.digits == 0 && self.letters >= 5
    }

    /// Returns whether words that begin so match at once: the word being typed, and numbers from four digits.
    pub(crate) fn may_begin(&self) -> bool {
        self.typing == Typing::Open && (self.digits == 0 || self.digits >= 4)
    }

    /// Returns whether words that begin so match when little else does.
    pub(crate) fn may_abbreviate(&self) -> bool {
        self.digits == 0 && self.letters >= 3
    }

    /// Returns whether words that hold it match when little else does.
    pub(crate) fn may_be_part(&self) -> bool {
        self.is_single() && self.digits == 0 && self.letters >= 4
    }

    /// Every way to read it as two words, of two letters at least.
    pub(crate) fn halves(&self) -> impl Iterator<Item = (&str, &str)> {
        let boundaries = self.text.char_indices().map(|(place, _)| place).skip(2);
        let count = if self.is_single() && self.digits == 0 {
            self.letters.saturating_sub(3)
        } else {
            0
        };
        boundaries.take(count).map(|place| self.text.split_at(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(query: &Query) -> Vec<&str> {
        query
            .readings()
            .iter()
            .map(|reading| reading.text.as_str())
            .collect()
    }

    #[test]
    fn a_query_is_read_with_every_run_of_words_as_one() {
        let query = Query::parse("2021-00 2114").unwrap();
        assert_eq!(
            texts(&query),
            ["2021", "00", "2114", "202100", "002114", "2021002114"]
        );
        let open: Vec<_> = query
            .readings()
            .iter()
            .filter(|reading| reading.may_begin())
            .collect();
        assert_eq!(open.len(), 3);
    }

    #[test]
    fn nothing_to_read_is_no_query() {
        assert!(Query::parse("").is_none());
        assert!(Query::parse(" – !? ").is_none());
    }

    #[test]
    fn at_most_200_characters_and_8_words_are_read() {
        let query = Query::parse("a b c d e f g h i j").unwrap();
        assert_eq!((query.words(), query.letters()), (8, 10));
        assert!(
            query
                .readings()
                .iter()
                .all(|reading| reading.typing == Typing::Closed)
        );
        assert_eq!(Query::parse(&"ö".repeat(1000)).unwrap().letters(), 200);
    }

    #[test]
    fn errors_are_forgiven_by_length_and_never_in_numbers() {
        for (text, errors) in [
            ("åre", 0),
            ("lund", 1),
            ("uppsala", 1),
            ("göteborg", 2),
            ("23032s03", 0),
        ] {
            assert_eq!(
                Query::parse(text).unwrap().readings()[0].errors(),
                errors,
                "{text}"
            );
        }
    }

    #[test]
    fn a_genitive_is_the_same_word_from_four_letters() {
        for (text, forms) in [
            ("lund", &["lund", "lunds"][..]),
            ("lunds", &["lunds", "lundss", "lund"]),
            ("åres", &["ares", "aress"]),
            ("åre", &["are"]),
            ("s032s", &["s032s"]),
        ] {
            let query = Query::parse(text).unwrap();
            assert_eq!(query.readings()[0].forms().collect::<Vec<_>>(), forms, "{text}");
        }
    }

    #[test]
    fn halves_have_two_letters_at_least() {
        let query = Query::parse("idrått").unwrap();
        let halves: Vec<_> = query.readings()[0].halves().collect();
        assert_eq!(halves, [("id", "ratt"), ("idr", "att"), ("idra", "tt")]);
        assert_eq!(Query::parse("abc").unwrap().readings()[0].halves().count(), 0);
    }

    #[test]
    fn a_whole_text_may_differ_in_spaces_and_accents() {
        let query = Query::parse("Arbets förmedlingen").unwrap();
        assert_eq!(query.is_whole("Arbetsförmedlingen"), Some(Whole::Letters));
        assert_eq!(query.is_whole("ARBETSFORMEDLINGEN."), Some(Whole::Folded));
        assert_eq!(query.is_whole("Arbetsförmedlingen Väst"), None);
    }
}
