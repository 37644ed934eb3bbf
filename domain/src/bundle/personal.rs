//! Personal identity numbers anywhere in a text: no bundle may hold one, and nothing that is shown or logged.

use crate::may_be_personal;
use crate::organisation_number::luhn;

/// Returns whether a personal identity number (personnummer) or coordination number (samordningsnummer) stands in the text,
/// whatever stands around it: with or without its century, its hyphen or plus sign, or as the middle of a VAT number.
///
/// It is a real one: its day can be one of the calendar, and its check digit is right. Organisation numbers are never
/// such, since their third digit is 2 at least, and of other numbers of ten digits one in a hundred is.
#[must_use]
pub fn holds_personal_number(text: &str) -> bool {
    text.len() >= 10 && spellings(text).any(|spelling| spelling.is_real())
}

/// Returns whether something in the text may be a personal identity number, were it mistyped.
///
/// Deliberately wide: it decides what is *shown*, where withholding too much does less harm than too little. A day
/// with its time of day is no secret, however.
#[must_use]
pub fn may_hold_personal_number(text: &str) -> bool {
    (may_be_personal(text) && !begins_with_year(text))
        || spellings(text).any(|spelling| spelling.is_real() || spelling.is_likely())
}

/// Ten digits that are written as a personal identity number can be.
struct Spelling {
    /// Without the century.
    digits: [u8; 10],
    /// `1985-01-01 1234`: more often a day with something after it.
    is_loose: bool,
}

/// Digits that stand side by side, by their places in the text.
#[derive(Clone, Copy)]
struct Group {
    start: usize,
    end: usize,
}

/// The signs between two groups.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    /// A hyphen or plus sign, of any kind.
    Sign,
    /// A space, of any kind.
    Space,
    /// A sign with spaces around it.
    SpacedSign,
}

impl Spelling {
    /// Returns whether month and day are of the calendar (60 are added to the day of a coordination number), and the check
    /// digit is right.
    fn is_real(&self) -> bool {
        let [month, day] = [2, 4].map(|place| two(&self.digits, place));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 29,
            _ => return false,
        };
        let is_day = (1..=days).contains(&day) || (61..=60 + days).contains(&day);
        is_day && luhn(&self.digits)
    }

    /// Returns whether the month at least begins as one.
    fn is_likely(&self) -> bool {
        self.digits[2] < b'2' && !self.is_loose
    }
}

/// The two digits at a place as a number.
fn two(digits: &[u8], place: usize) -> u8 {
    (digits[place] - b'0') * 10 + (digits[place + 1] - b'0')
}

/// Every spelling in a text. Each ends in a group of four digits or more, so that three of four bytes are not even
/// looked at unless there are digits: every cell of a bundle is asked.
fn spellings(text: &str) -> impl Iterator<Item = Spelling> {
    long_groups(text.as_bytes()).flat_map(|group| ending_in(text, group))
}

/// The groups of four digits or more.
fn long_groups(bytes: &[u8]) -> impl Iterator<Item = Group> {
    let mut at = LEAST_DIGITS - 1;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            if !bytes[at].is_ascii_digit() {
                at += LEAST_DIGITS;
                continue;
            }
            let group = group_around(bytes, at);
            at = group.end + LEAST_DIGITS;
            if group.len() >= LEAST_DIGITS {
                return Some(group);
            }
        }
        None
    })
}

/// The group that the digit at a place is in.
fn group_around(bytes: &[u8], at: usize) -> Group {
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    let before = bytes[..at].iter().rev().take_while(|byte| is_digit(byte)).count();
    let after = bytes[at..].iter().take_while(|byte| is_digit(byte)).count();
    Group {
        start: at - before,
        end: at + after,
    }
}

/// The spellings whose last digits are this group, found from there backwards.
fn ending_in(text: &str, last: Group) -> impl Iterator<Item = Spelling> {
    let bytes = text.as_bytes();
    let found = match last.len() {
        10 => [Some(ten(&bytes[last.start..last.end])), None],
        12 => [
            with_century(&bytes[last.start..last.end]),
            within_vat(text, last.start, &bytes[last.start..last.end]),
        ],
        6 => [vat_in_two(text, last), None],
        4 => [joined(text, last), None],
        _ => [None, None],
    };
    found.into_iter().flatten()
}

