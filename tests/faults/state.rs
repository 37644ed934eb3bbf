//! What a database holds, in two words that are compared.

use std::path::Path;

use domain::ChangeId;
use entities::bundle::checksum;
use entities::store::{IfMissing, OpenOptions, Store};

/// The version and the checksum of the data at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct State {
    pub(crate) version: ChangeId,
    pub(crate) checksum: String,
}

/// Opens the database, as a program does that comes after a fault, and reads every row of it.
pub(crate) async fn state(database: &str) -> State {
    let store = Store::open(&database.parse().unwrap(), OpenOptions::new(IfMissing::Refuse)).await;
    let store = store.unwrap_or_else(|error| panic!("{database} does not open: {error:?}"));
    let state = State {
        version: store.version().await.unwrap(),
        checksum: checksum(&store).await.unwrap().to_string(),
    };
    store.close().await.unwrap();
    state
}

/// SQLite's own check of a file, which reads every page and every index of it.
#[track_caller]
pub(crate) fn assert_sound(path: &Path) {
    let connection = rusqlite::Connection::open(path).unwrap();
    let told: String = connection
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(told, "ok");
    let broken = connection
        .prepare("PRAGMA foreign_key_check")
        .unwrap()
        .exists([])
        .unwrap();
    assert!(!broken, "a reference leads nowhere");
}
