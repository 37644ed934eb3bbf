//! Problems: rows that are wrong, or that are kept although something about them is odd.

use std::borrow::Cow;
use std::fmt;

use super::may_hold_personal_number;

/// The severity of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The bundle is refused.
    Error,
    /// The row is kept as it is; someone should look at it.
    Warning,
}

/// One thing that is wrong or odd: where, what was found, what was expected.
///
/// It never holds what may be a personal identity number: [`Problem::found`] withholds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The severity: an error refuses the bundle, a warning does not.
    pub severity: Severity,
    /// The file, by its path in the bundle; with several bundles, the bundle's name stands before it.
    pub file: String,
    /// The line on which the row begins, counted from 1; `None` when it is about the whole file.
    pub line: Option<u64>,
    /// The column's name; `None` when it is about the whole row.
    pub column: Option<String>,
    /// The value that stands there, shortened; `None` when nothing does, or when it must not be shown.
    pub value: Option<String>,
    /// The words that complete "expected …".
    pub expected: Cow<'static, str>,
}

/// As many characters of a value are shown.
const SHOWN_CHARS: usize = 80;

impl Problem {
    /// An error in a file.
    #[must_use]
    pub fn error(file: impl Into<String>, expected: impl Into<Cow<'static, str>>) -> Self {
        Self {
            severity: Severity::Error,
            file: file.into(),
            line: None,
            column: None,
            value: None,
            expected: expected.into(),
        }
    }

    /// The same, as a warning.
    #[must_use]
    pub fn as_warning(self) -> Self {
        Self {
            severity: Severity::Warning,
            ..self
        }
    }

    /// The same, on a line.
    #[must_use]
    pub fn on_line(self, line: u64) -> Self {
        Self {
            line: Some(line),
            ..self
        }
    }

    /// The same, in a column.
    #[must_use]
    pub fn in_column(self, column: impl Into<String>) -> Self {
        let column = column.into();
        // A column's name is shown as well, and an unknown one can be anything: a table without its first line.
        let column = if may_hold_personal_number(&column) {
            WITHHELD.to_owned()
        } else {
            shorten(&column)
        };
        Self {
            column: Some(column),
            ..self
        }
    }

    /// The same, with what stands there: shortened, and withheld when it may be a personal identity number.
    #[must_use]
    pub fn found(self, value: &str) -> Self {
        let value = (!value.is_empty()).then(|| {
            if may_hold_personal_number(value) {
                WITHHELD.to_owned()
            } else {
                shorten(value)
            }
        });
        Self { value, ..self }
    }
}

const WITHHELD: &str = "(withheld: it may be a personal identity number)";

fn shorten(value: &str) -> String {
    let mut shown: String = value
        .chars()
        .take(SHOWN_CHARS)
        .map(|char| if char.is_control() { '\u{fffd}' } else { char })
        .collect();
    if value.chars().nth(SHOWN_CHARS).is_some() {
        shown.push('…');
    }
    shown
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(column) = self.column.as_ref().filter(|column| !column.trim().is_empty()) {
            write!(f, ", column {column}")?;
        }
        match &self.value {
            Some(value) if value == WITHHELD => {
                write!(f, ": found a value {value}; expected {}", self.expected)
            }
            Some(value) => write!(f, ": found \"{value}\"; expected {}", self.expected),
            None => write!(f, ": expected {}", self.expected),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_where_what_and_what_was_expected() {
        let problem = Problem::error("seats.csv", "one of chair, member")
            .on_line(3)
            .in_column("role")
            .found("boss");
        assert_eq!(
            problem.to_string(),
            "seats.csv, line 3, column role: found \"boss\"; expected one of chair, member"
        );
    }

    #[test]
    fn a_long_value_is_shortened_and_its_control_characters_shown() {
        let problem = Problem::error("a.csv", "less").found(&"å\n".repeat(60));
        assert_eq!(problem.value.unwrap().chars().count(), 81);
    }

    #[test]
    fn what_may_be_a_personal_number_is_never_shown() {
        let problem = Problem::error("a.csv", "a kind")
            .in_column("850101-1234")
            .found("Anna 850101-1234");
        assert!(!format!("{problem} {problem:?}").contains("8501"), "{problem:?}");
    }
}
