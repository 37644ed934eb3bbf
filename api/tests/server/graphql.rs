//! GraphQL over HTTP.

use std::fmt::Write as _;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use api::guard::Limits;
use api::http::Origins;
use serde_json::{Value, json};

use crate::toy::{SLOWLY, Toy, code};

const JSON: &str = "application/json; charset=utf-8";
const GRAPHQL: &str = "application/graphql-response+json; charset=utf-8";

#[tokio::test]
async fn post_and_get_answer_alike() {
    let toy = Toy::start().await;
    let body = json!({
        "query": "query Q($name: String) { hello(name: $name) } query Other { number(value: 1) }",
        "operationName": "Q", "variables": { "name": "Åsa" }, "extensions": {},
    });
    let posted = toy.post(&body).send().await.unwrap();
    assert_eq!(
        (
            posted.status().as_u16(),
            posted.headers()["content-type"].to_str().unwrap()
        ),
        (200, JSON)
    );
    let expected = json!({ "data": { "hello": "hello Åsa" } });
    assert_eq!(posted.json::<Value>().await.unwrap(), expected);
    let got = toy
        .get("/graphql?query=query%20Q(%24name:String)%7Bhello(name:%24name)%7D&operationName=Q&variables=%7B%22name%22:%22%C3%85sa%22%7D")
        .send()
        .await
        .unwrap();
    assert_eq!(
        (got.status().as_u16(), got.json::<Value>().await.unwrap()),
        (200, expected)
    );
}

#[tokio::test]
async fn the_media_type_follows_accept() {
    let toy = Toy::start().await;
    let body = json!({ "query": "{ hello }" });
    for (accept, expected) in [
        ("*/*", JSON),
        ("application/json", JSON),
        ("application/graphql-response+json", GRAPHQL),
        (
            "application/graphql-response+json, application/json;q=0.9",
            GRAPHQL,
        ),
    ] {
        let response = toy.post(&body).header("accept", accept).send().await.unwrap();
        assert_eq!(response.headers()["content-type"], expected, "{accept}");
        assert!(
            response
                .headers()
                .get_all("vary")
                .iter()
                .any(|vary| vary == "accept")
        );
    }
    let response = toy
        .post(&body)
        .header("accept", "text/plain")
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 406);
    assert_eq!(code(&response.json().await.unwrap()), "BAD_USER_INPUT");
}

/// A request that nothing ran for has no data; the status says so only in the newer media type.
#[tokio::test]
async fn request_errors_have_no_data() {
    let toy = Toy::start().await;
    for (query, expected) in [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        (
            "{ ...a } fragment a on Query { ...a }",
            "GRAPHQL_VALIDATION_FAILED",
        ),
        ("query A { hello } query B { hello }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { hello }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ number(value: 99999999999) }", "BAD_USER_INPUT"),
        (
            "query Q($value: Int!) { hello number(value: $value) }",
            "BAD_USER_INPUT",
        ),
        ("{ colour(colour: BLUE) }", "GRAPHQL_VALIDATION_FAILED"),
    ] {
        for (accept, status) in [
            ("application/json", 200),
            ("application/graphql-response+json", 400),
        ] {
            let response = toy
                .post(&json!({ "query": query }))
                .header("accept", accept)
                .send()
                .await
                .unwrap();
            assert_eq!(response.status(), status, "{query}");
            let id = response.headers()["x-request-id"].to_str().unwrap().to_owned();
            let body: Value = response.json().await.unwrap();
            assert_eq!(
                (code(&body), body.get("data")),
                (expected, None),
                "{query}: {body}"
            );
            assert_eq!(body["errors"][0]["extensions"]["requestId"], json!(id));
        }
    }
}

#[tokio::test]
async fn a_field_that_fails_leaves_the_others_and_status_200() {
    let toy = Toy::start().await;
    let (status, body) = toy.query("{ hello refused }").await;
    assert_eq!(
        (status, &body["data"]),
        (200, &json!({ "hello": "hello world", "refused": null }))
    );
    assert_eq!(
        (code(&body), &body["errors"][0]["path"]),
        ("NOT_FOUND", &json!(["refused"]))
    );
}

#[tokio::test]
async fn what_a_resolver_did_not_mean_to_say_stays_inside() {
    let toy = Toy::start().await;
    let (status, body) = toy.query("{ hello leaks }").await;
    assert_eq!(
        (status, code(&body), body["data"]["hello"].as_str()),
        (200, "INTERNAL", Some("hello world"))
    );
    assert!(!body.to_string().contains("hunter2"), "{body}");
    let (status, body) = toy.query("{ hello panics }").await;
    assert_eq!((status, code(&body), body.get("data")), (500, "INTERNAL", None));
    assert!(!body.to_string().contains("hunter2"), "{body}");
}

