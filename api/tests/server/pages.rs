//! Every address but `/graphql`.

use api::guard::Limits;
use api::http::Origins;
use serde_json::Value;

use crate::toy::{Toy, code};

/// Asks for a page and for every file that it names, and returns its policy.
async fn whole_page(toy: &Toy, address: &str, below: &str) -> String {
    let page = toy.get(address).send().await.unwrap();
    assert_eq!(page.status(), 200);
    assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
    assert_eq!(page.headers()["x-content-type-options"], "nosniff");
    let policy = page.headers()["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    let html = page.text().await.unwrap();
    let mut files = 0;
    for part in html.split(['"', '\'']).filter(|part| part.starts_with(below)) {
        let file = toy.get(part).send().await.unwrap();
        assert_eq!(file.status(), 200, "{part}");
        files += 1;
    }
    assert!(files >= 2, "{html}");
    assert!(!html.contains("://"), "the page names another server: {html}");
    policy
}

#[tokio::test]
async fn the_explorer_comes_whole_from_the_server() {
    let toy = Toy::start().await;
    let policy = whole_page(&toy, "/", "/explorer/").await;
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self';") && !policy.contains("unsafe"),
        "{policy}"
    );
    // The address holds the view; the page is the same.
    let view = toy.get("/?organisation=forsakringskassan").send().await.unwrap();
    assert_eq!(view.status(), 200);
    assert_eq!(
        toy.get("/explorer/layout.worker.js")
            .send()
            .await
            .unwrap()
            .headers()["content-type"],
        "text/javascript; charset=utf-8"
    );
}

#[tokio::test]
async fn graphiql_comes_whole_from_the_server() {
    let toy = Toy::start().await;
    let policy = whole_page(&toy, "/graphiql", "/graphiql/").await;
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self';"),
        "{policy}"
    );
}

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    let toy = Toy::start().await;
    for path in [
        "/",
        "/explorer/index.js",
        "/graphiql",
        "/graphiql/graphiql.js",
        "/schema.graphql",
    ] {
        let first = toy.get(path).send().await.unwrap();
        let etag = first.headers()["etag"].to_str().unwrap().to_owned();
        assert_eq!(first.headers()["cache-control"], "no-cache", "{path}");
        for (known, status) in [
            (etag.as_str(), 304),
            (&format!("\"other\", {etag}"), 304),
            ("W/\"other\"", 200),
        ] {
            let again = toy.get(path).header("if-none-match", known).send().await.unwrap();
            assert_eq!(again.status(), status, "{path} {known}");
            assert_eq!(again.headers()["etag"], etag.as_str());
        }
    }
}

#[tokio::test]
async fn the_schema_is_published() {
    let toy = Toy::start().await;
    let response = toy.get("/schema.graphql").send().await.unwrap();
    assert_eq!(response.headers()["content-type"], "text/plain; charset=utf-8");
    assert!(response.text().await.unwrap().contains("type ThingConnection"));
}

#[tokio::test]
async fn health_is_the_process_and_readiness_the_database() {
    let toy = Toy::start().await;
    assert_eq!(toy.get("/readyz").send().await.unwrap().status(), 200);
    toy.data.close().await;
    let response = toy.get("/readyz").send().await.unwrap();
    assert_eq!(response.status(), 503);
    let body: Value = response.json().await.unwrap();
    assert_eq!(body["reason"], "the database did not answer");
    let response = toy.get("/healthz").send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.json::<Value>().await.unwrap()["status"], "ok");
}

#[tokio::test]
async fn an_unknown_address_is_404_in_json_with_a_way_on() {
    let toy = Toy::start().await;
    for path in [
        "/nothing",
        "/explorer/nothing.js",
        "/graphiql/nothing.js",
        "/graphiql/../Cargo.toml",
        "/graphql/",
    ] {
        let response = toy.get(path).send().await.unwrap();
        assert_eq!(response.status(), 404, "{path}");
        let body: Value = response.json().await.unwrap();
        assert_eq!(code(&body), "NOT_FOUND");
        assert!(
            body["errors"][0]["message"]
                .as_str()
                .unwrap()
                .contains("/graphiql"),
            "{body}"
        );
    }
}

#[tokio::test]
async fn other_sites_read_answers_only_when_they_are_listed() {
    let preflight = |toy: &Toy, origin: &str| {
        toy.client
            .request(reqwest::Method::OPTIONS, toy.url("/graphql"))
            .header("origin", origin)
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "content-type,x-of-a-library")
    };
    let closed = Toy::start().await;
    let response = preflight(&closed, "https://a.example").send().await.unwrap();
    assert_eq!(response.status(), 405);
    assert!(!response.headers().contains_key("access-control-allow-origin"));

    let origins = Origins::parse(["https://a.example"]).unwrap();
    let open = Toy::with(Limits::default(), origins).await;
    let response = preflight(&open, "https://a.example").send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(
        response.headers()["access-control-allow-origin"],
        "https://a.example"
    );
    assert_eq!(
        response.headers()["access-control-allow-headers"],
        "content-type,x-of-a-library"
    );
    let response = preflight(&open, "https://b.example").send().await.unwrap();
    assert!(!response.headers().contains_key("access-control-allow-origin"));
}
