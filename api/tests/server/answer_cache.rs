//! Answers that are kept while the version stands, here and by the client.

use api::guard::Limits;
use api::http::Origins;
use serde_json::{Value, json};

use crate::toy::{Toy, code};

/// The answer to `{ count }`, with a name that makes it a question of its own.
async fn count(toy: &Toy, name: &str) -> Value {
    let body = json!({ "query": format!("query {name} {{ count }}") });
    toy.post(&body).send().await.unwrap().json().await.unwrap()
}

#[tokio::test]
async fn the_same_question_has_the_same_answer_until_the_version_changes() {
    let toy = Toy::start().await;
    let first = count(&toy, "Same").await;
    assert_eq!(count(&toy, "Same").await, first);
    assert_ne!(count(&toy, "Other").await, first);
    toy.data.publish(2);
    assert_ne!(count(&toy, "Same").await, first);
}

#[tokio::test]
async fn nothing_is_kept_when_there_is_no_room() {
    let limits = Limits {
        kept_bytes: 0,
        ..Limits::default()
    };
    let toy = Toy::with(limits, Origins::Own).await;
    let first = count(&toy, "Same").await;
    assert_ne!(count(&toy, "Same").await, first);
}

#[tokio::test]
async fn an_answer_with_errors_is_not_kept() {
    let toy = Toy::start().await;
    let body = json!({ "query": "{ count refused }" });
    let mut counts = Vec::new();
    for _ in 0..2 {
        let answer: Value = toy.post(&body).send().await.unwrap().json().await.unwrap();
        assert_eq!(code(&answer), "NOT_FOUND");
        counts.push(answer["data"]["count"].clone());
    }
    assert_ne!(counts[0], counts[1]);
}

#[tokio::test]
async fn a_client_that_holds_an_answer_is_told_so() {
    let toy = Toy::start().await;
    let path = "/graphql?query=query%20Held%7Bcount%7D";
    let first = toy.get(path).send().await.unwrap();
    let etag = first.headers()["etag"].clone();
    assert_eq!(first.headers()["cache-control"], "no-cache");
    let again = || toy.get(path).header("if-none-match", etag.clone()).send();
    let held = again().await.unwrap();
    assert_eq!((held.status().as_u16(), &held.headers()["etag"]), (304, &etag));
    assert!(held.bytes().await.unwrap().is_empty());
    toy.data.publish(2);
    let changed = again().await.unwrap();
    assert_eq!(changed.status().as_u16(), 200);
    assert_ne!(changed.headers()["etag"], etag);
}

#[tokio::test]
async fn an_answer_by_post_or_with_errors_has_no_tag() {
    let toy = Toy::start().await;
    let posted = toy.post(&json!({ "query": "{ hello }" })).send().await.unwrap();
    assert!(!posted.headers().contains_key("etag"));
    let failed = toy.get("/graphql?query=%7Brefused%7D").send().await.unwrap();
    assert!(!failed.headers().contains_key("etag"));
}

#[tokio::test]
async fn a_document_known_to_be_right_is_still_refused_for_a_wrong_variable() {
    let toy = Toy::start().await;
    let ask = async |variables: Value| {
        let query = "query Known($value: Int!) { number(value: $value) }";
        let body = json!({ "query": query, "variables": variables });
        let response = toy
            .post(&body)
            .header("accept", "application/graphql-response+json");
        let response = response.send().await.unwrap();
        let status = response.status().as_u16();
        let mut answer: Value = response.json().await.unwrap();
        if let Some(extensions) = answer
            .pointer_mut("/errors/0/extensions")
            .and_then(Value::as_object_mut)
        {
            extensions.remove("requestId");
        }
        (status, answer)
    };
    let wrong = [json!({}), json!({ "value": "x" }), json!({ "value": null })];
    let mut before = Vec::new();
    for variables in &wrong {
        before.push(ask(variables.clone()).await);
    }
    assert!(before.iter().all(|(status, _)| *status == 400), "{before:?}");
    for value in [1, 2] {
        assert_eq!(
            ask(json!({ "value": value })).await,
            (200, json!({ "data": { "number": value } }))
        );
    }
    for (variables, before) in wrong.iter().zip(before) {
        assert_eq!(ask(variables.clone()).await, before);
    }
}
