//! Names: how alike two of them are.

use super::word::{Level, Pairing, Word};

/// The most characters of a name that are compared.
const MAX_CHARS: usize = 200;

/// A name, read for being compared with many.
#[derive(Debug, Clone)]
pub struct MatchedName {
    words: Vec<Word>,
    /// The words run together, with å ä ö.
    solid_exact: String,
    /// The words run together, folded.
    solid: String,
}

/// The way in which two names are alike, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resemblance {
    /// Some of the words are the same.
    Partly,
    /// All words that matter are there, at least one of them misspelt or cut short.
    Misspelt,
    /// The same name in another form: a genitive's s, `stad` for `kommun`, a small word more or less, another order.
    Form,
    /// The same name but for the marks on letters: `Habo` and `Håbo`.
    Marks,
    /// The same name, but for case, spaces and punctuation.
    Same,
}

impl Resemblance {
    /// Returns whether it is the same name, as people write names.
    #[must_use]
    pub const fn is_same_name(self) -> bool {
        matches!(self, Self::Form | Self::Marks | Self::Same)
    }
}

/// The likeness of two names: how great it is, and of which kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// From 0 (no word in common) to 1 (the same letters).
    pub value: f64,
    /// The way in which they are alike.
    pub how: Resemblance,
}

/// The likeness of names that differ in the marks on letters, or in where spaces stand.
const MARKS: f64 = 0.98;

/// The least likeness of the same name in another form.
const LEAST_FORM: f64 = 0.95;

/// The most likeness of names that are not the same.
const MOST_OTHER: f64 = 0.94;

impl MatchedName {
    /// Reads a name; `None` when there is neither letter nor digit in it. Of long texts the first 200 characters are read.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let end = text
            .char_indices()
            .nth(MAX_CHARS)
            .map_or(text.len(), |(end, _)| end);
        let words = Word::all_of(&text[..end]);
        if words.is_empty() {
            return None;
        }
        let solid_exact = crate::text::fold_exact(&text[..end]).replace(' ', "");
        Some(Self {
            solid: crate::text::fold(&solid_exact),
            solid_exact,
            words,
        })
    }

    /// The number of its letters and digits.
    #[must_use]
    pub fn letters(&self) -> usize {
        self.solid.chars().count()
    }

    /// The likeness of this name and another; the order of the two does not matter. `None` when they have no word in
    /// common.
    ///
    /// The likeness is twice the weight of the words that go together, each by how alike the two are, as a share of the
    /// weight of all words of both (Dice's coefficient). A word weighs as many as it has letters, 2 at least and 12 at
    /// most; one for a level of administration (`kommun`, `region`) weighs 2, and a small one (`i`, `och`, `län`) 1.
    ///
    /// # Complexity
    /// The words of one times those of the other, each pair quadratic in the letters.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> Option<Likeness> {
        if self.solid_exact == other.solid_exact {
            return Some(Likeness {
                value: 1.0,
                how: Resemblance::Same,
            });
        }
        if self.solid == other.solid {
            return Some(Likeness {
                value: MARKS,
                how: Resemblance::Marks,
            });
        }
        self.by_words(other, |_| true)
    }

    /// As [`Self::likeness`] with a name of something that is known to be of a level of administration: when this one says
    /// no level, that of the other is not missed, and `Östersund` is the same name as `Östersunds kommun`.
    #[must_use]
    pub fn likeness_at(&self, other: &Self, level: Level) -> Option<Likeness> {
        let plain = self.likeness(other);
        if self.words.iter().any(|word| word.level.is_some()) {
            return plain;
        }
        let bare = self.by_words(other, |word| word.level != Some(level));
        match (plain, bare) {
            (Some(plain), Some(bare)) if bare.value > plain.value => Some(bare),
            (plain, bare) => plain.or(bare),
        }
    }

    fn by_words(&self, other: &Self, keep: impl Fn(&Word) -> bool) -> Option<Likeness> {
        let mine: Vec<&Word> = self.words.iter().collect();
        let theirs: Vec<&Word> = other.words.iter().filter(|word| keep(word)).collect();
        let matching = WordMatching::new(&mine, &theirs);
        if matching.common == 0.0 {
            return None;
        }
        let all: f64 = mine.iter().map(|word| word.weight).sum::<f64>()
            + theirs.iter().map(|word| word.weight).sum::<f64>();
        let value = (2.0 * matching.common / all).min(1.0);
        Some(match (matching.is_whole, matching.worst) {
            (true, Pairing::Misspelt) => Likeness {
                value: value.min(MOST_OTHER),
                how: Resemblance::Misspelt,
            },
            (true, _) => Likeness {
                value: value.clamp(LEAST_FORM, MARKS),
                how: Resemblance::Form,
            },
            (false, _) => Likeness {
                value: value.min(MOST_OTHER),
                how: Resemblance::Partly,
            },
        })
    }
}

