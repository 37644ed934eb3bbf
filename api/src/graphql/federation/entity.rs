//! What other services can refer to, and add fields to.

use std::sync::Arc;

use async_graphql::Union;
use dataset::NodeType;

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
        let network = view.network();
        Ok(match of {
            Representation::Organisation(by) => network
                .find_organisation_by_key(&by.key(NodeType::Organisation)?)
                .map(|index| Organisation::new(view, index).into()),
            Representation::Project(by) => network
                .find_project_by_key(&by.key(NodeType::Project)?)
                .map(|index| Project::new(view, index).into()),
            Representation::Council(by) => by.council(view)?.map(|index| Council::new(view, index).into()),
            Representation::Person(by) => by.person(view)?.map(|index| Person::new(view, index).into()),
        })
    }
}
