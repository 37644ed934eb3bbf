//! Search hits.

use std::sync::Arc;

use async_graphql::Object;
use dataset::work::spend;
use domain::network::Thing;
use domain::search::{MatchKind, MatchedField};
use domain::{Noun, codes};

use schema_macros::fields;

use super::named::Named;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, RankPage};
use crate::graphql::view::View;

codes! {
    /// Type of thing that a search can find (sökbart).
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

impl SearchType {
    const fn noun(self) -> Noun {
        match self {
            Self::Organisation => Noun::Organisation,
            Self::Project => Noun::Project,
            Self::Council => Noun::Council,
            Self::Agreement => Noun::Agreement,
            Self::Event => Noun::Event,
            Self::Person => Noun::Person,
        }
    }
}

/// A search is reckoned to make one visit for so many documents.
const DOCUMENTS_A_VISIT: usize = 8;

/// Something that a search found.
pub(crate) struct SearchHit {
    view: Arc<View>,
    thing: Thing,
    score: f32,
    field: MatchedField,
    matched: String,
    how: MatchKind,
}

impl SearchHit {
    /// Finds what a few typed words mean, best first.
    pub(crate) fn list(
        view: &Arc<View>,
        text: &str,
        types: &[Enum<SearchType>],
        page: &RankPage,
    ) -> Result<Connection<Self>> {
        let (index, network) = (view.dataset.search(), view.network());
        // A word leads to its documents at once, and one that is spelt otherwise to a part of all words.
        spend(
            (network.organisations().len() + network.projects().len() + network.persons().len())
                / DOCUMENTS_A_VISIT,
        )?;
        let accept =
            |thing: Thing| types.is_empty() || types.iter().any(|wanted| wanted.0.noun() == thing.noun());
        let search = |limit| index.search(text, limit, &accept);
        // One search answers a first page, which is what is mostly asked. A later one searches again, for its own hits
        // and those before them: the index keeps no state between pages.
        let first_page = page.cut.rows();
        let best = search(first_page);
        Ok(Connection::by_rank(best.total as u64, page, |rank, count| {
            let rank = usize::try_from(rank).unwrap_or(usize::MAX);
            let wanted = rank.saturating_add(count);
            let found = if wanted <= first_page {
                best
            } else {
                search(wanted)
            };
            let hits = found.hits.into_iter().skip(rank).take(count).map(|hit| Self {
                view: Arc::clone(view),
                thing: index.thing(hit.doc),
                score: hit.score,
                field: hit.field,
                matched: hit.matched.to_owned(),
                how: hit.how,
            });
            hits.collect()
        }))
    }
}

/// A thing that a search found (sökträff), with the text that matched.
#[fields]
#[Object]
impl SearchHit {
    /// The thing that was found: an organisation, a project, a council, an agreement, an event or a person.
    async fn node(&self) -> Result<Named> {
        Named::of(&self.view, self.thing)
    }

    /// The score: 0 to 1, and 1 when the text is what was typed.
    async fn score(&self) -> f64 {
        f64::from(self.score)
    }

    /// The field whose text matched best.
    async fn field(&self) -> Enum<MatchedField> {
        Enum(self.field)
    }

    /// The text that matched, as stored.
    async fn matched(&self) -> &str {
        &self.matched
    }

    /// The way in which it matched.
    async fn how(&self) -> Enum<MatchKind> {
        Enum(self.how)
    }
}
