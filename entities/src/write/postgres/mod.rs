//! Writing to PostgreSQL: rows through COPY, everything else through plain statements.

mod cells;
mod copy;
#[cfg(test)]
mod tests;

use domain::bundle::{TableName, Value};
use domain::{ChangeId, Code as _};
use futures_util::TryStreamExt;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgArguments, PgConnection, PgRow};
use sqlx::query::Query;
use sqlx::{AssertSqlSafe, Connection, Executor, PgPool, Postgres, Row as _};
use tokio::runtime::Handle;

use self::cells::{array_type, bind_array, kinds_of, lend_value, read_value};
use self::copy::Copy;
use super::sql::{all_columns, column_list, identity_column, quoted, select_filled, select_identities};
use super::transaction::{EachIdentity, EachRow, EachText};
use super::{BATCH, Change, Entry, Identity, ReadOrWrite, Rows, Transaction, WriteError};
use crate::layout::{Layout, Owned};
use crate::store::Fault;

/// A PostgreSQL database within a transaction.
///
/// Reading a bundle is work for a processor, on a thread of its own; each call waits there for the server's answer.
pub(in crate::write) struct PostgresTransaction {
    runtime: Handle,
    connection: Option<PoolConnection<Postgres>>,
    copy: Copy,
    next_entry: i64,
    change: i64,
    /// The statements that it has run, so that a test can say how few they are.
    #[cfg(test)]
    statements: usize,
}

/// The lock that makes writers wait for each other, whoever reads meanwhile: numbers of rows are then one more than the
/// highest, as they are on SQLite, where there is one writer anyway.
const WRITE_LOCK: &str = "LOCK TABLE changes IN SHARE ROW EXCLUSIVE MODE";

/// Rows are sent when they fill this many bytes.
const CHUNK_BYTES: usize = 1 << 20;

impl PostgresTransaction {
    /// Takes a connection and begins a transaction; while one writes, nobody else does, and readers go on reading.
    pub(in crate::write) async fn begin(pool: &PgPool, access: ReadOrWrite) -> Result<Self, WriteError> {
        // From here on it is closed unless the transaction comes to its end, whatever fails before.
        let mut target = Self {
            runtime: Handle::current(),
            connection: Some(pool.acquire().await?),
            copy: Copy::default(),
            next_entry: 0,
            change: 0,
            #[cfg(test)]
            statements: 0,
        };
        let (_, connection) = target.parts()?;
        match access {
            ReadOrWrite::Read => {
                // Not READ ONLY, under which tables of the past could not be put into the scratch space.
                connection
                    .execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
                    .await?;
            }
            ReadOrWrite::Write => {
                connection.execute("BEGIN").await?;
                connection.execute("SET LOCAL lock_timeout = '5s'").await?;
                connection.execute(WRITE_LOCK).await.map_err(busy)?;
                connection.execute("SET LOCAL lock_timeout = 0").await?;
            }
        }
        let next_entry = highest(connection, "SELECT coalesce(max(id), 0) + 1 FROM change_entries").await?;
        let change = highest(connection, "SELECT coalesce(max(id), 0) + 1 FROM changes").await?;
        (target.next_entry, target.change) = (next_entry, change);
        Ok(target)
    }

    fn parts(&mut self) -> Result<(&Handle, &mut PgConnection), WriteError> {
        match &mut self.connection {
            Some(connection) => Ok((&self.runtime, connection)),
            None => Err(WriteError::Postgres(sqlx::Error::PoolClosed)),
        }
    }

    fn execute(&mut self, query: Query<'_, Postgres, PgArguments>) -> Result<(), WriteError> {
        let (runtime, connection) = self.parts()?;
        runtime.block_on(query.execute(connection))?;
        #[cfg(test)]
        {
            self.statements += 1;
        }
        Ok(())
    }

    fn each(
        &mut self,
        query: Query<'_, Postgres, PgArguments>,
        each: &mut dyn FnMut(&PgRow) -> Result<(), WriteError>,
    ) -> Result<(), WriteError> {
        let (runtime, connection) = self.parts()?;
        runtime.block_on(async {
            // Not kept prepared: what was prepared before would not see a table of the past in front of the real one.
            let mut rows = query.persistent(false).fetch(connection);
            while let Some(row) = rows.try_next().await? {
                each(&row)?;
            }
            Ok(())
        })
    }

    /// Sends the rows that wait.
    fn flush(&mut self) -> Result<(), WriteError> {
        if self.copy.rows.is_empty() {
            return Ok(());
        }
        let (sql, rows) = (self.copy.sql.clone(), std::mem::take(&mut self.copy.rows));
        let (runtime, connection) = self.parts()?;
        let mut rows = runtime.block_on(async {
            let mut copy = connection.copy_in_raw(&sql).await?;
            copy.send(rows.as_slice()).await?;
            copy.finish().await?;
            Ok::<_, sqlx::Error>(rows)
        })?;
        rows.clear();
        self.copy.rows = rows;
        Ok(())
    }
}

