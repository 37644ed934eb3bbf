//! The change log: what each write did, appended in the transaction that does it.

use std::collections::HashMap;

use domain::ChangeId;
use domain::bundle::TableName;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

use super::rows::BATCH;
use super::{Store, StoreError};
use crate::change_entries::{self, Operation};
use crate::changes;
use crate::value::{Id, Word};

/// What makes writers on PostgreSQL wait for each other, whoever reads meanwhile: numbers of rows are then one more than
/// the highest, as they are on SQLite, where there is one writer anyway.
pub const POSTGRES_WRITE_LOCK: &str = "LOCK TABLE changes IN SHARE ROW EXCLUSIVE MODE";

/// A write, as the log tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewChange<'a> {
    /// When, RFC 3339 in UTC.
    pub at: &'a str,
    /// Who.
    pub actor: &'a str,
    /// What kind of write.
    pub action: &'a str,
    /// What came of it, in figures.
    pub summary: serde_json::Value,
    /// The rows.
    pub entries: Vec<NewEntry>,
}

/// What a write did to a row, or to a run of rows that are new.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEntry {
    /// The table.
    pub table: TableName,
    /// What was done.
    pub operation: Operation,
    /// The first row.
    pub first: i64,
    /// The last row, the first again when it is one.
    pub last: i64,
    /// The whole row as it was, of one that is updated or removed: the past is read from it.
    pub before: Option<serde_json::Value>,
    /// The row as it is, of one that is updated.
    pub after: Option<serde_json::Value>,
}

impl Store {
    /// Begins a write that no other write runs beside.
    ///
    /// # Errors
    /// When the database does not answer, or another program holds its lock for too long.
    pub async fn begin_write(&self) -> Result<DatabaseTransaction, StoreError> {
        let transaction = self
            .write
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await?;
        if transaction.get_database_backend() == DbBackend::Postgres {
            transaction.execute_unprepared(POSTGRES_WRITE_LOCK).await?;
        }
        Ok(transaction)
    }

    /// Up to `limit` changes before this one, or the last ones; the latest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn changes_before(
        &self,
        before: Option<ChangeId>,
        limit: u64,
    ) -> Result<Vec<changes::Model>, StoreError> {
        let mut query = changes::Entity::find()
            .order_by_desc(changes::Column::Id)
            .limit(limit);
        if let Some(before) = before {
            query = query.filter(changes::Column::Id.lt(Id(before)));
        }
        Ok(query.all(&self.read).await?)
    }

    /// Up to `limit` changes after this one, the earliest first: what a follower of the log has yet to see.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn changes_after(
        &self,
        after: ChangeId,
        limit: u64,
    ) -> Result<Vec<changes::Model>, StoreError> {
        let query = changes::Entity::find().filter(changes::Column::Id.gt(Id(after)));
        Ok(query
            .order_by_asc(changes::Column::Id)
            .limit(limit)
            .all(&self.read)
            .await?)
    }

    /// The entries of each of these changes, in the order in which they were written.
    ///
    /// # Errors
    /// When the database does not answer, or a row holds what it should not.
    pub async fn entries_by_change(
        &self,
        numbers: &[ChangeId],
    ) -> Result<HashMap<ChangeId, Vec<change_entries::Model>>, StoreError> {
        let mut found = HashMap::<_, Vec<_>>::new();
        for batch in numbers.chunks(BATCH) {
            let rows = change_entries::Entity::find()
                .filter(change_entries::Column::ChangeId.is_in(batch.iter().map(|&number| Id(number))))
                .order_by_asc(change_entries::Column::Id)
                .all(&self.read)
                .await?;
            for row in rows {
                found.entry(row.change_id.0).or_default().push(row);
            }
        }
        Ok(found)
    }
}

/// Appends a change to the log, within the transaction of [`Store::begin_write`] that does what it tells.
///
/// # Errors
/// When the database does not answer.
pub async fn append(
    transaction: &DatabaseTransaction,
    change: NewChange<'_>,
) -> Result<ChangeId, StoreError> {
    let number = ChangeId(super::version(transaction).await?.0 + 1);
    let row = changes::ActiveModel {
        id: Set(Id(number)),
        at: Set(change.at.into()),
        actor: Set(change.actor.into()),
        action: Set(change.action.into()),
        summary: Set(change.summary.to_string()),
    };
    changes::Entity::insert(row)
        .exec_without_returning(transaction)
        .await?;

    let last = change_entries::Entity::find()
        .select_only()
        .expr(change_entries::Column::Id.max());
    let last: Option<i64> = last.into_tuple::<Option<i64>>().one(transaction).await?.flatten();
    let entries = change
        .entries
        .into_iter()
        .zip(last.unwrap_or(0) + 1..)
        .map(|(entry, id)| change_entries::ActiveModel {
            id: Set(id),
            change_id: Set(Id(number)),
            table_name: Set(Word(entry.table)),
            operation: Set(Word(entry.operation)),
            first_id: Set(entry.first),
            last_id: Set(entry.last),
            before: Set(entry.before.map(|row| row.to_string())),
            after: Set(entry.after.map(|row| row.to_string())),
        });
    let mut entries = entries.peekable();
    // Eight variables a row, within what either database takes in one statement.
    while entries.peek().is_some() {
        let batch = change_entries::Entity::insert_many(entries.by_ref().take(1_000));
        batch.exec_without_returning(transaction).await?;
    }
    Ok(number)
}
