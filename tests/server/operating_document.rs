//! What `docs/OPERATING.md` says: every metric and every line of the log that tells of trouble, and none that there is not.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::Path;

use entities::testing::TestDatabase;
use serde_json::json;
use tests::Server;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The lines of the document that are rows of a table.
fn rows() -> Vec<String> {
    let document = std::fs::read_to_string(root().join("docs/OPERATING.md")).unwrap();
    let rows = document.lines().filter(|line| line.starts_with("| `"));
    rows.map(str::to_owned).collect()
}

/// What stands in backquotes at the beginning of rows.
fn first_cells() -> impl Iterator<Item = String> {
    rows().into_iter().flat_map(|row| {
        let cell = row.split(" | ").next().unwrap().to_owned();
        let parts: Vec<_> = cell.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        parts
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn it_tells_every_metric_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let manifest = folder.path().join("documents.json");
    let listed = json!({ "listed": "query Listed { dataset { version } }" });
    std::fs::write(&manifest, listed.to_string()).unwrap();
    // Free when it was asked for; the server tells the one that it takes too late for this test.
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let database = TestDatabase::sqlite();
    let arguments = [
        "--empty",
        "--metrics",
        &free.to_string(),
        "--documents",
        manifest.to_str().unwrap(),
    ];
    let server = Server::start(&database, &arguments);
    server.client().get(server.url("/healthz")).send().await.unwrap();
    let metrics = server.client().get(format!("http://{free}/metrics"));
    let text = metrics.send().await.unwrap().text().await.unwrap();
    let families = text.lines().filter_map(|line| line.strip_prefix("# TYPE "));
    let shown: BTreeSet<String> = families
        .map(|line| {
            let (name, kind) = line.split_once(' ').unwrap();
            match kind {
                "counter" => format!("{name}_total"),
                "info" => format!("{name}_info"),
                _ => name.to_owned(),
            }
        })
        .collect();
    let is_metric = |name: &String| name.starts_with("samverkan_") || name.starts_with("process_");
    // A row on what to be woken by has an expression, not a name alone.
    let is_name = |name: &String| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let told: BTreeSet<String> = first_cells().filter(is_metric).filter(is_name).collect();
    assert_eq!(told, shown);
}

/// The messages of `warn` and `error` in a source file: the last literal of each, which a parenthesis follows.
fn troubles(source: &str) -> Vec<String> {
    let one_line = source.split_whitespace().collect::<Vec<_>>().join(" ");
    let source = one_line.replace("\" )", "\")");
    let calls = ["tracing::warn!(", "tracing::error!("];
    let calls = calls.iter().flat_map(|call| source.split(call).skip(1));
    calls
        .map(|call| {
            let (before, _) = call.split_once("\")").unwrap();
            before.rsplit('"').next().unwrap().to_owned()
        })
        .collect()
}

fn sources(folder: &Path, into: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn it_tells_every_line_of_the_log_that_tells_of_trouble() {
    let mut files = Vec::new();
    for folder in ["api/src", "dataset/src", "entities/src", "domain/src"] {
        sources(&root().join(folder), &mut files);
    }
    let logged: BTreeSet<String> = files.iter().flat_map(|source| troubles(source)).collect();
    assert!(
        logged.len() >= 18,
        "the sources are read as they are written: {logged:?}"
    );
    let told: BTreeSet<String> = first_cells().collect();
    let untold: Vec<_> = logged.difference(&told).collect();
    assert!(
        untold.is_empty(),
        "not in the table of docs/OPERATING.md: {untold:?}"
    );
    // The rows of that table begin like sentences; the others with names.
    let sentences = told
        .iter()
        .filter(|it| it.split(' ').count() > 2 && !it.contains(['(', '=', '/']));
    let unlogged: Vec<_> = sentences.filter(|it| !logged.contains(*it)).collect();
    assert!(unlogged.is_empty(), "logged nowhere: {unlogged:?}");
}
