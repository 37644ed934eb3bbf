//! Events in the network.

use super::Network;
use super::index::{CouncilIx, EventIx, ProjectIx, SourceIx};
use super::table::Keyed;
use super::text::{Text, Word};
use crate::{EventId, EventKind, EventStatus, Period};

/// An event (möte): a dated meeting.
#[derive(Debug, Clone, Copy)]
pub struct Event<'n> {
    /// Row number.
    pub id: EventId,
    /// Key.
    pub key: &'n str,
    /// Name.
    pub name: &'n str,
    /// Kind.
    pub kind: EventKind,
    /// The status that says whether it took place, when stated.
    pub status: Option<EventStatus>,
    /// The days on which it was.
    pub period: Period,
    /// Place, as printed.
    pub place: Option<&'n str>,
    /// Municipality code (kommunkod), four digits.
    pub municipality: Option<&'n str>,
    /// The project that held it.
    pub project: Option<ProjectIx>,
    /// The council that held it.
    pub council: Option<CouncilIx>,
    /// The source that states it.
    pub source: Option<SourceIx>,
}

#[derive(Debug)]
pub(crate) struct EventRecord {
    pub(crate) key: Text,
    pub(crate) name: Text,
    pub(crate) place: Option<Word>,
    pub(crate) municipality: Option<Word>,
    pub(crate) project: Option<ProjectIx>,
    pub(crate) council: Option<CouncilIx>,
    pub(crate) period: u32,
    pub(crate) source: Option<SourceIx>,
    pub(crate) kind: EventKind,
    pub(crate) status: Option<EventStatus>,
}

impl Keyed for EventRecord {
    fn key(&self) -> Text {
        self.key
    }
}

impl Network {
    /// Every event, in the order of the rows.
    pub fn events(&self) -> impl ExactSizeIterator<Item = EventIx> + DoubleEndedIterator + use<> {
        self.events.indices()
    }

    /// An event.
    #[must_use]
    pub fn event(&self, index: EventIx) -> Event<'_> {
        let record = self.events.record(index);
        Event {
            id: EventId(self.events.number(index)),
            key: self.texts.text(record.key),
            name: self.texts.text(record.name),
            kind: record.kind,
            status: record.status,
            period: self.period(record.period),
            place: record.place.map(|word| self.texts.word(word)),
            municipality: record.municipality.map(|word| self.texts.word(word)),
            project: record.project,
            council: record.council,
            source: record.source,
        }
    }
}
