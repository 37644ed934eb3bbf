//! Writing in bulk: one file for each kind of database.

mod copy;
mod postgres;
mod sqlite;

pub(super) use postgres::PostgresTarget;
pub(super) use sqlite::SqliteTarget;

use super::layout::Layout;

/// What a transaction may do. One that reads sees one state of the database and keeps nobody from writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReadOrWrite {
    Read,
    Write,
}

/// A name as SQL quotes it: `end` is a word of its own there.
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// The columns of a layout, quoted and with commas.
fn column_list<'a>(columns: impl IntoIterator<Item = &'a str>) -> String {
    columns.into_iter().map(quoted).collect::<Vec<_>>().join(", ")
}

/// All columns of a layout, quoted and with commas.
fn all_columns(layout: &Layout) -> String {
    column_list(layout.columns.iter().map(|column| column.name.as_str()))
}

/// The column that identifies a table's rows.
fn identity_column(layout: &Layout) -> &str {
    &layout.columns[0].name
}
