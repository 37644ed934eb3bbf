//! Organisations or persons that two arenas share: the evidence of a tie between arenas.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::Object;
use dataset::slices::Binding;
use dataset::work::walk;
use domain::Certainty;
use domain::network::Thing;
use domain::network::{ArenaIx, InvolvementIx, OrganisationIx, PersonIx, Scope, SharedActor as Record};

use schema_macros::fields;

use super::both_sides::BothSides;
use super::involvement::{Involvement, Row};
use super::named::Actor;
use super::orders::SharedActorOrderField;
use super::period::DayRange;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, CursorKey, Ordered, Page};
use crate::graphql::view::View;

/// An organisation or person that two arenas share.
#[derive(Clone)]
pub(crate) struct SharedActor {
    view: Arc<View>,
    actor: Thing,
    sides: BothSides,
}

impl SharedActor {
    /// Those that two arenas share, of those by whom arenas are tied.
    pub(crate) fn list(
        view: &Arc<View>,
        [one, other]: [ArenaIx; 2],
        scope: &Scope,
        among: Binding<'_>,
        page: &Page<SharedActorOrderField>,
    ) -> Result<Connection<Self>> {
        let network = view.network();
        let rows = match among {
            Binding::Organisations(among) => {
                let shared = walk(|effort| network.shared_actors(one, other, scope, among, effort))?;
                let told = shared.into_iter().map(|it| Self::of_organisation(view, it));
                told.collect()
            }
            Binding::Persons(among) => {
                let shared = walk(|effort| network.shared_actors(one, other, scope, among, effort))?;
                let told = shared.into_iter().map(|it| Self::of_person(view, it));
                told.collect()
            }
        };
        Connection::of(rows, page)
    }

    fn of_organisation(view: &Arc<View>, record: Record<OrganisationIx>) -> Self {
        Self::of(view, Thing::Organisation(record.actor), record, Row::Organisation)
    }

    fn of_person(view: &Arc<View>, record: Record<PersonIx>) -> Self {
        Self::of(view, Thing::Person(record.actor), record, Row::Person)
    }

    fn of<A>(
        view: &Arc<View>,
        actor: Thing,
        record: Record<A>,
        row: impl Fn(InvolvementIx<A>) -> Row,
    ) -> Self {
        Self {
            view: Arc::clone(view),
            actor,
            sides: BothSides::of(record.own, record.others, record.common_days, row),
        }
    }
}

impl Ordered for SharedActor {
    type Field = SharedActorOrderField;

    fn key(&self, field: SharedActorOrderField) -> CursorKey<'_> {
        match field {
            SharedActorOrderField::Name => CursorKey::text(Some(self.view.network().name_of(self.actor))),
            SharedActorOrderField::Start => self.sides.start(),
        }
    }

    fn tie(&self) -> Cow<'_, str> {
        self.view.network().key_of(self.actor).into()
    }
}

/// An organisation or person that two arenas share (gemensam aktör), with its involvements in both and how surely they
/// overlap.
#[fields]
#[Object]
impl SharedActor {
    /// The organisation or person.
    async fn actor(&self) -> Result<Actor> {
        Actor::of(&self.view, self.actor)
    }

    /// Its involvements in the arena that is `from`: role, period and evidence of each. A handful.
    async fn from_involvements(&self) -> Vec<Involvement> {
        self.sides.from(&self.view)
    }

    /// Its involvements in the arena that is `to`: role, period and evidence of each. A handful.
    async fn to_involvements(&self) -> Vec<Involvement> {
        self.sides.to(&self.view)
    }

    /// The certainty with which it was in both on a common day, ever or within the days of the scope; null when only a
    /// time-blind question joins them.
    async fn overlap(&self) -> Option<Enum<Certainty>> {
        self.sides.overlap()
    }

    /// The runs of days on which it possibly was in both. A handful.
    async fn possible_days(&self) -> Vec<DayRange> {
        self.sides.possible_days()
    }

    /// The runs of days on which it certainly was in both. A handful.
    async fn certain_days(&self) -> Vec<DayRange> {
        self.sides.certain_days()
    }
}
