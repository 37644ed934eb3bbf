//! The past: what was answered at a version is answered again when other versions have come.

use std::fs;
use std::path::{Path, PathBuf};

use async_graphql_parser::Pos;
use async_graphql_parser::types::DocumentOperations;
use entities::testing::{TestDatabase, on_both};
use serde_json::{Value, json};
use tests::{Server, run};

use crate::cases::{files, variables};

/// The repository's own folder.
fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The questions of `tests/cases`, each with its variables.
fn cases() -> Vec<(PathBuf, String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let read = |path: PathBuf| {
        let (query, variables) = (fs::read_to_string(&path).unwrap(), variables(&path));
        (path, query, variables)
    };
    files(&folder).into_iter().map(read).collect()
}

/// Imports bundles.
fn import(database: &TestDatabase, arguments: &[&str]) {
    let url = database.url.to_string();
    let done = run(&[&["import", "--database", &url], arguments].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// The documents that ship, with other names and quotes in every table, some rows less and one organisation more.
fn changed_documents(folder: &Path) {
    for entry in fs::read_dir(repository().join("data/documents")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if !name.ends_with(".csv") {
            continue;
        }
        let mut reader = csv::Reader::from_path(&path).unwrap();
        let header = reader.headers().unwrap().clone();
        let place = |column: &str| header.iter().position(|it| it == column);
        let mut writer = csv::Writer::from_path(folder.join(&name)).unwrap();
        writer.write_record(&header).unwrap();
        // What rows of other tables refer to stays; of the others every fifth goes.
        let may_go = [
            "findings.csv",
            "figures.csv",
            "participations.csv",
            "parties.csv",
            "names.csv",
        ];
        for (number, record) in reader.records().map(Result::unwrap).enumerate() {
            if may_go.contains(&name.as_str()) && number % 5 == 3 {
                continue;
            }
            let mut record: Vec<String> = record.iter().map(str::to_owned).collect();
            for column in ["name", "title", "description", "quote", "text", "value"] {
                if let Some(cell) = place(column)
                    .map(|at| &mut record[at])
                    .filter(|cell| !cell.is_empty())
                    && !(name == "names.csv" && column == "name")
                {
                    match (column, cell.parse::<i64>()) {
                        ("value", Ok(value)) => *cell = (value + 1).to_string(),
                        ("value", Err(_)) => {}
                        // A quote has 200 characters at most.
                        ("quote", _) if cell.chars().count() > 180 => {}
                        _ => cell.push_str(" (ändrad)"),
                    }
                }
            }
            writer.write_record(&record).unwrap();
        }
        if name == "organisations.csv" {
            let mut record = vec![String::new(); header.len()];
            record[place("id").unwrap()] = "ny-forening".into();
            record[place("name").unwrap()] = "Ny förening".into();
            record[place("kind").unwrap()] = "civil_society".into();
            writer.write_record(&record).unwrap();
        }
        writer.flush().unwrap();
    }
    // Figures about a participation that went away went with it.
    fs::copy(
        repository().join("data/documents/datapackage.json"),
        folder.join("datapackage.json"),
    )
    .unwrap();
}

/// The same question within `asOf`. `None` when it names a version already.
fn as_of(query: &str, version: u32) -> Option<String> {
    if query.contains("asOf") {
        return None;
    }
    let document = async_graphql_parser::parse_query(query).unwrap();
    let operation = match &document.operations {
        DocumentOperations::Single(operation) => operation,
        DocumentOperations::Multiple(operations) => operations.values().next().unwrap(),
    };
    let opens = place(query, operation.node.selection_set.pos);
    let (mut depth, mut closes) = (0, opens);
    for (at, character) in query[opens..].char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            closes = opens + at;
            break;
        }
    }
    let (head, body, rest) = (&query[..opens], &query[opens..=closes], &query[closes + 1..]);
    Some(format!("{head}{{ asOf(version: {version}) {body} }}{rest}"))
}

/// The byte at a position, which counts lines and characters.
fn place(text: &str, position: Pos) -> usize {
    let lines = text.split_inclusive('\n').take(position.line - 1);
    let line = lines.map(str::len).sum::<usize>();
    let before = text[line..].chars().take(position.column - 1);
    line + before.map(char::len_utf8).sum::<usize>()
}

