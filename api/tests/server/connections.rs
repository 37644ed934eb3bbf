//! Slow clients, many clients, and the end.

use std::time::{Duration, Instant};

use api::guard::Limits;
use api::http::Origins;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::toy::{Toy, code};

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

/// What the server says to bytes on a new connection, until it closes it or has said a whole head.
async fn told(toy: &Toy, sent: &[u8]) -> String {
    let mut stream = TcpStream::connect(toy.address).await.unwrap();
    stream.write_all(sent).await.unwrap();
    let mut answer = Vec::new();
    while !answer.windows(4).any(|end| end == b"\r\n\r\n") {
        if stream.read_buf(&mut answer).await.unwrap_or(0) == 0 {
            break;
        }
    }
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn a_request_of_http_1_1_names_one_host() {
    let toy = Toy::start().await;
    for (sent, status) in [
        (&b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"[..], 200),
        (b"GET /healthz HTTP/1.1\r\n\r\n", 400),
        (b"GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        (b"GET /healthz HTTP/1.0\r\n\r\n", 200),
    ] {
        let told = told(&toy, sent).await;
        let line = told.lines().next().unwrap_or_default();
        assert!(
            line.contains(&format!(" {status} ")),
            "{}: {told}",
            String::from_utf8_lossy(sent)
        );
    }
}

#[tokio::test]
async fn one_address_has_its_part_of_the_connections() {
    let toy = Toy::with(
        Limits {
            connections_per_address: 2,
            ..Limits::default()
        },
        Origins::Own,
    )
    .await;
    let first = TcpStream::connect(toy.address).await.unwrap();
    let _second = TcpStream::connect(toy.address).await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    let ask = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
    let mut third = TcpStream::connect(toy.address).await.unwrap();
    // It may be closed before or after this is sent.
    let _ = third.write_all(ask).await;
    let mut answer = Vec::new();
    let read = third.read_to_end(&mut answer).await;
    assert!(read.is_err() || answer.is_empty(), "{answer:?}");
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.2:0".parse().unwrap()).unwrap();
    let mut other = socket.connect(toy.address).await.unwrap();
    other.write_all(ask).await.unwrap();
    let mut begins = [0; 12];
    other.read_exact(&mut begins).await.unwrap();
    assert_eq!(&begins, b"HTTP/1.1 200");
    drop(first);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(
        told(&toy, ask).await.starts_with("HTTP/1.1 200"),
        "a place is free again"
    );
}

#[tokio::test]
async fn whoever_connected_before_the_end_is_answered() {
    let mut toy = Toy::start().await;
    let mut silent = TcpStream::connect(toy.address).await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    let mut unheard = TcpStream::connect(toy.address).await.unwrap();
    let ended = toy.stop();
    tokio::time::sleep(Duration::from_millis(100)).await;
    for stream in [&mut silent, &mut unheard] {
        stream
            .write_all(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            .await
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
    ended.await.unwrap();
}

#[tokio::test]
async fn a_client_that_takes_nothing_is_cut_off_and_one_that_waits_is_not() {
    let toy = Toy::with(
        Limits {
            send_time_ms: 300,
            nodes: 2_000_000,
            wall_time_ms: 20_000,
            ..Limits::default()
        },
        Origins::Own,
    )
    .await;
    // Longer than what the system buffers at both ends.
    let body = json!({ "query": "{ things(first: 1000) { nodes { id } } more: things(first: 1000) { nodes { id } } }" });
    let waits = toy.post(&json!({ "query": "{ computes }" })).send();
    let fast = toy.post(&body).send();
    let (waits, fast) = tokio::join!(waits, fast);
    assert_eq!(
        (waits.unwrap().status(), fast.unwrap().status()),
        (200.try_into().unwrap(), 200.try_into().unwrap())
    );
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4_096).unwrap();
    let mut slow = socket.connect(toy.address).await.unwrap();
    let text = body.to_string();
    for _ in 0..100 {
        let head = format!(
            "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            text.len()
        );
        // The server reads no further requests once it cannot write.
        let request = format!("{head}{text}");
        let sending = slow.write_all(request.as_bytes());
        if tokio::time::timeout(Duration::from_millis(100), sending)
            .await
            .is_err()
        {
            break;
        }
    }
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    let mut rest = Vec::new();
    let ended = tokio::time::timeout(Duration::from_secs(5), slow.read_to_end(&mut rest)).await;
    assert!(
        ended.is_ok(),
        "the connection is still open after {} bytes",
        rest.len()
    );
}

#[tokio::test]
async fn what_all_requests_hold_has_a_ceiling() {
    let toy = Toy::with(
        Limits {
            held_bytes: 100_000,
            ..Limits::default()
        },
        Origins::Own,
    )
    .await;
    let filler = "x".repeat(1_000);
    let mut held = TcpStream::connect(toy.address).await.unwrap();
    let head = "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 12490\r\n\r\n";
    held.write_all(format!("{head}{}", filler).as_bytes())
        .await
        .unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    let another = json!({ "query": "{ hello }", "extensions": { "filler": "x".repeat(5_000) } });
    let refused = toy.post(&another).send().await.unwrap();
    assert_eq!(refused.status(), 503);
    assert!(refused.headers().contains_key("retry-after"));
    let refused = refused.json().await.unwrap();
    assert_eq!(code(&refused), "UNAVAILABLE");
    drop(held);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let answered = toy.post(&another).send().await.unwrap();
    assert_eq!(answered.status(), 200, "what was held is given back");
}
