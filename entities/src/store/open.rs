//! Opening a store: connect, bring the schema up to date, or say in one line why not.

use std::num::NonZeroU32;
use std::path::PathBuf;

use sea_orm::{DbErr, RuntimeErr};

use super::schema::{SchemaError, bring_up_to_date};
use super::{DatabaseUrl, Fault, Store, postgres, sqlite};

/// The options with which a store is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenOptions {
    /// The treatment of a SQLite file that is not there. A PostgreSQL database is never created.
    pub if_missing: IfMissing,
    /// Connections that read at the same time.
    pub readers: NonZeroU32,
}

/// The treatment of a SQLite file that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfMissing {
    /// Say so: a question needs data that exists.
    Refuse,
    /// Create the file in a folder that exists, so that a misspelt folder is noticed.
    CreateFile,
    /// Create its folder as well: the default place, which the user has not typed.
    CreateFolder,
}

impl OpenOptions {
    /// One reader for each processor.
    #[must_use]
    pub fn new(if_missing: IfMissing) -> Self {
        let readers = std::thread::available_parallelism()
            .ok()
            .and_then(|cores| NonZeroU32::try_from(cores).ok());
        Self {
            if_missing,
            readers: readers.unwrap_or(NonZeroU32::MIN),
        }
    }
}

/// The reason why a store cannot be opened, and the way out.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such file, and none was to be created.
    #[error("there is no database {}; import a bundle into it first, or name another with --database", .0.display())]
    NoFile(PathBuf),
    /// The folder of a file that was to be created is not there.
    #[error("the folder {} does not exist; create it, or name another file with --database", .0.display())]
    NoFolder(PathBuf),
    /// A folder stands where the file should be.
    #[error("{} is a folder; name a file in it, as in sqlite://{}/samverkan.db", .0.display(), .0.display())]
    IsFolder(PathBuf),
    /// The file is something else.
    #[error("{} is not a SQLite database; name another file with --database", .0.display())]
    NotADatabase(PathBuf),
    /// A SQLite database, but another program's: nothing is added to it.
    #[error("{} is another program's database; name another file with --database", .0.display())]
    AnotherPrograms(PathBuf),
    /// The file or its folder may not be read and written, or is on a full or broken disk.
    #[error("{} cannot be opened; the file and its folder must be readable and writable", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The system's words.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Another program holds the lock for longer than we wait.
    #[error("{0} is locked by another program, such as an import; try again when it is done")]
    Locked(DatabaseUrl),
    /// Nothing answers.
    #[error("no PostgreSQL answers at {url}; start the server, or correct host and port")]
    Unreachable {
        /// The address.
        url: DatabaseUrl,
        /// The system's words.
        #[source]
        source: sqlx::Error,
    },
    /// The server has no such database.
    #[error("the server has no database for {0}; create it with `createdb`, or correct its name")]
    NoDatabase(DatabaseUrl),
    /// The server refuses the user.
    #[error("PostgreSQL refuses the user of {url}; correct user and password, or the server's pg_hba.conf")]
    Refused {
        /// The address.
        url: DatabaseUrl,
        /// The server's words.
        #[source]
        source: sqlx::Error,
    },
    /// The user may not create what is missing.
    #[error(
        "the user of {0} may not create tables; grant it CREATE on the schema, or start once as the owner"
    )]
    MayNotCreate(DatabaseUrl),
    /// The schema has a step that this program does not know. Nothing was changed.
    #[error(
        "{url} was written by a newer samverkan (its schema has {step}); install that version, or name another database"
    )]
    Newer {
        /// The database.
        url: DatabaseUrl,
        /// The first step that is not known here.
        step: String,
    },
    /// Something is wrong with it or with the machine under it.
    #[error("{url} cannot be used: {fault}")]
    Faulty {
        /// The database.
        url: DatabaseUrl,
        /// The fault, and the way out.
        fault: Fault,
        /// The driver's words.
        #[source]
        source: DbErr,
    },
    /// Anything else.
    #[error("{url} cannot be used")]
    Failed {
        /// The database.
        url: DatabaseUrl,
        /// The driver's words.
        #[source]
        source: DbErr,
    },
}

impl Store {
    /// Opens a database and brings its schema up to date. Several servers may do so at once.
    ///
    /// # Errors
    /// One line that says why not, and what to do. A schema newer than this program is left as it is.
    pub async fn open(url: &DatabaseUrl, options: OpenOptions) -> Result<Self, OpenError> {
        let store = match url {
            DatabaseUrl::Sqlite(path) => sqlite::open(path, options).await,
            DatabaseUrl::Postgres(address) => postgres::open(address, options).await,
        }?;
        match bring_up_to_date(&store.write).await {
            Ok(()) => Ok(store),
            Err(failure) => {
                // The failure is the news, whether or not the connections close well.
                let _ = store.close().await;
                Err(match failure {
                    SchemaError::Newer(step) => OpenError::Newer {
                        url: url.clone(),
                        step,
                    },
                    SchemaError::Database(error) => explain(url, error),
                })
            }
        }
    }
}

fn explain(url: &DatabaseUrl, error: DbErr) -> OpenError {
    if let DatabaseUrl::Sqlite(path) = url {
        return sqlite::explain(path, error);
    }
    match sqlx_error(&error)
        .and_then(sqlx::Error::as_database_error)
        .and_then(|error| error.code())
        .as_deref()
    {
        Some("42501") => OpenError::MayNotCreate(url.clone()),
        _ => failed(url.clone(), error),
    }
}

/// The error of which nothing better is known than its fault, if that.
pub(super) fn failed(url: DatabaseUrl, source: DbErr) -> OpenError {
    match Fault::of(&source) {
        Some(fault) => OpenError::Faulty { url, fault, source },
        None => OpenError::Failed { url, source },
    }
}

/// The driver's own error within SeaORM's.
pub(super) fn sqlx_error(error: &DbErr) -> Option<&sqlx::Error> {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => Some(error),
        _ => None,
    }
}
