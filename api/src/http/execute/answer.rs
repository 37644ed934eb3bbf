//! The answer to a request, made of what the schema returned.

use std::collections::BTreeMap;

use async_graphql::{Response, ServerError, Value};
use serde::Serialize;

use super::outcome::Outcome;
use crate::admission::Busy;
use crate::error::{Concealed, ErrorCode};
use crate::http::request::RequestId;

/// The longest message of an error, in bytes: the library repeats the value that it could not read.
const LONGEST_MESSAGE: usize = 2_000;

/// The answer to a GraphQL request.
#[derive(Debug)]
pub(super) struct Answer {
    outcome: Outcome,
    errors: Vec<ServerError>,
    data: Value,
    extensions: BTreeMap<String, Value>,
}

/// The body, in the order in which a person reads it.
#[derive(Serialize)]
struct Body<'a> {
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'a [ServerError],
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'a Value>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    extensions: &'a BTreeMap<String, Value>,
}

impl Answer {
    /// Sorts what the schema returned into a request error or a result, gives every error its code, and logs what a client
    /// is not told of them.
    pub(super) fn of(response: Response, id: &RequestId) -> Self {
        let Response {
            mut errors,
            data,
            extensions,
            ..
        } = response;
        // Without a path an error is about the whole request.
        let nothing_ran = data == Value::Null && errors.iter().all(|error| error.path.is_empty());
        let outcome = if !errors.is_empty() && nothing_ran {
            Outcome::Refused
        } else {
            Outcome::Ran
        };
        for error in &mut errors {
            if let Some(Concealed(detail)) = error.source() {
                tracing::error!(request = %id, error = %detail, path = ?error.path, "a field could not be resolved");
            }
            if code(error).is_none() {
                let code = match (is_coercion(error), outcome) {
                    (true, _) => ErrorCode::BadUserInput,
                    (false, Outcome::Refused) => ErrorCode::GraphqlValidationFailed,
                    (false, _) => {
                        // Not one of ours, so nobody has seen to it that the message may leave the house.
                        tracing::error!(request = %id, error = %error.message, path = ?error.path, "a field failed without a code");
                        "the server failed to resolve this field; its log holds the reason under the request id"
                            .clone_into(&mut error.message);
                        ErrorCode::Internal
                    }
                };
                error
                    .extensions
                    .get_or_insert_default()
                    .set("code", code.as_str());
            }
        }
        Self {
            outcome,
            errors,
            data,
            extensions,
        }
    }

    /// A request that did not reach the schema: refused, unless its first error says that the fault is not the client's.
    pub(super) fn refused(errors: Vec<ServerError>) -> Self {
        let is = |other: ErrorCode| {
            let first = errors.first().and_then(code);
            first.is_some_and(|code| *code == Value::from(other.as_str()))
        };
        let outcome = if is(ErrorCode::Unavailable) {
            Outcome::Unavailable
        } else if is(ErrorCode::Internal) {
            Outcome::Failed
        } else {
            Outcome::Refused
        };
        Self {
            outcome,
            errors,
            data: Value::Null,
            extensions: BTreeMap::new(),
        }
    }

    /// A request that took longer than `milliseconds`.
    pub(super) fn timed_out(milliseconds: u64) -> Self {
        let message = format!(
            "the answer was not ready within {milliseconds} milliseconds: ask for less at a time, or again later"
        );
        Self::without_data(Outcome::TimedOut, ErrorCode::Timeout.request_error(message))
    }

    /// A mutation that goes on after `milliseconds`: whether it will have written, nobody knows yet.
    pub(super) fn unknown_end(milliseconds: u64) -> Self {
        let message = format!(
            "the mutation was not done within {milliseconds} milliseconds and goes on: look whether it has written before you send it \
             again"
        );
        Self::without_data(Outcome::TimedOut, ErrorCode::Timeout.request_error(message))
    }

    /// A request that was not begun.
    pub(super) fn busy(busy: Busy) -> Self {
        let error = ErrorCode::Unavailable.request_error(busy.to_string());
        Self::without_data(Outcome::Busy(busy.seconds()), error)
    }

    /// A request at which the server failed; the log says how.
    pub(super) fn failed() -> Self {
        let message = "the server failed to answer; its log holds the reason under the request id";
        Self::without_data(Outcome::Failed, ErrorCode::Internal.request_error(message))
    }

    fn without_data(outcome: Outcome, error: ServerError) -> Self {
        Self {
            outcome,
            errors: vec![error],
            data: Value::Null,
            extensions: BTreeMap::new(),
        }
    }

    /// An answer whose data was not asked for, only what is said beside it.
    pub(super) fn nothing_but(name: &str, value: Value) -> Self {
        Self {
            outcome: Outcome::Ran,
            errors: Vec::new(),
            data: Value::Null,
            extensions: BTreeMap::from([(name.to_owned(), value)]),
        }
    }

    /// Adds to what the answer says beside its data.
    pub(super) fn extend(&mut self, name: &str, value: Value) {
        self.extensions.insert(name.to_owned(), value);
    }

    /// The outcome of the request.
    pub(super) fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The number of errors.
    pub(super) fn errors(&self) -> usize {
        self.errors.len()
    }

    /// The body as JSON, with at most `most_errors` errors, each with the request's id.
    ///
    /// # Errors
    /// When a value cannot be written as JSON, which none that the schema makes should be.
    pub(super) fn write(mut self, id: &RequestId, most_errors: usize) -> Result<Vec<u8>, serde_json::Error> {
        let left_out = self.errors.len().saturating_sub(most_errors.max(1));
        if left_out > 0 {
            self.errors.truncate(most_errors.max(1));
            if let Some(last) = self.errors.last_mut() {
                let message = format!("and {} more errors, which are left out", left_out + 1);
                last.message = message;
                last.locations.clear();
            }
        }
        for error in &mut self.errors {
            shorten(&mut error.message);
            error
                .extensions
                .get_or_insert_default()
                .set("requestId", id.as_str());
        }
        let data = (self.outcome == Outcome::Ran).then_some(&self.data);
        serde_json::to_vec(&Body {
            errors: &self.errors,
            data,
            extensions: &self.extensions,
        })
    }
}

fn code(error: &ServerError) -> Option<&Value> {
    error.extensions.as_ref()?.get("code")
}

/// True when the library could not make an argument's value into the argument's type. What documents and variables hold was looked
/// at before; left is a variable whose value is null, for an argument that has a default and cannot be null (specification, section
/// 6.4.1), and a scalar of which nobody has said what it takes.
fn is_coercion(error: &ServerError) -> bool {
    let begins = ["Failed to parse \"", "Expected input type \""];
    code(error).is_none() && begins.iter().any(|start| error.message.starts_with(start))
}

fn shorten(message: &mut String) {
    if message.len() > LONGEST_MESSAGE {
        message.truncate(message.floor_char_boundary(LONGEST_MESSAGE));
        message.push('…');
    }
}
