//! Layout: how a table of the format lies in the database.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::bundle::{ColumnKind, TABLES, Table, TableName, Value};
use serde_json::Value as Json;

/// A table's columns in the database.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) table: &'static Table,
    /// After `id`: `key` or `fingerprint`, the columns of the format in its order, `extra`.
    pub(crate) columns: Vec<StoredColumn>,
}

/// A column in the database.
#[derive(Debug)]
pub(crate) struct StoredColumn {
    /// Its name, unquoted.
    pub(crate) name: String,
    pub(crate) kind: StoredKind,
    /// Its place in [`Table::columns`]; `None` for `fingerprint` and `extra`.
    pub(crate) place: Option<usize>,
}

/// The kind of values that a column holds in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StoredKind {
    Text,
    Integer,
    Boolean,
}

/// A value on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Owned {
    Null,
    Text(String),
    Integer(i64),
    Boolean(bool),
}

impl Layout {
    /// The layout of a table in the database.
    pub(crate) fn of(table: TableName) -> &'static Self {
        static LAYOUTS: LazyLock<Vec<Layout>> =
            LazyLock::new(|| TABLES.iter().map(|table| Layout::new(table)).collect());
        &LAYOUTS[table as usize]
    }

    fn new(table: &'static Table) -> Self {
        let mut columns = Vec::with_capacity(table.columns.len() + 2);
        if !table.is_keyed() {
            columns.push(StoredColumn {
                name: "fingerprint".into(),
                kind: StoredKind::Integer,
                place: None,
            });
        }
        for (place, column) in table.columns.iter().enumerate() {
            let (name, kind) = match column.kind {
                ColumnKind::Key | ColumnKind::PersonSafeKey => ("key".to_owned(), StoredKind::Text),
                ColumnKind::Reference(_) | ColumnKind::Subject => {
                    (format!("{}_id", column.name), StoredKind::Integer)
                }
                ColumnKind::Count | ColumnKind::Track => (column.name.to_owned(), StoredKind::Integer),
                ColumnKind::Flag => (column.name.to_owned(), StoredKind::Boolean),
                _ => (column.name.to_owned(), StoredKind::Text),
            };
            columns.push(StoredColumn {
                name,
                kind,
                place: Some(place),
            });
        }
        columns.push(StoredColumn {
            name: "extra".into(),
            kind: StoredKind::Text,
            place: None,
        });
        Self { table, columns }
    }

    /// The place of `extra`, the last.
    pub(crate) fn extra(&self) -> usize {
        self.columns.len() - 1
    }

    /// The place among [`Layout::columns`] of the column at a place of the format's table.
    pub(crate) fn stored_place(&self, place: usize) -> usize {
        if self.table.is_keyed() { place } else { place + 1 }
    }

    /// The place of a column of the format, by its name there.
    pub(crate) fn position(&self, column: &str) -> Option<usize> {
        self.table.position(column).map(|place| self.stored_place(place))
    }

    /// A row as the change log keeps it: every column that holds something, by name.
    pub(crate) fn json(&self, number: i64, row: &[Owned]) -> String {
        // Sorted, whatever order the JSON library is built to keep.
        let mut object = BTreeMap::from([("id", Json::from(number))]);
        for (column, value) in self.columns.iter().zip(row) {
            let value = match value {
                Owned::Null => continue,
                Owned::Text(text) => Json::from(text.as_str()),
                Owned::Integer(number) => (*number).into(),
                Owned::Boolean(flag) => (*flag).into(),
            };
            object.insert(&column.name, value);
        }
        serde_json::json!(object).to_string()
    }
}

impl Owned {
    /// The same value, lent.
    pub(crate) fn lend(&self) -> Value<'_> {
        match self {
            Self::Null => Value::Null,
            Self::Text(text) => Value::Text(text),
            Self::Integer(number) => Value::Integer(*number),
            Self::Boolean(flag) => Value::Boolean(*flag),
        }
    }
}

impl From<Value<'_>> for Owned {
    fn from(value: Value<'_>) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Text(text) | Value::Date(_, text) | Value::End(_, text) => Self::Text(text.to_owned()),
            Value::Integer(number) => Self::Integer(number),
            Value::Boolean(flag) => Self::Boolean(flag),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(table: TableName, expect: &str) {
        let names: Vec<_> = Layout::of(table)
            .columns
            .iter()
            .map(|column| column.name.as_str())
            .collect();
        assert_eq!(names.join(" "), expect);
    }

    #[test]
    fn references_are_numbers_and_an_id_is_a_key() {
        check(TableName::Persons, "key name source_id extra");
        check(
            TableName::Attendances,
            "fingerprint event_id organisation_id persons role source_id locator quote extra",
        );
        check(
            TableName::Findings,
            "key subject_type subject_id kind text number source_id locator quote extra",
        );
    }
}
