//! Ties of a slice.

use async_graphql::{Object, SimpleObject};
use dataset::work::walk;
use domain::Certainty;
use domain::network::Thing;
use domain::network::{ArenaIx, OverlapDays as Days, SliceTie as Record};
use schema_macros::{AtHand, fields};

use super::involvement::Involvement;
use super::orders::{SharedActorOrderField, SharedArenaOrderField};
use super::shared_actor::SharedActor;
use super::shared_arena::{Evidence, SharedArena, SharedArenaFilter};
use super::slice::{Slice, count};
use super::slice_node::SliceNode;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Page};
use crate::graphql::view::View;

/// A tie of a slice.
pub(crate) struct SliceTie {
    pub(super) slice: Slice,
    pub(super) tie: Record,
}

impl SliceTie {
    /// The keys of its two ends, each with what it is.
    fn keys(&self) -> [(domain::Noun, &str); 2] {
        let network = self.slice.view.network();
        [self.tie.one, self.tie.other].map(|end| {
            let end = self.slice.thing(end);
            (end.noun(), network.key_of(end))
        })
    }

    fn ends(&self) -> (Thing, Thing) {
        (self.slice.thing(self.tie.one), self.slice.thing(self.tie.other))
    }
}

/// The arena that an end of a tie is; `None` of organisations and persons.
fn arena_at(view: &View, end: Thing) -> Option<ArenaIx> {
    end.arena().and_then(|arena| view.network().find_arena(arena))
}

/// A tie of a slice (samband): two nodes, with the weight of their tie and what it is made of. It is derived, never
/// stored.
#[fields(view = self.slice.view, identity = (self.slice.identity(), self.keys()))]
#[Object]
impl SliceTie {
    /// The node at one end; in two modes the organisation or person.
    async fn from(&self) -> SliceNode {
        self.slice.node(self.tie.one)
    }

    /// The node at the other end; in two modes the arena.
    async fn to(&self) -> SliceNode {
        self.slice.node(self.tie.other)
    }

    /// Its weight (vikt) under the weighting of the slice; above 0.
    async fn weight(&self) -> f64 {
        self.tie.weight
    }

    /// Number of arenas that the two share, when they are organisations or persons; null of other nodes.
    async fn shared_arena_count(&self) -> Option<i32> {
        let (from, to) = self.ends();
        let are_actors = from.arena().is_none() && to.arena().is_none();
        are_actors.then(|| count(self.tie.shared as usize))
    }

    /// Number of organisations or persons that the two share, when they are arenas; null of other nodes.
    async fn shared_actor_count(&self) -> Option<i32> {
        let (from, to) = self.ends();
        let are_arenas = from.arena().is_some() && to.arena().is_some();
        are_arenas.then(|| count(self.tie.shared as usize))
    }

    /// The certainty with which there is a day, of those of the scope or of all time, on which it holds; null when
    /// there is none, so that only a time-blind question joins the two.
    async fn certainty(&self) -> Option<Enum<Certainty>> {
        self.tie.certainty().map(Enum)
    }

    /// Number of days on which both hold what they share, of those of the scope or of all time.
    async fn overlap_days(&self) -> OverlapDays {
        self.tie.overlap.into()
    }

    /// The arenas that two organisations or two persons share, with both sides' roles and evidence; null of other nodes.
    async fn shared_arenas(
        &self,
        #[filter] filter: SharedArenaFilter,
        #[page(SharedArenaOrderField::Name, "by name")] page: Page<SharedArenaOrderField>,
    ) -> Result<Option<Connection<SharedArena>>> {
        let (view, choice) = (&self.slice.view, &self.slice.measured.choice);
        let (network, scope) = (view.network(), choice.scope());
        let ends = self.ends();
        let shared: Vec<Evidence> = if let (Thing::Organisation(one), Thing::Organisation(other)) = ends {
            let shared = walk(|effort| network.shared_arenas(one, other, scope, effort))?;
            shared.into_iter().map(Evidence::from).collect()
        } else if let (Thing::Person(one), Thing::Person(other)) = ends {
            let shared = walk(|effort| network.shared_arenas(one, other, scope, effort))?;
            shared.into_iter().map(Evidence::from).collect()
        } else {
            return Ok(None);
        };
        let named = choice.arenas();
        let shared = shared
            .into_iter()
            .filter(|shared| named.is_none_or(|named| named.binary_search(&shared.arena()).is_ok()));
        SharedArena::cut(view, shared, &filter, &page).map(Some)
    }

    /// The organisations or persons that two arenas share, with their involvements in both and the evidence; null of other
    /// nodes.
    async fn shared_actors(
        &self,
        #[page(SharedActorOrderField::Name, "by name")] page: Page<SharedActorOrderField>,
    ) -> Result<Option<Connection<SharedActor>>> {
        let Slice { view, measured } = &self.slice;
        let (one, other) = self.ends();
        let (Some(one), Some(other)) = (arena_at(view, one), arena_at(view, other)) else {
            return Ok(None);
        };
        let scope = measured.choice.scope();
        SharedActor::list(view, [one, other], scope, measured.binding(), &page).map(Some)
    }

    /// In two modes, the involvements that it is made of: role, period and evidence of each. A handful; none in other views.
    async fn involvements(&self) -> Vec<Involvement> {
        let (view, scope) = (&self.slice.view, self.slice.measured.choice.scope());
        let network = view.network();
        let (actor, other) = self.ends();
        let Some(arena) = arena_at(view, other) else {
            return Vec::new();
        };
        match actor {
            Thing::Organisation(one) => network
                .involvements_of_in(one, arena, scope)
                .map(|it| Involvement::of_organisation(view, it.index))
                .collect(),
            Thing::Person(one) => network
                .involvements_of_in(one, arena, scope)
                .map(|it| Involvement::of_person(view, it.index))
                .collect(),
            Thing::Project(_)
            | Thing::Council(_)
            | Thing::Agreement(_)
            | Thing::Event(_)
            | Thing::Association(_)
            | Thing::Source(_) => Vec::new(),
        }
    }
}

/// Number of days on which two hold together what they share (överlappande dagar), summed over it: two arenas shared
/// on one day make two. Null when the days have no beginning or no end that is stated, and the scope sets none.
#[derive(AtHand, SimpleObject)]
pub(crate) struct OverlapDays {
    /// The fewest: days on which both certainly do.
    certain: Option<i32>,
    /// The most: days on which both do, certainly or possibly.
    possible: Option<i32>,
}

impl From<Days> for OverlapDays {
    fn from(days: Days) -> Self {
        let whole = |days: Option<u32>| days.map(|days| count(days as usize));
        Self {
            certain: whole(days.certain),
            possible: whole(days.possible),
        }
    }
}
