//! The question that the README asks, and the answer that it shows.

use std::path::Path;

use entities::testing::TestDatabase;
use serde_json::Value;
use tests::Server;

#[tokio::test(flavor = "multi_thread")]
async fn the_readme_shows_the_real_answer_to_its_question() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let block = |language: &str| {
        readme
            .split(&format!("```{language}\n"))
            .nth(1)
            .unwrap()
            .split("```")
            .next()
            .unwrap()
    };
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let answer = server.ask(block("graphql"), &Value::Null).await;
    let shown: Value = serde_json::from_str(block("json")).unwrap();
    assert_eq!(answer, shown);
}
