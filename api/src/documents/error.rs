//! The reasons why a document is not at hand.

use async_graphql::ServerError;

use crate::error::ErrorCode;

/// The reason why a document that a request names is not answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum DocumentError {
    /// No manifest has the id, and no client has registered it.
    #[error("{}", unknown(.id, *.listed))]
    UnknownId {
        /// The id, cut after a hundred characters.
        id: String,
        /// The number of documents that are listed.
        listed: usize,
    },
    /// The server answers listed documents only.
    #[error(
        "this server answers only the documents of its manifest, and this is none of them: send the `documentId` of one, \
         or have the document added; the schema is at /schema.graphql"
    )]
    NotTrusted,
    /// A client is to send the document beside its hash. Apollo's clients compare this text.
    #[error("PersistedQueryNotFound")]
    NotRegistered,
    /// Nothing can be registered here. Apollo's clients compare this text, and send documents whole from then on.
    #[error("PersistedQueryNotSupported")]
    NoRegistration,
    /// The document that came beside the hash has another hash.
    #[error(
        "provided sha does not match query: `extensions.persistedQuery.sha256Hash` is the SHA-256 of another text"
    )]
    HashMismatch,
}

fn unknown(id: &str, listed: usize) -> String {
    match listed {
        0 => format!(
            "there is no document `{id}`: this server has no manifest of documents, so send the `query` itself"
        ),
        _ => format!(
            "there is no document `{id}` among the {listed} that this server knows: deploy the manifest of the build that \
             sends it, or send the `query` itself"
        ),
    }
}

impl DocumentError {
    pub(crate) fn code(&self) -> ErrorCode {
        match self {
            Self::UnknownId { .. } => ErrorCode::DocumentNotFound,
            Self::NotTrusted => ErrorCode::DocumentNotTrusted,
            Self::NotRegistered => ErrorCode::PersistedQueryNotFound,
            Self::NoRegistration => ErrorCode::PersistedQueryNotSupported,
            Self::HashMismatch => ErrorCode::PersistedQueryHashMismatch,
        }
    }

    /// The reason as an error of the answer.
    pub(crate) fn into_error(self) -> ServerError {
        self.code().request_error(self.to_string())
    }
}
