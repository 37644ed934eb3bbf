//! The questions in `cases`, each asked on SQLite and on PostgreSQL, whose answers must be the same and as recorded.
//!
//! A case is a `.graphql` file; variables stand in a `.json` file of the same name. Its answer stands beside it, in a
//! `.snap` file that `cargo insta review` brings up to date.

use std::path::Path;

use entities::testing::TestDatabase;
use serde_json::{Value, json};
use tests::Server;

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_as_recorded_on_both_databases() {
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres().await];
    let servers: Vec<Server> = databases
        .iter()
        .flatten()
        .map(|database| Server::start(database, &[]))
        .collect();
    let mut cases = 0;
    for path in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")) {
        let query = std::fs::read_to_string(&path).unwrap();
        let variables = variables(&path);
        let mut answers: Vec<Value> = Vec::new();
        for server in &servers {
            answers.push(server.ask(&query, &variables).await);
        }
        let first = answers.remove(0);
        for other in answers {
            assert_eq!(
                first,
                other,
                "{} is answered differently on PostgreSQL",
                path.display()
            );
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(path.parent().unwrap());
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.set_input_file(&path);
        settings.bind(|| {
            let name = path.file_stem().unwrap().to_string_lossy();
            insta::assert_snapshot!(name.as_ref(), serde_json::to_string_pretty(&first).unwrap());
        });
        cases += 1;
    }
    assert!(cases >= 20, "only {cases} cases were found");
}

/// The variables of a case.
pub(crate) fn variables(case: &Path) -> Value {
    match std::fs::read_to_string(case.with_extension("json")) {
        Ok(text) => serde_json::from_str(&text).unwrap(),
        Err(_) => json!({}),
    }
}

/// The cases in a folder and below.
pub(crate) fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "graphql") {
            found.push(path);
        }
    }
    found.sort();
    found
}
