//! How one row is named: the `by` argument of the lookups.

use std::sync::Arc;

use async_graphql::{ID, InputObject, OneofObject};
use dataset::{NodeId, NodeType};
use domain::network::{
    AgreementIx, Arena, ArenaIx, CouncilIx, EventIx, OrganisationIx, PersonIx, ProjectIx, SourceIx,
};

use super::failure::{FieldError, Result, bad_input};
use super::view::View;
use crate::error::ErrorCode;

/// How an organisation is named: exactly one of these.
#[derive(OneofObject, Debug, Clone)]
pub(crate) enum OrganisationBy {
    /// Its global id.
    Id(ID),
    /// Its key: the id in the bundle that it came from.
    Key(String),
    /// Its organisation number, with or without the hyphen, also when stated as an identifier. A number that several
    /// organisations share finds none of them: list them with `organisations(filter: { organisationNumber: … })`.
    OrganisationNumber(String),
    /// Its identifier in a list that others keep.
    Identifier(IdentifierInput),
}

/// An identifier in a list that others keep (beteckning).
#[derive(InputObject, Debug, Clone, PartialEq)]
pub(crate) struct IdentifierInput {
    /// The list, by its org-id code: `SE-ON`, `WIKIDATA`, `PIC` …
    pub(crate) scheme: String,
    /// The identifier in that list.
    pub(crate) value: String,
}

/// How a project is named: exactly one of these.
#[derive(OneofObject, Debug, Clone)]
pub(crate) enum ProjectBy {
    /// Its global id.
    Id(ID),
    /// Its key: the id in the bundle that it came from.
    Key(String),
    /// Its registry number (diarienummer), as printed.
    RegistryNumber(String),
}

/// How something with a key is named: exactly one of these.
#[derive(OneofObject, Debug, Clone)]
pub(crate) enum By {
    /// Its global id.
    Id(ID),
    /// Its key: the id in the bundle that it came from.
    Key(String),
}

/// How an arena is named: exactly one of these.
#[derive(OneofObject, Debug, Clone)]
pub(crate) enum ArenaBy {
    /// Its global id, whatever its kind. That of an organisation stands for the association that it is.
    Id(ID),
    /// A project, by its key.
    Project(String),
    /// A council, by its key.
    Council(String),
    /// An agreement, by its key.
    Agreement(String),
    /// An event, by its key.
    Event(String),
    /// An organisation with members, by its key.
    Association(String),
}

impl ArenaBy {
    /// The arena; `None` when there is none.
    ///
    /// # Errors
    /// When the id is of something else.
    pub(crate) fn find(&self, view: &Arc<View>) -> Result<Option<ArenaIx>> {
        let network = view.network();
        let (of, key) = match self {
            Self::Id(id) => {
                let node = NodeId::decode(id).map_err(bad_input)?;
                (node.of, node.key)
            }
            Self::Project(key) => (NodeType::Project, key.clone()),
            Self::Council(key) => (NodeType::Council, key.clone()),
            Self::Agreement(key) => (NodeType::Agreement, key.clone()),
            Self::Event(key) => (NodeType::Event, key.clone()),
            Self::Association(key) => (NodeType::Association, key.clone()),
        };
        let arena = match of {
            NodeType::Project => network.find_project_by_key(&key).map(Arena::Project),
            NodeType::Council => network.find_council_by_key(&key).map(Arena::Council),
            NodeType::Agreement => network.find_agreement_by_key(&key).map(Arena::Agreement),
            NodeType::Event => network.find_event_by_key(&key).map(Arena::Event),
            NodeType::Association | NodeType::Organisation => {
                network.find_organisation_by_key(&key).map(Arena::Association)
            }
            _ => {
                return Err(bad_input(format_args!(
                    "the id is of a row of type {of}, which is no arena"
                )));
            }
        };
        Ok(arena.and_then(|arena| network.find_arena(arena)))
    }
}

impl OrganisationBy {
    /// The organisation; `None` when there is none.
    ///
    /// # Errors
    /// When the id is of something else, or several organisations share the number or identifier.
    pub(crate) fn find(&self, view: &Arc<View>) -> Result<Option<OrganisationIx>> {
        let network = view.network();
        match self {
            Self::Id(id) => Ok(network
                .find_organisation_by_key(&key_in(id, &[NodeType::Organisation, NodeType::Association])?)),
            Self::Key(key) => Ok(network.find_organisation_by_key(key)),
            Self::OrganisationNumber(number) => only(
                network.organisations_by_number(number),
                "organisations",
                "organisationNumber",
                number,
            ),
            Self::Identifier(IdentifierInput { scheme, value }) => only(
                network.organisations_by_identifier(scheme, value),
                "organisations",
                "identifier",
                value,
            ),
        }
    }

    /// The organisation that an argument names.
    ///
    /// # Errors
    /// As [`Self::find`], and when there is none.
    pub(crate) fn found(&self, view: &Arc<View>, argument: &str) -> Result<OrganisationIx> {
        self.find(view)?.ok_or_else(|| {
            let message = format!("`{argument}` names no organisation here; `search(text:)` finds it");
            FieldError::new(ErrorCode::NotFound, message)
        })
    }
}

impl ProjectBy {
    /// The project; `None` when there is none.
    ///
    /// # Errors
    /// When the id is of something else, or several projects share the number.
    pub(crate) fn find(&self, view: &Arc<View>) -> Result<Option<ProjectIx>> {
        let network = view.network();
        match self {
            Self::Id(id) => Ok(network.find_project_by_key(&key_in(id, &[NodeType::Project])?)),
            Self::Key(key) => Ok(network.find_project_by_key(key)),
            Self::RegistryNumber(number) => only(
                network.projects_by_registry_number(number),
                "projects",
                "registryNumber",
                number,
            ),
        }
    }
}

macro_rules! finders {
    ($( $find:ident -> $index:ident, $by_key:ident, $of:ident; )+) => {
        impl By {
            /// The key, whichever way the row is named.
            pub(crate) fn key(&self, of: NodeType) -> Result<String> {
                match self {
                    Self::Id(id) => key_in(id, &[of]),
                    Self::Key(key) => Ok(key.clone()),
                }
            }

            $(
                pub(crate) fn $find(&self, view: &View) -> Result<Option<$index>> {
                    Ok(view.network().$by_key(&self.key(NodeType::$of)?))
                }
            )+
        }
    };
}

finders! {
    council -> CouncilIx, find_council_by_key, Council;
    agreement -> AgreementIx, find_agreement_by_key, Agreement;
    event -> EventIx, find_event_by_key, Event;
    person -> PersonIx, find_person_by_key, Person;
    source -> SourceIx, find_source_by_key, Source;
}

/// The key in a global id of one of these types.
pub(crate) fn key_in(id: &str, of: &[NodeType]) -> Result<String> {
    let node = NodeId::decode(id).map_err(bad_input)?;
    if of.contains(&node.of) {
        Ok(node.key)
    } else {
        Err(bad_input(format_args!(
            "the id is of a row of type {}, not {}",
            node.of, of[0]
        )))
    }
}

fn only<T>(
    mut found: impl ExactSizeIterator<Item = T>,
    list: &str,
    argument: &str,
    value: &str,
) -> Result<Option<T>> {
    match found.len() {
        0 | 1 => Ok(found.next()),
        several => Err(bad_input(format_args!(
            "{several} {list} share \"{value}\"; list them with `{list}(filter: {{ {argument}: … }})`"
        ))),
    }
}
