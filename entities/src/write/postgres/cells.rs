//! Cells of a PostgreSQL database: into a statement, and out of its rows.

use domain::bundle::{TableName, Value};
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::{Postgres, Row as _};

use crate::layout::{Layout, Owned, StoredColumn, StoredKind};
use crate::write::WriteError;

pub(super) fn bind<'q>(
    query: Query<'q, Postgres, PgArguments>,
    column: &StoredColumn,
    value: &'q Owned,
) -> Query<'q, Postgres, PgArguments> {
    match (column.kind, value) {
        (_, Owned::Text(text)) => query.bind(text),
        (_, Owned::Integer(number)) => query.bind(number),
        (_, Owned::Boolean(flag)) => query.bind(flag),
        (StoredKind::Text, Owned::Null) => query.bind(None::<String>),
        (StoredKind::Integer, Owned::Null) => query.bind(None::<i64>),
        (StoredKind::Boolean, Owned::Null) => query.bind(None::<bool>),
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

/// What these columns of a table hold; the number of a row is one as well.
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
