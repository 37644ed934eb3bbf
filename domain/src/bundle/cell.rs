//! Cells: from the text between two commas to a value that means something.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::{ColumnKind, holds_personal_number, iso};
use crate::{Code, Date, DateError, End, Key, OrganisationNumber, SubjectType, may_be_personal};

/// A value of a cell, kept as printed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// Nothing: not stated.
    Null,
    /// A text, a code, a decimal, a reference.
    Text(&'a str),
    /// A whole number.
    Integer(i64),
    /// `true` or `false`.
    Boolean(bool),
    /// A date, and its text.
    Date(Date, &'a str),
    /// A date or `..`, and its text.
    End(End, &'a str),
}

/// The words that complete "expected …": what a cell should hold in place of what it holds.
pub type Expected = Cow<'static, str>;

/// The words for what is expected in place of a personal identity number, wherever it stands.
const NO_PERSONAL_NUMBER: &str = "a cell without a personal identity number, which no bundle may hold";
/// The longest cell, in characters.
const MAX_CHARS: usize = 100_000;
/// The longest quote, in characters: few enough words that quoting them needs nobody's leave.
const MAX_QUOTE_CHARS: usize = 200;

impl<'a> Value<'a> {
    /// Returns whether nothing is stated.
    #[must_use]
    pub fn is_null(self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text, of a text or a date.
    #[must_use]
    pub fn text(self) -> Option<&'a str> {
        match self {
            Self::Text(text) | Self::Date(_, text) | Self::End(_, text) => Some(text),
            Self::Null | Self::Integer(_) | Self::Boolean(_) => None,
        }
    }
}

/// Reads a cell of a column of this kind. An empty cell is [`Value::Null`], whether or not it may be empty.
///
/// # Errors
/// What was expected, for the reader of the report. It never repeats the text.
pub fn parse_cell(kind: ColumnKind, text: &str) -> Result<Value<'_>, Expected> {
    if text.is_empty() {
        return Ok(Value::Null);
    }
    if longer_than(text, MAX_CHARS) {
        return Err("a cell of at most 100,000 characters".into());
    }
    if is_open(kind, text) && holds_personal_number(text) {
        return Err(NO_PERSONAL_NUMBER.into());
    }
    match kind {
        ColumnKind::Key | ColumnKind::Reference(_) => parse_key(text),
        ColumnKind::PersonSafeKey if may_be_personal(text) => {
            Err("an id that is not what may be a personal identity number".into())
        }
        ColumnKind::PersonSafeKey => parse_key(text),
        ColumnKind::Text | ColumnKind::External(_) | ColumnKind::Subject | ColumnKind::TextFile => {
            parse_text(text)
        }
        ColumnKind::Code(words) => match words.check(text) {
            Ok(()) => Ok(Value::Text(text)),
            Err(unknown) => Err(unknown.to_string().into()),
        },
        ColumnKind::SubjectType(allowed) => parse_subject_type(allowed, text),
        ColumnKind::Date => Date::parse(text)
            .map(|date| Value::Date(date, text))
            .map_err(|error| expected_date(error, text)),
        ColumnKind::End => End::parse(text)
            .map(|end| Value::End(end, text))
            .map_err(|error| match error {
                DateError::Shape if !has_time(text) => {
                    format!("{error}, or .. for what was still going on").into()
                }
                error => expected_date(error, text),
            }),
        ColumnKind::OrganisationNumber => match OrganisationNumber::parse(text) {
            Ok(_) => parse_text(text),
            Err(personal) => Err(personal.to_string().into()),
        },
        ColumnKind::Count | ColumnKind::Track => parse_count(text),
        ColumnKind::Percent => parse_percent(text),
        ColumnKind::Decimal => parse_decimal(text).map(|_| Value::Text(text)),
        ColumnKind::Currency if iso::is_currency(text) => Ok(Value::Text(text)),
        ColumnKind::Currency => Err("a currency code of ISO 4217, such as SEK or EUR".into()),
        ColumnKind::Country if iso::is_country(text) => Ok(Value::Text(text)),
        ColumnKind::Country => Err("a country code of ISO 3166-1, two capital letters such as SE".into()),
        ColumnKind::Sha256 if text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            Ok(Value::Text(text))
        }
        ColumnKind::Sha256 => Err("a SHA-256 sum of 64 hexadecimal digits".into()),
        ColumnKind::Flag => match text {
            "true" => Ok(Value::Boolean(true)),
            "false" => Ok(Value::Boolean(false)),
            _ => Err("true or false".into()),
        },
        ColumnKind::Quote if longer_than(text, MAX_QUOTE_CHARS) => {
            Err("a quote of at most 200 characters, with \" … \" where words are left out".into())
        }
        ColumnKind::Quote => parse_text(text),
        ColumnKind::Url => parse_url(text),
    }
}

