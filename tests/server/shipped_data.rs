//! What must hold of the bundles under `data`, row by row: a careful reader looks for these things, and so does this.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use entities::testing::TestDatabase;
use serde_json::Value;
use tests::Server;

const BUNDLES: [&str; 2] = ["reference", "documents"];

/// The tables of `data/documents` whose rows are facts, each of which has evidence.
const FACTS: [&str; 16] = [
    "organisations",
    "names",
    "identifiers",
    "memberships",
    "projects",
    "tracks",
    "councils",
    "agreements",
    "events",
    "participations",
    "assignments",
    "seats",
    "parties",
    "attendances",
    "figures",
    "findings",
];

/// Domstolsverket and the courts have one number between them.
const NUMBER_OF_THE_COURTS: &str = "2021002742";

type Row = BTreeMap<String, String>;

/// The rows of one file under `data`; a column that it does not have is empty in none of them.
fn rows(file: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data").join(file);
    let mut reader = csv::Reader::from_path(&path).unwrap();
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map_or("", String::as_str)
}

/// Of each value, the bodies that have it; what is empty is no value.
fn bodies_by<'a>(pairs: impl IntoIterator<Item = (String, &'a str)>) -> BTreeMap<String, BTreeSet<&'a str>> {
    let mut bodies: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (value, body) in pairs.into_iter().filter(|(value, _)| !value.is_empty()) {
        bodies.entry(value).or_default().insert(body);
    }
    bodies
}

/// The rows of a table of both bundles.
fn of_both(table: &str) -> Vec<Row> {
    BUNDLES
        .iter()
        .flat_map(|bundle| rows(&format!("{bundle}/{table}.csv")))
        .collect()
}

#[test]
fn no_name_of_a_body_is_a_name_of_another() {
    let (organisations, names) = (of_both("organisations"), of_both("names"));
    let own = organisations.iter().map(|row| (row, "id"));
    let other = names.iter().map(|row| (row, "organisation"));
    let shared: Vec<_> = bodies_by(own.chain(other).map(|(row, body)| {
        let words: Vec<_> = cell(row, "name").split_whitespace().collect();
        (words.join(" ").to_lowercase(), cell(row, body))
    }))
    .into_iter()
    .filter(|(_, bodies)| bodies.len() > 1)
    .collect();
    assert!(shared.is_empty(), "{shared:#?}");
}

