//! Looking at a database without changing it: what an operator wants to know before anything is started.

use std::path::Path;
use std::time::Duration;

use migration::Migrator;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension as _};
use sea_orm::{DbErr, RuntimeErr};
use sea_orm_migration::MigratorTrait as _;
use sqlx::Connection as _;
use sqlx::postgres::PgConnection;

use super::{DatabaseUrl, Fault, IfMissing, OpenError, PostgresUrl, postgres, sqlite};

/// The time for which another program's lock is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// The most that is told of a damaged file.
const DAMAGES: usize = 5;

/// The findings about a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// The library or server, with its version.
    pub engine: String,
    /// Its size in bytes; with what is not yet folded into the file.
    pub bytes: u64,
    /// The state of its schema, beside the one that this program knows.
    pub schema: Schema,
    /// The last change in it; `None` when nothing was ever written.
    pub last: Option<LastChange>,
    /// The answer to whether it can be written.
    pub writing: Writing,
    /// The damages of the file, in SQLite's words; none when it is sound, or when PostgreSQL sees to that.
    pub damages: Vec<String>,
    /// Connections that the server takes at the same time; `None` of a file.
    pub connections: Option<u64>,
}

/// The state of a schema beside the one that the program knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Schema {
    /// There is none yet.
    None,
    /// It is the same, up to this step.
    UpToDate(String),
    /// So many steps are missing; the next start takes them.
    Behind(usize),
    /// It has this step, which the program does not know.
    Newer(String),
}

/// A change, as the log has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastChange {
    /// Its number: the version of the data.
    pub number: i64,
    /// The time, in RFC 3339.
    pub at: String,
}

/// The answer to whether a database can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// It can.
    Possible,
    /// It can only be read.
    Refused,
    /// Another program writes at the moment.
    Busy,
}

impl Schema {
    /// By the steps that were taken, in their order.
    fn of(taken: &[String]) -> Self {
        let migrations = Migrator::migrations();
        let known: Vec<&str> = migrations.iter().map(|step| step.name()).collect();
        if let Some(newer) = taken.iter().find(|step| !known.contains(&step.as_str())) {
            return Self::Newer(newer.clone());
        }
        match (taken.last(), known.len().saturating_sub(taken.len())) {
            (None, _) => Self::None,
            (Some(last), 0) => Self::UpToDate(last.clone()),
            (Some(_), missing) => Self::Behind(missing),
        }
    }
}

/// Looks at a database; creates nothing, takes no step of its schema, and changes no row. A file is read from its beginning to
/// its end, to see that it is sound.
///
/// # Errors
/// When there is none, or it cannot be read, as [`Store::open`](super::Store::open) says it.
pub async fn inspect(url: &DatabaseUrl) -> Result<Inspection, OpenError> {
    match url {
        DatabaseUrl::Sqlite(path) => {
            let path = path.clone();
            let inspected = tokio::task::spawn_blocking(move || inspect_file(&path));
            inspected.await.map_err(|error| OpenError::Failed {
                url: url.clone(),
                source: DbErr::Custom(error.to_string()),
            })?
        }
        DatabaseUrl::Postgres(address) => inspect_server(address).await,
    }
}

fn inspect_file(path: &Path) -> Result<Inspection, OpenError> {
    sqlite::look_at(path, IfMissing::Refuse)?;
    let explain = |error: rusqlite::Error| explain(path, error);
    // A file that may only be read is opened so.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(explain)?;
    connection.busy_timeout(PATIENCE).map_err(explain)?;
    let damages = damages(&connection).map_err(explain)?;
    // What a damaged file does not give is left out: that it is damaged is what matters.
    let is_damaged = !damages.is_empty();
    let all = |read: rusqlite::Result<Vec<String>>| match read {
        Err(_) if is_damaged => Ok(Vec::new()),
        read => read.map_err(explain),
    };
    let tables = all(texts(
        &connection,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    ))?;
    let has = |name: &str| tables.iter().any(|table| table == name);
    if !tables.is_empty() && !has("seaql_migrations") {
        return Err(OpenError::AnotherPrograms(path.into()));
    }
    let mut taken = Vec::new();
    if has("seaql_migrations") {
        taken = all(texts(
            &connection,
            "SELECT version FROM seaql_migrations ORDER BY version",
        ))?;
    }
    let last = match last_change(&connection, has("changes")) {
        Err(_) if is_damaged => None,
        read => read.map_err(explain)?,
    };
    let log = path.with_file_name(format!(
        "{}-wal",
        path.file_name().unwrap_or_default().to_string_lossy()
    ));
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
    Ok(Inspection {
        engine: format!("SQLite {}", rusqlite::version()),
        bytes: size(path) + size(&log),
        schema: Schema::of(&taken),
        last,
        writing: match writing(&connection) {
            Err(_) if is_damaged => Writing::Refused,
            writing => writing.map_err(explain)?,
        },
        damages,
        connections: None,
    })
}

