//! Lists are matched at `/reconcile` as OpenRefine asks: by form, in batches, from a page of another site.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use entities::testing::TestDatabase;
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::Server;

/// Sends a form and returns the answer.
async fn send(server: &Server, path: &str, form: &[(&str, &str)]) -> (StatusCode, Value) {
    let encoded = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form)
        .finish();
    let response = server
        .client()
        .post(server.url(path))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(encoded)
        .send()
        .await
        .unwrap();
    (response.status(), response.json().await.unwrap())
}

async fn get(server: &Server, path: &str) -> Value {
    let response = server.client().get(server.url(path)).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    response.json().await.unwrap()
}

/// The candidates of queries, in their order.
pub(crate) async fn candidates(server: &Server, queries: &[Value]) -> Vec<Value> {
    let mut found = Vec::new();
    for batch in queries.chunks(200) {
        let named: serde_json::Map<String, Value> = (0..)
            .zip(batch)
            .map(|(at, query)| (format!("q{at}"), query.clone()))
            .collect();
        let (status, answer) = send(
            server,
            "/reconcile",
            &[("queries", &Value::from(named).to_string())],
        )
        .await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        found.extend((0..batch.len()).map(|at| answer[format!("q{at}")]["result"].clone()));
    }
    found
}

async fn first(server: &Server, query: Value) -> Value {
    candidates(server, &[query]).await[0][0].clone()
}

