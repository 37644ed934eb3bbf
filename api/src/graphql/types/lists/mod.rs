//! The lists that several types give: involvements, organisations, arenas.

mod arenas;
mod involvements;
mod organisations;
mod persons;

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::network::{
    Arena as NetworkArena, CouncilIx, Involvement as Record, InvolvementKind, MandateIx, OrganisationIx,
    PersonIx, ProjectIx, Scope,
};

use crate::graphql::failure::Result;

pub(crate) use arenas::Arenas;
pub(crate) use involvements::Involvements;
pub(crate) use organisations::Organisations;
pub(crate) use persons::Persons;

use super::involvement::{Involvement, Row};
use super::involvement_kinds::{Assignment, Mandate, Membership};
use super::of_kind::OfKind;
use super::orders::{InvolvementOrderField, OrganisationOrderField};
use super::organisation::Organisation;
use crate::graphql::page::{Connection, Page, Rows};
use crate::graphql::view::View;

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
    // A person who acts in person has no sector, kind or place, so that a scope which names one leaves them out.
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
) -> Result<Connection<OfKind<Mandate>>> {
    let network = view.network();
    let found = network.find_arena(NetworkArena::Council(council)).into_iter();
    let found = found.flat_map(|arena| network.involvements_in::<PersonIx>(arena, scope));
    let rows = found.filter_map(|it| {
        let InvolvementKind::Mandate { council, mandate } = network.kind_of_involvement(&it) else {
            return None;
        };
        Some((Row::Person(it.index), (council, mandate)))
    });
    let rows = Rows::Unsorted(rows.collect());
    Connection::cut(Involvements::of(view, Mandate::in_list), rows, page)
}

/// The assignments of persons in a project.
pub(crate) fn assignments_in_project(
    view: &Arc<View>,
    project: ProjectIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<OfKind<Assignment>>> {
    let network = view.network();
    let found = network.find_arena(NetworkArena::Project(project)).into_iter();
    let found = found.flat_map(|arena| network.involvements_in::<PersonIx>(arena, scope));
    let rows = found.filter_map(|it| {
        let InvolvementKind::Assignment(project) = network.kind_of_involvement(&it) else {
            return None;
        };
        Some((Row::Person(it.index), project))
    });
    let rows = Rows::Unsorted(rows.collect());
    Connection::cut(Involvements::of(view, Assignment::in_list), rows, page)
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
) -> Result<Connection<OfKind<Membership>>> {
    let network = view.network();
    let association = network.find_arena(NetworkArena::Association(organisation));
    let found = association
        .into_iter()
        .flat_map(|arena| network.involvements_in(arena, scope));
    memberships(view, found, page)
}

/// The memberships that an organisation has in others.
pub(crate) fn member_of(
    view: &Arc<View>,
    organisation: OrganisationIx,
    scope: &Scope,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<OfKind<Membership>>> {
    let found = view.network().involvements_of(organisation, scope);
    memberships(view, found, page)
}

/// The memberships among these involvements.
fn memberships(
    view: &Arc<View>,
    found: impl Iterator<Item = Record<OrganisationIx>>,
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<OfKind<Membership>>> {
    let rows = found.filter_map(|it| {
        let InvolvementKind::Membership(association) = view.network().kind_of_involvement(&it) else {
            return None;
        };
        Some((Row::Organisation(it.index), association))
    });
    let rows = Rows::Unsorted(rows.collect());
    Connection::cut(Involvements::of(view, Membership::in_list), rows, page)
}

/// These mandates: as involvements of their organisations, or of their persons where they act in person.
pub(crate) fn mandates(
    view: &Arc<View>,
    council: CouncilIx,
    mandates: &[MandateIx],
    page: &Page<InvolvementOrderField>,
) -> Result<Connection<OfKind<Mandate>>> {
    let rows = mandates.iter().filter_map(|&mandate| {
        let record = view.network().mandate(mandate);
        let of_organisation = record.organisation_involvement.map(Row::Organisation);
        let row = of_organisation.or_else(|| record.person_involvement.map(Row::Person))?;
        Some((row, (council, mandate)))
    });
    let rows = Rows::Unsorted(rows.collect());
    Connection::cut(Involvements::of(view, Mandate::in_list), rows, page)
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
