//! The reference by which a request says which document it wants.

use serde_json::{Map, Value};

use super::digest::Digest;

/// The document that a request asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DocumentReference {
    /// The document itself; never empty.
    Text(String),
    /// By its id in a manifest: `documentId` (GraphQL over HTTP, appendix A).
    Id(String),
    /// By its hash: `extensions.persistedQuery`, as Apollo's clients send it first.
    Hash(Digest),
    /// By its hash and itself, as they send it when the server does not know the hash.
    HashAndText(Digest, String),
}

/// The fault in how a request names its document, in a sentence for its author.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Unreadable(&'static str);

impl DocumentReference {
    /// Takes `query` and `documentId` out of the members of a request, and reads `persistedQuery` in its extensions.
    pub(crate) fn take(
        members: &mut Map<String, Value>,
        extensions: &Map<String, Value>,
    ) -> Result<Self, Unreadable> {
        let mut text = |name: &str, unreadable| match members.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if !text.is_empty() => Ok(Some(text)),
            Some(_) => Err(Unreadable(unreadable)),
        };
        let query = text("query", "`query` must be a string that is not empty")?;
        let id = text("documentId", "`documentId` must be a string that is not empty")?;
        match (query, id, digest(extensions)?) {
            (Some(_), Some(_), _) => Err(Unreadable(
                "the request has a `query` and a `documentId`: send one of them",
            )),
            (None, Some(id), _) => Ok(Self::Id(id)),
            (Some(query), None, None) => Ok(Self::Text(query)),
            (None, None, Some(digest)) => Ok(Self::Hash(digest)),
            (Some(query), None, Some(digest)) => Ok(Self::HashAndText(digest, query)),
            (None, None, None) => Err(Unreadable("the request has no `query` and no `documentId`")),
        }
    }
}

/// The hash in `extensions.persistedQuery`.
fn digest(extensions: &Map<String, Value>) -> Result<Option<Digest>, Unreadable> {
    let stated = match extensions.get("persistedQuery") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Object(stated)) => stated,
        Some(_) => return Err(Unreadable("`extensions.persistedQuery` must be an object")),
    };
    if stated.get("version").and_then(Value::as_u64) != Some(1) {
        return Err(Unreadable("`extensions.persistedQuery.version` must be 1"));
    }
    let hash = stated.get("sha256Hash").and_then(Value::as_str);
    hash.and_then(|hash| hash.parse().ok()).map(Some).ok_or(Unreadable(
        "`extensions.persistedQuery.sha256Hash` must be the SHA-256 of the document in 64 hexadecimal digits",
    ))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn take(request: &Value) -> Result<DocumentReference, String> {
        let mut members = request.as_object().unwrap().clone();
        let extensions = members.remove("extensions").unwrap_or(json!({}));
        DocumentReference::take(&mut members, extensions.as_object().unwrap())
            .map_err(|error| error.to_string())
    }

    #[test]
    fn a_request_names_its_document_in_four_ways() {
        let digest = Digest::of("{ a }");
        let persisted = json!({ "persistedQuery": { "version": 1, "sha256Hash": digest.to_string() } });
        let text = "{ a }".to_owned();
        for (request, asked) in [
            (json!({ "query": text }), DocumentReference::Text(text.clone())),
            (
                json!({ "query": null, "documentId": "sha256:x" }),
                DocumentReference::Id("sha256:x".to_owned()),
            ),
            (
                json!({ "extensions": persisted }),
                DocumentReference::Hash(digest),
            ),
            (
                json!({ "query": text, "extensions": persisted }),
                DocumentReference::HashAndText(digest, text.clone()),
            ),
        ] {
            assert_eq!(take(&request), Ok(asked), "{request}");
        }
    }

    #[test]
    fn what_cannot_be_a_name_is_said() {
        for (request, expected) in [
            (json!({}), "no `query` and no `documentId`"),
            (json!({ "query": "" }), "`query` must be"),
            (json!({ "documentId": 1 }), "`documentId` must be"),
            (json!({ "query": "{ a }", "documentId": "x" }), "send one of them"),
            (
                json!({ "extensions": { "persistedQuery": 1 } }),
                "must be an object",
            ),
            (
                json!({ "extensions": { "persistedQuery": { "version": 2 } } }),
                "version` must be 1",
            ),
            (
                json!({ "extensions": { "persistedQuery": { "version": 1, "sha256Hash": "å" } } }),
                "64 hexadecimal digits",
            ),
        ] {
            let error = take(&request).unwrap_err();
            assert!(error.contains(expected), "{request}: {error}");
        }
    }
}