impl Drop for PostgresTransaction {
    /// A transaction that was not committed must not go back to the pool: closing the connection undoes it.
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            let connection = connection.detach();
            self.runtime.spawn(async move {
                if let Err(error) = connection.close().await {
                    tracing::debug!(%error, "the connection of an import did not close well");
                }
            });
        }
    }
}

impl Transaction for PostgresTransaction {
    fn next_number(&mut self, table: TableName) -> Result<i64, WriteError> {
        // A row that was removed keeps its number in the log, where it is the first of an entry of its own.
        let sql = format!(
            "SELECT greatest(coalesce((SELECT max(id) FROM {table}), 0), coalesce((SELECT max(first_id) FROM change_entries \
             WHERE table_name = '{table}'), 0)) + 1"
        );
        let (runtime, connection) = self.parts()?;
        Ok(runtime.block_on(highest(connection, &sql))?)
    }

    fn identities(&mut self, table: TableName, each: &mut EachIdentity<'_>) -> Result<(), WriteError> {
        let sql = format!("{} ORDER BY id", select_identities(table));
        self.each(sqlx::query(AssertSqlSafe(sql)), &mut |row| {
            each(read_identity(table, row)?, row.try_get(1)?)
        })
    }

    fn look_up(
        &mut self,
        table: TableName,
        identities: &[Identity<'_>],
        each: &mut EachIdentity<'_>,
    ) -> Result<(), WriteError> {
        let column = identity_column(Layout::of(table));
        let sql = format!("{} WHERE {column} = ANY($1)", select_identities(table));
        let query = sqlx::query(AssertSqlSafe(sql));
        let keys = identities.iter().filter_map(|identity| match identity {
            Identity::Key(key) => Some((*key).to_owned()),
            Identity::Fingerprint(_) => None,
        });
        let fingerprints = identities.iter().filter_map(|identity| match identity {
            Identity::Fingerprint(fingerprint) => Some(*fingerprint),
            Identity::Key(_) => None,
        });
        let query = if Layout::of(table).table.is_keyed() {
            query.bind(keys.collect::<Vec<_>>())
        } else {
            query.bind(fingerprints.collect::<Vec<_>>())
        };
        self.each(query, &mut |row| {
            each(read_identity(table, row)?, row.try_get(1)?)
        })
    }

    fn scan(
        &mut self,
        table: TableName,
        columns: &[&str],
        rows: Rows<'_>,
        each: &mut EachRow<'_>,
    ) -> Result<(), WriteError> {
        let sql = select_filled(table, columns);
        let query = match rows {
            Rows::All => sqlx::query(AssertSqlSafe(format!("{sql} ORDER BY id"))),
            Rows::With(column, numbers) => {
                let sql = format!("{sql} AND {} = ANY($1)", quoted(column));
                sqlx::query(AssertSqlSafe(sql)).bind(numbers.to_vec())
            }
        };
        let kinds = kinds_of(table, columns);
        self.each(query, &mut |row| {
            let mut values = Vec::with_capacity(kinds.len());
            for (place, &kind) in kinds.iter().enumerate() {
                values.push(lend_value(kind, place, row)?);
            }
            each(&values)
        })
    }

    fn texts(&mut self, sql: &str, columns: usize, each: &mut EachText<'_>) -> Result<(), WriteError> {
        self.each(sqlx::query(AssertSqlSafe(sql.to_owned())), &mut |row| {
            let mut texts = Vec::with_capacity(columns);
            for column in 0..columns {
                texts.push(row.try_get::<Option<&str>, _>(column)?);
            }
            each(&texts)
        })
    }

    fn run(&mut self, sql: &str) -> Result<(), WriteError> {
        let (runtime, connection) = self.parts()?;
        runtime.block_on(connection.execute(AssertSqlSafe(sql)))?;
        Ok(())
    }

    fn begin(&mut self, layout: &'static Layout, stated: &[usize], _: u64) -> Result<(), WriteError> {
        let columns = stated.iter().map(|&place| layout.columns[place].name.as_str());
        self.copy.sql = format!(
            "COPY {} (id, {}) FROM STDIN",
            layout.table.name,
            column_list(columns)
        );
        Ok(())
    }

    fn add(&mut self, number: i64, values: &[Value<'_>]) -> Result<(), WriteError> {
        self.copy.write(number, values);
        if self.copy.rows.len() >= CHUNK_BYTES {
            self.flush()
        } else {
            Ok(())
        }
    }

    fn end(&mut self) -> Result<(), WriteError> {
        self.flush()
    }

    fn fetch(&mut self, layout: &'static Layout, numbers: &[i64]) -> Result<Vec<Vec<Owned>>, WriteError> {
        let table = layout.table.name;
        let sql = format!(
            "SELECT id, {} FROM {table} WHERE id = ANY($1)",
            all_columns(layout)
        );
        let (runtime, connection) = self.parts()?;
        let query = sqlx::query(AssertSqlSafe(sql)).bind(numbers.to_vec());
        let rows = runtime.block_on(query.fetch_all(connection))?;
        let mut by_number = std::collections::HashMap::with_capacity(rows.len());
        for row in rows {
            let number: i64 = row.try_get(0)?;
            let values = layout.columns.iter().enumerate();
            let values = values.map(|(place, column)| read_value(column, place + 1, &row));
            by_number.insert(number, values.collect::<Result<Vec<_>, _>>()?);
        }
        let missing = |row| WriteError::Inconsistent {
            table,
            column: "id".to_owned(),
            row,
        };
        numbers
            .iter()
            .map(|number| by_number.remove(number).ok_or_else(|| missing(*number)))
            .collect()
    }

    fn update(&mut self, layout: &'static Layout, rows: &[(i64, Vec<Owned>)]) -> Result<(), WriteError> {
        let sql = update_sql(layout);
        // One message for many rows: each column is an array, whose n-th value is that of the n-th row.
        for rows in rows.chunks(BATCH) {
            let numbers: Vec<i64> = rows.iter().map(|&(number, _)| number).collect();
            let mut query = sqlx::query(AssertSqlSafe(sql.as_str())).bind(numbers);
            for (place, column) in layout.columns.iter().enumerate() {
                query = bind_array(query, column.kind, rows.iter().map(|(_, row)| &row[place]));
            }
            self.execute(query)?;
        }
        Ok(())
    }

    fn remove(&mut self, table: TableName, numbers: &[i64]) -> Result<(), WriteError> {
        let sql = format!("DELETE FROM {table} WHERE id = ANY($1)");
        self.execute(sqlx::query(AssertSqlSafe(sql)).bind(numbers.to_vec()))
    }

    fn log(&mut self, entries: &[Entry]) -> Result<(), WriteError> {
        let sql = "INSERT INTO change_entries (id, change_id, table_name, operation, first_id, last_id, before, after) \
                   SELECT id, $2, table_name, operation, first_id, last_id, before, after \
                   FROM unnest($1::bigint[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::text[], $8::text[]) \
                   AS entries (id, table_name, operation, first_id, last_id, before, after)";
        for entries in entries.chunks(BATCH) {
            let numbers: Vec<i64> = (self.next_entry..).take(entries.len()).collect();
            self.next_entry += entries.len() as i64;
            let query = sqlx::query(sql)
                .bind(numbers)
                .bind(self.change)
                .bind(column(entries, |entry| entry.table.code()))
                .bind(column(entries, |entry| entry.operation.code()))
                .bind(column(entries, |entry| entry.rows.0))
                .bind(column(entries, |entry| entry.rows.1))
                .bind(column(entries, |entry| entry.before.as_deref()))
                .bind(column(entries, |entry| entry.after.as_deref()));
            self.execute(query)?;
        }
        Ok(())
    }

    fn log_change(&mut self, change: &Change<'_>) -> Result<ChangeId, WriteError> {
        let sql = "INSERT INTO changes (id, at, actor, action, summary) VALUES ($1, $2, $3, $4, $5)";
        let query = sqlx::query(sql).bind(self.change);
        let query = query.bind(change.at).bind(change.actor);
        self.execute(query.bind(change.action).bind(change.summary))?;
        Ok(ChangeId(self.change))
    }

    fn commit(&mut self) -> Result<(), WriteError> {
        let (runtime, connection) = self.parts()?;
        let committed = runtime.block_on(connection.execute("COMMIT"));
        committed.map_err(|error| match Fault::of(&error) {
            Some(Fault::Broken) => WriteError::Undecided(error),
            _ => error.into(),
        })?;
        // It is an ordinary connection again, and goes back to the pool.
        self.connection = None;
        Ok(())
    }
}

/// The statement that overwrites rows, given their numbers and then each column, all as arrays.
fn update_sql(layout: &Layout) -> String {
    let columns = layout.columns.iter();
    let assignments: Vec<_> = columns
        .clone()
        .map(|column| format!("{0} = rows.{0}", quoted(&column.name)))
        .collect();
    let arrays: Vec<_> = (2..)
        .zip(columns)
        .map(|(place, column)| format!("${place}::{}", array_type(column.kind)))
        .collect();
    format!(
        "UPDATE {table} SET {} FROM unnest($1::bigint[], {}) AS rows (id, {}) WHERE {table}.id = rows.id",
        assignments.join(", "),
        arrays.join(", "),
        all_columns(layout),
        table = layout.table.name,
    )
}

/// One value of each entry.
fn column<'e, T>(entries: &'e [Entry], value: impl Fn(&'e Entry) -> T) -> Vec<T> {
    entries.iter().map(value).collect()
}

/// The identity in the first column.
fn read_identity(table: TableName, row: &PgRow) -> Result<Identity<'_>, sqlx::Error> {
    if Layout::of(table).table.is_keyed() {
        row.try_get(0).map(Identity::Key)
    } else {
        row.try_get(0).map(Identity::Fingerprint)
    }
}

async fn highest(connection: &mut PgConnection, sql: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(connection).await
}

fn busy(error: sqlx::Error) -> WriteError {
    match error
        .as_database_error()
        .and_then(|error| error.code())
        .as_deref()
    {
        Some("55P03") => WriteError::Busy,
        _ => error.into(),
    }
}