/// The last change in the log; `None` when nothing was ever written, or there is no log.
fn last_change(connection: &Connection, is_kept: bool) -> rusqlite::Result<Option<LastChange>> {
    if !is_kept {
        return Ok(None);
    }
    let sql = "SELECT id, at FROM changes ORDER BY id DESC LIMIT 1";
    let read = connection.query_row(sql, [], |row| {
        Ok(LastChange {
            number: row.get(0)?,
            at: row.get(1)?,
        })
    });
    read.optional()
}

/// Finds the damages of the file, in SQLite's words.
fn damages(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let damages = match texts(connection, &format!("PRAGMA quick_check({DAMAGES})")) {
        // Where the damage keeps SQLite from looking further.
        Err(error) if Fault::of(&error) == Some(Fault::Damaged) => vec![error.to_string()],
        read => read?,
    };
    // What is told of one tree after the other may come as one row of many lines, under a heading.
    let lines = damages.iter().flat_map(|row| row.lines());
    Ok(lines
        .filter(|line| *line != "ok" && !line.starts_with("***"))
        .take(DAMAGES)
        .map(str::to_owned)
        .collect())
}

fn texts(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    rows.collect()
}

/// Takes the lock of a writer and gives it back.
fn writing(connection: &Connection) -> rusqlite::Result<Writing> {
    if connection.is_readonly("main")? {
        return Ok(Writing::Refused);
    }
    match connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK") {
        Ok(()) => Ok(Writing::Possible),
        Err(error) => match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Ok(Writing::Busy),
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Ok(Writing::Refused)
            }
            _ => Err(error),
        },
    }
}

fn explain(path: &Path, error: rusqlite::Error) -> OpenError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => OpenError::NotADatabase(path.into()),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            OpenError::Locked(DatabaseUrl::file(path))
        }
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly) => {
            OpenError::Unreadable {
                path: path.into(),
                source: error.into(),
            }
        }
        _ => {
            let (url, source) = (DatabaseUrl::file(path), DbErr::Custom(error.to_string()));
            match Fault::of(&error) {
                Some(fault) => OpenError::Faulty { url, fault, source },
                None => OpenError::Failed { url, source },
            }
        }
    }
}

async fn inspect_server(address: &PostgresUrl) -> Result<Inspection, OpenError> {
    let url = DatabaseUrl::Postgres(address.clone());
    let asked = async {
        let mut connection = PgConnection::connect(address.secret()).await?;
        let inspection = ask(&mut connection).await?;
        connection.close().await?;
        Ok(inspection)
    };
    match tokio::time::timeout(postgres::PATIENCE, asked).await {
        Ok(Ok(inspection)) => Ok(inspection),
        Ok(Err(error)) => Err(postgres::explain(&url, error)),
        Err(_) => Err(OpenError::Failed {
            url,
            source: DbErr::Conn(RuntimeErr::Internal("it did not answer in time".to_owned())),
        }),
    }
}

async fn ask(connection: &mut PgConnection) -> Result<Inspection, sqlx::Error> {
    let (version, bytes, connections): (String, i64, i64) = sqlx::query_as(
        "SELECT current_setting('server_version'), pg_database_size(current_database()), \
                current_setting('max_connections')::bigint",
    )
    .fetch_one(&mut *connection)
    .await?;
    let exists = "SELECT to_regclass('seaql_migrations') IS NOT NULL AND to_regclass('changes') IS NOT NULL";
    let exists: bool = sqlx::query_scalar(exists).fetch_one(&mut *connection).await?;
    let (mut taken, mut last) = (Vec::new(), None);
    // Of a server that follows another, or whose operator says so, nothing can be written; else by the user's rights.
    let mut may_write = "SELECT current_setting('transaction_read_only') = 'off' \
                         AND has_schema_privilege(current_schema(), 'CREATE')";
    if exists {
        taken = sqlx::query_scalar("SELECT version::text FROM seaql_migrations ORDER BY version")
            .fetch_all(&mut *connection)
            .await?;
        let change: Option<(i64, String)> =
            sqlx::query_as("SELECT id::bigint, at::text FROM changes ORDER BY id DESC LIMIT 1")
                .fetch_optional(&mut *connection)
                .await?;
        last = change.map(|(number, at)| LastChange { number, at });
        may_write = "SELECT current_setting('transaction_read_only') = 'off' \
                     AND has_table_privilege('changes', 'INSERT')";
    }
    let may_write: Option<bool> = sqlx::query_scalar(may_write).fetch_one(&mut *connection).await?;
    Ok(Inspection {
        engine: format!("PostgreSQL {version}"),
        bytes: bytes.unsigned_abs(),
        schema: Schema::of(&taken),
        last,
        writing: match may_write {
            Some(true) => Writing::Possible,
            // The search path names no schema that is there.
            Some(false) | None => Writing::Refused,
        },
        damages: Vec::new(),
        connections: Some(connections.unsigned_abs()),
    })
}
