//! Headers, tags, ranges and refusals.

use entities::testing::{TestDatabase, on_both};
use reqwest::header::{
    ACCEPT_ENCODING, ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE,
    CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH, IF_RANGE, LINK, RANGE,
};
use reqwest::{Method, Response, StatusCode};
use serde_json::Value;
use tests::Server;

const FILES: [(&str, &str); 11] = [
    ("network.graphml", "application/graphml+xml; charset=utf-8"),
    ("network.gexf", "application/gexf+xml; charset=utf-8"),
    ("network.net", "text/plain; charset=utf-8"),
    ("network.json", "application/json; charset=utf-8"),
    ("nodes.csv", "text/csv; charset=utf-8; header=present"),
    ("ties.csv", "text/csv; charset=utf-8; header=present"),
    ("incidence.csv", "text/csv; charset=utf-8; header=present"),
    ("network.jsonld", "application/ld+json"),
    ("codebook.csv", "text/csv; charset=utf-8; header=present"),
    ("codebook.md", "text/markdown; charset=utf-8"),
    ("bundle.zip", "application/zip"),
];

async fn ask(server: &Server, method: Method, file: &str, headers: &[(HeaderName, &str)]) -> Response {
    let url = server.url(&format!("/export/{file}"));
    let request = headers
        .iter()
        .fold(server.client().request(method, url), |request, (name, value)| {
            request.header(name, *value)
        });
    request.send().await.unwrap()
}

async fn get(server: &Server, file: &str, headers: &[(HeaderName, &str)]) -> Response {
    ask(server, Method::GET, file, headers).await
}

