//! Opening: what is created, what is refused, and what is said.

use std::fs;
use std::path::Path;

use sea_orm::ConnectionTrait;

use crate::store::{DatabaseUrl, IfMissing, OpenError, OpenOptions, Store};
use crate::testing::{TestDatabase, on_both};

async fn open(path: &Path, if_missing: IfMissing) -> Result<Store, OpenError> {
    Store::open(&DatabaseUrl::file(path), OpenOptions::new(if_missing)).await
}

#[tokio::test]
async fn a_new_database_is_empty_and_opens_again() {
    on_both(async |database| {
        let store = database.open().await;
        assert!(store.is_empty().await.unwrap());
        store.close().await.unwrap();

        let store = database.open().await;
        let sql = "INSERT INTO changes (id, at, actor, action, summary) VALUES (7, '2026-01-01T00:00:00Z', 'a', 'import', '{}')";
        store.write.execute_unprepared(sql).await.unwrap();
        assert_eq!(store.version().await.unwrap(), domain::ChangeId(7));
        assert!(!store.is_empty().await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn many_may_open_an_empty_database_at_once() {
    on_both(async |database| {
        let opening: Vec<_> = (0..4)
            .map(|_| {
                let url = database.url.clone();
                tokio::spawn(async move { Store::open(&url, OpenOptions::new(IfMissing::CreateFile)).await })
            })
            .collect();
        for store in opening {
            assert!(store.await.unwrap().unwrap().is_empty().await.unwrap());
        }
    })
    .await;
}

#[tokio::test]
async fn sqlite_is_opened_for_many_readers_and_one_writer() {
    let database = TestDatabase::sqlite();
    let store = database.open().await;
    for (connection, pragma, expect) in [
        (&store.write, "journal_mode", "wal"),
        (&store.read.connection, "journal_mode", "wal"),
        (&store.write, "foreign_keys", "1"),
        (&store.write, "synchronous", "1"),
        (&store.write, "busy_timeout", "5000"),
    ] {
        let sql = format!(
            "SELECT CAST(p.\"{}\" AS TEXT) AS value FROM pragma_{pragma} p",
            pragma_column(pragma)
        );
        let statement = sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, sql);
        let row = connection.query_one_raw(statement).await.unwrap().unwrap();
        assert_eq!(row.try_get::<String>("", "value").unwrap(), expect, "{pragma}");
    }
    let error = store
        .read
        .execute_unprepared("DELETE FROM changes")
        .await
        .unwrap_err();
    assert!(error.to_string().contains("readonly"), "{error}");
}

fn pragma_column(pragma: &str) -> &str {
    if pragma == "busy_timeout" {
        "timeout"
    } else {
        pragma
    }
}

#[tokio::test]
async fn a_missing_file_is_created_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new.db");
    assert!(matches!(
        open(&file, IfMissing::Refuse).await,
        Err(OpenError::NoFile(_))
    ));
    assert!(!file.exists());
    open(&file, IfMissing::CreateFile).await.unwrap();
    open(&file, IfMissing::Refuse).await.unwrap();

    let deep = folder.path().join("a/b/new.db");
    assert!(matches!(
        open(&deep, IfMissing::CreateFile).await,
        Err(OpenError::NoFolder(_))
    ));
    assert!(!folder.path().join("a").exists());
    open(&deep, IfMissing::CreateFolder).await.unwrap();
}

#[tokio::test]
async fn what_is_not_a_database_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(
        open(folder.path(), IfMissing::CreateFile).await,
        Err(OpenError::IsFolder(_))
    ));

    for text in ["kort", "en längre text, som inte är någon databas"] {
        let file = folder.path().join("anteckning.txt");
        fs::write(&file, text).unwrap();
        assert!(
            matches!(
                open(&file, IfMissing::CreateFile).await,
                Err(OpenError::NotADatabase(_))
            ),
            "{text}"
        );
        assert_eq!(fs::read_to_string(&file).unwrap(), text);
    }

    let file = folder.path().join("other.db");
    let other = rusqlite::Connection::open(&file).unwrap();
    other.execute_batch("CREATE TABLE bookmarks (url TEXT)").unwrap();
    drop(other);
    assert!(matches!(
        open(&file, IfMissing::CreateFile).await,
        Err(OpenError::AnotherPrograms(_))
    ));
}

#[tokio::test]
async fn a_lock_is_waited_for_and_then_reported() {
    let database = TestDatabase::sqlite();
    let DatabaseUrl::Sqlite(path) = &database.url else {
        unreachable!()
    };
    let other = rusqlite::Connection::open(path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert!(matches!(
        open(path, IfMissing::CreateFile).await,
        Err(OpenError::Locked(_))
    ));
}

#[tokio::test]
async fn an_up_to_date_file_opens_while_another_program_writes() {
    let database = TestDatabase::sqlite();
    database.open().await.close().await.unwrap();
    let DatabaseUrl::Sqlite(path) = &database.url else {
        unreachable!()
    };
    let importer = rusqlite::Connection::open(path).unwrap();
    importer.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(
        open(path, IfMissing::Refuse)
            .await
            .unwrap()
            .is_empty()
            .await
            .unwrap()
    );
}

#[tokio::test]
async fn postgres_is_refused_with_its_reason() {
    let nobody: DatabaseUrl = "postgres://anna:hemlig@127.0.0.1:1/samverkan".parse().unwrap();
    let error = Store::open(&nobody, OpenOptions::new(IfMissing::Refuse))
        .await
        .unwrap_err();
    assert!(matches!(error, OpenError::Unreachable { .. }), "{error:?}");
    assert!(!format!("{error} {error:?}").contains("hemlig"));

    let Some(database) = TestDatabase::postgres().await else {
        return;
    };
    let url = database.url.clone();
    drop(database);
    let error = Store::open(&url, OpenOptions::new(IfMissing::Refuse))
        .await
        .unwrap_err();
    assert!(matches!(error, OpenError::NoDatabase(_)), "{error:?}");
}
