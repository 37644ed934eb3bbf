//! How a request is answered: admitted, pinned to a version, found among kept answers or run, and written.

use std::sync::Arc;

use async_graphql::{Request, Response, ServerError, Variables};
use async_graphql_parser::types::OperationType;
use dataset::work::Work;
use tokio::time::Instant;
use tracing::Instrument as _;

use super::answer::{Answer, Outcome};
use super::answered::{Answered, OnlyByPost, Sent, Written};
use super::etag::ETag;
use super::graphql::Ran;
use super::kept::{Kept, Question};
use super::parameters::{CostWanted, Parameters};
use super::permalink::Permalink;
use super::pinned::Pinned;
use super::request_id::RequestId;
use super::service::Service;
use crate::admission::{Caller, Unfinished};
use crate::documents::{Asked, Found};
use crate::guard::{Admitted, Cost, Excess, Measured, Refusal};

/// Operations that can return more nodes do not run in the quick lane.
const QUICK_NODES: u64 = 1_000;

/// What one node of an answer takes while it is made, in bytes, about.
const NODE_BYTES: u64 = 2 * 1024;

/// Answers of no more nodes are made without being counted, of which there are only as many at a time as the quick lane has
/// places; and once they are made, those of no more bytes: they are a part of what a connection takes anyway.
const UNCOUNTED_NODES: u64 = 100;
const UNCOUNTED: u64 = 8 * 1024;

/// Answers of more nodes are not written on the threads that do the network's input and output.
const WRITTEN_HERE: u64 = 2_000;

/// An admitted request that runs.
struct Running<'r> {
    admitted: &'r Admitted,
    pinned: Pinned,
    id: &'r RequestId,
    caller: &'r Caller,
    deadline: Instant,
}

impl Running<'_> {
    /// The request as the schema takes it.
    fn request(&self) -> Request {
        let Admitted {
            operation, variables, ..
        } = self.admitted;
        // The text is not needed beside the parsed document.
        let mut request = Request::new("")
            .variables(variables.clone())
            .data(self.id.clone())
            .data(operation.overlap());
        request.operation_name = operation.name().map(str::to_owned);
        request.set_parsed_query(operation.executable(variables));
        (self.pinned.attach)(request)
    }
}

/// What ends a request before it is run.
enum Ended {
    /// GET may not run it.
    OnlyByPost,
    /// The client holds the answer.
    Held(ETag),
    /// It has this answer; with the nodes, when they were counted.
    With(Box<Answer>, Option<u64>),
}

impl Ended {
    fn refused(errors: Vec<ServerError>) -> Self {
        Self::With(Box::new(Answer::refused(errors)), None)
    }
}

fn is_query(admitted: &Admitted) -> bool {
    admitted.operation.kind() == OperationType::Query
}

fn write(answer: Answer, id: &RequestId, nodes: Option<u64>, most_errors: usize) -> Written {
    let (outcome, errors) = (answer.outcome(), answer.errors());
    let (outcome, errors, body) = match answer.write(id, most_errors) {
        Ok(body) => (outcome, errors, body),
        Err(error) => {
            tracing::error!(request = %id, %error, "an answer could not be written as JSON");
            // An answer of one error has nothing in it that JSON cannot hold.
            (
                Outcome::Failed,
                1,
                Answer::failed().write(id, 1).unwrap_or_default(),
            )
        }
    };
    Written {
        outcome,
        body: body.into(),
        errors,
        nodes,
        etag: None,
        held: None,
    }
}

impl Service {
    /// Answers a request: within the limits, within the time, and whatever its resolvers do. Writes into `ran` what the log
    /// and the metrics say of it.
    pub(super) async fn answer(
        &self,
        parameters: Parameters,
        sent: Sent<'_>,
        (id, caller): (&RequestId, &Caller),
        ran: &mut Ran,
    ) -> Result<Answered, OnlyByPost> {
        match self.respond(parameters, sent, (id, caller), ran).await {
            Ok(written) => Ok(Answered::Written(written)),
            Err(Ended::OnlyByPost) => Err(OnlyByPost),
            Err(Ended::Held(etag)) => Ok(Answered::Held(etag)),
            Err(Ended::With(answer, nodes)) => {
                Ok(Answered::Written(write(*answer, id, nodes, self.limits().errors)))
            }
        }
    }

