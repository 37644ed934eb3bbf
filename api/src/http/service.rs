//! The schema as HTTP sees it.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use async_graphql::{
    ObjectType, Request, Response, SchemaBuilder, ServerError, SubscriptionType, ValidationMode, Variables,
};
use async_graphql_parser::types::OperationType;
use tokio_util::task::AbortOnDropHandle;
use tracing::Instrument as _;

use super::answer::{Answer, Outcome};
use super::answered::{Answered, OnlyByPost, Sent, Written};
use super::export::Exports;
use super::graphql::Ran;
use super::kept::{Kept, KeptAnswers, Question};
use super::parameters::{CostWanted, Parameters};
use super::permalink::Permalink;
use super::pinned::Pinned;
use super::request_id::RequestId;
use crate::documents::{KnownDocuments, Manifest, Mode};
use crate::error::ErrorCode;
use crate::guard::{Admitted, Guard, Limits};
use crate::metrics::{self, DatasetSize, Metrics};
use crate::reconcile::Reconciliation;
use crate::traces::Traces;

type Pending<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A schema and what it needs to answer requests. Cheap to clone.
#[derive(Clone)]
pub struct Service(Arc<Inner>);

struct Inner {
    execute: Box<dyn Fn(Request, Validation) -> Pending<Response> + Send + Sync>,
    pin: Box<dyn Fn() -> Pinned + Send + Sync>,
    pin_version: Box<dyn Fn(u64) -> Pending<Result<Pinned, ServerError>> + Send + Sync>,
    ready: Box<dyn Fn() -> Pending<Result<(), String>> + Send + Sync>,
    documents: KnownDocuments,
    guard: Guard,
    kept: KeptAnswers,
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

/// How much of a document the schema validates before it runs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Validation {
    /// All of it.
    Whole,
    /// Nothing that it has found right before.
    Known,
}

