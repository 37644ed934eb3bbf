//! Why there is no export.

use std::fmt::Display;

use crate::error::ErrorCode;
use crate::graphql::FieldError;

/// What cannot be exported, and why, in the words of the parameters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub(crate) struct Refusal {
    pub(crate) code: ErrorCode,
    pub(crate) message: String,
    /// What only the log may tell.
    pub(crate) detail: Option<String>,
}

impl Refusal {
    /// A parameter that cannot be used.
    pub(crate) fn bad(message: impl Display) -> Self {
        Self {
            code: ErrorCode::BadUserInput,
            message: message.to_string(),
            detail: None,
        }
    }

    /// What a question in GraphQL would have been answered with.
    pub(crate) fn of(error: impl Into<FieldError>) -> Self {
        let FieldError {
            code,
            message,
            detail,
        } = error.into();
        Self {
            code,
            message: in_parameters(&message),
            detail,
        }
    }
}

/// Names of arguments in quotes, such as `filter: { around: { steps } }`, as parameters: `around.steps`.
fn in_parameters(message: &str) -> String {
    let parts = message.split('`').enumerate().map(|(number, part)| {
        if number % 2 == 0 {
            return part.to_owned();
        }
        let dotted = part.replace(": { ", ".").replace(" }", "");
        let bare = dotted.strip_prefix("filter.").or(dotted.strip_prefix("scope."));
        format!("`{}`", bare.unwrap_or(&dotted))
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_told_as_parameters() {
        let told =
            in_parameters("`filter: { around: { organisations } }` chooses; choose such a `view` of `COUNT`");
        assert_eq!(
            told,
            "`around.organisations` chooses; choose such a `view` of `COUNT`"
        );
        assert_eq!(in_parameters("`backbone: { weight }` is"), "`backbone.weight` is");
    }
}