/// The words of two names in pairs, each word in one pair at most.
struct WordMatching {
    /// The weight of what the names have in common.
    common: f64,
    /// The pair that resembles least.
    worst: Pairing,
    /// True when no word that counts is left over on either side, and some pair is of more than a level or a little word.
    is_whole: bool,
}

impl WordMatching {
    fn new(mine: &[&Word], theirs: &[&Word]) -> Self {
        let weight = |left: usize, right: usize| f64::midpoint(mine[left].weight, theirs[right].weight);
        let (mut mine_taken, mut theirs_taken) = (vec![false; mine.len()], vec![false; theirs.len()]);
        let (mut common, mut worst, mut meets) = (0.0, Pairing::Same, false);
        for (alike, left, right, pairing) in ranked_pairs(mine, theirs) {
            if mine_taken[left] || theirs_taken[right] {
                continue;
            }
            mine_taken[left] = true;
            theirs_taken[right] = true;
            common += alike * weight(left, right);
            worst = worst.min(pairing);
            meets |= !mine[left].is_little() && mine[left].level.is_none();
        }
        let lacks = |words: &[&Word], taken: Vec<bool>| {
            let mut words = words.iter().zip(taken);
            words.any(|(word, taken)| !taken && !word.is_little())
        };
        Self {
            common,
            worst,
            is_whole: meets && !lacks(mine, mine_taken) && !lacks(theirs, theirs_taken),
        }
    }
}

