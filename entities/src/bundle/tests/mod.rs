//! The promises of the bundle format, tried on SQLite and on PostgreSQL alike.

mod evidence;
mod exporting;
mod faults;
mod importing;
mod killed;
mod past;
mod refused;
mod round_trip;
mod rules;
mod small;
mod ways;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use domain::bundle::ExternalCodes;
use sea_orm::{ConnectionTrait, Statement};
use tempfile::TempDir;

use super::*;
use crate::store::Store;

/// Files of a bundle: path and content.
type Files<'a> = &'a [(&'a str, &'a str)];

/// A folder with these files, for as long as it is kept.
fn folder(files: Files<'_>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn check_options() -> CheckOptions {
    CheckOptions {
        known: None,
        texts: None,
        codes: Arc::default(),
        progress: Arc::new(Silent),
    }
}

fn import_options(existing: Existing) -> ImportOptions {
    ImportOptions {
        existing,
        texts: None,
        codes: Arc::new(ExternalCodes::default()),
        actor: "test".to_owned(),
        at: "2026-01-01T00:00:00Z".to_owned(),
        progress: Arc::new(Silent),
    }
}

/// Checks these files as one bundle.
async fn checked(files: Files<'_>) -> Report {
    let folder = folder(files);
    check(vec![Bundle::open(folder.path()).unwrap()], check_options())
        .await
        .unwrap()
}

/// The errors that the check finds.
async fn errors(files: Files<'_>) -> Vec<String> {
    told(&checked(files).await.errors)
}

fn told(problems: &Problems) -> Vec<String> {
    problems.told().iter().map(ToString::to_string).collect()
}

/// Imports these files as one bundle.
async fn import_files(store: &Store, files: Files<'_>, existing: Existing) -> Result<Imported, ImportError> {
    let folder = folder(files);
    import(
        store,
        vec![Bundle::open(folder.path()).unwrap()],
        import_options(existing),
    )
    .await
}

/// Imports these files as one bundle, which is right.
async fn imported(store: &Store, files: Files<'_>) -> Imported {
    import_files(store, files, Existing::Keep).await.unwrap()
}

/// The errors for which these files are not imported; nothing may have changed then.
async fn import_errors(store: &Store, files: Files<'_>, existing: Existing) -> Vec<String> {
    let before = exported(store).await;
    let version = store.version().await.unwrap();
    let Err(ImportError::Refused(report)) = import_files(store, files, existing).await else {
        panic!("it was imported");
    };
    assert_eq!(
        exported(store).await,
        before,
        "a refused import changed something"
    );
    assert_eq!(store.version().await.unwrap(), version);
    told(&report.errors)
}

/// Everything in the database as the files of a bundle, sorted; without the description.
async fn exported(store: &Store) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bundle");
    match export_bundle(store, path.clone(), Overwrite::Refuse, Arc::new(Silent)).await {
        Ok(_) => read_files(&path)
            .into_iter()
            .filter(|(name, _)| name.ends_with(".csv"))
            .collect(),
        Err(ExportError::Empty) => Vec::new(),
        Err(error) => panic!("{error}"),
    }
}

fn read_files(folder: &Path) -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (
                path.file_name().unwrap().to_str().unwrap().to_owned(),
                fs::read_to_string(path).unwrap(),
            )
        })
        .collect();
    files.sort_unstable();
    files
}

/// The rows of a question whose columns are texts, each joined by `|`.
async fn rows(store: &Store, sql: &str) -> Vec<String> {
    let backend = store.read.get_database_backend();
    let rows = store
        .read
        .query_all_raw(Statement::from_string(backend, sql))
        .await
        .unwrap();
    rows.iter()
        .map(|row| {
            let texts = (0..row.column_names().len()).map(|column| {
                row.try_get_by_index::<Option<String>>(column)
                    .unwrap()
                    .unwrap_or_default()
            });
            texts.collect::<Vec<_>>().join("|")
        })
        .collect()
}

const SOURCES: (&str, &str) = ("sources.csv", "id,title\ns,A report\n");
const ORGANISATIONS: (&str, &str) = (
    "organisations.csv",
    "id,name,kind\na,A,municipality\nb,B,region\n",
);
const PROJECTS: (&str, &str) = ("projects.csv", "id,name,kind\np,P,implementation\n");
