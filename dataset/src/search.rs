//! The search index of one version: what a few typed words mean.

use domain::network::{Network, ORGANISATION_NUMBER_SCHEME, OrganisationIx, Thing};
use domain::search::{DocId, Hits, IndexTooLarge, MatchedField, Options, SearchIndex, SearchIndexBuilder};
use domain::{Code as _, NameKind, Noun};

/// The search index of one version (sökindex), and which document is which thing.
#[derive(Debug)]
pub struct Search {
    index: SearchIndex,
    /// The thing that each document is about.
    things: Vec<Thing>,
}

impl Search {
    /// The nouns that are searched, in the order in which those that match equally well are told. An association is found as the
    /// organisation that it is, and sources are listed, not searched.
    pub fn nouns() -> impl Iterator<Item = Noun> {
        let nouns = Noun::ALL.iter().copied();
        nouns.filter(|noun| match noun {
            Noun::Organisation
            | Noun::Project
            | Noun::Council
            | Noun::Agreement
            | Noun::Event
            | Noun::Person => true,
            Noun::Association | Noun::Source => false,
        })
    }

    /// Indexes everything of these nouns by its name, key and numbers.
    ///
    /// # Errors
    /// When there are more texts than the index can number.
    pub(crate) fn new(network: &Network) -> Result<Self, IndexTooLarge> {
        let mut builder = SearchIndexBuilder::new();
        let things: Vec<Thing> = Self::nouns().flat_map(|noun| network.things(noun)).collect();
        for (number, &thing) in (0..).zip(&things) {
            add(&mut builder, network, thing, DocId(number));
        }
        Ok(Self {
            index: builder.build()?,
            things,
        })
    }

    /// The documents that some words mean, best first: as many as `limit` at most, of the things that `accept` takes.
    pub fn search(&self, text: &str, limit: usize, accept: &dyn Fn(Thing) -> bool) -> Hits<'_> {
        let accept = |doc| accept(self.thing(doc));
        let options = Options {
            limit,
            accept: &accept,
        };
        self.index.search(text, &options)
    }

    /// The things that some words mean, best first.
    pub fn find(&self, text: &str, limit: usize, accept: &dyn Fn(Thing) -> bool) -> Vec<Thing> {
        let found = self.search(text, limit, accept);
        found.hits.iter().map(|hit| self.thing(hit.doc)).collect()
    }

    /// The thing that a document is about.
    #[must_use]
    pub fn thing(&self, doc: DocId) -> Thing {
        self.things[doc.0 as usize]
    }
}

fn add(builder: &mut SearchIndexBuilder, network: &Network, thing: Thing, doc: DocId) {
    let head = network.head(thing);
    builder.add(doc, MatchedField::Name, head.name);
    builder.add(doc, MatchedField::Key, head.key);
    match thing {
        Thing::Organisation(organisation) => add_organisation(builder, network, organisation, doc),
        Thing::Project(project) => {
            if let Some(number) = network.project(project).registry_number {
                builder.add(doc, MatchedField::RegistryNumber, number);
            }
        }
        Thing::Council(_)
        | Thing::Agreement(_)
        | Thing::Event(_)
        | Thing::Association(_)
        | Thing::Person(_)
        | Thing::Source(_) => {}
    }
}

/// Adds an organisation's other names and numbers, and its weight: whoever is involved in more is more often meant.
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
