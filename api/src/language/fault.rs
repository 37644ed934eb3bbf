//! The reasons for which a request is not executed.

use async_graphql::{Pos, ServerError};

use crate::error::ErrorCode;

/// One reason why a request is not executed: a request error (specification, section 7.1.2), which has no path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The kind of the reason.
    pub code: ErrorCode,
    /// Names what is wrong and, where there is one, the way out.
    pub message: String,
    /// The place in the document; `None` when it is not about one.
    pub at: Option<Pos>,
}

impl Fault {
    /// A text that is not a GraphQL document.
    pub(super) fn syntax(message: impl Into<String>, at: Option<Pos>) -> Self {
        let message = message.into();
        let message = match at {
            Some(at) => format!(
                "the query cannot be parsed: {message} (line {}, column {})",
                at.line, at.column
            ),
            None => format!("the query cannot be parsed: {message}"),
        };
        Self {
            code: ErrorCode::GraphqlParseFailed,
            message,
            at,
        }
    }

    /// A document that is not valid for the schema.
    pub(super) fn validation(message: impl Into<String>, at: Option<Pos>) -> Self {
        Self {
            code: ErrorCode::GraphqlValidationFailed,
            message: message.into(),
            at,
        }
    }

    /// A value that cannot be used.
    pub(super) fn input(message: impl Into<String>, at: Option<Pos>) -> Self {
        Self {
            code: ErrorCode::BadUserInput,
            message: message.into(),
            at,
        }
    }
}

impl From<Fault> for ServerError {
    fn from(Fault { code, message, at }: Fault) -> Self {
        let mut error = code.request_error(message);
        error.locations.extend(at);
        error
    }
}
