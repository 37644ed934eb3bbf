//! Everything that has a global id.

use std::sync::Arc;

use async_graphql::{ID, Object};
use dataset::{NodeId, NodeType};
use domain::Noun;
use domain::network::{InvolvementIx, Origin, PersonIx, Thing};

use super::agreement::Agreement;
use super::association::Association;
use super::council::Council;
use super::event::Event;
use super::finding::Finding;
use super::involvement::Involvement;
use super::involvement_kinds::{
    AgreementParty, Assignment, AssociationRole, Attendance, CouncilHost, Mandate, Membership, Participation,
};
use super::organisation::Organisation;
use super::person::Person;
use super::project::Project;
use super::reported_figure::ReportedFigure;
use super::seat::Seat;
use super::source::Source;
use super::track::Track;
use crate::graphql::failure::Result;
use crate::graphql::failure::bad_input;
use crate::graphql::interface::interface;
use crate::graphql::view::View;

interface! {
    #[doc = "Anything that has a global id (nod) and is refetched with `node(id:)`."]
    pub(crate) enum Node: NodeFields {
        Organisation, Project, Council, Agreement, Event, Association, Person, Seat, Track, Source, ReportedFigure, Finding,
        Participation, Mandate, AgreementParty, Attendance, Membership, CouncilHost, AssociationRole, Assignment,
    }
}

/// The fields that every node has; only its description is ever used.
pub(crate) struct NodeFields(ID);

#[Object]
impl NodeFields {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> &ID {
        &self.0
    }
}

impl Node {
    /// The node that a thing is.
    pub(crate) fn of(view: &Arc<View>, thing: Thing) -> Self {
        match thing {
            Thing::Organisation(it) => Organisation::new(view, it).into(),
            Thing::Project(it) => Project::new(view, it).into(),
            Thing::Council(it) => Council::new(view, it).into(),
            Thing::Agreement(it) => Agreement::new(view, it).into(),
            Thing::Event(it) => Event::new(view, it).into(),
            Thing::Association(it) => Association::new(view, it).into(),
            Thing::Person(it) => Person::new(view, it).into(),
            Thing::Source(it) => Source::new(view, it).into(),
        }
    }

    /// The node with this id; `None` when there is none (any more).
    ///
    /// # Errors
    /// When the text is no id, or the database cannot be read.
    pub(crate) async fn find(view: &Arc<View>, id: &str) -> Result<Option<Self>> {
        let id = NodeId::decode(id).map_err(bad_input)?;
        let key = id.key.as_str();
        let thing = |noun| view.network().find(noun, key).map(|it| Self::of(view, it));
        Ok(match id.of {
            NodeType::Organisation => thing(Noun::Organisation),
            NodeType::Association => thing(Noun::Association),
            NodeType::Project => thing(Noun::Project),
            NodeType::Council => thing(Noun::Council),
            NodeType::Agreement => thing(Noun::Agreement),
            NodeType::Event => thing(Noun::Event),
            NodeType::Person => thing(Noun::Person),
            NodeType::Source => thing(Noun::Source),
            NodeType::Seat => Seat::find(view, key).map(Self::from),
            NodeType::Track => Track::find_by_key(view, key).map(Self::from),
            NodeType::Finding => view
                .texts
                .finding(key)
                .await?
                .map(|row| Finding::new(view, row).into()),
            NodeType::Figure => match id.fingerprint() {
                Some(fingerprint) => view
                    .texts
                    .figure(fingerprint.cast_signed())
                    .await?
                    .map(|row| ReportedFigure::new(view, row).into()),
                None => None,
            },
            NodeType::Participation
            | NodeType::Mandate
            | NodeType::AgreementParty
            | NodeType::Attendance
            | NodeType::Membership
            | NodeType::CouncilHost
            | NodeType::AssociationRole
            | NodeType::Assignment => find_involvement(view, &id).map(Self::from),
        })
    }
}

fn find_involvement(view: &Arc<View>, id: &NodeId) -> Option<Involvement> {
    let network = view.network();
    let table = id.of.origin_table()?;
    if let Some(noun) = table.keyed_noun() {
        let row = network.head(network.find(noun, &id.key)?).row;
        let index = network.find_involvement_by_origin(Origin { table, row })?;
        return Some(Involvement::of_organisation(view, index));
    }
    let fingerprint = id.fingerprint()?;
    // A mandate held in person is an involvement of the person alone.
    let of_organisation: Option<InvolvementIx> = network.find_involvement_by_fingerprint(table, fingerprint);
    let of_person =
        || -> Option<InvolvementIx<PersonIx>> { network.find_involvement_by_fingerprint(table, fingerprint) };
    of_organisation
        .map(|index| Involvement::of_organisation(view, index))
        .or_else(|| Some(Involvement::of_person(view, of_person()?)))
}

impl From<Involvement> for Node {
    fn from(involvement: Involvement) -> Self {
        match involvement {
            Involvement::Participation(it) => it.into(),
            Involvement::Mandate(it) => it.into(),
            Involvement::AgreementParty(it) => it.into(),
            Involvement::Attendance(it) => it.into(),
            Involvement::Membership(it) => it.into(),
            Involvement::CouncilHost(it) => it.into(),
            Involvement::AssociationRole(it) => it.into(),
            Involvement::Assignment(it) => it.into(),
        }
    }
}
