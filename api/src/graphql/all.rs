//! The lists of everything, narrowed by a filter and a scope.

use std::sync::Arc;

use async_graphql::Result;
use domain::network::Arena;

use super::filter::{
    AgreementFilter, CouncilFilter, EventFilter, OrganisationFilter, PersonFilter, ProjectFilter,
    SourceFilter,
};
use super::page::{Connection, CursorKey, Order, PageArguments, Position, Rows};
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
    let in_scope = network.organisation_filter(&Scope::resolve(scope, view)?);
    if let Some(number) = &filter.organisation_number {
        let rows = network
            .organisations_by_number(number)
            .filter(|&index| in_scope(index));
        return lists::organisations(view, filter.choose(network, rows)?, order, page);
    }
    if *order == Order::ascending(OrganisationOrderField::Name) {
        let rows = view.dataset.name_orders.organisations(network).iter().copied();
        let rows = filter.choose(network, rows.filter(|&index| in_scope(index)))?;
        return lists::organisations_by_name(view, rows, order, page);
    }
    let rows = network.organisations().filter(|&index| in_scope(index));
    lists::organisations(view, filter.choose(network, rows)?, order, page)
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
    let chosen = network.arena_filter(&Scope::resolve(scope, view)?);
    let in_scope = |index| network.find_arena(Arena::Project(index)).is_some_and(&chosen);
    if *order == Order::ascending(ArenaOrderField::Name) {
        let rows = view.dataset.name_orders.projects(network).iter().copied();
        let rows = filter.choose(network, rows.filter(|&index| in_scope(index)))?;
        let rows = rows.into_iter().map(|index| Project::new(view, index)).collect();
        return Connection::cut(rows, Rows::Sorted, order, page, arena_position);
    }
    let rows = network.projects().filter(|&index| in_scope(index));
    Project::list(view, filter.choose(network, rows)?, order, page)
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
    let chosen = network.arena_filter(&Scope::resolve(scope, view)?);
    let in_scope = |index| network.find_arena(Arena::Council(index)).is_some_and(&chosen);
    let rows = network.councils().filter(|&index| in_scope(index));
    Council::list(view, filter.choose(network, rows)?, order, page)
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
    let chosen = network.arena_filter(&Scope::resolve(scope, view)?);
    let in_scope = |index| network.find_arena(Arena::Agreement(index)).is_some_and(&chosen);
    let rows = network.agreements().filter(|&index| in_scope(index));
    Agreement::list(view, filter.choose(network, rows)?, order, page)
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
    let chosen = network.arena_filter(&Scope::resolve(scope, view)?);
    let in_scope = |index| network.find_arena(Arena::Event(index)).is_some_and(&chosen);
    let rows = network.events().filter(|&index| in_scope(index));
    Event::list(view, filter.choose(network, rows)?, order, page)
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
    let (rows, state): (Vec<_>, _) = if *order == Order::ascending(PersonOrderField::Name) {
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
    let chosen = filter.choose(network, network.sources())?;
    Source::list(
        chosen.into_iter().map(|index| Source::new(view, index)).collect(),
        order,
        page,
    )
}
