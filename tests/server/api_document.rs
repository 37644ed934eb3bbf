//! What `docs/API.md` says: its ten questions have the answers that it shows, and it leaves out no code and no limit.

use std::path::Path;

use api::error::ErrorCode;
use api::guard::Limits;
use entities::testing::TestDatabase;
use serde_json::Value;
use tests::Server;

fn document() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/API.md");
    std::fs::read_to_string(path).unwrap()
}

/// What stands between the first fence of a language and its end.
fn block<'a>(text: &'a str, language: &str) -> &'a str {
    let (_, after) = text.split_once(&format!("```{language}\n")).unwrap();
    after.split_once("```").unwrap().0
}

#[tokio::test(flavor = "multi_thread")]
async fn its_questions_are_answered_as_it_shows() {
    let document = document();
    let (_, questions) = document.split_once("## Ten questions").unwrap();
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let mut asked = 0;
    for question in questions.split("\n### ").skip(1) {
        let shown: Value = serde_json::from_str(block(question, "json")).unwrap();
        let answer = server.ask(block(question, "graphql"), &Value::Null).await;
        assert_eq!(answer, shown, "{question}");
        asked += 1;
    }
    assert_eq!(asked, 10);
}

#[test]
fn it_tells_every_code() {
    let document = document();
    for code in ErrorCode::ALL {
        let row = format!("| `{}` |", code.as_str());
        assert!(document.contains(&row), "{row}");
    }
}

#[test]
fn it_tells_every_limit_with_its_default() {
    let document = document();
    let limits = serde_json::to_value(Limits::default()).unwrap();
    for (name, default) in limits.as_object().unwrap() {
        let digits = default.to_string();
        let grouped: Vec<&str> = digits
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|group| std::str::from_utf8(group).unwrap())
            .collect();
        let row = format!("| `{name}` | {} |", grouped.join(","));
        assert!(document.contains(&row), "{row}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_refusal_that_it_shows_is_the_real_one() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &["--empty"]);
    let query =
        "{ organisations(first: 1000) { nodes { collaborators(first: 1000) { nodes { weight } } } } }";
    let answer = server.ask(query, &Value::Null).await;
    let error = &answer["errors"][0];
    let document = document();
    assert!(document.contains(error["message"].as_str().unwrap()), "{error}");
    let cheaper = &error["extensions"]["cheaper"][0];
    assert_eq!(
        (&cheaper["path"], &cheaper["value"]),
        (&"organisations".into(), &49.into())
    );
}
