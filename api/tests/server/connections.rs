//! Slow clients, many clients, and the end.

use std::time::{Duration, Instant};

use api::guard::Limits;
use api::http::Origins;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::toy::Toy;

const HEAD_TIME: Duration = Duration::from_millis(300);

async fn impatient() -> Toy {
    Toy::with(
        Limits {
            head_time_ms: 300,
            wall_time_ms: 500,
            ..Limits::default()
        },
        Origins::Own,
    )
    .await
}

/// Sends `start`, then one byte of `rest` each tenth of a second, and returns how long the server put up with it.
async fn dribble(toy: &Toy, start: &[u8], rest: &[u8]) -> Duration {
    let mut stream = TcpStream::connect(toy.address).await.unwrap();
    let began = Instant::now();
    stream.write_all(start).await.unwrap();
    let mut rest = rest.iter();
    let mut answer = Vec::new();
    loop {
        tokio::select! {
            read = stream.read_buf(&mut answer) => if read.map_or(true, |bytes| bytes == 0) {
                return began.elapsed();
            },
            () = tokio::time::sleep(Duration::from_millis(100)) => if let Some(byte) = rest.next() {
                // The server may have closed in between; the next read will tell.
                let _ = stream.write_all(&[*byte]).await;
            },
        }
        assert!(
            began.elapsed() < Duration::from_secs(5),
            "the connection is still open"
        );
    }
}

#[tokio::test]
async fn a_head_that_does_not_come_closes_the_connection() {
    let toy = impatient().await;
    let slowly = [b'a'; 100];
    for (start, rest) in [
        (&b""[..], &b""[..]),
        (b"", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b""),
        (b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ", &slowly),
        // The second head on a connection has the same time as the first.
        (b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n", b""),
        (b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /", &slowly),
    ] {
        let took = dribble(&toy, start, rest).await;
        assert!(
            took >= HEAD_TIME && took < HEAD_TIME * 5,
            "{}: {took:?}",
            String::from_utf8_lossy(start)
        );
    }
}

#[tokio::test]
async fn a_body_that_does_not_come_is_408() {
    let toy = impatient().await;
    let mut stream = TcpStream::connect(toy.address).await.unwrap();
    let head =
        b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{";
    stream.write_all(head).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 408 ") && answer.contains("TIMEOUT"),
        "{answer}"
    );
}

#[tokio::test]
async fn http_2_is_spoken_without_tls() {
    let toy = Toy::start().await;
    let mut stream = TcpStream::connect(toy.address).await.unwrap();
    // The preface and an empty SETTINGS frame (RFC 9113, section 3.4); the server answers with its own.
    stream
        .write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0")
        .await
        .unwrap();
    let mut frame = [0; 9];
    stream.read_exact(&mut frame).await.unwrap();
    assert_eq!(frame[3], 4, "{frame:?}");
}

#[tokio::test]
async fn connections_beyond_the_cap_wait_for_their_turn() {
    let toy = Toy::with(
        Limits {
            connections: 1,
            head_time_ms: 500,
            ..Limits::default()
        },
        Origins::Own,
    )
    .await;
    let idle = TcpStream::connect(toy.address).await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    let began = Instant::now();
    assert_eq!(toy.get("/healthz").send().await.unwrap().status(), 200);
    assert!(
        began.elapsed() > Duration::from_millis(300),
        "{:?}",
        began.elapsed()
    );
    drop(idle);
}

#[tokio::test]
async fn the_end_lets_open_requests_finish_and_takes_no_new_ones() {
    let mut toy = Toy::with(
        Limits {
            wall_time_ms: 500,
            ..Limits::default()
        },
        Origins::Own,
    )
    .await;
    // An idle connection must not hold the end up.
    assert_eq!(toy.get("/healthz").send().await.unwrap().status(), 200);
    let open = tokio::spawn(toy.post(&json!({ "query": "{ waits }" })).send());
    tokio::time::sleep(Duration::from_millis(100)).await;
    let began = Instant::now();
    let ended = toy.stop();
    assert_eq!(
        open.await.unwrap().unwrap().status(),
        503,
        "the deadline's answer arrives"
    );
    ended.await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    assert!(TcpStream::connect(toy.address).await.is_err());
}
