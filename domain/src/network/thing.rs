//! Things: whatever in the network has a key and a name.

use super::Network;
use super::arena::Arena;
use super::index::{
    AgreementIx, ArenaIx, CouncilIx, EventIx, Ix as _, OrganisationIx, PersonIx, ProjectIx, SourceIx,
};
use super::slice::NodeKey;
use crate::{Noun, Period};

/// A thing (ting) in the network: one of the [`Noun`]s, and which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// An organisation.
    Organisation(OrganisationIx),
    /// A project.
    Project(ProjectIx),
    /// A council.
    Council(CouncilIx),
    /// An agreement.
    Agreement(AgreementIx),
    /// An event.
    Event(EventIx),
    /// An organisation as the arena of its members.
    Association(OrganisationIx),
    /// A person.
    Person(PersonIx),
    /// A source.
    Source(SourceIx),
}

impl Thing {
    /// The noun that it is of.
    #[must_use]
    pub const fn noun(self) -> Noun {
        match self {
            Self::Organisation(_) => Noun::Organisation,
            Self::Project(_) => Noun::Project,
            Self::Council(_) => Noun::Council,
            Self::Agreement(_) => Noun::Agreement,
            Self::Event(_) => Noun::Event,
            Self::Association(_) => Noun::Association,
            Self::Person(_) => Noun::Person,
            Self::Source(_) => Noun::Source,
        }
    }

    /// The arena that it is; `None` for those where nobody meets.
    #[must_use]
    pub const fn arena(self) -> Option<Arena> {
        match self {
            Self::Project(it) => Some(Arena::Project(it)),
            Self::Council(it) => Some(Arena::Council(it)),
            Self::Agreement(it) => Some(Arena::Agreement(it)),
            Self::Event(it) => Some(Arena::Event(it)),
            Self::Association(it) => Some(Arena::Association(it)),
            Self::Organisation(_) | Self::Person(_) | Self::Source(_) => None,
        }
    }
}

impl From<Arena> for Thing {
    fn from(arena: Arena) -> Self {
        match arena {
            Arena::Project(it) => Self::Project(it),
            Arena::Council(it) => Self::Council(it),
            Arena::Agreement(it) => Self::Agreement(it),
            Arena::Event(it) => Self::Event(it),
            Arena::Association(it) => Self::Association(it),
        }
    }
}

/// The place of a thing among those of its noun.
pub trait ThingIx: Copy + Into<Thing> {
    /// The noun.
    const NOUN: Noun;

    /// The place of a thing; `None` when it is of another noun.
    fn of(thing: Thing) -> Option<Self>;
}

macro_rules! thing_of {
    ($( $index:ident => $noun:ident, )+) => { $(
        impl From<$index> for Thing {
            fn from(index: $index) -> Self {
                Self::$noun(index)
            }
        }

        impl ThingIx for $index {
            const NOUN: Noun = Noun::$noun;

            fn of(thing: Thing) -> Option<Self> {
                if let Thing::$noun(index) = thing { Some(index) } else { None }
            }
        }
    )+ };
}

thing_of! {
    OrganisationIx => Organisation,
    ProjectIx => Project,
    CouncilIx => Council,
    AgreementIx => Agreement,
    EventIx => Event,
    PersonIx => Person,
    SourceIx => Source,
}

impl<A: Into<Thing>> NodeKey<A> {
    /// The thing that a node is.
    #[must_use]
    pub fn thing(self, network: &Network) -> Thing {
        match self {
            Self::Actor(actor) => actor.into(),
            Self::Arena(arena) => network.arena(arena).into(),
        }
    }
}

/// The head of a thing: everything that all things have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head<'n> {
    /// The id that whoever wrote the bundle chose.
    pub key: &'n str,
    /// Its name.
    pub name: &'n str,
    /// The period for which it was, as stated; `None` of persons and sources, which have no beginning here.
    pub period: Option<Period>,
    /// The number of its row in its noun's table.
    pub row: i64,
}

