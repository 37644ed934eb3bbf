//! Interfaces: one for whatever has a name, and one for those who act.

use std::sync::Arc;

use async_graphql::{ID, Object};
use domain::network::Thing;

use super::agreement::Agreement;
use super::association::Association;
use super::council::Council;
use super::event::Event;
use super::organisation::Organisation;
use super::person::Person;
use super::project::Project;
use crate::graphql::failure::{Result, internal};
use crate::graphql::interface::interface;
use crate::graphql::view::View;

interface! {
    #[doc = "Whatever is known by its name (namngivet): an organisation, a person, or an arena of any kind. A source has a title instead, a finding a text, and a track has a name within its project only."]
    pub(crate) enum Named: NamedFields, implements Node {
        Organisation, Person, Project, Council, Agreement, Event, Association,
    }
}

interface! {
    #[doc = "One who takes part in arenas (aktör): an organisation or a person."]
    pub(crate) enum Actor: NamedFields, implements Named, implements Node { Organisation, Person }
}

/// The fields that everything with a name has; only the descriptions are ever used.
pub(crate) struct NamedFields(ID, String, String);

#[Object]
impl NamedFields {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> &ID {
        &self.0
    }

    /// Key (nyckel): the id in the bundle that it came from.
    async fn key(&self) -> &str {
        &self.1
    }

    /// Name (namn).
    async fn name(&self) -> &str {
        &self.2
    }
}

impl Named {
    /// The thing as something that has a name.
    ///
    /// # Errors
    /// When it is a source, which no list of named things has.
    pub(crate) fn of(view: &Arc<View>, thing: Thing) -> Result<Self> {
        match thing {
            Thing::Source(_) => Err(internal(&"a source has a title and no name")),
            Thing::Organisation(it) => Ok(Organisation::new(view, it).into()),
            Thing::Person(it) => Ok(Person::new(view, it).into()),
            Thing::Project(it) => Ok(Project::new(view, it).into()),
            Thing::Council(it) => Ok(Council::new(view, it).into()),
            Thing::Agreement(it) => Ok(Agreement::new(view, it).into()),
            Thing::Event(it) => Ok(Event::new(view, it).into()),
            Thing::Association(it) => Ok(Association::new(view, it).into()),
        }
    }
}

impl Actor {
    /// The thing as one who acts.
    ///
    /// # Errors
    /// When it is an arena or a source.
    pub(crate) fn of(view: &Arc<View>, thing: Thing) -> Result<Self> {
        match thing {
            Thing::Organisation(it) => Ok(Organisation::new(view, it).into()),
            Thing::Person(it) => Ok(Person::new(view, it).into()),
            Thing::Project(_)
            | Thing::Council(_)
            | Thing::Agreement(_)
            | Thing::Event(_)
            | Thing::Association(_)
            | Thing::Source(_) => Err(internal(&"only organisations and persons act")),
        }
    }
}
