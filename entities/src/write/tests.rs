//! The change log: appended with the write, read by page.

use std::fs;
use std::path::{Path, PathBuf};

use domain::ChangeId;
use domain::bundle::TableName;
use sea_orm::{EntityTrait, QueryOrder};

use super::*;
use crate::change_entries::{self, Operation};
use crate::changes;
use crate::layout::{Layout, Owned};
use crate::store::Store;
use crate::testing::on_both;

const CHANGE: Change<'static> = Change {
    at: "2026-11-22T10:00:00Z",
    actor: "test",
    action: "import",
    summary: r#"{"added":2}"#,
};

/// Appends to the log on a thread that may wait, as every write does.
async fn write(store: &Store, entries: Vec<Entry>) -> ChangeId {
    let mut transaction = begin(store, ReadOrWrite::Write).await.unwrap();
    let written = tokio::task::spawn_blocking(move || {
        transaction.log(&entries).unwrap();
        let number = transaction.log_change(&CHANGE).unwrap();
        transaction.commit().unwrap();
        number
    });
    written.await.unwrap()
}

async fn entries(store: &Store) -> Vec<change_entries::Model> {
    let query = change_entries::Entity::find().order_by_asc(change_entries::Column::Id);
    query.all(&store.read).await.unwrap()
}

/// The log is what the past is read from, so that one place answers for what stands in it.
#[test]
fn the_log_is_appended_to_here_alone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    for folder in ["src", "../api/src", "../domain/src", "../migration/src"] {
        list_sources(&root.join(folder), &mut sources);
    }
    let appends = |path: &&PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let words = [
            "INTO changes",
            "INTO change_entries",
            "changes::ActiveModel",
            "change_entries::ActiveModel",
        ];
        words.iter().any(|word| text.contains(word))
    };
    let found = sources.iter().filter(appends);
    let found: Vec<_> = found
        .map(|path| path.strip_prefix(root).unwrap_or(path))
        .collect();
    assert_eq!(
        found,
        [
            Path::new("src/write/postgres/mod.rs"),
            Path::new("src/write/sqlite/mod.rs")
        ]
    );
}

/// Every source under a folder but tests, sorted.
fn list_sources(folder: &Path, sources: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let is_test = path.file_stem().is_some_and(|name| name == "tests");
        match path.is_dir() {
            _ if is_test => {}
            true => list_sources(&path, sources),
            false if path.extension().is_some_and(|kind| kind == "rs") => sources.push(path),
            false => {}
        }
    }
}

#[tokio::test]
async fn changes_are_numbered_from_one_and_read_back_by_page() {
    on_both(async |database| {
        let store = database.open().await;
        for expected in 1..=3 {
            assert_eq!(write(&store, Vec::new()).await, ChangeId(expected));
            assert_eq!(store.version().await.unwrap(), ChangeId(expected));
        }
        let numbers =
            |changes: Vec<changes::Model>| changes.iter().map(|change| change.id.0.0).collect::<Vec<_>>();
        assert_eq!(numbers(store.changes_before(None, 2).await.unwrap()), [3, 2]);
        assert_eq!(
            numbers(store.changes_before(Some(ChangeId(2)), 2).await.unwrap()),
            [1]
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
        let layout = Layout::of(TableName::Persons);
        let row = |name: &str| {
            let mut row = vec![Owned::Null; layout.columns.len()];
            row[layout.position("name").unwrap()] = Owned::Text(name.to_owned());
            row
        };
        let update = Entry::updated(layout, 7, &row("A"), &row("B"));
        write(&store, vec![update, Entry::removed(layout, 8, &row("C"))]).await;
        let add = |run: i64| Entry::added(TableName::Organisations, &(run * 10 + 1..run * 10 + 11)).unwrap();
        write(&store, (0..2_500).map(add).collect()).await;
        assert_eq!(Entry::added(TableName::Organisations, &(1..1)), None);

        let entries = entries(&store).await;
        let (update, remove) = (&entries[0], &entries[1]);
        assert_eq!(
            (update.operation.0, update.change_id.0),
            (Operation::Update, ChangeId(1))
        );
        assert_eq!(update.before.as_deref(), Some(r#"{"id":7,"name":"A"}"#));
        assert_eq!(update.after.as_deref(), Some(r#"{"id":7,"name":"B"}"#));
        assert_eq!((remove.operation.0, remove.first_id), (Operation::Remove, 8));
        assert_eq!(
            (remove.before.as_deref(), remove.after.as_deref()),
            (Some(r#"{"id":8,"name":"C"}"#), None)
        );
        assert_eq!(entries.len(), 2 + 2_500);
        let last = &entries[2_501];
        assert_eq!(
            (last.operation.0, last.change_id.0),
            (Operation::Add, ChangeId(2))
        );
        assert_eq!((last.first_id, last.last_id), (24_991, 25_000));
    })
    .await;
}

#[tokio::test]
async fn a_write_that_is_not_committed_leaves_no_change() {
    on_both(async |database| {
        let store = database.open().await;
        let mut transaction = begin(&store, ReadOrWrite::Write).await.unwrap();
        tokio::task::spawn_blocking(move || transaction.log_change(&CHANGE).unwrap())
            .await
            .unwrap();
        assert_eq!(write(&store, Vec::new()).await, ChangeId(1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
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
