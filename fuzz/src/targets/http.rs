//! The bytes that a client writes into its connection: HTTP, or what it takes for HTTP, read by the same library that reads
//! for the server.

use std::convert::Infallible;

use axum::Router;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};
use tower::ServiceExt as _;

use crate::server::{block_on, holds_internal, routes};

pub(super) fn run(input: &[u8]) {
    // Made before waiting: making it waits, too.
    let routes = routes();
    let answer = block_on(talk(routes, input));
    let status = answer.get(..12).unwrap_or_default();
    assert!(!status.ends_with(b" 500"), "{}", super::text(&answer));
    let body = answer.windows(4).position(|end| end == b"\r\n\r\n");
    let body = body.map_or(&[][..], |place| &answer[place + 4..]);
    assert!(!holds_internal(body), "{}", super::text(&answer));
}

/// Writes all of the input and reads until the server closes.
async fn talk(routes: &'static Router, input: &[u8]) -> Vec<u8> {
    let (client, server) = duplex(1 << 16);
    let (mut reading, mut writing) = tokio::io::split(client);
    let service = service_fn(async |request: hyper::Request<hyper::body::Incoming>| {
        Ok::<_, Infallible>(match routes.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        })
    });
    let mut builder = auto::Builder::new(TokioExecutor::new());
    // One request: another one is another input. It is answered though nothing more can follow it, which is how an input ends.
    let mut http1 = builder.http1();
    http1.timer(TokioTimer::new()).keep_alive(false).half_close(true);
    builder.http2().timer(TokioTimer::new());
    let serving = builder.serve_connection(TokioIo::new(server), service);
    let asking = async {
        // A server that has heard enough closes, and what it said before is read all the same.
        let _ = writing.write_all(input).await;
        let _ = writing.shutdown().await;
    };
    let mut answer = Vec::new();
    let (_, (), _) = tokio::join!(serving, asking, reading.read_to_end(&mut answer));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_that_is_right_is_answered() {
        let input = b"GET /graphql?query=%7Bdataset%7Bversion%7D%7D HTTP/1.1\r\nhost: a\r\n\r\n";
        let routes = routes();
        let answer = block_on(talk(routes, input));
        let answer = super::super::text(&answer);
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        assert!(answer.contains("{\"version\":"), "{answer}");
    }
}
