//! Readers: the connections that questions are put through, looked after according to what lies under them.

use sea_orm::prelude::async_trait::async_trait;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use super::Fault;
use super::fault::FromFault;
use super::file::KnownFile;
use super::recovery::Breaks;

/// Any number of readers of an open database. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Reader {
    pub(crate) connection: DatabaseConnection,
    under: Under,
}

/// The database under it, which goes wrong in its own way.
#[derive(Debug, Clone)]
enum Under {
    /// A file, which may be taken away.
    File(KnownFile),
    /// A server, which may go and come back.
    Server(Breaks),
}

impl Reader {
    pub(super) fn of_file(connection: DatabaseConnection, file: KnownFile) -> Self {
        Self {
            connection,
            under: Under::File(file),
        }
    }

    pub(super) fn of_server(connection: DatabaseConnection, breaks: Breaks) -> Self {
        Self {
            connection,
            under: Under::Server(breaks),
        }
    }

    /// Checks that what is about to be opened by its path is still what was opened.
    ///
    /// # Errors
    /// When the file was taken away or replaced.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        match &self.under {
            Under::File(file) => file.check(),
            Under::Server(_) => Ok(()),
        }
    }

    /// Puts a question that changes nothing, and again when its connection breaks.
    pub(crate) async fn ask<T, E, F>(&self, ask: impl Fn() -> F) -> Result<T, E>
    where
        F: Future<Output = Result<T, E>>,
        E: FromFault,
    {
        match &self.under {
            Under::File(_) => ask().await,
            Under::Server(breaks) => breaks.ask(ask).await,
        }
    }

    pub(super) async fn close(self) -> Result<(), DbErr> {
        self.connection.close().await
    }

    fn sound(&self) -> Result<&DatabaseConnection, DbErr> {
        self.check().map_err(DbErr::from_fault)?;
        Ok(&self.connection)
    }
}

#[async_trait]
impl ConnectionTrait for Reader {
    fn get_database_backend(&self) -> DbBackend {
        self.connection.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.sound()?.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.sound()?.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        let connection = self.sound()?;
        self.ask(|| connection.query_one_raw(statement.clone())).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let connection = self.sound()?;
        self.ask(|| connection.query_all_raw(statement.clone())).await
    }
}
