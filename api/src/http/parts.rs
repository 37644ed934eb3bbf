//! The parts that a service is set up from.

use std::sync::Arc;

use async_graphql::{ObjectType, Schema, SchemaBuilder, SubscriptionType, ValidationMode};
use dataset::Versions;

use super::execute::Engine;
use super::exports::Exports;
use super::observe::{Counting, Observer};
use super::service::Service;
use crate::admission::{Admission, ClientAddresses};
use crate::documents::{KnownDocuments, Manifest, Mode};
use crate::guard::{Guard, Limits};
use crate::language::{Scalars, UnreadableSchema};
use crate::traces::Traces;

/// The parts that a service is set up from: a schema, the data, and what an operator decides. Those that are not stated with
/// [`Parts::new`] do nothing until they are.
pub struct Parts<Q, M, S> {
    /// The schema. Documents are held against what it makes, which may have fields that `sdl` does not show, and the costs of
    /// fields are read from it.
    pub schema: SchemaBuilder<Q, M, S>,
    /// The schema as it is published at `/schema.graphql`.
    pub sdl: String,
    /// The versions of the data, of which each request sees one. The schema is given it with [`pin`](crate::graphql::pin), beside
    /// a [`RequestId`](super::RequestId) and the document's [`Overlap`](crate::guard::Overlap).
    pub versions: Arc<Versions>,
    /// The custom scalars of the schema, with what they take: values are held against it before anything runs. A scalar that is
    /// not named is read by each resolver that takes it, whose field fails.
    pub scalars: Scalars,
    /// The limits of what a request may ask for.
    pub limits: Limits,
    /// The documents that requests may name.
    pub manifest: Manifest,
    /// The strictness with which the server holds on to them.
    pub mode: Mode,
    /// The rules by which clients are told apart.
    pub addresses: ClientAddresses,
    /// True when requests are counted, for [`metrics_router`](super::metrics_router). Operations that the manifest lists are counted
    /// by name.
    pub counts: bool,
    /// The traces that spans of requests and their operations go to.
    pub traces: Option<Traces>,
}

impl<Q, M, S> Parts<Q, M, S>
where
    Q: ObjectType + 'static,
    M: ObjectType + 'static,
    S: SubscriptionType + 'static,
{
    /// The parts of a service that answers requests to a schema over these versions of the data, within the limits that hold when
    /// nobody states any.
    #[must_use]
    pub fn new(schema: SchemaBuilder<Q, M, S>, sdl: String, versions: Arc<Versions>) -> Self {
        Self {
            schema,
            sdl,
            versions,
            scalars: Scalars::default(),
            limits: Limits::default(),
            manifest: Manifest::default(),
            mode: Mode::Off,
            addresses: ClientAddresses::default(),
            counts: false,
            traces: None,
        }
    }

    /// Puts the parts together.
    ///
    /// # Errors
    /// When what the schema prints is not a schema.
    pub fn assemble(self) -> Result<Service<Schema<Q, M, S>>, UnreadableSchema> {
        let limits = self.limits;
        // The guard validates: what comes to the schema was found right.
        let schema = self.schema.validation_mode(ValidationMode::Fast).finish();
        let documents = KnownDocuments::new(self.manifest, self.mode, limits.registered_bytes);
        let documents = Arc::new(documents);
        let counting = || Counting::new(Arc::clone(&self.versions), Arc::clone(&documents));
        let observer = Observer {
            admission: Admission::new(&limits),
            addresses: self.addresses,
            counting: self.counts.then(counting),
            traces: self.traces.clone(),
        };
        let exports = Exports::new(Arc::clone(&self.versions), limits.wall_time());
        let mut guard = Guard::new(&schema.sdl(), limits)?;
        guard.check_scalars(&self.scalars);
        Ok(Service {
            engine: Arc::new(Engine::new(schema, self.versions, documents, guard, self.traces)),
            exports: Arc::new(exports),
            observer: Arc::new(observer),
            sdl: self.sdl,
        })
    }
}
