//! Naming: how a question names a thing, and which one it means.

use domain::Noun;
use domain::network::{Arena, ArenaIx, Network, OrganisationIx, Thing};

use crate::node_id::{NodeId, NodeType, NotAnId};

/// A name of a thing of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name<'t> {
    /// By its global id.
    Id(&'t str),
    /// By its key.
    Key(&'t str),
}

/// A name of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganisationName<'t> {
    /// By its id or key.
    Of(Name<'t>),
    /// By its organisation number, with or without the hyphen, also where it is stated as an identifier.
    Number(&'t str),
    /// By its identifier in a list that others keep.
    Identifier {
        /// The list, by its org-id code.
        scheme: &'t str,
        /// The identifier in it.
        value: &'t str,
    },
}

/// A name of an arena.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArenaName<'t> {
    /// By its global id; that of an organisation stands for the association that it is.
    Id(&'t str),
    /// By what it is, and its key.
    Key(domain::ArenaKind, &'t str),
}

/// The reason why a name names nothing that can be looked for: the question is at fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misnamed {
    /// The text is no global id.
    #[error(transparent)]
    NotAnId(#[from] NotAnId),
    /// The id is of something else.
    #[error("the id is of a row of type {of}, not {wanted}")]
    OtherType {
        /// The type of the id.
        of: NodeType,
        /// The type that is wanted.
        wanted: NodeType,
    },
    /// The id is of something where nobody meets.
    #[error("the id is of a row of type {of}, which is no arena")]
    NoArena {
        /// The type of the id.
        of: NodeType,
    },
    /// Several have the number or identifier.
    #[error("{count} {list} share \"{value}\"; list them with `{list}(filter: {{ {argument}: … }})`")]
    Shared {
        /// The number of them.
        count: usize,
        /// The list in which they stand.
        list: &'static str,
        /// The argument of its filter.
        argument: &'static str,
        /// The number or identifier.
        value: String,
    },
}

impl<'t> Name<'t> {
    /// The key of a thing of one of these types, whichever way it is named.
    ///
    /// # Errors
    /// When the text is no id, or the id is of something else.
    pub fn key(self, of: &[NodeType]) -> Result<std::borrow::Cow<'t, str>, Misnamed> {
        match self {
            Self::Key(key) => Ok(key.into()),
            Self::Id(id) => {
                let node = NodeId::decode(id)?;
                match of {
                    [wanted, ..] if !of.contains(&node.of) => Err(Misnamed::OtherType {
                        of: node.of,
                        wanted: *wanted,
                    }),
                    _ => Ok(node.key.into()),
                }
            }
        }
    }

    /// The thing of a noun that is named; `None` when there is none. Constant time.
    ///
    /// # Errors
    /// When the text is no id, or the id is of something else.
    pub fn find(self, network: &Network, noun: Noun) -> Result<Option<Thing>, Misnamed> {
        let key = self.key(&[NodeType::of(noun)])?;
        Ok(network.find(noun, &key))
    }
}

impl OrganisationName<'_> {
    /// The organisation that is named; `None` when there is none. Logarithmic.
    ///
    /// # Errors
    /// When the id is of something else, or several organisations share the number or identifier.
    pub fn find(self, network: &Network) -> Result<Option<OrganisationIx>, Misnamed> {
        match self {
            Self::Of(name) => {
                let key = name.key(&[NodeType::Organisation, NodeType::Association])?;
                Ok(network.find_organisation_by_key(&key))
            }
            Self::Number(number) => {
                let found = network.organisations_by_number(number);
                only(found, "organisations", "organisationNumber", number)
            }
            Self::Identifier { scheme, value } => {
                let found = network.organisations_by_identifier(scheme, value);
                only(found, "organisations", "identifier", value)
            }
        }
    }
}

impl ArenaName<'_> {
    /// The arena that is named; `None` when there is none. Constant time.
    ///
    /// # Errors
    /// When the text is no id, or the id is of what is no arena.
    pub fn find(self, network: &Network) -> Result<Option<ArenaIx>, Misnamed> {
        let thing = match self {
            Self::Key(kind, key) => network.find(kind.noun(), key),
            Self::Id(id) => {
                let NodeId { of, key } = NodeId::decode(id)?;
                let noun = match of {
                    NodeType::Organisation => Some(Noun::Association),
                    other => other.noun(),
                };
                let noun = noun.filter(|it| it.is_arena()).ok_or(Misnamed::NoArena { of })?;
                network.find(noun, &key)
            }
        };
        let arena: Option<Arena> = thing.and_then(Thing::arena);
        Ok(arena.and_then(|arena| network.find_arena(arena)))
    }
}

/// The only one that was found; `None` when none was.
///
/// # Errors
/// When there are several.
pub fn only<T>(
    mut found: impl ExactSizeIterator<Item = T>,
    list: &'static str,
    argument: &'static str,
    value: &str,
) -> Result<Option<T>, Misnamed> {
    match found.len() {
        0 | 1 => Ok(found.next()),
        count => Err(Misnamed::Shared {
            count,
            list,
            argument,
            value: value.to_owned(),
        }),
    }
}
