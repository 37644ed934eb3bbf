//! Organisations in the network, with their names, identifiers and successions.

use super::Network;
use super::index::{OrganisationIx, SourceIx};
use super::table::Keyed;
use super::text::{Text, Word};
use crate::{
    Date, IdentifierId, NameId, NameKind, OrganisationId, OrganisationKind, Period, Sector, Span,
    SuccessionId, SuccessionKind,
};

/// An organisation (organisation).
#[derive(Debug, Clone, Copy)]
pub struct Organisation<'n> {
    /// Row number.
    pub id: OrganisationId,
    /// Key.
    pub key: &'n str,
    /// Name.
    pub name: &'n str,
    /// Kind.
    pub kind: OrganisationKind,
    /// Sector: the one stated, or else that of its kind.
    pub sector: Sector,
    /// Organisation number as printed, valid or not.
    pub number: Option<&'n str>,
    /// County code (länskod), two digits.
    pub county: Option<&'n str>,
    /// Municipality code (kommunkod), four digits.
    pub municipality: Option<&'n str>,
    /// NUTS code.
    pub nuts: Option<&'n str>,
    /// Country, ISO 3166-1 alpha-2.
    pub country: Option<&'n str>,
    /// The organisation that it is part of.
    pub part_of: Option<OrganisationIx>,
    /// Its life.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceIx>,
}

/// A name of an organisation beside its main one (namnform).
#[derive(Debug, Clone, Copy)]
pub struct Name<'n> {
    /// Row number.
    pub id: NameId,
    /// The organisation whose name it is.
    pub organisation: OrganisationIx,
    /// The name.
    pub name: &'n str,
    /// Kind of name.
    pub kind: NameKind,
    /// Language, when stated.
    pub language: Option<&'n str>,
    /// The time for which it was borne.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceIx>,
}

/// An identifier of an organisation in some list (beteckning).
#[derive(Debug, Clone, Copy)]
pub struct Identifier<'n> {
    /// Row number.
    pub id: IdentifierId,
    /// The organisation that it identifies.
    pub organisation: OrganisationIx,
    /// The list, such as `SE-ON` or `WIKIDATA`.
    pub scheme: &'n str,
    /// The identifier in that list, as printed.
    pub value: &'n str,
    /// The source that states it.
    pub source: Option<SourceIx>,
}

/// A succession (efterträdande): one organisation followed another.
#[derive(Debug, Clone, Copy)]
pub struct Succession {
    /// Row number.
    pub id: SuccessionId,
    /// The organisation that came before.
    pub predecessor: OrganisationIx,
    /// The organisation that came after.
    pub successor: OrganisationIx,
    /// The kind of succession.
    pub kind: SuccessionKind,
    /// The date, if stated.
    pub date: Option<Date>,
    /// The source that states it.
    pub source: Option<SourceIx>,
}

#[derive(Debug)]
pub(crate) struct OrganisationRecord {
    pub(crate) key: Text,
    pub(crate) name: Text,
    pub(crate) number: Text,
    pub(crate) county: Option<Word>,
    pub(crate) municipality: Option<Word>,
    pub(crate) nuts: Option<Word>,
    pub(crate) country: Option<Word>,
    pub(crate) part_of: Option<OrganisationIx>,
    pub(crate) period: u32,
    pub(crate) source: Option<SourceIx>,
    pub(crate) kind: OrganisationKind,
    pub(crate) sector: Sector,
}

