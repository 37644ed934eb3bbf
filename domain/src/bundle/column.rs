//! Columns: what they are called and what their cells may hold.

use super::{ExternalList, TableName};
use crate::{Code, SubjectType, UnknownCode};

/// A column of a table of the format.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name in the first line of the file.
    pub name: &'static str,
    /// The kind of values that its cells may hold.
    pub kind: ColumnKind,
    /// The duty of a file to have the column, and of a row to fill it.
    pub presence: Presence,
    /// The value that an empty cell stands for, where the format says so (`member` for a role).
    pub default: Option<&'static str>,
}

/// The duty of a file to have a column, and of a row to fill it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It must.
    Required,
    /// It may be absent or empty: not stated.
    Optional,
}

/// The kind of values that the cells of a column may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// The row's own id.
    Key,
    /// The id of an organisation or person, which people tend to number: never a personal identity number.
    PersonSafeKey,
    /// Free text.
    Text,
    /// The id of a row of a table.
    Reference(TableName),
    /// The number of a track of the project in the same row.
    Track,
    /// A word of a closed list.
    Code(CodeWords),
    /// The types of subject, each with the table to which the column `subject` then refers.
    SubjectType(&'static [SubjectType]),
    /// The id of a row of the table that the column `subject_type` names.
    Subject,
    /// A date with bounds.
    Date,
    /// A date with bounds, or `..`.
    End,
    /// A Swedish organisation number, as printed.
    OrganisationNumber,
    /// A whole number of 0 or more.
    Count,
    /// A decimal from 0 to 100.
    Percent,
    /// A decimal.
    Decimal,
    /// An ISO 4217 code.
    Currency,
    /// An ISO 3166-1 alpha-2 code.
    Country,
    /// The SHA-256 sum of a text, 64 hexadecimal digits.
    Sha256,
    /// `true` or `false`.
    Flag,
    /// A code from a list that others keep: kept as printed, warned about when the list does not have it.
    External(ExternalList),
    /// The few words that carry the fact, 200 characters at most.
    Quote,
    /// A web address.
    Url,
    /// The path of a text within the bundle.
    TextFile,
}

/// A closed list of words, whichever it is: a [`Code`] without its type.
#[derive(Debug, Clone, Copy)]
pub struct CodeWords {
    /// The list's name.
    pub list: &'static str,
    check: fn(&str) -> Result<(), UnknownCode>,
    words: fn() -> Vec<&'static str>,
}

impl PartialEq for CodeWords {
    fn eq(&self, other: &Self) -> bool {
        self.list == other.list
    }
}

impl Eq for CodeWords {}

impl CodeWords {
    /// The words of a list.
    #[must_use]
    pub const fn of<C: Code>() -> Self {
        Self {
            list: C::LIST,
            check: |word| C::from_code(word).map(|_| ()),
            words: || C::ALL.iter().map(|member| member.code()).collect(),
        }
    }

    /// Checks that the list has the word.
    ///
    /// # Errors
    /// [`UnknownCode`], with the words it has.
    pub fn check(self, word: &str) -> Result<(), UnknownCode> {
        (self.check)(word)
    }

    /// The words, in the order of the format.
    #[must_use]
    pub fn words(self) -> Vec<&'static str> {
        (self.words)()
    }
}

impl Column {
    /// A column that may be absent or empty.
    pub(super) const fn new(name: &'static str, kind: ColumnKind) -> Self {
        Self {
            name,
            kind,
            presence: Presence::Optional,
            default: None,
        }
    }

    /// The same column, which must be there and filled.
    pub(super) const fn required(self) -> Self {
        Self {
            presence: Presence::Required,
            ..self
        }
    }

    /// The same column, with what an empty cell stands for.
    pub(super) const fn or(self, default: &'static str) -> Self {
        Self {
            default: Some(default),
            ..self
        }
    }

    /// Returns whether every file must have the column and every row fill it.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.presence == Presence::Required
    }
}
