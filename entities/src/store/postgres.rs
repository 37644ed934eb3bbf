//! Opening a PostgreSQL database.

use std::time::Duration;

use sea_orm::{DbErr, RuntimeErr, SqlxPostgresConnector};
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPoolOptions};
use sqlx::{ConnectOptions as _, Connection};

use super::open::failed;
use super::recovery::Breaks;
use super::{Backend, DatabaseUrl, OpenError, OpenOptions, PostgresUrl, Reader, Store};

/// The time that a server has to answer when it is opened.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// The time for which a question waits for a connection, new ones included. It is shorter than a request may take, so that
/// whoever asks a server that is gone is told so.
const ACQUIRED_WITHIN: Duration = Duration::from_secs(4);

/// A connection that nobody used for so long is tried before it is used.
const IDLE: Duration = Duration::from_secs(30);

/// The time that a trial of a connection may take.
const TRIAL: Duration = Duration::from_secs(2);

pub(super) async fn open(address: &PostgresUrl, options: OpenOptions) -> Result<Store, OpenError> {
    let url = DatabaseUrl::Postgres(address.clone());
    // One connection on its own first: a pool answers "timed out" to whatever goes wrong.
    match tokio::time::timeout(PATIENCE, try_connect(address)).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => return Err(explain(&url, error)),
        Err(elapsed) => {
            let source = sqlx::Error::Io(std::io::Error::new(std::io::ErrorKind::TimedOut, elapsed));
            return Err(OpenError::Unreachable { url, source });
        }
    }
    let breaks = Breaks::default();
    let pool = pool(address, options, &breaks).map_err(|error| explain(&url, error))?;
    let connection = SqlxPostgresConnector::from_sqlx_postgres_pool(pool.clone());
    Ok(Store {
        read: Reader::of_server(connection.clone(), breaks),
        write: connection,
        backend: Backend::Postgres { pool },
        at: None,
    })
}

fn pool(address: &PostgresUrl, options: OpenOptions, breaks: &Breaks) -> Result<sqlx::PgPool, sqlx::Error> {
    let server = address.secret().parse::<PgConnectOptions>()?;
    let (taken, returned) = (breaks.clone(), breaks.clone());
    let pool = PgPoolOptions::new()
        .acquire_timeout(ACQUIRED_WITHIN)
        // Writers beside the readers.
        .max_connections(options.readers.get().saturating_add(4))
        .test_before_acquire(false)
        .before_acquire(move |connection, state| {
            let condemned = taken.condemn(state.age);
            Box::pin(async move {
                if condemned || state.idle_for < IDLE {
                    return Ok(!condemned);
                }
                // One that does not answer is closed, as one is that answers with an error.
                let trial = tokio::time::timeout(TRIAL, connection.ping()).await;
                Ok(matches!(trial, Ok(Ok(()))))
            })
        })
        // A connection that goes back is tried without end, and one whose server is gone would keep its place for as long.
        .after_release(move |_, state| {
            let condemned = returned.condemn(state.age);
            Box::pin(async move { Ok(!condemned) })
        });
    Ok(pool.connect_lazy_with(server.application_name("samverkan").disable_statement_logging()))
}

async fn try_connect(address: &PostgresUrl) -> Result<(), sqlx::Error> {
    let options: PgConnectOptions = address.secret().parse()?;
    PgConnection::connect_with(&options).await?.close().await
}

pub(super) fn explain(url: &DatabaseUrl, error: sqlx::Error) -> OpenError {
    let url = url.clone();
    let state = error
        .as_database_error()
        .and_then(|error| error.code())
        .map(|code| code.into_owned());
    match (state.as_deref(), &error) {
        (Some("3D000"), _) => OpenError::NoDatabase(url),
        (Some("28P01" | "28000" | "42501"), _) => OpenError::Refused { url, source: error },
        (None, sqlx::Error::Io(_)) => OpenError::Unreachable { url, source: error },
        _ => failed(url, DbErr::Conn(RuntimeErr::SqlxError(error.into()))),
    }
}
