//! Import as an operator meets it: refused with a reason, killed half-way, written out again.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use entities::testing::{TestDatabase, on_both};
use tests::{Server, program, run};

const SOURCES: &str = "id,title\ns,A source\n";

fn bundle(folder: &Path, tables: &[(&str, &[u8])]) {
    fs::create_dir_all(folder).unwrap();
    for (name, content) in tables {
        fs::write(folder.join(format!("{name}.csv")), content).unwrap();
    }
}

async fn is_untouched(database: &TestDatabase) -> bool {
    let store = database.open().await;
    store.is_empty().await.unwrap() && store.load_network().await.unwrap().organisations().len() == 0
}

/// Imports what is at a path, which must be refused with these words, in one line for each problem, and change nothing.
#[track_caller]
fn check(database: &TestDatabase, path: &Path, words: &[&str]) {
    let output = run(&[
        "import",
        "--database",
        &database.url.to_string(),
        path.to_str().unwrap(),
    ]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    for word in words {
        assert!(said.contains(word), "{word:?} is not in:\n{said}");
    }
    assert!(!said.contains("panicked"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_bundles_are_refused_with_their_reason_and_change_nothing() {
    on_both(async |database| {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let organisations = |rows: &str| format!("id,name,kind,start,end,source\n{rows}").into_bytes();
        let case = |name: &str, rows: &[u8], words: &[&str]| {
            bundle(
                &at(name),
                &[("organisations", rows), ("sources", SOURCES.as_bytes())],
            );
            check(database, &at(name), words);
        };

        let mut long = organisations("");
        for row in 2..80_000 {
            let name: &[u8] = if row == 70_000 {
                b"F\xf6rening"
            } else {
                b"F\xc3\xb6rening"
            };
            long.extend_from_slice(format!("o{row},").as_bytes());
            long.extend_from_slice(name);
            long.extend_from_slice(b",civil_society,,,s\n");
        }
        case("utf8", &long, &["organisations.csv, line 70000", "UTF-8"]);
        case(
            "reference",
            &organisations("a,A,court,,,t\n"),
            &["line 2", "source", "\"t\""],
        );
        case(
            "date",
            &organisations("a,A,court,2014-02-30,,s\n"),
            &["line 2", "start", "2014-02-30"],
        );
        case(
            "order",
            &organisations("a,A,court,2015,2014,s\n"),
            &["line 2", "end", "2014"],
        );
        case("column", b"id,nmae,kind\na,A,court\n", &["nmae", "name"]);
        case(
            "duplicate",
            &organisations("a,A,court,,,s\na,B,court,,,s\n"),
            &["line 3", "\"a\"", "line 2"],
        );
        let huge = format!("a,\"{}\",court,,,s\n", "x".repeat(10_000_000));
        case("field", &organisations(&huge), &["organisations.csv, line 2"]);
        case(
            "personal",
            b"id,name,kind,org_number\na,A,sole_trader,850101-1234\n",
            &["line 2", "personal identity number"],
        );

        fs::create_dir(at("empty")).unwrap();
        check(database, &at("empty"), &["empty"]);
        fs::create_dir_all(at("folder").join("organisations.csv")).unwrap();
        check(database, &at("folder"), &["organisations.csv"]);
        check(database, &at("absent"), &["absent"]);
        assert!(is_untouched(database).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_killed_half_way_has_changed_nothing() {
    on_both(async |database| {
        let folder = tempfile::tempdir().unwrap();
        let mut rows = String::from("id,name,kind\n");
        for number in 0..400_000 {
            rows.push_str(&format!("o{number},Organisation {number},civil_society\n"));
        }
        bundle(folder.path(), &[("organisations", rows.as_bytes())]);
        // The schema is there before, so that what is left behind can only be rows.
        drop(database.open().await);
        let mut child = Command::new(program())
            .args(["import", "--database", &database.url.to_string()])
            .arg(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let started = Instant::now();
        while !is_writing(database) && started.elapsed() < Duration::from_millis(300) {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        assert!(
            child.try_wait().unwrap().is_none(),
            "the import ended before it could be killed"
        );
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(is_untouched(database).await);
        let again = run(&[
            "import",
            "--database",
            &database.url.to_string(),
            folder.path().to_str().unwrap(),
        ]);
        assert!(
            again.status.success(),
            "{}",
            String::from_utf8_lossy(&again.stderr)
        );
        assert_eq!(
            database
                .open()
                .await
                .load_network()
                .await
                .unwrap()
                .organisations()
                .len(),
            400_000
        );
    })
    .await;
}

/// Whether rows have reached the disk; of a server's database that cannot be seen, and time must do.
fn is_writing(database: &TestDatabase) -> bool {
    let url = database.url.to_string();
    let Some(file) = url.strip_prefix("sqlite://") else {
        return false;
    };
    fs::metadata(format!("{file}-wal")).is_ok_and(|log| log.len() > 1 << 20)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ships_is_written_out_alike_from_both_databases_and_read_back_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let mut exports = Vec::new();
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres().await];
    for (number, database) in databases.iter().flatten().enumerate() {
        drop(Server::start(database, &[]));
        let output = folder.path().join(format!("{number}.zip"));
        export(database, &output);
        exports.push(fs::read(&output).unwrap());
    }
    assert!(
        exports.windows(2).all(|pair| pair[0] == pair[1]),
        "PostgreSQL exports other bytes than SQLite"
    );

    let copy = TestDatabase::sqlite();
    let import = run(&[
        "import",
        "--database",
        &copy.url.to_string(),
        folder.path().join("0.zip").to_str().unwrap(),
    ]);
    assert!(
        import.status.success(),
        "{}",
        String::from_utf8_lossy(&import.stderr)
    );
    let again = folder.path().join("again.zip");
    export(&copy, &again);
    assert!(
        fs::read(&again).unwrap() == exports[0],
        "what was read back is written out otherwise"
    );
}

#[track_caller]
fn export(database: &TestDatabase, output: &Path) {
    let url = database.url.to_string();
    let done = run(&[
        "export",
        "--format",
        "bundle",
        "--database",
        &url,
        "--output",
        output.to_str().unwrap(),
    ]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}
