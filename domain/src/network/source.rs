//! Sources in the network.

use super::Network;
use super::index::SourceIx;
use super::table::Keyed;
use super::text::{Text, Word};
use crate::{SourceId, SourceKind};

/// A source (källa): a document or register.
#[derive(Debug, Clone, Copy)]
pub struct Source<'n> {
    /// Row number.
    pub id: SourceId,
    /// Key.
    pub key: &'n str,
    /// Title.
    pub title: &'n str,
    /// Kind, when stated.
    pub kind: Option<SourceKind>,
    /// Publisher, when stated.
    pub publisher: Option<&'n str>,
    /// The source that it is part of.
    pub part_of: Option<SourceIx>,
}

#[derive(Debug)]
pub(crate) struct SourceRecord {
    pub(crate) key: Text,
    pub(crate) title: Text,
    pub(crate) publisher: Option<Word>,
    pub(crate) part_of: Option<SourceIx>,
    pub(crate) kind: Option<SourceKind>,
}

impl Keyed for SourceRecord {
    fn key(&self) -> Text {
        self.key
    }
}

impl Network {
    /// Every source, in the order of the rows.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = SourceIx> + DoubleEndedIterator + use<> {
        self.sources.indices()
    }

    /// A source.
    #[must_use]
    pub fn source(&self, index: SourceIx) -> Source<'_> {
        let record = self.sources.record(index);
        Source {
            id: SourceId(self.sources.number(index)),
            key: self.texts.text(record.key),
            title: self.texts.text(record.title),
            kind: record.kind,
            publisher: record.publisher.map(|word| self.texts.word(word)),
            part_of: record.part_of,
        }
    }

    /// The source with this row number. Constant time while no row has been removed, else logarithmic.
    #[must_use]
    pub fn find_source(&self, id: SourceId) -> Option<SourceIx> {
        self.sources.find(id.0)
    }

    /// The sources that are part of this one.
    #[must_use]
    pub fn parts_of_source(&self, index: SourceIx) -> &[SourceIx] {
        self.source_parts.of(index)
    }
}
