//! Names in SQL, the same for both databases.

use domain::bundle::TableName;

use crate::layout::Layout;

/// A name as SQL quotes it: `end` is a word of its own there.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// The columns of a layout, quoted and with commas.
pub(super) fn column_list<'a>(columns: impl IntoIterator<Item = &'a str>) -> String {
    columns.into_iter().map(quoted).collect::<Vec<_>>().join(", ")
}

/// All columns of a layout, quoted and with commas.
pub(super) fn all_columns(layout: &Layout) -> String {
    column_list(layout.columns.iter().map(|column| column.name.as_str()))
}

/// The question for columns of the rows of a table in which the first of them holds something.
pub(super) fn select_filled(table: TableName, columns: &[&str]) -> String {
    format!(
        "SELECT {} FROM {table} WHERE {} IS NOT NULL",
        column_list(columns.iter().copied()),
        quoted(columns[0])
    )
}

/// The question for what identifies each row of a table, and for its number.
pub(super) fn select_identities(table: TableName) -> String {
    format!("SELECT {}, id FROM {table}", identity_column(Layout::of(table)))
}

/// The column that identifies a table's rows.
pub(super) fn identity_column(layout: &Layout) -> &str {
    &layout.columns[0].name
}