fn header(response: &Response, name: HeaderName) -> Option<String> {
    Some(response.headers().get(name)?.to_str().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_download_that_broke_off_goes_on_to_the_same_bytes() {
    on_both(async |database| {
        let server = Server::start(database, &[]);
        for (file, media) in FILES {
            let whole = get(&server, file, &[]).await;
            assert_eq!(whole.status(), StatusCode::OK, "{file}");
            assert_eq!(header(&whole, CONTENT_TYPE).as_deref(), Some(media));
            let disposition = format!("attachment; filename=\"{file}\"");
            assert_eq!(header(&whole, CONTENT_DISPOSITION), Some(disposition));
            assert_eq!(header(&whole, ACCEPT_RANGES).as_deref(), Some("bytes"));
            let described = header(&whole, LINK)
                .unwrap_or_default()
                .contains("rel=\"describedby\"");
            assert_eq!(described, file != "bundle.zip");
            let tag = header(&whole, ETAG).unwrap();
            assert!(tag.starts_with('"'), "{tag}");
            let whole = whole.bytes().await.unwrap();
            let length = whole.len();
            assert!(length > 1_000, "{file}");

            let again = get(&server, file, &[]).await;
            assert_eq!(
                header(&again, CONTENT_LENGTH),
                Some(length.to_string()),
                "{file}: its length is known by now"
            );
            assert_eq!(again.bytes().await.unwrap(), whole, "{file}");

            let mut parts = Vec::new();
            for (from, to) in [(0, length / 3), (length / 3, length / 2), (length / 2, length)] {
                let range = match to == length {
                    true => format!("bytes={from}-"),
                    false => format!("bytes={from}-{}", to - 1),
                };
                // A client that takes compressed answers as well gets the very bytes all the same.
                let headers = [
                    (RANGE, &*range),
                    (IF_RANGE, &tag),
                    (ACCEPT_ENCODING, "gzip, br, zstd"),
                ];
                let part = get(&server, file, &headers).await;
                assert_eq!(part.status(), StatusCode::PARTIAL_CONTENT);
                let told = format!("bytes {from}-{}/{length}", to - 1);
                assert_eq!(header(&part, CONTENT_RANGE), Some(told));
                assert_eq!(header(&part, CONTENT_ENCODING), None);
                assert_eq!(header(&part, ETAG).as_ref(), Some(&tag));
                parts.extend_from_slice(&part.bytes().await.unwrap());
            }
            assert_eq!(parts, whole, "{file}");
            let end = get(&server, file, &[(RANGE, "bytes=-7")]).await;
            assert_eq!(end.bytes().await.unwrap(), whole[length - 7..]);

            let beyond = get(&server, file, &[(RANGE, &format!("bytes={length}-"))]).await;
            assert_eq!(beyond.status(), StatusCode::RANGE_NOT_SATISFIABLE);
            assert_eq!(header(&beyond, CONTENT_RANGE), Some(format!("bytes */{length}")));
            let other = get(
                &server,
                file,
                &[(RANGE, "bytes=5-"), (IF_RANGE, "\"of another version\"")],
            )
            .await;
            assert_eq!(
                (other.status(), other.bytes().await.unwrap()),
                (StatusCode::OK, whole)
            );

            let held = get(&server, file, &[(IF_NONE_MATCH, &tag)]).await;
            assert_eq!(
                (held.status(), header(&held, ETAG)),
                (StatusCode::NOT_MODIFIED, Some(tag.clone()))
            );
            let head = ask(&server, Method::HEAD, file, &[]).await;
            assert_eq!((head.status(), header(&head, ETAG)), (StatusCode::OK, Some(tag)));
            assert_eq!(header(&head, CONTENT_LENGTH), Some(length.to_string()));
            assert!(head.bytes().await.unwrap().is_empty());
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_is_the_whole_until_the_whole_was_sent_once() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let query = "ties.csv?view=ORGANISATIONS_AND_ARENAS&at=2014-10-01";
    let first = get(&server, query, &[(RANGE, "bytes=40-139")]).await;
    assert_eq!(
        (first.status(), header(&first, CONTENT_RANGE)),
        (StatusCode::OK, None)
    );
    let whole = first.bytes().await.unwrap();
    let part = get(&server, query, &[(RANGE, "bytes=40-139")]).await;
    assert_eq!(part.status(), StatusCode::PARTIAL_CONTENT);
    let told = header(&part, CONTENT_RANGE).unwrap();
    assert_eq!(told, format!("bytes 40-139/{}", whole.len()));
    assert_eq!(part.bytes().await.unwrap(), whole[40..140]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_compressed_has_a_weak_tag_and_no_ranges() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let plain = get(&server, "ties.csv", &[]).await;
    let tag = header(&plain, ETAG).unwrap();
    let length = plain.bytes().await.unwrap().len();
    for encoding in ["gzip", "br"] {
        let packed = get(&server, "ties.csv", &[(ACCEPT_ENCODING, encoding)]).await;
        assert_eq!(header(&packed, CONTENT_ENCODING).as_deref(), Some(encoding));
        assert_eq!(header(&packed, ETAG), Some(format!("W/{tag}")));
        assert_eq!(header(&packed, ACCEPT_RANGES), None);
        assert!(packed.bytes().await.unwrap().len() < length / 3, "{encoding}");
    }
    let held = get(&server, "ties.csv", &[(IF_NONE_MATCH, &format!("W/{tag}"))]).await;
    assert_eq!(held.status(), StatusCode::NOT_MODIFIED);
    // A weak tag says nothing of single bytes.
    let whole = get(
        &server,
        "ties.csv",
        &[(RANGE, "bytes=5-"), (IF_RANGE, &format!("W/{tag}"))],
    )
    .await;
    assert_eq!(whole.status(), StatusCode::OK);
    let archive = get(&server, "bundle.zip", &[(ACCEPT_ENCODING, "gzip")]).await;
    assert_eq!(header(&archive, CONTENT_ENCODING), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tag_is_of_the_arguments_and_not_of_how_they_are_written() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let mut seen = std::collections::HashSet::new();
    for query in [
        "network.json",
        "network.json?ties=links",
        "network.json?measures=DEGREE",
        "network.json?communities.resolution=1",
        "network.json?communities.resolution=2",
        "network.json?view=ARENAS",
        "network.json?at=2014-10-01",
        "network.json?during.from=2014-10-01",
        "network.json?backbone.weight=2",
        "network.json?withoutOrganisations=arbetsformedlingen",
        "network.json?around.organisations=region-skane",
        "network.json?around.organisations=region-skane&around.steps=2",
        "network.graphml",
    ] {
        let answer = get(&server, query, &[]).await;
        assert_eq!(answer.status(), StatusCode::OK, "{query}");
        assert!(seen.insert(header(&answer, ETAG).unwrap()), "{query}");
    }
    // The address that a file names gives it again, whatever is changed later.
    let (now, then) = ("network.graphml", "network.graphml?version=1");
    let tags =
        [get(&server, now, &[]).await, get(&server, then, &[]).await].map(|answer| header(&answer, ETAG));
    assert_eq!(tags[0], tags[1]);
    let body = async |query: &str| get(&server, query, &[]).await.bytes().await.unwrap();
    let made = body(now).await;
    assert_eq!(made, body(then).await);
    assert!(String::from_utf8_lossy(&made).contains("/export/network.graphml?version=1"));
    let one = body("nodes.csv?sectors=state,CIVIL_SOCIETY&via=COUNCIL").await;
    assert_eq!(
        one,
        body("nodes.csv?via=council&sectors=CIVIL_SOCIETY&sectors=STATE").await
    );
}

/// Every refusal is JSON with a code, names what is wrong, and says what would be right.
#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_exported_is_refused_with_the_way_out() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    for (query, status, code, words) in [
        ("network.graphm", 404, "NOT_FOUND", "/export/network.graphml"),
        ("nodes.csv?steps=2", 400, "BAD_USER_INPUT", "`around.steps`"),
        ("nodes.csv?sector=STATE", 400, "BAD_USER_INPUT", "`sectors`"),
        (
            "nodes.csv?sectors=STAT",
            400,
            "BAD_USER_INPUT",
            "nearest is STATE",
        ),
        ("nodes.csv?at=yesterday", 400, "BAD_USER_INPUT", "`at`"),
        (
            "nodes.csv?at=2014-01-01&at=2015-01-01",
            400,
            "BAD_USER_INPUT",
            "twice",
        ),
        (
            "nodes.csv?at=2014-01-01&during.to=2015-01-01",
            400,
            "BAD_USER_INPUT",
            "not both",
        ),
        (
            "nodes.csv?during.from=2015-01-01&during.to=2014-01-01",
            400,
            "BAD_USER_INPUT",
            "`during`",
        ),
        ("nodes.csv?regions=Skane", 400, "BAD_USER_INPUT", "`regions`"),
        (
            "nodes.csv?around.organisations=region-skane&around.steps=7",
            400,
            "BAD_USER_INPUT",
            "`around.steps`",
        ),
        ("nodes.csv?around.steps=2", 400, "BAD_USER_INPUT", "`around`"),
        ("nodes.csv?persons=nobody", 400, "BAD_USER_INPUT", "`persons`"),
        (
            "nodes.csv?organisations=nobody",
            404,
            "NOT_FOUND",
            "`organisations`",
        ),
        ("nodes.csv?arenas=forum", 400, "BAD_USER_INPUT", "council:KEY"),
        (
            "nodes.csv?weighting=OVERLAP_DAYS",
            400,
            "BAD_USER_INPUT",
            "`OVERLAP_DAYS`",
        ),
        (
            "nodes.csv?measures=DEGREES",
            400,
            "BAD_USER_INPUT",
            "nearest is DEGREE",
        ),
        ("network.net?measures=DEGREE", 400, "BAD_USER_INPUT", "`measures`"),
        ("network.gexf?ties=links", 400, "BAD_USER_INPUT", "`ties`"),
        (
            "network.jsonld?view=ORGANISATIONS",
            400,
            "BAD_USER_INPUT",
            "ORGANISATIONS_AND_ARENAS",
        ),
        (
            "incidence.csv?weighting=NEWMAN",
            400,
            "BAD_USER_INPUT",
            "`NEWMAN`",
        ),
        ("nodes.csv?version=99", 404, "NOT_FOUND", "no version 99"),
        ("nodes.csv?version=last", 400, "BAD_USER_INPUT", "`version`"),
        (
            "nodes.csv?communities.resolution=0",
            400,
            "BAD_USER_INPUT",
            "`resolution`",
        ),
        (
            "ties.csv?communities.seed=1",
            400,
            "BAD_USER_INPUT",
            "`communities`",
        ),
        ("bundle.zip?version=99", 404, "NOT_FOUND", "no version 99"),
        ("bundle.zip?version=last", 400, "BAD_USER_INPUT", "`version`"),
        ("bundle.zip?version=1&version=1", 400, "BAD_USER_INPUT", "once"),
        (
            "bundle.zip?sectors=STATE",
            400,
            "BAD_USER_INPUT",
            "all of the data",
        ),
    ] {
        for method in [Method::GET, Method::HEAD] {
            let answer = ask(&server, method.clone(), query, &[]).await;
            assert_eq!(answer.status().as_u16(), status, "{method} {query}");
            if method == Method::HEAD {
                continue;
            }
            let body: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
            let error = &body["errors"][0];
            assert_eq!(error["extensions"]["code"], code, "{query}: {error}");
            assert!(
                error["message"].as_str().unwrap().contains(words),
                "{query}: {error}"
            );
        }
    }
    let posted = ask(&server, Method::POST, "nodes.csv", &[]).await;
    assert_eq!(posted.status(), StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_database_has_an_empty_network_and_no_bundle() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &["--empty"]);
    let nodes = get(&server, "nodes.csv", &[]).await;
    assert_eq!(nodes.text().await.unwrap().lines().count(), 1);
    let net = get(&server, "network.net?view=ORGANISATIONS_AND_ARENAS", &[]).await;
    assert!(net.text().await.unwrap().ends_with("*Vertices 0 0\n*Edges\n"));
    assert_eq!(
        get(&server, "bundle.zip", &[]).await.status(),
        StatusCode::NOT_FOUND
    );
}
