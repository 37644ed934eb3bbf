//! A connection: HTTP spoken with one client, within time limits.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::Method;
use axum::http::header::UPGRADE;
use hyper::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt as _;

use super::permits::Permit;
use super::tenure::Tenure;
use crate::admission::Peer;
use crate::clock::{WithinYears, while_within};
use crate::guard::Limits;
use crate::http::response::{Deliveries, deliver};

/// A silent HTTP/2 client is asked this often whether it is still there, and may think about it for as long.
const PING: Duration = Duration::from_secs(20);

/// Requests that one HTTP/2 connection may have open.
const STREAMS: u32 = 32;

/// The bytes that the system buffers of what a connection has to send: what it would take for a client that reads nothing is no
/// less taken than our own memory.
#[cfg(unix)]
const SEND_BUFFER: usize = 256 * 1024;

/// The time at least between two looks at a client's taking its answers.
const SHORTEST_LOOK: Duration = Duration::from_millis(10);

/// The time that a client has to begin its first request when it connected before the server was told to stop.
const GRACE: Duration = Duration::from_secs(1);

/// The settings and signals that all connections of a server share.
pub(super) struct Connections {
    builder: auto::Builder<WithinYears>,
    router: Router,
    head_time: Duration,
    send_time: Duration,
    open: TaskTracker,
    stopping: CancellationToken,
    cut: CancellationToken,
}

impl Connections {
    /// Connections that are counted among `open`, end in good order once `stopping` says so, and at once when `cut` does.
    pub(super) fn new(
        router: Router,
        limits: &Limits,
        open: &TaskTracker,
        stopping: &CancellationToken,
        cut: &CancellationToken,
    ) -> Self {
        let head_time = Duration::from_millis(limits.head_time_ms);
        Self {
            builder: builder(head_time),
            router,
            head_time,
            send_time: Duration::from_millis(limits.send_time_ms),
            open: open.clone(),
            stopping: stopping.clone(),
            cut: cut.clone(),
        }
    }

    /// Serves a connection on a task of its own, or closes it when its address has too many.
    pub(super) fn welcome(self: &Arc<Self>, stream: TcpStream, peer: SocketAddr, permit: Option<Permit>) {
        let Some(permit) = permit else {
            tracing::debug!("a connection was closed, since its address has as many as it may");
            return;
        };
        let connections = Arc::clone(self);
        tokio::spawn(async move {
            let tenure = Tenure::new(
                connections.stopping.clone(),
                connections.cut.clone(),
                permit,
                connections.open.token(),
            );
            let serving = while_within(connections.serve(stream, peer, tenure));
            connections.cut.run_until_cancelled(serving).await;
        });
    }

    async fn serve(&self, stream: TcpStream, peer: SocketAddr, tenure: Tenure) {
        set_up(&stream);
        let spoke = Arc::new(Notify::new());
        let deliveries = Arc::new(Deliveries::new(self.send_time));
        let service = {
            let (spoke, router) = (Arc::clone(&spoke), self.router.clone());
            let deliveries = Arc::clone(&deliveries);
            hyper::service::service_fn(move |mut request: Request<Incoming>| {
                spoke.notify_one();
                request.extensions_mut().insert(Peer(peer));
                if wants_upgrade(&request) {
                    request.extensions_mut().insert(tenure.clone());
                }
                let (router, deliveries) = (router.clone(), Arc::clone(&deliveries));
                async move { Ok::<_, Infallible>(deliver(answer(router, request).await, &deliveries)) }
            })
        };
        let io = TokioIo::new(stream);
        let mut connection = pin!(self.builder.serve_connection_with_upgrades(io, service));
        // hyper times each head of HTTP/1.1, but only once it has read enough to tell it from HTTP/2, for which it would
        // wait for ever. So the first request has a deadline of its own.
        let head_time = tokio::time::sleep(self.head_time);
        let ended = tokio::select! {
            ended = connection.as_mut() => Some(ended),
            () = spoke.notified() => None,
            () = head_time => return,
            () = self.stopping.cancelled() => tokio::select! {
                ended = connection.as_mut() => Some(ended),
                () = spoke.notified() => None,
                () = tokio::time::sleep(GRACE) => return,
            },
        };
        let ended = match ended {
            Some(ended) => ended,
            None => {
                let serving = async {
                    tokio::select! {
                        ended = connection.as_mut() => ended,
                        () = self.stopping.cancelled() => {
                            connection.as_mut().graceful_shutdown();
                            connection.await
                        }
                    }
                };
                tokio::select! {
                    ended = serving => ended,
                    () = stuck(&deliveries, self.send_time) => {
                        tracing::info!("a connection was closed, since its client took too little for too long");
                        return;
                    }
                }
            }
        };
        if let Err(error) = ended {
            tracing::debug!(%error, "a connection ended early");
        }
    }
}

fn builder(head_time: Duration) -> auto::Builder<WithinYears> {
    let mut builder = auto::Builder::new(WithinYears);
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(head_time);
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(PING)
        .keep_alive_timeout(PING)
        .max_concurrent_streams(STREAMS)
        .enable_connect_protocol();
    builder
}

fn set_up(stream: &TcpStream) {
    // Answers are written whole; waiting to fill a packet would only delay their ends.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection has no TCP_NODELAY");
    }
    #[cfg(unix)]
    if let Err(error) = rustix::net::sockopt::set_socket_send_buffer_size(stream, SEND_BUFFER) {
        tracing::debug!(%error, "a connection has the system's buffer");
    }
}

/// True for a request that asks to go on in another protocol: by `Upgrade` in HTTP/1.1, by CONNECT in HTTP/2.
fn wants_upgrade(request: &Request<Incoming>) -> bool {
    request.method() == Method::CONNECT || request.headers().contains_key(UPGRADE)
}

/// Comes to its end when the client has taken too little for too long.
async fn stuck(deliveries: &Deliveries, send_time: Duration) {
    let mut looks = tokio::time::interval((send_time / 8).max(SHORTEST_LOOK));
    while !deliveries.are_stuck(looks.tick().await.into_std()) {}
}

async fn answer(router: Router, request: Request<Incoming>) -> axum::response::Response {
    match router.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}