/// Returns whether a cell of the kind could hold a personal identity number at all: no word of a list, day or sum does. The way
/// out for an amount that looks like one is to write its decimals.
fn is_open(kind: ColumnKind, text: &str) -> bool {
    match kind {
        ColumnKind::Code(_)
        | ColumnKind::SubjectType(_)
        | ColumnKind::Date
        | ColumnKind::End
        | ColumnKind::Percent
        | ColumnKind::Currency
        | ColumnKind::Country
        | ColumnKind::Sha256
        | ColumnKind::Flag => false,
        ColumnKind::Decimal => !text.contains('.'),
        ColumnKind::Key
        | ColumnKind::PersonSafeKey
        | ColumnKind::Text
        | ColumnKind::Reference(_)
        | ColumnKind::Track
        | ColumnKind::Subject
        | ColumnKind::OrganisationNumber
        | ColumnKind::Count
        | ColumnKind::External(_)
        | ColumnKind::Quote
        | ColumnKind::Url
        | ColumnKind::TextFile => true,
    }
}

fn expected_date(error: DateError, text: &str) -> Expected {
    match error {
        DateError::Shape if has_time(text) => "a day, without the time".into(),
        error => error.to_string().into(),
    }
}

/// Returns whether it is a day with its time, as spreadsheets and databases write one: `2014-08-15 00:00:00`, `2014-08-15T00:00`.
fn has_time(text: &str) -> bool {
    text.split_once(['T', ' ']).is_some_and(|(day, time)| {
        day.len() == 10 && Date::parse(day).is_ok() && time.starts_with(|char: char| char.is_ascii_digit())
    })
}

/// Bytes are at least as many as characters, so that only the long texts are counted.
fn longer_than(text: &str, chars: usize) -> bool {
    text.len() > chars && text.chars().nth(chars).is_some()
}

fn parse_text(text: &str) -> Result<Value<'_>, Expected> {
    // PostgreSQL cannot store it, and nobody can see it.
    if text.contains('\0') {
        return Err("text without a NUL character".into());
    }
    // The first character decides for nearly every text.
    if text.starts_with(char::is_whitespace) && text.trim().is_empty() {
        return Err("text, or nothing at all, but not only white space".into());
    }
    Ok(Value::Text(text))
}

fn parse_key(text: &str) -> Result<Value<'_>, Expected> {
    Key::check(text).map_err(|error| error.to_string())?;
    parse_text(text)
}

fn parse_subject_type<'a>(allowed: &[SubjectType], text: &'a str) -> Result<Value<'a>, Expected> {
    if allowed.iter().any(|subject| subject.code() == text) {
        return Ok(Value::Text(text));
    }
    let words: Vec<&str> = allowed.iter().map(|subject| subject.code()).collect();
    Err(format!("one of {}", words.join(", ")).into())
}

fn parse_count(text: &str) -> Result<Value<'_>, Expected> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit()).then_some(text);
    let number = digits.and_then(|digits| digits.parse().ok()).map(Value::Integer);
    number.ok_or_else(|| "a whole number of 0 or more, in digits only".into())
}

/// Reads digits with at most one decimal point: rust_decimal alone would take underscores, signs and exponents too.
pub(super) fn parse_decimal(text: &str) -> Result<Decimal, Expected> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    // 28 digits always fit into a Decimal unrounded.
    let fits = all_digits(whole) && all_digits(fraction) && digits.len() <= 29;
    let parsed = fits.then(|| Decimal::from_str_exact(text).ok()).flatten();
    parsed.ok_or_else(|| "a number such as 1250000 or 66.53, with a point and without spaces".into())
}

fn parse_percent(text: &str) -> Result<Value<'_>, Expected> {
    let percent = parse_decimal(text)
        .ok()
        .filter(is_share)
        .map(|_| Value::Text(text));
    percent.ok_or_else(|| "a share in percent from 0 to 100, such as 66.53".into())
}

