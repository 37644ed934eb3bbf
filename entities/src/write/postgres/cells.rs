//! Cells of a PostgreSQL database: into a statement, and out of its rows.

use domain::bundle::{TableName, Value};
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::{Postgres, Row as _};

use crate::layout::{Layout, Owned, StoredColumn, StoredKind};
use crate::write::WriteError;

/// Binds what rows hold in a column as one array, so that a statement takes any number of rows.
pub(super) fn bind_array<'q>(
    query: Query<'q, Postgres, PgArguments>,
    kind: StoredKind,
    values: impl Iterator<Item = &'q Owned>,
) -> Query<'q, Postgres, PgArguments> {
    match kind {
        StoredKind::Text => query.bind(values.map(text).collect::<Vec<_>>()),
        StoredKind::Integer => query.bind(values.map(integer).collect::<Vec<_>>()),
        StoredKind::Boolean => query.bind(values.map(boolean).collect::<Vec<_>>()),
    }
}

/// The type of the array of a column's values.
pub(super) const fn array_type(kind: StoredKind) -> &'static str {
    match kind {
        StoredKind::Text => "text[]",
        StoredKind::Integer => "bigint[]",
        StoredKind::Boolean => "boolean[]",
    }
}

// A row is made by its layout, so that a value is of its column's kind.
const fn text(value: &Owned) -> Option<&str> {
    match value {
        Owned::Text(text) => Some(text.as_str()),
        Owned::Null | Owned::Integer(_) | Owned::Boolean(_) => None,
    }
}

const fn integer(value: &Owned) -> Option<i64> {
    match value {
        Owned::Integer(number) => Some(*number),
        Owned::Null | Owned::Text(_) | Owned::Boolean(_) => None,
    }
}

const fn boolean(value: &Owned) -> Option<bool> {
    match value {
        Owned::Boolean(flag) => Some(*flag),
        Owned::Null | Owned::Text(_) | Owned::Integer(_) => None,
    }
}

pub(super) fn read_value(column: &StoredColumn, place: usize, row: &PgRow) -> Result<Owned, WriteError> {
    Ok(match column.kind {
        StoredKind::Text => row
            .try_get::<Option<String>, _>(place)?
            .map_or(Owned::Null, Owned::Text),
        StoredKind::Integer => row
            .try_get::<Option<i64>, _>(place)?
            .map_or(Owned::Null, Owned::Integer),
        StoredKind::Boolean => row
            .try_get::<Option<bool>, _>(place)?
            .map_or(Owned::Null, Owned::Boolean),
    })
}

/// The kinds of these columns of a table; the number of a row is one as well.
pub(super) fn kinds_of(table: TableName, columns: &[&str]) -> Vec<StoredKind> {
    let stored = &Layout::of(table).columns;
    let kind = |name: &str| {
        let column = stored.iter().find(|column| column.name == name);
        column.map_or(StoredKind::Integer, |column| column.kind)
    };
    columns.iter().map(|name| kind(name)).collect()
}

/// A value of a row, for as long as the row is there.
pub(super) fn lend_value(kind: StoredKind, place: usize, row: &PgRow) -> Result<Value<'_>, sqlx::Error> {
    Ok(match kind {
        StoredKind::Text => row
            .try_get::<Option<&str>, _>(place)?
            .map_or(Value::Null, Value::Text),
        StoredKind::Integer => row
            .try_get::<Option<i64>, _>(place)?
            .map_or(Value::Null, Value::Integer),
        StoredKind::Boolean => row
            .try_get::<Option<bool>, _>(place)?
            .map_or(Value::Null, Value::Boolean),
    })
}
