//! Personal identity numbers anywhere in a text: what is shown or logged must not hold one.

use crate::may_be_personal;

/// Returns whether some run of the text may be a personal identity number (personnummer), whatever stands around it.
///
/// Deliberately wide: it decides what is *shown*, where withholding too much does no harm.
#[must_use]
pub fn holds_personal_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    (0..bytes.len()).any(|start| {
        let begins = bytes[start].is_ascii_digit() && (start == 0 || !bytes[start - 1].is_ascii_digit());
        begins && runs_from(text, start).any(may_be_personal)
    })
}

/// The texts of ten to twelve digits that begin here and end where no digit follows. It looks no further than the thirteenth digit,
/// so that no place of a text is looked at from more than a dozen others, whatever stands in it.
fn runs_from(text: &str, start: usize) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let mut digits = 0;
    bytes[start..]
        .iter()
        .enumerate()
        .take_while(|(_, byte)| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b' '))
        .map_while(move |(offset, byte)| {
            digits += usize::from(byte.is_ascii_digit());
            (digits <= MOST_DIGITS).then_some((start + offset + 1, byte, digits))
        })
        .filter_map(move |(end, byte, digits)| {
            let closed = !bytes.get(end).is_some_and(u8::is_ascii_digit);
            (byte.is_ascii_digit() && closed && matches!(digits, 10 | MOST_DIGITS)).then(|| &text[start..end])
        })
}

/// The digits of a personal identity number with its century.
const MOST_DIGITS: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_within_a_text() {
        for text in [
            "850101-1234",
            "pnr 850101-1234.",
            "SE850101123401 8501011234",
            "19850101 1234;x",
            "å8501011234",
        ] {
            assert!(holds_personal_number(text), "{text}");
        }
    }

    #[test]
    fn a_number_is_found_after_digits_that_belong_to_none() {
        // Looked at from each digit to the end, this would be a thousand million steps.
        let digits = "2 ".repeat(30_000);
        assert!(holds_personal_number(&format!("{digits}850101-1234")));
        assert!(!holds_personal_number(&digits));
    }

    #[test]
    fn dates_and_organisation_numbers_are_left_alone() {
        for text in [
            "2014-08-15",
            "212000-0803",
            "202100-2114",
            "1 850 101",
            "[2014-02..2014-08]",
            "p. 2",
        ] {
            assert!(!holds_personal_number(text), "{text}");
        }
    }
}
