//! Documents that were parsed before, so that a repeated one is neither parsed nor validated again.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use async_graphql::Name;
use async_graphql_parser::types::{DocumentOperations, ExecutableDocument, OperationType};
use lru::LruCache;

use super::cost::Sizes;
use super::inputs::Inputs;
use super::operation::Operation;
use super::{Limits, Refusal, shape, tokens};
use crate::language::{Definitions, Syntax, TypeSystem, write_on_members};

/// So many documents are kept.
const CAPACITY: NonZeroUsize = NonZeroUsize::new(512).unwrap();

/// The longest text that is kept, in bytes. A parsed document takes some ten times its text, so the cache stays under
/// 50 MB; longer queries are rare and are parsed each time.
const LONGEST: usize = 8 * 1024;

/// A document, parsed: its operations are measured and validated when one is asked for.
#[derive(Debug)]
pub(super) struct Document {
    sizes: Sizes,
    definitions: Definitions,
    validity: Mutex<Validity>,
    /// Of each operation, what is known once it was asked for.
    prepared: Vec<OnceLock<Arc<Operation>>>,
}

/// The state of a document's validation.
#[derive(Debug)]
enum Validity {
    /// Nothing yet.
    Open(Syntax),
    /// All of it does.
    Valid,
    /// Its operations are so large together that each is validated by itself: one that is too large to run must not keep another
    /// from running, nor the validator busy.
    Apart(Syntax),
}

impl Document {
    /// Scans and parses a text.
    ///
    /// # Errors
    /// When it is too large, or no document.
    pub(super) fn parse(text: &str, limits: &Limits) -> Result<Self, Refusal> {
        let tokens = tokens::check(text, limits)?;
        let (syntax, definitions) = Syntax::parse(text)?;
        let selections = shape::selections(&definitions);
        let validity = if selections <= limits.selections {
            Validity::Open(syntax)
        } else {
            Validity::Apart(syntax)
        };
        Ok(Self {
            sizes: Sizes {
                text_bytes: text.len() as u64,
                tokens,
                ..Sizes::default()
            },
            prepared: definitions.operations.iter().map(|_| OnceLock::new()).collect(),
            validity: Mutex::new(validity),
            definitions,
        })
    }

    /// The operation that a request runs (specification, section 6.1, GetOperation): the one that it names, or the only one.
    ///
    /// # Errors
    /// When there is none such, when it is larger than the limits allow, or when the document is not valid.
    pub(super) fn operation(
        &self,
        name: Option<&str>,
        types: &TypeSystem,
        limits: &Limits,
    ) -> Result<Arc<Operation>, Refusal> {
        let Some(index) = self.find(name) else {
            self.validate(None, types)?;
            return Err(self.no_operation(name));
        };
        let (Some(prepared), Some((name, definition))) =
            (self.prepared.get(index), self.definitions.operations.get(index))
        else {
            return Err(self.no_operation(name));
        };
        if let Some(operation) = prepared.get() {
            return Ok(Arc::clone(operation));
        }
        let operations = match name {
            Some(name) => DocumentOperations::Multiple([(name.clone(), definition.clone())].into()),
            None => DocumentOperations::Single(definition.clone()),
        };
        let mut document = ExecutableDocument {
            operations,
            fragments: self.definitions.spread_by(&definition.node.selection_set.node),
        };
        let sizes = Sizes {
            text_bytes: self.sizes.text_bytes,
            tokens: self.sizes.tokens,
            ..shape::check(&document, limits)?
        };
        let inputs = Inputs::of(&document, limits)?;
        self.validate(Some(name.as_deref()), types)?;
        inputs.check_names(&document)?;
        write_on_members(&mut document, types);
        let operation = Operation::new(name.clone(), document, types, sizes, inputs);
        Ok(Arc::clone(prepared.get_or_init(|| Arc::new(operation))))
    }

    /// The kind of work that the operation which a request asks for would do; `None` when there is none such.
    pub(super) fn kind(&self, name: Option<&str>) -> Option<OperationType> {
        let (_, operation) = self.definitions.operations.get(self.find(name)?)?;
        Some(operation.node.ty)
    }

    fn find(&self, name: Option<&str>) -> Option<usize> {
        let operations = &self.definitions.operations;
        match name {
            Some(_) => operations.iter().position(|(other, _)| other.as_deref() == name),
            None => (operations.len() == 1).then_some(0),
        }
    }

    /// Validates the document, or this operation of it where its operations are too large together.
    fn validate(&self, operation: Option<Option<&str>>, types: &TypeSystem) -> Result<(), Refusal> {
        // Nothing panics under the lock that would leave half of something: a poisoned lock is a sound one.
        let mut validity = self.validity.lock().unwrap_or_else(PoisonError::into_inner);
        match (&*validity, operation) {
            (Validity::Valid, _) | (Validity::Apart(_), None) => Ok(()),
            (Validity::Apart(syntax), Some(name)) => Ok(syntax.validate_one(name, types)?),
            (Validity::Open(syntax), _) => {
                syntax.validate(types)?;
                *validity = Validity::Valid;
                Ok(())
            }
        }
    }

    fn no_operation(&self, name: Option<&str>) -> Refusal {
        let names = self.definitions.operations.iter();
        let names: Vec<Name> = names.filter_map(|(name, _)| name.clone()).collect();
        Refusal::Operation {
            asked: name.map(|name| name.chars().take(60).collect()),
            names,
        }
    }
}

/// Parsed documents by their text, the least recently used one forgotten first.
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
        parse: impl FnOnce() -> Result<Document, E>,
    ) -> Result<Arc<Document>, E> {
        // Nothing panics under the lock, and a document is never half inserted: a poisoned lock is a sound one.
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if text.len() > LONGEST {
            return parse().map(Arc::new);
        }
        if let Some(document) = lock().get(text) {
            return Ok(Arc::clone(document));
        }
        // Parsed outside the lock: the same new query may be parsed twice, which is better than everyone waiting.
        let document = Arc::new(parse()?);
        lock().put(text.into(), Arc::clone(&document));
        Ok(document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Document, Refusal> {
        Document::parse(text, &Limits::default())
    }

    #[test]
    fn a_text_is_parsed_once() {
        let documents = Documents::new();
        let first = documents.fetch("{ a }", || parse("{ a }")).unwrap();
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

    #[test]
    fn an_operation_is_measured_and_validated_once() {
        let types = TypeSystem::parse("type Query { a: Int } schema { query: Query }").unwrap();
        let limits = Limits::default();
        let document = parse("query A { a } query B { x: a }").unwrap();
        let first = document.operation(Some("A"), &types, &limits).unwrap();
        let again = document.operation(Some("A"), &types, &limits).unwrap();
        assert!(Arc::ptr_eq(&first, &again));
        assert!(matches!(*document.validity.lock().unwrap(), Validity::Valid));
        assert_eq!(
            document.operation(Some("B"), &types, &limits).unwrap().name(),
            Some("B")
        );
    }

    #[test]
    fn an_operation_that_is_too_large_keeps_no_other_from_running() {
        let types = TypeSystem::parse("type Query { a: Int q: Query } schema { query: Query }").unwrap();
        let limits = Limits {
            selections: 10,
            ..Limits::default()
        };
        let document =
            parse("query A { a } query B { q { a } q { a } q { a } q { a } q { a } q { a } }").unwrap();
        assert!(document.operation(Some("A"), &types, &limits).is_ok());
        let refusal = document.operation(Some("B"), &types, &limits).unwrap_err();
        assert!(matches!(refusal, Refusal::Cost(_)), "{refusal}");
    }
}
