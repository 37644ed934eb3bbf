//! Choices: the selection that a slice is chosen by, of organisations or of persons, and the nodes that it has.

use std::num::NonZeroU32;

use domain::Certainty;
use domain::measure::{Cancel, Graph};
use domain::network::{
    ArenaIx, Network, NodeKey, OrganisationIx, PersonIx, Selection, Slice, SliceError, SliceTie,
    SliceWeighting, Thing, View,
};

/// A selection, of organisations or of persons.
#[derive(Debug, Clone)]
pub enum Choice {
    /// Of organisations.
    Organisations(Selection<OrganisationIx>),
    /// Of persons.
    Persons(Selection<PersonIx>),
}

macro_rules! of_either {
    ($either:expr, $it:pat => $value:expr) => {
        match $either {
            Self::Organisations($it) => $value,
            Self::Persons($it) => $value,
        }
    };
}

impl Choice {
    /// The name that it is kept by: two that choose alike have the same.
    pub(super) fn name(&self) -> String {
        format!("{self:?}")
    }

    /// The same, with this certainty.
    #[must_use]
    pub fn with_certainty(&self, certainty: Certainty) -> Self {
        let mut choice = self.clone();
        of_either!(&mut choice, it => it.scope.certainty = certainty);
        choice
    }

    /// The same in two modes, all of whose ties are shown: who meets where.
    #[must_use]
    pub fn in_two_modes(&self) -> Self {
        let mut choice = self.clone();
        of_either!(&mut choice, it => {
            it.view = View::TwoMode;
            it.weighting = SliceWeighting::Count;
            it.backbone = None;
        });
        choice
    }

    /// Refuses what cannot be counted, before anything is.
    ///
    /// # Errors
    /// When the weighting does not go with the view or the days.
    pub fn check(&self) -> Result<(), SliceError> {
        of_either!(self, it => it.check())
    }

    /// The view, which says what the nodes are.
    #[must_use]
    pub fn mode(&self) -> View {
        of_either!(self, it => it.view)
    }

    /// The scope that is looked at.
    #[must_use]
    pub fn scope(&self) -> &domain::network::Scope {
        of_either!(self, it => &it.scope)
    }

    /// The weighting, which says how the weight of a tie is counted.
    #[must_use]
    pub fn weighting(&self) -> SliceWeighting {
        of_either!(self, it => it.weighting)
    }

    /// The backbone, of ties that stand out; `None` when all are shown.
    #[must_use]
    pub fn backbone(&self) -> Option<domain::network::Backbone> {
        of_either!(self, it => it.backbone)
    }

    /// The actors and arenas that are named, in this version's network.
    #[must_use]
    pub fn named(&self, network: &Network) -> Named {
        match self {
            Self::Organisations(it) => Named::of(it, network),
            Self::Persons(it) => Named::of(it, network),
        }
    }

    /// The arenas that are named; `None` when all are chosen.
    #[must_use]
    pub fn arenas(&self) -> Option<&[ArenaIx]> {
        of_either!(self, it => it.arenas.as_deref())
    }
}

/// The actors and arenas that a selection names.
#[derive(Debug)]
pub struct Named {
    /// The actors to which it is limited; `None` when it is to none.
    pub actors: Option<Vec<Thing>>,
    /// The arenas to which it is limited; `None` when it is to none.
    pub arenas: Option<Vec<Thing>>,
    /// The actors that are left out.
    pub without: Vec<Thing>,
    /// Around whom it is, and by how many steps; `None` when around nobody.
    pub around: Option<(Vec<Thing>, NonZeroU32)>,
}

impl Named {
    fn of<A: Copy + Into<Thing>>(selection: &Selection<A>, network: &Network) -> Self {
        let actors = |named: &Vec<A>| named.iter().copied().map(Into::into).collect();
        let arenas = |named: &Vec<ArenaIx>| named.iter().map(|&it| network.thing_of_arena(it)).collect();
        Self {
            actors: selection.actors.as_ref().map(actors),
            arenas: selection.arenas.as_ref().map(arenas),
            without: actors(&selection.without),
            around: selection.around.as_ref().map(|it| (actors(&it.starts), it.steps)),
        }
    }
}

/// A slice, of organisations or of persons.
#[derive(Debug)]
pub(super) enum SliceOf {
    Organisations(Slice<OrganisationIx>),
    Persons(Slice<PersonIx>),
}

impl SliceOf {
    pub(super) fn of(network: &Network, choice: Choice, cancel: &Cancel) -> Result<Self, SliceError> {
        Ok(match choice {
            Choice::Organisations(selection) => Self::Organisations(network.slice(selection, cancel)?),
            Choice::Persons(selection) => Self::Persons(network.slice(selection, cancel)?),
        })
    }

    pub(super) fn graph(&self) -> Graph {
        of_either!(self, it => it.graph())
    }

    pub(super) fn sectors(&self, network: &Network) -> Option<Vec<domain::Sector>> {
        of_either!(self, it => it.sectors(network))
    }

    pub(super) fn ties(&self) -> &[SliceTie] {
        of_either!(self, it => &it.ties)
    }

    pub(super) fn node_count(&self) -> usize {
        of_either!(self, it => it.nodes.len())
    }

    pub(super) fn certainty(&self, node: u32) -> Option<Certainty> {
        of_either!(self, it => it.nodes[node as usize].certainty)
    }

    /// The thing that a node is.
    pub(super) fn thing(&self, network: &Network, node: u32) -> Thing {
        match self {
            Self::Organisations(slice) => slice.nodes[node as usize].key.thing(network),
            Self::Persons(slice) => slice.nodes[node as usize].key.thing(network),
        }
    }

    pub(super) fn binding(&self) -> Binding<'_> {
        match self {
            Self::Organisations(slice) => Binding::Organisations(&slice.binding),
            Self::Persons(slice) => Binding::Persons(&slice.binding),
        }
    }

    /// The node that a thing is; `None` when the slice does not have it.
    pub(super) fn find(&self, network: &Network, thing: Thing) -> Option<u32> {
        let arena = || thing.arena().and_then(|it| network.find_arena(it));
        match (self, thing) {
            (Self::Organisations(slice), Thing::Organisation(it)) => slice.find(NodeKey::Actor(it)),
            (Self::Organisations(slice), _) => slice.find(NodeKey::Arena(arena()?)),
            (Self::Persons(slice), Thing::Person(it)) => slice.find(NodeKey::Actor(it)),
            (Self::Persons(slice), _) => slice.find(NodeKey::Arena(arena()?)),
        }
    }
}

/// The actors by whom arenas may be tied, ascending; nobody in other views.
#[derive(Debug, Clone, Copy)]
pub enum Binding<'s> {
    /// By organisations.
    Organisations(&'s [OrganisationIx]),
    /// By persons.
    Persons(&'s [PersonIx]),
}
