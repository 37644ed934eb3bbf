//! Every answer says how long it may be kept: from the data, which is asked about each time, to the failures, which are not kept.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};

use entities::testing::TestDatabase;
use reqwest::{Method, RequestBuilder};
use tests::Server;

/// A limit of time and of size that a test can wait for and go beyond.
const CONFIGURATION: &str = "[limits]\nwall_time_ms = 1500\nbody_bytes = 2000\n";

const KEPT: &str = "no-cache";
const NOT_KEPT: &str = "no-store";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

#[track_caller]
fn says(response: &reqwest::Response, status: u16, expected: &str) {
    let told = response.headers().get("cache-control");
    assert_eq!(
        (
            response.status().as_u16(),
            told.and_then(|value| value.to_str().ok())
        ),
        (status, Some(expected)),
        "{}",
        response.url()
    );
}

/// The server with a client that does not follow.
struct Asked {
    server: Server,
    client: reqwest::Client,
}

impl Asked {
    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, self.server.url(path))
    }

    async fn get(&self, path: &str, status: u16, expected: &str) {
        for method in [Method::GET, Method::HEAD] {
            says(
                &self.request(method, path).send().await.unwrap(),
                status,
                expected,
            );
        }
    }

    /// As a client asks that has the answer to the same question.
    async fn again(&self, path: &str, expected: &str) {
        let first = self.request(Method::GET, path).send().await.unwrap();
        let etag = first.headers()["etag"].clone();
        let again = self.request(Method::GET, path).header("if-none-match", etag);
        says(&again.send().await.unwrap(), 304, expected);
    }

    async fn post(&self, path: &str, content_type: &str, body: &str, status: u16, expected: &str) {
        let request = self.request(Method::POST, path);
        let request = request.header("content-type", content_type).body(body.to_owned());
        says(&request.send().await.unwrap(), status, expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_says_how_long_it_may_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let configuration = folder.path().join("samverkan.toml");
    std::fs::write(&configuration, CONFIGURATION).unwrap();
    // Free when it was asked for; the server tells the one that it takes too late for this test.
    let metrics = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let arguments = [
        "--config",
        configuration.to_str().unwrap(),
        "--cors-origin",
        "https://a.example",
        "--metrics",
        &metrics.to_string(),
    ];
    let database = TestDatabase::sqlite();
    let asked = Asked {
        server: Server::start(&database, &arguments),
        client: reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap(),
    };

    // What is served as it is.
    for path in ["/", "/graphiql", "/schema.graphql", "/reconcile/documentation"] {
        asked.get(path, 200, KEPT).await;
        asked.again(path, KEPT).await;
    }
    let hashed = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../api/assets/graphiql"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .find(|name| name.starts_with("chunk-"))
        .unwrap();
    asked.get(&format!("/graphiql/{hashed}"), 200, FOR_EVER).await;
    asked.get("/healthz", 200, NOT_KEPT).await;
    asked.get("/readyz", 200, NOT_KEPT).await;

    // The data.
    let query = "/graphql?query={dataset{version}}";
    asked.get(query, 200, KEPT).await;
    asked.again(query, KEPT).await;
    // A version that is named in the address is the same for ever; a failure to answer from it is not.
    let pinned = "/graphql?query={dataset{version}}&version=1";
    asked.get(pinned, 200, FOR_EVER).await;
    asked.again(pinned, FOR_EVER).await;
    let partly = "/graphql?query={node(id:%22nonsense%22){id}}&version=1";
    asked.get(partly, 200, KEPT).await;
    for file in ["nodes.csv", "bundle.zip"] {
        asked
            .get(&format!("/export/{file}?version=1"), 200, FOR_EVER)
            .await;
        asked.again(&format!("/export/{file}?version=1"), FOR_EVER).await;
    }
    let json = "application/json";
    asked
        .post(
            "/graphql",
            json,
            r#"{"query":"{ dataset { version } }"}"#,
            200,
            KEPT,
        )
        .await;
    for file in ["nodes.csv", "bundle.zip", "codebook.md"] {
        asked.get(&format!("/export/{file}"), 200, KEPT).await;
        asked.again(&format!("/export/{file}"), KEPT).await;
    }
    // Parts are sent once the length is known, which is when somebody had all of it.
    let whole = asked.request(Method::GET, "/export/nodes.csv");
    whole.send().await.unwrap().bytes().await.unwrap();
    let part = asked.request(Method::GET, "/export/nodes.csv");
    says(
        &part.header("range", "bytes=0-9").send().await.unwrap(),
        206,
        KEPT,
    );
    asked.get("/reconcile", 200, KEPT).await;
    asked
        .get("/reconcile/suggest/entity?prefix=malm", 200, KEPT)
        .await;
    asked
        .get("/reconcile/entity?id=organisation:malmo-kommun", 200, KEPT)
        .await;

    // What leads elsewhere or only asks.
    let reader = asked.request(Method::GET, "/graphql");
    says(
        &reader.header("accept", "text/html").send().await.unwrap(),
        303,
        NOT_KEPT,
    );
    for path in ["/graphql", "/reconcile", "/nowhere"] {
        let preflight = asked.request(Method::OPTIONS, path);
        let preflight = preflight
            .header("origin", "https://a.example")
            .header("access-control-request-method", "POST");
        says(&preflight.send().await.unwrap(), 200, NOT_KEPT);
    }

    // Failures.
    for path in [
        "/nowhere",
        "/explorer/nothing.js",
        "/export/nothing.csv",
        "/reconcile/suggest/nothing",
        "/reconcile/entity?id=nothing",
    ] {
        asked.get(path, 404, NOT_KEPT).await;
    }
    for path in [
        "/graphql",
        "/graphql?query={dataset{version}}&query={dataset{version}}",
        "/graphql?query={dataset{version}}&variables={\"a\":1,\"a\":2}",
        "/export/nodes.csv?at=never",
        "/reconcile/suggest/entity?prefix=a&prefix=b",
        "/reconcile?queries={\"a\":{\"query\":\"a\"},\"a\":{\"query\":\"b\"}}",
        // Not UTF-8, which the router's own words refuse.
        "/export/%ff",
    ] {
        asked.get(path, 400, NOT_KEPT).await;
    }
    for path in ["/graphql", "/export/nodes.csv", "/healthz", "/", "/reconcile"] {
        says(
            &asked.request(Method::DELETE, path).send().await.unwrap(),
            405,
            NOT_KEPT,
        );
    }
    let refused = asked.request(Method::GET, "/graphql?query={nothing}");
    let graphql = "application/graphql-response+json";
    says(
        &refused.header("accept", graphql).send().await.unwrap(),
        400,
        NOT_KEPT,
    );
    let unacceptable = asked.request(Method::GET, query).header("accept", "image/png");
    says(&unacceptable.send().await.unwrap(), 406, NOT_KEPT);
    for body in ["{", r#"{"query":"{ a }","query":"{ b }"}"#] {
        asked.post("/graphql", json, body, 400, NOT_KEPT).await;
    }
    for path in ["/graphql", "/reconcile"] {
        asked.post(path, "text/plain", "{}", 415, NOT_KEPT).await;
        asked.post(path, json, &" ".repeat(2_001), 413, NOT_KEPT).await;
    }
    let beyond = asked.request(Method::GET, "/export/nodes.csv");
    let beyond = beyond.header("range", "bytes=999999999-");
    says(&beyond.send().await.unwrap(), 416, NOT_KEPT);
    let address = asked.server.url("");
    let slow = tokio::task::spawn_blocking(move || too_slow(address.trim_start_matches("http://")));
    let slow = slow.await.unwrap();
    assert!(
        slow.starts_with("HTTP/1.1 408 ") && slow.contains("\r\ncache-control: no-store\r\n"),
        "{slow}"
    );

    // The metrics, at their own address.
    for (method, path, status) in [
        (Method::GET, "metrics", 200),
        (Method::GET, "nothing", 404),
        (Method::POST, "metrics", 405),
    ] {
        let request = asked.client.request(method, format!("http://{metrics}/{path}"));
        says(&request.send().await.unwrap(), status, NOT_KEPT);
    }
}

/// What a client is told that announces a body and does not send it.
fn too_slow(address: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let head =
        "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
