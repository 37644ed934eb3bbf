//! Queries that were parsed and measured before, so that a repeated one is not parsed again.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use async_graphql_parser::types::{DocumentOperations, ExecutableDocument};
use lru::LruCache;

use super::cost::Sizes;
use super::inputs::Inputs;
use super::overlap::Overlap;

/// How many documents are kept.
const CAPACITY: NonZeroUsize = NonZeroUsize::new(512).unwrap();

/// The longest text that is kept, in bytes. A parsed document takes some ten times its text, so the cache stays under
/// 50 MB; longer queries are rare and are parsed each time.
const LONGEST: usize = 8 * 1024;

/// A query, parsed and measured.
#[derive(Debug)]
pub struct Document {
    parsed: ExecutableDocument,
    sizes: Sizes,
    inputs: Inputs,
    overlap: Overlap,
    /// Whether it has passed validation. Stands by itself, so that no ordering with other memory is needed.
    valid: AtomicBool,
    /// Whether it took longer than the quick lane allows, as often as it was asked of late. Stands by itself, too.
    long: AtomicBool,
}

impl Document {
    fn new((parsed, sizes, inputs): (ExecutableDocument, Sizes, Inputs)) -> Self {
        Self {
            sizes,
            inputs,
            overlap: Overlap::of(&parsed),
            parsed,
            valid: AtomicBool::new(false),
            long: AtomicBool::new(false),
        }
    }

    /// The query.
    #[must_use]
    pub fn parsed(&self) -> &ExecutableDocument {
        &self.parsed
    }

    /// The name of the operation that a request runs: the one that it names, or the only one, which may have none.
    #[must_use]
    pub fn operation_name(&self, stated: Option<&str>) -> Option<&str> {
        let DocumentOperations::Multiple(operations) = &self.parsed.operations else {
            return None;
        };
        let mut names = operations.keys().map(|name| name.as_str());
        match stated {
            Some(stated) => names.find(|name| *name == stated),
            None => names.next().filter(|_| operations.len() == 1),
        }
    }

    /// How large it is.
    pub(super) fn sizes(&self) -> &Sizes {
        &self.sizes
    }

    /// The bytes that its arguments hold.
    pub(super) fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// Whether it took long when it was asked last, so that it need not be tried quickly.
    pub(crate) fn is_long(&self) -> bool {
        self.long.load(Ordering::Relaxed)
    }

    /// Remembers whether it takes long: that depends on its variables, too, so that it may be one way now and another then.
    pub(crate) fn set_long(&self, is_long: bool) {
        if self.is_long() != is_long {
            self.long.store(is_long, Ordering::Relaxed);
        }
    }

    /// Whether it selects an object twice in one place.
    #[must_use]
    pub fn overlap(&self) -> Overlap {
        self.overlap
    }

    /// Whether it is known to fit the schema, so that it need not be validated again: three quarters of what a small query
    /// costs.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.valid.load(Ordering::Relaxed)
    }

    /// Says that the schema has validated it and found nothing.
    pub fn set_valid(&self) {
        self.valid.store(true, Ordering::Relaxed);
    }
}

/// Parsed and admitted documents by their text, the least recently used one forgotten first.
#[derive(Debug)]
pub(super) struct Documents(Mutex<LruCache<Arc<str>, Arc<Document>>>);

impl Documents {
    pub(super) fn new() -> Self {
        Self(Mutex::new(LruCache::new(CAPACITY)))
    }

    /// The document of a text, from memory or from `parse`. What `parse` refuses is not kept.
    pub(super) fn fetch<E>(
        &self,
        text: &str,
        parse: impl FnOnce() -> Result<(ExecutableDocument, Sizes, Inputs), E>,
    ) -> Result<Arc<Document>, E> {
        // Nothing panics under the lock, and a document is never half inserted: a poisoned lock is a sound one.
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if text.len() > LONGEST {
            return parse().map(|parsed| Arc::new(Document::new(parsed)));
        }
        if let Some(document) = lock().get(text) {
            return Ok(Arc::clone(document));
        }
        // Parsed outside the lock: the same new query may be parsed twice, which is better than everyone waiting.
        let document = Arc::new(Document::new(parse()?));
        lock().put(text.into(), Arc::clone(&document));
        Ok(document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<(ExecutableDocument, Sizes, Inputs), async_graphql_parser::Error> {
        let parsed = async_graphql_parser::parse_query(text)?;
        Ok((parsed, Sizes::default(), Inputs::default()))
    }

    #[test]
    fn a_text_is_parsed_once() {
        let documents = Documents::new();
        let parse = || parse("{ a }");
        let first = documents.fetch("{ a }", parse).unwrap();
        let again = documents.fetch("{ a }", || Err("parsed twice")).unwrap();
        assert!(Arc::ptr_eq(&first, &again));
    }

    #[test]
    fn no_more_documents_are_kept_than_fit() {
        let documents = Documents::new();
        for number in 0..CAPACITY.get() + 10 {
            let text = format!("{{ a{number} }}");
            documents.fetch(&text, || parse(&text)).unwrap();
        }
        let long = format!("{{ a }} # {}", "x".repeat(LONGEST));
        documents.fetch(&long, || parse(&long)).unwrap();
        assert_eq!(documents.0.lock().unwrap().len(), CAPACITY.get());
        assert_eq!(
            documents.fetch("{ a0 }", || Err("forgotten")).unwrap_err(),
            "forgotten"
        );
        assert_eq!(
            documents.fetch(&long, || Err("too long to keep")).unwrap_err(),
            "too long to keep"
        );
    }
}
