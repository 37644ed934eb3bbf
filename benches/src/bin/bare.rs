//! The least that a server can do: read a request, and answer with bytes that are there already.
//!
//! What a whole request costs beside this is ours; the rest is HTTP, the loopback and the client.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use axum::Router;
use axum::body::Bytes;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::routing::post;
use clap::Parser;
use tokio::net::TcpListener;

// That of the server.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Answers a POST to /NAME with the bytes of the file NAME in a folder.
#[derive(Debug, Parser)]
struct Arguments {
    /// The folder.
    folder: PathBuf,
    /// The address to listen at; port 0 takes a free one, and the address is printed.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// The media type of every answer.
    #[arg(long, default_value = "application/json")]
    content_type: HeaderValue,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bare: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let routes = routes(arguments)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(arguments.listen).await?;
        println!("http://{}/", listener.local_addr()?);
        Ok(axum::serve(listener, routes).await?)
    })
}

fn routes(arguments: &Arguments) -> anyhow::Result<Router> {
    let folder = &arguments.folder;
    let mut routes = Router::new();
    for entry in folder.read_dir().with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let body = Bytes::from(std::fs::read(entry.path())?);
        let content_type = arguments.content_type.clone();
        let answer = async move |_request: Bytes| ([(CONTENT_TYPE, content_type)], body);
        routes = routes.route(&format!("/{}", entry.file_name().display()), post(answer));
    }
    Ok(routes)
}