impl Service {
    /// Serves a schema within limits. `sdl` is the schema as it is published at `/schema.graphql`. `builder` makes the schema,
    /// of which two are needed: one that validates every document, and one that is asked those that the first has found right.
    /// The costs of fields are read from what it makes, which may have fields that `sdl` does not show.
    ///
    /// # Errors
    /// When what the schema prints is not a schema.
    pub fn new<Q, M, S>(
        builder: impl Fn() -> SchemaBuilder<Q, M, S>,
        sdl: String,
        limits: Limits,
    ) -> Result<Self, async_graphql::parser::Error>
    where
        Q: ObjectType + 'static,
        M: ObjectType + 'static,
        S: SubscriptionType + 'static,
    {
        let kept = KeptAnswers::new(limits.kept_bytes);
        let documents = KnownDocuments::new(Manifest::default(), Mode::Off, limits.registered_bytes);
        let whole = builder().validation_mode(ValidationMode::Strict).finish();
        let guard = Guard::new(&whole.sdl(), limits)?;
        let known = builder().validation_mode(ValidationMode::Fast).finish();
        let execute = move |request, validation| -> Pending<Response> {
            let schema = match validation {
                Validation::Whole => whole.clone(),
                Validation::Known => known.clone(),
            };
            Box::pin(async move { schema.execute(request).await })
        };
        Ok(Self(Arc::new(Inner {
            execute: Box::new(execute),
            pin: Box::new(|| Pinned::unversioned(|request| request)),
            pin_version: Box::new(|_| Box::pin(async { Err(without_versions()) })),
            ready: Box::new(|| Box::pin(async { Ok(()) })),
            documents,
            guard,
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

    /// Answers a request: within the limits, within the time, and whatever its resolvers do. Writes into `ran` what the log
    /// and the metrics say of it.
    pub(super) async fn answer(
        &self,
        parameters: Parameters,
        sent: Sent<'_>,
        id: &RequestId,
        ran: &mut Ran,
    ) -> Result<Answered, OnlyByPost> {
        let Parameters {
            document,
            operation_name,
            variables,
            version,
            wants_permalink,
            cost,
        } = parameters;
        let mut query = match self.0.documents.find(document) {
            Ok(found) => found,
            Err(unavailable) => {
                let answer = Answer::refused(unavailable.into_error());
                return Ok(Answered::Written(self.write(answer, id, None)));
            }
        };
        ran.listed.clone_from(&query.listed);
        let admitted = match self.0.guard.admit(&query, operation_name.as_deref(), &variables) {
            Ok(admitted) => admitted,
            Err(refusal) => {
                let answer = Answer::refused(refusal.into_error());
                return Ok(Answered::Written(self.write(answer, id, None)));
            }
        };
        ran.kind = admitted.operation;
        let name = admitted.document.operation_name(operation_name.as_deref());
        self.0.documents.admit(&mut query, name);
        let queries = admitted
            .operation
            .is_none_or(|operation| operation == OperationType::Query);
        if matches!(sent, Sent::ByGet(_)) && !queries {
            return Err(OnlyByPost);
        }
        let cost = match cost {
            CostWanted::No => None,
            CostWanted::Beside | CostWanted::Only => {
                let told = self
                    .0
                    .guard
                    .cost(&admitted, operation_name.as_deref(), &variables);
                let told = told.into_value();
                if cost == CostWanted::Only {
                    let answer = Answer::nothing_but("cost", told);
                    return Ok(Answered::Written(self.write(answer, id, Some(admitted.nodes))));
                }
                Some(told)
            }
        };
        let pinned = match self.pin(version).await {
            Ok(pinned) => pinned,
            Err(answer) => return Ok(Answered::Written(self.write(*answer, id, None))),
        };
        let permalink = pinned
            .version
            .filter(|_| wants_permalink && queries)
            .map(|version| Permalink::new(version, &query, operation_name.as_deref(), &variables));
        // An answer that says where it can be had again is another one than is had there, and is not kept; nor is one that
        // tells its cost. Any other is looked for among those that are kept, or among those that the client holds.
        let question = pinned
            .version
            .filter(|_| permalink.is_none())
            .filter(|_| cost.is_none())
            .filter(|_| queries && (self.0.kept.keeps_any() || matches!(sent, Sent::ByGet(_))))
            .map(|version| Question::new(version, &query, operation_name.as_deref(), &variables));
        let etag = match (sent, &question) {
            (Sent::ByGet(headers), Some(question)) => {
                let etag = question.etag();
                if etag.is_held_by(headers) {
                    return Ok(Answered::Held(etag));
                }
                Some(etag)
            }
            _ => None,
        };
        let kept = question.as_ref().and_then(|question| self.0.kept.find(question));
        ran.kept = question.as_ref().map(|_| kept.is_some());
        if let Some(kept) = kept {
            return Ok(Answered::Written(Written {
                outcome: Outcome::Ran,
                body: kept.body,
                errors: 0,
                nodes: Some(kept.nodes),
                etag,
            }));
        }
        let mut answer = self
            .run(&admitted, operation_name, variables, pinned, version, id)
            .await;
        if let Some(permalink) = permalink.filter(|_| answer.outcome() == Outcome::Ran) {
            answer.extend("permalink", permalink.into_value());
        }
        if let Some(cost) = cost {
            answer.extend("cost", cost);
        }
        let mut written = self.write(answer, id, Some(admitted.nodes));
        if written.outcome == Outcome::Ran && written.errors == 0 {
            written.etag = etag;
            if let Some(question) = question {
                let (body, nodes) = (written.body.clone(), admitted.nodes);
                self.0.kept.keep(question, Kept { body, nodes });
            }
        }
        Ok(Answered::Written(written))
    }

    fn write(&self, answer: Answer, id: &RequestId, nodes: Option<u64>) -> Written {
        let (outcome, errors) = (answer.outcome(), answer.errors());
        match answer.write(id, self.limits().errors) {
            Ok(body) => Written {
                outcome,
                body: body.into(),
                errors,
                nodes,
                etag: None,
            },
            Err(error) => {
                tracing::error!(request = %id, %error, "an answer could not be written as JSON");
                Written {
                    outcome: Outcome::Failed,
                    // An answer of one error has nothing in it that JSON cannot hold.
                    body: Answer::failed().write(id, 1).unwrap_or_default().into(),
                    errors: 1,
                    nodes,
                    etag: None,
                }
            }
        }
    }

    /// What the request sees: the current version, or the one that it names.
    async fn pin(&self, version: Option<u64>) -> Result<Pinned, Box<Answer>> {
        let Some(version) = version else {
            return Ok((self.0.pin)());
        };
        match tokio::time::timeout(self.wall_time(), (self.0.pin_version)(version)).await {
            Ok(Ok(pinned)) => Ok(pinned),
            Ok(Err(error)) => Err(Box::new(Answer::refused(error))),
            Err(_) => Err(Box::new(Answer::timed_out(self.limits().wall_time_ms))),
        }
    }

    /// Runs an admitted request, and validates its document unless that was done before.
    async fn run(
        &self,
        admitted: &Admitted,
        operation_name: Option<String>,
        variables: Variables,
        pinned: Pinned,
        version: Option<u64>,
        id: &RequestId,
    ) -> Answer {
        let request = |variables| {
            // The text is not needed beside the parsed document.
            let mut request = Request::new("")
                .variables(variables)
                .data(id.clone())
                .data(admitted.document.overlap());
            request.operation_name.clone_from(&operation_name);
            request.set_parsed_query(admitted.document.parsed().clone());
            request
        };
        let is_query = admitted.operation == Some(OperationType::Query);
        if is_query && admitted.document.is_valid() {
            let known = (pinned.attach)(request(variables.clone()));
            let answer = self.execute(known, Validation::Known, id).await;
            if !answer.is_about_input() {
                return answer;
            }
            // Validation looks at the values of variables as well, which differ from one time to the next; so that the client
            // reads the same sentence every time, the whole of it is asked.
            let pinned = match self.pin(version).await {
                Ok(pinned) => pinned,
                Err(answer) => return *answer,
            };
            let whole = (pinned.attach)(request(variables));
            return self.execute(whole, Validation::Whole, id).await;
        }
        let whole = (pinned.attach)(request(variables));
        let answer = self.execute(whole, Validation::Whole, id).await;
        if answer.outcome() == Outcome::Ran {
            admitted.document.set_valid();
        }
        answer
    }

    /// Runs on a task of its own, so that a resolver that computes without yielding cannot keep the deadline from firing
    /// and one that panics ends only its request. When the client leaves, the handle is dropped and the task with it.
    async fn execute(&self, request: Request, validation: Validation, id: &RequestId) -> Answer {
        let running = (self.0.execute)(request, validation).in_current_span();
        let running = AbortOnDropHandle::new(tokio::spawn(running));
        match tokio::time::timeout(self.wall_time(), running).await {
            Ok(Ok(response)) => Answer::of(response, id),
            Ok(Err(error)) => {
                // The panic hook has printed message and place; here is which request it was.
                tracing::error!(request = %id, panicked = error.is_panic(), "a resolver did not return");
                Answer::failed()
            }
            Err(_) => {
                tracing::warn!(request = %id, "a request ran out of time");
                Answer::timed_out(self.limits().wall_time_ms)
            }
        }
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
