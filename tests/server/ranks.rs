//! Lists have one order, whether the ranks of organisations have been made or not.

use std::sync::Arc;

use api::graphql::{pin, schema};
use api::guard::Limits;
use async_graphql::Request;
use dataset::{About, Dataset, Versions};
use entities::testing::TestDatabase;
use tests::Server;

#[tokio::test(flavor = "multi_thread")]
async fn ranks_order_lists_as_names_and_keys_do() {
    let database = TestDatabase::sqlite();
    // A server fills an empty database with the data that ships.
    let _server = Server::start(&database, &[]);
    let store = database.open().await;
    let dataset = Dataset::load(&store).await.unwrap();
    let versions = Arc::new(Versions::new(
        store,
        dataset,
        About::default(),
        Limits::default().retention(),
    ));
    let (dataset, schema) = (versions.current(), schema().finish());
    let ask = async |query: &str| {
        let request = pin(&versions, Arc::clone(&dataset), Request::new(query));
        let response = schema.execute(request).await;
        assert!(response.errors.is_empty(), "{query}: {:?}", response.errors);
        serde_json::to_string(&response.data).unwrap()
    };
    let mut queries = Vec::new();
    for direction in ["ASC", "DESC"] {
        for (field, most) in [("NAME", 500), ("KEY", 7), ("KIND", 40), ("ARENA_COUNT", 40)] {
            let order = format!("orderBy: {{ field: {field}, direction: {direction} }}");
            queries.push(format!(
                "{{ organisations(first: {most}, {order}) {{ edges {{ cursor node {{ key }} }} }} }}"
            ));
        }
        for field in ["NAME", "WEIGHT", "SHARED_ARENA_COUNT"] {
            let order = format!("orderBy: {{ field: {field}, direction: {direction} }}");
            let page = format!("first: 9, {order}");
            queries.push(format!(
                "{{ organisation(by: {{ key: \"arbetsformedlingen\" }}) {{
                    collaborators({page}) {{ edges {{ cursor node {{ organisation {{ key }} }} }} }}
                }} }}"
            ));
        }
        queries.push(format!(
            "{{ projects(first: 50) {{ nodes {{
                involvements(orderBy: {{ field: ORGANISATION, direction: {direction} }}) {{ edges {{ cursor }} }}
            }} }} }}"
        ));
    }
    let mut without = Vec::new();
    // By name ascending is the order that makes the ranks, so it comes last.
    queries.reverse();
    for query in &queries {
        without.push(ask(query).await);
    }
    dataset.prepare();
    for (query, without) in queries.iter().zip(without) {
        assert_eq!(ask(query).await, without, "{query}");
    }
}
