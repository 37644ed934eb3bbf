//! Entities that other services can refer to, and add fields to.

use std::sync::Arc;

use async_graphql::Union;
use dataset::NodeType;
use domain::network::Thing;

use super::representation::Representation;
use crate::graphql::failure::Result;
use crate::graphql::types::council::Council;
use crate::graphql::types::organisation::Organisation;
use crate::graphql::types::person::Person;
use crate::graphql::types::project::Project;
use crate::graphql::view::View;

/// Something that another service can refer to by a key.
#[derive(Union, Clone)]
#[graphql(name = "_Entity")]
pub(super) enum Entity {
    Organisation(Organisation),
    Project(Project),
    Council(Council),
    Person(Person),
}

impl Entity {
    /// The entity that a representation stands for; `None` when there is none (any more).
    ///
    /// # Errors
    /// When its id is of something else.
    pub(super) fn find(view: &Arc<View>, of: &Representation) -> Result<Option<Self>> {
        let key = of.by.key(NodeType::of(of.noun))?;
        let thing = view.network().find(of.noun, &key);
        Ok(thing.and_then(|thing| Self::of(view, thing)))
    }

    /// The entity that a thing is; `None` of those that no other service refers to.
    fn of(view: &Arc<View>, thing: Thing) -> Option<Self> {
        match thing {
            Thing::Organisation(it) => Some(Organisation::new(view, it).into()),
            Thing::Project(it) => Some(Project::new(view, it).into()),
            Thing::Council(it) => Some(Council::new(view, it).into()),
            Thing::Person(it) => Some(Person::new(view, it).into()),
            Thing::Agreement(_) | Thing::Event(_) | Thing::Association(_) | Thing::Source(_) => None,
        }
    }
}
