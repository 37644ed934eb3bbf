//! The values of properties: one function for each, which answers for entities of every class.

use super::{Property, attributes, names, places, relations};
use crate::reconcile::entity::Entity;
use crate::reconcile::reader::Reader;
use crate::reconcile::value::Value;

/// Reads the values of one property.
type Values = fn(&Reader, Entity) -> Vec<Value>;

impl Property {
    /// The values that are known of an entity; none when nothing is stated, or entities of its class have no such property.
    ///
    /// # Complexity
    /// As long as the walk takes, for collaborators; else linear in the entity's involvements.
    pub(in crate::reconcile) fn values(self, reader: &Reader, entity: Entity) -> Vec<Value> {
        self.reading()(reader, entity)
    }

    const fn reading(self) -> Values {
        match self {
            Self::Name => names::name,
            Self::Key => names::key,
            Self::OtherName => names::other_names,
            Self::FormerName => names::former_names,
            Self::Abbreviation => names::abbreviations,
            Self::Number => names::number,
            Self::Identifier => names::identifiers,
            Self::RegistryNumber => names::registry_number,
            Self::Kind => attributes::kind,
            Self::Sector => attributes::sector,
            Self::Fund => attributes::fund,
            Self::Programme => attributes::programme,
            Self::Start => attributes::start,
            Self::End => attributes::end,
            Self::Country => places::country,
            Self::Municipality => places::municipality,
            Self::County => places::county,
            Self::Region => places::region,
            Self::Nuts => places::nuts,
            Self::PartOf => relations::part_of,
            Self::Part => relations::parts,
            Self::Predecessor => relations::predecessors,
            Self::Successor => relations::successors,
            Self::Organisation => relations::organisations,
            Self::OrganisationCount => relations::organisation_count,
            Self::Collaborator => relations::collaborators,
            Self::CollaboratorCount => relations::collaborator_count,
            Self::Project => relations::projects,
            Self::ProjectCount => relations::project_count,
            Self::Council => relations::councils,
            Self::Agreement => relations::agreements,
            Self::Event => relations::events,
            Self::MemberOf => relations::associations,
            Self::Member => relations::members,
            Self::Host => relations::host,
            Self::Person => relations::persons,
        }
    }
}
