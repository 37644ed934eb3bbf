//! The file of a SQLite database: locked, damaged, taken away, replaced.

use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tests::Server;

use crate::asked::{ask, ask_database, ask_memory, assert_plain, ready, until_said};
use crate::bundles::{Bundles, import, imported, said};
use crate::state::state;

/// A file in a folder of its own, where no server has been yet.
struct File {
    folder: TempDir,
}

impl File {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("samverkan.db")
    }

    fn aside(&self) -> PathBuf {
        self.folder.path().join("aside.db")
    }

    fn url(&self) -> String {
        format!("sqlite://{}", self.path().display())
    }

    /// Fills the file with the data that ships, and leaves nobody at it.
    fn fill(&self) {
        drop(Server::start_at(&self.url(), &[], &[]));
        let connection = rusqlite::Connection::open(self.path()).unwrap();
        connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_into_a_locked_file_is_told_as_such_and_a_server_reads_on() {
    let file = File::new();
    let bundles = Bundles::new(10);
    imported(&file.url(), &bundles.first());
    let before = state(&file.url()).await;
    let server = Server::start_at(&file.url(), &[], &[]);
    let other = rusqlite::Connection::open(file.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = import(&file.url(), &bundles.second());
    let told = said(&refused);
    assert_eq!(refused.status.code(), Some(1), "{told}");
    assert!(
        told.contains("another program") && told.contains("try again when it is done"),
        "{told}"
    );
    ask_database(&server).await.assert_answered();
    assert_eq!(ready(&server).await.0, 200);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(state(&file.url()).await, before);
    imported(&file.url(), &bundles.second());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_on_a_damaged_file_says_so_with_the_way_out() {
    let file = File::new();
    file.fill();
    let length = file.path().metadata().unwrap().len();
    overwrite_first_page_of(&file.path(), "organisations");
    assert_damaged(&file);

    let file = File::new();
    file.fill();
    fs::OpenOptions::new()
        .write(true)
        .open(file.path())
        .unwrap()
        .set_len(length / 3)
        .unwrap();
    assert_damaged(&file);
}

#[track_caller]
fn assert_damaged(file: &File) {
    let refused = tests::run(&["serve", "--listen", "127.0.0.1:0", "--database", &file.url()]);
    let told = said(&refused);
    assert!(
        told.contains("the database is damaged; put back a backup"),
        "{told}"
    );
    assert_eq!(refused.status.code(), Some(1), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn damage_that_a_running_server_meets_is_named_in_its_log_and_leaves_the_rest_answered() {
    let file = File::new();
    file.fill();
    let server = Server::start_at(&file.url(), &[], &[]);
    overwrite_first_page_of(&file.path(), "findings");
    let failed = ask(&server, "/graphql", "{ findings(first: 5) { nodes { text } } }").await;
    assert_eq!(failed.code(), "INTERNAL", "{failed:?}");
    assert!(!failed.answer.to_string().contains("malformed"), "{failed:?}");
    until_said(&server, "the database is damaged; put back a backup").await;
    ask_memory(&server).await.assert_answered();
}

/// Writes over the page in which SQLite begins to look for a table's rows.
fn overwrite_first_page_of(path: &Path, table: &str) {
    let connection = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_schema WHERE name = ?1";
    let (page, size): (u32, u32) = connection
        .query_row(sql, [table], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    drop(connection);
    let mut file = fs::OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(u64::from(page - 1) * u64::from(size)))
        .unwrap();
    file.write_all(&vec![0xa5; size as usize]).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_taken_away_is_told_as_such_and_used_again_when_it_is_put_back() {
    let file = File::new();
    let server = Server::start_at(&file.url(), &[], &[]);
    ask_database(&server).await.assert_answered();
    fs::rename(file.path(), file.aside()).unwrap();
    assert_taken_away(&server).await;
    fs::rename(file.aside(), file.path()).unwrap();
    ask_database(&server).await.assert_answered();
    assert_eq!(ready(&server).await.0, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_never_mixed_from_a_file_and_another_that_is_put_in_its_place() {
    let (file, other) = (File::new(), File::new());
    imported(&other.url(), &Bundles::new(10).first());
    let server = Server::start_at(&file.url(), &[], &[]);
    fs::rename(other.path(), file.path()).unwrap();
    assert_taken_away(&server).await;
    let past = ask(&server, "/graphql?version=0", "{ dataset { version } }").await;
    assert_eq!(
        (past.status.as_u16(), past.code()),
        (503, "UNAVAILABLE"),
        "{past:?}"
    );
    drop(server);
    // A server that starts takes the new one.
    let server = Server::start_at(&file.url(), &[], &[]);
    let persons = ask(&server, "/graphql", "{ persons { totalCount } }").await;
    assert_eq!(persons.answer["data"]["persons"]["totalCount"], 2, "{persons:?}");
}

async fn assert_taken_away(server: &Server) {
    ask_memory(server).await.assert_answered();
    let away = ask_database(server).await;
    assert_eq!(away.code(), "UNAVAILABLE", "{away:?}");
    let (status, reason) = ready(server).await;
    assert_eq!(status, 503);
    assert!(
        reason.contains("taken away or replaced") && reason.contains("start the program again"),
        "{reason}"
    );
    assert_plain(&reason);
}
