//! Entities: what a name on a list can stand for.

use std::fmt;

use dataset::Search;
use domain::network::{CouncilIx, OrganisationIx, PersonIx, ProjectIx, Thing};
use domain::{Code as _, Noun};

use super::gazetteer::PlaceIx;

/// A class of entities (klass): the things of a noun, or the places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// The things of a noun.
    Things(Noun),
    /// The counties, municipalities and NUTS regions, which the program itself lists.
    Places,
}

impl Class {
    /// Every class that lists are matched with: what is searched, and the places.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        Search::nouns().map(Self::Things).chain([Self::Places])
    }

    /// The class with a word; `None` of one that lists are not matched with.
    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::all().find(|it| it.code() == word)
    }

    /// The word that identifiers begin with.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Things(noun) => noun.code(),
            Self::Places => "place",
        }
    }

    /// The meaning, in English with the Swedish term.
    pub(super) fn meaning(self) -> &'static str {
        match self {
            Self::Things(noun) => noun.meaning(),
            Self::Places => "Place (plats): a county or a municipality.",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Something that a name on a list can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Entity {
    /// A thing in the network.
    Thing(Thing),
    /// A place in the lists that ship.
    Place(PlaceIx),
}

/// The entity that a thing is. An association is known by the organisation that it is.
impl<T: Into<Thing>> From<T> for Entity {
    fn from(thing: T) -> Self {
        Self::Thing(match thing.into() {
            Thing::Association(it) => Thing::Organisation(it),
            thing @ (Thing::Organisation(_)
            | Thing::Project(_)
            | Thing::Council(_)
            | Thing::Agreement(_)
            | Thing::Event(_)
            | Thing::Person(_)
            | Thing::Source(_)) => thing,
        })
    }
}

impl Entity {
    pub(super) const fn class(self) -> Class {
        match self {
            Self::Thing(thing) => Class::Things(thing.noun()),
            Self::Place(_) => Class::Places,
        }
    }

    /// The organisation that it is; `None` of everything else.
    pub(super) const fn organisation(self) -> Option<OrganisationIx> {
        if let Self::Thing(Thing::Organisation(it)) = self {
            Some(it)
        } else {
            None
        }
    }

    /// The project that it is; `None` of everything else.
    pub(super) const fn project(self) -> Option<ProjectIx> {
        if let Self::Thing(Thing::Project(it)) = self {
            Some(it)
        } else {
            None
        }
    }

    /// The council that it is; `None` of everything else.
    pub(super) const fn council(self) -> Option<CouncilIx> {
        if let Self::Thing(Thing::Council(it)) = self {
            Some(it)
        } else {
            None
        }
    }

    /// The person that it is; `None` of everything else.
    pub(super) const fn person(self) -> Option<PersonIx> {
        if let Self::Thing(Thing::Person(it)) = self {
            Some(it)
        } else {
            None
        }
    }
}

/// The identifier of an entity, the same in every database that holds the same bundle: its class and its key, such as
/// `organisation:region-skane`; of a place its code, such as `place:1280`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EntityId<'a> {
    pub(super) class: Class,
    pub(super) key: &'a str,
}

impl<'a> EntityId<'a> {
    /// Reads an identifier; `None` when the text has not the shape of one.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let (class, key) = text.trim().split_once(':')?;
        let class = Class::parse(class)?;
        (!key.is_empty()).then_some(Self { class, key })
    }
}

impl fmt::Display for EntityId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.class, self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_a_class_and_a_key() {
        let id = EntityId::parse("organisation:a:b").unwrap();
        assert_eq!((id.class, id.key), (Class::Things(Noun::Organisation), "a:b"));
        assert_eq!(id.to_string(), "organisation:a:b");
        for text in ["", "organisation", "organisation:", "source:x", "http://a"] {
            assert_eq!(EntityId::parse(text), None, "{text}");
        }
    }
}
