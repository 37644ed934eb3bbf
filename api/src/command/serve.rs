//! `samverkan serve`: open the database, fill a new one, load the network, answer.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use clap::Args;
use dataset::{Dataset, Versions};
use entities::store::Store;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio_util::task::AbortOnDropHandle;

use super::flags::{Server, SettingFlags};
use super::say::say;
use super::signals::Signals;
use super::{Refused, data, database};
use crate::clock;
use crate::config::Config;
use crate::documents::Manifest;
use crate::graphql::{scalars, schema, sdl};
use crate::http::{Parts, Service, metrics_router, open_routes, router, serve};
use crate::reconcile::{self, Reconciliation};
use crate::traces::Traces;

/// Flags of the server.
#[derive(Debug, Clone, Args)]
pub(super) struct Flags {
    #[command(flatten)]
    pub(super) settings: SettingFlags<Server>,
    /// Leave a new database empty instead of loading the data that ships
    #[arg(long)]
    empty: bool,
}

impl Flags {
    /// True when any of them is given.
    pub(super) fn any(&self) -> bool {
        self.empty || self.settings.any()
    }

    /// These flags and, where they are not given, those before the command's name.
    pub(super) fn or(self, before: &Self) -> Self {
        Self {
            empty: self.empty || before.empty,
            ..self
        }
    }
}

/// Serves until it is told to stop.
pub(super) async fn run(flags: &Flags, config: Config) -> Result<(), Refused> {
    // The port first: when it is in use, nothing needs to be created or loaded.
    let listener = bind(config.listen, "--listen").await?;
    let watched = match config.metrics {
        Some(address) => Some(bind(address, "--metrics").await?),
        None => None,
    };
    let manifest = Manifest::read(&config.documents.manifests).map_err(|error| Refused::because(&error))?;
    let store = database::open(&config.database).await?;
    say(format_args!("The data is in {}", config.database.url()));
    if !flags.empty && store.is_empty().await.map_err(|error| Refused::because(&error))? {
        data::load(&store).await?;
    }
    let versions = load(&store, &config).await?;
    let traces = Traces::from_environment(|name| std::env::var(name).ok())
        .map_err(|error| Refused::because(&error))?;
    let service = Parts {
        scalars: scalars(),
        limits: config.limits.clone(),
        manifest,
        mode: config.documents.mode,
        addresses: config.addresses.clone(),
        counts: watched.is_some(),
        traces: traces.clone(),
        ..Parts::new(schema(), sdl(), Arc::clone(&versions))
    };
    let service = service.assemble().map_err(|error| Refused::because(&error))?;
    for invalid in service.invalid_documents() {
        tracing::warn!(
            document = invalid.id,
            reason = invalid.reason,
            "a document of the manifest cannot be run by this schema"
        );
    }
    let signals = Signals::listen()?;
    let address = listener.local_addr().map_err(|error| Refused::because(&error))?;
    say(format_args!(
        "Open http://{}/ to ask; Ctrl-C stops the server",
        reachable(address)
    ));
    let watching = watched
        .map(|listener| watch(listener, &service, &config))
        .transpose()?;
    let lists = reconciliation(versions, &config);
    let routes = router(&service, config.origins.clone()).merge(open_routes(lists, &service));
    let ended = until_stopped(listener, routes, &service, &config, signals).await;
    drop(watching);
    if let Some(traces) = traces {
        // It blocks until the last spans are sent, which other threads do.
        let _ = tokio::task::spawn_blocking(move || traces.stop()).await;
    }
    let closed = store.close().await.map_err(|error| Refused::because(&error));
    ended.and(closed)
}

/// Loads the current version of the data.
async fn load(store: &Store, config: &Config) -> Result<Arc<Versions>, Refused> {
    let dataset = Dataset::load(store)
        .await
        .map_err(|error| Refused::because(&error))?;
    let (about, retention) = (config.dataset.clone(), config.limits.retention());
    let versions = Versions::new(store.clone(), dataset, about, retention);
    // Beside the first requests, which do without.
    let prepared = versions.current();
    tokio::task::spawn_blocking(move || prepared.prepare());
    Ok(Arc::new(versions))
}

/// The routes that match lists.
fn reconciliation(versions: Arc<Versions>, config: &Config) -> Router {
    let public_url = config.public_url.as_ref().map(|url| url.as_str().to_owned());
    let current = move || versions.current();
    reconcile::routes(Reconciliation::new(current, config.limits.clone(), public_url))
}

/// Serves until it is asked to stop, and has answered those who asked before; asked twice, it stops at once.
async fn until_stopped<E>(
    listener: TcpListener,
    routes: Router,
    service: &Service<E>,
    config: &Config,
    mut signals: Signals,
) -> Result<(), Refused> {
    let (stop, stopped) = oneshot::channel::<()>();
    let stopped = async {
        // A sender that is gone says the same as one that spoke.
        let _ = stopped.await;
    };
    let serving = async {
        let (limits, addresses) = (&config.limits, config.addresses.clone());
        serve(listener, routes, limits, addresses, stopped).await;
        service.writes_are_done().await;
    };
    let asked_twice = async {
        signals.next().await;
        say("Finishing open requests; ask again to stop at once");
        drop(stop);
        signals.next().await;
    };
    tokio::select! {
        () = serving => {
            say("Stopped");
            Ok(())
        }
        () = asked_twice => Ok(()),
        beyond = clock::beyond() => Err(beyond.into()),
    }
}

/// Shows metrics on an address of their own, for as long as what is returned is kept.
fn watch<E>(
    listener: TcpListener,
    service: &Service<E>,
    config: &Config,
) -> Result<AbortOnDropHandle<()>, Refused> {
    let address = listener.local_addr().map_err(|error| Refused::because(&error))?;
    say(format_args!(
        "Metrics are at http://{}/metrics",
        reachable(address)
    ));
    let routes = metrics_router(service);
    let (limits, addresses) = (config.limits.clone(), config.addresses.clone());
    let serving = async move {
        serve(listener, routes, &limits, addresses, std::future::pending()).await;
    };
    Ok(AbortOnDropHandle::new(tokio::spawn(serving)))
}

/// `flag`: what chooses another address.
async fn bind(address: SocketAddr, flag: &str) -> Result<TcpListener, Refused> {
    TcpListener::bind(address)
        .await
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::AddrInUse => Refused::new(format!(
                "port {} is in use; stop the program that has it, or take another with {flag} {}",
                address.port(),
                SocketAddr::new(address.ip(), address.port().checked_add(1).unwrap_or(8000)),
            )),
            std::io::ErrorKind::PermissionDenied => Refused::new(format!(
                "port {} is reserved for the system; take one from 1024 with {flag} {}",
                address.port(),
                SocketAddr::new(address.ip(), 8000),
            )),
            std::io::ErrorKind::AddrNotAvailable => Refused::new(format!(
                "this machine has no address {}; listen on another with {flag}",
                address.ip()
            )),
            _ => Refused::new(format!("cannot listen on {address}: {error}")),
        })
}

/// The address to type on this machine.
pub(super) fn reachable(address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), address.port())
    } else {
        address
    }
}
