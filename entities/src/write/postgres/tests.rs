//! The number of messages to the server for a write.

use domain::bundle::TableName;
use sea_orm::ConnectionTrait;

use super::*;
use crate::store::Backend;
use crate::testing::TestDatabase;

#[tokio::test]
async fn rows_and_entries_are_sent_by_the_batch() {
    let Some(database) = TestDatabase::postgres().await else {
        return;
    };
    let store = database.open().await;
    let rows: Vec<String> = (1..=1200).map(|id| format!("({id}, 'p{id}', 'P')")).collect();
    let sql = format!("INSERT INTO persons (id, key, name) VALUES {}", rows.join(", "));
    store.write.execute_unprepared(&sql).await.unwrap();
    let Backend::Postgres { pool } = store.backend() else {
        panic!("a server was opened");
    };
    let mut transaction = PostgresTransaction::begin(pool, ReadOrWrite::Write)
        .await
        .unwrap();
    let written = tokio::task::spawn_blocking(move || {
        let layout = Layout::of(TableName::Persons);
        let numbers: Vec<i64> = (1..=1200).collect();
        let before = transaction.fetch(layout, &numbers).unwrap();
        let mut after = before.clone();
        for (number, row) in (1..).zip(&mut after) {
            row[layout.position("name").unwrap()] = Owned::Text(format!("P {number}"));
        }
        let rows: Vec<_> = numbers.iter().copied().zip(after).collect();
        transaction.update(layout, &rows).unwrap();
        let updated = rows.iter().zip(&before);
        let entries = updated.map(|((number, after), before)| Entry::updated(layout, *number, before, after));
        transaction.log(&entries.collect::<Vec<_>>()).unwrap();
        assert_eq!(
            transaction.statements, 6,
            "three of 500 rows, and three of 500 entries"
        );
        transaction.fetch(layout, &numbers).unwrap()
            == rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>()
    });
    assert!(written.await.unwrap(), "each row holds what was stated of it");
}
