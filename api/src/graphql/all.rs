//! The lists of everything, narrowed by a filter and a scope.

use std::sync::Arc;

use async_graphql::Result;
use domain::network::Arena;

use super::filter::{
    AgreementFilter, CouncilFilter, EventFilter, OrganisationFilter, PersonFilter, ProjectFilter,
    SourceFilter,
};
use super::page::{Connection, CursorKey, Direction, Order, PageArguments, Position, Rows};
use super::scope::Scope;
use super::types::agreement::Agreement;
use super::types::council::Council;
use super::types::event::Event;
use super::types::lists::{self, arena_position};
use super::types::orders::{ArenaOrderField, OrganisationOrderField, PersonOrderField, SourceOrderField};
use super::types::organisation::Organisation;
use super::types::person::Person;
use super::types::project::Project;
use super::types::source::Source;
use super::view::View;

/// The organisations that a filter and a scope choose.
pub(crate) fn organisations(
    view: &Arc<View>,
    filter: &OrganisationFilter,
    scope: Option<&Scope>,
    order: &Order<OrganisationOrderField>,
    page: &PageArguments,
) -> Result<Connection<Organisation>> {
    let network = view.network();
    let scope = Scope::resolve(scope, view)?;
    let (head, in_scope) = (filter.head()?, network.organisation_filter(&scope));
    let chosen = |index| {
        let record = network.organisation(index);
        let involved = || !network.organisation_arenas().of_actor(index).is_empty();
        head.admits(record.name, record.key)
            && filter
                .has_members
                .is_none_or(|wanted| wanted == network.is_association(index))
            && filter.is_involved.is_none_or(|wanted| wanted == involved())
            && in_scope(index)
    };
    let with_identifier = |index| {
        let wanted = filter.identifier.as_ref();
        wanted.is_none_or(|it| {
            network
                .organisations_by_identifier(&it.scheme, &it.value)
                .any(|other| other == index)
        })
    };
    if let Some(number) = &filter.organisation_number {
        let found = network
            .organisations_by_number(number)
            .filter(|&index| chosen(index) && with_identifier(index));
        return lists::organisations(view, found, order, page);
    }
    if let Some(wanted) = &filter.identifier {
        let found = network
            .organisations_by_identifier(&wanted.scheme, &wanted.value)
            .filter(|&index| chosen(index));
        return lists::organisations(view, found, order, page);
    }
    let by_name =
        matches!(order.field.0, OrganisationOrderField::Name) && order.direction.0 == Direction::Asc;
    if by_name {
        let rows = view.dataset.name_orders.organisations(network).iter().copied();
        return lists::organisations_by_name(view, rows.filter(|&index| chosen(index)), order, page);
    }
    lists::organisations(
        view,
        network.organisations().filter(|&index| chosen(index)),
        order,
        page,
    )
}

/// The projects that a filter and a scope choose.
pub(crate) fn projects(
    view: &Arc<View>,
    filter: &ProjectFilter,
    scope: Option<&Scope>,
    order: &Order<ArenaOrderField>,
    page: &PageArguments,
) -> Result<Connection<Project>> {
    let network = view.network();
    let scope = Scope::resolve(scope, view)?;
    let (head, in_scope) = (filter.head()?, network.arena_filter(&scope));
    let chosen = |index| {
        let record = network.project(index);
        let arena = network.find_arena(Arena::Project(index));
        head.admits(record.name, record.key) && filter.admits(&record) && arena.is_some_and(&in_scope)
    };
    let by_name = matches!(order.field.0, ArenaOrderField::Name) && order.direction.0 == Direction::Asc;
    if by_name {
        let rows = view
            .dataset
            .name_orders
            .projects(network)
            .iter()
            .copied()
            .filter(|&index| chosen(index));
        return Connection::cut(
            rows.map(|index| Project::new(view, index)).collect(),
            Rows::Sorted,
            order,
            page,
            arena_position,
        );
    }
    Project::list(
        view,
        network.projects().filter(|&index| chosen(index)).collect(),
        order,
        page,
    )
}