#[tokio::test]
async fn malformed_requests_are_400_in_json() {
    let toy = Toy::start().await;
    let cases = [
        json!({}),
        json!({ "query": "" }),
        json!({ "query": 1 }),
        json!({ "query": null }),
        json!({ "query": "{ hello }", "variables": [] }),
        json!({ "query": "{ hello }", "variables": "{}" }),
        json!({ "query": "{ hello }", "operationName": 1 }),
        json!({ "query": "{ hello }", "extensions": 1 }),
        json!([{ "query": "{ hello }" }]),
        json!("{ hello }"),
    ];
    for body in cases {
        let response = toy.post(&body).send().await.unwrap();
        assert_eq!(response.status(), 400, "{body}");
        assert_eq!(code(&response.json().await.unwrap()), "BAD_USER_INPUT", "{body}");
    }
    for body in ["", "{", "query={hello}", "\u{feff}{}", &"[".repeat(100_000)] {
        let response = toy.post(&json!({})).body(body.to_owned()).send().await.unwrap();
        assert_eq!(response.status(), 400, "{body:.20}");
    }
    for query in [
        "",
        "?",
        "?query=",
        "?query={hello}&variables=[]",
        "?query={hello}&variables={",
        "?query={hello}&query={hello}",
    ] {
        let response = toy.get(&format!("/graphql{query}")).send().await.unwrap();
        assert_eq!(response.status(), 400, "{query}");
        assert_eq!(code(&response.json().await.unwrap()), "BAD_USER_INPUT", "{query}");
    }
}

#[tokio::test]
async fn a_member_stands_once_in_a_body_as_a_parameter_does_in_a_url() {
    let toy = Toy::start().await;
    for (body, name) in [
        (r#"{"query":"{ hello }","query":"{ refused }"}"#, "query"),
        (
            r#"{"query":"{ hello }","variables":null,"variables":{}}"#,
            "variables",
        ),
        (
            r#"{"query":"{ hello }","variables":{"a":{"b":[{"c":1,"c":1}]}}}"#,
            "c",
        ),
        (
            r#"{"query":"{ hello }","extensions":{"cost":true,"cost":false}}"#,
            "cost",
        ),
        (r#"{"query":"{ hello }","unknown":{"d":1,"d":1}}"#, "d"),
    ] {
        let response = toy.post(&json!({})).body(body).send().await.unwrap();
        assert_eq!(response.status(), 400, "{body}");
        let answer: Value = response.json().await.unwrap();
        let message = answer["errors"][0]["message"].as_str().unwrap();
        let expected =
            format!("the body holds a member twice, and a name stands once: `{name}` at line 1 column ");
        assert!(message.starts_with(&expected), "{message}");
    }
    let url = "/graphql?query={hello}&variables={\"a\":1,\"a\":2}";
    let answer: Value = toy.get(url).send().await.unwrap().json().await.unwrap();
    let message = answer["errors"][0]["message"].as_str().unwrap();
    assert!(
        message.starts_with("`variables` holds a member twice"),
        "{message}"
    );
}

#[tokio::test]
async fn only_json_is_taken_by_post() {
    let toy = Toy::start().await;
    for content_type in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=latin1",
    ] {
        let response = toy
            .client
            .post(toy.url("/graphql"))
            .header("content-type", content_type)
            .body("{\"query\":\"{ hello }\"}")
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), 415, "{content_type}");
        assert_eq!(code(&response.json().await.unwrap()), "BAD_USER_INPUT");
    }
    let none = toy
        .client
        .post(toy.url("/graphql"))
        .body("{\"query\":\"{ hello }\"}")
        .send()
        .await
        .unwrap();
    assert_eq!(none.status(), 415);
    let charset = toy
        .client
        .post(toy.url("/graphql"))
        .header("content-type", "Application/JSON; charset=\"UTF-8\"");
    assert_eq!(
        charset
            .body("{\"query\":\"{ hello }\"}")
            .send()
            .await
            .unwrap()
            .status(),
        200
    );
}

#[tokio::test]
async fn get_never_changes_anything() {
    let toy = Toy::start().await;
    let response = toy
        .get("/graphql?query=mutation%7Bchange%7D")
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 405);
    assert_eq!(response.headers()["allow"], "POST");
    assert_eq!(code(&response.json().await.unwrap()), "BAD_USER_INPUT");
    assert_eq!(
        toy.query("mutation { change }").await,
        (200, json!({ "data": { "change": 1 } }))
    );
}