/// Four digits with the day before them: `850101-1234`, `19850101 1234`, `1985-01-01-1234`, `85 01 01-1234`.
fn joined(text: &str, last: Group) -> Option<Spelling> {
    let bytes = text.as_bytes();
    let (between, day) = before(text, last)?;
    let mut digits = [0; 12];
    digits[8..].copy_from_slice(&bytes[last.start..last.end]);
    if let 6 | 8 = day.len() {
        digits[8 - day.len()..8].copy_from_slice(&bytes[day.start..day.end]);
        return if day.len() == 6 {
            Some(ten(&digits[2..]))
        } else {
            with_century(&digits)
        };
    }
    if day.len() != 2 || between == Between::SpacedSign || goes_on(text, last) {
        return None;
    }
    let (second, month) = before(text, day)?;
    let (first, year) = before(text, month)?;
    // Three numbers beside each other are a table's as often as a day's.
    let is_day = first == second && first != Between::SpacedSign;
    let is_loose = between == Between::Space;
    if !is_day || month.len() != 2 || (is_loose && first == Between::Space) {
        return None;
    }
    digits[6..8].copy_from_slice(&bytes[day.start..day.end]);
    digits[4..6].copy_from_slice(&bytes[month.start..month.end]);
    let spelling = match year.len() {
        2 => {
            digits[2..4].copy_from_slice(&bytes[year.start..year.end]);
            ten(&digits[2..])
        }
        4 => {
            digits[..4].copy_from_slice(&bytes[year.start..year.end]);
            with_century(&digits)?
        }
        _ => return None,
    };
    Some(Spelling { is_loose, ..spelling })
}

/// `850101-123401` after `SE`.
fn vat_in_two(text: &str, last: Group) -> Option<Spelling> {
    let (between, first) = before(text, last)?;
    if first.len() != 6 || between == Between::SpacedSign {
        return None;
    }
    let mut digits = [0; 12];
    digits[..6].copy_from_slice(&text.as_bytes()[first.start..first.end]);
    digits[6..].copy_from_slice(&text.as_bytes()[last.start..last.end]);
    within_vat(text, first.start, &digits)
}

/// The number of a sole trader within a VAT number: between `SE` and the count of the trader's registrations, which is
/// `01` for nearly all.
fn within_vat(text: &str, start: usize, twelve: &[u8]) -> Option<Spelling> {
    let before = text[..start].trim_end_matches([' ', '-', '\u{a0}']);
    let prefix = before.len().checked_sub(2).and_then(|from| before.get(from..));
    let is_vat = prefix.is_some_and(|prefix| prefix.eq_ignore_ascii_case("SE"));
    (is_vat || twelve.ends_with(b"01")).then(|| ten(&twelve[..10]))
}

fn with_century(twelve: &[u8]) -> Option<Spelling> {
    matches!(&twelve[..2], b"18" | b"19" | b"20").then(|| ten(&twelve[2..]))
}

fn ten(bytes: &[u8]) -> Spelling {
    let mut digits = [0; 10];
    digits.copy_from_slice(bytes);
    Spelling {
        digits,
        is_loose: false,
    }
}

/// The group before another, when nothing but a sign or a space is between them.
fn before(text: &str, group: Group) -> Option<(Between, Group)> {
    let head = &text[..group.start];
    let rest = head.trim_end_matches(is_space);
    let unsigned = rest.strip_suffix(is_sign);
    let (between, rest) = match unsigned {
        Some(unsigned) => {
            let bare = unsigned.trim_end_matches(is_space);
            let is_tight = rest.len() == head.len() && bare.len() == unsigned.len();
            (
                if is_tight {
                    Between::Sign
                } else {
                    Between::SpacedSign
                },
                bare,
            )
        }
        None => (Between::Space, rest),
    };
    let ends_in_digit = rest.bytes().next_back().is_some_and(|byte| byte.is_ascii_digit());
    // More than a few spaces are columns of a table.
    let is_near = head.len() - rest.len() <= MOST_BETWEEN;
    (ends_in_digit && is_near && rest.len() < head.len())
        .then(|| (between, group_around(text.as_bytes(), rest.len() - 1)))
}

