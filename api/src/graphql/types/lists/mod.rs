//! The lists that several types give: involvements, organisations, arenas.

mod arenas;
mod involvements;
mod organisations;
mod persons;

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::network::{
    Arena as NetworkArena, CouncilIx, MandateIx, OrganisationIx, OriginTable, PersonIx, ProjectIx,
};

use crate::graphql::failure::Result;

pub(crate) use arenas::Arenas;
pub(crate) use involvements::Involvements;
pub(crate) use organisations::Organisations;
pub(crate) use persons::Persons;

use super::involvement::{Involvement, Row};
use super::involvement_kinds::{Assignment, Mandate, Membership};
use super::orders::{InvolvementOrderField, OrganisationOrderField};
use super::organisation::Organisation;
use crate::graphql::page::{Connection, Page, Rows};
use crate::graphql::view::View;
use domain::network::Scope;

/// The involvements in an arena: of organisations, and of persons who act in person.
pub(crate) fn involvements_in_arena(
    view: &Arc<View>,
    arena: NetworkArena,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    let network = view.network();
    let Some(arena) = network.find_arena(arena) else {
        return involvements(view, std::iter::empty(), page);
    };
    let organisations = network
        .involvements_in(arena, scope)
        .map(|it| Row::Organisation(it.index));
    // Who acts in person is of no sector, kind or place: a scope that names one leaves them out.
    let is_of_all = scope.sectors.is_empty() && scope.kinds.is_empty() && scope.regions.is_empty();
    let persons = is_of_all
        .then(|| network.involvements_in::<PersonIx>(arena, scope))
        .into_iter()
        .flatten()
        .filter(|it| network.on_behalf_of(it.index).is_none())
        .map(|it| Row::Person(it.index));
    involvements(view, organisations.chain(persons), page)
}

/// The organisations involved in an arena, each once.
pub(crate) fn organisations_in_arena(
    view: &Arc<View>,
    arena: NetworkArena,
    scope: &Scope,
    page: &Page<OrganisationOrderField>,
) -> Result<Connection<Organisation>> {
    let network = view.network();
    let found = network
        .find_arena(arena)
        .into_iter()
        .flat_map(|arena| network.involvements_in(arena, scope));
    let distinct: BTreeSet<OrganisationIx> = found.map(|it| it.actor).collect();
    organisations(view, distinct, page)
}

/// The mandates of persons in a council.
pub(crate) fn mandates_in_council(
    view: &Arc<View>,
    council: CouncilIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Mandate>> {
    let rows = persons_in(view, NetworkArena::Council(council), scope);
    let rows = Rows::Unsorted(rows.into_iter().map(|row| (row, council)).collect());
    Connection::cut(Involvements::of(view, Mandate::new), rows, page)
}

/// The assignments of persons in a project.
pub(crate) fn assignments_in_project(
    view: &Arc<View>,
    project: ProjectIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Assignment>> {
    let rows = persons_in(view, NetworkArena::Project(project), scope);
    let rows = Rows::Unsorted(rows.into_iter().map(|row| (row, project)).collect());
    Connection::cut(Involvements::of(view, Assignment::new), rows, page)
}

/// The involvements of persons in an arena.
fn persons_in(view: &View, arena: NetworkArena, scope: &Scope) -> Vec<Row> {
    let network = view.network();
    let found = network
        .find_arena(arena)
        .into_iter()
        .flat_map(|arena| network.involvements_in::<PersonIx>(arena, scope));
    found.map(|it| Row::Person(it.index)).collect()
}

/// The involvements of an organisation.
pub(crate) fn involvements_of_organisation(
    view: &Arc<View>,
    organisation: OrganisationIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    let found = view.network().involvements_of(organisation, scope);
    involvements(view, found.map(|it| Row::Organisation(it.index)), page)
}

/// The involvements of a person.
pub(crate) fn involvements_of_person(
    view: &Arc<View>,
    person: PersonIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    let found = view.network().involvements_of(person, scope);
    involvements(view, found.map(|it| Row::Person(it.index)), page)
}

/// The members of an organisation that is an association.
pub(crate) fn members(
    view: &Arc<View>,
    organisation: OrganisationIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Membership>> {
    let network = view.network();
    let association = network.find_arena(NetworkArena::Association(organisation));
    let found = association
        .into_iter()
        .flat_map(|arena| network.involvements_in(arena, scope));
    let members = found.filter(|it| it.origin.table == OriginTable::Membership);
    let rows = members.map(|it| (Row::Organisation(it.index), organisation));
    Connection::cut(
        Involvements::of(view, Membership::new),
        Rows::Unsorted(rows.collect()),
        page,
    )
}

/// The memberships that an organisation has in others.
pub(crate) fn member_of(
    view: &Arc<View>,
    organisation: OrganisationIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Membership>> {
    let network = view.network();
    let found = network.involvements_of(organisation, scope);
    let rows = found.filter_map(|it| match network.arena(it.arena) {
        NetworkArena::Association(association) if it.origin.table == OriginTable::Membership => {
            Some((Row::Organisation(it.index), association))
        }
        _ => None,
    });
    Connection::cut(
        Involvements::of(view, Membership::new),
        Rows::Unsorted(rows.collect()),
        page,
    )
}

/// These mandates of a council: as involvements of their organisations, or of their persons where they act in person.
pub(crate) fn mandates(
    view: &Arc<View>,
    council: CouncilIx,
    mandates: &[MandateIx],
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Mandate>> {
    let rows = mandates.iter().filter_map(|&mandate| {
        let mandate = view.network().mandate(mandate);
        let of_organisation = mandate.organisation_involvement.map(Row::Organisation);
        let row = of_organisation.or_else(|| mandate.person_involvement.map(Row::Person))?;
        Some((row, council))
    });
    Connection::cut(
        Involvements::of(view, Mandate::new),
        Rows::Unsorted(rows.collect()),
        page,
    )
}

/// These involvements, of whatever kind.
fn involvements(
    view: &Arc<View>,
    rows: impl Iterator<Item = Row>,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    let rows = Rows::Unsorted(rows.map(|row| (row, ())).collect());
    let listing = Involvements::of(view, |view, row, ()| Involvement::new(view, row));
    Connection::cut(listing, rows, page)
}

/// These organisations.
pub(crate) fn organisations(
    view: &Arc<View>,
    found: impl IntoIterator<Item = OrganisationIx>,
    page: &Page<OrganisationOrderField>,
) -> Result<Connection<Organisation>> {
    let rows = Rows::Unsorted(found.into_iter().collect());
    Connection::cut(Organisations::of(view), rows, page)
}