/// The councils that a filter and a scope choose.
pub(crate) fn councils(
    view: &Arc<View>,
    filter: &CouncilFilter,
    scope: Option<&Scope>,
    order: &Order<ArenaOrderField>,
    page: &PageArguments,
) -> Result<Connection<Council>> {
    let network = view.network();
    let scope = Scope::resolve(scope, view)?;
    let (head, in_scope) = (filter.head()?, network.arena_filter(&scope));
    let chosen = |index| {
        let record = network.council(index);
        let arena = network.find_arena(Arena::Council(index));
        head.admits(record.name, record.key) && filter.admits(&record) && arena.is_some_and(&in_scope)
    };
    Council::list(
        view,
        network.councils().filter(|&index| chosen(index)).collect(),
        order,
        page,
    )
}

/// The agreements that a filter and a scope choose.
pub(crate) fn agreements(
    view: &Arc<View>,
    filter: &AgreementFilter,
    scope: Option<&Scope>,
    order: &Order<ArenaOrderField>,
    page: &PageArguments,
) -> Result<Connection<Agreement>> {
    let network = view.network();
    let scope = Scope::resolve(scope, view)?;
    let (head, in_scope) = (filter.head()?, network.arena_filter(&scope));
    let chosen = |index| {
        let record = network.agreement(index);
        let arena = network.find_arena(Arena::Agreement(index));
        head.admits(record.name, record.key) && filter.admits(&record) && arena.is_some_and(&in_scope)
    };
    Agreement::list(
        view,
        network.agreements().filter(|&index| chosen(index)).collect(),
        order,
        page,
    )
}

/// The events that a filter and a scope choose.
pub(crate) fn events(
    view: &Arc<View>,
    filter: &EventFilter,
    scope: Option<&Scope>,
    order: &Order<ArenaOrderField>,
    page: &PageArguments,
) -> Result<Connection<Event>> {
    let network = view.network();
    let scope = Scope::resolve(scope, view)?;
    let (head, in_scope) = (filter.head()?, network.arena_filter(&scope));
    let chosen = |index| {
        let record = network.event(index);
        let arena = network.find_arena(Arena::Event(index));
        head.admits(record.name, record.key) && filter.admits(&record) && arena.is_some_and(&in_scope)
    };
    Event::list(
        view,
        network.events().filter(|&index| chosen(index)).collect(),
        order,
        page,
    )
}

/// The persons that a filter and a scope choose.
pub(crate) fn persons(
    view: &Arc<View>,
    filter: &PersonFilter,
    scope: Option<&Scope>,
    order: &Order<PersonOrderField>,
    page: &PageArguments,
) -> Result<Connection<Person>> {
    let network = view.network();
    let scope = Scope::resolve(scope, view)?;
    let (head, in_scope) = (filter.head()?, network.person_filter(&scope));
    let chosen = |index: &_| {
        let record = network.person(*index);
        head.admits(record.name, record.key) && in_scope(*index)
    };
    let by_name = matches!(order.field.0, PersonOrderField::Name) && order.direction.0 == Direction::Asc;
    let (rows, state): (Vec<_>, _) = if by_name {
        (
            view.dataset
                .name_orders
                .persons(network)
                .iter()
                .copied()
                .filter(chosen)
                .collect(),
            Rows::Sorted,
        )
    } else {
        (network.persons().filter(chosen).collect(), Rows::Unsorted)
    };
    let rows = rows.into_iter().map(|index| Person::new(view, index)).collect();
    Connection::cut(rows, state, order, page, |person: &Person, field| {
        let record = person.record();
        let key = match field {
            PersonOrderField::Name => CursorKey::Text(record.name.to_owned()),
            PersonOrderField::Key => CursorKey::Absent,
            PersonOrderField::ArenaCount => {
                let arenas = network.person_arenas().arenas_of_actor(person.index);
                CursorKey::Number(arenas.chunk_by(|one, two| one == two).count() as f64)
            }
        };
        Position::new(key, record.key)
    })
}

/// The sources that a filter chooses.
pub(crate) fn sources(
    view: &Arc<View>,
    filter: &SourceFilter,
    order: &Order<SourceOrderField>,
    page: &PageArguments,
) -> Result<Connection<Source>> {
    let network = view.network();
    let head = filter.head()?;
    let chosen = network.sources().filter(|&index| {
        let record = network.source(index);
        head.admits(record.title, record.key) && filter.admits(&record)
    });
    Source::list(
        chosen.map(|index| Source::new(view, index)).collect(),
        order,
        page,
    )
}
