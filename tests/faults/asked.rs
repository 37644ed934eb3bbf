//! Questions to a server whose database is in trouble.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::Server;

/// What was answered, and how soon.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) status: StatusCode,
    pub(crate) answer: Value,
    pub(crate) took: Duration,
}

impl Asked {
    /// The code of its first error; empty when there is none.
    pub(crate) fn code(&self) -> &str {
        self.answer["errors"][0]["extensions"]["code"]
            .as_str()
            .unwrap_or_default()
    }

    #[track_caller]
    pub(crate) fn assert_answered(&self) {
        assert!(self.answer.get("errors").is_none(), "{self:?}");
        assert_eq!(self.status, 200, "{self:?}");
    }
}

/// What only the database knows. No two questions are the same, so that none is answered from what is kept.
pub(crate) async fn ask_database(server: &Server) -> Asked {
    let (first, name) = (5 + number() % 10, number());
    ask(
        server,
        "/graphql",
        &format!(
            "{{ a{name}: organisations(first: {first}) {{ nodes {{ citations {{ quote locator }} }} }} }}"
        ),
    )
    .await
}

/// What is in memory.
pub(crate) async fn ask_memory(server: &Server) -> Asked {
    let query = format!(
        "{{ a{}: organisations(first: 5) {{ totalCount nodes {{ name }} }} }}",
        number()
    );
    ask(server, "/graphql", &query).await
}

pub(crate) async fn ask(server: &Server, path: &str, query: &str) -> Asked {
    let began = Instant::now();
    let response = server
        .client()
        .post(server.url(path))
        .header("accept", "application/graphql-response+json")
        .json(&json!({ "query": query }))
        .send()
        .await
        .unwrap();
    let status = response.status();
    let answer = response.json().await.unwrap();
    Asked {
        status,
        answer,
        took: began.elapsed(),
    }
}

/// The status of `/readyz`, and its reason.
pub(crate) async fn ready(server: &Server) -> (u16, String) {
    let response = server.client().get(server.url("/readyz")).send().await.unwrap();
    let status = response.status().as_u16();
    let body: Value = response.json().await.unwrap();
    (status, body["reason"].as_str().unwrap_or_default().to_owned())
}

/// Waits until the server says that it is ready again, and says how long that took.
#[track_caller]
pub(crate) fn until_ready(server: &Server) -> impl Future<Output = Duration> {
    let began = Instant::now();
    async move {
        loop {
            let (status, reason) = ready(server).await;
            if status == 200 {
                return began.elapsed();
            }
            assert!(
                began.elapsed() < Duration::from_secs(20),
                "not ready again: {reason}"
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// Waits until the server has said this; its log comes a moment after its answer.
pub(crate) async fn until_said(server: &Server, text: &str) {
    let began = Instant::now();
    while !server.said().contains(text) {
        assert!(
            began.elapsed() < Duration::from_secs(5),
            "never said `{text}`:\n{}",
            server.said()
        );
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Nothing that a driver or the system says of itself.
#[track_caller]
pub(crate) fn assert_plain(reason: &str) {
    for word in [
        "os error",
        "sqlx",
        "SQLSTATE",
        "code:",
        "Connection",
        "Query Error",
        "Execution Error",
        "pool",
        "postgres",
    ] {
        assert!(!reason.contains(word), "{reason}");
    }
    assert!(reason.contains("database") || reason.contains("disk"), "{reason}");
}

fn number() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}
