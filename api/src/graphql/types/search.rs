//! Search hits, and the index that finds them.

use std::sync::Arc;

use async_graphql::{Object, Result};
use domain::network::{
    AgreementIx, CouncilIx, EventIx, Ix, Network, ORGANISATION_NUMBER_SCHEME, OrganisationIx, PersonIx,
    ProjectIx,
};
use domain::search::{
    DocId, IndexTooLarge, MatchKind, MatchedField, Options, SearchIndex, SearchIndexBuilder,
};
use domain::{NameKind, codes};

use super::agreement::Agreement;
use super::council::Council;
use super::event::Event;
use super::node::Node;
use super::orders::HitOrderField;
use super::organisation::Organisation;
use super::person::Person;
use super::project::Project;
use crate::admission::spend;
use crate::graphql::at_hand::at_hand;
use crate::graphql::enumeration::Enum;
use crate::graphql::page::{Connection, Order, PageArguments};
use crate::graphql::view::View;
use crate::guard::{DEFAULT_PAGE, MAX_PAGE};

codes! {
    /// What a search can find (sökbart).
    pub enum SearchType {
        /// Organisations.
        Organisation = "organisation",
        /// Projects.
        Project = "project",
        /// Councils.
        Council = "council",
        /// Agreements.
        Agreement = "agreement",
        /// Events.
        Event = "event",
        /// Persons.
        Person = "person",
    }
}

/// The search index of one version, and which document is which node.
#[derive(Debug)]
pub(crate) struct SearchIndices {
    index: SearchIndex,
    /// Where the documents of each type begin, and the last end.
    starts: [u32; 7],
}

impl SearchIndices {
    /// Indexes everything that has a name or a number.
    ///
    /// # Errors
    /// When there are more texts than the index can number.
    pub(crate) fn new(network: &Network) -> Result<Self, IndexTooLarge> {
        let mut builder = SearchIndexBuilder::new();
        let mut starts = [0; 7];
        let mut next = 0;
        for (place, &of) in <SearchType as domain::Code>::ALL.iter().enumerate() {
            starts[place] = next;
            next = add_all(&mut builder, network, of, next);
        }
        starts[6] = next;
        Ok(Self {
            index: builder.build()?,
            starts,
        })
    }

    /// What a few typed words mean, best first: types, and where in its table each thing stands.
    pub(crate) fn find(
        &self,
        text: &str,
        limit: usize,
        accept: &dyn Fn(SearchType, usize) -> bool,
    ) -> Vec<(SearchType, usize)> {
        let accept = |doc| {
            let (of, at) = self.type_of(doc);
            accept(of, at)
        };
        let options = Options {
            limit,
            accept: &accept,
        };
        let found = self.index.search(text, &options);
        found.hits.iter().map(|hit| self.type_of(hit.doc)).collect()
    }

    fn type_of(&self, doc: DocId) -> (SearchType, usize) {
        let place = self.starts[1..6].partition_point(|&start| start <= doc.0);
        let of = <SearchType as domain::Code>::ALL[place];
        (of, (doc.0 - self.starts[place]) as usize)
    }

    fn node(&self, view: &Arc<View>, doc: DocId) -> Node {
        let (of, at) = self.type_of(doc);
        match of {
            SearchType::Organisation => Organisation::new(view, OrganisationIx::at(at)).into(),
            SearchType::Project => Project::new(view, ProjectIx::at(at)).into(),
            SearchType::Council => Council::new(view, CouncilIx::at(at)).into(),
            SearchType::Agreement => Agreement::new(view, AgreementIx::at(at)).into(),
            SearchType::Event => Event::new(view, EventIx::at(at)).into(),
            SearchType::Person => Person::new(view, PersonIx::at(at)).into(),
        }
    }
}

/// Adds the documents of one type, numbered from `first`; returns the number after the last.
fn add_all(builder: &mut SearchIndexBuilder, network: &Network, of: SearchType, first: u32) -> u32 {
    let mut doc = first;
    let mut add = |builder: &mut SearchIndexBuilder, key: &str, name: &str| {
        let this = DocId(doc);
        builder.add(this, MatchedField::Name, name);
        builder.add(this, MatchedField::Key, key);
        doc += 1;
        this
    };
    match of {
        SearchType::Organisation => {
            for index in network.organisations() {
                let record = network.organisation(index);
                let this = add(builder, record.key, record.name);
                add_organisation(builder, network, index, this);
            }
        }
        SearchType::Project => {
            for index in network.projects() {
                let record = network.project(index);
                let this = add(builder, record.key, record.name);
                if let Some(number) = record.registry_number {
                    builder.add(this, MatchedField::RegistryNumber, number);
                }
            }
        }
        SearchType::Council => {
            for record in network.councils().map(|index| network.council(index)) {
                add(builder, record.key, record.name);
            }
        }
        SearchType::Agreement => {
            for record in network.agreements().map(|index| network.agreement(index)) {
                add(builder, record.key, record.name);
            }
        }
        SearchType::Event => {
            for record in network.events().map(|index| network.event(index)) {
                add(builder, record.key, record.name);
            }
        }
        SearchType::Person => {
            for record in network.persons().map(|index| network.person(index)) {
                add(builder, record.key, record.name);
            }
        }
    }
    doc
}