impl Network {
    /// The part of a thing that all things have. Constant time.
    #[must_use]
    pub fn head(&self, thing: Thing) -> Head<'_> {
        let (key, name, period, row) = match thing {
            Thing::Organisation(it) | Thing::Association(it) => {
                let it = self.organisation(it);
                (it.key, it.name, Some(it.period), it.id.0)
            }
            Thing::Project(it) => {
                let it = self.project(it);
                (it.key, it.name, Some(it.period), it.id.0)
            }
            Thing::Council(it) => {
                let it = self.council(it);
                (it.key, it.name, Some(it.period), it.id.0)
            }
            Thing::Agreement(it) => {
                let it = self.agreement(it);
                (it.key, it.name, Some(it.period), it.id.0)
            }
            Thing::Event(it) => {
                let it = self.event(it);
                (it.key, it.name, Some(it.period), it.id.0)
            }
            Thing::Person(it) => {
                let it = self.person(it);
                (it.key, it.name, None, it.id.0)
            }
            Thing::Source(it) => {
                let it = self.source(it);
                (it.key, it.title, None, it.id.0)
            }
        };
        Head {
            key,
            name,
            period,
            row,
        }
    }

    /// The key of a thing. Constant time.
    #[must_use]
    pub fn key_of(&self, thing: Thing) -> &str {
        match thing {
            // Most things are organisations, of which nothing but the key is decoded.
            Thing::Organisation(it) | Thing::Association(it) => self.key_of_organisation(it),
            other => self.head(other).key,
        }
    }

    /// The name of a thing; of a source its title. Constant time.
    #[must_use]
    pub fn name_of(&self, thing: Thing) -> &str {
        match thing {
            Thing::Organisation(it) | Thing::Association(it) => self.name_of_organisation(it),
            other => self.head(other).name,
        }
    }

    /// The thing that an arena is.
    #[must_use]
    pub fn thing_of_arena(&self, arena: ArenaIx) -> Thing {
        self.arena(arena).into()
    }

    /// The number of things of a noun.
    #[must_use]
    pub fn count_of(&self, noun: Noun) -> usize {
        match noun {
            Noun::Organisation => self.organisations().len(),
            Noun::Project => self.projects().len(),
            Noun::Council => self.councils().len(),
            Noun::Agreement => self.agreements().len(),
            Noun::Event => self.events().len(),
            Noun::Association => self.associations().len(),
            Noun::Person => self.persons().len(),
            Noun::Source => self.sources().len(),
        }
    }

    /// The thing at a position in its noun's table; `None` beyond its end.
    #[must_use]
    pub fn thing_at(&self, noun: Noun, position: usize) -> Option<Thing> {
        if position >= self.count_of(noun) {
            return None;
        }
        Some(match noun {
            Noun::Organisation => Thing::Organisation(OrganisationIx::at(position)),
            Noun::Project => Thing::Project(ProjectIx::at(position)),
            Noun::Council => Thing::Council(CouncilIx::at(position)),
            Noun::Agreement => Thing::Agreement(AgreementIx::at(position)),
            Noun::Event => Thing::Event(EventIx::at(position)),
            Noun::Association => Thing::Association(*self.arenas.associations().get(position)?),
            Noun::Person => Thing::Person(PersonIx::at(position)),
            Noun::Source => Thing::Source(SourceIx::at(position)),
        })
    }

    /// All things of a noun, in the order of its rows.
    pub fn things(&self, noun: Noun) -> impl Iterator<Item = Thing> + '_ {
        (0..self.count_of(noun)).filter_map(move |position| self.thing_at(noun, position))
    }

    /// The thing that a row of a noun's table states; `None` when there is none, and for an organisation without members when an
    /// association is asked for. Constant time while no row has been removed, else logarithmic.
    #[must_use]
    pub fn find_row(&self, noun: Noun, row: i64) -> Option<Thing> {
        match noun {
            Noun::Organisation => self.organisations.find(row).map(Thing::Organisation),
            Noun::Project => self.projects.find(row).map(Thing::Project),
            Noun::Council => self.councils.find(row).map(Thing::Council),
            Noun::Agreement => self.agreements.find(row).map(Thing::Agreement),
            Noun::Event => self.events.find(row).map(Thing::Event),
            Noun::Association => self.association_of(self.organisations.find(row)?),
            Noun::Person => self.persons.find(row).map(Thing::Person),
            Noun::Source => self.sources.find(row).map(Thing::Source),
        }
    }

    /// The thing of a noun with this key; `None` when there is none, and for an organisation without members when an association is
    /// asked for. Constant time.
    #[must_use]
    pub fn find(&self, noun: Noun, key: &str) -> Option<Thing> {
        match noun {
            Noun::Organisation => self.find_organisation_by_key(key).map(Thing::from),
            Noun::Project => self.find_project_by_key(key).map(Thing::from),
            Noun::Council => self.find_council_by_key(key).map(Thing::from),
            Noun::Agreement => self.find_agreement_by_key(key).map(Thing::from),
            Noun::Event => self.find_event_by_key(key).map(Thing::from),
            Noun::Association => self.association_of(self.find_organisation_by_key(key)?),
            Noun::Person => self.find_person_by_key(key).map(Thing::from),
            Noun::Source => self.find_source_by_key(key).map(Thing::from),
        }
    }

    /// The association that an organisation is; `None` when it has no members.
    fn association_of(&self, organisation: OrganisationIx) -> Option<Thing> {
        let arena = self.find_arena(Arena::Association(organisation));
        arena.map(|_| Thing::Association(organisation))
    }
}