pub(super) fn is_share(number: &Decimal) -> bool {
    (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(number)
}

fn parse_url(text: &str) -> Result<Value<'_>, Expected> {
    // As printed, so that www.example.org will do; but a page links to it, so that script must not.
    let scheme = text
        .split_once(':')
        .map(|(scheme, _)| scheme.to_ascii_lowercase());
    let odd_scheme = scheme.is_some_and(|scheme| {
        scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && !matches!(&*scheme, "http" | "https" | "ftp")
    });
    if odd_scheme || text.contains(|char: char| char.is_whitespace() || char.is_control()) {
        return Err("a web address such as https://www.example.org/page, without white space".into());
    }
    Ok(Value::Text(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::CodeWords;
    use crate::{ProjectKind, SeatRole};

    #[track_caller]
    fn takes(kind: ColumnKind, texts: &[&str]) {
        for text in texts {
            assert!(
                parse_cell(kind, text).is_ok(),
                "{text}: {:?}",
                parse_cell(kind, text)
            );
        }
    }

    #[track_caller]
    fn refuses(kind: ColumnKind, texts: &[&str]) {
        for text in texts {
            assert!(parse_cell(kind, text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_empty_cell_is_not_stated_whatever_its_kind() {
        for kind in [
            ColumnKind::Count,
            ColumnKind::Flag,
            ColumnKind::Date,
            ColumnKind::Decimal,
            ColumnKind::Key,
        ] {
            assert_eq!(parse_cell(kind, ""), Ok(Value::Null));
        }
    }

    #[test]
    fn each_kind_takes_what_it_says() {
        takes(ColumnKind::Count, &["0", "17", "007"]);
        refuses(
            ColumnKind::Count,
            &["-1", "1.5", "1 000", "ca 5", "+1", "99999999999999999999"],
        );
        takes(ColumnKind::Percent, &["0", "100", "66.53", "100.0"]);
        refuses(ColumnKind::Percent, &["66,53", "100.1", "-1", "50%", ".5", "5."]);
        takes(ColumnKind::Decimal, &["1250000", "-3.5", "0.1234567890123456789"]);
        refuses(
            ColumnKind::Decimal,
            &[
                "1_000",
                "1e6",
                "1 000",
                "+1",
                "-",
                "12345678901234567890123456789012",
            ],
        );
        takes(ColumnKind::Flag, &["true", "false"]);
        refuses(ColumnKind::Flag, &["True", "1", "yes"]);
        takes(ColumnKind::Country, &["SE"]);
        refuses(ColumnKind::Country, &["se", "SWE", "XX"]);
        takes(
            ColumnKind::Url,
            &["https://a.se/x?y=å", "www.nnsweden.se", "a.se:8080/x"],
        );
        refuses(
            ColumnKind::Url,
            &["javascript:alert(1)", "https://a b.se", "DATA:text/html,x"],
        );
        takes(ColumnKind::End, &["..", "2014"]);
        refuses(ColumnKind::Date, &[".."]);
        refuses(ColumnKind::Text, &[" ", "a\0b"]);
    }

    #[test]
    fn a_date_that_the_calendar_lacks_says_so() {
        assert_eq!(
            parse_cell(ColumnKind::Date, "2014-02-30"),
            Err("a day that the calendar has".into())
        );
    }

    #[test]
    fn a_day_with_its_time_says_so() {
        for text in ["2014-08-15 00:00:00", "2014-08-15T00:00:00Z", "2014-08-15 00:00"] {
            for kind in [ColumnKind::Date, ColumnKind::End] {
                assert_eq!(
                    parse_cell(kind, text),
                    Err("a day, without the time".into()),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn an_unknown_code_is_answered_with_the_list() {
        let kind = ColumnKind::Code(CodeWords::of::<SeatRole>());
        let expected = "one of chair, vice_chair, member, deputy, adjunct, secretary";
        assert_eq!(parse_cell(kind, "boss"), Err(expected.into()));
        takes(ColumnKind::Code(CodeWords::of::<ProjectKind>()), &["pre_study"]);
    }

    #[test]
    fn lengths_are_counted_in_characters() {
        let kind = ColumnKind::Quote;
        takes(kind, &[&"å".repeat(200)]);
        refuses(kind, &[&"å".repeat(201)]);
        takes(ColumnKind::Key, &[&"å".repeat(200)]);
        refuses(ColumnKind::Key, &[&"å".repeat(201)]);
        takes(ColumnKind::Text, &[&"å".repeat(100_000)]);
        refuses(ColumnKind::Text, &[&"å".repeat(100_001)]);
    }

    #[test]
    fn a_personal_number_is_refused_in_every_kind_of_cell_that_could_hold_it() {
        for kind in [
            ColumnKind::Key,
            ColumnKind::PersonSafeKey,
            ColumnKind::Text,
            ColumnKind::Quote,
            ColumnKind::Url,
            ColumnKind::TextFile,
            ColumnKind::Subject,
            ColumnKind::Reference(crate::bundle::TableName::Persons),
            ColumnKind::OrganisationNumber,
        ] {
            refuses(kind, &["811218-9876", "x19811218-9876", "SE811218987601"]);
            takes(kind, &["811218-9877a", "2014/00123", "x212000-1124"]);
        }
        refuses(ColumnKind::Count, &["8112189876"]);
        refuses(ColumnKind::Decimal, &["8112189876"]);
        takes(ColumnKind::Decimal, &["8112189876.00"]);
    }

    #[test]
    fn what_may_be_a_personal_number_is_no_number_and_no_id_of_a_person() {
        refuses(ColumnKind::OrganisationNumber, &["850101-1234", "198501011234"]);
        refuses(ColumnKind::PersonSafeKey, &["850101-1234"]);
        takes(ColumnKind::Key, &["2014-01-0001"]);
        takes(
            ColumnKind::OrganisationNumber,
            &["212000-0803", "not printed right"],
        );
    }
}
