//! The cache of answers, which are kept for as long as the dataset version stands.

use std::sync::Arc;

use async_graphql::Variables;
use axum::body::Bytes;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use xxhash_rust::xxh3::xxh3_64;

use crate::asker::Asker;
use crate::http::response::ETag;

/// Longer answers are not kept, in bytes: they would push out many short ones.
const LONGEST: usize = 256 * 1024;

/// The bytes that an answer is reckoned to take at the least, with its question: for the cache's own tables.
const LEAST: usize = 1024;

/// An asker's question to one version of the data: whoever asks it again gets the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Question {
    asker: Asker,
    version: u64,
    query: Arc<str>,
    operation_name: Option<Box<str>>,
    /// The variables as JSON, their names in order.
    variables: Box<[u8]>,
}

impl Question {
    pub(super) fn new(
        asker: Asker,
        version: u64,
        query: &str,
        operation_name: Option<&str>,
        variables: &Variables,
    ) -> Self {
        Self {
            asker,
            version,
            query: query.into(),
            operation_name: operation_name.map(Into::into),
            variables: serde_json::to_vec(variables).unwrap_or_default().into(),
        }
    }

    /// The tag of its answer: the same on every server that holds this version of the data and of the program.
    pub(super) fn etag(&self) -> ETag {
        let name = self.operation_name.as_deref().unwrap_or_default();
        // No text is empty between two zeroes by mistake: the lengths tell where one ends.
        let text = format!(
            "{}\0{}\0{}\0{}\0{}",
            env!("CARGO_PKG_VERSION"),
            self.query.len(),
            self.query,
            name.len(),
            name
        );
        let hash = xxh3_64(&[text.as_bytes(), &self.variables].concat());
        ETag::of(self.asker, format_args!("{}-{hash:016x}", self.version))
    }

    fn size(&self) -> usize {
        self.query.len() + self.variables.len()
    }
}

/// An answer without errors, as it is sent again.
#[derive(Debug, Clone)]
pub(super) struct CachedAnswer {
    pub(super) body: Bytes,
    /// The nodes that it was estimated to return.
    pub(super) nodes: u64,
}

/// Kept answers, as many as fit: which are forgotten is decided by how often they are asked for.
#[derive(Debug)]
pub(super) struct AnswerCache(Option<Cache<Question, CachedAnswer, Bytesize>>);

#[derive(Debug, Clone)]
struct Bytesize;

impl Weighter<Question, CachedAnswer> for Bytesize {
    fn weight(&self, question: &Question, answer: &CachedAnswer) -> u64 {
        LEAST.max(question.size() + answer.body.len()) as u64
    }
}

impl AnswerCache {
    /// Room for answers of this many bytes in all, questions included; none are kept when it is 0.
    pub(super) fn new(bytes: usize) -> Self {
        let cache = || Cache::with_weighter(bytes / (2 * LEAST), bytes as u64, Bytesize);
        Self((bytes > 0).then(cache))
    }

    /// True when any answer is kept at all.
    pub(super) fn keeps_any(&self) -> bool {
        self.0.is_some()
    }

    pub(super) fn find(&self, question: &Question) -> Option<CachedAnswer> {
        self.0.as_ref()?.get(question)
    }

    pub(super) fn keep(&self, question: Question, answer: CachedAnswer) {
        if let Some(cache) = &self.0
            && answer.body.len() <= LONGEST
        {
            cache.insert(question, answer);
        }
    }
}

#[cfg(test)]
mod tests {
    use async_graphql::Value;

    use super::*;

    fn question(version: u64, query: &str, name: Option<&str>, variable: i32) -> Question {
        let variables =
            Variables::from_value(Value::from_json(serde_json::json!({ "v": variable })).unwrap());
        Question::new(Asker::Anyone, version, query, name, &variables)
    }

    #[test]
    fn a_question_differs_by_version_query_operation_and_variables() {
        let one = question(1, "{ a }", None, 1);
        assert_eq!(one.etag(), question(1, "{ a }", None, 1).etag());
        for other in [
            question(2, "{ a }", None, 1),
            question(1, "{ b }", None, 1),
            question(1, "{ a }", Some("A"), 1),
            question(1, "{ a }", None, 2),
        ] {
            assert_ne!(one, other);
            assert_ne!(one.etag(), other.etag());
        }
    }

    #[test]
    fn no_more_is_kept_than_fits() {
        let answers = AnswerCache::new(64 * LEAST);
        let body = Bytes::from(vec![b'x'; LEAST]);
        for number in 0..1_000 {
            let body = body.clone();
            answers.keep(
                question(1, "{ a }", None, number),
                CachedAnswer { body, nodes: 0 },
            );
        }
        let found = (0..1_000).filter(|&number| answers.find(&question(1, "{ a }", None, number)).is_some());
        assert!((1..=64).contains(&found.count()));
    }

    #[test]
    fn nothing_is_kept_where_there_is_no_room() {
        let answers = AnswerCache::new(0);
        let answer = CachedAnswer {
            body: Bytes::new(),
            nodes: 0,
        };
        answers.keep(question(1, "{ a }", None, 1), answer);
        assert!(!answers.keeps_any() && answers.find(&question(1, "{ a }", None, 1)).is_none());
    }
}
