//! The engine: what happens to a request, step by step, until its answer is written.

use std::sync::Arc;

use async_graphql::{Executor, ServerError, Variables};
use async_graphql_parser::types::OperationType;
use dataset::{Dataset, Versions};
use tokio::time::Instant;

use super::answer::Answer;
use super::answer_cache::{AnswerCache, CachedAnswer, Question};
use super::execution::{Execution, NODE_BYTES, UNCOUNTED_BYTES, UNCOUNTED_NODES};
use super::outcome::Outcome;
use super::permalink::Permalink;
use super::reply::{OnlyByPost, Reply, Via, WrittenAnswer};
use crate::admission::ClientAdmission;
use crate::asker::Asker;
use crate::documents::{DocumentReference, Found, KnownDocuments};
use crate::error::version_refused;
use crate::guard::{Admitted, Cost, Guard, Limits, Measured};
use crate::http::observe::OperationRecord;
use crate::http::request::{CostWanted, Parameters, RequestId};
use crate::http::response::ETag;
use crate::traces::Traces;

/// The engine answers GraphQL: a schema over versions of the data, with what stands between a request and the schema.
///
/// It is generic over the schema, since tests serve schemas of their own whose fields do what a server must survive.
#[derive(Debug)]
pub(in crate::http) struct Engine<E> {
    pub(super) executor: E,
    pub(in crate::http) versions: Arc<Versions>,
    pub(super) documents: Arc<KnownDocuments>,
    pub(super) guard: Guard,
    cache: AnswerCache,
    pub(super) traces: Option<Traces>,
}

/// The sender of a request, and the request's id.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sender<'r> {
    pub(super) id: &'r RequestId,
    pub(super) admission: &'r ClientAdmission,
    pub(super) asker: Asker,
    pub(super) via: Via<'r>,
}

/// A request that may run, with all that its answer depends on.
struct Prepared {
    admitted: Admitted,
    dataset: Arc<Dataset>,
    cost: Option<Cost>,
    permalink: Option<Permalink>,
    /// The question under which its answer is kept; `None` where another answer may come next time.
    question: Option<Question>,
}

/// The end of a request that is not run.
enum Early {
    /// GET may not run it.
    OnlyByPost,
    /// It has this answer; with the nodes, when they were counted.
    Answer(Box<Answer>, Option<u64>),
}

/// The result of looking for an answer before it is made.
enum Lookup {
    /// The client holds it.
    NotModified(ETag),
    /// It was kept.
    Cached(WrittenAnswer),
    /// Nothing is found; it will have this tag where it can be asked for again.
    Missing(Option<ETag>),
}

impl Early {
    fn refused(errors: Vec<ServerError>) -> Self {
        Self::Answer(Box::new(Answer::refused(errors)), None)
    }
}

impl<E> Engine<E> {
    pub(in crate::http) fn new(
        executor: E,
        versions: Arc<Versions>,
        documents: Arc<KnownDocuments>,
        guard: Guard,
        traces: Option<Traces>,
    ) -> Self {
        Self {
            executor,
            versions,
            documents,
            cache: AnswerCache::new(guard.limits().kept_bytes),
            guard,
            traces,
        }
    }

    /// The limits of what a request may ask for.
    pub(in crate::http) fn limits(&self) -> &Limits {
        self.guard.limits()
    }
}

impl<E: Executor> Engine<E> {
    /// Answers a request: within the limits, within the time, and whatever its resolvers do. Writes into `record` what the log
    /// and the metrics say of it.
    pub(super) async fn answer(
        &self,
        parameters: Parameters,
        sender: Sender<'_>,
        record: &mut OperationRecord,
    ) -> Result<Reply, OnlyByPost> {
        let deadline = Instant::now() + self.limits().wall_time();
        let prepared = match self.prepare(parameters, sender, record).await {
            Ok(prepared) => prepared,
            Err(Early::OnlyByPost) => return Err(OnlyByPost),
            Err(Early::Answer(answer, nodes)) => {
                let written = WrittenAnswer::of(*answer, sender.id, nodes, self.limits().errors);
                return Ok(Reply::Written(written));
            }
        };
        Ok(match self.find(&prepared, sender, record) {
            Lookup::NotModified(etag) => Reply::NotModified(etag),
            Lookup::Cached(written) => Reply::Written(written),
            Lookup::Missing(etag) => {
                let mut written = self.run(prepared, sender, deadline).await;
                written.etag = etag.filter(|_| written.is_whole());
                Reply::Written(written)
            }
        })
    }

    /// Holds a request against the limits, and finds the version that it asks.
    async fn prepare(
        &self,
        parameters: Parameters,
        sender: Sender<'_>,
        record: &mut OperationRecord,
    ) -> Result<Prepared, Early> {
        let Parameters {
            document,
            operation_name,
            variables,
            version,
            wants_permalink,
            cost,
        } = parameters;
        let (by_get, name) = (matches!(sender.via, Via::Get(_)), operation_name.as_deref());
        let admitted = self.admit(document, name, &variables, record);
        // GET may not run a mutation, and is told so even when the mutation is not valid.
        if by_get && record.kind.is_some_and(|kind| kind != OperationType::Query) {
            return Err(Early::OnlyByPost);
        }
        let (query, admitted) = admitted?;
        let is_query = admitted.operation.kind() == OperationType::Query;
        let cost = self.tell_cost(cost, &admitted)?;
        let dataset = self.version(version).await?;
        let number = dataset.version().0.unsigned_abs();
        let permalink =
            (wants_permalink && is_query).then(|| Permalink::new(number, &query, name, &variables));
        // An answer that says where it can be had again is another one than is had there, and is not kept; nor is one that
        // tells its cost.
        let is_kept = is_query
            && permalink.is_none()
            && cost.is_none()
            && (self.cache.keeps_any() || matches!(sender.via, Via::Get(_)));
        let question = is_kept.then(|| Question::new(sender.asker, number, &query, name, &variables));
        Ok(Prepared {
            admitted,
            dataset,
            cost,
            permalink,
            question,
        })
    }