/// The pairs of words that are alike: how much, and where they stand. The most alike first; between equals, the heavier, then those
/// that stand where they stood.
fn ranked_pairs(mine: &[&Word], theirs: &[&Word]) -> Vec<(f64, usize, usize, Pairing)> {
    let mut pairs = Vec::new();
    for (left, one) in mine.iter().enumerate() {
        for (right, two) in theirs.iter().enumerate() {
            if let Some((alike, pairing)) = one.pair(two) {
                pairs.push((alike, left, right, pairing));
            }
        }
    }
    let weight = |left: usize, right: usize| f64::midpoint(mine[left].weight, theirs[right].weight);
    pairs.sort_by(|one, two| {
        two.0
            .total_cmp(&one.0)
            .then_with(|| weight(two.1, two.2).total_cmp(&weight(one.1, one.2)))
            .then_with(|| (one.1.abs_diff(one.2), one.1 + one.2).cmp(&(two.1.abs_diff(two.2), two.1 + two.2)))
    });
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(text: &str) -> MatchedName {
        MatchedName::new(text).unwrap()
    }

    #[track_caller]
    fn check(left: &str, right: &str, how: Resemblance, range: std::ops::RangeInclusive<f64>) {
        let found = name(left).likeness(&name(right)).unwrap();
        assert_eq!(found.how, how, "{found:?}");
        assert!(range.contains(&found.value), "{found:?}");
    }

    #[test]
    fn case_spaces_and_punctuation_do_not_count() {
        check(
            "ÖSTERSUNDS  KOMMUN",
            "Östersunds kommun",
            Resemblance::Same,
            1.0..=1.0,
        );
        check(
            "Arbets förmedlingen",
            "Arbetsförmedlingen",
            Resemblance::Same,
            1.0..=1.0,
        );
        check(
            "Upplands-Bro kommun",
            "Upplands Bro kommun",
            Resemblance::Same,
            1.0..=1.0,
        );
    }

    #[test]
    fn marks_on_letters_count_a_little() {
        check("Habo kommun", "Håbo kommun", Resemblance::Marks, 0.98..=0.98);
    }

    #[test]
    fn another_form_of_a_name_is_the_same_name() {
        check("Lund kommun", "Lunds kommun", Resemblance::Form, 0.95..=0.98);
        check("Malmö stad", "Malmö kommun", Resemblance::Form, 0.95..=0.98);
        check(
            "Länsstyrelsen Skåne",
            "Länsstyrelsen i Skåne län",
            Resemblance::Form,
            0.95..=0.98,
        );
        check("kommun, Malmö", "Malmö kommun", Resemblance::Form, 0.95..=0.98);
    }

    #[test]
    fn a_misspelt_name_is_nearly_the_same() {
        check(
            "Östresunds komun",
            "Östersunds kommun",
            Resemblance::Misspelt,
            0.8..=0.94,
        );
        check(
            "Arbetsförm.",
            "Arbetsförmedlingen",
            Resemblance::Misspelt,
            0.7..=0.94,
        );
    }

    #[test]
    fn neighbours_are_further_apart_than_misspellings() {
        check("Mora kommun", "Nora kommun", Resemblance::Misspelt, 0.7..=0.85);
        check("Region Skåne", "Region Sörmland", Resemblance::Partly, 0.0..=0.4);
        check(
            "Uppsala kommun",
            "Region Uppsala",
            Resemblance::Partly,
            0.6..=0.85,
        );
        check("Östersund", "Östersunds kommun", Resemblance::Partly, 0.8..=0.94);
    }

    #[test]
    fn a_word_for_a_level_alone_is_no_name() {
        check("Kommunen", "Kommunens hus", Resemblance::Partly, 0.0..=0.9);
        let found = name("stad").likeness(&name("kommun")).unwrap();
        assert_eq!(found.how, Resemblance::Partly);
    }

    #[test]
    fn a_known_level_is_not_missed() {
        let at = |left: &str, right: &str| name(left).likeness_at(&name(right), Level::Municipality).unwrap();
        assert_eq!(at("Östersund", "Östersunds kommun").how, Resemblance::Form);
        assert_eq!(
            at("Region Östersund", "Östersunds kommun").how,
            Resemblance::Partly
        );
        assert_eq!(
            at("Östersunds kommun", "Östersunds kommun").how,
            Resemblance::Same
        );
    }

    #[test]
    fn nothing_in_common_is_none() {
        assert_eq!(name("Åre").likeness(&name("Skatteverket")), None);
        assert!(MatchedName::new(" – ").is_none());
    }

    proptest! {
        #[test]
        fn likeness_lies_between_0_and_1_and_does_not_depend_on_the_order(
            left in "[a-dåäö]{1,6}( (kommun|i|[a-d]{1,5})){0,3}", right in "[a-dåäö]{1,6}( (kommun|i|[a-d]{1,5})){0,3}",
        ) {
            let (left, right) = (name(&left), name(&right));
            let (one, two) = (left.likeness(&right), right.likeness(&left));
            prop_assert_eq!(one.is_some(), two.is_some());
            if let (Some(one), Some(two)) = (one, two) {
                prop_assert!((0.0..=1.0).contains(&one.value));
                prop_assert!((one.value - two.value).abs() < 0.05, "{:?} {:?}", one, two);
            }
            prop_assert_eq!(left.likeness(&left).unwrap().how, Resemblance::Same);
        }
    }
}
