//! Nouns: the things that have a key and a name.

use crate::bundle::TableName;
use crate::{ArenaKind, codes};

codes! {
    /// The nouns (substantiv): what everything that is known is about. Each has a table of its own but the association, which is
    /// an organisation seen as the arena of its members.
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
        /// Association (förening, förbund): an organisation as the arena of its members.
        Association = "association",
        /// Person (person).
        Person = "person",
        /// Source (källa).
        Source = "source",
    }
}

impl Noun {
    /// Returns whether organisations or persons meet in its things.
    #[must_use]
    pub const fn is_arena(self) -> bool {
        match self {
            Self::Project | Self::Council | Self::Agreement | Self::Event | Self::Association => true,
            Self::Organisation | Self::Person | Self::Source => false,
        }
    }

    /// The table whose rows state its things; an association is stated by its organisation's.
    #[must_use]
    pub const fn table(self) -> TableName {
        match self {
            Self::Organisation | Self::Association => TableName::Organisations,
            Self::Project => TableName::Projects,
            Self::Council => TableName::Councils,
            Self::Agreement => TableName::Agreements,
            Self::Event => TableName::Events,
            Self::Person => TableName::Persons,
            Self::Source => TableName::Sources,
        }
    }
}

impl ArenaKind {
    /// The noun of the arenas of this kind.
    #[must_use]
    pub const fn noun(self) -> Noun {
        match self {
            Self::Project => Noun::Project,
            Self::Council => Noun::Council,
            Self::Agreement => Noun::Agreement,
            Self::Event => Noun::Event,
            Self::Association => Noun::Association,
        }
    }
}
