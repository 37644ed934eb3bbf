//! What a request costs, told before it is spent; and what a refusal advises.

use api::guard::Limits;
use api::http::Origins;
use serde_json::{Value, json};

use crate::toy::{Toy, code};

const QUERY: &str =
    "query Q($first: Int) { things(first: $first) { nodes { id } more(first: 3) { nodes { id } } } }";

async fn post(toy: &Toy, body: &Value) -> Value {
    toy.post(body).send().await.unwrap().json().await.unwrap()
}

fn asking(cost: impl Into<Value>) -> Value {
    json!({ "query": QUERY, "variables": { "first": 5 }, "extensions": { "cost": cost.into() } })
}

#[tokio::test]
async fn the_cost_is_told_beside_the_data_or_instead_of_it() {
    let toy = Toy::start().await;
    let beside = post(&toy, &asking(true)).await;
    let mut cost = beside["extensions"]["cost"].clone();
    // What walks look at is known once they have run.
    let visits = cost.as_object_mut().unwrap().remove("visits");
    assert_eq!(
        visits,
        Some(json!({ "requested": 0, "allowed": 100_000_000, "remaining": 100_000_000 }))
    );
    assert_eq!(
        cost["nodes"],
        json!({ "requested": 8, "allowed": 50_000, "remaining": 49_992 })
    );
    assert_eq!(
        cost["depth"],
        json!({ "requested": 4, "allowed": 20, "remaining": 16 })
    );
    assert_eq!(
        (&cost["selections"]["requested"], &cost["rootFields"]["requested"]),
        (&json!(6), &json!(1))
    );
    assert_eq!(
        cost["lists"],
        json!([
            { "path": "things", "argument": "first", "rows": 5, "times": 1, "nodes": 5 },
            { "path": "things.more", "argument": "first", "rows": 3, "times": 1, "nodes": 3 },
        ])
    );
    assert_eq!(beside["data"]["things"]["nodes"].as_array().unwrap().len(), 5);
    let only = post(&toy, &asking("only")).await;
    assert_eq!(only, json!({ "data": null, "extensions": { "cost": cost } }));
    for not in [Value::Null, json!(false)] {
        assert!(post(&toy, &asking(not)).await.get("extensions").is_none());
    }
    assert_eq!(code(&post(&toy, &asking(1)).await), "BAD_USER_INPUT");
}

#[tokio::test]
async fn nothing_runs_when_only_the_cost_is_asked() {
    let toy = Toy::start().await;
    let body = json!({ "query": "{ waits panics }", "extensions": { "cost": "only" } });
    assert_eq!(
        post(&toy, &body).await["extensions"]["cost"]["rootFields"]["requested"],
        2
    );
}

/// What costs so much and cannot be run would be asked for nothing.
#[tokio::test]
async fn the_cost_is_told_only_of_what_could_be_run() {
    let toy = Toy::start().await;
    let only = json!({ "cost": "only" });
    for body in [
        json!({ "query": "{ nothing }", "extensions": only }),
        json!({ "query": "query A { hello } query B { nothing }", "operationName": "A", "extensions": only }),
    ] {
        let answer = post(&toy, &body).await;
        assert_eq!(code(&answer), "GRAPHQL_VALIDATION_FAILED", "{answer}");
        assert!(
            answer["errors"][0]["message"]
                .as_str()
                .unwrap()
                .contains("nothing")
        );
        assert!(answer.get("extensions").is_none(), "{answer}");
    }
}

/// Neither may be taken for the other.
#[tokio::test]
async fn an_answer_with_its_cost_is_not_kept() {
    let toy = Toy::start().await;
    let query = "query Kept { hello }";
    let with = json!({ "query": query, "extensions": { "cost": true } });
    for _ in 0..2 {
        assert!(post(&toy, &with).await["extensions"]["cost"].is_object());
        assert!(
            post(&toy, &json!({ "query": query }))
                .await
                .get("extensions")
                .is_none()
        );
    }
    let got = toy.get("/graphql?query=%7Bhello%7D&extensions=%7B%22cost%22:%22only%22%7D");
    let got = got.send().await.unwrap();
    assert!(!got.headers().contains_key("etag"));
    assert_eq!(got.json::<Value>().await.unwrap()["data"], Value::Null);
}

#[tokio::test]
async fn a_refusal_names_the_limit_the_cost_and_a_query_that_is_admitted() {
    let limits = Limits {
        nodes: 100,
        ..Limits::default()
    };
    let toy = Toy::with(limits, Origins::Own).await;
    let query = |rows: u64| {
        format!("{{ things(first: {rows}) {{ nodes {{ id }} more(first: 3) {{ nodes {{ id }} }} }} }}")
    };
    let (_, body) = toy.query(&query(900)).await;
    let extensions = &body["errors"][0]["extensions"];
    assert_eq!(code(&body), "COST_EXCEEDED");
    assert_eq!(
        (
            &extensions["limit"],
            &extensions["allowed"],
            &extensions["requested"]
        ),
        (&json!("nodes"), &json!(100), &json!(903))
    );
    assert_eq!(
        extensions["cheaper"],
        json!([{ "path": "things", "argument": "first", "value": 97 }])
    );
    assert_eq!(
        body["errors"][0]["message"],
        "the request can return 903 nodes and 100 is the limit: ask for 97 rows of `things` at a time (`first: 97`), and \
         for the rest with further requests"
    );
    assert_eq!(toy.query(&query(97)).await.0, 200);
    assert_eq!(toy.query(&query(98)).await.0, 400);
}

/// Closed servers answer by the same code: what a shared cache may keep is never said, so that it asks each time.
#[tokio::test]
async fn no_answer_may_be_kept_by_a_shared_cache_without_asking() {
    let toy = Toy::start().await;
    for path in [
        "/graphql?query=%7Bhello%7D",
        "/graphql?query=%7Brefused%7D",
        "/graphql?query=%7B",
        "/graphql?query=%7Bhello%7D&extensions=%7B%22cost%22:true%7D",
    ] {
        for authorization in [None, Some("Bearer a")] {
            let mut request = toy.get(path);
            if let Some(value) = authorization {
                request = request.header("authorization", value);
            }
            let response = request.send().await.unwrap();
            let expected = if response.status().is_success() {
                "no-cache"
            } else {
                "no-store"
            };
            assert_eq!(response.headers()["cache-control"], expected, "{path}");
        }
    }
    let posted = toy.post(&json!({ "query": "{ hello }" })).send().await.unwrap();
    assert_eq!(posted.headers()["cache-control"], "no-cache");
}
