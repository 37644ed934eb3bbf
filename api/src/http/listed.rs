//! Whether the documents of the manifest can be run.

use super::service::Service;

/// A document of the manifest that the schema refuses: a front end was built with another schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidDocument {
    /// Its id in the manifest.
    pub id: String,
    /// What the schema finds wrong first.
    pub reason: String,
}

impl Service {
    /// The documents of the manifest that the schema refuses, by their ids; the values of variables are not looked at.
    pub async fn invalid_documents(&self) -> Vec<InvalidDocument> {
        let mut invalid = Vec::new();
        for (id, text) in self.0.documents.manifest().texts() {
            let reason = match async_graphql_parser::parse_query(text) {
                Ok(document) => self.validate(&document).await.err().map(|response| {
                    let first = response.errors.into_iter().next();
                    first.map(|error| error.message).unwrap_or_default()
                }),
                Err(error) => Some(error.to_string()),
            };
            invalid.extend(reason.map(|reason| InvalidDocument {
                id: id.to_owned(),
                reason,
            }));
        }
        invalid
    }
}
