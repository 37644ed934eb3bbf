//! How a request is answered: admitted, pinned to a version, found among kept answers or run, and written.

use async_graphql::{Request, Response, ServerError, Value, Variables};
use async_graphql_parser::types::{ExecutableDocument, OperationType};
use tokio_util::task::AbortOnDropHandle;
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
use super::service::{Service, Validation};
use crate::documents::{Asked, Found};
use crate::guard::Admitted;

/// What no operation can be called.
const NO_OPERATION: &str = "none of them";

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
    fn refused(error: ServerError) -> Self {
        Self::With(Box::new(Answer::refused(error)), None)
    }
}

fn is_query(admitted: &Admitted) -> bool {
    admitted
        .operation
        .is_none_or(|operation| operation == OperationType::Query)
}

impl Service {
    /// Answers a request: within the limits, within the time, and whatever its resolvers do. Writes into `ran` what the log
    /// and the metrics say of it.
    pub(super) async fn answer(
        &self,
        parameters: Parameters,
        sent: Sent<'_>,
        id: &RequestId,
        ran: &mut Ran,
    ) -> Result<Answered, OnlyByPost> {
        match self.respond(parameters, sent, id, ran).await {
            Ok(written) => Ok(Answered::Written(written)),
            Err(Ended::OnlyByPost) => Err(OnlyByPost),
            Err(Ended::Held(etag)) => Ok(Answered::Held(etag)),
            Err(Ended::With(answer, nodes)) => Ok(Answered::Written(self.write(*answer, id, nodes))),
        }
    }

    async fn respond(
        &self,
        parameters: Parameters,
        sent: Sent<'_>,
        id: &RequestId,
        ran: &mut Ran,
    ) -> Result<Written, Ended> {
        let Parameters {
            document,
            operation_name,
            variables,
            version,
            wants_permalink,
            cost,
        } = parameters;
        let name = operation_name.as_deref();
        let (query, admitted) = self.admit(document, name, &variables, ran)?;
        let queries = is_query(&admitted);
        if matches!(sent, Sent::ByGet(_)) && !queries {
            return Err(Ended::OnlyByPost);
        }
        let cost = self.tell_cost(cost, &admitted, name, &variables, id).await?;
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
            });
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
        let mut query = found.map_err(|unavailable| Ended::refused(unavailable.into_error()))?;
        ran.listed.clone_from(&query.listed);
        let admitted = self.0.guard.admit(&query, operation_name, variables);
        let admitted = admitted.map_err(|refusal| Ended::refused(refusal.into_error()))?;
        ran.kind = admitted.operation;
        let name = admitted.document.operation_name(operation_name);
        self.0.documents.admit(&mut query, name);
        Ok((query, admitted))
    }

    /// What the request costs, where that is wanted. Ends the request where nothing else is, and only tells the cost of what
    /// could be run.
    async fn tell_cost(
        &self,
        wanted: CostWanted,
        admitted: &Admitted,
        operation_name: Option<&str>,
        variables: &Variables,
        id: &RequestId,
    ) -> Result<Option<Value>, Ended> {
        if wanted == CostWanted::No {
            return Ok(None);
        }
        let told = self
            .0
            .guard
            .cost(admitted, operation_name, variables)
            .into_value();
        if wanted == CostWanted::Beside {
            return Ok(Some(told));
        }
        let invalid = self.validate(admitted.document.parsed()).await.err();
        let answer = match invalid {
            Some(response) => Answer::of(response, id),
            None => Answer::nothing_but("cost", told),
        };
        Err(Ended::With(Box::new(answer), Some(admitted.nodes)))
    }

    /// Validates a document and runs nothing; the values of its variables are not looked at.
    ///
    /// # Errors
    /// What the schema finds wrong.
    pub(super) async fn validate(&self, document: &ExecutableDocument) -> Result<(), Response> {
        // The library validates all of a document before it looks for the operation, and no operation has such a name.
        let mut request = Request::new("").operation_name(NO_OPERATION);
        request.set_parsed_query(document.clone());
        let response = (self.0.execute)(request, Validation::Whole).await;
        let expected = format!("Unknown operation named \"{NO_OPERATION}\"");
        match &*response.errors {
            [only] if only.message == expected => Ok(()),
            _ => Err(response),
        }
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
