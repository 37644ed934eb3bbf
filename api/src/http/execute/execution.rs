//! The execution of an operation: the lane that it runs in, and the answer when it comes to an end, or does not.

use std::sync::Arc;

use async_graphql::{Executor, Request, Response};
use async_graphql_parser::types::OperationType;
use dataset::work::Work;
use dataset::{Dataset, Versions};
use tokio::time::Instant;
use tracing::Instrument as _;

use super::answer::Answer;
use super::reply::WrittenAnswer;
use crate::admission::{ClientAdmission, Unfinished};
use crate::graphql::pin;
use crate::guard::{Admitted, Excess, Limits, Measured, Refusal};
use crate::http::request::RequestId;

/// Operations that can return more nodes do not run in the quick lane.
const QUICK_NODES: u64 = 1_000;

/// The bytes that one node of an answer takes while it is made, about.
pub(super) const NODE_BYTES: u64 = 2 * 1024;

/// Answers of no more nodes are made without being counted, of which there are only as many at a time as the quick lane has
/// places; and once they are made, those of no more bytes: they are a part of what a connection takes anyway.
pub(super) const UNCOUNTED_NODES: u64 = 100;
pub(super) const UNCOUNTED_BYTES: u64 = 8 * 1024;

/// Answers of more nodes are not written on the threads that do the network's input and output.
const WRITTEN_HERE: u64 = 2_000;

/// An admitted request that runs on one version of the data.
pub(super) struct Execution<'r, E> {
    pub(super) executor: &'r E,
    pub(super) versions: &'r Arc<Versions>,
    pub(super) limits: &'r Limits,
    pub(super) admitted: &'r Admitted,
    pub(super) dataset: Arc<Dataset>,
    pub(super) id: &'r RequestId,
    pub(super) admission: &'r ClientAdmission,
    pub(super) deadline: Instant,
}

impl<E: Executor> Execution<'_, E> {
    /// Executes what asks so that it ends with its client, and what writes so that it does not.
    pub(super) async fn run(&self) -> (Answer, Arc<Work>) {
        match self.admitted.operation.kind() {
            OperationType::Mutation => self.write_once().await,
            OperationType::Query | OperationType::Subscription => self.ask().await,
        }
    }

    /// Executes a mutation, once and to its end: a client that leaves does not stop it half way.
    async fn write_once(&self) -> (Answer, Arc<Work>) {
        let id = self.id.clone();
        let unheard = move |response: Response| {
            tracing::info!(
                request = %id,
                errors = response.errors.len(),
                "a mutation came to its end after its client had left or its time was over"
            );
        };
        let (work, done) = self.admission.write(self.deadline, self.execute(), unheard).await;
        let answer = match done {
            Err(Unfinished::TimedOut) => {
                tracing::warn!(request = %self.id, "a mutation goes on after its time was over");
                Answer::unknown_end(self.limits.wall_time_ms)
            }
            done => self.finish(done, &work),
        };
        (answer, work)
    }

    /// Executes a query in the quick lane, or in the long one when it has many nodes or turns out to take long. Asking twice changes
    /// nothing, since nothing that is asked changes anything.
    async fn ask(&self) -> (Answer, Arc<Work>) {
        let (admission, deadline) = (self.admission, self.deadline);
        let operation = &self.admitted.operation;
        if self.admitted.nodes <= QUICK_NODES && !operation.is_long() {
            let (work, done) = admission.quick(deadline, self.execute()).await;
            if !work.has_outgrown_its_lane() {
                return (self.finish(done, &work), work);
            }
        }
        let (work, done) = admission.long(deadline, self.execute()).await;
        operation.set_long(work.took_long());
        (self.finish(done, &work), work)
    }

    /// Has the schema execute the operation.
    fn execute(&self) -> impl Future<Output = Response> + Send + use<E> {
        let (executor, request) = (self.executor.clone(), self.request());
        async move { executor.execute(request).await }.in_current_span()
    }

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
        pin(self.versions, Arc::clone(&self.dataset), request)
    }

    /// The answer to an operation that came to an end, or did not.
    fn finish(&self, done: Result<Response, Unfinished>, work: &Work) -> Answer {
        let (effort, id) = (work.effort(), self.id);
        match done {
            // A mutation that wrote says so, whatever it has spent.
            Ok(_) if effort.is_exceeded() && self.admitted.operation.kind() != OperationType::Mutation => {
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
                Answer::timed_out(self.limits.wall_time_ms)
            }
            Err(Unfinished::Panicked) => {
                // The panic hook has printed message and place; here is which request it was.
                tracing::error!(request = %id, "a resolver did not return");
                Answer::failed()
            }
        }
    }

    /// Writes the text of an answer: a long one on a thread of the long lane.
    pub(super) async fn write(&self, answer: Answer) -> WrittenAnswer {
        let (nodes, most_errors) = (self.admitted.nodes, self.limits.errors);
        if nodes <= WRITTEN_HERE {
            return WrittenAnswer::of(answer, self.id, Some(nodes), most_errors);
        }
        let owned = self.id.clone();
        let writing = move || WrittenAnswer::of(answer, &owned, Some(nodes), most_errors);
        match self.admission.spawn(writing).await {
            Ok(written) => written,
            Err(_) => WrittenAnswer::of(Answer::failed(), self.id, Some(nodes), most_errors),
        }
    }
}
