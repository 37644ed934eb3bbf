//! Sends a batch of spans with the HTTP client that the server's own libraries have.

use std::fmt;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::{Request, Response};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client as Hyper;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use opentelemetry_http::{HttpClient, HttpError};
use tokio::runtime::Handle;

/// The longest answer of a collector that is read, in bytes.
const LONGEST: usize = 1024 * 1024;

/// A client that sends on the server's runtime: spans are batched on a thread that has none.
pub(super) struct Client {
    connection: Connection,
    runtime: Handle,
    timeout: Duration,
}

#[derive(Clone)]
enum Connection {
    Plain(Hyper<HttpConnector, Full<Bytes>>),
    Tls(Hyper<HttpsConnector<HttpConnector>, Full<Bytes>>),
}

impl Client {
    /// A client for a collector. Certificates are looked for only when it wants TLS, since a small container has none.
    pub(super) fn new(endpoint: &str, timeout: Duration) -> io::Result<Self> {
        let build = Hyper::builder(TokioExecutor::new());
        let connection = if endpoint.trim_start().to_ascii_lowercase().starts_with("https:") {
            let connector = HttpsConnectorBuilder::new().with_native_roots()?;
            Connection::Tls(build.build(connector.https_or_http().enable_http1().build()))
        } else {
            Connection::Plain(build.build(HttpConnector::new()))
        };
        Ok(Self {
            connection,
            runtime: Handle::current(),
            timeout,
        })
    }
}

async fn send(connection: Connection, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
    let request = request.map(Full::new);
    let response = match connection {
        Connection::Plain(client) => client.request(request).await?,
        Connection::Tls(client) => client.request(request).await?,
    };
    let (parts, body) = response.into_parts();
    let body = Limited::new(body, LONGEST).collect().await?.to_bytes();
    Ok(Response::from_parts(parts, body))
}

impl HttpClient for Client {
    // As the trait's own macro writes it.
    fn send_bytes<'life0, 'async_trait>(
        &'life0 self,
        request: Request<Bytes>,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Bytes>, HttpError>> + Send + 'async_trait>>
    where
        'life0: 'async_trait,
        Self: 'async_trait,
    {
        let (connection, timeout) = (self.connection.clone(), self.timeout);
        let sending = async move { tokio::time::timeout(timeout, send(connection, request)).await };
        let sending = self.runtime.spawn(sending);
        Box::pin(async move { sending.await?? })
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}
