//! Imports that could not begin: what they leave behind, and what they say.

use std::time::Duration;

use super::*;
use crate::store::{Backend, Fault};
use crate::testing::{TestDatabase, on_both};
use crate::write::{ReadOrWrite, begin};

#[tokio::test]
async fn a_writer_that_waited_in_vain_leaves_no_connection_within_a_transaction() {
    let Some(database) = TestDatabase::postgres().await else {
        return;
    };
    let store = database.open().await;
    let Backend::Postgres { pool } = store.backend() else {
        unreachable!()
    };
    let first = begin(&store, ReadOrWrite::Write).await.unwrap();
    let second = begin(&store, ReadOrWrite::Write).await;
    assert!(matches!(second.map(drop), Err(WriteError::Busy)));
    drop(first);
    let mut open: i64 = 0;
    for _ in 0..100 {
        // What is dropped is closed a moment later; what went back to the pool stays as it is.
        tokio::time::sleep(Duration::from_millis(20)).await;
        open = sqlx::query_scalar(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
        )
        .fetch_one(pool)
        .await
        .unwrap();
        if open == 0 {
            return;
        }
    }
    panic!("{open} connections are within a transaction that nobody ends");
}

#[tokio::test]
async fn a_file_that_another_stands_in_place_of_is_neither_read_nor_written() {
    let database = TestDatabase::sqlite();
    let store = database.open().await;
    imported(&store, &[ORGANISATIONS]).await;
    let Backend::Sqlite { path } = store.backend() else {
        unreachable!()
    };
    let other = TestDatabase::sqlite();
    other.open().await.close().await.unwrap();
    let Backend::Sqlite { path: another } = other.open().await.backend().clone() else {
        unreachable!()
    };
    fs::rename(another, path).unwrap();
    let loaded = store.load_network().await.unwrap_err();
    assert_eq!(Fault::of(&loaded), Some(Fault::Replaced), "{loaded:?}");
    let asked = store.version().await.unwrap_err();
    assert_eq!(Fault::of(&asked), Some(Fault::Replaced), "{asked:?}");
    for access in [ReadOrWrite::Read, ReadOrWrite::Write] {
        let opened = begin(&store, access).await.map(drop).unwrap_err();
        assert_eq!(Fault::of(&opened), Some(Fault::Replaced), "{opened:?}");
    }
}

#[tokio::test]
async fn a_lock_of_another_program_is_told_as_such() {
    on_both(async |database| {
        let store = database.open().await;
        let _first = begin(&store, ReadOrWrite::Write).await.unwrap();
        let second = begin(&store, ReadOrWrite::Write).await.map(drop);
        assert!(matches!(second, Err(WriteError::Busy)), "{second:?}");
    })
    .await;
}
