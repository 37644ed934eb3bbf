//! How well lists are matched: every municipality and region, and every organisation of the documents, written as people
//! write them. The figures are in `docs/RECONCILIATION.md`; this test prints them, and lets none of them fall.

use std::collections::BTreeMap;

use entities::testing::TestDatabase;
use serde_json::{Value, json};
use tests::Server;

use crate::reconciliation::candidates;

/// An organisation as the list that is matched knows it.
struct Known {
    id: String,
    name: String,
    number: Option<String>,
    kind: String,
    municipality: Option<String>,
    names: Vec<(String, String)>,
}

async fn organisations(server: &Server, narrowed: &str) -> Vec<Known> {
    let query = format!(
        "{{ organisations({narrowed}, first: 1000) {{ nodes {{
            key name kind organisationNumber {{ printed }} municipality {{ code }} names {{ nodes {{ name kind }} }}
        }} }} }}"
    );
    let answer = server.ask(&query, &Value::Null).await;
    assert!(answer["errors"].is_null(), "{answer}");
    let nodes = answer["data"]["organisations"]["nodes"].as_array().unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    nodes
        .iter()
        .map(|node| Known {
            id: format!("organisation:{}", node["key"].as_str().unwrap()),
            name: text(&node["name"]).unwrap(),
            number: text(&node["organisationNumber"]["printed"]),
            kind: text(&node["kind"]).unwrap().to_lowercase(),
            municipality: text(&node["municipality"]["code"]),
            names: node["names"]["nodes"]
                .as_array()
                .unwrap()
                .iter()
                .map(|name| (text(&name["name"]).unwrap(), text(&name["kind"]).unwrap()))
                .collect(),
        })
        .collect()
}

/// What a way of writing came to.
#[derive(Debug, Default, PartialEq, Eq)]
struct Figures {
    asked: usize,
    first: usize,
    matched: usize,
    wrong: Vec<String>,
}

/// Asks all queries and counts: how many have one of those meant first, matched, or another matched.
async fn figures(server: &Server, asked: &[(Value, Vec<String>)]) -> Figures {
    let queries: Vec<Value> = asked.iter().map(|(query, _)| query.clone()).collect();
    let found = candidates(server, &queries).await;
    let mut figures = Figures {
        asked: asked.len(),
        ..Figures::default()
    };
    for ((query, meant), candidates) in asked.iter().zip(found) {
        let is_meant = |candidate: &Value| meant.iter().any(|id| candidate["id"] == json!(id));
        figures.first += usize::from(is_meant(&candidates[0]));
        for candidate in candidates.as_array().unwrap() {
            if candidate["match"] == json!(true) {
                if is_meant(candidate) {
                    figures.matched += 1;
                } else {
                    figures.wrong.push(format!("{query} -> {}", candidate["name"]));
                }
            }
        }
    }
    figures
}

/// The name with two letters of its longest word swapped, one left out, or one doubled, by turns.
fn misspelt(name: &str, turn: usize) -> String {
    let longest = name.split(' ').max_by_key(|word| word.chars().count()).unwrap();
    let mut letters: Vec<char> = longest.chars().collect();
    let middle = letters.len() / 2;
    match turn % 3 {
        0 if letters[middle - 1] != letters[middle] => letters.swap(middle - 1, middle),
        1 => {
            letters.remove(middle);
        }
        _ => letters.insert(middle, letters[middle]),
    }
    name.replacen(longest, &letters.into_iter().collect::<String>(), 1)
}

/// The name of the place alone.
fn place(name: &str) -> String {
    let words: Vec<&str> = name
        .split(' ')
        .filter(|word| !["kommun", "stad", "Region", "län"].contains(word))
        .collect();
    words.join(" ")
}

fn without_marks(name: &str) -> String {
    name.chars()
        .map(|letter| match letter {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            'Å' | 'Ä' => 'A',
            'Ö' => 'O',
            other => other,
        })
        .collect()
}

fn by_name(name: &str) -> Value {
    json!({ "query": name })
}

