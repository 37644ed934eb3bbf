//! Finding nouns by key, organisation number, identifier and registry number.

use std::cmp::Ordering;
use std::slice;

use super::Network;
use super::groups::Groups;
use super::index::{AgreementIx, CouncilIx, EventIx, OrganisationIx, PersonIx, ProjectIx, SourceIx};
use super::organisation::{IdentifierRecord, OrganisationRecord};
use super::project::ProjectRecord;
use super::table::Table;
use super::text::{Text, Texts, Word};
use crate::bare_number;

/// The identifier scheme of Swedish organisation numbers in the org-id list.
pub const ORGANISATION_NUMBER_SCHEME: &str = "SE-ON";

/// The texts that several nouns can share, in an order in which they can be searched.
#[derive(Debug, Default)]
pub(crate) struct Lookups {
    /// Organisation numbers, stated by rows of `organisations` or of `identifiers`.
    numbers: Vec<(Text, OrganisationIx)>,
    identifiers: Vec<(Word, Text, OrganisationIx)>,
    registry_numbers: Vec<ProjectIx>,
}

impl Lookups {
    pub(crate) fn new(
        texts: &Texts,
        organisations: &Table<OrganisationIx, OrganisationRecord>,
        identifiers: &Groups<OrganisationIx, IdentifierRecord>,
        projects: &Table<ProjectIx, ProjectRecord>,
    ) -> Self {
        let mut lookups = Self::default();
        for (organisation, record) in organisations.iter() {
            if texts.stated(record.number).is_some() {
                lookups.numbers.push((record.number, organisation));
            }
            for identifier in identifiers.of(organisation) {
                lookups
                    .identifiers
                    .push((identifier.scheme, identifier.value, organisation));
                if texts.word(identifier.scheme) == ORGANISATION_NUMBER_SCHEME {
                    lookups.numbers.push((identifier.value, organisation));
                }
            }
        }
        lookups.numbers.sort_by(|(left, first), (right, second)| {
            compare_numbers(texts.text(*left), texts.text(*right)).then(first.cmp(second))
        });
        // The same number, in the row and among the identifiers of one organisation, is one number.
        lookups.numbers.dedup_by(|(left, first), (right, second)| {
            first == second && compare_numbers(texts.text(*left), texts.text(*right)).is_eq()
        });
        lookups
            .identifiers
            .sort_by_key(|&(scheme, value, organisation)| (scheme, texts.text(value), organisation));
        lookups
            .identifiers
            .dedup_by_key(|&mut (scheme, value, organisation)| (scheme, texts.text(value), organisation));
        let stated = projects
            .iter()
            .filter(|(_, record)| texts.stated(record.registry_number).is_some());
        lookups.registry_numbers = stated.map(|(project, _)| project).collect();
        lookups
            .registry_numbers
            .sort_by_key(|&project| texts.text(projects.record(project).registry_number));
        lookups.numbers.shrink_to_fit();
        lookups.identifiers.shrink_to_fit();
        lookups
    }
}

/// Organisation numbers are the same in whichever way they are written.
fn compare_numbers(left: &str, right: &str) -> Ordering {
    bare_number(left).cmp(bare_number(right))
}

/// The organisations that bear a number or another identifier.
#[derive(Debug, Clone)]
enum Bearers<'n> {
    Number(slice::Iter<'n, (Text, OrganisationIx)>),
    Other(slice::Iter<'n, (Word, Text, OrganisationIx)>),
}

impl Iterator for Bearers<'_> {
    type Item = OrganisationIx;

    fn next(&mut self) -> Option<OrganisationIx> {
        match self {
            Self::Number(bearers) => bearers.next().map(|&(_, organisation)| organisation),
            Self::Other(bearers) => bearers.next().map(|&(_, _, organisation)| organisation),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Self::Number(bearers) => bearers.size_hint(),
            Self::Other(bearers) => bearers.size_hint(),
        }
    }
}

impl ExactSizeIterator for Bearers<'_> {}

