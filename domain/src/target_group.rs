//! Target groups: whether two descriptions of people take in each other.

use std::collections::BTreeSet;

use crate::text::fold_exact;

/// Words that say nothing of who is meant: those that hold a sentence together, and those that any group is called by.
const EMPTY_WORDS: &[&str] = &[
    "alla",
    "andra",
    "att",
    "av",
    "ca",
    "cirka",
    "de",
    "deltagare",
    "dem",
    "den",
    "det",
    "eller",
    "en",
    "ett",
    "från",
    "för",
    "gruppen",
    "hade",
    "har",
    "hos",
    "i",
    "individ",
    "individer",
    "inom",
    "kan",
    "med",
    "mellan",
    "människor",
    "målgrupp",
    "målgruppen",
    "och",
    "också",
    "om",
    "omkring",
    "person",
    "personer",
    "personerna",
    "på",
    "samt",
    "sig",
    "sin",
    "sina",
    "sitt",
    "ska",
    "som",
    "till",
    "under",
    "var",
    "vid",
    "vill",
    "ålder",
    "åldern",
    "år",
    "är",
    "över",
];

/// Words that turn what follows into its opposite.
const NEGATIONS: &[&str] = &[
    "ej", "inga", "ingen", "inte", "saknar", "utan", "utanför", "varken",
];

/// A target group as it is described (målgrupp), read for being held against others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetGroup {
    folded: String,
    /// The words that say who is meant, each once.
    words: BTreeSet<String>,
    negations: BTreeSet<String>,
}

impl TargetGroup {
    /// Reads a description.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let folded = fold_exact(text);
        let (negations, words): (BTreeSet<_>, BTreeSet<_>) = folded
            .split_whitespace()
            .filter(|word| !EMPTY_WORDS.contains(word))
            .map(str::to_owned)
            .partition(|word| NEGATIONS.contains(&&**word));
        Self {
            folded,
            words,
            negations,
        }
    }

    /// Returns whether the two are the same group, or one takes in the other: the same but for case and punctuation, or
    /// described by words that all stand in the description of the other, which says more of fewer people, with the same
    /// negations.
    ///
    /// *Persons with disabilities* takes in *young adults with disabilities*; *young people without work* has nothing to do
    /// with *young people with work*. Words in other forms are other words.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        let (fewer, more) = if self.words.len() <= other.words.len() {
            (self, other)
        } else {
            (other, self)
        };
        let takes_in = !fewer.words.is_empty() && fewer.words.is_subset(&more.words);
        self.folded == other.folded || (takes_in && self.negations == other.negations)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expect: bool) {
        let (one, other) = (TargetGroup::new(one), TargetGroup::new(other));
        assert_eq!((one.meets(&other), other.meets(&one)), (expect, expect));
    }

    #[test]
    fn the_wider_group_takes_in_the_narrower() {
        let wider = "Personer med funktionsnedsättning.";
        check(wider, "Unga vuxna som har en funktionsnedsättning.", true);
        check(
            wider,
            "Personer under 30 år med funktionsnedsättning och aktivitetsersättning, omkring 22 000 i landet.",
            true,
        );
        check(wider, "Personer som står långt från arbetsmarknaden.", false);
    }

    #[test]
    fn case_and_punctuation_do_not_tell_groups_apart() {
        check("Unga utan arbete", "UNGA, utan arbete.", true);
        check("Personer", "personer.", true);
    }

    #[test]
    fn a_negation_is_not_overlooked() {
        check("Unga i arbete", "Unga utan arbete och studier", false);
        check("Unga utan arbete", "Unga utan arbete och studier", true);
    }

    #[test]
    fn what_says_nobody_in_particular_meets_nobody_else() {
        check("Personer", "Personer med funktionsnedsättning", false);
        check("", "Unga", false);
    }
}
