//! The lists that several types give: involvements, organisations, arenas.

mod arenas;
mod involvements;
mod organisations;
mod persons;

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::network::{
    Arena as NetworkArena, InvolvementIx, MandateIx, OrganisationIx, OriginTable, PersonIx,
};

use crate::graphql::failure::Result;

pub(crate) use arenas::Arenas;
pub(crate) use involvements::Involvements;
pub(crate) use organisations::Organisations;
pub(crate) use persons::Persons;

use super::involvement::{self, Involvement};
use super::orders::{InvolvementOrderField, OrganisationOrderField};
use super::organisation::Organisation;
use crate::graphql::page::{Connection, Page, Rows};
use crate::graphql::view::View;
use domain::network::Scope;

/// The involvements of organisations in an arena.
pub(crate) fn involvements_in_arena(
    view: &Arc<View>,
    arena: NetworkArena,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    let network = view.network();
    let found = network
        .find_arena(arena)
        .into_iter()
        .flat_map(|arena| network.involvements_in(arena, scope));
    of_organisations(view, found.map(|it| it.index), page)
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

/// The involvements of persons in an arena: mandates in a council, assignments in a project.
pub(crate) fn persons_in_arena(
    view: &Arc<View>,
    arena: NetworkArena,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    let network = view.network();
    let found = network
        .find_arena(arena)
        .into_iter()
        .flat_map(|arena| network.involvements_in::<PersonIx>(arena, scope));
    of_persons(view, found.map(|it| it.index), page)
}

/// The involvements of an organisation.
pub(crate) fn involvements_of_organisation(
    view: &Arc<View>,
    organisation: OrganisationIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    of_organisations(
        view,
        view.network()
            .involvements_of(organisation, scope)
            .map(|it| it.index),
        page,
    )
}

/// The involvements of a person.
pub(crate) fn involvements_of_person(
    view: &Arc<View>,
    person: PersonIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    of_persons(
        view,
        view.network().involvements_of(person, scope).map(|it| it.index),
        page,
    )
}

/// The members of an organisation that is an association.
pub(crate) fn members(
    view: &Arc<View>,
    organisation: OrganisationIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    let network = view.network();
    let association = network.find_arena(NetworkArena::Association(organisation));
    let found = association
        .into_iter()
        .flat_map(|arena| network.involvements_in(arena, scope));
    let members = found.filter(|it| it.origin.table == OriginTable::Membership);
    of_organisations(view, members.map(|it| it.index), page)
}

/// The memberships that an organisation has in others.
pub(crate) fn member_of(
    view: &Arc<View>,
    organisation: OrganisationIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    let found = view.network().involvements_of(organisation, scope);
    let memberships = found.filter(|it| it.origin.table == OriginTable::Membership);
    of_organisations(view, memberships.map(|it| it.index), page)
}

/// These mandates: as involvements of their persons, or of their organisations where nobody is named.
pub(crate) fn mandates(
    view: &Arc<View>,
    mandates: &[MandateIx],
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    let rows = mandates.iter().filter_map(|&mandate| {
        let mandate = view.network().mandate(mandate);
        let of_organisation = mandate
            .organisation_involvement
            .map(involvement::Row::Organisation);
        of_organisation.or_else(|| mandate.person_involvement.map(involvement::Row::Person))
    });
    involvements(view, rows, page)
}

/// These involvements of organisations.
pub(crate) fn of_organisations(
    view: &Arc<View>,
    found: impl Iterator<Item = InvolvementIx>,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    involvements(view, found.map(involvement::Row::Organisation), page)
}

fn of_persons(
    view: &Arc<View>,
    found: impl Iterator<Item = InvolvementIx<PersonIx>>,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    involvements(view, found.map(involvement::Row::Person), page)
}

fn involvements(
    view: &Arc<View>,
    rows: impl Iterator<Item = involvement::Row>,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<Involvement>> {
    let rows = Rows::Unsorted(rows.collect());
    Connection::cut(Involvements::of(view), rows, page)
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
