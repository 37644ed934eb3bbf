//! Evidence: where each fact is stated, and the free attributes beside it.

use std::collections::HashMap;

use domain::bundle::TableName;
use domain::{Code, SourceId};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};

use super::rows::BATCH;
use super::{Store, StoreError};

/// A citation (källhänvisning): the place where a fact is stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// The place in it, such as `p. 2`; `None` is not stated.
    pub locator: Option<String>,
    /// The few words that carry the fact, as printed; `None` is not stated.
    pub quote: Option<String>,
}

impl Store {
    /// The citations of these rows of a table; rows that cite nothing are left out, as are those of `sources`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn citations(
        &self,
        table: TableName,
        rows: &[i64],
    ) -> Result<HashMap<i64, Citation>, StoreError> {
        if table.table().position("source").is_none() {
            return Ok(HashMap::new());
        }
        let columns: &[&str] = if table.table().states_facts() {
            &["source_id", "locator", "quote"]
        } else {
            &["source_id"]
        };
        let stated = |row: &QueryResult| {
            let (locator, quote) = match columns {
                [_] => (None, None),
                _ => (row.try_get_by_index(2)?, row.try_get_by_index(3)?),
            };
            Ok(Citation {
                source: SourceId(row.try_get_by_index(1)?),
                locator,
                quote,
            })
        };
        self.stated(table, columns, rows, stated).await
    }

    /// The free attributes of these rows of a table, each a JSON object; rows that have none are left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn extras(&self, table: TableName, rows: &[i64]) -> Result<HashMap<i64, String>, StoreError> {
        self.stated(table, &["extra"], rows, |row| Ok(row.try_get_by_index(1)?))
            .await
    }

    /// Reads those of the rows in which the first of the columns is filled.
    async fn stated<T>(
        &self,
        table: TableName,
        columns: &[&'static str],
        rows: &[i64],
        read: impl Fn(&QueryResult) -> Result<T, StoreError>,
    ) -> Result<HashMap<i64, T>, StoreError> {
        let mut found = HashMap::with_capacity(rows.len());
        for batch in rows.chunks(BATCH) {
            let statement = self.statement(table.code(), &select(table, columns, batch));
            for row in self.read.query_all_raw(statement).await? {
                found.insert(row.try_get_by_index(0)?, read(&row)?);
            }
        }
        Ok(found)
    }
}

fn select(table: TableName, columns: &[&'static str], rows: &[i64]) -> SelectStatement {
    Query::select()
        .column("id")
        .columns(columns.iter().copied())
        .from(Alias::new(table.code()))
        .and_where(Expr::col("id").is_in(rows.iter().copied()))
        .and_where(Expr::col(columns[0]).is_not_null())
        .to_owned()
}
