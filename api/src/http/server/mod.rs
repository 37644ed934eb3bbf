//! The server loop: connections with deadlines, a cap on how many in all and of one address, and an end that comes.

use std::collections::HashMap;
use std::convert::Infallible;
use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use hyper::body::Incoming;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tower::ServiceExt as _;

use super::response::{Deliveries, deliver};
use crate::admission::{Client, ClientAddresses, Peer};
use crate::clock::{WithinYears, while_within};
use crate::guard::Limits;

/// How long open requests may go on once the server is told to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// How long to wait before accepting again when the system cannot open another connection.
const RECOVERY: Duration = Duration::from_millis(100);

/// How often a silent HTTP/2 client is asked whether it is still there, and how long it may think about it.
const PING: Duration = Duration::from_secs(20);

/// Requests that one HTTP/2 connection may have open.
const STREAMS: u32 = 32;

/// What the system buffers of what a connection has to send, in bytes: what it would take for a client that reads nothing is no
/// less taken than our own memory.
#[cfg(unix)]
const SEND_BUFFER: usize = 256 * 1024;

/// How long it is at least between two looks at whether a client takes its answers.
const SHORTEST_LOOK: Duration = Duration::from_millis(10);

/// How long who connected before the server was told to stop may take to begin its first request.
const GRACE: Duration = Duration::from_secs(1);

/// For how long nobody must have connected before the server that was told to stop stops listening.
const QUIET: Duration = Duration::from_millis(50);

/// Serves HTTP/1.1 and HTTP/2 (without TLS, by prior knowledge) until `shutdown` is done, then lets open requests finish
/// for up to ten seconds.
///
/// Not `axum::serve`: that sets no timer, so that a client that never finishes its head holds a connection for good.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: &Limits,
    addresses: ClientAddresses,
    shutdown: impl Future<Output = ()>,
) {
    let head_time = Duration::from_millis(limits.head_time_ms);
    let server = Arc::new(Server {
        builder: builder(head_time),
        router,
        head_time,
        send_time: Duration::from_millis(limits.send_time_ms),
        addresses,
        of_one_address: limits.connections_per_address,
        open: Mutex::default(),
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
            Ok((stream, peer)) => server.welcome(&mut connections, (stream, peer), seat.ok(), &stopping),
            Err(error) => {
                tracing::warn!(%error, "no connection could be accepted");
                tokio::time::sleep(RECOVERY).await;
            }
        }
        while connections.try_join_next().is_some() {}
    }
    drop(stop);
    // Whoever had connected by then is answered: the system has said so to it, though we had not.
    while let Ok(Ok((stream, peer))) = tokio::time::timeout(QUIET, listener.accept()).await {
        let Ok(seat) = Arc::clone(&seats).try_acquire_owned() else {
            break;
        };
        server.welcome(&mut connections, (stream, peer), Some(seat), &stopping);
    }
    drop(listener);
    let farewell = async { while connections.join_next().await.is_some() {} };
    if tokio::time::timeout(FAREWELL, farewell).await.is_err() {
        tracing::warn!(open = connections.len(), "connections were cut off");
    }
}

struct Server {
    builder: auto::Builder<WithinYears>,
    router: Router,
    head_time: Duration,
    send_time: Duration,
    addresses: ClientAddresses,
    of_one_address: usize,
    /// How many connections each address has.
    open: Mutex<HashMap<Client, usize>>,
}

/// A connection among those of its address.
struct OfAddress {
    server: Arc<Server>,
    client: Client,
}

impl Drop for OfAddress {
    fn drop(&mut self) {
        let mut open = self.server.open();
        if let Some(count) = open.get_mut(&self.client) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.client);
            }
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
        .max_concurrent_streams(STREAMS);
    builder
}

impl Server {
    fn open(&self) -> MutexGuard<'_, HashMap<Client, usize>> {
        // Nothing panics under the lock: a poisoned one is a sound one.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a connection; `None` when its address has as many as it may. Proxies that are trusted may have any number, since
    /// the whole world comes through them.
    fn count(self: &Arc<Self>, peer: SocketAddr) -> Option<Option<OfAddress>> {
        if self.addresses.trusts(peer.ip()) {
            return Some(None);
        }
        let client = Client::from(peer.ip());
        let mut open = self.open();
        let count = open.entry(client).or_default();
        if *count >= self.of_one_address {
            return None;
        }
        *count += 1;
        let server = Arc::clone(self);
        Some(Some(OfAddress { server, client }))
    }

    /// Serves a connection on a task of its own, or closes it when its address has too many.
    fn welcome(
        self: &Arc<Self>,
        connections: &mut JoinSet<()>,
        (stream, peer): (TcpStream, SocketAddr),
        seat: Option<OwnedSemaphorePermit>,
        stopping: &watch::Receiver<()>,
    ) {
        let Some(counted) = self.count(peer) else {
            tracing::debug!("a connection was closed, since its address has as many as it may");
            return;
        };
        let (server, stopping) = (Arc::clone(self), stopping.clone());
        connections.spawn(async move {
            while_within(server.connection(stream, peer, stopping)).await;
            drop((counted, seat));
        });
    }

    async fn connection(&self, stream: TcpStream, peer: SocketAddr, mut stopping: watch::Receiver<()>) {
        // Answers are written whole; waiting to fill a packet would only delay their ends.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection has no TCP_NODELAY");
        }
        #[cfg(unix)]
        if let Err(error) = rustix::net::sockopt::set_socket_send_buffer_size(&stream, SEND_BUFFER) {
            tracing::debug!(%error, "a connection has the system's buffer");
        }
        let spoke = Arc::new(Notify::new());
        let deliveries = Arc::new(Deliveries::new(self.send_time));
        let service = {
            let (spoke, router) = (Arc::clone(&spoke), self.router.clone());
            let deliveries = Arc::clone(&deliveries);
            hyper::service::service_fn(move |mut request: hyper::Request<Incoming>| {
                spoke.notify_one();
                request.extensions_mut().insert(Peer(peer));
                let (router, deliveries) = (router.clone(), Arc::clone(&deliveries));
                async move { Ok::<_, Infallible>(deliver(answer(router, request).await, &deliveries)) }
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
            _ = stopping.changed() => tokio::select! {
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
                        _ = stopping.changed() => {
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

/// Comes to its end when the client has taken too little for too long.
async fn stuck(deliveries: &Deliveries, send_time: Duration) {
    let mut looks = tokio::time::interval((send_time / 8).max(SHORTEST_LOOK));
    while !deliveries.are_stuck(looks.tick().await.into_std()) {}
}

async fn answer(router: Router, request: hyper::Request<Incoming>) -> axum::response::Response {
    match router.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}
