//! Each export is opened by the program that it is for, which reads what the field `network` tells.
//!
//! Gephi's toolkit is published as Java only, on a registry that CI does not reach; GEXF is held against the rules of GEXF 1.3
//! and what is known to fail in Gephi (`read.py`), and opened by NetworkX.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use entities::testing::{TestDatabase, on_both};
use tests::{Server, run};

const PACKAGES: &str = "igraph, lxml, matplotlib, networkx, numpy, pandas, rdflib, scipy";

/// A Python that has the packages. Without it that is told, and is a failure only if `SAMVERKAN_REQUIRE_PYTHON` is 1.
fn python() -> Option<String> {
    let python = std::env::var("SAMVERKAN_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let import = ["-c", &format!("import {PACKAGES}")];
    let mut command = Command::new(&python);
    let asked = command.args(import).stdout(Stdio::null()).stderr(Stdio::null());
    if asked.status().is_ok_and(|status| status.success()) {
        return Some(python);
    }
    let required = std::env::var("SAMVERKAN_REQUIRE_PYTHON").is_ok_and(|value| value == "1");
    assert!(
        !required,
        "{python} has not got {PACKAGES}, which SAMVERKAN_REQUIRE_PYTHON asks for"
    );
    eprintln!("not read: {python} has not got {PACKAGES}");
    None
}

/// Runs a script, which has to end well.
fn script(python: &str, path: &Path, arguments: &[&str]) -> String {
    let output = Command::new(python)
        .arg(path)
        .args(arguments)
        .env("MPLBACKEND", "Agg")
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}\n{complaint}");
    told
}

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_read_what_graphql_tells() {
    let Some(python) = python() else { return };
    on_both(async |database| {
        let server = Server::start(database, &[]);
        // How much was compared, for whoever looks with --nocapture.
        println!(
            "{}",
            script(&python, &here("server/exports/read.py"), &[&server.url("")])
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_worked_example_goes_from_the_server_to_a_figure() {
    let Some(python) = python() else { return };
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let folder = tempfile::tempdir().unwrap();
    let figure = folder.path().join("figure.png");
    let example = here("../docs/examples/centrality.py");
    let told = script(&python, &example, &[&server.url(""), figure.to_str().unwrap()]);
    assert!(told.contains("Both agree"), "{told}");
    let drawn = std::fs::read(&figure).unwrap();
    assert!(
        drawn.starts_with(b"\x89PNG") && drawn.len() > 20_000,
        "{} bytes",
        drawn.len()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_writes_what_the_server_sends_with_its_codebook() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let url = database.url.to_string();
    let arguments = [
        "--view",
        "persons_and_arenas",
        "--during.from",
        "2014-01-01",
        "--via",
        "COUNCIL",
        "--via",
        "PROJECT",
    ];
    let query = "view=persons_and_arenas&during.from=2014-01-01&via=COUNCIL,PROJECT";
    for (format, name) in [
        ("graphml", "network.graphml"),
        ("ties", "ties.csv"),
        ("jsonld", "network.jsonld"),
        ("incidence", "incidence.csv"),
    ] {
        let output = at(name);
        let command = [
            "export",
            "--database",
            &url,
            "--format",
            format,
            "--output",
            &output,
        ];
        let done = run(&[&command[..], &arguments].concat());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let sent = server
            .client()
            .get(server.url(&format!("/export/{name}?{query}")))
            .send()
            .await
            .unwrap();
        assert_eq!(
            std::fs::read(&output).unwrap(),
            sent.bytes().await.unwrap(),
            "{name}"
        );
        let again = run(&[&command[..], &arguments].concat());
        assert_eq!(again.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&again.stderr).contains("--force"));
    }
    let codebook = std::fs::read_to_string(at("ties.codebook.csv")).unwrap();
    assert!(codebook.contains("tie,roles,list of texts") && codebook.contains("export,version,text"));
    // Whoever opens it in a spreadsheet is warned there.
    assert!(
        codebook.contains("reading,spreadsheets,text,") && codebook.contains("is a formula"),
        "{codebook}"
    );

    let shown = run(&[
        "export",
        "--database",
        &url,
        "--format",
        "nodes",
        "--output",
        "-",
        "--regions",
        "12",
    ]);
    let sent = server
        .client()
        .get(server.url("/export/nodes.csv?regions=12"))
        .send()
        .await
        .unwrap();
    assert_eq!(shown.stdout, sent.bytes().await.unwrap());

    let refused = |arguments: &[&str], words: &str| {
        let all = [&["export", "--database", &url, "--output", "never"], arguments].concat();
        let output = run(&all);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(words), "{said}");
    };
    refused(&["--format", "bundle", "--at", "2014-01-01"], "--at");
    refused(
        &["--format", "ties", "--view", "organisation"],
        "nearest is ORGANISATIONS",
    );
    refused(&["--format", "ties", "--sector", "STATE"], "--sectors");
    refused(
        &["--format", "ties", "--organisations", "nobody"],
        "`organisations`",
    );
}
