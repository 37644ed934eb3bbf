//! Properties: what can be asked of an entity, and compared with what a list says.

mod attributes;
mod names;
mod places;
mod relations;
mod values;

use domain::{Code as _, Noun, codes};
use serde_json::{Value as Json, json};

use super::entity::Class;
use super::language::{Language, label};

codes! {
    /// Properties of entities (egenskaper).
    pub enum Property {
        /// Name (namn).
        Name = "name",
        /// Other names (andra namn): aliases, abbreviations, former names, translations, forms as printed.
        OtherName = "other_name",
        /// Former names (tidigare namn).
        FormerName = "former_name",
        /// Abbreviations (förkortningar).
        Abbreviation = "abbreviation",
        /// Organisation number (organisationsnummer), as printed.
        Number = "number",
        /// Identifiers with their list (beteckningar): `SE-ON-202100-2114`, `WIKIDATA-Q3406485`.
        Identifier = "identifier",
        /// Registry number (diarienummer) of a project.
        RegistryNumber = "registry_number",
        /// Kind (typ), a word of the bundle format: `municipality`, `steering_group`.
        Kind = "kind",
        /// Sector of society (samhällssektor): `state`, `civil_society`.
        Sector = "sector",
        /// Municipality in which it lies (kommun).
        Municipality = "municipality",
        /// County in which it lies (län).
        County = "county",
        /// Region whose municipalities and citizens it serves (region): the region of its county, as an organisation.
        Region = "region",
        /// NUTS region (NUTS-region), of the European Union's statistics.
        Nuts = "nuts",
        /// Country (land), two letters.
        Country = "country",
        /// Start (start), as exactly as stated.
        Start = "start",
        /// End (slut), as exactly as stated; `..` when the source says that it was going on.
        End = "end",
        /// What it is part of (del av).
        PartOf = "part_of",
        /// Its parts (delar).
        Part = "part",
        /// Predecessors (föregångare).
        Predecessor = "predecessor",
        /// Successors (efterträdare).
        Successor = "successor",
        /// Organisations involved (medverkande), or on whose behalf a person is.
        Organisation = "organisation",
        /// Number of organisations involved (antal medverkande).
        OrganisationCount = "organisation_count",
        /// Collaborators (samverkansparter), those with the most arenas in common first.
        Collaborator = "collaborator",
        /// Number of collaborators (antal samverkansparter).
        CollaboratorCount = "collaborator_count",
        /// Projects (projekt) in which it is involved, or to which it belongs.
        Project = "project",
        /// Number of projects (antal projekt).
        ProjectCount = "project_count",
        /// Councils (råd) in which it is involved.
        Council = "council",
        /// Agreements (avtal, överenskommelser) that it is party to.
        Agreement = "agreement",
        /// Events (möten) that it attended.
        Event = "event",
        /// Associations (föreningar, förbund) that it is a member of.
        MemberOf = "member_of",
        /// Members (medlemmar).
        Member = "member",
        /// Host (värd) of a council.
        Host = "host",
        /// Persons (personer) who sit in it or are assigned to it.
        Person = "person",
        /// Fund (fond) of a project.
        Fund = "fund",
        /// Programme (program) of a project, CCI number.
        Programme = "programme",
        /// Key (nyckel): the id that whoever wrote the bundle chose.
        Key = "key",
    }
}

impl Property {
    /// The name, in both languages where they differ.
    pub(super) fn name(self) -> String {
        let meaning = self.meaning();
        let (english, swedish) = (
            label(meaning, Language::English),
            label(meaning, Language::Swedish),
        );
        if english == swedish {
            english
        } else {
            format!("{english} ({swedish})")
        }
    }

    /// As the protocol writes a property.
    pub(super) fn json(self) -> Json {
        json!({ "id": self.code(), "name": self.name(), "description": self.meaning() })
    }

