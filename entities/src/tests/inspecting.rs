//! A database is looked at without being changed, and what is wrong with it is told.

use std::fs;
use std::path::Path;

use sea_orm::ConnectionTrait as _;

use crate::store::{DatabaseUrl, OpenError, Schema, Store, Writing, inspect};
use crate::testing::{TestDatabase, on_both};
use crate::write::{ReadOrWrite, begin};

fn file(database: &TestDatabase) -> &Path {
    match &database.url {
        DatabaseUrl::Sqlite(path) => path,
        DatabaseUrl::Postgres(_) => panic!("not a file"),
    }
}

async fn run(store: &Store, sql: &str) {
    store.write.execute_unprepared(sql).await.unwrap();
}

#[tokio::test]
async fn what_is_not_there_is_not_made() {
    let database = TestDatabase::sqlite();
    assert!(matches!(inspect(&database.url).await, Err(OpenError::NoFile(_))));
    let folder = file(&database).parent().unwrap();
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0);
}

#[tokio::test]
async fn a_database_is_told_from_before_its_tables_to_its_last_change() {
    on_both(async |database| {
        if let DatabaseUrl::Sqlite(path) = &database.url {
            // As SQLite begins a file.
            fs::write(path, []).unwrap();
        }
        let new = inspect(&database.url).await.unwrap();
        assert_eq!((new.schema, new.last), (Schema::None, None));

        let store = database.open().await;
        let opened = inspect(&database.url).await.unwrap();
        assert!(
            matches!(&opened.schema, Schema::UpToDate(step) if step.starts_with("m2026")),
            "{opened:?}"
        );
        assert_eq!((opened.last, opened.writing), (None, Writing::Possible));
        assert!(opened.bytes > 0 && opened.damages.is_empty());

        run(
            &store,
            "INSERT INTO changes (id, at, actor, action, summary) VALUES (7, '2026-11-29T09:00:00Z', 'a', 'import', '{}')",
        )
        .await;
        let last = inspect(&database.url).await.unwrap().last.unwrap();
        assert_eq!((last.number, last.at.as_str()), (7, "2026-11-29T09:00:00Z"));

        run(
            &store,
            "DELETE FROM seaql_migrations WHERE version = (SELECT max(version) FROM seaql_migrations)",
        )
        .await;
        assert_eq!(inspect(&database.url).await.unwrap().schema, Schema::Behind(1));
        run(
            &store,
            "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_newer', 0)",
        )
        .await;
        let newer = Schema::Newer("m9999_newer".to_owned());
        assert_eq!(inspect(&database.url).await.unwrap().schema, newer);
        // Looked at, and not brought up to date.
        assert_eq!(inspect(&database.url).await.unwrap().schema, newer);
    })
    .await;
}

#[tokio::test]
async fn a_writer_at_work_is_told_and_waited_for_no_longer_than_it_takes_to_say() {
    let database = TestDatabase::sqlite();
    let store = database.open().await;
    let writing = begin(&store, ReadOrWrite::Write).await.unwrap();
    let found = inspect(&database.url).await.unwrap();
    assert_eq!(found.writing, Writing::Busy);
    drop(writing);
}

#[tokio::test]
async fn a_damaged_file_is_told_and_left_as_it_is() {
    let database = TestDatabase::sqlite();
    let store = database.open().await;
    store.close().await.unwrap();
    let path = file(&database);
    let mut bytes = fs::read(path).unwrap();
    // The pages of the tables; what the file says of itself stands on the first.
    let half = bytes.len() / 2;
    bytes[half..].fill(0xa5);
    fs::write(path, &bytes).unwrap();
    let damages = inspect(&database.url).await.unwrap().damages;
    assert!(!damages.is_empty());
    assert_eq!(fs::read(path).unwrap(), bytes);
}

#[tokio::test]
async fn a_database_that_can_only_be_read_is_told() {
    let Some(database) = TestDatabase::postgres().await else {
        return;
    };
    database.open().await;
    let read_only = format!("{}?options=-c%20default_transaction_read_only%3Don", database.url);
    let found = inspect(&read_only.parse().unwrap()).await.unwrap();
    assert_eq!(found.writing, Writing::Refused);
}

#[tokio::test]
async fn another_programs_database_is_told_as_such() {
    let database = TestDatabase::sqlite();
    let other = rusqlite::Connection::open(file(&database)).unwrap();
    other.execute_batch("CREATE TABLE other (id)").unwrap();
    assert!(matches!(
        inspect(&database.url).await,
        Err(OpenError::AnotherPrograms(_))
    ));
}
