//! Manifests: the documents that a front end was built with.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Map, Value};

use super::digest::{Digest, PREFIX};
use crate::language::Syntax;

/// A document of a manifest.
#[derive(Debug)]
pub struct Listed {
    text: Arc<str>,
    /// The names of its operations; empty where its one operation has none.
    operations: Box<[Box<str>]>,
}

impl Listed {
    /// The document.
    pub(super) fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// The names of its operations, in the order of the alphabet; none where its one operation has no name.
    pub fn operations(&self) -> impl Iterator<Item = &str> {
        self.operations.iter().map(Box::as_ref)
    }

    /// The name of the operation that a request runs: the one that it names, or the only one.
    #[must_use]
    pub fn operation(&self, stated: Option<&str>) -> Option<&str> {
        match (stated, &*self.operations) {
            (None, [only]) => Some(only),
            (None, _) => None,
            (Some(stated), names) => names.iter().map(Box::as_ref).find(|name| *name == stated),
        }
    }
}

/// The documents of one or several manifests, by their ids, hashes and texts.
///
/// A manifest is a JSON object of texts by id, as graphql-codegen's client preset (`persisted-documents.json`) and
/// relay-compiler write it. An id that begins with `sha256:` has to be the hash of its text; any other is taken as it is.
#[derive(Debug, Default)]
pub struct Manifest {
    ids: HashMap<Box<str>, Arc<Listed>>,
    digests: HashMap<Digest, Arc<Listed>>,
    texts: HashMap<Arc<str>, Arc<Listed>>,
}

/// The reason why a manifest cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ManifestError {
    /// The file cannot be read.
    #[error("the manifest of documents {} cannot be read", .0.display())]
    Unreadable(PathBuf, #[source] std::io::Error),
    /// The file is no object of texts.
    #[error(
        "the manifest of documents {} is not a JSON object of documents by id, such as graphql-codegen's \
         persisted-documents.json: {reason}", .path.display()
    )]
    Shape {
        /// The file.
        path: PathBuf,
        /// The thing that it is instead.
        reason: String,
    },
    /// One of its documents cannot be used.
    #[error("the manifest of documents {}: `{id}` {reason}", .path.display())]
    Document {
        /// The file.
        path: PathBuf,
        /// The document's id.
        id: String,
        /// The fault in it.
        reason: String,
    },
}

impl Manifest {
    /// The documents, by their ids in the order of the alphabet.
    pub(crate) fn texts(&self) -> Vec<(&str, &str)> {
        let mut texts: Vec<_> = self
            .ids
            .iter()
            .map(|(id, listed)| (&**id, &*listed.text))
            .collect();
        texts.sort_unstable();
        texts
    }

    /// Reads manifests. A document that several have is the same document.
    ///
    /// # Errors
    /// When one cannot be read, is no object of texts by id, holds what is no GraphQL, a hash that is not its text's, or an
    /// id that another manifest gives to another text.
    pub fn read(paths: &[PathBuf]) -> Result<Self, ManifestError> {
        let mut manifest = Self::default();
        for path in paths {
            let bytes =
                std::fs::read(path).map_err(|error| ManifestError::Unreadable(path.clone(), error))?;
            manifest.add(path, &bytes)?;
        }
        Ok(manifest)
    }

    fn add(&mut self, path: &Path, bytes: &[u8]) -> Result<(), ManifestError> {
        let shape = |reason: String| ManifestError::Shape {
            path: path.to_path_buf(),
            reason,
        };
        let documents: Map<String, Value> =
            serde_json::from_slice(bytes).map_err(|error| shape(error.to_string()))?;
        for (id, text) in documents {
            let Value::String(text) = text else {
                return Err(shape(format!("what stands under `{id}` is no text")));
            };
            self.insert(&id, text).map_err(|reason| ManifestError::Document {
                path: path.to_path_buf(),
                id,
                reason,
            })?;
        }
        Ok(())
    }

    fn insert(&mut self, id: &str, text: String) -> Result<(), String> {
        let digest = Digest::of(&text);
        if let Some(stated) = id.strip_prefix(PREFIX)
            && stated.parse() != Ok(digest)
        {
            return Err(format!(
                "is not the hash of its document, which is {PREFIX}{digest}"
            ));
        }
        let (_, parsed) = Syntax::parse(&text).map_err(|faults| {
            let first = faults.into_iter().next().map(|fault| fault.message);
            format!("is no GraphQL: {}", first.unwrap_or_default())
        })?;
        if let Some(same) = self.ids.get(id)
            && *same.text != *text
        {
            return Err("stands for another document in another manifest".to_owned());
        }
        let listed = self.digests.entry(digest).or_insert_with(|| {
            let text: Arc<str> = text.into();
            let names = parsed.operations.iter().filter_map(|(name, _)| name.as_deref());
            let mut operations: Vec<Box<str>> = names.map(Into::into).collect();
            operations.sort_unstable();
            Arc::new(Listed {
                text,
                operations: operations.into(),
            })
        });
        self.ids.insert(id.into(), Arc::clone(listed));
        self.texts.insert(Arc::clone(&listed.text), Arc::clone(listed));
        Ok(())
    }

