//! Requests to the reconciliation service.
//!
//! The first byte chooses: `q` a batch of queries, `e` a data extension query, `s` what is typed, `f` and `p` an id whose flyout
//! or preview is shown, `x` what stands after `/reconcile?`.

use axum::body::Body;
use axum::http::{Request, header};
use form_urlencoded::Serializer;

use crate::server::ask;

pub(super) fn run(input: &[u8]) {
    let (chosen, rest) = super::choice(input);
    let text = super::text(rest);
    let form = |name: &str| Serializer::new(String::new()).append_pair(name, &text).finish();
    let get = |path: &str, name: &str| Request::get(format!("{path}?{}", form(name))).body(Body::empty());
    let request = match chosen {
        b'q' | b'e' => {
            let form = form(if chosen == b'q' { "queries" } else { "extend" });
            let media = "application/x-www-form-urlencoded";
            Request::post("/reconcile")
                .header(header::CONTENT_TYPE, media)
                .body(Body::from(form))
        }
        b's' => get("/reconcile/suggest/entity", "prefix"),
        b'f' => get("/reconcile/flyout/entity", "id"),
        b'p' => get("/reconcile/preview", "id"),
        _ => Request::get(format!("/reconcile?{text}")).body(Body::empty()),
    };
    // What is no address cannot be sent.
    if let Ok(request) = request {
        ask(request);
    }
}