    async fn respond(
        &self,
        parameters: Parameters,
        sent: Sent<'_>,
        (id, caller): (&RequestId, &Caller),
        ran: &mut Ran,
    ) -> Result<Written, Ended> {
        let deadline = Instant::now() + self.wall_time();
        let Parameters {
            document,
            operation_name,
            variables,
            version,
            wants_permalink,
            cost,
        } = parameters;
        let name = operation_name.as_deref();
        let (query, admitted) = match self.admit(document, name, &variables, ran) {
            Ok(admitted) => admitted,
            // What GET may not run it may not either when it is not valid.
            Err(_)
                if matches!(sent, Sent::ByGet(_))
                    && ran.kind.is_some_and(|kind| kind != OperationType::Query) =>
            {
                return Err(Ended::OnlyByPost);
            }
            Err(ended) => return Err(ended),
        };
        let queries = is_query(&admitted);
        if matches!(sent, Sent::ByGet(_)) && !queries {
            return Err(Ended::OnlyByPost);
        }
        let cost = self.tell_cost(cost, &admitted)?;
        let pinned = self
            .pin(version)
            .await
            .map_err(|answer| Ended::With(answer, None))?;
        let permalink = pinned
            .version
            .filter(|_| wants_permalink && queries)
            .map(|version| Permalink::new(version, &query, name, &variables));
        // An answer that says where it can be had again is another one than is had there, and is not kept; nor is one that
        // tells its cost. Any other is looked for among those that are kept, or among those that the client holds.
        let question = pinned
            .version
            .filter(|_| permalink.is_none())
            .filter(|_| cost.is_none())
            .filter(|_| queries && (self.0.kept.keeps_any() || matches!(sent, Sent::ByGet(_))))
            .map(|version| Question::new(version, &query, name, &variables));
        let etag = match (sent, &question) {
            (Sent::ByGet(headers), Some(question)) => {
                let etag = question.etag();
                if etag.is_held_by(headers) {
                    return Err(Ended::Held(etag));
                }
                Some(etag)
            }
            _ => None,
        };
        let kept = question.as_ref().and_then(|question| self.0.kept.find(question));
        ran.kept = question.as_ref().map(|_| kept.is_some());
        if let Some(kept) = kept {
            return Ok(Written {
                outcome: Outcome::Ran,
                body: kept.body,
                errors: 0,
                nodes: Some(kept.nodes),
                etag,
                // It is kept anyway.
                held: None,
            });
        }
        let busy = |busy| Ended::With(Box::new(Answer::busy(busy)), Some(admitted.nodes));
        let held = (admitted.nodes > UNCOUNTED_NODES)
            .then(|| caller.hold(admitted.nodes * NODE_BYTES))
            .transpose();
        let mut held = held.map_err(busy)?;
        let running = Running {
            admitted: &admitted,
            pinned,
            id,
            caller,
            deadline,
        };
        let (mut answer, work) = self.run(&running).await;
        if let Some(permalink) = permalink.filter(|_| answer.outcome() == Outcome::Ran) {
            answer.extend("permalink", permalink.into_value());
        }
        if let Some(mut cost) = cost {
            let effort = work.effort();
            cost.add(Measured::Visits, effort.spent(), self.limits().visits);
            answer.extend("cost", cost.into_value());
        }
        let mut written = self.write(answer, (id, caller), admitted.nodes).await;
        let length = written.body.len() as u64;
        match &mut held {
            Some(held) => held.resize(length),
            None if length > UNCOUNTED => held = Some(caller.hold_made(length)),
            None => {}
        }
        written.held = held;
        if written.outcome == Outcome::Ran && written.errors == 0 {
            written.etag = etag;
            if let Some(question) = question {
                let (body, nodes) = (written.body.clone(), admitted.nodes);
                self.0.kept.keep(question, Kept { body, nodes });
            }
        }
        Ok(written)
    }

