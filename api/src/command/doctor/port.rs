//! The server's addresses, which should be free, or a server's of ours.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::finding::Finding;
use crate::command::serve::reachable;
use crate::config::Config;

const CHECK: &str = "port";

/// The time that whoever has the port may take to say who it is.
const PATIENCE: Duration = Duration::from_secs(2);

pub(super) async fn examine(config: &Config) -> Vec<Finding> {
    let mut findings = vec![address(config.listen, "--listen", "/healthz", "\"status\":\"ok\"").await];
    if let Some(metrics) = config.metrics {
        findings.push(address(metrics, "--metrics", "/metrics", "samverkan_build_info").await);
    }
    findings
}

/// `path` and `mark`: what a server of ours says there.
async fn address(address: SocketAddr, flag: &str, path: &str, mark: &str) -> Finding {
    let error = match TcpListener::bind(address).await {
        Ok(_) => return Finding::ok(CHECK, format!("{address} is free")),
        Err(error) => error,
    };
    match error.kind() {
        ErrorKind::AddrInUse => {
            let asked = tokio::time::timeout(PATIENCE, ask(reachable(address), path)).await;
            if asked.is_ok_and(|answer| answer.is_ok_and(|text| text.contains(mark))) {
                return Finding::ok(CHECK, format!("a samverkan answers at {address}"));
            }
            Finding::error(
                CHECK,
                format!("{address} is in use by another program: stop it, or take another with {flag}"),
            )
        }
        ErrorKind::AddrNotAvailable => Finding::error(
            CHECK,
            format!(
                "{address} is no address of this machine: take one that is with {flag}, or 0.0.0.0 for all"
            ),
        ),
        ErrorKind::PermissionDenied => Finding::error(
            CHECK,
            format!(
                "this user may not listen at {address}: take a port from 1024 with {flag} and let a proxy have the lower one, or \
                 give the program CAP_NET_BIND_SERVICE"
            ),
        ),
        _ => Finding::error(
            CHECK,
            format!("nothing can listen at {address} ({error}): take another with {flag}"),
        ),
    }
}

/// The beginning of what is answered.
async fn ask(address: SocketAddr, path: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.take(1 << 20).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
