//! What an import says of itself in the change log.

use domain::bundle::TableName;

/// One entry of the change log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) table: TableName,
    pub(super) operation: Operation,
    /// The first and the last row that it is about.
    pub(super) rows: (i64, i64),
    /// The row as it was, as a JSON object.
    pub(super) before: Option<String>,
    /// The row as it is now.
    pub(super) after: Option<String>,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    Add,
    Update,
    Remove,
}

impl Operation {
    /// The word of the change log.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Update => "update",
            Self::Remove => "remove",
        }
    }
}