/// The stretch of sorted items that compare as equal to what is looked for.
fn equal_range<T>(items: &[T], compare: impl Fn(&T) -> Ordering) -> &[T] {
    let first = items.partition_point(|item| compare(item).is_lt());
    let count = items[first..].partition_point(|item| compare(item).is_eq());
    &items[first..first + count]
}

impl Network {
    /// The source with this key. Constant time.
    #[must_use]
    pub fn find_source_by_key(&self, key: &str) -> Option<SourceIx> {
        self.sources.find_key(&self.texts, key)
    }

    /// The organisation with this key. Constant time.
    #[must_use]
    pub fn find_organisation_by_key(&self, key: &str) -> Option<OrganisationIx> {
        self.organisations.find_key(&self.texts, key)
    }

    /// The person with this key. Constant time.
    #[must_use]
    pub fn find_person_by_key(&self, key: &str) -> Option<PersonIx> {
        self.persons.find_key(&self.texts, key)
    }

    /// The project with this key. Constant time.
    #[must_use]
    pub fn find_project_by_key(&self, key: &str) -> Option<ProjectIx> {
        self.projects.find_key(&self.texts, key)
    }

    /// The council with this key. Constant time.
    #[must_use]
    pub fn find_council_by_key(&self, key: &str) -> Option<CouncilIx> {
        self.councils.find_key(&self.texts, key)
    }

    /// The agreement with this key. Constant time.
    #[must_use]
    pub fn find_agreement_by_key(&self, key: &str) -> Option<AgreementIx> {
        self.agreements.find_key(&self.texts, key)
    }

    /// The event with this key. Constant time.
    #[must_use]
    pub fn find_event_by_key(&self, key: &str) -> Option<EventIx> {
        self.events.find_key(&self.texts, key)
    }

    /// The organisations with this organisation number, stated by their own row or as an identifier of the scheme
    /// `SE-ON`, in whichever way it is written. Several may share one.
    pub fn organisations_by_number(
        &self,
        number: &str,
    ) -> impl ExactSizeIterator<Item = OrganisationIx> + use<'_> {
        self.bearers_of_number(number)
    }

    fn bearers_of_number(&self, number: &str) -> Bearers<'_> {
        let numbers = &self.lookups.numbers;
        let found = equal_range(numbers, |&(known, _)| {
            compare_numbers(self.texts.text(known), number)
        });
        // Nothing looked for finds nothing, rather than whatever consists of hyphens.
        let is_nothing = bare_number(number).next().is_none();
        Bearers::Number(if is_nothing { [].iter() } else { found.iter() })
    }

    /// The organisations with this identifier, exactly as printed. An organisation number (`SE-ON`) that none has just so is found
    /// as [`Self::organisations_by_number`] finds it. Several may share one.
    pub fn organisations_by_identifier(
        &self,
        scheme: &str,
        value: &str,
    ) -> impl ExactSizeIterator<Item = OrganisationIx> + use<'_> {
        let position = self.texts.words().position(|word| word == scheme);
        let found = equal_range(&self.lookups.identifiers, |&(known, text, _)| {
            Some(known.position())
                .cmp(&position)
                .then_with(|| self.texts.text(text).cmp(value))
        });
        if found.is_empty() && scheme == ORGANISATION_NUMBER_SCHEME {
            return self.bearers_of_number(value);
        }
        Bearers::Other(found.iter())
    }

    /// The schemes of identifiers that any organisation has one of, each once.
    pub fn identifier_schemes(&self) -> impl Iterator<Item = &str> {
        let schemes = self.lookups.identifiers.chunk_by(|one, other| one.0 == other.0);
        schemes.map(|same| self.texts.word(same[0].0))
    }

    /// The projects with this registry number, exactly as printed. Several may share one.
    pub fn projects_by_registry_number(
        &self,
        number: &str,
    ) -> impl ExactSizeIterator<Item = ProjectIx> + use<'_> {
        let known = |project: ProjectIx| self.texts.text(self.projects.record(project).registry_number);
        equal_range(&self.lookups.registry_numbers, |&project| {
            known(project).cmp(number)
        })
        .iter()
        .copied()
    }
}
