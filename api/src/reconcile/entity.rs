//! Entities: what a name on a list can stand for.

use std::fmt;

use domain::network::{AgreementIx, CouncilIx, EventIx, OrganisationIx, PersonIx, ProjectIx};
use domain::{Code as _, codes};

use super::gazetteer::PlaceIx;

codes! {
    /// The nouns that lists are matched with (substantiv).
    pub enum Noun {
        /// Organisation (organisation).
        Organisation = "organisation",
        /// Project (projekt).
        Project = "project",
        /// Council (råd).
        Council = "council",
        /// Agreement (avtal, överenskommelse).
        Agreement = "agreement",
        /// Event (möte).
        Event = "event",
        /// Person (person).
        Person = "person",
        /// Place (plats): a county or a municipality.
        Place = "place",
    }
}

/// Something that a name on a list can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Entity {
    Organisation(OrganisationIx),
    Project(ProjectIx),
    Council(CouncilIx),
    Agreement(AgreementIx),
    Event(EventIx),
    Person(PersonIx),
    Place(PlaceIx),
}

impl Entity {
    pub(super) const fn noun(self) -> Noun {
        match self {
            Self::Organisation(_) => Noun::Organisation,
            Self::Project(_) => Noun::Project,
            Self::Council(_) => Noun::Council,
            Self::Agreement(_) => Noun::Agreement,
            Self::Event(_) => Noun::Event,
            Self::Person(_) => Noun::Person,
            Self::Place(_) => Noun::Place,
        }
    }
}

/// The identifier of an entity, the same in every database that holds the same bundle: its noun and its key, such as
/// `organisation:region-skane`; of a place its code, such as `place:1280`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EntityId<'a> {
    pub(super) noun: Noun,
    pub(super) key: &'a str,
}

impl<'a> EntityId<'a> {
    /// Reads an identifier; `None` when the text has not the shape of one.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let (noun, key) = text.trim().split_once(':')?;
        let noun = Noun::from_code(noun).ok()?;
        (!key.is_empty()).then_some(Self { noun, key })
    }
}

impl fmt::Display for EntityId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.noun, self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_a_noun_and_a_key() {
        let id = EntityId::parse("organisation:a:b").unwrap();
        assert_eq!((id.noun, id.key), (Noun::Organisation, "a:b"));
        assert_eq!(id.to_string(), "organisation:a:b");
        for text in ["", "organisation", "organisation:", "source:x", "http://a"] {
            assert_eq!(EntityId::parse(text), None, "{text}");
        }
    }
}
