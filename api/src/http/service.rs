//! The schema as HTTP sees it.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use async_graphql::{ObjectType, Request, Response, Schema, SubscriptionType};
use async_graphql_parser::types::OperationType;
use tokio::task::JoinSet;
use tracing::Instrument as _;

use super::answer::Answer;
use super::parameters::Parameters;
use super::request_id::RequestId;
use crate::guard::{Guard, Limits};

type Pending<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A schema and what it needs to answer requests. Cheap to clone.
#[derive(Clone)]
pub struct Service(Arc<Inner>);

struct Inner {
    execute: Box<dyn Fn(Request) -> Pending<Response> + Send + Sync>,
    context: Box<dyn Fn(Request) -> Request + Send + Sync>,
    ready: Box<dyn Fn() -> Pending<Result<(), String>> + Send + Sync>,
    guard: Guard,
    sdl: String,
}

/// How the client sent a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sent {
    /// By GET, which must not change anything.
    ByGet,
    /// By POST.
    ByPost,
}

/// An operation that GET may not run.
#[derive(Debug)]
pub(super) struct OnlyByPost;

/// An answer, and what it was estimated to cost.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) answer: Answer,
    /// The nodes counted beforehand; `None` when the request was refused before it was counted.
    pub(super) nodes: Option<u64>,
}

impl Service {
    /// Serves a schema within limits. `sdl` is the schema as it is published at `/schema.graphql`; the costs of fields are
    /// read from it.
    ///
    /// # Errors
    /// When `sdl` is not a schema.
    pub fn new<Q, M, S>(
        schema: Schema<Q, M, S>,
        sdl: String,
        limits: Limits,
    ) -> Result<Self, async_graphql::parser::Error>
    where
        Q: ObjectType + 'static,
        M: ObjectType + 'static,
        S: SubscriptionType + 'static,
    {
        let guard = Guard::new(&sdl, limits)?;
        let execute = move |request| -> Pending<Response> {
            let schema = schema.clone();
            Box::pin(async move { schema.execute(request).await })
        };
        Ok(Self(Arc::new(Inner {
            execute: Box::new(execute),
            context: Box::new(|request| request),
            ready: Box::new(|| Box::pin(async { Ok(()) })),
            guard,
            sdl,
        })))
    }

    /// Attaches to each request what its resolvers share: the version of the network that it sees, its DataLoaders. Runs
    /// after the request is admitted and just before it is executed; a [`RequestId`] is in the request's data already.
    ///
    /// Part of setting up: has no effect on a service that was cloned before.
    #[must_use]
    pub fn with_context(self, context: impl Fn(Request) -> Request + Send + Sync + 'static) -> Self {
        self.changed(|inner| inner.context = Box::new(context))
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

    /// Answers a request: within the limits, within the time, and whatever its resolvers do.
    pub(super) async fn answer(
        &self,
        parameters: Parameters,
        sent: Sent,
        id: &RequestId,
    ) -> Result<Answered, OnlyByPost> {
        let Parameters {
            query,
            operation_name,
            variables,
        } = parameters;
        let admitted = match self.0.guard.admit(&query, operation_name.as_deref(), &variables) {
            Ok(admitted) => admitted,
            Err(refusal) => {
                return Ok(Answered {
                    answer: Answer::refused(refusal.into_error()),
                    nodes: None,
                });
            }
        };
        if sent == Sent::ByGet
            && admitted
                .operation
                .is_some_and(|operation| operation != OperationType::Query)
        {
            return Err(OnlyByPost);
        }
        let mut request = Request::new(query).variables(variables).data(id.clone());
        request.operation_name = operation_name;
        request.set_parsed_query(Arc::unwrap_or_clone(admitted.document));
        let answer = self.execute((self.0.context)(request)).await;
        Ok(Answered {
            answer,
            nodes: Some(admitted.nodes),
        })
    }

    /// Runs on a task of its own, so that a resolver that computes without yielding cannot keep the deadline from firing
    /// and one that panics ends only its request. When the client leaves, the set is dropped and the task with it.
    async fn execute(&self, request: Request) -> Answer {
        let mut tasks = JoinSet::new();
        tasks.spawn((self.0.execute)(request).in_current_span());
        match tokio::time::timeout(self.wall_time(), tasks.join_next()).await {
            Ok(Some(Ok(response))) => Answer::of(response),
            Ok(Some(Err(error))) => {
                // The panic hook has printed message and place; here is which request it was.
                tracing::error!(panicked = error.is_panic(), "a resolver did not return");
                Answer::failed()
            }
            Ok(None) => Answer::failed(),
            Err(_) => {
                tracing::warn!("a request ran out of time");
                Answer::timed_out(self.limits().wall_time_ms)
            }
        }
    }
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service")
            .field("limits", self.limits())
            .finish_non_exhaustive()
    }
}
