//! Writing to a SQLite file, past SeaORM: millions of rows through one prepared statement.

mod cells;
#[cfg(test)]
pub(super) mod steps;

use std::path::Path;
use std::time::Duration;

use domain::bundle::{TableName, Value};
use domain::{ChangeId, Code as _};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, params};

use self::cells::{bind, inconsistent, read_row, text};
use super::sql::{all_columns, column_list, identity_column, quoted, select_filled, select_identities};
use super::transaction::{EachIdentity, EachRow, EachText};
use super::{Change, Entry, Identity, ReadOrWrite, Rows, Transaction, WriteError};
use crate::layout::{Layout, Owned};

/// A SQLite file within a transaction.
#[derive(Debug)]
pub(in crate::write) struct SqliteTransaction {
    connection: Connection,
    /// The statement that adds a row of the table that is being written.
    insert: String,
    /// The indexes of that table that are built when its rows are in.
    put_off: Vec<String>,
    next_entry: i64,
    change: i64,
}

/// The time for which a statement waits for another program's lock.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// From this size of a table's file on, its indexes are built afterwards: sorting once is faster than finding a place
/// for each row.
const LARGE_BYTES: u64 = 1 << 20;

impl SqliteTransaction {
    /// Opens the file and begins a transaction.
    pub(in crate::write) fn begin(path: &Path, access: ReadOrWrite) -> Result<Self, WriteError> {
        let connection = Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        connection.set_prepared_statement_cache_capacity(64);
        connection.execute_batch(
            "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = FILE; \
             PRAGMA threads = 2;",
        )?;
        let begin = match access {
            ReadOrWrite::Read => "BEGIN",
            ReadOrWrite::Write => "BEGIN IMMEDIATE",
        };
        connection.execute_batch(begin).map_err(busy)?;
        let highest = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
        let next_entry = highest("SELECT coalesce(max(id), 0) + 1 FROM change_entries")?;
        let change = highest("SELECT coalesce(max(id), 0) + 1 FROM changes")?;
        Ok(Self {
            connection,
            insert: String::new(),
            put_off: Vec::new(),
            next_entry,
            change,
        })
    }

    /// Drops the indexes of an empty table and keeps the words that make them again.
    fn put_indexes_off(&mut self, table: TableName) -> Result<(), WriteError> {
        // Participations refer to the numbers of tracks through an index, which must be there all the time.
        let is_referred_to = table == TableName::Tracks;
        let is_empty =
            self.connection
                .query_row(&format!("SELECT NOT EXISTS (SELECT 1 FROM {table})"), [], |row| {
                    row.get::<_, bool>(0)
                })?;
        if is_referred_to || !is_empty {
            return Ok(());
        }
        let mut statement = self.connection.prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL",
        )?;
        let indexes = statement.query_map([table.table().name.to_string()], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        let indexes = indexes.collect::<Result<Vec<_>, _>>()?;
        drop(statement);
        for (name, sql) in indexes {
            self.connection
                .execute_batch(&format!("DROP INDEX {}", quoted(&name)))?;
            self.put_off.push(sql);
        }
        Ok(())
    }
}

impl Transaction for SqliteTransaction {
    fn next_number(&mut self, table: TableName) -> Result<i64, WriteError> {
        // A row that was removed keeps its number in the log, where it is the first of an entry of its own.
        let sql = format!(
            "SELECT max(coalesce((SELECT max(id) FROM {table}), 0), coalesce((SELECT max(first_id) FROM change_entries \
             WHERE table_name = '{table}'), 0)) + 1"
        );
        Ok(self.connection.query_row(&sql, [], |row| row.get(0))?)
    }