    /// The number of documents.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// True when there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The names of all operations, each once, in the order of the alphabet.
    #[must_use]
    pub fn operations(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self
            .texts
            .values()
            .flat_map(|listed| listed.operations())
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The document with an id: as the manifest has it, or `sha256:` and the hash of its text.
    pub(super) fn by_id(&self, id: &str) -> Option<&Arc<Listed>> {
        self.ids
            .get(id)
            .or_else(|| self.by_digest(&id.strip_prefix(PREFIX)?.parse().ok()?))
    }

    pub(super) fn by_digest(&self, digest: &Digest) -> Option<&Arc<Listed>> {
        self.digests.get(digest)
    }

    pub(super) fn by_text(&self, text: &str) -> Option<&Arc<Listed>> {
        self.texts.get(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(files: &[&str]) -> Result<Manifest, ManifestError> {
        let folder = tempfile::tempdir().unwrap();
        let paths: Vec<PathBuf> = files
            .iter()
            .enumerate()
            .map(|(number, text)| {
                let path = folder.path().join(format!("{number}.json"));
                std::fs::write(&path, text).unwrap();
                path
            })
            .collect();
        Manifest::read(&paths)
    }

    #[track_caller]
    fn refused(files: &[&str], expected: &str) {
        let error = read(files).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
        assert_eq!(error.lines().count(), 1, "{error}");
    }

    #[test]
    fn a_document_is_found_by_its_id_hash_and_text() {
        let text = "query A { a }";
        let digest = Digest::of(text);
        // As graphql-codegen writes it, and, with other settings or relay-compiler, under an id of its own.
        let manifest = read(&[
            &format!("{{ \"sha256:{digest}\": \"{text}\" }}"),
            &format!("{{ \"own\": \"{text}\", \"other\": \"query C {{ a }} query B {{ a }}\" }}"),
        ])
        .unwrap();
        assert_eq!(manifest.len(), 2);
        for id in ["own".to_owned(), format!("sha256:{digest}")] {
            assert_eq!(&**manifest.by_id(&id).unwrap().text(), text, "{id}");
        }
        assert!(manifest.by_digest(&digest).is_some() && manifest.by_text(text).is_some());
        assert!(manifest.by_id(&digest.to_string()).is_none() && manifest.by_text("query A{a}").is_none());
        let other = manifest.by_id("other").unwrap();
        let hash = format!("sha256:{}", Digest::of(other.text()));
        assert!(
            manifest.by_id(&hash).is_some(),
            "any document has its hash as an id"
        );
        assert_eq!(manifest.operations(), ["A", "B", "C"]);
    }

    #[test]
    fn an_operation_is_named_by_the_request_or_is_the_only_one() {
        let manifest =
            read(&["{ \"1\": \"query A { a }\", \"2\": \"query A { a } query B { a }\", \"3\": \"{ a }\" }"])
                .unwrap();
        for (id, stated, name) in [
            ("1", None, Some("A")),
            ("1", Some("A"), Some("A")),
            ("1", Some("B"), None),
            ("2", None, None),
            ("2", Some("B"), Some("B")),
            ("3", None, None),
        ] {
            assert_eq!(
                manifest.by_id(id).unwrap().operation(stated),
                name,
                "{id} {stated:?}"
            );
        }
    }

    #[test]
    fn a_manifest_that_cannot_be_used_says_why() {
        refused(&["[]"], "is not a JSON object of documents by id");
        refused(&["{ \"a\": 1 }"], "what stands under `a` is no text");
        refused(
            &["{ \"sha256:ab\": \"{ a }\" }"],
            "`sha256:ab` is not the hash of its document, which is sha256:",
        );
        refused(&["{ \"a\": \"{\" }"], "`a` is no GraphQL: ");
        refused(
            &["{ \"a\": \"{ a }\" }", "{ \"a\": \"{ b }\" }"],
            "stands for another document",
        );
        let missing = Manifest::read(&["/nowhere/manifest.json".into()]).unwrap_err();
        assert!(matches!(missing, ManifestError::Unreadable(..)));
    }
}
