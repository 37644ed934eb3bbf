//! The codes that errors carry, one list for the schema and for HTTP.

use std::error::Error;
use std::fmt::Display;
use std::sync::Arc;

use async_graphql::{ErrorExtensionValues, ServerError};
use dataset::VersionError;
use entities::store::Fault;

/// The kind of an error: `extensions.code` of every error that the server sends.
///
/// The list is short on purpose, so that a client can handle all of it. Codes are never reused for another meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorCode {
    /// The request holds a value that cannot be used; asking again gives the same answer.
    BadUserInput,
    /// The thing that was asked for does not exist.
    NotFound,
    /// The request asks for more than one request may; ask for less, or page.
    CostExceeded,
    /// The answer was not ready in time; ask for less, or again later.
    Timeout,
    /// The server cannot answer now: it has too much to do, or its database is away. Ask again, as late as `Retry-After` says.
    Unavailable,
    /// The server failed. The log holds the reason under the error's `requestId`.
    Internal,
    /// The query is not GraphQL.
    GraphqlParseFailed,
    /// The query is GraphQL, but not of this schema.
    GraphqlValidationFailed,
    /// The request's `documentId` names no document that the server knows.
    DocumentNotFound,
    /// The server answers the documents of its manifest only, and this is none of them.
    DocumentNotTrusted,
    /// The server does not know the document with this hash: send it beside its hash. Apollo's name.
    PersistedQueryNotFound,
    /// The server takes no documents to be asked by their hash later: send them whole. Apollo's name.
    PersistedQueryNotSupported,
    /// The document that came with a hash has another. Apollo's name.
    PersistedQueryHashMismatch,
}

impl ErrorCode {
    /// Every code, in the order of the documentation.
    pub const ALL: [Self; 13] = [
        Self::BadUserInput,
        Self::NotFound,
        Self::CostExceeded,
        Self::Timeout,
        Self::Unavailable,
        Self::Internal,
        Self::GraphqlParseFailed,
        Self::GraphqlValidationFailed,
        Self::DocumentNotFound,
        Self::DocumentNotTrusted,
        Self::PersistedQueryNotFound,
        Self::PersistedQueryNotSupported,
        Self::PersistedQueryHashMismatch,
    ];

    /// The code as clients see it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BadUserInput => "BAD_USER_INPUT",
            Self::NotFound => "NOT_FOUND",
            Self::CostExceeded => "COST_EXCEEDED",
            Self::Timeout => "TIMEOUT",
            Self::Unavailable => "UNAVAILABLE",
            Self::Internal => "INTERNAL",
            Self::GraphqlParseFailed => "GRAPHQL_PARSE_FAILED",
            Self::GraphqlValidationFailed => "GRAPHQL_VALIDATION_FAILED",
            Self::DocumentNotFound => "DOCUMENT_NOT_FOUND",
            Self::DocumentNotTrusted => "DOCUMENT_NOT_TRUSTED",
            Self::PersistedQueryNotFound => "PERSISTED_QUERY_NOT_FOUND",
            Self::PersistedQueryNotSupported => "PERSISTED_QUERY_NOT_SUPPORTED",
            Self::PersistedQueryHashMismatch => "PERSISTED_QUERY_HASH_MISMATCH",
        }
    }

    /// Says what a client is told when the database could not be read: whether it may come again, or the program failed.
    pub(crate) fn of_unread(error: &(dyn Error + 'static)) -> Self {
        match Fault::of(error) {
            Some(fault) if fault.may_pass() => Self::Unavailable,
            _ => Self::Internal,
        }
    }

    /// The code of a version that cannot be asked.
    pub(crate) fn of_version(error: &VersionError) -> Self {
        match error {
            VersionError::Unknown { .. } => Self::NotFound,
            VersionError::Unread { source, .. } => Self::of_unread(source),
        }
    }

    /// An error of this kind for a resolver to return.
    #[must_use]
    pub fn error(self, message: impl Into<String>) -> async_graphql::Error {
        let mut error = async_graphql::Error::new(message);
        error.extensions = Some(self.extensions());
        error
    }

    /// An error of this kind for a resolver to return, whose detail the log gets and the client does not.
    pub(crate) fn concealing(
        self,
        message: impl Into<String>,
        detail: &(impl Display + ?Sized),
    ) -> async_graphql::Error {
        let mut error = self.error(message);
        error.source = Some(Arc::new(Concealed(detail.to_string())));
        error
    }

    /// An error of this kind about the whole request.
    #[must_use]
    pub fn request_error(self, message: impl Into<String>) -> ServerError {
        let mut error = ServerError::new(message, None);
        error.extensions = Some(self.extensions());
        error
    }

    fn extensions(self) -> ErrorExtensionValues {
        let mut values = ErrorExtensionValues::default();
        values.set("code", self.as_str());
        values
    }
}

/// The answer to a request that names a version which cannot be asked.
#[must_use]
pub fn version_refused(error: &VersionError) -> ServerError {
    let code = ErrorCode::of_version(error);
    match error {
        VersionError::Unknown { .. } => code.request_error(error.to_string()),
        VersionError::Unread { .. } => {
            let mut told = code.request_error(format!("{error}: {}", said(code)));
            told.source = Some(Arc::new(Concealed(in_one_line(error))));
            told
        }
    }
}

/// The sentence of a code whose cause only the log tells.
pub(crate) fn said(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::Unavailable => {
            "the server's database does not answer at the moment; ask again in a while, and tell its operator if that does \
             not help: the log holds the reason under the request id"
        }
        _ => "the server could not read this; its log holds the reason under the request id",
    }
}

/// An error and everything behind it, in one line.
pub(crate) fn in_one_line(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        let reason = error.to_string();
        // Some libraries repeat their source in their own message.
        if !line.contains(&reason) {
            line.push_str(": ");
            line.push_str(&reason);
        }
        source = error.source();
    }
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Says what went wrong, in words that must not leave the house.
#[derive(Debug)]
pub(crate) struct Concealed(pub(crate) String);

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn codes_are_distinct_and_in_capitals() {
        let codes: HashSet<_> = ErrorCode::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(codes.len(), ErrorCode::ALL.len());
        for code in codes {
            assert!(code.chars().all(|c| c.is_ascii_uppercase() || c == '_'), "{code}");
        }
    }

    #[test]
    fn a_resolver_error_carries_its_code() {
        let error = ErrorCode::NotFound.error("no such organisation");
        assert_eq!(
            error.extensions.unwrap().get("code"),
            Some(&async_graphql::Value::from("NOT_FOUND"))
        );
    }
}
