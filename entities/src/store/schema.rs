//! The schema of an open database: recognised, brought up to date, or refused.

use std::collections::HashSet;

use migration::Migrator;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, EntityTrait, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::{IntoSchemaManagerConnection, MigratorTrait, SchemaManager, seaql_migrations};

/// The reason why a schema cannot be brought up to date.
#[derive(Debug)]
pub(super) enum SchemaError {
    /// It has this step, which the program does not know.
    Newer(String),
    /// The database refused.
    Database(DbErr),
}

impl From<DbErr> for SchemaError {
    fn from(error: DbErr) -> Self {
        Self::Database(error)
    }
}

/// The state of a schema: steps are missing, or none is.
#[derive(PartialEq, Eq)]
enum Standing {
    UpToDate,
    Behind,
}

/// Takes the steps that are missing, all in one transaction. A database that lacks none is only read, so that a server
/// can start while an import writes.
pub(super) async fn bring_up_to_date(connection: &DatabaseConnection) -> Result<(), SchemaError> {
    if standing(connection).await? == Standing::UpToDate {
        return Ok(());
    }
    let transaction = connection
        .begin_with_options(TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        })
        .await?;
    if transaction.get_database_backend() == DbBackend::Postgres {
        // Held until the transaction ends: of servers that start together one migrates, and the others find it done.
        let lock = format!(
            "SELECT pg_advisory_xact_lock({})",
            i64::from_be_bytes(*b"samverka")
        );
        transaction
            .execute_raw(Statement::from_string(DbBackend::Postgres, lock))
            .await?;
    }
    if standing(&transaction).await? == Standing::Behind {
        Migrator::up(&transaction, None).await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn standing<'c, C>(connection: &'c C) -> Result<Standing, SchemaError>
where
    C: ConnectionTrait,
    &'c C: IntoSchemaManagerConnection<'c>,
{
    let migrations = Migrator::migrations();
    let known: HashSet<&str> = migrations.iter().map(|step| step.name()).collect();
    let mut taken = 0;
    if SchemaManager::new(connection)
        .has_table("seaql_migrations")
        .await?
    {
        for step in seaql_migrations::Entity::find().all(connection).await? {
            if !known.contains(step.version.as_str()) {
                return Err(SchemaError::Newer(step.version));
            }
            taken += 1;
        }
    }
    Ok(if taken == known.len() {
        Standing::UpToDate
    } else {
        Standing::Behind
    })
}