    /// The classes whose entities have it.
    pub(super) const fn classes(self) -> &'static [Class] {
        const ORGANISATION: Class = Class::Things(Noun::Organisation);
        const PROJECT: Class = Class::Things(Noun::Project);
        const COUNCIL: Class = Class::Things(Noun::Council);
        const AGREEMENT: Class = Class::Things(Noun::Agreement);
        const EVENT: Class = Class::Things(Noun::Event);
        const PERSON: Class = Class::Things(Noun::Person);
        const PLACE: Class = Class::Places;
        match self {
            Self::Name | Self::Key => &[ORGANISATION, PROJECT, COUNCIL, AGREEMENT, EVENT, PERSON, PLACE],
            Self::OtherName
            | Self::FormerName
            | Self::Abbreviation
            | Self::Number
            | Self::Identifier
            | Self::Sector
            | Self::Region
            | Self::Country
            | Self::Predecessor
            | Self::Successor
            | Self::Collaborator
            | Self::CollaboratorCount
            | Self::MemberOf
            | Self::Member => &[ORGANISATION],
            Self::RegistryNumber | Self::Fund | Self::Programme => &[PROJECT],
            Self::Host => &[COUNCIL],
            Self::Kind => &[ORGANISATION, PROJECT, COUNCIL, AGREEMENT, EVENT, PLACE],
            Self::Municipality => &[ORGANISATION, EVENT],
            Self::County => &[ORGANISATION, EVENT, PLACE],
            Self::Nuts => &[ORGANISATION, PROJECT, COUNCIL],
            Self::Start | Self::End => &[ORGANISATION, PROJECT, COUNCIL, AGREEMENT, EVENT],
            Self::PartOf | Self::Part => &[ORGANISATION, PROJECT],
            Self::Organisation => &[PROJECT, COUNCIL, AGREEMENT, EVENT, PERSON],
            Self::OrganisationCount => &[PROJECT, COUNCIL, AGREEMENT, EVENT],
            Self::Project => &[ORGANISATION, COUNCIL, EVENT, PERSON],
            Self::ProjectCount => &[ORGANISATION, PERSON],
            Self::Council => &[ORGANISATION, PROJECT, EVENT, PERSON],
            Self::Agreement | Self::Event => &[ORGANISATION],
            Self::Person => &[ORGANISATION, PROJECT, COUNCIL],
        }
    }

    /// The class of its values, when they are entities of one.
    pub(super) const fn values_of(self) -> Option<Class> {
        let noun = match self {
            Self::Municipality | Self::County | Self::Nuts => return Some(Class::Places),
            Self::Region
            | Self::Predecessor
            | Self::Successor
            | Self::Organisation
            | Self::Collaborator
            | Self::MemberOf
            | Self::Member
            | Self::Host => Noun::Organisation,
            Self::Project => Noun::Project,
            Self::Council => Noun::Council,
            Self::Agreement => Noun::Agreement,
            Self::Event => Noun::Event,
            Self::Person => Noun::Person,
            Self::Name
            | Self::OtherName
            | Self::FormerName
            | Self::Abbreviation
            | Self::Number
            | Self::Identifier
            | Self::RegistryNumber
            | Self::Kind
            | Self::Sector
            | Self::Country
            | Self::Start
            | Self::End
            | Self::PartOf
            | Self::Part
            | Self::OrganisationCount
            | Self::CollaboratorCount
            | Self::ProjectCount
            | Self::Fund
            | Self::Programme
            | Self::Key => return None,
        };
        Some(Class::Things(noun))
    }

    /// The weight in a score, where that of the name is 1.
    pub(super) const fn weight(self) -> f64 {
        match self {
            Self::Number | Self::Identifier | Self::RegistryNumber | Self::Key | Self::Name => 1.0,
            Self::Municipality | Self::Organisation | Self::Project | Self::Council | Self::Host => 0.4,
            _ => 0.25,
        }
    }

    /// Returns whether one entity alone has a value of it, or few do.
    pub(super) const fn identifies(self) -> bool {
        matches!(
            self,
            Self::Number | Self::Identifier | Self::RegistryNumber | Self::Key
        )
    }

    /// Returns whether so few have the same value that it confirms a name.
    pub(super) const fn confirms(self) -> bool {
        self.identifies()
            || matches!(
                self,
                Self::Municipality
                    | Self::Organisation
                    | Self::Project
                    | Self::Council
                    | Self::Host
                    | Self::PartOf
                    | Self::MemberOf
                    | Self::Start
            )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_property_has_a_name_and_someone_who_has_it() {
        for &property in Property::ALL {
            assert!(!property.name().is_empty());
            assert!(!property.classes().is_empty());
        }
        assert_eq!(
            Property::Number.name(),
            "organisation number (organisationsnummer)"
        );
    }
}
