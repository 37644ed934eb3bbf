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
    #[must_use]
    pub fn invalid_documents(&self) -> Vec<InvalidDocument> {
        let texts = self.0.documents.manifest().texts();
        let invalid = texts.into_iter().filter_map(|(id, text)| {
            let refusal = self.0.guard.validate(text).err()?;
            Some(InvalidDocument {
                id: id.to_owned(),
                reason: refusal.to_string(),
            })
        });
        invalid.collect()
    }
}
