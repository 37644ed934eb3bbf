//! Reading whole tables, as the network's loader and the exports do: row by row in the order of their numbers, past
//! SeaORM, whose price for each row is many times that of reading it.

mod columns;
mod copy;
mod row;

use std::io;
use std::time::Duration;

pub use columns::Columns;
pub use row::Row;

use copy::CopyRow;
use domain::ChangeId;
use futures_util::TryStreamExt;
use rusqlite::OpenFlags;
use sqlx::Row as _;
use tokio::runtime::Handle;

use super::as_of::{AsOf, table_named};
use super::{Backend, Store, StoreError, sqlite};

/// The time for which PostgreSQL may be silent before and between rows. Sorting a large table takes seconds; a server that
/// is gone takes a quarter of an hour to be noticed, in which nobody else could load a version.
const SILENCE: Duration = Duration::from_secs(60);

/// One version of the database: whatever is written meanwhile, every table is read as of the same change.
#[derive(Debug)]
pub struct Snapshot {
    version: ChangeId,
    /// The version as of which tables are read when it is not the last.
    as_of: Option<AsOf>,
    reader: Reader,
}

#[derive(Debug)]
enum Reader {
    Sqlite(rusqlite::Connection),
    Postgres(Handle, sqlx::Transaction<'static, sqlx::Postgres>),
}

impl Store {
    /// Reads from one version of the database, on a thread that may wait: `read` is not async, and may take its time.
    ///
    /// # Errors
    /// Those of `read`, and when the database does not answer.
    pub async fn read_snapshot<T, E>(
        &self,
        read: impl FnOnce(&mut Snapshot) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (store, handle) = (self.clone(), Handle::current());
        let reading = tokio::task::spawn_blocking(move || read(&mut Snapshot::open(&store, handle)?));
        reading
            .await
            .unwrap_or_else(|_| Err(StoreError::Interrupted.into()))
    }
}

impl Snapshot {
    fn open(store: &Store, handle: Handle) -> Result<Self, StoreError> {
        let as_of = store.as_of();
        let last_change = "SELECT coalesce(max(id), 0) FROM changes";
        match &store.backend {
            Backend::Sqlite { path } => {
                store.read.check()?;
                let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
                let connection = rusqlite::Connection::open_with_flags(path, flags)?;
                connection.busy_timeout(sqlite::BUSY_TIMEOUT)?;
                connection.pragma_update(None, "mmap_size", sqlite::MMAP_SIZE)?;
                // The first question after BEGIN fixes what the others see.
                connection.execute_batch("BEGIN")?;
                let version = connection.query_row(last_change, (), |row| row.get(0))?;
                Ok(Self::new(ChangeId(version), as_of, Reader::Sqlite(connection)))
            }
            Backend::Postgres { pool } => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                let begun = store.read.ask(|| async {
                    let mut transaction = pool.begin_with(begin).await?;
                    let version = sqlx::query(last_change).fetch_one(&mut *transaction);
                    let version = patiently(version).await?.try_get(0)?;
                    Ok::<_, sqlx::Error>((version, transaction))
                });
                let (version, transaction) = handle.block_on(begun)?;
                let reader = Reader::Postgres(handle, transaction);
                Ok(Self::new(ChangeId(version), as_of, reader))
            }
        }
    }

    /// The snapshot of a database whose last version is this.
    fn new(last: ChangeId, as_of: Option<AsOf>, reader: Reader) -> Self {
        // The last version needs nothing undone.
        let as_of = as_of.filter(|as_of| as_of.version < last);
        Self {
            version: as_of.map_or(last, |as_of| as_of.version),
            as_of,
            reader,
        }
    }

    /// The version that is read.
    #[must_use]
    pub fn version(&self) -> ChangeId {
        self.version
    }

    /// Reads these columns of every row of a table, in the order of its numbers; the number comes along unasked.
    ///
    /// # Errors
    /// Those of `each`, which end the reading, and when the database does not answer.
    pub fn scan<E: From<StoreError>>(
        &mut self,
        table: &'static str,
        columns: &Columns,
        mut each: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let columns = columns.names();
        let select = match (self.as_of, table_named(table)) {
            (Some(as_of), Some(named)) => format!("{} ORDER BY id", as_of.rows(named, columns)),
            _ => select(table, columns),
        };
        match &mut self.reader {
            Reader::Sqlite(connection) => {
                let mut statement = connection.prepare(&select).map_err(StoreError::from)?;
                let mut rows = statement.query(()).map_err(StoreError::from)?;
                while let Some(row) = rows.next().map_err(StoreError::from)? {
                    each(&Row::of_sqlite(table, columns, row)?)?;
                }
                Ok(())
            }
            Reader::Postgres(handle, transaction) => handle.block_on(async {
                let copy = format!("COPY ({select}) TO STDOUT");
                let lines = patiently(transaction.copy_out_raw(&copy)).await;
                let mut lines = lines.map_err(StoreError::from)?;
                let mut cells = CopyRow::default();
                // The server sends one message for each row.
                while let Some(line) = patiently(lines.try_next()).await.map_err(StoreError::from)? {
                    cells.read(&line);
                    each(&Row::of_postgres(table, columns, &cells)?)?;
                }
                Ok(())
            }),
        }
    }
}

/// Waits for what PostgreSQL sends next, unless it is silent for too long.
async fn patiently<T>(next: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, sqlx::Error> {
    let silence = |_| sqlx::Error::Io(io::ErrorKind::TimedOut.into());
    tokio::time::timeout(SILENCE, next).await.map_err(silence)?
}

fn select(table: &str, columns: &[&str]) -> String {
    let columns: String = columns.iter().map(|column| format!(", \"{column}\"")).collect();
    format!("SELECT id{columns} FROM {table} ORDER BY id")
}
