//! The thirteen probes that graphql-cop makes of a server, made of ours: four of denial of service by repetition, one of a
//! circle, five of what a server tells, three of requests that another site could forge.
//!
//! What a probe calls a finding is refused, or is what an API of open data means to do: then the test says how far it goes.

use std::time::{Duration, Instant};

use entities::testing::TestDatabase;
use reqwest::StatusCode;
use reqwest::header::{ACCEPT, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use serde_json::{Value, json};
use tests::Server;

/// A server with the data that ships.
struct Probed {
    server: Server,
    _database: TestDatabase,
}

impl Probed {
    fn start() -> Self {
        let database = TestDatabase::sqlite();
        Self {
            server: Server::start(&database, &[]),
            _database: database,
        }
    }

    async fn post(&self, body: &Value) -> (StatusCode, Value) {
        let request = self.server.client().post(self.server.url("/graphql")).json(body);
        read(request.header(ACCEPT, "application/graphql-response+json")).await
    }

    async fn ask(&self, query: &str) -> (StatusCode, Value) {
        self.post(&json!({ "query": query })).await
    }
}

async fn read(request: reqwest::RequestBuilder) -> (StatusCode, Value) {
    let response = request.send().await.unwrap();
    (response.status(), response.json().await.unwrap())
}

fn code(answer: &Value) -> &str {
    answer["errors"][0]["extensions"]["code"]
        .as_str()
        .unwrap_or_default()
}

#[track_caller]
fn assert_too_much((status, answer): (StatusCode, Value)) {
    assert_eq!(
        (status.as_u16(), code(&answer)),
        (400, "COST_EXCEEDED"),
        "{answer}"
    );
    assert_eq!(answer.get("data"), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_aliases_are_too_many() {
    let aliases: String = (0..=100).map(|at| format!("alias{at}:__typename ")).collect();
    assert_too_much(Probed::start().ask(&format!("query cop {{ {aliases} }}")).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_is_refused_whole() {
    let batch = Value::from(vec![json!({ "query": "query cop { __typename }" }); 10]);
    let (status, answer) = Probed::start().post(&batch).await;
    assert_eq!(
        (status.as_u16(), code(&answer)),
        (400, "BAD_USER_INPUT"),
        "{answer}"
    );
    assert!(answer.is_object(), "one refusal, not ten answers: {answer}");
}

/// The library does not look for unknown directives on `__typename`; elsewhere each is one short error.
#[tokio::test(flavor = "multi_thread")]
async fn directives_do_not_multiply_errors_and_eleven_are_too_many() {
    let probed = Probed::start();
    let ten = "@aa".repeat(10);
    for query in [
        format!("query cop {{ __typename {ten} }}"),
        format!("query cop {{ dataset {ten} {{ version }} }}"),
    ] {
        let (_, answer) = probed.ask(&query).await;
        let errors = answer["errors"].as_array().map_or(0, Vec::len);
        assert!(errors <= 10 && answer.to_string().len() < 3_000, "{answer}");
    }
    let eleven = "@skip(if: false) ".repeat(11);
    assert_too_much(probed.ask(&format!("query cop {{ __typename {eleven} }}")).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_five_hundred_times_is_too_much_or_costs_nothing() {
    let probed = Probed::start();
    assert_too_much(
        probed
            .ask(&format!("query cop {{ {} }}", "__typename ".repeat(500)))
            .await,
    );
    // Below the root the same field is one field, however often it is written.
    let started = Instant::now();
    let (status, answer) = probed
        .ask(&format!(
            "query cop {{ dataset {{ {} }} }}",
            "version ".repeat(500)
        ))
        .await;
    assert_eq!((status.as_u16(), answer.get("errors")), (200, None), "{answer}");
    assert_eq!(answer["data"]["dataset"].as_object().unwrap().len(), 1);
    assert!(
        started.elapsed() < Duration::from_secs(1),
        "{:?}",
        started.elapsed()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_circle_through_the_introspection_ends() {
    let probed = Probed::start();
    // The probe's own four rounds answer with names alone; its depth times ten is refused.
    let round = |depth: usize| {
        let (open, close) = ("fields { type { ".repeat(depth), " } }".repeat(depth));
        format!("query cop {{ __schema {{ types {{ {open} name {close} }} }} }}")
    };
    let started = Instant::now();
    let (status, answer) = probed.ask(&round(4)).await;
    assert!(
        (status.as_u16() == 200 && answer.get("errors").is_none()) || code(&answer) == "COST_EXCEEDED",
        "{status} {answer:.300}"
    );
    assert_too_much(probed.ask(&round(20)).await);
    assert!(
        started.elapsed() < Duration::from_secs(5),
        "{:?}",
        started.elapsed()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_for_people_loads_and_calls_nothing_but_this_server() {
    let probed = Probed::start();
    let page = probed
        .server
        .client()
        .get(probed.server.url("/graphiql"))
        .header(ACCEPT, "text/html")
        .send()
        .await
        .unwrap();
    let policy = page.headers()[CONTENT_SECURITY_POLICY]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self'"),
        "{policy}"
    );
    assert!(policy.contains("connect-src 'self'"), "{policy}");
    assert!(!page.text().await.unwrap().contains("://"));
}

/// Introspection tells what `schema.graphql` tells everyone.
#[tokio::test(flavor = "multi_thread")]
async fn introspection_tells_nothing_that_is_not_published() {
    let probed = Probed::start();
    let (_, answer) = probed
        .ask("query cop { __schema { types { name fields { name } } } }")
        .await;
    let published = probed.server.client().get(probed.server.url("/schema.graphql"));
    let published = published.send().await.unwrap().text().await.unwrap();
    let types = answer["data"]["__schema"]["types"].as_array().unwrap();
    let mut seen = 0;
    for of in types {
        let name = of["name"].as_str().unwrap();
        if name.starts_with("__") || ["Int", "Float", "String", "Boolean", "ID"].contains(&name) {
            continue;
        }
        let declared = ["type", "interface", "enum", "input", "union", "scalar"]
            .iter()
            .find_map(|kind| {
                published
                    .split_once(&format!("\n{kind} {name} "))
                    .or_else(|| published.split_once(&format!("\n{kind} {name}\n")))
            });
        let declared = declared
            .map(|(_, after)| after)
            .or_else(|| published.strip_prefix("\"\"\""));
        let body = declared.unwrap_or_else(|| panic!("{name} is not published"));
        for field in of["fields"].as_array().into_iter().flatten() {
            let field = field["name"].as_str().unwrap();
            assert!(
                body.contains(&format!("\n\t{field}: ")) || body.contains(&format!("\n\t{field}(")),
                "{name}.{field} is not published"
            );
            seen += 1;
        }
    }
    assert!(seen > 200, "{seen} fields");
}

/// A suggestion tells what `schema.graphql` tells everyone.
#[tokio::test(flavor = "multi_thread")]
async fn a_suggestion_names_what_is_published() {
    let probed = Probed::start();
    let published = api::graphql::sdl();
    for query in [
        "query cop { __schema { directive } }",
        "query cop { organisation_ }",
        "query cop { organisations { totalCoun } }",
    ] {
        let (status, answer) = probed.ask(query).await;
        assert_eq!(
            (status.as_u16(), code(&answer)),
            (400, "GRAPHQL_VALIDATION_FAILED"),
            "{answer}"
        );
        let message = answer["errors"][0]["message"].as_str().unwrap();
        let suggested = message.split_once("did you mean ").map_or("", |(_, names)| names);
        assert!(!suggested.is_empty(), "{message}");
        for name in suggested.split('`').skip(1).step_by(2) {
            assert!(published.contains(name) || name == "directives", "{message}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_trace_of_the_execution_is_told() {
    let (status, answer) = Probed::start().ask("query cop { __typename }").await;
    assert_eq!(
        (status.as_u16(), answer),
        (200, json!({ "data": { "__typename": "Query" } }))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_tells_no_stack_and_no_path_of_the_machine() {
    let probed = Probed::start();
    for query in [
        "qwerty cop { abc }",
        "query cop { abc }",
        "{ node(id: \"\\u0000\") { id } }",
    ] {
        let (status, answer) = probed.ask(query).await;
        assert!(status.as_u16() == 400 || status.as_u16() == 200, "{status}");
        let text = answer.to_string();
        assert!(
            answer["errors"][0]["extensions"]["requestId"].is_string(),
            "{text}"
        );
        for told in ["exception", "stack", "panicked", ".rs:", "/src/"] {
            assert!(!text.contains(told), "{told} in {text}");
        }
    }
}

/// A GET of a query is meant: it can be kept by caches and shown as a link. It changes nothing, and another site's page may
/// not read what it answers.
#[tokio::test(flavor = "multi_thread")]
async fn a_query_by_get_cannot_be_read_by_another_site() {
    let probed = Probed::start();
    let response = probed
        .server
        .client()
        .get(probed.server.url("/graphql?query=query%20cop%20%7B__typename%7D"))
        .header("origin", "https://elsewhere.example")
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 200);
    assert!(!response.headers().contains_key("access-control-allow-origin"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mutation_by_get_is_refused() {
    let probed = Probed::start();
    let request = probed.server.client().get(
        probed
            .server
            .url("/graphql?query=mutation%20cop%20%7B__typename%7D"),
    );
    let (status, answer) = read(request).await;
    assert_eq!(
        (status.as_u16(), code(&answer)),
        (405, "BAD_USER_INPUT"),
        "{answer}"
    );
}

/// Such a body another site's form can send without being asked.
#[tokio::test(flavor = "multi_thread")]
async fn a_form_is_no_request() {
    let probed = Probed::start();
    let request = probed
        .server
        .client()
        .post(probed.server.url("/graphql"))
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body("query=query+cop+%7B__typename%7D");
    let (status, answer) = read(request).await;
    assert_eq!(
        (status.as_u16(), code(&answer)),
        (415, "BAD_USER_INPUT"),
        "{answer}"
    );
}