    fn identities(&mut self, table: TableName, each: &mut EachIdentity<'_>) -> Result<(), WriteError> {
        let layout = Layout::of(table);
        let sql = format!("{} ORDER BY id", select_identities(table));
        let mut statement = self.connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let number = row.get(1)?;
            match row.get_ref(0)? {
                ValueRef::Text(key) => each(Identity::Key(text(table, "key", number, key)?), number)?,
                ValueRef::Integer(fingerprint) => each(Identity::Fingerprint(fingerprint), number)?,
                _ => return Err(inconsistent(table, identity_column(layout), number)),
            }
        }
        Ok(())
    }

    fn look_up(
        &mut self,
        table: TableName,
        identities: &[Identity<'_>],
        each: &mut EachIdentity<'_>,
    ) -> Result<(), WriteError> {
        let column = identity_column(Layout::of(table));
        let sql = format!("SELECT id FROM {table} WHERE {column} = ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        for &identity in identities {
            let found = match identity {
                Identity::Key(key) => statement.query_row([key], |row| row.get(0)),
                Identity::Fingerprint(fingerprint) => statement.query_row([fingerprint], |row| row.get(0)),
            };
            if let Some(number) = found.optional()? {
                each(identity, number)?;
            }
        }
        Ok(())
    }

    fn scan(
        &mut self,
        table: TableName,
        columns: &[&str],
        rows: Rows<'_>,
        each: &mut EachRow<'_>,
    ) -> Result<(), WriteError> {
        let asked: Vec<&str> = columns.iter().copied().chain(["id"]).collect();
        let sql = select_filled(table, &asked);
        match rows {
            Rows::All => {
                let mut statement = self.connection.prepare(&format!("{sql} ORDER BY id"))?;
                hand_over(table, columns, statement.query([])?, each)
            }
            Rows::With(column, numbers) => {
                let sql = format!("{sql} AND {} = ?1", quoted(column));
                let mut statement = self.connection.prepare_cached(&sql)?;
                for number in numbers {
                    hand_over(table, columns, statement.query([number])?, each)?;
                }
                Ok(())
            }
        }
    }

    fn texts(&mut self, sql: &str, columns: usize, each: &mut EachText<'_>) -> Result<(), WriteError> {
        let mut statement = self.connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut texts = Vec::with_capacity(columns);
            for column in 0..columns {
                texts.push(
                    row.get_ref(column)?
                        .as_str_or_null()
                        .map_err(rusqlite::Error::from)?,
                );
            }
            each(&texts)?;
        }
        Ok(())
    }

    fn run(&mut self, sql: &str) -> Result<(), WriteError> {
        Ok(self.connection.execute_batch(sql)?)
    }

    fn begin(&mut self, layout: &'static Layout, stated: &[usize], bytes: u64) -> Result<(), WriteError> {
        let table = layout.table.name;
        let columns = stated.iter().map(|&place| layout.columns[place].name.as_str());
        let marks = vec!["?"; stated.len() + 1].join(", ");
        self.insert = format!(
            "INSERT INTO {table} (id, {}) VALUES ({marks})",
            column_list(columns)
        );
        if bytes >= LARGE_BYTES {
            self.put_indexes_off(table)?;
        }
        Ok(())
    }

    fn add(&mut self, number: i64, values: &[Value<'_>]) -> Result<(), WriteError> {
        let mut statement = self.connection.prepare_cached(&self.insert)?;
        statement.raw_bind_parameter(1, number)?;
        for (place, value) in (2..).zip(values) {
            bind(&mut statement, place, *value)?;
        }
        statement.raw_execute()?;
        Ok(())
    }

    fn end(&mut self) -> Result<(), WriteError> {
        for sql in self.put_off.drain(..) {
            self.connection.execute_batch(&sql)?;
        }
        Ok(())
    }

    fn fetch(&mut self, layout: &'static Layout, numbers: &[i64]) -> Result<Vec<Vec<Owned>>, WriteError> {
        let sql = format!(
            "SELECT {} FROM {} WHERE id = ?1",
            all_columns(layout),
            layout.table.name
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut fetched = Vec::with_capacity(numbers.len());
        for &number in numbers {
            let row = statement
                .query_row([number], |row| Ok(read_row(layout, number, row)))
                .optional()?;
            fetched.push(row.ok_or_else(|| inconsistent(layout.table.name, "id", number))??);
        }
        Ok(fetched)
    }

    fn update(&mut self, layout: &'static Layout, rows: &[(i64, Vec<Owned>)]) -> Result<(), WriteError> {
        let columns = layout
            .columns
            .iter()
            .map(|column| format!("{} = ?", quoted(&column.name)));
        let columns = columns.collect::<Vec<_>>().join(", ");
        let sql = format!("UPDATE {} SET {columns} WHERE id = ?", layout.table.name);
        let mut statement = self.connection.prepare_cached(&sql)?;
        for (number, row) in rows {
            for (place, value) in (1..).zip(row) {
                bind(&mut statement, place, value.lend())?;
            }
            statement.raw_bind_parameter(row.len() + 1, number)?;
            statement.raw_execute()?;
        }
        Ok(())
    }

    fn remove(&mut self, table: TableName, numbers: &[i64]) -> Result<(), WriteError> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?;
        for number in numbers {
            statement.execute([number])?;
        }
        Ok(())
    }

    fn log(&mut self, entries: &[Entry]) -> Result<(), WriteError> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO change_entries (id, change_id, table_name, operation, first_id, last_id, before, after) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        for entry in entries {
            let (first, last) = entry.rows;
            let (table, operation) = (entry.table.code(), entry.operation.code());
            statement.execute(params![
                self.next_entry,
                self.change,
                table,
                operation,
                first,
                last,
                entry.before,
                entry.after
            ])?;
            self.next_entry += 1;
        }
        Ok(())
    }

    fn log_change(&mut self, change: &Change<'_>) -> Result<ChangeId, WriteError> {
        let sql = "INSERT INTO changes (id, at, actor, action, summary) VALUES (?, ?, ?, ?, ?)";
        let Change {
            at,
            actor,
            action,
            summary,
        } = change;
        self.connection
            .execute(sql, params![self.change, at, actor, action, summary])?;
        Ok(ChangeId(self.change))
    }

    fn commit(&mut self) -> Result<(), WriteError> {
        self.connection.execute_batch("COMMIT").map_err(busy)?;
        // A large import leaves a large log: it is folded into the file, unless somebody still reads the old state.
        let folded = self
            .connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        if let Err(error) = folded {
            tracing::debug!(%error, "the write-ahead log was not folded into the file");
        }
        Ok(())
    }
}

/// Hands over columns that a question found, which has the number of each row behind them.
fn hand_over(
    table: TableName,
    columns: &[&str],
    mut rows: rusqlite::Rows<'_>,
    each: &mut EachRow<'_>,
) -> Result<(), WriteError> {
    while let Some(row) = rows.next()? {
        let number = row.get(columns.len())?;
        let mut values = Vec::with_capacity(columns.len());
        for (place, column) in columns.iter().enumerate() {
            values.push(match row.get_ref(place)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(value) => Value::Integer(value),
                ValueRef::Text(value) => Value::Text(text(table, column, number, value)?),
                _ => return Err(inconsistent(table, column, number)),
            });
        }
        each(&values)?;
    }
    Ok(())
}

fn busy(error: rusqlite::Error) -> WriteError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => WriteError::Busy,
        _ => error.into(),
    }
}