    /// Finds the document that is asked for, and holds it against the limits.
    fn admit(
        &self,
        document: Asked,
        operation_name: Option<&str>,
        variables: &Variables,
        ran: &mut Ran,
    ) -> Result<(Found, Admitted), Ended> {
        let found = self.0.documents.find(document);
        let mut query = found.map_err(|unavailable| Ended::refused(vec![unavailable.into_error()]))?;
        ran.listed.clone_from(&query.listed);
        let admitted = self.0.guard.admit(&query, operation_name, variables);
        let admitted = admitted.map_err(|refusal| {
            ran.kind = self.0.guard.kind(&query, operation_name);
            Ended::refused(refusal.into_errors())
        })?;
        ran.kind = Some(admitted.operation.kind());
        self.0.documents.admit(&mut query, admitted.operation.name());
        Ok((query, admitted))
    }

    /// What the request costs, where that is wanted. Ends the request where nothing else is.
    fn tell_cost(&self, wanted: CostWanted, admitted: &Admitted) -> Result<Option<Cost>, Ended> {
        if wanted == CostWanted::No {
            return Ok(None);
        }
        let told = self.0.guard.cost(admitted);
        if wanted == CostWanted::Beside {
            return Ok(Some(told));
        }
        let answer = Answer::nothing_but("cost", told.into_value());
        Err(Ended::With(Box::new(answer), Some(admitted.nodes)))
    }

    /// Writes an answer: a long one on a thread of the long lane.
    async fn write(&self, answer: Answer, (id, caller): (&RequestId, &Caller), nodes: u64) -> Written {
        let most_errors = self.limits().errors;
        if nodes <= WRITTEN_HERE {
            return write(answer, id, Some(nodes), most_errors);
        }
        let owned = id.clone();
        let writing = caller.spawn(move || write(answer, &owned, Some(nodes), most_errors));
        match writing.await {
            Ok(written) => written,
            Err(_) => write(Answer::failed(), id, Some(nodes), most_errors),
        }
    }

    /// What the request sees: the current version, or the one that it names.
    async fn pin(&self, version: Option<u64>) -> Result<Pinned, Box<Answer>> {
        let Some(version) = version else {
            return Ok((self.0.pin)());
        };
        match tokio::time::timeout(self.wall_time(), (self.0.pin_version)(version)).await {
            Ok(Ok(pinned)) => Ok(pinned),
            Ok(Err(error)) => Err(Box::new(Answer::refused(vec![error]))),
            Err(_) => Err(Box::new(Answer::timed_out(self.limits().wall_time_ms))),
        }
    }

    /// Executes in the quick lane, or in the long one what has many nodes or turns out to take long. Asking twice changes
    /// nothing, since nothing that is asked changes anything.
    async fn run(&self, running: &Running<'_>) -> (Answer, Arc<Work>) {
        let (caller, deadline) = (running.caller, running.deadline);
        let operation = &running.admitted.operation;
        if running.admitted.nodes <= QUICK_NODES && !operation.is_long() {
            let asked = (self.0.execute)(running.request()).in_current_span();
            let (work, done) = caller.quick(deadline, asked).await;
            if !work.has_outgrown_its_lane() {
                return (self.finish(done, &work, running.id), work);
            }
        }
        let asked = (self.0.execute)(running.request()).in_current_span();
        let (work, done) = caller.long(deadline, asked).await;
        operation.set_long(work.took_long());
        (self.finish(done, &work, running.id), work)
    }

    /// What is told of an operation that came to an end, or did not.
    fn finish(&self, done: Result<Response, Unfinished>, work: &Work, id: &RequestId) -> Answer {
        let effort = work.effort();
        match done {
            Ok(_) if effort.is_exceeded() => {
                let excess = Excess {
                    measure: Measured::Visits,
                    requested: effort.spent(),
                    allowed: effort.allowed(),
                };
                Answer::refused(Refusal::Cost(excess).into_errors())
            }
            Ok(response) => Answer::of(response, id),
            Err(Unfinished::Busy(busy)) => Answer::busy(busy),
            Err(Unfinished::TimedOut) => {
                tracing::warn!(request = %id, "a request ran out of time");
                Answer::timed_out(self.limits().wall_time_ms)
            }
            Err(Unfinished::Panicked) => {
                // The panic hook has printed message and place; here is which request it was.
                tracing::error!(request = %id, "a resolver did not return");
                Answer::failed()
            }
        }
    }
}
