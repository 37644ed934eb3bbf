//! Exports: the name of a file, its parameters, and the part of it that is wanted, a line each.

use axum::body::Body;
use axum::http::{Request, header};

use crate::server::ask;

pub(super) fn run(input: &[u8]) {
    let text = super::text(input);
    let mut lines = text.split('\n');
    let mut line = || lines.next().unwrap_or_default();
    let (file, parameters, range) = (line(), line(), line());
    let mut request = Request::get(format!("/export/{file}?{parameters}"));
    if !range.is_empty() {
        request = request.header(header::RANGE, range);
    }
    // What is no address cannot be sent.
    if let Ok(request) = request.body(Body::empty()) {
        ask(request);
    }
}
