//! Folding: what two ways of writing the same name have in common.
//!
//! A folded text is lower-case words of letters and digits with one space between them, so that it can be compared,
//! split and indexed as it stands. Folding twice gives the same as folding once.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Folds for search: `Östersunds kommun` and `OSTERSUNDS  KOMMUN` both give `ostersunds kommun`.
///
/// Letters lose their marks (`å ä` give `a`, `ö ø` give `o`, `é` gives `e`), `æ` gives `ae`, `ß` gives `ss`;
/// compatibility forms become plain (`ﬁ`, `²`), and everything that is neither letter nor digit separates words.
/// Soft hyphens and other invisible joiners vanish. Time is linear in the text.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, Marks::Strip, &mut folded);
    folded
}

/// Folds like [`fold`], but keeps `å ä ö` (and the neighbours' `æ ø`) as the letters they are in the alphabet, so that
/// a name typed with its right letters can rank before one without.
#[must_use]
pub fn fold_exact(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, Marks::KeepLetters, &mut folded);
    folded
}

/// The treatment of the marks on letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marks {
    Strip,
    KeepLetters,
}

fn fold_into(text: &str, marks: Marks, folded: &mut String) {
    for char in text.chars() {
        if char.is_ascii_alphanumeric() {
            folded.push(char.to_ascii_lowercase());
        } else if char.is_ascii() {
            separate(folded);
        } else if let Some((letter, base)) = swedish(char) {
            folded.push(if marks == Marks::KeepLetters { letter } else { base });
        } else {
            // One character at a time is enough: only the order of the marks could differ, and it does not matter here.
            decompose_compatible(char, |part| fold_part(part, marks, folded));
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
}

/// The commonest of all, without a look into the tables of Unicode: a Swedish letter and what is under its mark.
const fn swedish(char: char) -> Option<(char, char)> {
    Some(match char {
        'å' | 'Å' => ('å', 'a'),
        'ä' | 'Ä' => ('ä', 'a'),
        'ö' | 'Ö' => ('ö', 'o'),
        _ => return None,
    })
}

/// Folds one part of a decomposed character.
fn fold_part(part: char, marks: Marks, folded: &mut String) {
    if is_combining_mark(part) {
        if marks == Marks::KeepLetters {
            restore_letter(part, folded);
        }
    } else if part.is_alphanumeric() {
        for lower in part.to_lowercase() {
            match plain(lower, marks) {
                Some(letters) => folded.push_str(letters),
                // Lower case of a letter may bring a mark of its own (`İ`).
                None if is_combining_mark(lower) => {}
                None => folded.push(lower),
            }
        }
    } else if !is_invisible(part) {
        separate(folded);
    }
}

/// Makes one letter of the alphabet out of a base letter and the mark that follows it.
fn restore_letter(mark: char, folded: &mut String) {
    let letter = match (folded.chars().next_back(), mark) {
        (Some('a'), '\u{30A}') => 'å',
        (Some('a'), '\u{308}') => 'ä',
        (Some('o'), '\u{308}') => 'ö',
        _ => return,
    };
    folded.pop();
    folded.push(letter);
}

/// Letters that Unicode does not decompose, as they are written on a keyboard without them; among them those of the
/// Sami languages, which Swedish names hold.
fn plain(lower: char, marks: Marks) -> Option<&'static str> {
    Some(match lower {
        'æ' if marks == Marks::Strip => "ae",
        'ø' if marks == Marks::Strip => "o",
        'ß' => "ss",
        'œ' => "oe",
        'ð' | 'đ' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ŋ' => "n",
        'ŧ' => "t",
        'þ' => "th",
        _ => return None,
    })
}

/// Characters inside a word that show nothing: soft hyphen, zero-width spaces and joiners, byte order mark.
const fn is_invisible(char: char) -> bool {
    matches!(char, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

fn separate(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[track_caller]
    fn check(text: &str, loose: &str, exact: &str) {
        assert_eq!(fold(text), loose);
        assert_eq!(fold_exact(text), exact);
    }

    #[test]
    fn swedish_letters_lose_their_marks_only_in_the_loose_fold() {
        check("Östersunds kommun", "ostersunds kommun", "östersunds kommun");
        check("ÅRJÄNG", "arjang", "årjäng");
    }

    #[test]
    fn other_marks_are_lost_in_both() {
        check(
            "Café Linnéa, São Ürümqi",
            "cafe linnea sao urumqi",
            "cafe linnea sao urumqi",
        );
        check("Sámediggi Čearru Ŋ", "samediggi cearru n", "samediggi cearru n");
    }

    #[test]
    fn ligatures_and_neighbours_letters_become_plain() {
        check(
            "Straße Æbeltoft Ørsted",
            "strasse aebeltoft orsted",
            "strasse æbeltoft ørsted",
        );
        check("ﬁnans m² ½", "finans m2 1 2", "finans m2 1 2");
    }

    #[test]
    fn punctuation_separates_words_once_and_never_at_the_ends() {
        check(
            " (IOP)  S:t Örjans / ABF—Väst. ",
            "iop s t orjans abf vast",
            "iop s t örjans abf väst",
        );
        check("--- …", "", "");
    }

    #[test]
    fn a_soft_hyphen_does_not_split_a_word() {
        check(
            "Arbets\u{AD}förmedlingen",
            "arbetsformedlingen",
            "arbetsförmedlingen",
        );
    }

    #[test]
    fn decomposed_and_composed_letters_are_one() {
        check(
            "O\u{308}rebro A\u{30A}re a\u{323}\u{308}",
            "orebro are a",
            "örebro åre ä",
        );
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let (loose, exact) = (fold(&text), fold_exact(&text));
            prop_assert_eq!(&fold(&loose), &loose);
            prop_assert_eq!(&fold_exact(&exact), &exact);
            prop_assert_eq!(fold(&exact), loose);
        }

        #[test]
        fn the_form_of_unicode_does_not_matter(text in "[a-zåäöéüA-ZÅÄÖ \\-]{0,40}") {
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold(&decomposed), fold(&text));
            prop_assert_eq!(fold_exact(&decomposed), fold_exact(&text));
        }

        #[test]
        fn a_folded_text_is_lower_case_words(text in "\\PC{0,40}") {
            let folded = fold(&text);
            prop_assert!(folded.split(' ').all(|word| word.chars().all(char::is_alphanumeric)));
            prop_assert!(!folded.contains("  ") && folded.trim() == folded);
            prop_assert_eq!(folded.to_lowercase(), folded);
        }
    }
}
