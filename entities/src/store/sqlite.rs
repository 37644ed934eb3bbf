//! Opening a SQLite file.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::time::{Duration, Instant};

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend, DbErr, SqlxSqliteConnector, Statement,
};

use super::file::KnownFile;
use super::open::{failed, sqlx_error};
use super::{Backend, DatabaseUrl, IfMissing, OpenError, OpenOptions, Reader, Store};

/// The bytes that every SQLite database begins with.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// The time for which a statement waits for another program's lock.
pub(crate) const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// The bytes of the file that are read as memory: pages that the system has cached are then not copied.
pub(crate) const MMAP_SIZE: i64 = 1 << 30;

pub(super) async fn open(path: &Path, options: OpenOptions) -> Result<Store, OpenError> {
    look_at(path, options.if_missing)?;
    let write = connect_to_write(path)
        .await
        .map_err(|error| explain(path, error))?;
    if is_another_programs(&write)
        .await
        .map_err(|error| explain(path, error))?
    {
        let _ = write.close().await;
        return Err(OpenError::AnotherPrograms(path.into()));
    }
    let file = KnownFile::at(path).map_err(|error| unreadable(path, error))?;
    let readers = Access::Read {
        connections: options.readers.get(),
    };
    let read = connect(path, readers)
        .await
        .map_err(|error| explain(path, error))?;
    Ok(Store {
        read: Reader::of_file(read, file),
        write,
        backend: Backend::Sqlite { path: path.into() },
        at: None,
    })
}

fn unreadable(path: &Path, error: io::Error) -> OpenError {
    OpenError::Unreadable {
        path: path.into(),
        source: error.into(),
    }
}

/// Finds what SQLite would report less clearly, or only at the first write.
pub(super) fn look_at(path: &Path, if_missing: IfMissing) -> Result<(), OpenError> {
    let unreadable = |error| unreadable(path, error);
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Err(OpenError::IsFolder(path.into())),
        // SQLite itself creates an empty file first and writes its beginning later.
        Ok(metadata) if metadata.len() == 0 => Ok(()),
        Ok(_) => {
            let mut beginning = [0; MAGIC.len()];
            match File::open(path).map_err(unreadable)?.read_exact(&mut beginning) {
                Ok(()) if beginning == *MAGIC => Ok(()),
                Ok(()) => Err(OpenError::NotADatabase(path.into())),
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                    Err(OpenError::NotADatabase(path.into()))
                }
                Err(error) => Err(unreadable(error)),
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            match (if_missing, folder) {
                (IfMissing::Refuse, _) => Err(OpenError::NoFile(path.into())),
                (IfMissing::CreateFolder, Some(folder)) => fs::create_dir_all(folder).map_err(unreadable),
                (IfMissing::CreateFile, Some(folder)) if !folder.is_dir() => {
                    Err(OpenError::NoFolder(folder.into()))
                }
                _ => Ok(()),
            }
        }
        Err(error) => Err(unreadable(error)),
    }
}

#[derive(Clone, Copy)]
enum Access {
    Write,
    Read { connections: u32 },
}

/// The first to open a new file switches it to write-ahead logging. Others who come meanwhile are turned away at once,
/// whatever their timeout, since SQLite sees a deadlock coming: they wait here.
async fn connect_to_write(path: &Path) -> Result<DatabaseConnection, DbErr> {
    let patience = Instant::now() + BUSY_TIMEOUT;
    loop {
        match connect(path, Access::Write).await {
            Err(error) if is_busy(&error) && Instant::now() < patience => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            connected => return connected,
        }
    }
}

async fn connect(path: &Path, access: Access) -> Result<DatabaseConnection, DbErr> {
    let path = path.to_owned();
    // The path is given below, as it is: in a URL, a % in it would be read as an escape.
    let mut options = ConnectOptions::new("sqlite://file");
    options
        .sqlx_logging(false)
        .test_before_acquire_if_idle_for(Duration::from_secs(30))
        .idle_timeout(None)
        .max_lifetime(None)
        .max_connections(match access {
            Access::Write => 1,
            Access::Read { connections } => connections,
        })
        // A reader cannot open a file that the writer has not created yet.
        .connect_lazy(matches!(access, Access::Read { .. }))
        .map_sqlx_sqlite_opts(move |options| configure(options.filename(&path), access));
    SqlxSqliteConnector::connect(options).await
}

fn configure(options: SqliteConnectOptions, access: Access) -> SqliteConnectOptions {
    let options = options
        .busy_timeout(BUSY_TIMEOUT)
        .foreign_keys(true)
        .pragma("temp_store", "MEMORY");
    match access {
        Access::Write => options
            .pragma("cache_size", "-65536")
            .pragma("mmap_size", MMAP_SIZE.to_string())
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            // What a large import leaves of the log is given back to the disk.
            .pragma("journal_size_limit", "67108864"),
        // Readers fetch single rows for as long as the server runs: what they keep in memory would grow to the whole file.
        Access::Read { .. } => options
            .pragma("cache_size", "-8192")
            .pragma("mmap_size", "0")
            .read_only(true),
    }
}

/// Returns whether there are tables, but none of the schema's own.
async fn is_another_programs(connection: &DatabaseConnection) -> Result<bool, DbErr> {
    let sql = "SELECT count(*) > 0 AND sum(name = 'seaql_migrations') = 0 AS another \
               FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let row = connection
        .query_one_raw(Statement::from_string(DbBackend::Sqlite, sql))
        .await?;
    Ok(row
        .and_then(|row| row.try_get::<Option<bool>>("", "another").transpose())
        .transpose()?
        .unwrap_or(false))
}

/// SQLite's result codes, told as what to do.
pub(super) fn explain(path: &Path, error: DbErr) -> OpenError {
    match result_code(&error) {
        Some(26) => OpenError::NotADatabase(path.into()),
        Some(3 | 14 | 23) => OpenError::Unreadable {
            path: path.into(),
            source: error.into(),
        },
        _ if is_busy(&error) => OpenError::Locked(DatabaseUrl::file(path)),
        _ => failed(DatabaseUrl::file(path), error),
    }
}

fn is_busy(error: &DbErr) -> bool {
    matches!(result_code(error), Some(5 | 6))
}

/// SQLite's primary result code, the low byte of the extended one.
fn result_code(error: &DbErr) -> Option<u32> {
    let code = sqlx_error(error)?
        .as_database_error()?
        .code()?
        .parse::<u32>()
        .ok()?;
    Some(code & 0xff)
}
