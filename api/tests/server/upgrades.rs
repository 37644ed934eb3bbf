//! Connections that go on in another protocol: WebSockets over HTTP/1.1 and HTTP/2, on the server's own loop.

use std::time::{Duration, Instant};

use api::guard::Limits;
use api::http::Tenure;
use axum::Router;
use axum::extract::Extension;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::routing::any;
use futures_util::{SinkExt as _, StreamExt as _};
use hyper::ext::Protocol;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite;
use tokio_tungstenite::tungstenite::protocol::Role;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

use crate::toy::Toy;

/// More than the system buffers between two ends.
const LONG: usize = 8 * 1024 * 1024;

async fn upgrade(Extension(tenure): Extension<Tenure>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(async move |socket| {
        let told = tenure.clone();
        tenure.keep(converse(socket, told)).await;
    })
}

/// Sends every text back, and a long one for the word `long`, until it is told to end.
async fn converse(mut socket: WebSocket, tenure: Tenure) {
    loop {
        let received = tokio::select! {
            received = socket.recv() => received,
            () = tenure.told_to_end() => {
                let farewell = CloseFrame { code: 1001, reason: "the server ends".into() };
                let _ = socket.send(Message::Close(Some(farewell))).await;
                return;
            }
        };
        let Some(Ok(Message::Text(text))) = received else {
            return;
        };
        let answer = match text.as_str() {
            "long" => "x".repeat(LONG),
            _ => text.to_string(),
        };
        if socket.send(Message::Text(answer.into())).await.is_err() {
            return;
        }
    }
}

async fn start(limits: Limits) -> Toy {
    Toy::beside(limits, Router::new().route("/socket", any(upgrade))).await
}

/// Limits that no conversation of these tests keeps to.
fn impatient() -> Limits {
    Limits {
        head_time_ms: 300,
        send_time_ms: 300,
        wall_time_ms: 300,
        ..Limits::default()
    }
}

async fn by_http_1(toy: &Toy) -> WebSocketStream<TcpStream> {
    let stream = TcpStream::connect(toy.address).await.unwrap();
    let url = format!("ws://{}/socket", toy.address);
    tokio_tungstenite::client_async(url, stream).await.unwrap().0
}

/// By extended CONNECT (RFC 8441).
async fn by_http_2(toy: &Toy) -> WebSocketStream<impl AsyncRead + AsyncWrite + Unpin + use<>> {
    let stream = TcpStream::connect(toy.address).await.unwrap();
    let handshake = hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream));
    let (mut sender, connection) = handshake.await.unwrap();
    tokio::spawn(connection);
    // The settings that the server sends first say that CONNECT is taken.
    let asked =
        async |sender: &mut hyper::client::conn::http2::SendRequest<String>, method: &str, path: String| {
            let mut request = hyper::Request::builder().method(method).uri(path);
            if method == "CONNECT" {
                request = request
                    .extension(Protocol::from_static("websocket"))
                    .header("sec-websocket-version", "13");
            }
            sender
                .send_request(request.body(String::new()).unwrap())
                .await
                .unwrap()
        };
    let url = |path: &str| format!("http://{}{path}", toy.address);
    assert_eq!(asked(&mut sender, "GET", url("/healthz")).await.status(), 200);
    let mut response = asked(&mut sender, "CONNECT", url("/socket")).await;
    assert_eq!(response.status(), 200);
    let upgraded = hyper::upgrade::on(&mut response).await.unwrap();
    WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Client, None).await
}

async fn ask<S: AsyncRead + AsyncWrite + Unpin>(
    socket: &mut WebSocketStream<S>,
    text: &'static str,
) -> usize {
    socket.send(tungstenite::Message::text(text)).await.unwrap();
    match socket.next().await.unwrap().unwrap() {
        tungstenite::Message::Text(answer) => answer.len(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_connection_goes_on_as_a_web_socket_by_http_1_1_and_by_http_2() {
    let toy = start(Limits::default()).await;
    assert_eq!(ask(&mut by_http_1(&toy).await, "hello").await, 5);
    assert_eq!(ask(&mut by_http_2(&toy).await, "hello").await, 5);
}

/// Nobody speaks for longer than requests and answers may take, and then the client takes a long message when it likes.
async fn takes_its_time<S: AsyncRead + AsyncWrite + Unpin>(socket: &mut WebSocketStream<S>) {
    tokio::time::sleep(Duration::from_secs(1)).await;
    socket.send(tungstenite::Message::text("long")).await.unwrap();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let answer = socket.next().await.unwrap().unwrap();
    assert_eq!(answer.len(), LONG);
    assert_eq!(ask(socket, "hello").await, 5);
}

#[tokio::test]
async fn no_time_limit_of_requests_and_answers_ends_an_upgraded_connection() {
    let toy = start(impatient()).await;
    let (mut one, mut other) = (by_http_1(&toy).await, by_http_2(&toy).await);
    tokio::join!(takes_its_time(&mut one), takes_its_time(&mut other));
}

async fn hears_the_farewell<S: AsyncRead + AsyncWrite + Unpin>(socket: &mut WebSocketStream<S>) {
    match socket.next().await {
        Some(Ok(tungstenite::Message::Close(Some(farewell)))) => assert_eq!(farewell.code, CloseCode::Away),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_upgraded_connection_is_told_to_end_and_the_server_waits_for_it() {
    let mut toy = start(Limits::default()).await;
    let (mut one, mut other) = (by_http_1(&toy).await, by_http_2(&toy).await);
    assert_eq!(ask(&mut one, "hello").await + ask(&mut other, "hello").await, 10);
    let began = Instant::now();
    let ended = toy.stop();
    hears_the_farewell(&mut one).await;
    hears_the_farewell(&mut other).await;
    ended.await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
}

#[tokio::test]
async fn an_upgraded_connection_keeps_its_permit_until_it_ends() {
    let toy = start(Limits {
        connections_per_address: 1,
        ..Limits::default()
    })
    .await;
    let mut socket = by_http_1(&toy).await;
    assert_eq!(ask(&mut socket, "hello").await, 5);
    assert!(
        toy.get("/healthz").send().await.is_err(),
        "the address has its one connection"
    );
    socket.close(None).await.unwrap();
    drop(socket);
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(toy.get("/healthz").send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn a_request_that_asks_for_no_upgrade_has_no_tenure() {
    let toy = start(Limits::default()).await;
    // The handler asks for one, and axum answers that there is none.
    assert!(!toy.get("/socket").send().await.unwrap().status().is_success());
}
