//! Agreements in the network.

use super::Network;
use super::index::{AgreementIx, SourceIx};
use super::table::Keyed;
use super::text::Text;
use crate::{AgreementId, AgreementKind, AgreementStatus, Date, Period};

/// An agreement (avtal).
#[derive(Debug, Clone, Copy)]
pub struct Agreement<'n> {
    /// Row number.
    pub id: AgreementId,
    /// Key.
    pub key: &'n str,
    /// Name.
    pub name: &'n str,
    /// Kind.
    pub kind: AgreementKind,
    /// The stage that it has reached, when stated.
    pub status: Option<AgreementStatus>,
    /// The date it bears, when stated.
    pub date: Option<Date>,
    /// The time for which it is in force.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceIx>,
}

#[derive(Debug)]
pub(crate) struct AgreementRecord {
    pub(crate) key: Text,
    pub(crate) name: Text,
    pub(crate) date: Option<Date>,
    pub(crate) period: u32,
    pub(crate) source: Option<SourceIx>,
    pub(crate) kind: AgreementKind,
    pub(crate) status: Option<AgreementStatus>,
}

impl Keyed for AgreementRecord {
    fn key(&self) -> Text {
        self.key
    }
}

impl Network {
    /// Every agreement, in the order of the rows.
    pub fn agreements(&self) -> impl ExactSizeIterator<Item = AgreementIx> + DoubleEndedIterator + use<> {
        self.agreements.indices()
    }

    /// An agreement.
    #[must_use]
    pub fn agreement(&self, index: AgreementIx) -> Agreement<'_> {
        let record = self.agreements.record(index);
        Agreement {
            id: AgreementId(self.agreements.number(index)),
            key: self.texts.text(record.key),
            name: self.texts.text(record.name),
            kind: record.kind,
            status: record.status,
            date: record.date,
            period: self.period(record.period),
            source: record.source,
        }
    }
}
