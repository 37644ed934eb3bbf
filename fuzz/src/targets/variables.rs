//! A document and the JSON of its variables, with a line `---` between them, sent as a client would and answered from the data
//! that ships.

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::json;

use crate::server::ask;

pub(super) fn run(input: &[u8]) {
    let text = super::text(input);
    let (document, variables) = text.split_once("\n---\n").unwrap_or((&text, "null"));
    // Not by way of a value: what is no JSON is sent as it is.
    let body = format!("{{\"query\":{},\"variables\":{variables}}}", json!(document));
    let request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
    ask(request.body(Body::from(body)).expect("a request"));
}
