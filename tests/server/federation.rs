//! What a gateway asks: the schema with its keys, and the entities that other services refer to.

use std::collections::HashSet;

use entities::testing::{TestDatabase, on_both};
use serde_json::{Value, json};
use tests::Server;

const ENTITIES: &str = "query Entities($of: [_Any!]!) {
    _entities(representations: $of) {
        __typename
        ... on Organisation { key kind collaborators(first: 1) { nodes { organisation { name } } } }
        ... on Project { key name }
        ... on Council { key involvements(first: 1) { totalCount } }
        ... on Person { key name source { title } }
    }
}";

fn code(answer: &Value) -> &str {
    answer["errors"][0]["extensions"]["code"]
        .as_str()
        .unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn entities_are_answered_by_key_and_by_id_in_their_order() {
    on_both(async |database| {
        let server = Server::start(database, &[]);
        let known = server
            .ask(
                "{ organisation(by: { key: \"region-skane\" }) { __typename id }
                   projects(first: 1) { nodes { __typename id key } }
                   councils(first: 1) { nodes { __typename id key } }
                   persons(first: 1) { nodes { __typename id key } } }",
                &json!({}),
            )
            .await;
        let data = &known["data"];
        let rows = [
            &data["projects"]["nodes"][0],
            &data["councils"]["nodes"][0],
            &data["persons"]["nodes"][0],
        ];
        let by_id = |row: &Value| json!({ "__typename": row["__typename"], "id": row["id"] });
        // A gateway sends along what a field requires; what is not a key is not looked at.
        let by_key =
            |row: &Value| json!({ "__typename": row["__typename"], "key": row["key"], "name": "another" });
        let mut of = vec![by_id(&data["organisation"])];
        of.extend(rows.iter().flat_map(|row| [by_id(row), by_key(row)]));
        let answer = server.ask(ENTITIES, &json!({ "of": of })).await;
        assert_eq!(answer.get("errors"), None, "{answer}");
        let entities = answer["data"]["_entities"].as_array().unwrap();
        assert_eq!(entities.len(), 7);
        assert_eq!(entities[0]["key"], "region-skane");
        assert_eq!(
            entities[0]["collaborators"]["nodes"][0]["organisation"]["name"],
            server
                .ask(
                    "{ organisation(by: { key: \"region-skane\" }) { collaborators(first: 1) { nodes { organisation { name } } } } }",
                    &json!({}),
                )
                .await["data"]["organisation"]["collaborators"]["nodes"][0]["organisation"]["name"],
        );
        for (pair, row) in entities[1..].chunks(2).zip(rows) {
            assert_eq!(pair[0], pair[1]);
            assert_eq!((&pair[0]["__typename"], &pair[0]["key"]), (&row["__typename"], &row["key"]));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entity_that_is_not_there_leaves_the_others() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let of = json!([
        { "__typename": "Organisation", "key": "no-such-organisation" },
        { "__typename": "Organisation", "key": "region-skane" },
        { "__typename": "Project", "id": "T3JnYW5pc2F0aW9uOnJlZ2lvbi1za2FuZQ" },
    ]);
    let answer = server.ask(ENTITIES, &json!({ "of": of })).await;
    let entities = &answer["data"]["_entities"];
    assert_eq!(
        (&entities[0], &entities[2]),
        (&Value::Null, &Value::Null),
        "{answer}"
    );
    assert_eq!(entities[1]["key"], "region-skane");
    let errors = answer["errors"].as_array().unwrap();
    assert_eq!(errors.len(), 1, "one that is not there is no error: {answer}");
    assert_eq!(
        (code(&answer), &errors[0]["path"]),
        ("BAD_USER_INPUT", &json!(["_entities", 2]))
    );
    assert_eq!(
        errors[0]["message"],
        "the id is of a row of type Organisation, not Project"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_representation_is_refused_with_what_one_is() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    for (of, said) in [
        (
            json!([{ "__typename": "Source", "key": "x" }]),
            "Organisation, Project, Council or Person",
        ),
        (
            json!([{ "key": "x" }]),
            "Organisation, Project, Council or Person",
        ),
        (json!([{ "__typename": "Council" }]), "`id` or its `key`"),
        (json!([{ "__typename": "Council", "id": 1 }]), "`id` or its `key`"),
        (json!(["Council"]), "_Any"),
    ] {
        let answer = server.ask(ENTITIES, &json!({ "of": of })).await;
        assert_eq!(
            (code(&answer), answer.get("data")),
            ("BAD_USER_INPUT", None),
            "{answer}"
        );
        assert!(
            answer["errors"][0]["message"].as_str().unwrap().contains(said),
            "{answer}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn entities_are_costed_before_they_are_looked_for() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let of = |many: usize| json!({ "of": vec![json!({ "__typename": "Organisation", "key": "region-skane" }); many] });
    let query = "query Q($of: [_Any!]!) { _entities(representations: $of) {
        ... on Organisation { collaborators(first: 100) { nodes { weight } } } } }";
    let answer = server.ask(query, &of(400)).await;
    assert_eq!(answer["data"]["_entities"].as_array().unwrap().len(), 400);
    let refused = server.ask(query, &of(500)).await;
    assert_eq!(code(&refused), "COST_EXCEEDED", "{refused}");
    assert_eq!(refused["errors"][0]["extensions"]["requested"], 500 * 101);

    let plain = "query Q($of: [_Any!]!) { _entities(representations: $of) { __typename } }";
    assert_eq!(server.ask(plain, &of(1_000)).await.get("errors"), None);
    let refused = server.ask(plain, &of(1_001)).await;
    assert_eq!(code(&refused), "BAD_USER_INPUT");
    assert!(
        refused["errors"][0]["message"]
            .as_str()
            .unwrap()
            .contains("1000 at a time"),
        "{refused}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_gateway_sees_what_is_for_gateways() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let answer = server.ask("{ _service { sdl } }", &json!({})).await;
    let sdl = answer["data"]["_service"]["sdl"].as_str().unwrap();
    assert_eq!(sdl, api::graphql::subgraph_sdl());
    let key = "@key(fields: \"id\") @key(fields: \"key\")";
    let organisation = sdl.lines().find(|line| line.starts_with("type Organisation "));
    assert!(
        organisation.is_some_and(|line| line.ends_with(&format!("{key} {{"))),
        "{organisation:?}"
    );

    let shown = server
        .ask("{ __schema { types { name fields { name } } } }", &json!({}))
        .await;
    let types = shown["data"]["__schema"]["types"].as_array().unwrap();
    let names: HashSet<&str> = types
        .iter()
        .flat_map(|of| of["fields"].as_array().into_iter().flatten().chain([of]))
        .map(|it| it["name"].as_str().unwrap())
        .collect();
    assert!(names.contains("Organisation") && names.contains("organisation"));
    let published = api::graphql::sdl();
    for hidden in ["_Any", "_Entity", "_Service", "_entities", "_service"] {
        assert!(!names.contains(hidden), "introspection shows {hidden}");
        assert!(!published.contains(hidden), "schema.graphql shows {hidden}");
    }
}
