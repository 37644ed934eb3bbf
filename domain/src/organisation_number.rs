//! The Swedish organisation number, kept as printed.

use std::fmt;

/// An organisation number (organisationsnummer) as a source prints it, valid or not; never a personal identity number.
///
/// It finds organisations but does not identify one: the courts, for example, share a number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OrganisationNumber(Box<str>);

/// The number may be a personal identity number (personnummer); the number itself is left out on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an organisation number, not what may be a personal identity number")]
pub struct PersonalIdentityNumber;

impl OrganisationNumber {
    /// Keeps a number as printed.
    ///
    /// # Errors
    /// When its third digit is 0 or 1: it may then be a sole trader's personal identity number, with or without the
    /// century before it, and must be stored and logged nowhere.
    pub fn parse(printed: &str) -> Result<Self, PersonalIdentityNumber> {
        if may_be_personal(printed) {
            return Err(PersonalIdentityNumber);
        }
        Ok(Self(printed.into()))
    }

    /// As the source prints it.
    #[must_use]
    pub fn printed(&self) -> &str {
        &self.0
    }

    /// Returns whether it has ten digits (a hyphen before the last four is allowed, and `16` before them), a third digit
    /// of at least 2 and a right check digit (Luhn).
    #[must_use]
    pub fn is_valid(&self) -> bool {
        ten_digits(&self.0).is_some_and(|digits| digits[2] >= b'2' && luhn(&digits))
    }

    /// The ten digits without a hyphen, the form in which numbers are compared; `None` when there are not ten.
    #[must_use]
    pub fn digits(&self) -> Option<[u8; 10]> {
        ten_digits(&self.0)
    }
}

impl fmt::Display for OrganisationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns whether the text may be a personal identity number in any of the ways in which one is written: ten or twelve
/// digits, with or without white space and a hyphen or plus sign, whose third digit (the month's first) is 0 or 1.
#[must_use]
pub fn may_be_personal(text: &str) -> bool {
    let mut digits = [0u8; 12];
    let mut count = 0;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' if count < 12 => {
                digits[count] = byte;
                count += 1;
            }
            b'-' | b'+' | b' ' => {}
            _ => return false,
        }
    }
    match count {
        10 => digits[2] < b'2',
        12 => matches!(&digits[..2], b"18" | b"19" | b"20") && digits[4] < b'2',
        _ => false,
    }
}

/// Returns what two ways to write an organisation number have in common, so that it is the same number wherever it is
/// asked for: without hyphens and spaces, without the `16` that stands for the century in the registers of the tax
/// agency (`16202100-2114`), without what a VAT number adds (`SE202100211401`), and without the list's name before it
/// (`SE-ON-2021002114`). What is none is kept but for hyphens and spaces.
pub fn bare_number(written: &str) -> impl Iterator<Item = char> + use<'_> {
    // Nearly all are written in ten digits and a hyphen, and many are compared with many.
    let (text, skip, take) = if written.len() < 12 {
        (written, 0, usize::MAX)
    } else {
        significant(written.trim())
    };
    text.chars()
        .filter(|&char| !is_between(char))
        .skip(skip)
        .take(take)
}

/// Of a long way to write a number, what is left without its prefix, and which of its digits count.
fn significant(written: &str) -> (&str, usize, usize) {
    let written = after_prefix(written, "SE-ON-").unwrap_or(written);
    let vat = after_prefix(written, "SE").and_then(|rest| Some((rest, digits_of(rest)?)));
    match (vat, digits_of(written)) {
        (Some((rest, (12, _))), _) => (rest, 0, 10),
        (_, Some((12, true))) => (written, 2, 10),
        _ => (written, 0, usize::MAX),
    }
}

/// Counts the digits of a text that holds nothing else but hyphens and spaces, and tells whether they begin with 16.
fn digits_of(text: &str) -> Option<(usize, bool)> {
    let mut digits = text.chars().filter(|&char| !is_between(char));
    let is_number = digits.clone().all(|char| char.is_ascii_digit());
    let count = digits.clone().count();
    let begins_with_16 = digits.next() == Some('1') && digits.next() == Some('6');
    is_number.then_some((count, begins_with_16))
}

/// The rest of a text after a prefix in letters of either size.
fn after_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let start = text.get(..prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

/// Returns whether a character only divides digits: hyphens, dashes, spaces.
fn is_between(char: char) -> bool {
    matches!(char, '-' | ' ' | '\u{a0}' | '\u{2010}'..='\u{2015}')
}

fn ten_digits(text: &str) -> Option<[u8; 10]> {
    let is_long = matches!(text.len(), 12 | 13);
    let text = text.strip_prefix("16").filter(|_| is_long).unwrap_or(text);
    let bytes = text.as_bytes();
    let mut digits = [0; 10];
    match bytes.len() {
        10 => digits.copy_from_slice(bytes),
        11 if bytes[6] == b'-' => {
            digits[..6].copy_from_slice(&bytes[..6]);
            digits[6..].copy_from_slice(&bytes[7..]);
        }
        _ => return None,
    }
    digits.iter().all(u8::is_ascii_digit).then_some(digits)
}

pub(crate) fn luhn(digits: &[u8; 10]) -> bool {
    let sum: u32 = digits
        .iter()
        .enumerate()
        .map(|(place, digit)| {
            let value = u32::from(digit - b'0') * if place % 2 == 0 { 2 } else { 1 };
            value / 10 + value % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_register_numbers_are_valid() {
        for printed in [
            "202100-2114",
            "2021006230",
            "2220001990",
            "212000-0803",
            "16212000-1124",
            "162120001124",
        ] {
            assert!(
                OrganisationNumber::parse(printed).unwrap().is_valid(),
                "{printed}"
            );
        }
    }

    #[test]
    fn an_invalid_number_is_kept_as_printed() {
        for printed in [
            "202100-2115",
            "20210-02114",
            "SE2021002114",
            "123",
            "17212000-1124",
        ] {
            let number = OrganisationNumber::parse(printed).unwrap();
            assert!(!number.is_valid(), "{printed}");
            assert_eq!(number.printed(), printed);
        }
    }

    #[test]
    fn a_number_is_the_same_number_however_it_is_written() {
        for written in [
            "202100-2114",
            "2021002114",
            " 202100 2114 ",
            "202100–2114",
            "16202100-2114",
            "162021002114",
            "SE202100211401",
            "se 202100-2114 01",
            "SE-ON-202100-2114",
            "se-on-16202100-2114",
        ] {
            assert_eq!(
                bare_number(written).collect::<String>(),
                "2021002114",
                "{written}"
            );
        }
        for (written, bare) in [
            ("20210-2114", "202102114"),
            ("1620210021141", "1620210021141"),
            ("172021002114", "172021002114"),
            ("not printed right", "notprintedright"),
            ("SE", "SE"),
            ("–", ""),
        ] {
            assert_eq!(bare_number(written).collect::<String>(), bare, "{written}");
        }
    }

    #[test]
    fn what_may_be_a_personal_number_is_refused_without_being_repeated() {
        for printed in [
            "850101-1234",
            "8512011234",
            "19850101-1234",
            "200112311234",
            "850101+1234",
            "850101 1234",
        ] {
            let error = OrganisationNumber::parse(printed).unwrap_err();
            assert!(!error.to_string().contains("85"), "{printed}");
        }
    }
}
