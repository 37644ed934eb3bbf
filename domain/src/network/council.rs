//! Councils in the network.

use super::Network;
use super::index::{CouncilIx, EventIx, OrganisationIx, ProjectIx, SeatIx, SourceIx};
use super::table::Keyed;
use super::text::{Text, Word};
use crate::{CouncilId, CouncilKind, Period};

/// A council (råd).
#[derive(Debug, Clone, Copy)]
pub struct Council<'n> {
    /// Row number.
    pub id: CouncilId,
    /// Key.
    pub key: &'n str,
    /// Name.
    pub name: &'n str,
    /// Kind.
    pub kind: CouncilKind,
    /// The project that it steers or serves.
    pub project: Option<ProjectIx>,
    /// The organisation that hosts it.
    pub host: Option<OrganisationIx>,
    /// NUTS code.
    pub nuts: Option<&'n str>,
    /// Its life.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceIx>,
}

#[derive(Debug)]
pub(crate) struct CouncilRecord {
    pub(crate) key: Text,
    pub(crate) name: Text,
    pub(crate) project: Option<ProjectIx>,
    pub(crate) host: Option<OrganisationIx>,
    pub(crate) nuts: Option<Word>,
    pub(crate) period: u32,
    pub(crate) source: Option<SourceIx>,
    pub(crate) kind: CouncilKind,
}

impl Keyed for CouncilRecord {
    fn key(&self) -> Text {
        self.key
    }
}

impl Network {
    /// Every council, in the order of the rows.
    pub fn councils(&self) -> impl ExactSizeIterator<Item = CouncilIx> + DoubleEndedIterator + use<> {
        self.councils.indices()
    }

    /// A council.
    #[must_use]
    pub fn council(&self, index: CouncilIx) -> Council<'_> {
        let record = self.councils.record(index);
        Council {
            id: CouncilId(self.councils.number(index)),
            key: self.texts.text(record.key),
            name: self.texts.text(record.name),
            kind: record.kind,
            project: record.project,
            host: record.host,
            nuts: record.nuts.map(|word| self.texts.word(word)),
            period: self.period(record.period),
            source: record.source,
        }
    }

    /// The councils that an organisation hosts.
    #[must_use]
    pub fn councils_hosted_by(&self, organisation: OrganisationIx) -> &[CouncilIx] {
        self.hosted_councils.of(organisation)
    }

    /// The events that a council held.
    #[must_use]
    pub fn events_of_council(&self, council: CouncilIx) -> &[EventIx] {
        self.council_events.of(council)
    }

    /// The seats of a council, in the order in which they first appear in the rows.
    #[must_use]
    pub fn seats_of_council(&self, council: CouncilIx) -> &[SeatIx] {
        self.council_seats.of(council)
    }
}
