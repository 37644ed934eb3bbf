//! A cursor belongs to its list: the field, its parent, its arguments and its order, and the version where it holds a rank.

use entities::testing::TestDatabase;
use serde_json::{Value, json};
use tests::{Server, run};

/// The lists of an organisation that the data gives at least two rows, with what selects one of them.
const LISTS: &[&str] = &[
    "names",
    "identifiers",
    "involvements",
    "collaborators",
    "neighbours",
    "seats",
];

/// Asks for one page of a list of an organisation.
async fn page(server: &Server, key: &str, list: &str, arguments: &str) -> Value {
    let query = format!(
        "{{ organisation(by: {{ key: \"{key}\" }}) {{ list: {list}({arguments}) {{ pageInfo {{ endCursor }} totalCount }} }} }}"
    );
    server.ask(&query, &json!({})).await
}

/// The cursor of the first row of a list of an organisation.
async fn cursor(server: &Server, key: &str, list: &str, arguments: &str) -> Option<String> {
    let answer = page(server, key, list, &format!("first: 1, {arguments}")).await;
    let cursor = &answer["data"]["organisation"]["list"]["pageInfo"]["endCursor"];
    cursor.as_str().map(str::to_owned)
}

/// The message of an answer that refuses a cursor.
fn refusal(answer: &Value) -> &str {
    assert_eq!(
        answer["errors"][0]["extensions"]["code"], "BAD_USER_INPUT",
        "{answer}"
    );
    answer["errors"][0]["message"].as_str().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_of_another_parent_is_refused() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let mut tried = 0;
    for list in LISTS {
        let Some(cursor) = cursor(&server, "region-skane", list, "").await else {
            continue;
        };
        let page_on = format!("first: 1, after: \"{cursor}\"");
        let own = page(&server, "region-skane", list, &page_on).await;
        assert!(own.get("errors").is_none(), "{list}: {own}");
        let other = page(&server, "malmo-kommun", list, &page_on).await;
        assert!(refusal(&other).contains("another list"), "{list}: {other}");
        tried += 1;
    }
    assert!(tried >= 4, "only {tried} lists have rows");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_of_other_arguments_is_refused() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let key = "region-skane";
    for (given, asked) in [
        ("weighting: COUNT", "weighting: JACCARD"),
        ("", "scope: { via: [PROJECT] }"),
        ("scope: { certainty: CERTAIN }", "scope: { certainty: POSSIBLE }"),
    ] {
        let cursor = cursor(&server, key, "collaborators", given).await.unwrap();
        let page_on = |arguments: &str| format!("first: 1, after: \"{cursor}\", {arguments}");
        let own = page(&server, key, "collaborators", &page_on(given)).await;
        assert!(own.get("errors").is_none(), "{given}: {own}");
        let other = page(&server, key, "collaborators", &page_on(asked)).await;
        assert!(refusal(&other).contains("another list"), "{asked}: {other}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_of_another_order_is_refused() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let cursor = cursor(&server, "region-skane", "collaborators", "")
        .await
        .unwrap();
    let page_on = format!("first: 1, after: \"{cursor}\", orderBy: {{ field: NAME }}");
    let other = page(&server, "region-skane", "collaborators", &page_on).await;
    assert!(refusal(&other).contains("another order"), "{other}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_of_another_field_is_refused() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let cursor = cursor(&server, "region-skane", "predecessors: names", "").await;
    let answer = server
        .ask("{ projects(first: 1) { pageInfo { endCursor } } }", &json!({}))
        .await;
    let of_projects = answer["data"]["projects"]["pageInfo"]["endCursor"]
        .as_str()
        .unwrap();
    for cursor in cursor.as_deref().into_iter().chain([of_projects]) {
        let query = format!("{{ councils(first: 1, after: \"{cursor}\") {{ totalCount }} }}");
        let answer = server.ask(&query, &json!({})).await;
        assert!(refusal(&answer).contains("another list"), "{answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_of_one_search_is_refused_by_another() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let search = async |text: &str, page: &str| {
        let query = format!(
            "{{ search(text: \"{text}\", first: 2{page}) {{ nodes {{ matched }} pageInfo {{ endCursor }} }} }}"
        );
        server.ask(&query, &json!({})).await
    };
    let answer = search("skane", "").await;
    let cursor = answer["data"]["search"]["pageInfo"]["endCursor"]
        .as_str()
        .unwrap();
    let page_on = format!(", after: \"{cursor}\"");
    let own = search("skane", &page_on).await;
    assert_eq!(
        own["data"]["search"]["nodes"].as_array().unwrap().len(),
        2,
        "{own}"
    );
    let other = search("lund", &page_on).await;
    assert!(refusal(&other).contains("another list"), "{other}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_the_same_however_its_parent_was_reached() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let cursor = cursor(&server, "region-skane", "collaborators", "")
        .await
        .unwrap();
    let answer = server
        .ask(
            "{ organisation(by: { key: \"region-skane\" }) { id } }",
            &json!({}),
        )
        .await;
    let id = answer["data"]["organisation"]["id"].as_str().unwrap();
    let query = format!(
        "{{ node(id: \"{id}\") {{ ... on Organisation {{ collaborators(first: 1, after: \"{cursor}\") {{ totalCount }} }} }} }}"
    );
    let answer = server.ask(&query, &json!({})).await;
    assert!(answer.get("errors").is_none(), "{answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rank_of_an_older_version_is_refused_with_the_way_back_and_a_place_is_not() {
    let database = TestDatabase::sqlite();
    let both = "{ search(text: \"skane\", first: 2) { pageInfo { endCursor } } \
                 organisations(first: 2) { pageInfo { endCursor } } changes(first: 1) { pageInfo { endCursor } } }";
    let answer = {
        let server = Server::start(&database, &[]);
        server.ask(both, &json!({})).await
    };
    let cursor = |list: &str| {
        answer["data"][list]["pageInfo"]["endCursor"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("organisations.csv"),
        "id,name,kind\nny-forening,Ny förening,civil_society\n",
    )
    .unwrap();
    let (url, folder) = (database.url.to_string(), folder.path().to_str().unwrap());
    assert!(run(&["import", "--database", &url, folder]).status.success());
    let server = Server::start(&database, &[]);
    let search = format!(
        "search(text: \"skane\", first: 2, after: \"{}\") {{ totalCount }}",
        cursor("search")
    );
    let refused = server.ask(&format!("{{ {search} }}"), &json!({})).await;
    assert!(refusal(&refused).contains("asOf(version: 1)"), "{refused}");
    let answered = server
        .ask(&format!("{{ asOf(version: 1) {{ {search} }} }}"), &json!({}))
        .await;
    assert!(answered.get("errors").is_none(), "{answered}");
    // A place in an order stays, and so do changes, which are numbered.
    let others = format!(
        "{{ organisations(first: 2, after: \"{}\") {{ totalCount }} changes(first: 1, after: \"{}\") {{ totalCount nodes {{ version }} }} }}",
        cursor("organisations"),
        cursor("changes"),
    );
    let answered = server.ask(&others, &json!({})).await;
    assert!(answered.get("errors").is_none(), "{answered}");
    assert_eq!(answered["data"]["changes"]["totalCount"], 2);
    assert_eq!(answered["data"]["changes"]["nodes"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_cannot_be_is_refused_before_anything_is_walked() {
    let database = TestDatabase::sqlite();
    // Hardly any work is allowed, and so a walk that began would be refused for that.
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("samverkan.toml");
    std::fs::write(&settings, "[limits]\nvisits = 1\n").unwrap();
    let server = Server::start(&database, &["--config", settings.to_str().unwrap()]);
    for field in [
        "suggestedPartners(organisation: { key: \"region-skane\" }, first: 5000) { totalCount }",
        "paths(from: { key: \"region-skane\" }, to: { key: \"malmo-kommun\" }, first: 5000) { totalCount }",
        "organisation(by: { key: \"region-skane\" }) { collaborators(first: 5000) { totalCount } }",
    ] {
        let answer = server.ask(&format!("{{ {field} }}"), &json!({})).await;
        assert!(
            answer["errors"][0]["message"].as_str().unwrap().contains("5000"),
            "{answer}"
        );
    }
}
