//! The lists that several types give: involvements, organisations, arenas.

use std::collections::BTreeSet;
use std::sync::Arc;

use async_graphql::{OutputType, Result};
use domain::network::{
    Arena as NetworkArena, ArenaIx, InvolvementIx, MandateIx, OrganisationIx, OriginTable, PersonIx,
};

use super::arena::{self, ArenaFields};
use super::involvement::Involvement;
use super::orders::{ArenaOrderField, InvolvementOrderField, OrganisationOrderField};
use super::organisation::Organisation;
use crate::graphql::page::{Connection, CursorKey, Order, PageArguments, Position, Rows};
use crate::graphql::scope::Scope;
use crate::graphql::view::View;

/// The involvements of organisations in an arena.
pub(crate) fn involvements_in_arena(
    view: &Arc<View>,
    arena: NetworkArena,
    scope: Option<&Scope>,
    order: &Order<InvolvementOrderField>,
    page: &PageArguments,
) -> Result<Connection<Involvement>> {
    let scope = Scope::resolve(scope, view)?;
    let network = view.network();
    let found = network
        .find_arena(arena)
        .into_iter()
        .flat_map(|arena| network.involvements_in(arena, &scope));
    of_organisations(view, found.map(|it| it.index), order, page)
}

/// The organisations involved in an arena, each once.
pub(crate) fn organisations_in_arena(
    view: &Arc<View>,
    arena: NetworkArena,
    scope: Option<&Scope>,
    order: &Order<OrganisationOrderField>,
    page: &PageArguments,
) -> Result<Connection<Organisation>> {
    let scope = Scope::resolve(scope, view)?;
    let network = view.network();
    let found = network
        .find_arena(arena)
        .into_iter()
        .flat_map(|arena| network.involvements_in(arena, &scope));
    let distinct: BTreeSet<OrganisationIx> = found.map(|it| it.actor).collect();
    organisations(view, distinct, order, page)
}

/// The involvements of persons in an arena: mandates in a council, assignments in a project.
pub(crate) fn persons_in_arena(
    view: &Arc<View>,
    arena: NetworkArena,
    scope: Option<&Scope>,
    order: &Order<InvolvementOrderField>,
    page: &PageArguments,
) -> Result<Connection<Involvement>> {
    let scope = Scope::resolve(scope, view)?;
    let network = view.network();
    let found = network
        .find_arena(arena)
        .into_iter()
        .flat_map(|arena| network.involvements_in::<PersonIx>(arena, &scope));
    of_persons(view, found.map(|it| it.index), order, page)
}

/// The involvements of an organisation.
pub(crate) fn involvements_of_organisation(
    view: &Arc<View>,
    organisation: OrganisationIx,
    scope: Option<&Scope>,
    order: &Order<InvolvementOrderField>,
    page: &PageArguments,
) -> Result<Connection<Involvement>> {
    let scope = Scope::resolve(scope, view)?;
    of_organisations(
        view,
        view.network()
            .involvements_of(organisation, &scope)
            .map(|it| it.index),
        order,
        page,
    )
}

/// The involvements of a person.
pub(crate) fn involvements_of_person(
    view: &Arc<View>,
    person: PersonIx,
    scope: Option<&Scope>,
    order: &Order<InvolvementOrderField>,
    page: &PageArguments,
) -> Result<Connection<Involvement>> {
    let scope = Scope::resolve(scope, view)?;
    of_persons(
        view,
        view.network().involvements_of(person, &scope).map(|it| it.index),
        order,
        page,
    )
}

/// The members of an organisation that is an association.
pub(crate) fn members(
    view: &Arc<View>,
    organisation: OrganisationIx,
    scope: Option<&Scope>,
    order: &Order<InvolvementOrderField>,
    page: &PageArguments,
) -> Result<Connection<Involvement>> {
    let scope = Scope::resolve(scope, view)?;
    let network = view.network();
    let association = network.find_arena(NetworkArena::Association(organisation));
    let found = association
        .into_iter()
        .flat_map(|arena| network.involvements_in(arena, &scope));
    let members = found.filter(|it| it.origin.table == OriginTable::Membership);
    of_organisations(view, members.map(|it| it.index), order, page)
}

/// The memberships that an organisation has in others.
pub(crate) fn member_of(
    view: &Arc<View>,
    organisation: OrganisationIx,
    scope: Option<&Scope>,
    order: &Order<InvolvementOrderField>,
    page: &PageArguments,
) -> Result<Connection<Involvement>> {
    let scope = Scope::resolve(scope, view)?;
    let found = view.network().involvements_of(organisation, &scope);
    let memberships = found.filter(|it| it.origin.table == OriginTable::Membership);
    of_organisations(view, memberships.map(|it| it.index), order, page)
}

/// These mandates: as involvements of their persons, or of their organisations where nobody is named.
pub(crate) fn mandates(
    view: &Arc<View>,
    mandates: &[MandateIx],
    order: &Order<InvolvementOrderField>,
    page: &PageArguments,
) -> Result<Connection<Involvement>> {
    let rows = mandates.iter().filter_map(|&mandate| {
        let mandate = view.network().mandate(mandate);
        let of_organisation = mandate
            .organisation_involvement
            .map(|it| Involvement::of_organisation(view, it));
        of_organisation.or_else(|| {
            mandate
                .person_involvement
                .map(|it| Involvement::of_person(view, it))
        })
    });
    involvements(rows.collect(), order, page)
}

