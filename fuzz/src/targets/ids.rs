//! Ids of nodes and cursors, as a client sends them back.
//!
//! The first byte chooses: `i` an id and `c` a cursor as they are, `I` and `C` what stands in them before base64url, so that
//! what they hold is changed and not only how it is written.

use axum::body::{Body, Bytes};
use axum::http::{Request, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use crate::server::ask;

const IDS: &str = "query($sent: ID!) {
  node(id: $sent) { __typename id }
  nodes(ids: [$sent, $sent]) { id }
  organisation(by: { id: $sent }) { name }
}";

const CURSORS: &str = "query($sent: String!) {
  a: organisations(first: 2, after: $sent) { nodes { id } }
  b: organisations(last: 2, before: $sent, orderBy: { field: ARENA_COUNT, direction: DESC }) { nodes { id } }
  c: projects(first: 2, after: $sent, orderBy: { field: START }) { nodes { id } }
  d: persons(last: 2, before: $sent) { edges { cursor } }
  e: sources(first: 1, after: $sent, before: $sent) { pageInfo { endCursor } }
}";

pub(super) fn run(input: &[u8]) {
    answer(input);
}

fn answer(input: &[u8]) -> Bytes {
    let (chosen, rest) = super::choice(input);
    let sent = match chosen {
        b'I' | b'C' => URL_SAFE_NO_PAD.encode(rest),
        _ => super::text(rest).into_owned(),
    };
    let query = if matches!(chosen, b'c' | b'C') {
        CURSORS
    } else {
        IDS
    };
    let body = json!({ "query": query, "variables": { "sent": sent } }).to_string();
    let request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
    ask(request.body(Body::from(body)).expect("a request")).1
}