impl Keyed for OrganisationRecord {
    fn key(&self) -> Text {
        self.key
    }
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct NameRecord {
    pub(crate) id: u32,
    pub(crate) name: Text,
    pub(crate) language: Option<Word>,
    pub(crate) period: u32,
    pub(crate) source: Option<SourceIx>,
    pub(crate) kind: NameKind,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct IdentifierRecord {
    pub(crate) id: u32,
    pub(crate) scheme: Word,
    pub(crate) value: Text,
    pub(crate) source: Option<SourceIx>,
}

impl Network {
    /// Every organisation, in the order of the rows.
    pub fn organisations(
        &self,
    ) -> impl ExactSizeIterator<Item = OrganisationIx> + DoubleEndedIterator + use<> {
        self.organisations.indices()
    }

    /// An organisation.
    #[must_use]
    pub fn organisation(&self, index: OrganisationIx) -> Organisation<'_> {
        let record = self.organisations.record(index);
        Organisation {
            id: OrganisationId(self.organisations.number(index)),
            key: self.texts.text(record.key),
            name: self.texts.text(record.name),
            kind: record.kind,
            sector: record.sector,
            number: self.texts.stated(record.number),
            county: record.county.map(|word| self.texts.word(word)),
            municipality: record.municipality.map(|word| self.texts.word(word)),
            nuts: record.nuts.map(|word| self.texts.word(word)),
            country: record.country.map(|word| self.texts.word(word)),
            part_of: record.part_of,
            period: self.period(record.period),
            source: record.source,
        }
    }

    /// The name of an organisation, for lists that are ordered by it.
    #[must_use]
    pub fn name_of_organisation(&self, index: OrganisationIx) -> &str {
        self.texts.text(self.organisations.record(index).name)
    }

    /// The kind of an organisation.
    #[must_use]
    pub fn kind_of_organisation(&self, index: OrganisationIx) -> OrganisationKind {
        self.organisations.record(index).kind
    }

    /// The sector of an organisation: the one stated for it, or else that of its kind.
    #[must_use]
    pub fn sector_of_organisation(&self, index: OrganisationIx) -> Sector {
        self.organisations.record(index).sector
    }

    /// The key of an organisation, for lists that are ordered by it.
    #[must_use]
    pub fn key_of_organisation(&self, index: OrganisationIx) -> &str {
        self.texts.text(self.organisations.record(index).key)
    }

    /// The days that an organisation's life leaves to its ties: what is not stated restricts nothing.
    #[must_use]
    pub fn life_of_organisation(&self, index: OrganisationIx) -> Span {
        self.period(self.organisations.record(index).period).life()
    }

    /// The organisations that are part of this one.
    #[must_use]
    pub fn parts_of_organisation(&self, index: OrganisationIx) -> &[OrganisationIx] {
        self.organisation_parts.of(index)
    }

    /// The other names of an organisation, in the order of the rows.
    pub fn names(&self, organisation: OrganisationIx) -> impl ExactSizeIterator<Item = Name<'_>> + Clone {
        self.names.of(organisation).iter().map(move |record| Name {
            id: NameId(record.id.into()),
            organisation,
            name: self.texts.text(record.name),
            kind: record.kind,
            language: record.language.map(|word| self.texts.word(word)),
            period: self.period(record.period),
            source: record.source,
        })
    }

    /// The identifiers of an organisation, in the order of the rows.
    pub fn identifiers(
        &self,
        organisation: OrganisationIx,
    ) -> impl ExactSizeIterator<Item = Identifier<'_>> + Clone {
        self.identifiers
            .of(organisation)
            .iter()
            .map(move |record| self.identifier(organisation, record))
    }

    pub(crate) fn identifier(
        &self,
        organisation: OrganisationIx,
        record: &IdentifierRecord,
    ) -> Identifier<'_> {
        Identifier {
            id: IdentifierId(record.id.into()),
            organisation,
            scheme: self.texts.word(record.scheme),
            value: self.texts.text(record.value),
            source: record.source,
        }
    }

    /// The successions in which an organisation came after another, in the order of the rows.
    pub fn predecessors(
        &self,
        organisation: OrganisationIx,
    ) -> impl ExactSizeIterator<Item = Succession> + Clone {
        self.predecessors
            .of(organisation)
            .iter()
            .map(|&at| self.successions[at as usize])
    }

    /// The successions in which an organisation came before another, in the order of the rows.
    pub fn successors(
        &self,
        organisation: OrganisationIx,
    ) -> impl ExactSizeIterator<Item = Succession> + Clone {
        self.successors
            .of(organisation)
            .iter()
            .map(|&at| self.successions[at as usize])
    }

    /// Returns whether an organisation has members, and so is an arena.
    #[must_use]
    pub fn is_association(&self, organisation: OrganisationIx) -> bool {
        self.arenas.associations().binary_search(&organisation).is_ok()
    }

    /// The organisations that have members, in the order of the rows.
    #[must_use]
    pub fn associations(&self) -> &[OrganisationIx] {
        self.arenas.associations()
    }
}

const _: () = assert!(size_of::<OrganisationRecord>() <= 60);