/// These involvements of organisations.
pub(crate) fn of_organisations(
    view: &Arc<View>,
    found: impl Iterator<Item = InvolvementIx>,
    order: &Order<InvolvementOrderField>,
    page: &PageArguments,
) -> Result<Connection<Involvement>> {
    involvements(
        found
            .map(|index| Involvement::of_organisation(view, index))
            .collect(),
        order,
        page,
    )
}

fn of_persons(
    view: &Arc<View>,
    found: impl Iterator<Item = InvolvementIx<PersonIx>>,
    order: &Order<InvolvementOrderField>,
    page: &PageArguments,
) -> Result<Connection<Involvement>> {
    involvements(
        found.map(|index| Involvement::of_person(view, index)).collect(),
        order,
        page,
    )
}

fn involvements(
    rows: Vec<Involvement>,
    order: &Order<InvolvementOrderField>,
    page: &PageArguments,
) -> Result<Connection<Involvement>> {
    Connection::cut(rows, Rows::Unsorted, order, page, |involvement, field| {
        let it = involvement.fields();
        let network = it.view.network();
        let key = match field {
            InvolvementOrderField::Start => CursorKey::day(it.stated.start.map(domain::Date::earliest)),
            InvolvementOrderField::End => CursorKey::day(it.stated.end.map(domain::End::latest)),
            InvolvementOrderField::Arena => {
                CursorKey::text(Some(arena::head(&it.view, it.network_arena()).name))
            }
            InvolvementOrderField::Organisation => CursorKey::text(
                it.organisation
                    .map(|organisation| network.organisation(organisation).name),
            ),
            InvolvementOrderField::Person => {
                CursorKey::text(it.person.map(|person| network.person(person).name))
            }
            InvolvementOrderField::Role => CursorKey::code(it.role),
        };
        let arena = arena::head(&it.view, it.network_arena()).key;
        let id = it.node_id();
        Position::new(key, format!("{arena}/{}/{}", id.of, id.key))
    })
}

/// These organisations.
pub(crate) fn organisations(
    view: &Arc<View>,
    found: impl IntoIterator<Item = OrganisationIx>,
    order: &Order<OrganisationOrderField>,
    page: &PageArguments,
) -> Result<Connection<Organisation>> {
    let rows = found
        .into_iter()
        .map(|index| Organisation::new(view, index))
        .collect();
    Connection::cut(rows, Rows::Unsorted, order, page, organisation_position)
}

/// These organisations, which stand in the order of their names already.
pub(crate) fn organisations_by_name(
    view: &Arc<View>,
    found: impl IntoIterator<Item = OrganisationIx>,
    order: &Order<OrganisationOrderField>,
    page: &PageArguments,
) -> Result<Connection<Organisation>> {
    let rows = found
        .into_iter()
        .map(|index| Organisation::new(view, index))
        .collect();
    Connection::cut(rows, Rows::Sorted, order, page, organisation_position)
}

fn organisation_position(organisation: &Organisation, field: OrganisationOrderField) -> Position {
    let record = organisation.record();
    let key = match field {
        OrganisationOrderField::Name => CursorKey::Text(record.name.to_owned()),
        OrganisationOrderField::Key => CursorKey::Absent,
        OrganisationOrderField::Kind => CursorKey::code(record.kind),
        OrganisationOrderField::ArenaCount => {
            let arenas = organisation
                .view
                .network()
                .organisation_arenas()
                .arenas_of_actor(organisation.index);
            CursorKey::Number(arenas.chunk_by(|one, two| one == two).count() as f64)
        }
    };
    Position::new(key, record.key)
}

/// These arenas.
pub(crate) fn arenas<A: OutputType + AsRef<ArenaFields>>(
    rows: Vec<A>,
    order: &Order<ArenaOrderField>,
    page: &PageArguments,
) -> Result<Connection<A>> {
    Connection::cut(rows, Rows::Unsorted, order, page, arena_position)
}

/// The place of an arena in a list.
pub(crate) fn arena_position<A: AsRef<ArenaFields>>(arena: &A, field: ArenaOrderField) -> Position {
    let fields = arena.as_ref();
    let head = fields.head();
    let key = match field {
        ArenaOrderField::Name => CursorKey::Text(head.name.to_owned()),
        ArenaOrderField::Key => CursorKey::Absent,
        ArenaOrderField::Start => CursorKey::day(head.period.start.map(domain::Date::earliest)),
        ArenaOrderField::End => CursorKey::day(head.period.end.map(domain::End::latest)),
        ArenaOrderField::OrganisationCount => {
            let network = fields.view.network();
            let count = |arena: ArenaIx| {
                network
                    .organisation_arenas()
                    .actors_in_arena(arena)
                    .chunk_by(|one, two| one == two)
                    .count()
            };
            CursorKey::Number(network.find_arena(fields.arena).map_or(0, count) as f64)
        }
    };
    Position::new(key, head.key)
}
