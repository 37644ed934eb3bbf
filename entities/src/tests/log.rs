//! The change log: appended with the write, read by page.

use domain::ChangeId;
use domain::bundle::TableName;
use serde_json::json;

use crate::change_entries::Operation;
use crate::store::{NewChange, NewEntry, Store, append};
use crate::testing::on_both;

fn change(entries: Vec<NewEntry>) -> NewChange<'static> {
    NewChange {
        at: "2026-11-22T10:00:00Z",
        actor: "test",
        action: "import",
        summary: json!({"added": 2}),
        entries,
    }
}

async fn write(store: &Store, entries: Vec<NewEntry>) -> ChangeId {
    let transaction = store.begin_write().await.unwrap();
    let number = append(&transaction, change(entries)).await.unwrap();
    transaction.commit().await.unwrap();
    number
}

#[tokio::test]
async fn changes_are_numbered_from_one_and_read_back_by_page() {
    on_both(async |database| {
        let store = database.open().await;
        for expected in 1..=3 {
            assert_eq!(write(&store, Vec::new()).await, ChangeId(expected));
            assert_eq!(store.version().await.unwrap(), ChangeId(expected));
        }
        let numbers = |changes: Vec<crate::changes::Model>| {
            changes.iter().map(|change| change.id.0.0).collect::<Vec<_>>()
        };
        assert_eq!(numbers(store.changes_before(None, 2).await.unwrap()), [3, 2]);
        assert_eq!(
            numbers(store.changes_before(Some(ChangeId(2)), 2).await.unwrap()),
            [1]
        );
        assert_eq!(
            numbers(store.changes_after(ChangeId(1), 9).await.unwrap()),
            [2, 3]
        );
        assert_eq!(
            store.changes_before(None, 1).await.unwrap()[0].summary,
            r#"{"added":2}"#
        );
    })
    .await;
}

#[tokio::test]
async fn entries_keep_what_was_and_what_is() {
    on_both(async |database| {
        let store = database.open().await;
        let update = NewEntry {
            table: TableName::Projects,
            operation: Operation::Update,
            first: 7,
            last: 7,
            before: Some(json!({"name": "A"})),
            after: Some(json!({"name": "B"})),
        };
        // More than one statement takes.
        let add = |row| NewEntry {
            table: TableName::Organisations,
            operation: Operation::Add,
            first: row,
            last: row + 9,
            before: None,
            after: None,
        };
        write(&store, vec![update]).await;
        write(&store, (0..2_500).map(|run| add(run * 10 + 1)).collect()).await;

        let entries = store
            .entries_by_change(&[ChangeId(1), ChangeId(2)])
            .await
            .unwrap();
        assert_eq!(
            entries[&ChangeId(1)][0].before.as_deref(),
            Some(r#"{"name":"A"}"#)
        );
        assert_eq!(entries[&ChangeId(1)][0].operation.0, Operation::Update);
        assert_eq!(entries[&ChangeId(2)].len(), 2_500);
        assert_eq!(entries[&ChangeId(2)][2_499].last_id, 25_000);
    })
    .await;
}

#[tokio::test]
async fn a_write_that_is_not_committed_leaves_no_change() {
    on_both(async |database| {
        let store = database.open().await;
        let transaction = store.begin_write().await.unwrap();
        append(&transaction, change(Vec::new())).await.unwrap();
        drop(transaction);
        assert_eq!(write(&store, Vec::new()).await, ChangeId(1));
    })
    .await;
}

#[tokio::test]
async fn writers_wait_for_each_other() {
    on_both(async |database| {
        // Two stores, as two servers would have.
        let stores = [database.open().await, database.open().await];
        let writing: Vec<_> = (0..20)
            .map(|turn| {
                let store = stores[turn % 2].clone();
                tokio::spawn(async move { write(&store, Vec::new()).await.0 })
            })
            .collect();
        let mut numbers = Vec::new();
        for number in writing {
            numbers.push(number.await.unwrap());
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=20).collect::<Vec<_>>());
    })
    .await;
}
