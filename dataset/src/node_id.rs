//! Global ids: opaque to clients, the same in every database that holds the same bundle.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::network::{Involvement, Network, OriginTable, Thing};
use domain::{Noun, codes};

codes! {
    /// A type with a global id.
    pub enum NodeType {
        /// An agreement.
        Agreement = "Agreement",
        /// An organisation's role in an agreement.
        AgreementParty = "AgreementParty",
        /// A person's role in a project.
        Assignment = "Assignment",
        /// An organisation with members, as an arena.
        Association = "Association",
        /// An organisation being the association in which its members meet.
        AssociationRole = "AssociationRole",
        /// An organisation at an event.
        Attendance = "Attendance",
        /// A council.
        Council = "Council",
        /// An organisation hosting a council.
        CouncilHost = "CouncilHost",
        /// An event.
        Event = "Event",
        /// A figure that a source reports.
        Figure = "Figure",
        /// A finding of a source.
        Finding = "Finding",
        /// A mandate in a council.
        Mandate = "Mandate",
        /// An organisation in an association.
        Membership = "Membership",
        /// An organisation.
        Organisation = "Organisation",
        /// An organisation in a project.
        Participation = "Participation",
        /// A person.
        Person = "Person",
        /// A project.
        Project = "Project",
        /// A seat in a council.
        Seat = "Seat",
        /// A source.
        Source = "Source",
        /// A track of a project.
        Track = "Track",
    }
}

impl NodeType {
    /// The type of the things of a noun.
    pub const fn of(noun: Noun) -> Self {
        match noun {
            Noun::Organisation => Self::Organisation,
            Noun::Project => Self::Project,
            Noun::Council => Self::Council,
            Noun::Agreement => Self::Agreement,
            Noun::Event => Self::Event,
            Noun::Association => Self::Association,
            Noun::Person => Self::Person,
            Noun::Source => Self::Source,
        }
    }

    /// The noun of whose things it is the type; `None` of what is no noun.
    #[must_use]
    pub const fn noun(self) -> Option<Noun> {
        match self {
            Self::Organisation => Some(Noun::Organisation),
            Self::Project => Some(Noun::Project),
            Self::Council => Some(Noun::Council),
            Self::Agreement => Some(Noun::Agreement),
            Self::Event => Some(Noun::Event),
            Self::Association => Some(Noun::Association),
            Self::Person => Some(Noun::Person),
            Self::Source => Some(Noun::Source),
            Self::AgreementParty
            | Self::Assignment
            | Self::AssociationRole
            | Self::Attendance
            | Self::CouncilHost
            | Self::Figure
            | Self::Finding
            | Self::Mandate
            | Self::Membership
            | Self::Participation
            | Self::Seat
            | Self::Track => None,
        }
    }

    /// The table whose rows state the involvements of this type; `None` of what is no involvement.
    #[must_use]
    pub const fn origin_table(self) -> Option<OriginTable> {
        match self {
            Self::Participation => Some(OriginTable::Participation),
            Self::Mandate => Some(OriginTable::Seat),
            Self::AgreementParty => Some(OriginTable::Party),
            Self::Attendance => Some(OriginTable::Attendance),
            Self::Membership => Some(OriginTable::Membership),
            Self::CouncilHost => Some(OriginTable::Host),
            Self::AssociationRole => Some(OriginTable::Association),
            Self::Assignment => Some(OriginTable::Assignment),
            Self::Agreement
            | Self::Association
            | Self::Council
            | Self::Event
            | Self::Figure
            | Self::Finding
            | Self::Organisation
            | Self::Person
            | Self::Project
            | Self::Seat
            | Self::Source
            | Self::Track => None,
        }
    }

    /// The type of what a row of a table states.
    #[must_use]
    pub const fn of_involvement(table: OriginTable) -> Self {
        match table {
            OriginTable::Participation => Self::Participation,
            OriginTable::Seat => Self::Mandate,
            OriginTable::Party => Self::AgreementParty,
            OriginTable::Attendance => Self::Attendance,
            OriginTable::Membership => Self::Membership,
            OriginTable::Host => Self::CouncilHost,
            OriginTable::Association => Self::AssociationRole,
            OriginTable::Assignment => Self::Assignment,
        }
    }
}

