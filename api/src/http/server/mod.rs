//! The server loop: connections with deadlines, a cap on how many in all and of one address, and an end that comes.
//!
//! | question | file |
//! | --- | --- |
//! | which connections are accepted, and when does the server end? | here |
//! | who has how many connections? | `permits` |
//! | how long may a client take on a connection? | `connection` |
//! | what becomes of a connection that a handler upgrades? | `tenure` |

mod connection;
mod permits;
mod tenure;

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use self::connection::Connections;
use self::permits::Permits;
pub use self::tenure::Tenure;
use crate::admission::ClientAddresses;
use crate::guard::Limits;

/// Open requests may go on for so long once the server is told to stop, and upgraded connections say their farewell.
const FAREWELL: Duration = Duration::from_secs(10);

/// The time before accepting again when the system cannot open another connection.
const RECOVERY: Duration = Duration::from_millis(100);

/// Nobody must have connected for so long before the server that was told to stop stops listening.
const QUIET: Duration = Duration::from_millis(50);

/// Serves HTTP/1.1 and HTTP/2 (without TLS, by prior knowledge) until `shutdown` is done, then lets open requests finish
/// for up to ten seconds.
///
/// A handler may upgrade its connection, as WebSockets do: HTTP/1.1 by `Upgrade`, HTTP/2 by extended CONNECT (RFC 8441). It keeps the
/// [`Tenure`] of the request for as long as it has the connection.
///
/// Not `axum::serve`: that sets no timer, so that a client that never finishes its head holds a connection for good.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: &Limits,
    addresses: ClientAddresses,
    shutdown: impl Future<Output = ()>,
) {
    let permits = Permits::new(limits, addresses);
    let stopping = CancellationToken::new();
    let open = TaskTracker::new();
    // Dropped with this future: then nothing goes on that it served.
    let cut = CancellationToken::new();
    let _cut = cut.clone().drop_guard();
    let connections = Arc::new(Connections::new(router, limits, &open, &stopping, &cut));
    let mut shutdown = pin!(shutdown);
    loop {
        // A permit first: connections beyond the cap wait in the system's queue instead of in our memory.
        let accept = async {
            let permit = permits.one().await;
            (listener.accept().await, permit)
        };
        let (accepted, permit) = tokio::select! {
            accepted = accept => accepted,
            () = shutdown.as_mut() => break,
        };
        match accepted {
            Ok((stream, peer)) => connections.welcome(stream, peer, permits.taken_by(peer, permit)),
            Err(error) => {
                tracing::warn!(%error, "no connection could be accepted");
                tokio::time::sleep(RECOVERY).await;
            }
        }
    }
    stopping.cancel();
    // Whoever had connected by then is answered: the system has said so to it, though we had not.
    while let Ok(Ok((stream, peer))) = tokio::time::timeout(QUIET, listener.accept()).await {
        let Some(permit) = permits.one_now() else { break };
        connections.welcome(stream, peer, permits.taken_by(peer, permit));
    }
    drop(listener);
    open.close();
    if tokio::time::timeout(FAREWELL, open.wait()).await.is_err() {
        tracing::warn!(open = open.len(), "connections were cut off");
    }
}
