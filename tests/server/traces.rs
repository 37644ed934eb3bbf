//! Traces, as a collector gets them: OTLP over HTTP, decoded with OpenTelemetry's own messages.

use std::time::Duration;

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::routing::post;
use entities::testing::TestDatabase;
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::KeyValue;
use opentelemetry_proto::tonic::common::v1::any_value::Value as Any;
use opentelemetry_proto::tonic::trace::v1::Span;
use prost::Message as _;
use serde_json::{Value, json};
use tests::Server;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// A collector, and what it is sent.
async fn collector() -> (String, UnboundedReceiver<Bytes>) {
    let (sent, received) = unbounded_channel();
    let take = move |headers: HeaderMap, body: Bytes| {
        let sent = sent.clone();
        async move {
            assert_eq!(headers["content-type"], "application/x-protobuf");
            let _ = sent.send(body);
        }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let routes = axum::Router::new().route("/v1/traces", post(take));
    tokio::spawn(async move { axum::serve(listener, routes).await });
    (url, received)
}

fn text(attributes: &[KeyValue], key: &str) -> Option<String> {
    let attribute = attributes.iter().find(|attribute| attribute.key == key)?;
    Some(match attribute.value.as_ref()?.value.as_ref()? {
        Any::StringValue(text) => text.clone(),
        Any::IntValue(number) => number.to_string(),
        Any::BoolValue(yes) => yes.to_string(),
        other => format!("{other:?}"),
    })
}

/// The spans of the next batches, until there are so many; and the bytes they came in.
async fn spans(received: &mut UnboundedReceiver<Bytes>, count: usize) -> (Vec<Span>, Vec<u8>) {
    let mut spans = Vec::new();
    let mut bytes = Vec::new();
    while spans.len() < count {
        let body = tokio::time::timeout(Duration::from_secs(20), received.recv());
        let body = body.await.unwrap().unwrap();
        bytes.extend_from_slice(&body);
        for of_resource in ExportTraceServiceRequest::decode(body).unwrap().resource_spans {
            let resource = of_resource.resource.unwrap();
            assert_eq!(
                text(&resource.attributes, "service.name").as_deref(),
                Some("samverkan")
            );
            spans.extend(
                of_resource
                    .scope_spans
                    .into_iter()
                    .flat_map(|of_scope| of_scope.spans),
            );
        }
    }
    (spans, bytes)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_and_its_operation_are_spans_in_the_trace_of_the_client() {
    let (url, mut received) = collector().await;
    let folder = tempfile::tempdir().unwrap();
    let manifest = folder.path().join("documents.json");
    let listed = json!({ "listed": "query Listed { dataset { version } }" });
    std::fs::write(&manifest, listed.to_string()).unwrap();
    let database = TestDatabase::sqlite();
    let variables = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", url.as_str()),
        ("OTEL_BSP_SCHEDULE_DELAY", "100"),
    ];
    let arguments = ["--empty", "--documents", manifest.to_str().unwrap()];
    let server = Server::start_with(&database, &arguments, &variables);
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    let answer = server
        .client()
        .post(server.url("/graphql"))
        .header("traceparent", format!("00-{trace}-00f067aa0ba902b7-01"))
        .header("x-request-id", "mine")
        .json(&json!({ "documentId": "listed" }))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    let (spans, _) = spans(&mut received, 2).await;
    let named = |name: &str| {
        spans
            .iter()
            .find(|span| span.name == name)
            .unwrap_or_else(|| panic!("{name}: {spans:?}"))
    };
    let request = named("POST /graphql");
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    assert_eq!(
        (hex(&request.trace_id), hex(&request.parent_span_id)),
        (trace.to_owned(), "00f067aa0ba902b7".to_owned())
    );
    for (key, value) in [
        ("http.request.method", "POST"),
        ("http.route", "/graphql"),
        ("http.response.status_code", "200"),
        ("samverkan.request_id", "mine"),
    ] {
        assert_eq!(text(&request.attributes, key).as_deref(), Some(value), "{key}");
    }
    let operation = named("query Listed");
    assert_eq!(
        (&operation.trace_id, &operation.parent_span_id),
        (&request.trace_id, &request.span_id)
    );
    for (key, value) in [
        ("graphql.operation.type", "query"),
        ("graphql.operation.name", "Listed"),
        ("samverkan.outcome", "ok"),
        ("samverkan.nodes", "0"),
        ("samverkan.kept", "false"),
    ] {
        assert_eq!(text(&operation.attributes, key).as_deref(), Some(value), "{key}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_a_client_makes_up_is_in_a_span() {
    let (url, mut received) = collector().await;
    let database = TestDatabase::sqlite();
    let variables = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", url.as_str()),
        ("OTEL_BSP_SCHEDULE_DELAY", "100"),
    ];
    let server = Server::start_with(&database, &["--empty"], &variables);
    server
        .ask("query MadeUp { dataset { version } }", &Value::Null)
        .await;
    server
        .client()
        .get(server.url("/made-up?secret"))
        .send()
        .await
        .unwrap();
    let (spans, bytes) = spans(&mut received, 3).await;
    let mut names: Vec<&str> = spans.iter().map(|span| span.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["GET", "POST /graphql", "query"]);
    let sent = String::from_utf8_lossy(&bytes);
    for made_up in ["MadeUp", "made-up", "secret"] {
        assert!(!sent.contains(made_up), "{made_up}: {sent}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_that_is_not_there_keeps_nobody_from_answers() {
    let database = TestDatabase::sqlite();
    let variables = [("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1")];
    let server = Server::start_with(&database, &["--empty"], &variables);
    let answer = server.ask("{ dataset { version } }", &Value::Null).await;
    assert_eq!(answer["data"]["dataset"]["version"], 0);
}
