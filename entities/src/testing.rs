//! Databases for tests: the same test on a SQLite file and on PostgreSQL.
//!
//! `SAMVERKAN_TEST_POSTGRES` names a server whose user may create databases; without it, the local server's socket is
//! tried as the current user. When none answers, a line says so and the test has run on SQLite only, unless
//! `SAMVERKAN_REQUIRE_POSTGRES=1`, under which that is a failure.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test fails by panicking"
)]

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, Connection, Executor};
use tempfile::TempDir;

use crate::store::{DatabaseUrl, IfMissing, OpenOptions, Store};

/// An empty database of its own, gone when dropped.
#[derive(Debug)]
pub struct TestDatabase {
    /// The URL.
    pub url: DatabaseUrl,
    /// The folder of a file, removed with this value.
    _folder: Option<TempDir>,
    /// The name of a database on the server.
    name: Option<String>,
}

/// Runs a test on each kind of database that there is.
pub async fn on_both(test: impl AsyncFn(&TestDatabase)) {
    test(&TestDatabase::sqlite()).await;
    if let Some(database) = TestDatabase::postgres().await {
        test(&database).await;
    }
}

impl TestDatabase {
    /// A SQLite file that is not there yet, in a folder of its own.
    #[must_use]
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self {
            url: DatabaseUrl::file(folder.path().join("test.db")),
            _folder: Some(folder),
            name: None,
        }
    }

    /// A new database on the server, or `None`, with a printed line, when no server answers.
    pub async fn postgres() -> Option<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "samverkan_test_{}_{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        // template0 can be copied while others are connected to template1.
        let sql = format!("CREATE DATABASE {name} TEMPLATE template0");
        match execute(&server(), &sql).await {
            Ok(()) => {}
            Err(error) if std::env::var("SAMVERKAN_REQUIRE_POSTGRES").is_ok_and(|value| value == "1") => {
                panic!("PostgreSQL is required, and does not answer: {error}");
            }
            Err(error) => {
                println!("skipped: PostgreSQL does not answer ({error})");
                return None;
            }
        }
        let url = at_database(&server(), &name)
            .parse()
            .expect("the server's URL with another database");
        Some(Self {
            url,
            _folder: None,
            name: Some(name),
        })
    }

    /// Opens it, as a server would that starts for the first time.
    pub async fn open(&self) -> Store {
        let store = Store::open(&self.url, OpenOptions::new(IfMissing::CreateFile)).await;
        store.expect("an empty database opens")
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let Some(name) = &self.name else { return };
        let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        // A thread of its own, since a test's runtime may not wait within itself.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?;
            runtime.block_on(execute(&server(), &sql))
        });
        if !matches!(dropped.join(), Ok(Ok(()))) {
            eprintln!("the test database {name} was left behind");
        }
    }
}

fn server() -> String {
    std::env::var("SAMVERKAN_TEST_POSTGRES")
        .unwrap_or_else(|_| "postgres://%2Fvar%2Frun%2Fpostgresql/postgres".to_owned())
}

/// The server's URL with its database replaced: what lies between the host and the parameters.
fn at_database(server: &str, name: &str) -> String {
    let (address, parameters) = server.split_once('?').unwrap_or((server, ""));
    let host = address
        .split_once("://")
        .map_or(0, |(scheme, _)| scheme.len() + 3);
    let end = address[host..]
        .find('/')
        .map_or(address.len(), |slash| host + slash);
    let mark = if parameters.is_empty() { "" } else { "?" };
    format!("{}/{name}{mark}{parameters}", &address[..end])
}

async fn execute(url: &str, sql: &str) -> Result<(), sqlx::Error> {
    let options: PgConnectOptions = url.parse()?;
    let mut connection = PgConnection::connect_with(&options).await?;
    connection.execute(AssertSqlSafe(sql.to_owned())).await?;
    connection.close().await
}
