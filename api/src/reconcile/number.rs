//! Numbers and identifiers, in the ways in which lists write them.

use domain::may_be_personal;
use domain::network::ORGANISATION_NUMBER_SCHEME;

/// The fewest digits of a number that is looked for: sources print numbers with a digit missing, and such are kept.
const LEAST_DIGITS: usize = 9;

/// An organisation number as digits alone, from any of the ways in which one is written: `202100-2114`, `2021002114`,
/// `202100 2114`, `16202100-2114` (with the century's digits of the tax agency), `SE202100211401` (VAT number) or
/// `SE-ON-2021002114` (org-id). `None` when it is no number, or may be a personal identity number.
pub(super) fn organisation_number(text: &str) -> Option<String> {
    let text = text.trim();
    let scheme = text.get(..ORGANISATION_NUMBER_SCHEME.len());
    let bare = match scheme {
        Some(scheme) if scheme.eq_ignore_ascii_case(ORGANISATION_NUMBER_SCHEME) => {
            &text[ORGANISATION_NUMBER_SCHEME.len()..]
        }
        _ => text,
    };
    let vat = bare.get(..2).filter(|prefix| prefix.eq_ignore_ascii_case("SE"));
    let bare = if vat.is_some() { &bare[2..] } else { bare };
    let is_sign = |sign: char| matches!(sign, '-' | '\u{2010}'..='\u{2014}' | ' ' | '\u{a0}' | ':');
    if !bare.chars().all(|sign| sign.is_ascii_digit() || is_sign(sign)) {
        return None;
    }
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    let number = match digits.len() {
        12 if vat.is_some() && digits.ends_with("01") => &digits[..10],
        12 if vat.is_none() && digits.starts_with("16") => &digits[2..],
        LEAST_DIGITS | 10 => &digits,
        _ => return None,
    };
    (!may_be_personal(number)).then(|| number.to_owned())
}

/// An identifier with its scheme, from an org-id such as `SE-ON-202100-2114` or `WIKIDATA-Q3406485`, a Wikidata item `Q3406485`,
/// or its address.
pub(super) fn identifier(text: &str, schemes: &[impl AsRef<str>]) -> Option<(String, String)> {
    let text = text.trim();
    let address = ["https://www.wikidata.org/", "http://www.wikidata.org/"]
        .iter()
        .find_map(|host| text.strip_prefix(host))
        .and_then(|path| path.rsplit('/').next());
    let item = address.unwrap_or(text);
    let is_item = item
        .strip_prefix(['Q', 'q'])
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()));
    if is_item {
        return Some(("WIKIDATA".to_owned(), item.to_ascii_uppercase()));
    }
    schemes.iter().map(AsRef::as_ref).find_map(|scheme: &str| {
        let start = text.get(..scheme.len())?;
        let value = text[scheme.len()..].strip_prefix(['-', ':'])?;
        let fits = start.eq_ignore_ascii_case(scheme) && !value.is_empty();
        fits.then(|| (scheme.to_owned(), value.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_however_it_is_written() {
        for text in [
            "202100-2114",
            "2021002114",
            " 202100 2114 ",
            "202100–2114",
            "16202100-2114",
            "162021002114",
            "SE202100211401",
            "se-on-202100-2114",
            "SE-ON-2021002114",
        ] {
            assert_eq!(organisation_number(text).as_deref(), Some("2021002114"), "{text}");
        }
        assert_eq!(organisation_number("21200-0258").as_deref(), Some("212000258"));
    }

    #[test]
    fn what_is_no_number_or_may_be_a_person_s_is_none() {
        for text in [
            "",
            "1280",
            "Malmö",
            "850101-1234",
            "198501011234",
            "2021002114 Malmö",
            "é",
        ] {
            assert_eq!(organisation_number(text), None, "{text}");
        }
    }

    #[test]
    fn identifiers_are_read_with_their_schemes() {
        let read = |text| identifier(text, &["SE-ON", "WIKIDATA", "ROR"]);
        let item = Some(("WIKIDATA".to_owned(), "Q3406485".to_owned()));
        assert_eq!(read("Q3406485"), item);
        assert_eq!(read("http://www.wikidata.org/entity/Q3406485"), item);
        assert_eq!(read("wikidata-Q3406485"), item);
        assert_eq!(read("ROR-abc"), Some(("ROR".to_owned(), "abc".to_owned())));
        assert_eq!(read("Quarnevik"), None);
        assert_eq!(read("ROR"), None);
    }
}