/// Returns whether more digits follow after a sign, as in `2014-08-15 - 2015-08-14`, whose year is no number of a person.
fn goes_on(text: &str, group: Group) -> bool {
    let rest = text[group.end..].trim_start_matches(is_space);
    rest.strip_prefix(is_sign).is_some_and(|rest| {
        rest.trim_start_matches(is_space)
            .starts_with(|char: char| char.is_ascii_digit())
    })
}

/// Returns whether a text begins with four digits, as days and years do; `1985-01-01-1234` is a spelling of its own.
fn begins_with_year(text: &str) -> bool {
    let digits = text.trim_start().bytes().take_while(u8::is_ascii_digit).count();
    digits == LEAST_DIGITS
}

fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Hyphens, dashes, the minus sign, and the plus sign of those who are a hundred years old.
fn is_sign(char: char) -> bool {
    matches!(char, '-' | '+' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

impl Group {
    fn len(self) -> usize {
        self.end - self.start
    }
}

/// Of the last part of a number, which no spelling divides.
const LEAST_DIGITS: usize = 4;
/// The most bytes between two groups: a sign with a space on both sides.
const MOST_BETWEEN: usize = 9;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_written_and_whatever_stands_around_it() {
        for text in [
            "811218-9876",
            "811218+9876",
            "8112189876",
            "811218 9876",
            "811218\u{2011}9876",
            "811218 – 9876",
            "19811218-9876",
            "198112189876",
            "19811218\u{a0}9876",
            "1981-12-18-9876",
            "1981-12-18 9876",
            "81 12 18-9876",
            "19 811218-9876",
            "Anna Andersson (811218-9876), Malmö",
            "personnr:811218-9876.",
            "https://www.example.org/811218-9876?x=1",
            "åsa8112189876",
            "1 2 3 8112189876",
            "SE811218987601",
            "se 811218-987601",
            "SE811218-9876 01",
            "a coordination number, 701063-2391",
            "19701063-2391",
            "19121212-1212",
        ] {
            assert!(holds_personal_number(text), "{text}");
            assert!(may_hold_personal_number(text), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "212000-0803",
            "16212000-1124",
            "SE212000080301",
            "811218-9877",
            "811318-9876",
            "810230-9876",
            "81121898761",
            "18112189876",
            "8112189876123",
            "811218-98765",
            "2013-3060012",
            "23-032-S03",
            "2014-08-15 - 2015-08-14",
            "2014-08-15 2015-08-14",
            "2014-08-15 00:00:00",
            "0701-23 45 67",
            "1 850 101",
            "p. 811218",
            "811218,9876",
            "",
        ] {
            assert!(!holds_personal_number(text), "{text}");
        }
    }

    #[test]
    fn what_may_be_one_is_not_shown_even_mistyped() {
        for text in [
            "850101-1234",
            "pnr 850101-1234.",
            "SE850101123401",
            "850101123401",
            "19850101 1234;x",
            "å8501011234",
            "85 01 01 12 34",
        ] {
            assert!(may_hold_personal_number(text), "{text}");
        }
    }

    #[test]
    fn days_and_organisation_numbers_are_shown() {
        for text in [
            "2014-08-15",
            "2014-08-15 00:00:00",
            "2014-08-15 00:00",
            "2014-08-15 00",
            "2014-08-15T00:00:00.000+02:00",
            "2014-01-01 - 2014-12-31",
            "2014-01--2015-06",
            "212000-0803",
            "202100-2114",
            "1 850 101",
            "[2014-02..2014-08]",
            "p. 2",
        ] {
            assert!(!may_hold_personal_number(text), "{text}");
        }
    }

    #[test]
    fn a_number_is_found_after_digits_that_belong_to_none() {
        // Looked at from each digit to the end, this would be a thousand million steps.
        for digits in [
            "2 ".repeat(30_000),
            "2".repeat(60_000) + " ",
            "2222 ".repeat(12_000),
        ] {
            assert!(holds_personal_number(&format!("{digits}811218-9876")));
            assert!(!holds_personal_number(&digits));
        }
    }
}
