//! Words of names: what each one tells, and how alike two of them are.

use strsim::osa_distance;

use crate::text::{fold, fold_exact};

/// Levels of Swedish administration whose bodies are named by a place and a word for the level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// A municipality (kommun, stad).
    Municipality,
    /// A region (region, landsting).
    Region,
    /// A county administrative board (länsstyrelse).
    CountyBoard,
}

impl Level {
    /// The level that a folded word says.
    fn said_by(folded: &str) -> Option<Self> {
        Some(match folded {
            "kommun" | "kommunen" | "kommuns" | "kommunens" | "kn" | "stad" | "staden" | "stads" => {
                Self::Municipality
            }
            "region" | "regionen" | "regions" | "landsting" | "landstinget" | "lt" => Self::Region,
            "lansstyrelse" | "lansstyrelsen" | "lst" => Self::CountyBoard,
            _ => return None,
        })
    }
}

/// A word of a name.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// With å ä ö.
    exact: String,
    pub(super) folded: String,
    letters: usize,
    /// The level of administration that it says, if any.
    pub(super) level: Option<Level>,
    pub(super) weight: f64,
}

/// The way in which two words go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pairing {
    /// They differ by a typing error or an abbreviation.
    Misspelt,
    /// The same word in another form: a genitive's s, another word for the same level.
    Form,
    /// The same but for the marks on letters.
    Marks,
    /// The same.
    Same,
}

/// Words that a name may have or lack and be the same name.
const LITTLE: [&str; 13] = [
    "i", "och", "for", "av", "pa", "den", "det", "lan", "lans", "the", "of", "in", "and",
];

/// The weight of a word that may be lacking.
const LITTLE_WEIGHT: f64 = 1.0;

/// The weight of a word for a level of administration, which hundreds of names have.
const LEVEL_WEIGHT: f64 = 2.0;

/// Below this two words are no misspellings of each other.
const LEAST_ALIKE: f64 = 0.6;

/// The letters that a word has to begin with to stand for the whole.
const ABBREVIATED_FROM: usize = 4;

impl Word {
    /// The words of a text.
    pub(super) fn all_of(text: &str) -> Vec<Self> {
        fold_exact(text)
            .split(' ')
            .filter(|word| !word.is_empty())
            .map(Self::new)
            .collect()
    }

    fn new(exact: &str) -> Self {
        let folded = fold(exact);
        let letters = folded.chars().count();
        let level = Level::said_by(&folded);
        let weight = if LITTLE.contains(&folded.as_str()) {
            LITTLE_WEIGHT
        } else if level.is_some() {
            LEVEL_WEIGHT
        } else {
            letters.clamp(2, 12) as f64
        };
        Self {
            exact: exact.to_owned(),
            folded,
            letters,
            level,
            weight,
        }
    }

    /// Returns whether a name may have it or lack it and be the same.
    pub(super) fn is_little(&self) -> bool {
        self.weight <= LITTLE_WEIGHT
    }

    /// The likeness of two words, 0 to 1, and its way; `None` when they have nothing to do with each other.
    pub(super) fn pair(&self, other: &Self) -> Option<(f64, Pairing)> {
        if self.exact == other.exact {
            return Some((1.0, Pairing::Same));
        }
        if self.folded == other.folded {
            return Some((0.97, Pairing::Marks));
        }
        if self.level.is_some() && self.level == other.level {
            return Some((0.95, Pairing::Form));
        }
        let (short, long) = if self.letters <= other.letters {
            (self, other)
        } else {
            (other, self)
        };
        if short.letters >= ABBREVIATED_FROM && long.folded.strip_suffix('s') == Some(short.folded.as_str()) {
            return Some((0.99, Pairing::Form));
        }
        // The next number is someone else's, and a short word's neighbour is another word.
        let has_digit = |word: &Self| word.folded.chars().any(char::is_numeric);
        if has_digit(self) || has_digit(other) || short.letters < 3 || self.is_little() || other.is_little() {
            return None;
        }
        let errors = osa_distance(&self.folded, &other.folded);
        let alike = 1.0 - errors as f64 / long.letters as f64;
        let begins = short.letters >= ABBREVIATED_FROM && long.folded.starts_with(&short.folded);
        let abbreviated = if begins {
            0.6 + 0.3 * short.letters as f64 / long.letters as f64
        } else {
            0.0
        };
        let alike = alike.max(abbreviated);
        (alike >= LEAST_ALIKE).then_some((alike, Pairing::Misspelt))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn pair(left: &str, right: &str) -> Option<(f64, Pairing)> {
        let (left, right) = (Word::new(left), Word::new(right));
        assert_eq!(left.pair(&right), right.pair(&left));
        left.pair(&right)
    }

    #[test]
    fn words_pair_by_letters_marks_forms_and_errors() {
        assert_eq!(pair("habo", "habo"), Some((1.0, Pairing::Same)));
        assert_eq!(pair("habo", "håbo"), Some((0.97, Pairing::Marks)));
        assert_eq!(pair("lund", "lunds"), Some((0.99, Pairing::Form)));
        assert_eq!(pair("stad", "kommun"), Some((0.95, Pairing::Form)));
        assert_eq!(
            pair("arbetsformedlignen", "arbetsförmedlingen").map(|(_, how)| how),
            Some(Pairing::Misspelt)
        );
        assert_eq!(
            pair("arbetsförm", "arbetsförmedlingen").map(|(_, how)| how),
            Some(Pairing::Misspelt)
        );
    }

    #[test]
    fn numbers_and_short_words_are_themselves_or_nothing() {
        assert_eq!(pair("2014", "2015"), None);
        assert_eq!(pair("ab", "ab1"), None);
        assert_eq!(pair("i", "in"), None);
        assert_eq!(pair("kommun", "region"), None);
    }
}
