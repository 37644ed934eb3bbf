//! The schema as HTTP sees it, and what is set up around it. How it answers: `answering`.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use async_graphql::{
    ObjectType, Request, Response, SchemaBuilder, ServerError, SubscriptionType, ValidationMode,
};

use axum::http::HeaderMap;

use super::export::Exports;
use super::kept::KeptAnswers;
use super::pinned::Pinned;
use crate::admission::{Admission, Caller, ClientAddresses, Peer};
use crate::documents::{KnownDocuments, Manifest, Mode};
use crate::error::ErrorCode;
use crate::guard::{Guard, Limits};
use crate::language::{Scalars, UnreadableSchema};
use crate::metrics::{self, DatasetSize, Metrics};
use crate::reconcile::Reconciliation;
use crate::traces::Traces;

type Pending<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A schema and what it needs to answer requests. Cheap to clone.
#[derive(Clone)]
pub struct Service(pub(super) Arc<Inner>);

pub(super) struct Inner {
    pub(super) execute: Box<dyn Fn(Request) -> Pending<Response> + Send + Sync>,
    pub(super) pin: Box<dyn Fn() -> Pinned + Send + Sync>,
    pub(super) pin_version: Box<dyn Fn(u64) -> Pending<Result<Pinned, ServerError>> + Send + Sync>,
    ready: Box<dyn Fn() -> Pending<Result<(), String>> + Send + Sync>,
    pub(super) documents: KnownDocuments,
    pub(super) guard: Guard,
    admission: Admission,
    addresses: ClientAddresses,
    pub(super) kept: KeptAnswers,
    exports: Option<Arc<Exports>>,
    counting: Option<Counting>,
    traces: Option<Traces>,
    sdl: String,
    reconciliation: Option<Reconciliation>,
}

/// The metrics, where somebody watches them.
struct Counting {
    metrics: Metrics,
    size: Box<dyn Fn() -> DatasetSize + Send + Sync>,
}

impl Service {
    /// Serves a schema within limits. `sdl` is the schema as it is published at `/schema.graphql`. Documents are held against what
    /// `builder` makes, which may have fields that `sdl` does not show, and the costs of fields are read from it.
    ///
    /// # Errors
    /// When what the schema prints is not a schema.
    pub fn new<Q, M, S>(
        builder: impl FnOnce() -> SchemaBuilder<Q, M, S>,
        sdl: String,
        limits: Limits,
    ) -> Result<Self, UnreadableSchema>
    where
        Q: ObjectType + 'static,
        M: ObjectType + 'static,
        S: SubscriptionType + 'static,
    {
        let kept = KeptAnswers::new(limits.kept_bytes);
        let documents = KnownDocuments::new(Manifest::default(), Mode::Off, limits.registered_bytes);
        // The guard validates: what comes to the schema was found right.
        let schema = builder().validation_mode(ValidationMode::Fast).finish();
        let admission = Admission::new(&limits);
        let guard = Guard::new(&schema.sdl(), limits)?;
        let execute = move |request| -> Pending<Response> {
            let schema = schema.clone();
            Box::pin(async move { schema.execute(request).await })
        };
        Ok(Self(Arc::new(Inner {
            execute: Box::new(execute),
            pin: Box::new(|| Pinned::unversioned(|request| request)),
            pin_version: Box::new(|_| Box::pin(async { Err(without_versions()) })),
            ready: Box::new(|| Box::pin(async { Ok(()) })),
            documents,
            guard,
            admission,
            addresses: ClientAddresses::default(),
            kept,
            exports: None,
            counting: None,
            traces: None,
            sdl,
            reconciliation: None,
        })))
    }

    /// Pins for each request what it sees: the version of the network, its DataLoaders. It is attached after the request is
    /// admitted and just before it is executed; a [`RequestId`] and the document's [`Overlap`](crate::guard::Overlap) are in
    /// the request's data already.
    ///
    /// Part of setting up: has no effect on a service that was cloned before.
    #[must_use]
    pub fn with_pin(self, pin: impl Fn() -> Pinned + Send + Sync + 'static) -> Self {
        self.changed(|inner| inner.pin = Box::new(pin))
    }

    /// Holds the values of custom scalars, in documents and variables, against what these take, before anything runs. A scalar
    /// that is not named is read by each resolver that takes it, whose field fails.
    ///
    /// Part of setting up: has no effect on a service that was cloned before.
    #[must_use]
    pub fn with_scalars(self, scalars: &Scalars) -> Self {
        self.changed(|inner| inner.guard.check_scalars(scalars))
    }

