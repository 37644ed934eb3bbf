//! Our HTTP handler against the library's: both must answer a well-formed question with the same data.

use std::sync::Arc;

use api::graphql::{Schema, pin, schema};
use api::guard::Limits;
use async_graphql_axum::{GraphQLRequest, GraphQLResponse};
use axum::extract::State;
use axum::routing::post;
use dataset::{About, Dataset, Versions};
use entities::testing::TestDatabase;
use serde_json::{Value, json};
use tests::Server;

#[derive(Clone)]
struct Stock {
    schema: Schema,
    versions: Arc<Versions>,
}

async fn answer(State(stock): State<Stock>, request: GraphQLRequest) -> GraphQLResponse {
    let current = stock.versions.current();
    let request = pin(&stock.versions, current, request.into_inner());
    stock.schema.execute(request).await.into()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_library_s_own_handler_answers_with_the_same_data() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let store = database.open().await;
    let dataset = Dataset::load(&store).await.unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let stock_url = format!("http://{}/", listener.local_addr().unwrap());
    let router = axum::Router::new().route("/", post(answer)).with_state(Stock {
        schema: schema().finish(),
        versions: Arc::new(Versions::new(
            store,
            dataset,
            About::default(),
            Limits::default().retention(),
        )),
    });
    tokio::spawn(async move { axum::serve(listener, router).await });

    let query = "query Tie($to: OrganisationBy!) {
        organisation(by: { key: \"region-skane\" }) {
            name
            tie(to: $to) { weight sharedArenas { nodes { arena { name } fromInvolvements { role citations { quote } } } } }
        }
    }";
    let body = json!({ "query": query, "variables": { "to": { "key": "malmo-kommun" } } });
    let theirs: Value = server
        .client()
        .post(stock_url)
        .json(&body)
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    let ours = server.ask(query, &body["variables"]).await;
    assert!(
        ours["data"]["organisation"]["tie"]["weight"].is_number(),
        "{ours}"
    );
    assert_eq!(ours, theirs);
}