#[track_caller]
fn is(candidate: &Value, id: &str, is_match: bool) {
    assert_eq!(
        (candidate["id"].as_str(), candidate["match"].as_bool()),
        (Some(id), Some(is_match)),
        "{candidate:#}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_is_matched_by_what_it_says() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let malmo = "organisation:malmo-kommun";
    let first = async |query: Value| first(&server, query).await;

    // Names, in the forms in which lists have them.
    is(&first(json!({ "query": "MALMÖ KOMMUN" })).await, malmo, true);
    is(&first(json!({ "query": "Malmö stad" })).await, malmo, true);
    is(
        &first(json!({ "query": "Malmö", "type": "organisation/municipality" })).await,
        malmo,
        true,
    );
    // A former name, a name in another language, an abbreviation.
    is(
        &first(json!({ "query": "Swedish Prosecution Authority" })).await,
        "organisation:aklagarmyndigheten",
        true,
    );
    is(
        &first(json!({ "query": "Riksåklagaren" })).await,
        "organisation:aklagarmyndigheten",
        true,
    );
    // Numbers, in the ways in which they are written.
    for number in [
        "212000-1124",
        "2120001124",
        "SE212000112401",
        "SE-ON-2120001124",
        "1280",
    ] {
        is(&first(json!({ "query": number })).await, malmo, true);
    }
    let by_number = json!({ "query": "Malmø", "properties": [{ "pid": "number", "v": "212000-1124" }] });
    is(&first(by_number).await, malmo, true);
    for identifier in [
        "Q3406485",
        "WIKIDATA-Q3406485",
        "https://www.wikidata.org/wiki/Q3406485",
    ] {
        let found = first(json!({ "query": identifier })).await;
        is(&found, "organisation:aklagarmyndigheten", true);
    }
    // An identifier of ours.
    let by_id = first(json!({ "query": malmo })).await;
    is(&by_id, malmo, true);
    assert_eq!(by_id["score"], json!(100.0));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_sure_is_left_to_a_person() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let first = async |query: Value| first(&server, query).await;

    // A misspelling, until the place confirms it.
    let misspelt = json!({ "query": "Östresunds komun" });
    is(&first(misspelt).await, "organisation:ostersunds-kommun", false);
    let confirmed = json!({
        "query": "Östresunds komun",
        "properties": [{ "pid": "municipality", "v": "2380" }],
    });
    is(&first(confirmed).await, "organisation:ostersunds-kommun", true);
    // Two that differ in a mark, of which a list without marks may mean either.
    is(
        &first(json!({ "query": "HABO KOMMUN" })).await,
        "organisation:habo-kommun",
        false,
    );
    // A right number beside another's name.
    let contradictory =
        json!({ "query": "Skatteverket", "properties": [{ "pid": "number", "v": "212000-1124" }] });
    let found = candidates(&server, &[contradictory]).await;
    assert!(
        found[0]
            .as_array()
            .unwrap()
            .iter()
            .all(|it| it["match"] == json!(false)),
        "{found:#?}"
    );
    // A property that says another.
    let elsewhere = json!({
        "query": "Malmö kommun",
        "type": "organisation",
        "properties": [{ "pid": "county", "v": "Jämtlands län" }],
    });
    is(&first(elsewhere).await, "organisation:malmo-kommun", false);
    // Nobody.
    assert_eq!(candidates(&server, &[json!({ "query": "" })]).await[0], json!([]));
    assert_eq!(
        candidates(&server, &[json!({ "query": "Xqzzyw" })]).await[0],
        json!([])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn persons_are_matched_only_with_their_organisation_and_places_only_when_asked_for() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let first = async |query: Value| first(&server, query).await;

    let by_name = first(json!({ "query": "Goran Sehovac", "type": "person" })).await;
    assert_eq!(
        (&by_name["name"], &by_name["match"]),
        (&json!("Goran Sehovac"), &json!(false))
    );
    let with_organisation = json!({
        "query": "Goran Sehovac",
        "type": "person",
        "properties": [{ "pid": "organisation", "v": "Arbetsförmedlingen" }],
    });
    let found = first(with_organisation).await;
    assert_eq!(found["match"], json!(true), "{found:#}");
    is(
        &first(json!({ "query": "Skåne", "type": "place" })).await,
        "place:12",
        true,
    );
    is(
        &first(json!({ "query": "Östersund", "type": "place/municipality" })).await,
        "place:2380",
        true,
    );
}

/// What a browser and other programs are owed: CORS whatever the configuration says, JSONP, clear refusals.
#[tokio::test(flavor = "multi_thread")]
async fn the_service_is_open_to_other_sites_and_refuses_clearly() {
    let database = TestDatabase::sqlite();
    let server = Server::start(
        &database,
        &[
            "--cors-origin",
            "https://a.example",
            "--public-url",
            "https://b.example/x/",
        ],
    );
    let client = server.client();
    let preflight = client
        .request(reqwest::Method::OPTIONS, server.url("/reconcile"))
        .header("origin", "http://127.0.0.1:3333")
        .header("access-control-request-method", "POST")
        .send()
        .await
        .unwrap();
    assert_eq!(preflight.headers()["access-control-allow-origin"], "*");
    let manifest = client
        .get(server.url("/reconcile"))
        .header("origin", "http://127.0.0.1:3333")
        .send()
        .await
        .unwrap();
    assert_eq!(manifest.headers()["access-control-allow-origin"], "*");
    let manifest: Value = manifest.json().await.unwrap();
    assert_eq!(
        manifest["identifierSpace"],
        json!("https://b.example/x/reconcile/entity?id=")
    );
    // The rest of the server is as closed as it was told to be.
    let graphql = client
        .get(server.url("/healthz"))
        .header("origin", "http://127.0.0.1:3333")
        .send()
        .await
        .unwrap();
    assert!(!graphql.headers().contains_key("access-control-allow-origin"));

    let jsonp = client
        .get(server.url("/reconcile?callback=a.b"))
        .send()
        .await
        .unwrap();
    assert_eq!(jsonp.headers()["content-type"], "text/javascript; charset=utf-8");
    assert!(jsonp.text().await.unwrap().starts_with("/**/a.b({"));

    for (path, status) in [
        ("/reconcile?callback=alert(1)", 400),
        ("/reconcile?queries=%7B", 400),
        (
            "/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22a%22%2C%22type%22%3A%22nonsense%22%7D%7D",
            400,
        ),
        ("/reconcile?query=Malm%C3%B6", 400),
        ("/reconcile?other=1", 400),
        ("/reconcile/suggest/nonsense", 404),
        ("/reconcile/suggest/entity?cursor=x", 400),
        ("/reconcile/flyout/entity?id=organisation:nobody", 404),
        ("/reconcile/preview?id=organisation:nobody", 404),
        ("/reconcile/extend/propose?type=nonsense", 400),
    ] {
        let response = client.get(server.url(path)).send().await.unwrap();
        assert_eq!(response.status().as_u16(), status, "{path}");
    }
    let many: serde_json::Map<String, Value> = (0..201)
        .map(|at| (format!("q{at}"), json!({ "query": "Malmö" })))
        .collect();
    let (status, refusal) = send(
        &server,
        "/reconcile",
        &[("queries", &Value::from(many).to_string())],
    )
    .await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(refusal["errors"][0]["extensions"]["code"], json!("COST_EXCEEDED"));
    let long = "x".repeat(2 * 1024 * 1024);
    assert_eq!(
        send(&server, "/reconcile", &[("queries", &long)]).await.0,
        StatusCode::PAYLOAD_TOO_LARGE
    );
    let json_body = client
        .post(server.url("/reconcile"))
        .json(&json!({}))
        .send()
        .await
        .unwrap();
    assert_eq!(json_body.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_shows_text_and_nothing_else() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let preview = async |language: &str| {
        server
            .client()
            .get(server.url("/reconcile/preview?id=organisation%3Amalmo-kommun"))
            .header("accept-language", language)
            .send()
            .await
            .unwrap()
    };
    let swedish = preview("sv").await;
    let policy = swedish.headers()["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(
        policy.starts_with("default-src 'none'; style-src 'sha256-"),
        "{policy}"
    );
    assert!(!policy.contains("frame-ancestors"), "it is made to be framed");
    assert!(!swedish.headers().contains_key("x-frame-options"));
    let swedish = swedish.text().await.unwrap();
    assert!(
        swedish.contains("<html lang=\"sv\">") && swedish.contains("Organisationsnummer"),
        "{swedish}"
    );
    let english = preview("en").await.text().await.unwrap();
    assert!(
        english.contains("<html lang=\"en\">") && english.contains("Organisation number"),
        "{english}"
    );
    let page = server
        .client()
        .get(server.url("/reconcile/entity?id=organisation%3Amalmo-kommun"))
        .send()
        .await
        .unwrap();
    assert_eq!(page.status(), StatusCode::OK);
    let page = page.text().await.unwrap();
    assert!(page.contains("212000-1124") && page.contains("href=\"../?organisation=malmo-kommun\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_known_is_fetched_into_the_list() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let extend = json!({
        "ids": ["organisation:region-skane", "organisation:nobody", "place:1280"],
        "properties": [
            { "id": "name" }, { "id": "kind" }, { "id": "number" }, { "id": "county" },
            { "id": "collaborator_count" }, { "id": "collaborator", "settings": { "limit": "2" } }, { "id": "council" },
        ],
    });
    let (status, answer) = send(&server, "/reconcile", &[("extend", &extend.to_string())]).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    let skane = &answer["rows"]["organisation:region-skane"];
    assert_eq!(skane["name"], json!([{ "str": "Region Skåne" }]));
    assert_eq!(skane["kind"], json!([{ "str": "region" }]));
    assert_eq!(
        skane["county"],
        json!([{ "id": "place:12", "name": "Skåne län" }])
    );
    let count = skane["collaborator_count"][0]["int"].as_u64().unwrap();
    assert!(count > 2, "{skane:#}");
    assert_eq!(skane["collaborator"].as_array().unwrap().len(), 2);
    assert_eq!(
        skane["council"][0]["name"],
        json!("Idéburet Offentligt Samverkansråd")
    );
    assert_eq!(answer["rows"]["organisation:nobody"]["name"], json!([]));
    assert_eq!(
        answer["rows"]["place:1280"]["name"],
        json!([{ "str": "Malmö kommun" }])
    );
    // The same figures as GraphQL has.
    let graphql = server
        .ask(
            "{ organisation(by: { key: \"region-skane\" }) { collaborators { totalCount } } }",
            &Value::Null,
        )
        .await;
    assert_eq!(
        graphql["data"]["organisation"]["collaborators"]["totalCount"],
        json!(count)
    );
}

/// Both databases answer alike: the service knows only the network.
#[tokio::test(flavor = "multi_thread")]
async fn postgresql_and_sqlite_answer_alike() {
    let queries = [
        json!({ "query": "Region Skane" }),
        json!({ "query": "Arbetsformedlingen", "limit": 3 }),
        json!({ "properties": [{ "pid": "municipality", "v": "2380" }] }),
    ];
    let mut answers = Vec::new();
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres().await];
    for database in databases.into_iter().flatten() {
        let server = Server::start(&database, &[]);
        answers.push(candidates(&server, &queries).await);
    }
    assert!(
        answers[0].iter().all(|it| it[0]["id"].is_string()),
        "{:#?}",
        answers[0]
    );
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
}

/// Real answers, under the names of the schemas that they have to keep.
async fn collect_answers(server: &Server) -> Vec<Value> {
    let queries = json!({
        "q0": { "query": "Region Skåne", "type": "organisation", "limit": 5, "type_strict": "should" },
        "q1": { "query": "Goran Sehovac", "properties": [{ "pid": "organisation", "v": { "id": "organisation:arbetsformedlingen" } }] },
        "q2": { "query": "" },
        "q3": { "properties": [{ "pid": "county", "v": ["12", "Jämtlands län"] }] },
    });
    let extend = json!({
        "ids": ["organisation:region-skane", "organisation:arbetsformedlingen", "person:nobody"],
        "properties": get(server, "/reconcile/extend/propose?type=organisation").await["properties"].as_array().unwrap()
            .iter().map(|it| json!({ "id": it["id"], "settings": { "limit": 3 } })).collect::<Vec<_>>(),
    });
    let kept = |schema: &str, instance: &Value| json!({ "schema": schema, "instance": instance });
    let (_, result) = send(server, "/reconcile", &[("queries", &queries.to_string())]).await;
    let (_, rows) = send(server, "/reconcile", &[("extend", &extend.to_string())]).await;
    vec![
        kept("manifest", &get(server, "/reconcile").await),
        kept("reconciliation-query-batch", &queries),
        kept("reconciliation-result-batch", &result),
        kept("data-extension-query", &extend),
        kept("data-extension-response", &rows),
        kept(
            "data-extension-property-proposal",
            &get(server, "/reconcile/extend/propose?type=project&limit=7").await,
        ),
        kept(
            "data-extension-property-proposal",
            &get(server, "/reconcile/extend/propose").await,
        ),
        kept(
            "suggest-entities-response",
            &get(server, "/reconcile/suggest/entity?prefix=reg").await,
        ),
        kept(
            "suggest-entities-response",
            &get(server, "/reconcile/suggest/entity?prefix=mal&type=place&cursor=1").await,
        ),
        kept(
            "suggest-properties-response",
            &get(server, "/reconcile/suggest/property?prefix=").await,
        ),
        kept(
            "suggest-types-response",
            &get(server, "/reconcile/suggest/type?prefix=&cursor=3").await,
        ),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_keep_the_schemas_of_the_specification() {
    let python = std::env::var("SAMVERKAN_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has = Command::new(&python)
        .args(["-c", "import jsonschema, referencing"])
        .stderr(Stdio::null())
        .status();
    if !has.is_ok_and(|status| status.success()) {
        let required = std::env::var("SAMVERKAN_REQUIRE_PYTHON").is_ok_and(|value| value == "1");
        assert!(
            !required,
            "{python} has not got jsonschema, which SAMVERKAN_REQUIRE_PYTHON asks for"
        );
        eprintln!("not validated: {python} has not got jsonschema");
        return;
    }
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let answers = collect_answers(&server).await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("reconciliation");
    let mut child = Command::new(&python)
        .arg(folder.join("validate.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    for answer in &answers {
        writeln!(input, "{answer}").unwrap();
    }
    drop(input);
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{told}");
    assert_eq!(told.lines().count(), answers.len(), "{told}");
}
