//! The `by` arguments of lookups, each of which names one row.

use async_graphql::{ID, InputObject, OneofObject};
use dataset::{ArenaName, Name, NodeType, OrganisationName, only};
use domain::ArenaKind;
use domain::network::{ArenaIx, OrganisationIx, ProjectIx, ThingIx};

use super::failure::{FieldError, Result};
use super::view::View;
use crate::error::ErrorCode;

/// The name of an organisation: exactly one of these.
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

/// The name of a project: exactly one of these.
#[derive(OneofObject, Debug, Clone)]
pub(crate) enum ProjectBy {
    /// Its global id.
    Id(ID),
    /// Its key: the id in the bundle that it came from.
    Key(String),
    /// Its registry number (diarienummer), as printed.
    RegistryNumber(String),
}

/// The id or the key of one thing: exactly one of these.
#[derive(OneofObject, Debug, Clone)]
pub(crate) enum By {
    /// Its global id.
    Id(ID),
    /// Its key: the id in the bundle that it came from.
    Key(String),
}

/// The name of an arena: exactly one of these.
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
    pub(crate) fn find(&self, view: &View) -> Result<Option<ArenaIx>> {
        let name = match self {
            Self::Id(id) => ArenaName::Id(id),
            Self::Project(key) => ArenaName::Key(ArenaKind::Project, key),
            Self::Council(key) => ArenaName::Key(ArenaKind::Council, key),
            Self::Agreement(key) => ArenaName::Key(ArenaKind::Agreement, key),
            Self::Event(key) => ArenaName::Key(ArenaKind::Event, key),
            Self::Association(key) => ArenaName::Key(ArenaKind::Association, key),
        };
        Ok(name.find(view.network())?)
    }
}

impl OrganisationBy {
    /// The organisation; `None` when there is none.
    ///
    /// # Errors
    /// When the id is of something else, or several organisations share the number or identifier.
    pub(crate) fn find(&self, view: &View) -> Result<Option<OrganisationIx>> {
        let name = match self {
            Self::Id(id) => OrganisationName::Of(Name::Id(id)),
            Self::Key(key) => OrganisationName::Of(Name::Key(key)),
            Self::OrganisationNumber(number) => OrganisationName::Number(number),
            Self::Identifier(IdentifierInput { scheme, value }) => {
                OrganisationName::Identifier { scheme, value }
            }
        };
        Ok(name.find(view.network())?)
    }

    /// The organisation that an argument names.
    ///
    /// # Errors
    /// As [`Self::find`], and when there is none.
    pub(crate) fn found(&self, view: &View, argument: &str) -> Result<OrganisationIx> {
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
    pub(crate) fn find(&self, view: &View) -> Result<Option<ProjectIx>> {
        let network = view.network();
        match self {
            Self::Id(id) => Ok(network.find_project_by_key(&key_in(id, &[NodeType::Project])?)),
            Self::Key(key) => Ok(network.find_project_by_key(key)),
            Self::RegistryNumber(number) => {
                let found = network.projects_by_registry_number(number);
                Ok(only(found, "projects", "registryNumber", number)?)
            }
        }
    }
}

impl By {
    fn name(&self) -> Name<'_> {
        match self {
            Self::Id(id) => Name::Id(id),
            Self::Key(key) => Name::Key(key),
        }
    }

    /// The key, whichever way the row is named.
    ///
    /// # Errors
    /// When the id is of something else.
    pub(crate) fn key(&self, of: NodeType) -> Result<String> {
        Ok(self.name().key(&[of])?.into_owned())
    }

    /// The thing; `None` when there is none.
    ///
    /// # Errors
    /// When the id is of something else.
    pub(crate) fn find<I: ThingIx>(&self, view: &View) -> Result<Option<I>> {
        let key = self.name().key(&[NodeType::of(I::NOUN)])?;
        Ok(view.network().find(I::NOUN, &key).and_then(I::of))
    }
}

/// The key in a global id of one of these types.
pub(crate) fn key_in(id: &str, of: &[NodeType]) -> Result<String> {
    Ok(Name::Id(id).key(of)?.into_owned())
}
