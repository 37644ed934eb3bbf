//! Cells of a PostgreSQL database: into a statement, and out of its rows.

use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::{Postgres, Row as _};

use crate::layout::{Owned, StoredColumn, StoredKind};
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