    /// Pins a version that a request names, which may have to be loaded; its error is the answer.
    ///
    /// Part of setting up: has no effect on a service that was cloned before.
    #[must_use]
    pub fn with_versions<F>(self, pin: impl Fn(u64) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<Pinned, ServerError>> + Send + 'static,
    {
        self.changed(|inner| inner.pin_version = Box::new(move |version| Box::pin(pin(version))))
    }

    /// Asks `ready` at `/readyz` whether requests can be answered; its error is the reason, in words for an operator.
    ///
    /// Part of setting up: has no effect on a service that was cloned before.
    #[must_use]
    pub fn with_readiness<F>(self, ready: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<(), String>> + Send + 'static,
    {
        self.changed(|inner| inner.ready = Box::new(move || Box::pin(ready())))
    }

    /// Matches lists at `/reconcile` beside answering queries.
    ///
    /// Part of setting up: has no effect on a service that was cloned before.
    #[must_use]
    pub fn with_reconciliation(self, reconciliation: Reconciliation) -> Self {
        self.changed(|inner| inner.reconciliation = Some(reconciliation))
    }

    pub(super) fn reconciliation(&self) -> Option<&Reconciliation> {
        self.0.reconciliation.as_ref()
    }

    /// Tells clients apart by these rules.
    ///
    /// Part of setting up: has no effect on a service that was cloned before.
    #[must_use]
    pub fn with_addresses(self, addresses: ClientAddresses) -> Self {
        self.changed(|inner| inner.addresses = addresses)
    }

    /// Who sent a request.
    pub(super) fn caller(&self, peer: Option<Peer>, headers: &HeaderMap) -> Caller {
        let client = self
            .0
            .addresses
            .client(peer.map(|Peer(address)| address), headers);
        Caller::new(self.0.admission.clone(), client)
    }

    /// Answers below `/export/` with files.
    ///
    /// Part of setting up: has no effect on a service that was cloned before.
    #[must_use]
    pub fn with_exports(self, exports: Exports) -> Self {
        self.changed(|inner| inner.exports = Some(Arc::new(exports)))
    }

    pub(super) fn exports(&self) -> Option<&Arc<Exports>> {
        self.0.exports.as_ref()
    }

    /// Lets requests name the documents of a manifest, or nothing else, as `mode` says.
    ///
    /// Part of setting up: has no effect on a service that was cloned before.
    #[must_use]
    pub fn with_documents(self, manifest: Manifest, mode: Mode) -> Self {
        self.changed(|inner| {
            let bytes = inner.guard.limits().registered_bytes;
            inner.documents = KnownDocuments::new(manifest, mode, bytes);
        })
    }

    /// Counts what is asked, for [`metrics_router`](super::metrics_router); `size` says what the data set is at the moment.
    /// After [`Service::with_documents`], whose operations are counted by name.
    ///
    /// Part of setting up: has no effect on a service that was cloned before.
    #[must_use]
    pub fn with_metrics(self, size: impl Fn() -> DatasetSize + Send + Sync + 'static) -> Self {
        self.changed(|inner| {
            inner.counting = Some(Counting {
                metrics: Metrics::new(inner.documents.manifest().operations()),
                size: Box::new(size),
            });
        })
    }

    /// Makes spans of requests and their operations.
    ///
    /// Part of setting up: has no effect on a service that was cloned before.
    #[must_use]
    pub fn with_traces(self, traces: Traces) -> Self {
        self.changed(|inner| inner.traces = Some(traces))
    }

    pub(super) fn traces(&self) -> Option<&Traces> {
        self.0.traces.as_ref()
    }

    pub(super) fn metrics(&self) -> Option<&Metrics> {
        self.0.counting.as_ref().map(|counting| &counting.metrics)
    }

    /// Everything that is counted, as OpenMetrics text; `None` when nothing is.
    pub(super) fn metrics_text(&self) -> Option<Result<String, fmt::Error>> {
        let counting = self.0.counting.as_ref()?;
        let documents = &self.0.documents;
        let listed = documents.manifest().len() as u64;
        Some(metrics::encode(
            &counting.metrics,
            &(counting.size)(),
            listed,
            documents.unlisted(),
        ))
    }

    fn changed(mut self, change: impl FnOnce(&mut Inner)) -> Self {
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            change(inner);
        }
        self
    }

    /// What a request may ask for.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        self.0.guard.limits()
    }

    pub(super) fn sdl(&self) -> &str {
        &self.0.sdl
    }

    pub(super) async fn ready(&self) -> Result<(), String> {
        (self.0.ready)().await
    }

    /// The time that reading a body may take, and answering again.
    pub(super) fn wall_time(&self) -> Duration {
        Duration::from_millis(self.limits().wall_time_ms)
    }
}

fn without_versions() -> ServerError {
    ErrorCode::BadUserInput.request_error("this server has no versions to choose from: ask without `version`")
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service")
            .field("limits", self.limits())
            .finish_non_exhaustive()
    }
}
