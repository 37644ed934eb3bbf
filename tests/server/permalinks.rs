//! An answer can be had again: by an address, byte for byte, when the data has changed.

use std::fs;

use entities::testing::{TestDatabase, on_both};
use serde_json::{Value, json};
use tests::{Server, run};

const QUERY: &str = "query Who($key: String!) { organisation(by: { key: $key }) { name description } }";

async fn get(server: &Server, path: &str) -> reqwest::Response {
    server.client().get(server.url(path)).send().await.unwrap()
}

fn rename(database: &TestDatabase) {
    let folder = tempfile::tempdir().unwrap();
    let csv = "id,name,kind\nregion-skane,Skåne läns landsting,region\n";
    fs::write(folder.path().join("organisations.csv"), csv).unwrap();
    let url = database.url.to_string();
    let done = run(&["import", "--database", &url, folder.path().to_str().unwrap()]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_permalink_gives_the_same_bytes_when_the_data_has_changed() {
    on_both(async |database| {
        let variables = json!({ "key": "region-skane" });
        let (url, plain, etag) = {
            let server = Server::start(database, &[]);
            let body = json!({ "query": QUERY, "variables": variables, "operationName": "Who", "extensions": { "permalink": true } });
            let response = server.client().post(server.url("/graphql")).json(&body).send().await.unwrap();
            let answer: Value = response.json().await.unwrap();
            let permalink = &answer["extensions"]["permalink"];
            assert_eq!(permalink["version"], 1, "{answer}");
            let url = permalink["url"].as_str().unwrap().to_owned();
            let plain = server.ask_for_text(QUERY, &variables).await;
            // Beside the permalink, the answer is the one that is always given.
            assert_eq!(serde_json::from_str::<Value>(&plain).unwrap()["data"], answer["data"]);
            let there = get(&server, &url).await;
            let etag = there.headers()["etag"].clone();
            assert!(etag.as_bytes().starts_with(b"\""), "{etag:?} is not strong");
            assert_eq!(there.text().await.unwrap(), plain);
            (url, plain, etag)
        };
        rename(database);
        let server = Server::start(database, &[]);
        assert!(server.ask_for_text(QUERY, &variables).await.contains("landsting"));
        for _ in 0..2 {
            let there = get(&server, &url).await;
            assert_eq!(there.headers()["etag"], etag);
            assert_eq!(there.text().await.unwrap(), plain);
        }
        let held = server.client().get(server.url(&url)).header("if-none-match", etag).send().await.unwrap();
        assert_eq!(held.status().as_u16(), 304);
        // A whole client is pinned by its address, and a single request by its extensions.
        assert_eq!(server.post_for_text("/graphql?version=1", QUERY, &variables).await, plain);
        let body = json!({ "query": QUERY, "variables": variables, "extensions": { "version": 1 } });
        let response = server.client().post(server.url("/graphql")).json(&body).send().await.unwrap();
        assert_eq!(response.text().await.unwrap(), plain);
        let response = server.client().post(server.url("/graphql?version=2")).json(&body).send().await.unwrap();
        assert_eq!(response.status().as_u16(), 400);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_too_long_for_an_address_says_how_it_is_asked_again() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &["--empty"]);
    let query = format!("{{ dataset {{ version }} }} # {}", "å".repeat(4_000));
    let body = json!({ "query": query, "extensions": { "permalink": true } });
    let response = server
        .client()
        .post(server.url("/graphql"))
        .json(&body)
        .send()
        .await
        .unwrap();
    let answer: Value = response.json().await.unwrap();
    let permalink = &answer["extensions"]["permalink"];
    assert_eq!(permalink["url"], Value::Null);
    assert!(
        permalink["reason"]
            .as_str()
            .unwrap()
            .contains("POST the same body to /graphql?version=0"),
        "{answer}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_compressed_answer_has_a_weak_tag() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let path = "/graphql?query=%7Borganisations%28first%3A200%29%7Bnodes%7Bname%7D%7D%7D";
    let response = server
        .client()
        .get(server.url(path))
        .header("accept-encoding", "gzip")
        .send()
        .await
        .unwrap();
    assert_eq!(response.headers()["content-encoding"], "gzip");
    assert!(response.headers()["etag"].as_bytes().starts_with(b"W/"));
}
