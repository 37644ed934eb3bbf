//! Types: which categories of entities a list can be matched with.

use domain::matching::Level;
use domain::network::Thing;
use domain::{Code as _, Noun, OrganisationKind};
use serde_json::{Value as Json, json};

use super::entity::{Class, Entity};
use super::gazetteer::PlaceKind;
use super::language::{Language, label};
use super::reader::Reader;

/// A category of entities (typ): a class, a kind of organisation, or a kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EntityType {
    Class(Class),
    Organisation(OrganisationKind),
    Place(PlaceKind),
}

impl EntityType {
    /// Every type: classes first, then kinds of organisation, then kinds of place.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let kinds = OrganisationKind::ALL.iter().map(|&kind| Self::Organisation(kind));
        Class::all()
            .map(Self::Class)
            .chain(kinds)
            .chain(PlaceKind::ALL.iter().map(|&kind| Self::Place(kind)))
    }

    /// The types that suit most lists.
    pub(super) const DEFAULT: [Self; 5] = [
        Self::of_noun(Noun::Organisation),
        Self::of_noun(Noun::Project),
        Self::of_noun(Noun::Council),
        Self::of_noun(Noun::Person),
        Self::Class(Class::Places),
    ];

    /// The type of all things of a noun.
    pub(super) const fn of_noun(noun: Noun) -> Self {
        Self::Class(Class::Things(noun))
    }

    pub(super) fn parse(id: &str) -> Option<Self> {
        Self::all().find(|it| it.id() == id)
    }

    /// `organisation`, or `organisation/municipality`.
    pub(super) fn id(self) -> String {
        match self {
            Self::Class(class) => class.to_string(),
            Self::Organisation(kind) => format!("{}/{kind}", self.class()),
            Self::Place(kind) => format!("{}/{kind}", self.class()),
        }
    }

    pub(super) const fn class(self) -> Class {
        match self {
            Self::Class(class) => class,
            Self::Organisation(_) => Class::Things(Noun::Organisation),
            Self::Place(_) => Class::Places,
        }
    }

    fn meaning(self) -> &'static str {
        match self {
            Self::Class(class) => class.meaning(),
            Self::Organisation(kind) => kind.meaning(),
            Self::Place(kind) => kind.meaning(),
        }
    }

    /// The name in a language.
    pub(super) fn label(self, language: Language) -> String {
        label(self.meaning(), language)
    }

    /// The name, for those who read the one language and those who read the other.
    pub(super) fn name(self) -> String {
        let (english, swedish) = (self.label(Language::English), self.label(Language::Swedish));
        if english == swedish {
            english
        } else {
            format!("{english} ({swedish})")
        }
    }

    /// The more general type; `None` of a class. A NUTS region is none of the places that names are usually matched with:
    /// most counties are one as well, by the same name.
    pub(super) const fn broader(self) -> Option<Self> {
        match self {
            Self::Class(_) | Self::Place(PlaceKind::Nuts) => None,
            Self::Organisation(_) | Self::Place(PlaceKind::County | PlaceKind::Municipality) => {
                Some(Self::Class(self.class()))
            }
        }
    }

    /// Returns whether an entity is of this type.
    pub(super) fn has(self, reader: &Reader, entity: Entity) -> bool {
        let own = Self::of(reader, entity);
        own == self || own.broader() == Some(self)
    }

    /// The most specific type of an entity.
    pub(super) fn of(reader: &Reader, entity: Entity) -> Self {
        match entity {
            Entity::Thing(Thing::Organisation(it)) => {
                Self::Organisation(reader.network().kind_of_organisation(it))
            }
            Entity::Thing(
                Thing::Project(_)
                | Thing::Council(_)
                | Thing::Agreement(_)
                | Thing::Event(_)
                | Thing::Association(_)
                | Thing::Person(_)
                | Thing::Source(_),
            ) => Self::Class(entity.class()),
            Entity::Place(it) => Self::Place(reader.gazetteer().place(it).kind),
        }
    }

    /// The level of administration that everything of this type is of.
    pub(super) const fn level(self) -> Option<Level> {
        match self {
            Self::Organisation(OrganisationKind::Municipality) | Self::Place(PlaceKind::Municipality) => {
                Some(Level::Municipality)
            }
            Self::Organisation(OrganisationKind::Region) => Some(Level::Region),
            Self::Organisation(OrganisationKind::CountyBoard) => Some(Level::CountyBoard),
            _ => None,
        }
    }

    /// As the protocol writes a type, with what it is called and what is more general.
    pub(super) fn json(self) -> Json {
        let mut json = json!({ "id": self.id(), "name": self.name() });
        if let Some(broader) = self.broader() {
            json["broader"] = json!([{ "id": broader.id(), "name": broader.name() }]);
        }
        json
    }

    /// The types of an entity, the most specific first, as the protocol writes them.
    pub(super) fn json_of(reader: &Reader, entity: Entity) -> Json {
        let own = Self::of(reader, entity);
        let types = [Some(own), own.broader()].into_iter().flatten();
        types
            .map(|it| json!({ "id": it.id(), "name": it.name() }))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_lead_back() {
        let ids: std::collections::BTreeSet<_> = EntityType::all().map(EntityType::id).collect();
        assert_eq!(ids.len(), EntityType::all().count());
        for it in EntityType::all() {
            assert_eq!(EntityType::parse(&it.id()), Some(it));
            assert!(!it.name().is_empty());
        }
        assert_eq!(EntityType::parse("organization"), None);
    }

    #[test]
    fn names_are_in_both_languages() {
        let municipality = EntityType::Organisation(OrganisationKind::Municipality);
        assert_eq!(municipality.name(), "municipality (kommun)");
        assert_eq!(EntityType::of_noun(Noun::Person).name(), "person");
        assert_eq!(
            EntityType::Organisation(OrganisationKind::Region).label(Language::Swedish),
            "region"
        );
    }
}
