//! Involvements: one actor in one arena, in a role, for a period. The kinds stand in `involvement_kinds.rs`.

use std::sync::Arc;

use async_graphql::{ID, Object};
use dataset::{NodeId, NodeType};
use domain::network::{
    Actor, Arena as NetworkArena, ArenaIx, Involvement as Record, InvolvementIx, InvolvementKind, Network,
    OrganisationIx, Origin, PersonIx,
};
use domain::{Period as StatedPeriod, Role, Span};

use schema_macros::fields;

use super::arena::{self, Arena};
use super::citation::Citation;
use super::involvement_kinds::{
    AgreementParty, Assignment, AssociationRole, Attendance, CouncilHost, Mandate, Membership, Participation,
};
use super::organisation::Organisation;
use super::period::Period;
use super::person::Person;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::interface::interface;
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

interface! {
    #[doc = "The part that one organisation, or one person, has in one arena (medverkan): in a role, for a period, with its evidence."]
    pub(crate) enum Involvement: InvolvementFields, implements Node {
        Participation, Mandate, AgreementParty, Attendance, Membership, CouncilHost, AssociationRole, Assignment,
    }
}

/// An involvement before it is known to be shown: where it stands in the network.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Row {
    /// An organisation's.
    Organisation(InvolvementIx),
    /// A person's.
    Person(InvolvementIx<PersonIx>),
}

impl Row {
    pub(crate) fn arena(self, network: &Network) -> ArenaIx {
        match self {
            Self::Organisation(index) => network.organisation_arenas().arena_of(index),
            Self::Person(index) => network.person_arenas().arena_of(index),
        }
    }

    pub(crate) fn role(self, network: &Network) -> Role {
        match self {
            Self::Organisation(index) => network.organisation_arenas().role_of(index),
            Self::Person(index) => network.person_arenas().role_of(index),
        }
    }

    /// For how long, as stated.
    pub(crate) fn period(self, network: &Network) -> StatedPeriod {
        match self {
            Self::Organisation(index) => network.stated_period(index),
            Self::Person(index) => network.stated_period(index),
        }
    }

    /// The organisation, or the one on whose behalf the person acts.
    pub(crate) fn organisation(self, network: &Network) -> Option<OrganisationIx> {
        match self {
            Self::Organisation(index) => Some(network.organisation_arenas().actor_of(index)),
            Self::Person(index) => network.on_behalf_of(index),
        }
    }

    /// The person, or the one who sits for the organisation.
    pub(crate) fn person(self, network: &Network) -> Option<PersonIx> {
        match self {
            Self::Organisation(index) => network.person_of(index),
            Self::Person(index) => Some(network.person_arenas().actor_of(index)),
        }
    }
}

/// The fields that every involvement has.
#[derive(Clone)]
pub(crate) struct InvolvementFields {
    pub(crate) view: Arc<View>,
    pub(crate) arena: ArenaIx,
    pub(crate) organisation: Option<OrganisationIx>,
    pub(crate) person: Option<PersonIx>,
    pub(crate) role: Role,
    pub(crate) origin: Origin,
    pub(super) fingerprint: Option<u64>,
    pub(crate) stated: StatedPeriod,
    pub(crate) span: Span,
    track: Option<i64>,
    kind: InvolvementKind,
}

impl Involvement {
    /// The involvement that stands there.
    pub(crate) fn new(view: &Arc<View>, row: Row) -> Self {
        let fields = InvolvementFields::new(view, row);
        match fields.kind {
            InvolvementKind::Participation(project) => Participation { fields, project }.into(),
            InvolvementKind::Mandate { council, mandate } => Mandate {
                fields,
                council,
                mandate,
            }
            .into(),
            InvolvementKind::Party(agreement) => AgreementParty { fields, agreement }.into(),
            InvolvementKind::Attendance(event) => Attendance { fields, event }.into(),
            InvolvementKind::Membership(organisation) => Membership { fields, organisation }.into(),
            InvolvementKind::Host(council) => CouncilHost { fields, council }.into(),
            InvolvementKind::Association(organisation) => AssociationRole { fields, organisation }.into(),
            InvolvementKind::Assignment(project) => Assignment { fields, project }.into(),
        }
    }

    /// An organisation's involvement.
    pub(crate) fn of_organisation(view: &Arc<View>, index: InvolvementIx) -> Self {
        Self::new(view, Row::Organisation(index))
    }

    /// A person's involvement.
    pub(crate) fn of_person(view: &Arc<View>, index: InvolvementIx<PersonIx>) -> Self {
        Self::new(view, Row::Person(index))
    }
}

impl InvolvementFields {
    pub(crate) fn new(view: &Arc<View>, row: Row) -> Self {
        let network = view.network();
        match row {
            Row::Organisation(index) => {
                Self::from_parts(view, row, &network.involvement(index), network.track_of(index))
            }
            Row::Person(index) => Self::from_parts(view, row, &network.involvement(index), None),
        }
    }

    fn from_parts<A: Actor>(view: &Arc<View>, row: Row, record: &Record<A>, track: Option<i64>) -> Self {
        Self {
            view: Arc::clone(view),
            arena: record.arena,
            organisation: row.organisation(view.network()),
            person: row.person(view.network()),
            role: record.role,
            origin: record.origin,
            fingerprint: record.fingerprint,
            stated: record.period,
            span: record.span,
            track,
            kind: view.network().kind_of_involvement(record),
        }
    }

    pub(crate) fn fact(&self) -> Fact {
        self.origin.into()
    }

    /// The number of the track, when stated.
    pub(crate) const fn track_number(&self) -> Option<i64> {
        self.track
    }

    pub(crate) fn network_arena(&self) -> NetworkArena {
        self.view.network().arena(self.arena)
    }

    pub(crate) fn node_id(&self) -> NodeId {
        let of = NodeType::of_involvement(self.origin.table);
        match self.fingerprint {
            Some(fingerprint) => NodeId::of_fingerprint(of, fingerprint),
            // A host is stated by its council's row and an association by its own: the arena's key names both.
            None => NodeId::new(of, arena::head(&self.view, self.network_arena()).key),
        }
    }
}

#[fields]
#[Object]
impl InvolvementFields {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> ID {
        ID(self.node_id().encode())
    }

    /// The arena.
    async fn arena(&self) -> Arena {
        Arena::new(&self.view, self.arena)
    }

    /// The organisation, or the one on whose behalf the person acts; null for a person who acts in
    /// person.
    async fn organisation(&self) -> Option<Organisation> {
        self.organisation
            .map(|index| Organisation::new(&self.view, index))
    }

    /// The person; null when the organisation itself is involved, or nobody is named.
    async fn person(&self) -> Option<Person> {
        self.person.map(|index| Person::new(&self.view, index))
    }

    /// The role (roll).
    async fn role(&self) -> Enum<Role> {
        Enum(self.role)
    }

    /// Its period (giltighetstid), from start to end, as stated. It never holds outside the lives of the arena and of
    /// the organisation.
    async fn period(&self) -> Period {
        Period {
            stated: self.stated,
            span: self.span,
        }
    }

    /// The evidence (källhänvisningar): each source that states it, with the place in the source and the words.
    async fn citations(&self) -> Result<Vec<Citation>> {
        Citation::of(&self.view, self.fact()).await
    }
}
