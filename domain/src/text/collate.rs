//! Collation: the order in which names are listed.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

/// The order of names in a language (sorteringsordning), as CLDR states it.
///
/// Letters decide first; only among texts with the same letters do accents, and only then does case. Spaces and
/// punctuation come before digits, digits before letters, so that names are ordered word by word. Runs of digits count
/// as numbers: `Spår 2` comes before `Spår 10`.
#[derive(Debug)]
pub struct Collation(CollatorBorrowed<'static>);

static SWEDISH: LazyLock<Collation> = LazyLock::new(Collation::load_swedish);

impl Collation {
    /// The Swedish order: … v w x y z å ä ö, with `é` as `e`, `ü` as `y`, `æ` as `ä` and `ø` as `ö`.
    #[must_use]
    pub fn swedish() -> &'static Self {
        &SWEDISH
    }

    #[expect(
        clippy::expect_used,
        reason = "the tables of the root and of Swedish are compiled in"
    )]
    fn load_swedish() -> Self {
        let mut preferences = CollatorPreferences::from(locale!("sv"));
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator = CollatorBorrowed::try_new(preferences, CollatorOptions::default());
        Self(collator.expect("Swedish collation is compiled in"))
    }

    /// Tells the order of two texts; `Equal` when they differ in nothing that a reader would order by.
    #[must_use]
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.compare(left, right)
    }

    /// Bytes that compare as their texts do, for lists that are sorted more than once; about twice as long as the text.
    ///
    /// They belong to one version of the program: keep them in memory, never in a database or a cursor.
    #[must_use]
    pub fn sort_key(&self, text: &str) -> Box<[u8]> {
        let mut key = Vec::with_capacity(2 * text.len() + 8);
        let Ok(()) = self.0.write_sort_key_to(text, &mut key);
        key.into_boxed_slice()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(ordered: &[&str]) {
        let swedish = Collation::swedish();
        for pair in ordered.windows(2) {
            assert_eq!(swedish.compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
            assert!(swedish.sort_key(pair[0]) < swedish.sort_key(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn the_alphabet_ends_in_å_ä_ö() {
        check(&["Arvika", "Zinkgruvan", "Åre", "Ängelholm", "Örebro"]);
        check(&["x", "y", "z", "å", "ä", "ö"]);
    }

    #[test]
    fn the_neighbours_letters_stand_with_ours() {
        check(&["å", "ä", "æ", "äa", "ö", "ø", "öa"]);
        check(&["y", "ü", "ya", "z"]);
    }

    #[test]
    fn w_is_a_letter_of_its_own() {
        check(&["Va", "Vz", "Wa", "Wz", "Xa"]);
    }

    #[test]
    fn accents_decide_only_between_the_same_letters() {
        check(&["Linnea", "Linnéa", "Linneb"]);
        check(&["ide", "idé", "idea", "idéburen", "iden"]);
    }

    #[test]
    fn case_decides_last() {
        check(&["abf", "Abf", "ABF", "abf väst"]);
    }

    #[test]
    fn digits_count_as_numbers_and_come_before_letters() {
        check(&["Spår", "Spår 1", "Spår 2", "Spår 10", "Spår a"]);
        check(&["3 stiftelser", "12 föreningar", "Abonnenter"]);
    }

    #[test]
    fn a_shorter_word_comes_before_the_words_that_continue_it() {
        check(&["Region Skåne", "Regional utveckling", "Regionen"]);
    }

    proptest! {
        #[test]
        fn sort_keys_compare_as_their_texts(left in "[a-cA-Cåäöéw0-9 \\-]{0,8}", right in "[a-cA-Cåäöéw0-9 \\-]{0,8}") {
            let swedish = Collation::swedish();
            let by_key = swedish.sort_key(&left).cmp(&swedish.sort_key(&right));
            prop_assert_eq!(by_key, swedish.compare(&left, &right));
        }
    }
}
