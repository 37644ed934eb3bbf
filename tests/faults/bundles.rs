//! Bundles that are imported: one that was there before, and one that takes a moment.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

/// Two bundles, of which the second adds to the first and changes it.
pub(crate) struct Bundles {
    folder: TempDir,
}

impl Bundles {
    /// With so many new persons in the second.
    pub(crate) fn new(persons: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        write(
            folder.path(),
            "first",
            "id,name\nold,Was here\nother,Was here as well\n",
        );
        let mut csv = "id,name\nold,Is called something else now\n".to_owned();
        for row in 0..persons {
            writeln!(csv, "person-{row},Person number {row} with a name of some length").unwrap();
        }
        write(folder.path(), "second", &csv);
        Self { folder }
    }

    pub(crate) fn first(&self) -> String {
        self.folder.path().join("first").display().to_string()
    }

    pub(crate) fn second(&self) -> String {
        self.folder.path().join("second").display().to_string()
    }
}

fn write(folder: &Path, name: &str, persons: &str) {
    let folder = folder.join(name);
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("persons.csv"), persons).unwrap();
}

/// An import that has begun.
pub(crate) fn begin_import(database: &str, bundle: &str) -> Child {
    Command::new(tests::program())
        .args(["import", bundle, "--database", database])
        .env_remove("SAMVERKAN_DATABASE")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// An import to its end.
pub(crate) fn import(database: &str, bundle: &str) -> Output {
    tests::run(&["import", bundle, "--database", database])
}

/// An import that must go well.
#[track_caller]
pub(crate) fn imported(database: &str, bundle: &str) {
    let output = import(database, bundle);
    assert!(output.status.success(), "{}", said(&output));
}

/// What a program said of its failure.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