#[tokio::test]
async fn other_methods_are_refused_with_what_is_allowed() {
    let toy = Toy::start().await;
    for (path, allowed) in [
        ("/graphql", "GET,HEAD,POST"),
        ("/schema.graphql", "GET,HEAD"),
        ("/graphiql", "GET,HEAD"),
    ] {
        let response = toy.client.put(toy.url(path)).send().await.unwrap();
        assert_eq!(
            (
                response.status().as_u16(),
                response.headers()["allow"].to_str().unwrap()
            ),
            (405, allowed),
            "{path}"
        );
        assert_eq!(code(&response.json().await.unwrap()), "BAD_USER_INPUT");
    }
}

#[tokio::test]
async fn a_body_over_the_limit_is_413() {
    let toy = Toy::start().await;
    let filler = |bytes: usize| json!({ "query": "{ hello }", "extensions": { "x": "x".repeat(bytes) } });
    let response = toy.post(&filler(1_000_000)).send().await.unwrap();
    // It comes in many pieces, and is put together again.
    assert_eq!(response.status(), 200);
    assert_eq!(
        response.json::<Value>().await.unwrap()["data"]["hello"],
        "hello world"
    );
    let response = toy.post(&filler(1_100_000)).send().await.unwrap();
    assert_eq!(response.status(), 413);
    // It was read to its end, so that the connection goes on; one that is announced as far too long is not.
    assert!(!response.headers().contains_key("connection"));
    assert_eq!(code(&response.json().await.unwrap()), "BAD_USER_INPUT");
    let far_too_long = toy.post(&filler(20_000_000)).header("expect", "100-continue");
    let response = far_too_long.send().await.unwrap();
    assert_eq!(response.status(), 413);
    assert_eq!(response.headers()["connection"], "close");
    assert_eq!(code(&response.json().await.unwrap()), "BAD_USER_INPUT");
}

#[tokio::test]
async fn a_fragment_bomb_is_answered_at_once() {
    let toy = Toy::start().await;
    for fragments in [24, 1_000] {
        let mut query = "{ ...f0 }".to_owned();
        for index in 0..fragments {
            write!(
                query,
                " fragment f{index} on Query {{ ...f{0} ...f{0} }}",
                index + 1
            )
            .unwrap();
        }
        write!(query, " fragment f{fragments} on Query {{ hello }}").unwrap();
        let start = Instant::now();
        let (status, body) = toy.query(&query).await;
        assert_eq!((status, code(&body)), (400, "COST_EXCEEDED"), "{body}");
        assert!(
            start.elapsed() < Duration::from_millis(500),
            "{fragments}: {:?}",
            start.elapsed()
        );
    }
}

#[tokio::test]
async fn too_many_nodes_are_refused_before_they_are_made() {
    let toy = Toy::start().await;
    let query = "{ things(first: 1000) { nodes { id } } }";
    assert_eq!(toy.query(query).await.0, 200);
    let toy = Toy::with(
        Limits {
            nodes: 999,
            ..Limits::default()
        },
        Origins::Own,
    )
    .await;
    let (status, body) = toy.query(query).await;
    assert_eq!((status, code(&body)), (400, "COST_EXCEEDED"));
    assert_eq!(body["errors"][0]["extensions"]["requested"], 1_000);
}

#[tokio::test]
async fn errors_are_capped() {
    let toy = Toy::start().await;
    let fields: Vec<String> = (0..19).map(|n| format!("x{n}")).collect();
    let query = format!(
        "{{ things {{ {} }} {} }}",
        "nothing ".repeat(300),
        fields.join(" ")
    );
    let (status, body) = toy.query(&query).await;
    let errors = body["errors"].as_array().unwrap();
    assert_eq!((status, errors.len()), (400, 100));
    assert!(
        errors[99]["message"].as_str().unwrap().contains("more errors"),
        "{}",
        errors[99]
    );
}

