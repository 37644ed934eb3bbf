//! Cells of a SQLite file: into a statement, and out of its rows.

use domain::bundle::{TableName, Value};
use rusqlite::Statement;
use rusqlite::types::ValueRef;

use crate::layout::{Layout, Owned, StoredColumn, StoredKind};
use crate::write::WriteError;

pub(super) fn bind(statement: &mut Statement<'_>, place: usize, value: Value<'_>) -> rusqlite::Result<()> {
    match value {
        Value::Null => statement.raw_bind_parameter(place, rusqlite::types::Null),
        Value::Text(text) | Value::Date(_, text) | Value::End(_, text) => {
            statement.raw_bind_parameter(place, text)
        }
        Value::Integer(number) => statement.raw_bind_parameter(place, number),
        Value::Boolean(flag) => statement.raw_bind_parameter(place, flag),
    }
}

pub(super) fn read_row(
    layout: &Layout,
    number: i64,
    row: &rusqlite::Row<'_>,
) -> Result<Vec<Owned>, WriteError> {
    let values = layout
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| read_value(layout, column, place, number, row));
    values.collect()
}

fn read_value(
    layout: &Layout,
    column: &StoredColumn,
    place: usize,
    number: i64,
    row: &rusqlite::Row<'_>,
) -> Result<Owned, WriteError> {
    let table = layout.table.name;
    Ok(match (column.kind, row.get_ref(place)?) {
        (_, ValueRef::Null) => Owned::Null,
        (StoredKind::Text, ValueRef::Text(bytes)) => {
            Owned::Text(text(table, &column.name, number, bytes)?.to_owned())
        }
        (StoredKind::Integer, ValueRef::Integer(value)) => Owned::Integer(value),
        (StoredKind::Boolean, ValueRef::Integer(value)) => Owned::Boolean(value != 0),
        _ => return Err(inconsistent(table, &column.name, number)),
    })
}

pub(super) fn text<'a>(
    table: TableName,
    column: &str,
    number: i64,
    bytes: &'a [u8],
) -> Result<&'a str, WriteError> {
    std::str::from_utf8(bytes).map_err(|_| inconsistent(table, column, number))
}

pub(super) fn inconsistent(table: TableName, column: &str, row: i64) -> WriteError {
    WriteError::Inconsistent {
        table,
        column: column.to_owned(),
        row,
    }
}
