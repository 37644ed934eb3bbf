//! Involvements: one actor in one arena, in a role, for a period. The kinds stand in `involvement_kinds.rs`.

use std::sync::Arc;

use async_graphql::{ID, Object, Result};
use domain::network::{
    Arena as NetworkArena, ArenaIx, Involvement as Record, InvolvementIx, OrganisationIx, Origin,
    OriginTable, PersonIx, SeatIx,
};
use domain::{Period as StatedPeriod, Role, Span};

use super::arena::{self, Arena};
use super::citation::Citation;
use super::involvement_kinds::{
    AgreementParty, Assignment, AssociationRole, Attendance, CouncilHost, Mandate, Membership, Participation,
};
use super::organisation::Organisation;
use super::period::Period;
use super::person::Person;
use crate::graphql::enumeration::Enum;
use crate::graphql::interface::interface;
use crate::graphql::node_id::{NodeId, NodeType};
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

interface! {
    #[doc = "One organisation, or one person, in one arena, in a role, for a period, with its evidence (medverkan)."]
    pub(crate) enum Involvement: InvolvementFields {
        Participation, Mandate, AgreementParty, Attendance, Membership, CouncilHost, AssociationRole, Assignment,
    }
}

/// What every involvement has.
#[derive(Clone)]
pub(crate) struct InvolvementFields {
    pub(crate) view: Arc<View>,
    pub(crate) arena: ArenaIx,
    pub(crate) organisation: Option<OrganisationIx>,
    pub(crate) person: Option<PersonIx>,
    pub(crate) role: Role,
    pub(crate) origin: Origin,
    fingerprint: Option<u64>,
    pub(crate) stated: StatedPeriod,
    pub(crate) span: Span,
    track: Option<i64>,
    pub(crate) seat: Option<SeatIx>,
}

impl Involvement {
    /// An organisation's involvement.
    pub(crate) fn of_organisation(view: &Arc<View>, index: InvolvementIx) -> Self {
        let network = view.network();
        let record = network.involvement(index);
        let mandate = network.mandate_of(index).map(|mandate| network.mandate(mandate));
        Self::from_parts(
            view,
            &record,
            Some(record.actor),
            network.person_of(index),
            network.track_of(index),
            mandate.map(|it| it.seat),
        )
    }

    /// A person's involvement.
    pub(crate) fn of_person(view: &Arc<View>, index: InvolvementIx<PersonIx>) -> Self {
        let network = view.network();
        let record = network.involvement(index);
        let mandate = network.mandate_of(index).map(|mandate| network.mandate(mandate));
        Self::from_parts(
            view,
            &record,
            network.on_behalf_of(index),
            Some(record.actor),
            None,
            mandate.map(|it| it.seat),
        )
    }

    fn from_parts<A>(
        view: &Arc<View>,
        record: &Record<A>,
        organisation: Option<OrganisationIx>,
        person: Option<PersonIx>,
        track: Option<i64>,
        seat: Option<SeatIx>,
    ) -> Self {
        let fields = InvolvementFields {
            view: Arc::clone(view),
            arena: record.arena,
            organisation,
            person,
            role: record.role,
            origin: record.origin,
            fingerprint: record.fingerprint,
            stated: record.period,
            span: record.span,
            track,
            seat,
        };
        match record.origin.table {
            OriginTable::Participation => Participation(fields).into(),
            OriginTable::Seat => Mandate(fields).into(),
            OriginTable::Party => AgreementParty(fields).into(),
            OriginTable::Attendance => Attendance(fields).into(),
            OriginTable::Membership => Membership(fields).into(),
            OriginTable::Host => CouncilHost(fields).into(),
            OriginTable::Association => AssociationRole(fields).into(),
            OriginTable::Assignment => Assignment(fields).into(),
        }
    }

    pub(crate) const fn fields(&self) -> &InvolvementFields {
        match self {
            Self::Participation(Participation(fields))
            | Self::Mandate(Mandate(fields))
            | Self::AgreementParty(AgreementParty(fields))
            | Self::Attendance(Attendance(fields))
            | Self::Membership(Membership(fields))
            | Self::CouncilHost(CouncilHost(fields))
            | Self::AssociationRole(AssociationRole(fields))
            | Self::Assignment(Assignment(fields)) => fields,
        }
    }
}

impl InvolvementFields {
    pub(crate) fn fact(&self) -> Fact {
        Fact::Involvement(self.origin)
    }

    /// The number of the track, when stated.
    pub(crate) const fn track_number(&self) -> Option<i64> {
        self.track
    }

    pub(crate) fn network_arena(&self) -> NetworkArena {
        self.view.network().arena(self.arena)
    }

    pub(crate) fn node_id(&self) -> NodeId {
        let of = match self.origin.table {
            OriginTable::Participation => NodeType::Participation,
            OriginTable::Seat => NodeType::Mandate,
            OriginTable::Party => NodeType::AgreementParty,
            OriginTable::Attendance => NodeType::Attendance,
            OriginTable::Membership => NodeType::Membership,
            OriginTable::Host => NodeType::CouncilHost,
            OriginTable::Association => NodeType::AssociationRole,
            OriginTable::Assignment => NodeType::Assignment,
        };
        match self.fingerprint {
            Some(fingerprint) => NodeId::of_fingerprint(of, fingerprint),
            // A host is stated by its council's row and an association by its own: the arena's key names both.
            None => NodeId::new(of, arena::head(&self.view, self.network_arena()).key),
        }
    }
}

#[Object]
impl InvolvementFields {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> ID {
        self.node_id().encode()
    }

    /// The arena.
    async fn arena(&self) -> Arena {
        Arena::new(&self.view, self.arena)
    }

    /// The organisation, or the one on whose behalf the person acts; null for a person who acts in person.
    async fn organisation(&self) -> Option<Organisation> {
        self.organisation
            .map(|index| Organisation::new(&self.view, index))
    }

    /// The person; null when the organisation itself is involved, or nobody is named.
    async fn person(&self) -> Option<Person> {
        self.person.map(|index| Person::new(&self.view, index))
    }

    /// The role.
    async fn role(&self) -> Enum<Role> {
        Enum(self.role)
    }

    /// From when to when, as stated. It never holds outside the lives of the arena and of the organisation.
    async fn period(&self) -> Period {
        Period {
            stated: self.stated,
            span: self.span,
        }
    }

    /// Where it is stated: source, place in it, and the words.
    async fn citations(&self) -> Result<Vec<Citation>> {
        Citation::of(&self.view, self.fact()).await
    }
}