#[tokio::test]
async fn a_long_value_is_not_repeated_whole() {
    let toy = Toy::start().await;
    let body = json!({
        "query": "query Q($value: Int!) { number(value: $value) }",
        "variables": { "value": "å".repeat(8_000) },
    });
    let response = toy.post(&body).send().await.unwrap().text().await.unwrap();
    assert!(response.len() < 5_000, "{}", response.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_deadline_ends_a_request_that_waits_or_computes() {
    let limits = Limits {
        wall_time_ms: 100,
        ..Limits::default()
    };
    let toy = Toy::with(limits, Origins::Own).await;
    for query in ["{ hello waits }", "{ computes }"] {
        let start = Instant::now();
        let (status, body) = toy.query(query).await;
        assert_eq!(
            (status, code(&body), body.get("data")),
            (503, "TIMEOUT", None),
            "{query}"
        );
        assert!(
            start.elapsed() < Duration::from_millis(1_500),
            "{query}: {:?}",
            start.elapsed()
        );
    }
}

#[tokio::test]
async fn a_client_that_leaves_ends_its_request() {
    let toy = Toy::start().await;
    let request = toy
        .post(&json!({ "query": "{ waits }" }))
        .timeout(Duration::from_millis(200));
    assert!(request.send().await.unwrap_err().is_timeout());
    for _ in 0..100 {
        if toy.dropped.load(Ordering::SeqCst) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the resolver goes on though nobody waits for it");
}

/// Waits until the slow mutation has written, and a while longer.
async fn times_written(toy: &Toy) -> u32 {
    for _ in 0..100 {
        if toy.written.0.load(Ordering::SeqCst) > 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    tokio::time::sleep(SLOWLY).await;
    toy.written.0.load(Ordering::SeqCst)
}

#[tokio::test]
async fn a_mutation_comes_to_its_end_once_though_its_client_leaves() {
    let toy = Toy::start().await;
    let request = toy
        .post(&json!({ "query": "mutation { changeSlowly }" }))
        .timeout(SLOWLY / 4);
    assert!(request.send().await.unwrap_err().is_timeout());
    assert_eq!(
        toy.written.0.load(Ordering::SeqCst),
        0,
        "the client left too late"
    );
    assert_eq!(times_written(&toy).await, 1);
}

#[tokio::test]
async fn a_mutation_comes_to_its_end_though_its_time_is_over_and_says_so() {
    let limits = Limits {
        wall_time_ms: 100,
        ..Limits::default()
    };
    let toy = Toy::with(limits, Origins::Own).await;
    let (status, body) = toy.query("mutation { changeSlowly }").await;
    assert_eq!((status, code(&body), body.get("data")), (503, "TIMEOUT", None));
    let message = body["errors"][0]["message"].as_str().unwrap();
    assert!(message.contains("goes on"), "{message}");
    assert_eq!(times_written(&toy).await, 1);
}

#[tokio::test]
async fn the_context_and_the_request_id_reach_resolvers() {
    let toy = Toy::start().await;
    let response = toy
        .post(&json!({ "query": "{ context requestId }" }))
        .header("x-request-id", "mine-1")
        .send()
        .await
        .unwrap();
    assert_eq!(response.headers()["x-request-id"], "mine-1");
    let body: Value = response.json().await.unwrap();
    assert_eq!(body, json!({ "data": { "context": 7, "requestId": "mine-1" } }));
}

#[tokio::test]
async fn an_unusable_request_id_is_replaced() {
    let toy = Toy::start().await;
    let response = toy
        .get("/healthz")
        .header("x-request-id", "two words")
        .send()
        .await
        .unwrap();
    let id = response.headers()["x-request-id"].to_str().unwrap();
    assert_eq!(id.len(), 32, "{id}");
}

#[tokio::test]
async fn a_browser_is_led_to_the_page() {
    let toy = Toy::start().await;
    let response = toy
        .get("/graphql")
        .header("accept", "text/html,*/*;q=0.8")
        .send()
        .await
        .unwrap();
    assert_eq!(
        (
            response.status().as_u16(),
            response.headers()["location"].to_str().unwrap()
        ),
        (303, "/graphiql")
    );
}

#[tokio::test]
async fn long_answers_are_compressed() {
    let toy = Toy::start().await;
    for (encoding, rows, compressed) in [
        ("gzip", 1_000, true),
        ("br", 1_000, true),
        ("gzip", 1, false),
        ("identity", 1_000, false),
        // Browsers take it as gladly as the others, which are as small at the speed that answers need.
        ("zstd", 1_000, false),
    ] {
        let query = json!({ "query": format!("{{ things(first: {rows}) {{ nodes {{ id }} }} }}") });
        let response = toy
            .post(&query)
            .header("accept-encoding", encoding)
            .send()
            .await
            .unwrap();
        let stated = response
            .headers()
            .get("content-encoding")
            .map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(
            stated,
            compressed.then(|| encoding.to_owned()),
            "{encoding} {rows}"
        );
    }
}