/// A type and the key of one of its rows: `Organisation:region-skane`, in base64url on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeId {
    /// The type.
    pub of: NodeType,
    /// The key of the row or, where the bundle format gives it none, its fingerprint.
    pub key: String,
}

/// The text is not a global id of this API.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an id of this API; ids come from an `id` field, keys go into `by: {{key: …}}`")]
pub struct NotAnId(String);

impl NodeId {
    /// The id of a row of a type.
    #[must_use]
    pub fn new(of: NodeType, key: impl fmt::Display) -> Self {
        Self {
            of,
            key: key.to_string(),
        }
    }

    /// The id of a thing.
    pub fn of_thing(network: &Network, thing: Thing) -> Self {
        Self::new(NodeType::of(thing.noun()), network.key_of(thing))
    }

    /// The id of an involvement: its fingerprint or, of a host and of an association, the key of the arena.
    #[must_use]
    pub fn of_involvement<A>(network: &Network, involvement: &Involvement<A>) -> Self {
        let of = NodeType::of_involvement(involvement.origin.table);
        match involvement.fingerprint {
            Some(fingerprint) => Self::of_fingerprint(of, fingerprint),
            None => Self::new(of, network.key_of(network.thing_of_arena(involvement.arena))),
        }
    }

    /// The id of a row that the bundle format gives no id: its fingerprint, in hexadecimal.
    pub fn of_fingerprint(of: NodeType, fingerprint: u64) -> Self {
        Self::new(of, format_args!("{fingerprint:016x}"))
    }

    /// The fingerprint that the key is; `None` when it is none.
    #[must_use]
    pub fn fingerprint(&self) -> Option<u64> {
        u64::from_str_radix(&self.key, 16).ok()
    }

    /// As it is on the wire: base64url, so that nobody takes it apart.
    #[must_use]
    pub fn encode(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.to_string())
    }

    /// Reads an id that a client sends back.
    ///
    /// # Errors
    /// When it is not one that this API gives out.
    pub fn decode(id: &str) -> Result<Self, NotAnId> {
        let refused = || NotAnId(id.chars().take(60).collect());
        let bytes = URL_SAFE_NO_PAD.decode(id).map_err(|_| refused())?;
        let text = String::from_utf8(bytes).map_err(|_| refused())?;
        let (of, key) = text.split_once(':').ok_or_else(refused)?;
        let of = <NodeType as domain::Code>::from_code(of).map_err(|_| refused())?;
        Ok(Self {
            of,
            key: key.to_owned(),
        })
    }
}

/// Before base64url: `Organisation:region-skane`.
impl fmt::Display for NodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.of, self.key)
    }
}

#[cfg(test)]
mod tests {
    use domain::Code as _;

    use super::*;

    #[test]
    fn an_id_leads_back_to_its_row() {
        let id = NodeId::new(NodeType::Organisation, "region-skane:1");
        assert_eq!(NodeId::decode(&id.encode()), Ok(id));
        let id = NodeId::of_fingerprint(NodeType::Participation, u64::MAX);
        assert_eq!(
            NodeId::decode(&id.encode()).unwrap().fingerprint(),
            Some(u64::MAX)
        );
    }

    #[test]
    fn a_type_leads_back_to_its_noun_or_its_table() {
        for &noun in Noun::ALL {
            assert_eq!(NodeType::of(noun).noun(), Some(noun));
        }
        for &table in OriginTable::ALL {
            assert_eq!(NodeType::of_involvement(table).origin_table(), Some(table));
        }
    }

    #[test]
    fn a_key_in_place_of_an_id_is_refused_with_the_way_out() {
        let error = NodeId::decode("region-skane").unwrap_err();
        assert!(error.to_string().contains("by: {key: …}"), "{error}");
    }
}
