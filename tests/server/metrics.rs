//! What Prometheus is shown, read by the strict parser of its own client.

use std::io::Write as _;
use std::net::TcpListener;
use std::process::{Command, Stdio};

use entities::testing::TestDatabase;
use serde_json::{Value, json};
use tests::Server;

/// The text as the parser understands it; `None` where the parser is not installed, which is told.
fn parsed(text: &str) -> Option<Value> {
    let python = std::env::var("SAMVERKAN_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has = Command::new(&python)
        .args(["-c", "import prometheus_client.openmetrics.parser"])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !has {
        let required = std::env::var("SAMVERKAN_REQUIRE_PYTHON").is_ok_and(|value| value == "1");
        assert!(
            !required,
            "{python} has no prometheus_client, which SAMVERKAN_REQUIRE_PYTHON asks for"
        );
        eprintln!("not parsed: {python} has no prometheus_client");
        return None;
    }
    let mut child = Command::new(python)
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/server/openmetrics.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{text}");
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_are_counted_and_no_name_that_a_client_makes_up_becomes_a_label() {
    let folder = tempfile::tempdir().unwrap();
    let manifest = folder.path().join("documents.json");
    let listed = json!({ "listed": "query Listed { dataset { version } }" });
    std::fs::write(&manifest, listed.to_string()).unwrap();
    // Free when it was asked for; the server tells the one that it takes too late for this test.
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let database = TestDatabase::sqlite();
    let arguments = [
        "--metrics",
        &free.to_string(),
        "--documents",
        manifest.to_str().unwrap(),
    ];
    let server = Server::start(&database, &arguments);
    for _ in 0..3 {
        let body = json!({ "documentId": "listed" });
        let answer = server
            .client()
            .post(server.url("/graphql"))
            .json(&body)
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 200);
    }
    for query in [
        "query MadeUp { organisations(first: 30) { nodes { name } } }",
        "{ naam }",
        "{",
    ] {
        server.ask(query, &Value::Null).await;
    }
    server.client().get(server.url("/nothing")).send().await.unwrap();
    let metrics = format!("http://{free}/metrics");
    let response = server.client().get(&metrics).send().await.unwrap();
    let content_type = response.headers()["content-type"].to_str().unwrap().to_owned();
    assert!(
        content_type.starts_with("application/openmetrics-text; version=1.0.0"),
        "{content_type}"
    );
    let text = response.text().await.unwrap();
    assert!(!text.contains("MadeUp"), "{text}");
    let hidden = server.client().get(server.url("/metrics")).send().await.unwrap();
    assert_eq!(hidden.status(), 404, "only on its own address");
    let Some(parsed) = parsed(&text) else {
        return;
    };
    let sample = |name: &str, labels: Value| parsed["samples"][format!("{name}{labels}")].as_f64();
    let requests = |operation: &str, outcome: &str, kind: &str| {
        // Python writes a space after each colon and comma.
        let labels =
            format!("{{\"operation\": \"{operation}\", \"outcome\": \"{outcome}\", \"type\": \"{kind}\"}}");
        parsed["samples"][format!("samverkan_requests_total{labels}")].as_f64()
    };
    assert_eq!(requests("Listed", "ok", "query"), Some(3.0), "{text}");
    assert_eq!(requests("other", "ok", "query"), Some(1.0));
    assert_eq!(requests("other", "refused", "query"), Some(1.0));
    assert_eq!(requests("other", "refused", "unknown"), Some(1.0));
    let by = |label: &str, value: &str| format!("{{\"{label}\": \"{value}\"}}");
    let labelled = |name: &str, labels: &str| parsed["samples"][format!("{name}{labels}")].as_f64();
    assert_eq!(
        labelled("samverkan_kept_answers_total", &by("result", "hit")),
        Some(2.0)
    );
    assert_eq!(
        labelled("samverkan_http_responses_total", &by("status", "404")),
        Some(1.0)
    );
    let organisations = labelled("samverkan_dataset_rows", &by("noun", "organisations"));
    let counted = server.ask("{ organisations { totalCount } }", &json!({})).await;
    assert_eq!(
        organisations,
        counted["data"]["organisations"]["totalCount"].as_f64()
    );
    assert_eq!(sample("samverkan_dataset_version", json!({})), Some(1.0));
    assert_eq!(sample("samverkan_documents_listed", json!({})), Some(1.0));
    // Nodes are counted of what is valid.
    assert_eq!(sample("samverkan_request_nodes_count", json!({})), Some(4.0));
    if cfg!(target_os = "linux") {
        assert!(sample("process_resident_memory_bytes", json!({})).unwrap() > 1e6);
    }
    for (family, kind) in [
        ("samverkan_requests", "counter"),
        ("samverkan_request_duration_seconds", "histogram"),
        ("samverkan_build", "info"),
    ] {
        assert_eq!(parsed["families"][family], kind, "{family}");
    }
}
