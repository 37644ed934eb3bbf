//! The server loop: connections with deadlines, a cap on how many, and an end that comes.

use std::convert::Infallible;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, Semaphore, watch};
use tokio::task::JoinSet;
use tower::ServiceExt as _;

use crate::guard::Limits;

/// How long open requests may go on once the server is told to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// How long to wait before accepting again when the system cannot open another connection.
const RECOVERY: Duration = Duration::from_millis(100);

/// How often a silent HTTP/2 client is asked whether it is still there, and how long it may think about it.
const PING: Duration = Duration::from_secs(20);

/// Requests that one HTTP/2 connection may have open.
const STREAMS: u32 = 100;

/// Serves HTTP/1.1 and HTTP/2 (without TLS, by prior knowledge) until `shutdown` is done, then lets open requests finish
/// for up to ten seconds.
///
/// Not `axum::serve`: that sets no timer, so that a client that never finishes its head holds a connection for good.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: &Limits,
    shutdown: impl Future<Output = ()>,
) {
    let head_time = Duration::from_millis(limits.head_time_ms);
    let server = Arc::new(Server {
        builder: builder(head_time),
        router,
        head_time,
    });
    let seats = Arc::new(Semaphore::new(limits.connections));
    let (stop, stopping) = watch::channel(());
    let mut connections = JoinSet::new();
    let mut shutdown = pin!(shutdown);
    loop {
        // A seat first: connections beyond the cap wait in the system's queue instead of in our memory.
        let accept = async {
            let seat = Arc::clone(&seats).acquire_owned().await;
            (listener.accept().await, seat)
        };
        let (accepted, seat) = tokio::select! {
            accepted = accept => accepted,
            () = shutdown.as_mut() => break,
        };
        match accepted {
            Ok((stream, _)) => {
                let (server, stopping) = (Arc::clone(&server), stopping.clone());
                connections.spawn(async move {
                    server.connection(stream, stopping).await;
                    drop(seat);
                });
            }
            Err(error) => {
                tracing::warn!(%error, "no connection could be accepted");
                tokio::time::sleep(RECOVERY).await;
            }
        }
        while connections.try_join_next().is_some() {}
    }
    drop(listener);
    drop(stop);
    let farewell = async { while connections.join_next().await.is_some() {} };
    if tokio::time::timeout(FAREWELL, farewell).await.is_err() {
        tracing::warn!(open = connections.len(), "connections were cut off");
    }
}

struct Server {
    builder: auto::Builder<TokioExecutor>,
    router: Router,
    head_time: Duration,
}

fn builder(head_time: Duration) -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(head_time);
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(PING)
        .keep_alive_timeout(PING)
        .max_concurrent_streams(STREAMS);
    builder
}

impl Server {
    async fn connection(&self, stream: TcpStream, mut stopping: watch::Receiver<()>) {
        // Answers are written whole; waiting to fill a packet would only delay their ends.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection has no TCP_NODELAY");
        }
        let spoke = Arc::new(Notify::new());
        let service = {
            let (spoke, router) = (Arc::clone(&spoke), self.router.clone());
            hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
                spoke.notify_one();
                let router = router.clone();
                async move { Ok::<_, Infallible>(answer(router, request).await) }
            })
        };
        let mut connection = pin!(self.builder.serve_connection(TokioIo::new(stream), service));
        // hyper times each head of HTTP/1.1, but only once it has read enough to tell it from HTTP/2, for which it would
        // wait for ever. So the first request has a deadline of its own.
        let head_time = tokio::time::sleep(self.head_time);
        let ended = tokio::select! {
            ended = connection.as_mut() => Some(ended),
            () = spoke.notified() => None,
            () = head_time => return,
            _ = stopping.changed() => return,
        };
        let ended = match ended {
            Some(ended) => ended,
            None => tokio::select! {
                ended = connection.as_mut() => ended,
                _ = stopping.changed() => {
                    connection.as_mut().graceful_shutdown();
                    connection.await
                }
            },
        };
        if let Err(error) = ended {
            tracing::debug!(%error, "a connection ended early");
        }
    }
}

async fn answer(router: Router, request: hyper::Request<Incoming>) -> axum::response::Response {
    match router.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}
