//! Ids of nodes and cursors, as a client sends them back.
//!
//! The first byte chooses: `i` an id and `c` a cursor as they are, `I` and `C` what stands in them before base64url, so that
//! what they hold is changed and not only how it is written.

use std::sync::LazyLock;

use axum::body::{Body, Bytes};
use axum::http::{Request, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};

use crate::server::ask;

const IDS: &str = "query($sent: ID!) {
  node(id: $sent) { __typename id }
  nodes(ids: [$sent, $sent]) { id }
  organisation(by: { id: $sent }) { name }
}";

/// Lists that a cursor can be of. Each is asked by itself: one that refuses the cursor leaves no answer to the others.
const LISTS: [&str; 5] = [
    "organisations(first: 2, after: $sent) { nodes { id } }",
    "organisations(last: 2, before: $sent, orderBy: { field: ARENA_COUNT, direction: DESC }) { nodes { id } }",
    "projects(first: 2, after: $sent, orderBy: { field: START }) { nodes { id } }",
    "persons(last: 2, before: $sent) { edges { cursor } }",
    "sources(first: 1, after: $sent, before: $sent) { pageInfo { endCursor } }",
];

pub(super) fn run(input: &[u8]) {
    answers(input);
}

fn answers(input: &[u8]) -> Vec<Bytes> {
    let (chosen, rest) = super::choice(input);
    let sent = match chosen {
        b'I' | b'C' => URL_SAFE_NO_PAD.encode(rest),
        _ => super::text(rest).into_owned(),
    };
    if matches!(chosen, b'c' | b'C') {
        let lists = LISTS.iter().zip(IDENTITIES.iter());
        lists
            .map(|(list, identity)| {
                let sent = of_list(rest, *identity).unwrap_or_else(|| sent.clone());
                answer(&format!("query($sent: String!) {{ {list} }}"), &sent)
            })
            .collect()
    } else {
        vec![answer(IDS, &sent)]
    }
}

/// The identities of the lists, as their own cursors have them.
static IDENTITIES: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let identity = |list: &&str| {
        let name = list.split('(').next().expect("a list has a name");
        let query = format!("{{ list: {name}(first: 1) {{ pageInfo {{ endCursor }} }} }}");
        let answer: Value = serde_json::from_slice(&answer(&query, "")).expect("an answer is JSON");
        let cursor = answer["data"]["list"]["pageInfo"]["endCursor"].as_str();
        let cursor = URL_SAFE_NO_PAD.decode(cursor.expect("the list has rows"));
        let cursor: Value = serde_json::from_slice(&cursor.expect("base64")).expect("a cursor is JSON");
        cursor["l"].as_u64().expect("a cursor tells its list")
    };
    LISTS.iter().map(identity).collect()
});

/// The cursor that an input describes, as one of a list; `None` when the input describes none.
fn of_list(input: &[u8], identity: u64) -> Option<String> {
    let mut cursor: Map<String, Value> = serde_json::from_slice(input).ok()?;
    cursor.insert("l".to_owned(), identity.into());
    Some(URL_SAFE_NO_PAD.encode(Value::from(cursor).to_string()))
}

fn answer(query: &str, sent: &str) -> Bytes {
    let body = json!({ "query": query, "variables": { "sent": sent } }).to_string();
    let request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
    ask(request.body(Body::from(body)).expect("a request")).1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_and_a_cursor_that_are_right_are_followed() {
        let holds = |input: &str, part: &str| {
            let answers = answers(input.as_bytes());
            let first = super::super::text(&answers[0]);
            assert!(first.contains(part), "{first}");
        };
        holds(
            "IOrganisation:malmo-kommun",
            "\"organisation\":{\"name\":\"Malmö kommun\"}",
        );
        let cursor =
            r#"{"v":2,"o":"OrganisationOrderField.name.asc","k":{"t":"Åre kommun"},"i":"are-kommun"}"#;
        holds(&format!("C{cursor}"), "\"organisations\":{\"nodes\":[{\"id\"");
    }
}
