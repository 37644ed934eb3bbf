//! Views of a slice, as a list to choose from.

use domain::codes;
use domain::network::View;

codes! {
    /// View of the network (vy): the nodes of a slice, and what ties them.
    pub enum SliceView {
        /// Organisations, tied by the arenas that they share (organisationer).
        Organisations = "organisations",
        /// Persons, tied by the arenas that they share: interlocks (personer).
        Persons = "persons",
        /// Arenas, tied by the organisations that they share (arenor genom organisationer).
        Arenas = "arenas",
        /// Arenas, tied by the persons that they share (arenor genom personer).
        ArenasByPersons = "arenas_by_persons",
        /// Two modes: organisations and arenas, tied by involvement (organisationer och arenor).
        OrganisationsAndArenas = "organisations_and_arenas",
        /// Two modes: persons and arenas, tied by involvement (personer och arenor).
        PersonsAndArenas = "persons_and_arenas",
    }
}

impl SliceView {
    /// The view of the network, which says what the nodes are.
    #[must_use]
    pub const fn mode(self) -> View {
        match self {
            Self::Organisations | Self::Persons => View::Actors,
            Self::Arenas | Self::ArenasByPersons => View::Arenas,
            Self::OrganisationsAndArenas | Self::PersonsAndArenas => View::TwoMode,
        }
    }

    /// The view of a choice.
    #[must_use]
    pub const fn of(mode: View, of_persons: bool) -> Self {
        match (mode, of_persons) {
            (View::Actors, false) => Self::Organisations,
            (View::Actors, true) => Self::Persons,
            (View::Arenas, false) => Self::Arenas,
            (View::Arenas, true) => Self::ArenasByPersons,
            (View::TwoMode, false) => Self::OrganisationsAndArenas,
            (View::TwoMode, true) => Self::PersonsAndArenas,
        }
    }

    /// Returns whether it shows what is stated: who is involved where.
    #[must_use]
    pub const fn is_two_mode(self) -> bool {
        matches!(self, Self::OrganisationsAndArenas | Self::PersonsAndArenas)
    }

    /// Returns whether persons are what ties, or is tied.
    #[must_use]
    pub const fn is_of_persons(self) -> bool {
        matches!(
            self,
            Self::Persons | Self::ArenasByPersons | Self::PersonsAndArenas
        )
    }
}