    /// Looks for the answer among those that are kept, or that the client holds.
    fn find(&self, prepared: &Prepared, sender: Sender<'_>, record: &mut OperationRecord) -> Lookup {
        let Some(question) = &prepared.question else {
            return Lookup::Missing(None);
        };
        let etag = match sender.via {
            Via::Get(headers) => {
                let etag = question.etag();
                if etag.is_held_by(headers) {
                    return Lookup::NotModified(etag);
                }
                Some(etag)
            }
            Via::Post => None,
        };
        let cached = self.cache.find(question);
        record.cached = Some(cached.is_some());
        match cached {
            Some(CachedAnswer { body, nodes }) => Lookup::Cached(WrittenAnswer {
                outcome: Outcome::Ran,
                body,
                errors: 0,
                nodes: Some(nodes),
                etag,
                // It is kept anyway.
                held: None,
            }),
            None => Lookup::Missing(etag),
        }
    }

    /// Runs a request, writes its answer, and keeps it where it may be asked for again.
    async fn run(&self, prepared: Prepared, sender: Sender<'_>, deadline: Instant) -> WrittenAnswer {
        let Prepared {
            admitted,
            dataset,
            cost,
            permalink,
            question,
        } = prepared;
        let nodes = admitted.nodes;
        let held = (nodes > UNCOUNTED_NODES)
            .then(|| sender.admission.hold(nodes * NODE_BYTES))
            .transpose();
        let mut held = match held {
            Ok(held) => held,
            Err(busy) => {
                let most_errors = self.limits().errors;
                return WrittenAnswer::of(Answer::busy(busy), sender.id, Some(nodes), most_errors);
            }
        };
        let execution = Execution {
            executor: &self.executor,
            versions: &self.versions,
            limits: self.limits(),
            admitted: &admitted,
            dataset,
            id: sender.id,
            admission: sender.admission,
            deadline,
        };
        let (mut answer, work) = execution.run().await;
        if let Some(permalink) = permalink.filter(|_| answer.outcome() == Outcome::Ran) {
            answer.extend("permalink", permalink.into_value());
        }
        if let Some(mut cost) = cost {
            cost.add(Measured::Visits, work.effort().spent(), self.limits().visits);
            answer.extend("cost", cost.into_value());
        }
        let mut written = execution.write(answer).await;
        let length = written.body.len() as u64;
        match &mut held {
            Some(held) => held.resize(length),
            None if length > UNCOUNTED_BYTES => held = Some(sender.admission.hold_made(length)),
            None => {}
        }
        written.held = held;
        if let Some(question) = question.filter(|_| written.is_whole()) {
            let body = written.body.clone();
            self.cache.keep(question, CachedAnswer { body, nodes });
        }
        written
    }

    /// Finds the document that is asked for, and holds it against the limits.
    fn admit(
        &self,
        document: DocumentReference,
        operation_name: Option<&str>,
        variables: &Variables,
        record: &mut OperationRecord,
    ) -> Result<(Found, Admitted), Early> {
        let found = self.documents.find(document);
        let mut query = found.map_err(|error| Early::refused(vec![error.into_error()]))?;
        record.listed.clone_from(&query.listed);
        let admitted = self.guard.admit(&query, operation_name, variables);
        let admitted = admitted.map_err(|refusal| {
            record.kind = self.guard.kind(&query, operation_name);
            Early::refused(refusal.into_errors())
        })?;
        record.kind = Some(admitted.operation.kind());
        self.documents.admit(&mut query, admitted.operation.name());
        Ok((query, admitted))
    }

    /// Tells what the request costs, where that is wanted. Ends the request where nothing else is.
    fn tell_cost(&self, wanted: CostWanted, admitted: &Admitted) -> Result<Option<Cost>, Early> {
        if wanted == CostWanted::No {
            return Ok(None);
        }
        let told = self.guard.cost(admitted);
        if wanted == CostWanted::Beside {
            return Ok(Some(told));
        }
        let answer = Answer::nothing_but("cost", told.into_value());
        Err(Early::Answer(Box::new(answer), Some(admitted.nodes)))
    }

    /// The version that the request sees: the current one, or the one that it names, which may have to be loaded.
    async fn version(&self, named: Option<u64>) -> Result<Arc<Dataset>, Early> {
        let Some(version) = named else {
            return Ok(self.versions.current());
        };
        let fetching = self.versions.fetch(version);
        match tokio::time::timeout(self.limits().wall_time(), fetching).await {
            Ok(Ok(dataset)) => Ok(dataset),
            Ok(Err(error)) => Err(Early::refused(vec![version_refused(&error)])),
            Err(_) => {
                let answer = Answer::timed_out(self.limits().wall_time_ms);
                Err(Early::Answer(Box::new(answer), None))
            }
        }
    }
}
