//! The lists of everything, narrowed by a filter and a scope.

use std::borrow::Cow;
use std::sync::Arc;

use dataset::work::spend;
use domain::network::{Arena, OrganisationIx, Scope, ThingIx};

use super::filter::{Filter, OrganisationFilter, PersonFilter, ProjectFilter, SourceFilter};
use super::types::lists::{self, Arenas, Organisations, Persons};
use super::types::orders::{ArenaOrderField, OrganisationOrderField, PersonOrderField, SourceOrderField};
use super::types::organisation::Organisation;
use super::types::person::Person;
use super::types::project::Project;
use super::types::source::Source;
use super::view::View;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Direction, Order, Page, Rows};

/// The organisations that a filter and a scope choose.
pub(crate) fn organisations(
    view: &Arc<View>,
    filter: &OrganisationFilter,
    scope: &Scope,
    page: &Page<OrganisationOrderField>,
) -> Result<Connection<Organisation>> {
    let network = view.network();
    let in_scope = network.organisation_filter(scope);
    if let Some(number) = &filter.organisation_number {
        let rows = network
            .organisations_by_number(number)
            .filter(|&index| in_scope(index));
        return lists::organisations(view, filter.choose(network, rows)?, page);
    }
    if !(filter.admits_all() && scope.admits_all()) {
        spend(network.organisations().len())?;
    }
    let Some(all) = organisations_in_order(view, &page.order) else {
        let rows = network.organisations().filter(|&index| in_scope(index));
        return lists::organisations(view, filter.choose(network, rows)?, page);
    };
    let rows = if filter.admits_all() && scope.admits_all() {
        all
    } else {
        let in_scope = all.iter().copied().filter(|&index| in_scope(index));
        Cow::Owned(filter.choose(network, in_scope)?)
    };
    Connection::cut(Organisations::of(view), Rows::Sorted(rows), page)
}

/// All organisations in an order that is made once for all requests; `None` when there is none that fits.
fn organisations_in_order<'v>(
    view: &'v View,
    order: &Order<OrganisationOrderField>,
) -> Option<Cow<'v, [OrganisationIx]>> {
    let orders = &view.dataset.name_orders();
    match (order.field.0, order.direction.0) {
        (OrganisationOrderField::Name, Direction::Asc) => Some(orders.organisations(view.network()).into()),
        (OrganisationOrderField::Key, Direction::Asc) => Some(orders.ranks()?.in_order_of_keys().into()),
        (OrganisationOrderField::Key, Direction::Desc) => {
            let downwards = orders.ranks()?.in_order_of_keys().iter().rev();
            Some(downwards.copied().collect())
        }
        _ => None,
    }
}

/// The projects that a filter and a scope choose.
pub(crate) fn projects(
    view: &Arc<View>,
    filter: &ProjectFilter,
    scope: &Scope,
    page: &Page<ArenaOrderField>,
) -> Result<Connection<Project>> {
    let network = view.network();
    if !(filter.admits_all() && scope.admits_all()) {
        spend(network.projects().len())?;
    }
    let chosen = network.arena_filter(scope);
    let in_scope = |index| network.find_arena(Arena::Project(index)).is_some_and(&chosen);
    if page.order != Order::ascending(ArenaOrderField::Name) {
        let rows = network.projects().filter(|&index| in_scope(index));
        return Project::list(view, filter.choose(network, rows)?, page);
    }
    let all = view.dataset.name_orders().projects(network);
    let rows = if filter.admits_all() && scope.admits_all() {
        Cow::Borrowed(all)
    } else {
        let in_scope = all.iter().copied().filter(|&index| in_scope(index));
        Cow::Owned(filter.choose(network, in_scope)?)
    };
    Connection::cut(Project::listing(view), Rows::Sorted(rows), page)
}

/// The arenas of one kind that a filter and a scope choose.
pub(crate) fn arenas<I: ThingIx + Send + Sync + 'static, N: Send + Sync + 'static>(
    view: &View,
    listing: Arenas<I, N>,
    all: impl ExactSizeIterator<Item = I>,
    filter: &impl Filter<I>,
    scope: &Scope,
    page: &Page<ArenaOrderField>,
) -> Result<Connection<N>> {
    spend(all.len())?;
    let network = view.network();
    let chosen = network.arena_filter(scope);
    let arena = |index: I| index.into().arena().and_then(|arena| network.find_arena(arena));
    let rows = all.filter(|&index| arena(index).is_some_and(&chosen));
    let rows = Rows::Unsorted(filter.choose(network, rows)?);
    Connection::cut(listing, rows, page)
}

/// The persons that a filter and a scope choose.
pub(crate) fn persons(
    view: &Arc<View>,
    filter: &PersonFilter,
    scope: &Scope,
    page: &Page<PersonOrderField>,
) -> Result<Connection<Person>> {
    let network = view.network();
    if !(filter.admits_all() && scope.admits_all()) {
        spend(network.persons().len())?;
    }
    let in_scope = network.person_filter(scope);
    let rows = if page.order != Order::ascending(PersonOrderField::Name) {
        Rows::Unsorted(filter.choose(network, network.persons().filter(|&it| in_scope(it)))?)
    } else {
        let all = view.dataset.name_orders().persons(network);
        Rows::Sorted(if filter.admits_all() && scope.admits_all() {
            Cow::Borrowed(all)
        } else {
            let all = all.iter().copied().filter(|&it| in_scope(it));
            Cow::Owned(filter.choose(network, all)?)
        })
    };
    Connection::cut(Persons::of(view), rows, page)
}

/// The sources that a filter chooses.
pub(crate) fn sources(
    view: &Arc<View>,
    filter: &SourceFilter,
    page: &Page<SourceOrderField>,
) -> Result<Connection<Source>> {
    let network = view.network();
    spend(network.sources().len())?;
    let chosen = filter.choose(network, network.sources())?;
    Connection::of(
        chosen.into_iter().map(|index| Source::new(view, index)).collect(),
        page,
    )
}