#[tokio::test(flavor = "multi_thread")]
async fn municipalities_and_regions_are_matched_however_they_are_written() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let known = organisations(&server, "scope: { kinds: [MUNICIPALITY, REGION] }").await;
    // Those of the reference lists, of which one has ended: Örebro läns landsting.
    assert_eq!(known.len(), 311);
    let all = |write: &dyn Fn(usize, &Known) -> Option<Value>| {
        let asked = known.iter().enumerate();
        asked
            .filter_map(|(turn, it)| Some((write(turn, it)?, vec![it.id.clone()])))
            .collect::<Vec<_>>()
    };
    let ways = [
        ("as named", all(&|_, it| Some(by_name(&it.name)))),
        ("upper case", all(&|_, it| Some(by_name(&it.name.to_uppercase())))),
        (
            "without å ä ö",
            all(&|_, it| Some(by_name(&without_marks(&it.name)))),
        ),
        (
            "misspelt",
            all(&|turn, it| Some(by_name(&misspelt(&it.name, turn)))),
        ),
        (
            "misspelt, with municipality code",
            all(&|turn, it| {
                let code = it.municipality.as_ref()?;
                let properties = json!([{ "pid": "municipality", "v": code }]);
                Some(json!({ "query": misspelt(&it.name, turn), "properties": properties }))
            }),
        ),
        ("place alone", all(&|_, it| Some(by_name(&place(&it.name))))),
        (
            "place alone, with type",
            all(&|_, it| {
                let of = format!("organisation/{}", it.kind);
                Some(json!({ "query": place(&it.name), "type": of }))
            }),
        ),
        (
            "organisation number",
            all(&|_, it| it.number.as_deref().map(by_name)),
        ),
        (
            "municipality code",
            all(&|_, it| it.municipality.as_deref().map(by_name)),
        ),
    ];
    let mut found = BTreeMap::new();
    for (way, asked) in ways {
        let figures = figures(&server, &asked).await;
        println!(
            "{way}: {} asked, {} first, {} matched",
            figures.asked, figures.first, figures.matched
        );
        assert_eq!(figures.wrong, Vec::<String>::new(), "{way}");
        found.insert(way, (figures.asked, figures.first, figures.matched));
    }
    insta::assert_debug_snapshot!("municipalities_and_regions", found);
}

#[tokio::test(flavor = "multi_thread")]
async fn organisations_of_documents_and_former_names_are_matched() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let everyone = organisations(&server, "filter: {}").await;
    let involved = organisations(&server, "filter: { isInvolved: true }").await;
    // Whoever bears the name is meant by it.
    let bearers = |name: &str| {
        let bears = |it: &&Known| it.name == name || it.names.iter().any(|(other, _)| other == name);
        everyone
            .iter()
            .filter(bears)
            .map(|it| it.id.clone())
            .collect::<Vec<_>>()
    };
    let of_kind = |kind: &str| {
        let names = everyone.iter().flat_map(|it| &it.names);
        names
            .filter(|(_, of)| of == kind)
            .map(|(name, _)| (by_name(name), bearers(name)))
            .collect::<Vec<_>>()
    };
    let ways = [
        (
            "organisations involved, as named",
            involved
                .iter()
                .map(|it| (by_name(&it.name), bearers(&it.name)))
                .collect::<Vec<_>>(),
        ),
        (
            "organisations involved, misspelt",
            involved
                .iter()
                .enumerate()
                .map(|(turn, it)| (by_name(&misspelt(&it.name, turn)), vec![it.id.clone()]))
                .collect(),
        ),
        ("former names", of_kind("FORMER")),
        ("abbreviations", of_kind("ABBREVIATION")),
        ("names in other languages", of_kind("TRANSLATION")),
    ];
    let mut found = BTreeMap::new();
    for (way, asked) in ways {
        let figures = figures(&server, &asked).await;
        println!(
            "{way}: {} asked, {} first, {} matched",
            figures.asked, figures.first, figures.matched
        );
        assert_eq!(figures.wrong, Vec::<String>::new(), "{way}");
        found.insert(way, (figures.asked, figures.first, figures.matched));
    }
    insta::assert_debug_snapshot!("organisations", found);
}

/// What is not there must not be taken for a neighbour that is.
#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_known_is_not_matched() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let known = organisations(&server, "scope: { kinds: [MUNICIPALITY] }").await;
    let asked: Vec<(Value, Vec<String>)> = known
        .iter()
        .flat_map(|it| {
            let place = place(&it.name);
            [
                format!("{place} församling"),
                format!("Hyresgästföreningen {place}"),
                format!("{}s bibliotek", it.name),
                format!("Föreningen {} i framtiden", it.name),
            ]
        })
        .map(|name| (by_name(&name), Vec::new()))
        .collect();
    let figures = figures(&server, &asked).await;
    println!(
        "not known: {} asked, {} matched",
        figures.asked,
        figures.wrong.len()
    );
    assert_eq!(figures.wrong, Vec::<String>::new());
}
