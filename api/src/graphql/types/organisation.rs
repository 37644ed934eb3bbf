//! Organisations.

use std::sync::Arc;

use async_graphql::{ID, Object};
use dataset::NodeId;
use domain::bundle::TableName;
use domain::network::{Network, Organisation as Record, OrganisationIx, Scope, Weighting};
use domain::{OrganisationKind, Sector};
use schema_macros::fields;

use super::association::Association;
use super::citation::Citation;
use super::collaborator::Collaborator;
use super::council::Council;
use super::identifier::{Identifier, IdentifierFilter};
use super::involvement::Involvement;
use super::involvement_kinds::Membership;
use super::lists;
use super::name::{Name, NameFilter};
use super::neighbour::Neighbour;
use super::of_kind::OfKind;
use super::orders::*;
use super::organisation_number::OrganisationNumber;
use super::period::Period;
use super::place::Place;
use super::reported_figure::{ReportedFigure, ReportedFigureFilter};
use super::seat::Seat;
use super::succession::{Succession, SuccessionFilter};
use super::tie::Tie;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::filter::{CouncilFilter, Filter as _, OrganisationFilter};
use crate::graphql::lookup::OrganisationBy;
use crate::graphql::page::{Connection, Page};
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// An organisation of the network.
#[derive(Clone)]
pub(crate) struct Organisation {
    pub(crate) view: Arc<View>,
    pub(crate) index: OrganisationIx,
}

impl Organisation {
    pub(crate) fn new(view: &Arc<View>, index: OrganisationIx) -> Self {
        Self {
            view: Arc::clone(view),
            index,
        }
    }

    pub(crate) fn record(&self) -> Record<'_> {
        self.view.network().organisation(self.index)
    }

    fn network(&self) -> &Network {
        self.view.network()
    }

    fn fact(&self) -> Fact {
        Fact::new(TableName::Organisations, self.record().id)
    }
}

/// A body that works with others (organisation): an agency, a municipality, an association, a company …
#[fields(view = self.view, identity = self.record().key)]
#[Object]
impl Organisation {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> ID {
        ID(NodeId::of_thing(self.network(), self.index.into()).encode())
    }

    /// Key (nyckel): the id in the bundle that it came from.
    async fn key(&self) -> &str {
        self.network().key_of_organisation(self.index)
    }

    /// Name (namn).
    async fn name(&self) -> &str {
        self.network().name_of_organisation(self.index)
    }

    /// Kind (organisationstyp).
    async fn kind(&self) -> Enum<OrganisationKind> {
        Enum(self.network().kind_of_organisation(self.index))
    }

    /// Sector (samhällssektor): the one stated for it, or else that of its kind.
    async fn sector(&self) -> Enum<Sector> {
        Enum(self.network().sector_of_organisation(self.index))
    }

    /// True when it is part of the public sector (offentlig sektor): state, regional, municipal or joint.
    async fn is_public(&self) -> bool {
        self.record().sector.is_public()
    }

    /// Organisation number (organisationsnummer) as printed; null when not stated. Several organisations may share
    /// one, as the courts do.
    async fn organisation_number(&self) -> Option<OrganisationNumber> {
        self.record().number.and_then(OrganisationNumber::of)
    }

    /// County (län); null when not stated.
    async fn county(&self) -> Option<Place> {
        self.record().county.map(|code| Place::county(&self.view, code))
    }

    /// Municipality in which it is seated (kommun); null when not stated.
    async fn municipality(&self) -> Option<Place> {
        self.record()
            .municipality
            .map(|code| Place::municipality(&self.view, code))
    }

    /// NUTS region; null when not stated.
    async fn nuts(&self) -> Option<Place> {
        self.record()
            .nuts
            .map(|code| Place::nuts_region(&self.view, code))
    }

    /// Country (land), ISO 3166-1 alpha-2; null when not stated.
    async fn country(&self) -> Option<&str> {
        self.record().country
    }

    /// Its address on the web; null when not stated.
    async fn url(&self) -> Result<Option<String>> {
        self.view
            .texts
            .stated(self.record().id, |row| row.url.clone())
            .await
    }

    /// A few sentences about it (beskrivning); null when not stated.
    async fn description(&self) -> Result<Option<String>> {
        self.view
            .texts
            .stated(self.record().id, |row| row.description.clone())
            .await
    }

    /// Its lifetime (giltighetstid), from start to end, as stated. Its end closes its ties.
    async fn period(&self) -> Period {
        Period::uncut(self.record().period)
    }

    /// The organisation that it is part of; null when none is stated.
    async fn part_of(&self) -> Option<Organisation> {
        self.record().part_of.map(|index| Self::new(&self.view, index))
    }

    /// The organisations that are part of it.
    async fn parts(
        &self,
        #[filter] filter: OrganisationFilter,
        #[page(OrganisationOrderField::Name, "by name")] page: Page<OrganisationOrderField>,
    ) -> Result<Connection<Organisation>> {
        let network = self.view.network();
        let parts = network.parts_of_organisation(self.index).iter().copied();
        let parts = filter.choose(network, parts)?;
        lists::organisations(&self.view, parts, &page)
    }

    /// Its other names (namnformer): official, former, abbreviated, translated, and as sources print them.
    async fn names(
        &self,
        #[filter] filter: NameFilter,
        #[page(NameOrderField::Kind, "by kind")] page: Page<NameOrderField>,
    ) -> Result<Connection<Name>> {
        Name::list(&self.view, self.index, &filter, &page)
    }

