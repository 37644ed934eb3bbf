//! Opening a PostgreSQL database.

use std::time::Duration;

use sea_orm::{ConnectOptions, DbErr, RuntimeErr, SqlxPostgresConnector};
use sqlx::Connection;
use sqlx::postgres::{PgConnectOptions, PgConnection};

use super::{Backend, DatabaseUrl, OpenError, OpenOptions, PostgresUrl, Store};

/// How long a server has to answer.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) async fn open(address: &PostgresUrl, options: OpenOptions) -> Result<Store, OpenError> {
    let url = DatabaseUrl::Postgres(address.clone());
    let failed = |source: DbErr| OpenError::Failed {
        url: url.clone(),
        source,
    };
    // One connection on its own first: a pool answers "timed out" to whatever goes wrong.
    match tokio::time::timeout(PATIENCE, try_connect(address)).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => return Err(explain(&url, error)),
        Err(elapsed) => {
            let source = sqlx::Error::Io(std::io::Error::new(std::io::ErrorKind::TimedOut, elapsed));
            return Err(OpenError::Unreachable { url, source });
        }
    }
    let mut pool = ConnectOptions::new(address.secret());
    pool.sqlx_logging(false)
        .set_application_name("samverkan")
        .test_before_acquire_if_idle_for(Duration::from_secs(30))
        .acquire_timeout(PATIENCE)
        // Writers beside the readers.
        .max_connections(options.readers.get().saturating_add(4));
    let connection = SqlxPostgresConnector::connect(pool).await.map_err(failed)?;
    let pool = connection.get_postgres_connection_pool().clone();
    Ok(Store {
        read: connection.clone(),
        write: connection,
        backend: Backend::Postgres { pool },
        at: None,
    })
}

async fn try_connect(address: &PostgresUrl) -> Result<(), sqlx::Error> {
    let options: PgConnectOptions = address.secret().parse()?;
    PgConnection::connect_with(&options).await?.close().await
}

fn explain(url: &DatabaseUrl, error: sqlx::Error) -> OpenError {
    let url = url.clone();
    let state = error
        .as_database_error()
        .and_then(|error| error.code())
        .map(|code| code.into_owned());
    match (state.as_deref(), &error) {
        (Some("3D000"), _) => OpenError::NoDatabase(url),
        (Some("28P01" | "28000" | "42501"), _) => OpenError::Refused { url, source: error },
        (None, sqlx::Error::Io(_)) => OpenError::Unreachable { url, source: error },
        _ => OpenError::Failed {
            url,
            source: DbErr::Conn(RuntimeErr::SqlxError(error.into())),
        },
    }
}
