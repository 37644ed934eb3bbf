//! Persons in the network: of a person only the name is kept.

use super::Network;
use super::index::{PersonIx, SourceIx};
use super::table::Keyed;
use super::text::Text;
use crate::PersonId;

/// A person (person).
#[derive(Debug, Clone, Copy)]
pub struct Person<'n> {
    /// Row number.
    pub id: PersonId,
    /// Key.
    pub key: &'n str,
    /// Name.
    pub name: &'n str,
    /// The source that states the person.
    pub source: Option<SourceIx>,
}

#[derive(Debug)]
pub(crate) struct PersonRecord {
    pub(crate) key: Text,
    pub(crate) name: Text,
    pub(crate) source: Option<SourceIx>,
}

impl Keyed for PersonRecord {
    fn key(&self) -> Text {
        self.key
    }
}

impl Network {
    /// Every person, in the order of the rows.
    pub fn persons(&self) -> impl ExactSizeIterator<Item = PersonIx> + DoubleEndedIterator + use<> {
        self.persons.indices()
    }

    /// A person.
    #[must_use]
    pub fn person(&self, index: PersonIx) -> Person<'_> {
        let record = self.persons.record(index);
        Person {
            id: PersonId(self.persons.number(index)),
            key: self.texts.text(record.key),
            name: self.texts.text(record.name),
            source: record.source,
        }
    }
}
