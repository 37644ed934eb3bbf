//! Requests that clients sent in a trial of the API, each of which was answered wrongly once.

use entities::testing::TestDatabase;
use reqwest::StatusCode;
use reqwest::header::ACCEPT;
use serde_json::{Value, json};
use tests::Server;

/// A server with the data that ships.
struct Asked {
    server: Server,
    _database: TestDatabase,
}

impl Asked {
    fn start() -> Self {
        let database = TestDatabase::sqlite();
        Self {
            server: Server::start(&database, &[]),
            _database: database,
        }
    }

    async fn post(&self, body: Value) -> (StatusCode, Value) {
        let request = self.server.client().post(self.server.url("/graphql")).json(&body);
        let response = request
            .header(ACCEPT, "application/graphql-response+json")
            .send()
            .await
            .unwrap();
        (response.status(), response.json().await.unwrap())
    }

    async fn ask(&self, query: &str, variables: Value) -> Value {
        let (status, answer) = self.post(json!({ "query": query, "variables": variables })).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        assert!(answer.get("errors").is_none(), "{answer}");
        answer["data"].clone()
    }

    /// A request error: no data, no path, and a message that names what is missing.
    async fn refused(&self, query: &str, variables: Value, named: &str) {
        let (status, answer) = self.post(json!({ "query": query, "variables": variables })).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{answer}");
        assert!(answer.get("data").is_none(), "{answer}");
        let error = &answer["errors"][0];
        assert!(error.get("path").is_none(), "{answer}");
        assert!(error["message"].as_str().unwrap().contains(named), "{answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_default_of_a_variable_holds_in_directives() {
    let asked = Asked::start();
    for query in [
        "query($i: Boolean = true) { dataset @include(if: $i) { version } }",
        "query($i: Boolean! = true) { dataset @include(if: $i) { version } }",
    ] {
        assert_eq!(
            asked.ask(query, json!({})).await["dataset"]["version"],
            1,
            "{query}"
        );
    }
    let skipped = "query($s: Boolean = true) { dataset @skip(if: $s) { version } __typename }";
    assert!(asked.ask(skipped, json!({})).await.get("dataset").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_required_variable_is_named_and_nothing_is_answered() {
    let asked = Asked::start();
    let scoped = "query($s: Scope!) { organisations(scope: $s, first: 1) { totalCount } }";
    asked.refused(scoped, json!({}), "$s").await;
    let misspelt =
        "query($r: [RegionCode!]!) { organisations(scope: { regions: $r }, first: 1) { totalCount } }";
    asked.refused(misspelt, json!({ "region": ["12"] }), "$r").await;
    let by_key = "query($k: String!) { organisation(by: { key: $k }) { id } }";
    asked.refused(by_key, json!({}), "$k").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_absent_variable_leaves_the_default_of_its_argument() {
    let asked = Asked::start();
    let with = "query($w: Weighting) { organisation(by: { key: \"region-skane\" }) {
                    collaborators(weighting: $w, first: 3) { nodes { organisation { key } } } } }";
    let without = "{ organisation(by: { key: \"region-skane\" }) {
                    collaborators(first: 3) { nodes { organisation { key } } } } }";
    assert_eq!(
        asked.ask(with, json!({})).await,
        asked.ask(without, json!({})).await
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn escapes_in_a_string_of_a_document_are_read() {
    let asked = Asked::start();
    let braced = r#"{ search(text: "\u{D6}stersund", first: 1) { nodes { matched } } }"#;
    let found = asked.ask(braced, json!({})).await;
    let matched = found["search"]["nodes"][0]["matched"].as_str().unwrap();
    assert!(matched.contains("Östersund"), "{matched}");
    let surrogates = r#"{ search(text: "\ud83d\ude00", first: 1) { totalCount } }"#;
    assert_eq!(asked.ask(surrogates, json!({})).await["search"]["totalCount"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_are_those_of_the_operation_that_runs() {
    let asked = Asked::start();
    let many: Vec<_> = (1..=21).map(|alias| format!("a{alias}: __typename")).collect();
    let query = format!("query A {{ __typename }} query B {{ {} }}", many.join(" "));
    let (status, answer) = asked.post(json!({ "query": query, "operationName": "A" })).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    assert_eq!(answer["data"]["__typename"], "Query");
}
