//! Documents that requests name: those of a manifest, and those that clients have registered.

use std::path::PathBuf;

use api::documents::{Manifest, Mode};
use api::guard::Limits;
use api::http::Origins;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::toy::{Toy, ToyParts, code};

const LISTED: &str = "query Listed($name: String) { hello(name: $name) }";

fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn toy(mode: Mode) -> Toy {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("persisted-documents.json");
    let manifest = json!({ format!("sha256:{}", hash(LISTED)): LISTED });
    std::fs::write(&path, manifest.to_string()).unwrap();
    let manifest = Manifest::read(&[path]).unwrap();
    let with = |parts| ToyParts {
        manifest,
        mode,
        ..parts
    };
    Toy::set_up(Limits::default(), Origins::Own, with).await
}

async fn post(toy: &Toy, body: &Value) -> (u16, Value) {
    let response = toy
        .post(body)
        .header("accept", "application/graphql-response+json");
    let response = response.send().await.unwrap();
    (response.status().as_u16(), response.json().await.unwrap())
}

fn persisted(text: Option<&str>, hash: &str) -> Value {
    let mut body = json!({ "extensions": { "persistedQuery": { "version": 1, "sha256Hash": hash } } });
    if let Some(text) = text {
        body["query"] = text.into();
    }
    body
}

#[tokio::test]
async fn a_listed_document_is_asked_by_its_id() {
    for mode in [Mode::Off, Mode::Log, Mode::Enforce] {
        let toy = toy(mode).await;
        let id = format!("sha256:{}", hash(LISTED));
        let expected = json!({ "data": { "hello": "hello Åsa" } });
        let body = json!({ "documentId": id, "variables": { "name": "Åsa" } });
        assert_eq!(post(&toy, &body).await, (200, expected.clone()), "{mode:?}");
        let path = format!("/graphql?documentId={id}&variables=%7B%22name%22:%22%C3%85sa%22%7D");
        let got = toy.get(&path).send().await.unwrap();
        assert_eq!(got.headers()["cache-control"], "no-cache");
        let etag = got.headers()["etag"].clone();
        assert_eq!(got.json::<Value>().await.unwrap(), expected);
        let held = toy.get(&path).header("if-none-match", etag).send().await.unwrap();
        assert_eq!(held.status(), 304);
    }
}

#[tokio::test]
async fn an_unknown_id_is_an_error_of_its_own() {
    let toy = toy(Mode::Off).await;
    let id = format!("sha256:{}", hash("{ hello }"));
    for id in [id.as_str(), "x-own:1", "own"] {
        let (status, body) = post(&toy, &json!({ "documentId": id })).await;
        assert_eq!(
            (status, code(&body), body.get("data")),
            (400, "DOCUMENT_NOT_FOUND", None)
        );
        assert_eq!(body["errors"].as_array().unwrap().len(), 1);
    }
    for body in [
        json!({ "documentId": "a", "query": "{ hello }" }),
        json!({ "documentId": "" }),
        json!({ "documentId": 1 }),
    ] {
        let (status, answer) = post(&toy, &body).await;
        assert_eq!((status, code(&answer)), (400, "BAD_USER_INPUT"), "{body}");
    }
}

#[tokio::test]
async fn enforced_documents_leave_out_every_other() {
    let toy = toy(Mode::Enforce).await;
    for query in ["{ hello }", "{ __schema { queryType { name } } }", "{"] {
        let (status, body) = post(&toy, &json!({ "query": query })).await;
        assert_eq!((status, code(&body)), (400, "DOCUMENT_NOT_TRUSTED"), "{body}");
        let message = body["errors"][0]["message"].as_str().unwrap();
        assert!(message.contains("/schema.graphql"), "{message}");
    }
    // The text of a listed document is that document.
    let (status, body) = post(&toy, &json!({ "query": LISTED })).await;
    assert_eq!((status, &body["data"]["hello"]), (200, &json!("hello world")));
    let (_, body) = post(&toy, &persisted(None, &hash(LISTED))).await;
    assert_eq!(body["data"]["hello"], "hello world");
    let (_, body) = post(&toy, &persisted(None, &hash("{ hello }"))).await;
    assert_eq!(code(&body), "PERSISTED_QUERY_NOT_SUPPORTED");
    let (_, body) = post(&toy, &persisted(Some("{ hello }"), &hash("{ hello }"))).await;
    assert_eq!(code(&body), "DOCUMENT_NOT_TRUSTED");
}

/// What Apollo's clients do: the hash alone, then hash and text, then the hash alone for as long as it is known.
#[tokio::test]
async fn a_document_is_registered_by_sending_it_with_its_hash() {
    let toy = Toy::start().await;
    let (text, hash) = ("query Registered { hello }", hash("query Registered { hello }"));
    let (status, body) = post(&toy, &persisted(None, &hash)).await;
    assert_eq!((status, code(&body)), (400, "PERSISTED_QUERY_NOT_FOUND"));
    assert_eq!(body["errors"][0]["message"], "PersistedQueryNotFound");
    let expected = json!({ "data": { "hello": "hello world" } });
    assert_eq!(
        post(&toy, &persisted(Some(text), &hash)).await,
        (200, expected.clone())
    );
    assert_eq!(post(&toy, &persisted(None, &hash)).await, (200, expected.clone()));
    let path = format!(
        "/graphql?extensions=%7B%22persistedQuery%22:%7B%22version%22:1,%22sha256Hash%22:%22{hash}%22%7D%7D"
    );
    let got = toy.get(&path).send().await.unwrap();
    assert!(got.headers().contains_key("etag"));
    assert_eq!(got.json::<Value>().await.unwrap(), expected);
}

#[tokio::test]
async fn what_is_not_graphql_or_has_another_hash_is_not_registered() {
    let toy = Toy::start().await;
    let (status, body) = post(&toy, &persisted(Some("{ hello }"), &hash("{ other }"))).await;
    assert_eq!((status, code(&body)), (400, "PERSISTED_QUERY_HASH_MISMATCH"));
    let (_, body) = post(&toy, &persisted(Some("{ hello"), &hash("{ hello"))).await;
    assert_eq!(code(&body), "GRAPHQL_PARSE_FAILED");
    for text in ["{ hello }", "{ other }", "{ hello"] {
        let (_, body) = post(&toy, &persisted(None, &hash(text))).await;
        assert_eq!(code(&body), "PERSISTED_QUERY_NOT_FOUND", "{text}");
    }
}

#[tokio::test]
async fn nothing_is_registered_where_there_is_no_room() {
    let limits = Limits {
        registered_bytes: 0,
        ..Limits::default()
    };
    let toy = Toy::with(limits, Origins::Own).await;
    let (_, body) = post(&toy, &persisted(None, &hash("{ hello }"))).await;
    assert_eq!(code(&body), "PERSISTED_QUERY_NOT_SUPPORTED");
    assert_eq!(body["errors"][0]["message"], "PersistedQueryNotSupported");
    let (status, _) = post(&toy, &persisted(Some("{ hello }"), &hash("{ hello }"))).await;
    assert_eq!(status, 200);
}