    /// Its identifiers in lists that others keep (beteckningar).
    async fn identifiers(
        &self,
        #[filter] filter: IdentifierFilter,
        #[page(IdentifierOrderField::Scheme, "by scheme")] page: Page<IdentifierOrderField>,
    ) -> Result<Connection<Identifier>> {
        Identifier::list(&self.view, self.index, filter, &page)
    }

    /// The organisations that it followed (företrädare).
    async fn predecessors(
        &self,
        #[filter] filter: SuccessionFilter,
        #[page(SuccessionOrderField::Date, "by date")] page: Page<SuccessionOrderField>,
    ) -> Result<Connection<Succession>> {
        Succession::predecessors(&self.view, self.index, filter, &page)
    }

    /// The organisations that followed it (efterträdare).
    async fn successors(
        &self,
        #[filter] filter: SuccessionFilter,
        #[page(SuccessionOrderField::Date, "by date")] page: Page<SuccessionOrderField>,
    ) -> Result<Connection<Succession>> {
        Succession::successors(&self.view, self.index, filter, &page)
    }

    /// Its involvements (medverkan): in which arenas, in which roles, from when, and how we know.
    async fn involvements(
        &self,
        #[scope] scope: Scope,
        #[page(InvolvementOrderField::Start, "by start")] page: Page<InvolvementOrderField>,
    ) -> Result<Connection<Involvement>> {
        lists::involvements_of_organisation(&self.view, self.index, &scope, &page)
    }

    /// The organisations that it works with (samverkansparter): those that share at least one arena with it, ranked.
    async fn collaborators(
        &self,
        #[scope] scope: Scope,
        #[graphql(
            desc = "The way in which the weight of a tie is counted (viktning).",
            default_with = "Enum(Weighting::Count)"
        )]
        weighting: Enum<Weighting>,
        #[page(CollaboratorOrderField::Weight, descending, "strongest first")] page: Page<
            CollaboratorOrderField,
        >,
    ) -> Result<Connection<Collaborator>> {
        Collaborator::list(&self.view, self.index, &scope, weighting.0, &page)
    }

    /// Its tie to another organisation (samband); null when they share no arena in the scope.
    async fn tie(
        &self,
        #[graphql(desc = "The other organisation.")] to: OrganisationBy,
        #[scope] scope: Scope,
    ) -> Result<Option<Tie>> {
        let Some(other) = to.find(&self.view)? else {
            return Ok(None);
        };
        Tie::between(&self.view, self.index, other, scope)
    }

    /// The organisations within some steps of it, a step being one shared arena, each with its distance.
    async fn neighbours(
        &self,
        #[graphql(desc = "The number of steps: 1 to 6.", default = 2)] steps: i32,
        #[scope] scope: Scope,
        #[page(NeighbourOrderField::Distance, "nearest first")] page: Page<NeighbourOrderField>,
    ) -> Result<Connection<Neighbour>> {
        Neighbour::list(&self.view, self.index, steps, &scope, &page)
    }

    /// The seats in councils that are or were held on its behalf (platser).
    async fn seats(
        &self,
        #[scope] scope: Scope,
        #[page(SeatOrderField::Start, "by first day")] page: Page<SeatOrderField>,
    ) -> Result<Connection<Seat>> {
        Seat::of_organisation(&self.view, self.index, &scope, &page)
    }

    /// The councils that it hosts (värdskap).
    async fn hosted_councils(
        &self,
        #[filter] filter: CouncilFilter,
        #[page(ArenaOrderField::Name, "by name")] page: Page<ArenaOrderField>,
    ) -> Result<Connection<Council>> {
        let network = self.view.network();
        let councils = network.councils_hosted_by(self.index).iter().copied();
        let councils = filter.choose(network, councils)?;
        Council::list(&self.view, councils, &page)
    }

    /// Itself as an arena, when it has members (förening, förbund); null when it has none.
    async fn association(&self) -> Option<Association> {
        Association::of(&self.view, self.index)
    }

    /// Its members (medlemmar): who, in which role, from when; empty when it is no association.
    async fn members(
        &self,
        #[scope] scope: Scope,
        #[page(InvolvementOrderField::Organisation, "by organisation")] page: Page<InvolvementOrderField>,
    ) -> Result<Connection<OfKind<Membership>>> {
        lists::members(&self.view, self.index, &scope, &page)
    }

    /// The associations that it is a member of (medlemskap), with role and period.
    async fn member_of(
        &self,
        #[scope] scope: Scope,
        #[page(InvolvementOrderField::Start, "by start")] page: Page<InvolvementOrderField>,
    ) -> Result<Connection<OfKind<Membership>>> {
        lists::member_of(&self.view, self.index, &scope, &page)
    }

    /// The figures that sources report about it (rapporterade siffror); those that contradict each other stand side by
    /// side.
    async fn figures(
        &self,
        #[filter] filter: ReportedFigureFilter,
        #[page(ReportedFigureOrderField::Measure, "by measure")] page: Page<ReportedFigureOrderField>,
    ) -> Result<Connection<ReportedFigure>> {
        ReportedFigure::list(&self.view, self.fact(), filter, &page).await
    }

    /// The evidence (källhänvisningar): each source that states it, with the place in the source and the words. Its
    /// names and involvements have citations of their own.
    async fn citations(&self) -> Result<Vec<Citation>> {
        Citation::of(&self.view, self.fact()).await
    }
}