#[test]
fn a_number_is_that_of_one_body_unless_it_is_that_of_the_courts() {
    let (organisations, identifiers) = (of_both("organisations"), of_both("identifiers"));
    let own = organisations
        .iter()
        .map(|row| (cell(row, "org_number"), cell(row, "id")));
    let other = identifiers
        .iter()
        .filter(|row| cell(row, "scheme") == "SE-ON")
        .map(|row| (cell(row, "value"), cell(row, "organisation")));
    let digits = |number: &str| number.chars().filter(char::is_ascii_digit).collect::<String>();
    let shared: Vec<_> = bodies_by(own.chain(other).map(|(number, body)| (digits(number), body)))
        .into_iter()
        .filter(|(number, bodies)| bodies.len() > 1 && number != NUMBER_OF_THE_COURTS)
        .collect();
    assert!(shared.is_empty(), "{shared:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_that_an_office_printed_finds_its_agency() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let query = r#"{
        agency: organisation(by: {organisationNumber: "202100-2114"}) { key }
        office: organisation(by: {key: "arbetsformedling-norra-uppland"}) { partOf { key } }
    }"#;
    let answer = server.ask(query, &Value::Null).await;
    assert_eq!(answer["data"]["agency"]["key"], "arbetsformedlingen", "{answer}");
    assert_eq!(
        answer["data"]["office"]["partOf"]["key"], "arbetsformedlingen",
        "{answer}"
    );
}

#[test]
fn every_fact_of_the_documents_names_its_source_its_place_and_the_words_that_carry_it() {
    let sources = rows("documents/sources.csv");
    let known: BTreeSet<_> = sources.iter().map(|row| cell(row, "id")).collect();
    for table in FACTS {
        for row in rows(&format!("documents/{table}.csv")) {
            assert!(known.contains(cell(&row, "source")), "{table}: {row:?}");
            for column in ["locator", "quote"] {
                assert!(!cell(&row, column).is_empty(), "{table} has no {column}: {row:?}");
            }
        }
    }
}

#[test]
fn every_person_is_involved_in_something() {
    let involvements: Vec<_> = ["seats", "assignments"]
        .iter()
        .flat_map(|table| rows(&format!("documents/{table}.csv")))
        .collect();
    let involved: BTreeSet<_> = involvements.iter().map(|row| cell(row, "person")).collect();
    for person in rows("documents/persons.csv") {
        assert!(involved.contains(cell(&person, "id")), "{person:?}");
    }
}

#[test]
fn no_party_stands_beside_a_name() {
    for table in FACTS.iter().chain(&["persons", "sources"]) {
        for row in rows(&format!("documents/{table}.csv")) {
            for value in row.values() {
                for party in ["(S)", "(M)", "(C)", "(L)", "(V)", "(KD)", "(MP)", "(SD)", "(FP)"] {
                    assert!(!value.contains(party), "{table}: {value}");
                }
            }
        }
    }
}

/// The codes of the municipalities that a place names: "Grand Hotel, Lund" names Lunds kommun.
fn named_in(place: &str, municipalities: &[Row]) -> BTreeSet<String> {
    let words: BTreeSet<_> = place.split(|c: char| !c.is_alphanumeric()).collect();
    municipalities
        .iter()
        .filter(|row| {
            let name = cell(row, "name").trim_end_matches(" kommun");
            words.contains(name) || name.strip_suffix('s').is_some_and(|name| words.contains(name))
        })
        .map(|row| cell(row, "code").to_owned())
        .collect()
}

#[test]
fn an_event_is_placed_where_its_place_is_printed() {
    let municipalities = rows("codes/municipalities.csv");
    for event in rows("documents/events.csv") {
        let named = named_in(cell(&event, "place"), &municipalities);
        let placed = Some(cell(&event, "municipality"))
            .filter(|code| !code.is_empty())
            .map(str::to_owned);
        assert_eq!(named, placed.into_iter().collect(), "{event:?}");
    }
}

#[test]
fn a_municipality_lies_in_the_county_that_stands_beside_it() {
    for row in of_both("organisations") {
        let (county, municipality) = (cell(&row, "county"), cell(&row, "municipality"));
        assert!(
            municipality.is_empty() || municipality.starts_with(county),
            "{row:?}"
        );
        assert!(municipality.is_empty() || !county.is_empty(), "{row:?}");
    }
}

#[test]
fn the_99_listed_documents_are_sources_under_their_list_in_its_order() {
    let listed: Vec<_> = rows("documents/sources.csv")
        .into_iter()
        .filter(|row| cell(row, "part_of") == "skane-andra-dokument")
        .collect();
    assert_eq!(listed.len(), 99);
    for (number, document) in (1..).zip(&listed) {
        assert_eq!(cell(document, "id"), format!("skane-dokument-{number:02}"));
        let place = format!("Dokument {number} i listan (l. ");
        assert!(cell(document, "coverage").starts_with(&place), "{document:?}");
        assert!(!cell(document, "title").is_empty(), "{document:?}");
    }
}

#[test]
fn whoever_was_replaced_ended_before() {
    let organisations = rows("reference/organisations.csv");
    let ends: BTreeMap<_, _> = organisations
        .iter()
        .map(|row| (cell(row, "id"), cell(row, "end")))
        .collect();
    for row in rows("reference/successions.csv") {
        let (end, date) = (ends[cell(&row, "predecessor")], cell(&row, "date"));
        assert!(!end.is_empty() && end.get(..4) <= date.get(..4), "{row:?}, {end}");
    }
}
