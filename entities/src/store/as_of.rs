//! Tables as they stood at a version: as they are, with all that was done since undone by the change log.
//!
//! The log keeps every row that was updated or removed as it was before, and the numbers of rows only grow. So a table as
//! of a version is, in one statement and therefore at one moment:
//!
//! - the rows numbered below the first one that a later change added, unless a later change touched them;
//! - of those that later changes touched, what the first of these changes found.
//!
//! As every statement looks at the log for itself, an import that commits meanwhile changes nothing of what is seen. See
//! `docs/adr/0009`.

use std::fmt::Write as _;

use domain::bundle::{TABLES, TableName};
use domain::{ChangeId, Code};
use sea_orm::DbBackend;

use crate::layout::{Layout, StoredKind};

/// The tables as of a version, in the SQL of one kind of database.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AsOf {
    pub(crate) backend: DbBackend,
    pub(crate) version: ChangeId,
}

impl AsOf {
    /// The question for the number and these columns of every row of a table, in any order; it may be ordered by `id`.
    pub(crate) fn rows(self, table: TableName, columns: &[&str]) -> String {
        let now = columns.iter().fold("t.id".to_owned(), |mut list, column| {
            // Writing to a String cannot fail.
            let _ = write!(list, ", t.\"{column}\"");
            list
        });
        let then = columns
            .iter()
            .fold("e.first_id AS id".to_owned(), |mut list, column| {
                let _ = write!(list, ", {} AS \"{column}\"", self.cell_before(column));
                list
            });
        // A common table expression may have the table's own name: within it, the name must mean the table.
        let (real, record) = match self.backend {
            DbBackend::Postgres => (table.to_string(), self.record(table, columns)),
            _ => (format!("main.{table}"), String::new()),
        };
        let since = |of: &str| {
            format!(
                "{of}table_name = '{table}' AND {of}change_id > {}",
                self.version.0
            )
        };
        let added = format!(
            "coalesce((SELECT min(first_id) FROM change_entries WHERE {} AND operation = 'add'), {})",
            since(""),
            i64::MAX
        );
        // The plus keeps the number from being sought as a range, where a batch of numbers is sought.
        format!(
            "SELECT {now} FROM {real} t WHERE t.id < {added} AND NOT EXISTS (SELECT 1 FROM change_entries e \
             WHERE {since_e} AND e.operation <> 'add' AND e.first_id = t.id) \
             UNION ALL SELECT {then} FROM change_entries e{record} WHERE {since_e} AND e.operation <> 'add' \
             AND +e.first_id < {added} AND NOT EXISTS (SELECT 1 FROM change_entries f WHERE {since_f} \
             AND f.operation <> 'add' AND f.first_id = e.first_id AND f.id < e.id)",
            since_e = since("e."),
            since_f = since("f."),
        )
    }

    /// The words before a question under which the name of this table means the table as of the version.
    pub(crate) fn with(self, table: TableName) -> String {
        format!("WITH \"{table}\" AS ({}) ", self.rows(table, &columns(table)))
    }

    /// The question for the names of the tables that something was done to since.
    pub(crate) fn changed_since(self) -> String {
        format!(
            "SELECT DISTINCT table_name FROM change_entries WHERE change_id > {}",
            self.version.0
        )
    }

    /// The statements that put a table as of the version into the connection's own scratch space, where names are sought
    /// first, with the indexes that reading a whole database needs.
    pub(crate) fn scratch(self, table: TableName) -> Vec<String> {
        let mut statements = vec![
            format!(
                "CREATE TEMPORARY TABLE {table} AS {} ORDER BY id",
                self.rows(table, &columns(table))
            ),
            format!("CREATE UNIQUE INDEX past_{table}_id ON {table} (id)"),
        ];
        if table == TableName::Participations {
            // What a figure says it is about is counted among the rows of the same project and organisation.
            statements.push(format!(
                "CREATE INDEX past_{table}_pair ON {table} (project_id, organisation_id)"
            ));
        }
        statements
    }

    /// A cell of a row as a change found it.
    fn cell_before(self, column: &str) -> String {
        match self.backend {
            DbBackend::Postgres => format!("r.\"{column}\""),
            _ => format!("e.before ->> '$.{column}'"),
        }
    }

    /// PostgreSQL reads the row as a record with types.
    fn record(self, table: TableName, columns: &[&str]) -> String {
        let layout = Layout::of(table);
        let kind = |name: &str| {
            let stored = layout.columns.iter().find(|column| column.name == name);
            match stored.map(|column| column.kind) {
                Some(StoredKind::Integer) => "bigint",
                Some(StoredKind::Boolean) => "boolean",
                Some(StoredKind::Text) | None => "text",
            }
        };
        let typed = columns
            .iter()
            .map(|column| format!("\"{column}\" {}", kind(column)));
        let typed: Vec<_> = typed.collect();
        format!(
            " CROSS JOIN LATERAL json_to_record(e.before::json) AS r({})",
            typed.join(", ")
        )
    }
}

/// All columns of a table in the database but its number.
fn columns(table: TableName) -> Vec<&'static str> {
    Layout::of(table)
        .columns
        .iter()
        .map(|column| column.name.as_str())
        .collect()
}

/// The table of the format that is stored under this name; the log itself is none.
pub(crate) fn table_named(name: &str) -> Option<TableName> {
    TABLES
        .iter()
        .map(|table| table.name)
        .find(|table| table.code() == name)
}
