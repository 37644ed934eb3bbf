//! Documents that clients have sent with their hash: Apollo's automatic persisted queries.

use std::sync::Arc;

use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::digest::Digest;

/// The bytes that a document is reckoned to take at the least: for the cache's own tables.
const LEAST: usize = 256;

/// Registered documents, as many as fit: which are forgotten is decided by how often they are asked for. A client whose
/// document was forgotten is told so and sends it again.
#[derive(Debug)]
pub(super) struct Registry(Option<Cache<Digest, Arc<str>, Bytesize>>);

#[derive(Debug, Clone)]
struct Bytesize;

impl Weighter<Digest, Arc<str>> for Bytesize {
    fn weight(&self, _: &Digest, text: &Arc<str>) -> u64 {
        (LEAST + text.len()) as u64
    }
}

impl Registry {
    /// Room for this many bytes of documents.
    pub(super) fn new(bytes: usize) -> Self {
        let cache = || Cache::with_weighter(bytes / (4 * LEAST), bytes as u64, Bytesize);
        Self((bytes > 0).then(cache))
    }

    /// True when there is room for any.
    pub(super) fn takes_any(&self) -> bool {
        self.0.is_some()
    }

    pub(super) fn find(&self, digest: &Digest) -> Option<Arc<str>> {
        self.0.as_ref()?.get(digest)
    }

    pub(super) fn keep(&self, digest: Digest, text: Arc<str>) {
        if let Some(cache) = &self.0 {
            cache.insert(digest, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_bytes_are_kept_than_there_is_room_for() {
        let registry = Registry::new(64 * 1024);
        let text = |number: usize| format!("{{ a{number} }} # {}", "x".repeat(1_000));
        for number in 0..1_000 {
            registry.keep(Digest::of(&text(number)), text(number).into());
        }
        let kept: Vec<_> = (0..1_000)
            .filter_map(|number| registry.find(&Digest::of(&text(number))))
            .collect();
        let bytes: usize = kept.iter().map(|text| LEAST + text.len()).sum();
        assert!(
            !kept.is_empty() && bytes <= 64 * 1024,
            "{} documents, {bytes} bytes",
            kept.len()
        );
    }
}