/// What a server answers to every case, asked at an address.
async fn answers(server: &Server, path: &str) -> Vec<String> {
    let mut answers = Vec::new();
    for (_, query, variables) in cases() {
        answers.push(server.post_for_text(path, &query, &variables).await);
    }
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn every_case_is_answered_at_a_version_as_it_was_when_that_was_the_last() {
    on_both(async |database| {
        let mut then = Vec::new();
        // Version 1: what ships.
        {
            let server = Server::start(database, &[]);
            then.push(answers(&server, "/graphql").await);
        }
        // Version 2: changed, removed and added rows at once.
        let folder = tempfile::tempdir().unwrap();
        changed_documents(folder.path());
        let reference = repository().join("data/reference");
        import(
            database,
            &[
                "--replace",
                reference.to_str().unwrap(),
                folder.path().to_str().unwrap(),
            ],
        );
        {
            let server = Server::start(database, &[]);
            then.push(answers(&server, "/graphql").await);
        }
        // Version 3: as at first again, where a bundle can say so; what was touched twice is touched again.
        import(database, &[repository().join("data/documents").to_str().unwrap()]);
        let server = Server::start(database, &[]);
        then.push(answers(&server, "/graphql").await);

        assert_ne!(then[0], then[1]);
        let (mut changed, mut within) = (0, 0);
        for version in [1, 2, 3, 1] {
            let number = u32::try_from(version).unwrap();
            let now = answers(&server, &format!("/graphql?version={version}")).await;
            for ((case, now), then) in cases().iter().zip(&now).zip(&then[version - 1]) {
                let (path, query, variables) = case;
                assert_eq!(now, then, "{} at version {version}", path.display());
                // The place of an error is another where the question is longer.
                let asked = as_of(query, number).filter(|_| !then.contains("\"errors\""));
                if let Some(asked) = asked {
                    let now = server.ask_for_text(&asked, variables).await;
                    let now = now.replacen(r#"{"asOf":"#, "", 1);
                    assert_eq!(now.strip_suffix('}'), Some(then.as_str()), "{asked}");
                    within += 1;
                }
            }
            changed += now.iter().zip(&then[2]).filter(|(then, now)| then != now).count();
        }
        assert!(
            changed >= 40,
            "only {changed} answers differ from the last version's"
        );
        assert!(within >= 100, "only {within} were asked within `asOf`");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_beside_a_running_server_changes_none_of_its_answers() {
    on_both(async |database| {
        let server = Server::start(database, &[]);
        let before = answers(&server, "/graphql").await;
        let folder = tempfile::tempdir().unwrap();
        changed_documents(folder.path());
        import(database, &[folder.path().to_str().unwrap()]);
        // Otherwise than before, so that no answer is one that was kept.
        for ((path, query, variables), before) in cases().iter().zip(before) {
            let again = format!("{query}\n# again");
            assert_eq!(
                server.ask_for_text(&again, variables).await,
                before,
                "{}",
                path.display()
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_is_seen_side_by_side_and_versions_tell_when() {
    on_both(async |database| {
        drop(Server::start(database, &[]));
        let folder = tempfile::tempdir().unwrap();
        let csv = "id,name,kind\nregion-skane,Skåne läns landsting,region\n";
        fs::write(folder.path().join("organisations.csv"), csv).unwrap();
        import(database, &[folder.path().to_str().unwrap()]);
        let server = Server::start(database, &[]);
        let query = r#"{
            old: asOf(version: 1) { organisation(by: { key: "region-skane" }) { name description } dataset { version at } }
            new: organisation(by: { key: "region-skane" }) { name }
            none: asOf(version: 0) { organisation(by: { key: "region-skane" }) { name } }
            changes(first: 2) {
                totalCount
                nodes { version action isReplacement bundles tables { table addedCount updatedCount removedCount } }
            }
            change(by: { version: 1 }) { tables { table } }
            before: change(by: { on: "2001-01-01" }) { version }
            late: change(by: { on: "2999-12-31" }) { version }
        }"#;
        let answer = server.ask(query, &json!({})).await;
        assert!(answer.get("errors").is_none(), "{answer}");
        let data = &answer["data"];
        assert_eq!(data["old"]["organisation"]["name"], "Region Skåne");
        assert_eq!(data["new"]["name"], "Skåne läns landsting");
        assert_eq!(data["none"]["organisation"], Value::Null);
        assert_eq!(data["changes"]["totalCount"], 2);
        let name = folder.path().file_name().unwrap().to_str().unwrap();
        let last = json!({
            "version": 2, "action": "import", "isReplacement": false, "bundles": [name],
            "tables": [{ "table": "ORGANISATIONS", "addedCount": 0, "updatedCount": 1, "removedCount": 0 }],
        });
        assert_eq!(data["changes"]["nodes"][0], last);
        assert_eq!(data["change"]["tables"][0]["table"], "SOURCES");
        assert_eq!(
            (&data["before"], &data["late"]["version"]),
            (&Value::Null, &json!(2))
        );
        assert_eq!(data["old"]["dataset"]["version"], 1);
        assert!(
            data["old"]["dataset"]["at"].as_str().is_some_and(|at| at.ends_with('Z')),
            "{data}"
        );

        // Pinned to version 1, version 2 is not there yet.
        let pinned = server
            .post_for_text(
                "/graphql?version=1",
                "{ changes { nodes { version } } }",
                &json!({}),
            )
            .await;
        assert_eq!(pinned, r#"{"data":{"changes":{"nodes":[{"version":1}]}}}"#);

        // Files, too.
        let nodes = async |parameters: &str| {
            let path = format!("/export/nodes.csv{parameters}");
            let sent = server.client().get(server.url(&path)).send().await.unwrap();
            sent.text().await.unwrap()
        };
        let (old, new) = (nodes("?version=1").await, nodes("").await);
        assert!(old.contains("Region Skåne") && !old.contains("Skåne läns landsting"));
        assert!(new.contains("Skåne läns landsting") && !new.contains("Region Skåne"));
        assert!(nodes("?version=9").await.contains("there is no version 9"));
        let bundle = async |parameters: &str| {
            let path = format!("/export/bundle.zip{parameters}");
            let sent = server.client().get(server.url(&path)).send().await.unwrap();
            let tag = sent.headers()["etag"].clone();
            (tag, sent.bytes().await.unwrap())
        };
        let (old, new) = (bundle("?version=1").await, bundle("").await);
        assert!(old != new && new == bundle("?version=2").await);
        // What the command line writes of a version is what the server sends of it.
        let (output, url) = (folder.path().join("old.zip"), database.url.to_string());
        let output = output.to_str().unwrap();
        let arguments = [
            "export",
            "--database",
            &url,
            "--format",
            "bundle",
            "--output",
            output,
        ];
        assert!(
            run(&[&arguments[..], &["--version", "1"]].concat())
                .status
                .success()
        );
        assert!(fs::read(output).unwrap() == old.1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_version_is_refused_with_those_that_there_are() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let ask = async |path: &str, query: &str| -> Value {
        serde_json::from_str(&server.post_for_text(path, query, &json!({})).await).unwrap()
    };
    let check = |answer: &Value, code: &str, words: &[&str]| {
        let error = &answer["errors"][0];
        assert_eq!(error["extensions"]["code"], code, "{answer}");
        let message = error["message"].as_str().unwrap();
        assert!(words.iter().all(|word| message.contains(word)), "{message}");
    };
    let dataset = "{ dataset { version } }";
    let answer = ask("/graphql?version=2", dataset).await;
    check(
        &answer,
        "NOT_FOUND",
        &["no version 2", "0 (before the first change) to 1"],
    );
    let answer = ask("/graphql?version=last", dataset).await;
    check(&answer, "BAD_USER_INPUT", &["number of a version", "last"]);
    for version in ["2", "-1"] {
        let answer = ask(
            "/graphql",
            &format!("{{ asOf(version: {version}) {{ dataset {{ version }} }} }}"),
        )
        .await;
        check(&answer, "NOT_FOUND", &["no version", "to 1"]);
    }
    // The empty data set before the first change can be asked like any other.
    let answer = ask(
        "/graphql?version=0",
        "{ organisations { totalCount } dataset { version at citation { text } } }",
    )
    .await;
    assert_eq!(answer["data"]["organisations"]["totalCount"], 0, "{answer}");
    assert!(
        answer["data"]["dataset"]["citation"]["text"]
            .as_str()
            .unwrap()
            .contains("(n.d.)")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn one_request_looks_at_no_more_versions_than_are_kept() {
    let database = TestDatabase::sqlite();
    drop(Server::start(&database, &[]));
    let folder = tempfile::tempdir().unwrap();
    for version in 2..=4 {
        let csv = format!("id,name,kind\nregion-skane,Namn {version},region\n");
        fs::write(folder.path().join("organisations.csv"), csv).unwrap();
        import(&database, &[folder.path().to_str().unwrap()]);
    }
    let server = Server::start(&database, &[]);
    let field = |version| {
        format!(
            "v{version}: asOf(version: {version}) {{ organisation(by: {{ key: \"region-skane\" }}) {{ name }} }} "
        )
    };
    let two = server
        .ask(&format!("{{ {}{}{} }}", field(1), field(2), field(4)), &json!({}))
        .await;
    assert_eq!(two["data"]["v2"]["organisation"]["name"], "Namn 2", "{two}");
    let three = server
        .ask(&format!("{{ {}{}{} }}", field(1), field(2), field(3)), &json!({}))
        .await;
    let message = three["errors"][0]["message"].as_str().unwrap();
    assert!(
        message.contains("2 past versions") && message.contains("another request"),
        "{message}"
    );
    // All of them, one after the other, though only two are kept.
    for version in [1, 2, 3, 2, 1] {
        let answer = server.ask(&format!("{{ {} }}", field(version)), &json!({})).await;
        let name = if version == 1 {
            "Region Skåne".to_owned()
        } else {
            format!("Namn {version}")
        };
        assert_eq!(
            answer["data"][format!("v{version}")]["organisation"]["name"],
            *name,
            "{answer}"
        );
    }
}
