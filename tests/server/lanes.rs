//! What takes long: stopped at the limit of visits, told what it cost, and never in the way of what does not.

use std::time::{Duration, Instant};

use entities::testing::TestDatabase;
use serde_json::{Value, json};
use tests::Server;

/// Of few enough nodes to begin in the quick lane, and walking far enough to outgrow it.
const WALKS: &str = "{
    organisations(first: 90, orderBy: { field: ARENA_COUNT, direction: DESC }) {
        nodes {
            a: neighbours(steps: 6, first: 1) { totalCount }
            b: neighbours(steps: 5, first: 1) { totalCount }
            c: neighbours(steps: 4, first: 1) { totalCount }
            d: neighbours(steps: 3, first: 1) { totalCount }
            e: neighbours(steps: 6, first: 1, scope: { during: { from: \"2000-01-01\", to: \"2020-12-31\" } }) { totalCount }
            f: neighbours(steps: 6, first: 1, scope: { during: { from: \"2010-01-01\", to: \"2030-12-31\" } }) { totalCount }
        }
    }
}";

fn limited(limits: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("samverkan.toml");
    std::fs::write(&file, format!("[limits]\n{limits}\n")).unwrap();
    let file = file.to_str().unwrap().to_owned();
    (folder, file)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_would_visit_too_many_involvements_is_refused_with_the_figures() {
    let (_folder, config) = limited("visits = 5000\nkept_bytes = 0");
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &["--config", &config]);
    let told: Value = server.ask(WALKS, &json!({})).await;
    let extensions = &told["errors"][0]["extensions"];
    assert_eq!(
        (&extensions["code"], &extensions["limit"], &extensions["allowed"]),
        (&json!("COST_EXCEEDED"), &json!("visits"), &json!(5_000)),
        "{told}"
    );
    assert!(extensions["requested"].as_u64().unwrap() > 5_000, "{told}");
    assert_eq!(told.get("data"), None);
    let fewer = server
        .ask(
            "{ organisations(first: 1) { nodes { neighbours(first: 1) { totalCount } } } }",
            &json!({}),
        )
        .await;
    assert_eq!(fewer.get("errors"), None, "{fewer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_visits_of_an_operation_are_the_same_in_either_lane_and_every_time() {
    let (_folder, config) = limited("kept_bytes = 0");
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &["--config", &config]);
    let mut visits = Vec::new();
    for _ in 0..3 {
        let body = json!({ "query": WALKS, "extensions": { "cost": true } });
        let answer = reqwest::Client::new()
            .post(server.url("/graphql"))
            .json(&body)
            .send()
            .await
            .unwrap();
        let answer: Value = answer.json().await.unwrap();
        assert_eq!(answer.get("errors"), None, "{answer}");
        visits.push(
            answer["extensions"]["cost"]["visits"]["requested"]
                .as_u64()
                .unwrap(),
        );
    }
    assert!(
        visits[0] > 20_000,
        "it begins in the quick lane and outgrows it: {visits:?}"
    );
    assert!(visits.iter().all(|it| *it == visits[0]), "{visits:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_client_that_asks_for_too_much_at_a_time_is_told_so_at_once_and_others_are_answered() {
    let (_folder, config) = limited("kept_bytes = 0\nwall_time_ms = 2000");
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &["--config", &config]);
    let from = |address: &str| {
        reqwest::Client::builder()
            .local_address(Some(address.parse().unwrap()))
            .build()
            .unwrap()
    };
    let heavy = format!(
        "{{ organisations(first: 400) {{ nodes {{ {} }} }} }}",
        (0..12)
            .map(|at| format!("a{at}: neighbours(steps: 6, first: 1, scope: {{ during: {{ from: \"20{:02}-01-01\", to: \"20{:02}-12-31\" }} }}) {{ totalCount }}", at + 8, at + 9))
            .collect::<Vec<_>>()
            .join(" ")
    );
    let greedy = from("127.0.0.2");
    let mut asked = tokio::task::JoinSet::new();
    for number in 0..60 {
        let (greedy, url) = (greedy.clone(), server.url("/graphql"));
        let body = json!({ "query": format!("{heavy} # {number}") });
        asked.spawn(async move {
            let response = greedy.post(url).json(&body).send().await.unwrap();
            (
                response.status().as_u16(),
                response.headers().contains_key("retry-after"),
            )
        });
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    let modest = from("127.0.0.3");
    for _ in 0..20 {
        let began = Instant::now();
        let body = json!({ "query": "{ organisation(by: { key: \"region-skane\" }) { name } }" });
        let response = modest
            .post(server.url("/graphql"))
            .json(&body)
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), 200);
        let answer: Value = response.json().await.unwrap();
        assert_eq!(answer["data"]["organisation"]["name"], "Region Skåne");
        assert!(
            began.elapsed() < Duration::from_secs(2),
            "it waited behind the others"
        );
    }
    let mut told_busy = 0;
    while let Some(ended) = asked.join_next().await {
        let (status, says_when) = ended.unwrap();
        assert!(status == 200 || status == 503, "{status}");
        told_busy += usize::from(says_when);
    }
    assert!(told_busy > 0, "nobody was told to come again");
}
