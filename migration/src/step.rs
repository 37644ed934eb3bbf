//! One step of the schema: SQL up, SQL down, in a transaction.

use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, DbErr};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, async_trait::async_trait};

/// A step named as its file.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) up: &'static str,
    pub(crate) down: &'static str,
}

/// The step in a module of this crate, which holds `UP` and `DOWN`.
macro_rules! step {
    ($module:ident) => {
        Box::new($crate::step::Step {
            name: stringify!($module),
            up: $crate::$module::UP,
            down: $crate::$module::DOWN,
        })
    };
}
pub(crate) use step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        self.name
    }
}

// The trait leaves the manager's lifetime out, and `async_trait` takes it for another one when it is written.
#[expect(elided_lifetimes_in_paths, reason = "see above")]
#[async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, self.up).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, self.down).await
    }

    /// SeaORM wraps steps in a transaction on PostgreSQL only; without this, a crash would leave half a step on SQLite.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Runs statements written for SQLite, where `INTEGER PRIMARY KEY`, in these words only, is the row's own 64-bit number
/// and costs no second index. PostgreSQL's `INTEGER` has 32 bits, so it is told `BIGINT`.
async fn run(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    match connection.get_database_backend() {
        DbBackend::Postgres => {
            let sql = sql.replace("INTEGER PRIMARY KEY", "BIGINT PRIMARY KEY");
            connection.execute_unprepared(&sql).await?
        }
        _ => connection.execute_unprepared(sql).await?,
    };
    Ok(())
}
