//! Tables: whole CSV files, opened and checked as `samverkan check` does.
//!
//! A line `--- organisations` begins the file of that table. What passes the check is imported into an empty database, which
//! takes it, and finds nothing new in it the second time.

use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use domain::bundle::ExternalCodes;
use entities::bundle::{Bundle, CheckOptions, Existing, ImportOptions, Silent, check, import};
use entities::store::{DatabaseUrl, IfMissing, OpenOptions, Store};
use tempfile::TempDir;

use crate::data::codes;
use crate::server::block_on;

static CODES: LazyLock<Arc<ExternalCodes>> = LazyLock::new(|| Arc::new(codes()));

/// A database without rows, of which each import gets a copy.
static EMPTY: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("empty.sqlite");
    block_on(async {
        let store = open(&path).await;
        store.close().await.expect("it closes");
    });
    fs::read(path).expect("it is there")
});

pub(super) fn run(input: &[u8]) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let bundle = folder.path().join("bundle");
    fs::create_dir(&bundle).expect("room for a folder");
    write(input, &bundle);
    let Ok(opened) = Bundle::open(&bundle) else {
        return;
    };
    checked(opened, &folder, &bundle);
}

/// Writes the files of the bundle that the input holds.
fn write(input: &[u8], folder: &Path) {
    let mut file = "organisations".to_owned();
    let mut content: Vec<u8> = Vec::new();
    let end = |file: &str, content: &mut Vec<u8>| {
        // A name that is none of a file would be the harness's own fault.
        let is_name = !file.is_empty()
            && file
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if is_name && !content.is_empty() && file.len() < 100 {
            fs::write(folder.join(format!("{file}.csv")), &*content).expect("room for a file");
        }
        content.clear();
    };
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(b"--- ") {
            Some(name) => {
                end(&file, &mut content);
                file = super::text(name).trim_end().to_owned();
            }
            None => content.extend_from_slice(line),
        }
    }
    end(&file, &mut content);
}

/// Checks a bundle that opens, and imports it when it is sound.
pub(super) fn checked(opened: Bundle, folder: &TempDir, bundle: &Path) {
    let options = CheckOptions {
        known: None,
        texts: None,
        codes: Arc::clone(&CODES),
        progress: Arc::new(Silent),
    };
    // Made before waiting: making it waits, too.
    let empty = &*EMPTY;
    let report = block_on(check(vec![opened], options)).expect("files that are there are read");
    if report.is_sound() && report.rows() > 0 {
        let database = folder.path().join("data.sqlite");
        fs::write(&database, empty).expect("room for a database");
        block_on(imported(bundle, &database));
    }
}

async fn imported(bundle: &Path, database: &Path) {
    let store = open(database).await;
    for again in [false, true] {
        let options = ImportOptions {
            existing: Existing::Keep,
            texts: None,
            codes: Arc::clone(&CODES),
            actor: "fuzz".to_owned(),
            at: "2026-11-22T12:00:00Z".to_owned(),
            progress: Arc::new(Silent),
        };
        let opened = Bundle::open(bundle).expect("it opened before");
        let imported = import(&store, vec![opened], options)
            .await
            .expect("what passes the check is imported");
        assert!(
            !again || imported.change.is_none(),
            "importing again changed something"
        );
    }
    store.load_network().await.expect("what was imported is loaded");
    store.close().await.expect("it closes");
}

async fn open(path: &Path) -> Store {
    let options = OpenOptions::new(IfMissing::CreateFile);
    Store::open(&DatabaseUrl::file(path), options)
        .await
        .expect("a database opens")
}
