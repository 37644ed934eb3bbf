//! The examples that GraphiQL offers.

use std::path::Path;

use entities::testing::TestDatabase;
use serde_json::Value;
use tests::Server;

#[tokio::test(flavor = "multi_thread")]
async fn every_example_is_answered_without_an_error() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/assets/graphiql/examples.json");
    let examples: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(examples.len(), 8);
    for example in &examples {
        let variables = match example["variables"].as_str() {
            Some("") | None => Value::Null,
            Some(text) => serde_json::from_str(text).unwrap(),
        };
        let answer = server.ask(example["query"].as_str().unwrap(), &variables).await;
        assert!(answer.get("errors").is_none(), "{}: {answer}", example["title"]);
        let filled = answer["data"]
            .as_object()
            .unwrap()
            .values()
            .all(|field| !field.is_null());
        assert!(filled, "{}: {answer}", example["title"]);
    }
}
