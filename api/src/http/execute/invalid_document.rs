//! Documents of the manifest that cannot be run.

use super::engine::Engine;

/// A document of the manifest that the schema refuses: a front end was built with another schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidDocument {
    /// Its id in the manifest.
    pub id: String,
    /// The first thing that the schema finds wrong.
    pub reason: String,
}

impl<E> Engine<E> {
    /// The documents of the manifest that the schema refuses, by their ids; the values of variables are not looked at.
    pub(in crate::http) fn invalid_documents(&self) -> Vec<InvalidDocument> {
        let texts = self.documents.manifest().texts();
        let invalid = texts.into_iter().filter_map(|(id, text)| {
            let refusal = self.guard.validate(text).err()?;
            Some(InvalidDocument {
                id: id.to_owned(),
                reason: refusal.to_string(),
            })
        });
        invalid.collect()
    }
}