/// An organisation's other names and numbers, and its weight: whoever is involved in more is more often meant.
fn add_organisation(builder: &mut SearchIndexBuilder, network: &Network, index: OrganisationIx, doc: DocId) {
    if let Some(number) = network.organisation(index).number {
        builder.add(doc, MatchedField::OrganisationNumber, number);
    }
    for name in network.names(index) {
        let field = match name.kind {
            NameKind::Official => MatchedField::OfficialName,
            NameKind::Alias => MatchedField::Alias,
            NameKind::Abbreviation => MatchedField::Abbreviation,
            NameKind::Former => MatchedField::FormerName,
            NameKind::Translation => MatchedField::Translation,
            NameKind::AsPrinted => MatchedField::PrintedName,
        };
        builder.add(doc, field, name.name);
    }
    for identifier in network.identifiers(index) {
        let field = match identifier.scheme {
            ORGANISATION_NUMBER_SCHEME => MatchedField::OrganisationNumber,
            _ => MatchedField::Identifier,
        };
        builder.add(doc, field, identifier.value);
    }
    let involvements = network.organisation_arenas().of_actor(index).len();
    builder.boost(doc, u32::try_from(involvements).unwrap_or(u32::MAX));
}

/// How many documents there are for each visit that a search is reckoned to make.
const DOCUMENTS_A_VISIT: usize = 8;

/// Something that a search found.
pub(crate) struct SearchHit {
    node: Node,
    score: f32,
    field: MatchedField,
    matched: String,
    how: MatchKind,
}

impl SearchHit {
    /// What a few typed words mean, best first.
    pub(crate) fn list(
        view: &Arc<View>,
        text: &str,
        types: &[Enum<SearchType>],
        page: &PageArguments,
    ) -> Result<Connection<Self>> {
        let (indices, network) = (&view.dataset.search, view.network());
        // A word leads to its documents at once, and one that is spelt otherwise to a part of all words.
        spend(
            (network.organisations().len() + network.projects().len() + network.persons().len())
                / DOCUMENTS_A_VISIT,
        )?;
        let accept = |doc| types.is_empty() || types.contains(&Enum(indices.type_of(doc).0));
        let search = |limit| {
            indices.index.search(
                text,
                &Options {
                    limit,
                    accept: &accept,
                },
            )
        };
        // One search answers a first page, which is what is mostly asked. A later one searches again, for its own hits
        // and those before them: the index keeps no state between pages.
        let first_page = page
            .first
            .map_or(DEFAULT_PAGE, |rows| u64::try_from(rows).unwrap_or_default());
        let first_page = usize::try_from(first_page.min(MAX_PAGE)).unwrap_or_default();
        let best = search(first_page);
        let order = Order::descending(HitOrderField::Score);
        Connection::by_rank(best.total as u64, &order, page, |rank, count| {
            let rank = usize::try_from(rank).unwrap_or(usize::MAX);
            let wanted = rank.saturating_add(count);
            let found = if wanted <= first_page {
                best
            } else {
                search(wanted)
            };
            let hits = found.hits.into_iter().skip(rank).take(count).map(|hit| Self {
                node: indices.node(view, hit.doc),
                score: hit.score,
                field: hit.field,
                matched: hit.matched.to_owned(),
                how: hit.how,
            });
            hits.collect()
        })
    }
}

/// Something that a search found (sökträff), with what matched.
#[Object]
impl SearchHit {
    /// What was found: an organisation, a project, a council, an agreement, an event or a person.
    async fn node(&self) -> Node {
        self.node.clone()
    }

    /// How well it matches: 0 to 1, and 1 when the text is what was typed.
    async fn score(&self) -> f64 {
        f64::from(self.score)
    }

    /// Which of its texts matched best.
    async fn field(&self) -> Enum<MatchedField> {
        Enum(self.field)
    }

    /// The text that matched, as stored.
    async fn matched(&self) -> &str {
        &self.matched
    }

    /// How it matched.
    async fn how(&self) -> Enum<MatchKind> {
        Enum(self.how)
    }
}

at_hand!(SearchHit {
    "node" => node,
    "score" => score,
    "field" => field,
    "matched" => matched,
    "how" => how,
});
