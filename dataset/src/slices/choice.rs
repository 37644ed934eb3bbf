//! What a slice is chosen by, of organisations or of persons, and what its nodes are.

use std::borrow::Cow;
use std::num::NonZeroU32;

use domain::Certainty;
use domain::measure::{Cancel, Graph};
use domain::network::{
    ArenaIx, Network, NodeKey, OrganisationIx, PersonIx, Selection, Slice, SliceError, SliceTie,
    SliceWeighting, View as Mode,
};

use crate::graphql::node_id::{NodeId, NodeType};
use crate::graphql::types::arena;
use crate::graphql::view::View;

/// A selection, of organisations or of persons.
#[derive(Debug, Clone)]
pub(crate) enum Choice {
    Organisations(Selection<OrganisationIx>),
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
    /// What it is kept by: two that choose alike have the same.
    pub(super) fn name(&self) -> String {
        format!("{self:?}")
    }

    /// The same, with this certainty.
    pub(crate) fn with_certainty(&self, certainty: Certainty) -> Self {
        let mut choice = self.clone();
        of_either!(&mut choice, it => it.scope.certainty = certainty);
        choice
    }

    /// The same in two modes, all of whose ties are shown: who meets where.
    pub(crate) fn in_two_modes(&self) -> Self {
        let mut choice = self.clone();
        of_either!(&mut choice, it => {
            it.view = Mode::TwoMode;
            it.weighting = SliceWeighting::Count;
            it.backbone = None;
        });
        choice
    }

    /// Refuses what cannot be counted, before anything is.
    pub(crate) fn check(&self) -> Result<(), SliceError> {
        of_either!(self, it => it.check())
    }

    pub(crate) fn mode(&self) -> Mode {
        of_either!(self, it => it.view)
    }

    pub(crate) fn scope(&self) -> &domain::network::Scope {
        of_either!(self, it => &it.scope)
    }

    pub(crate) fn weighting(&self) -> SliceWeighting {
        of_either!(self, it => it.weighting)
    }

    pub(crate) fn backbone(&self) -> Option<domain::network::Backbone> {
        of_either!(self, it => it.backbone)
    }

    /// Who and what is named.
    pub(crate) fn named(&self) -> Named {
        match self {
            Self::Organisations(it) => Named::of(it, Entity::Organisation),
            Self::Persons(it) => Named::of(it, Entity::Person),
        }
    }

    /// The arenas that are named; `None` when all are chosen.
    pub(crate) fn arenas(&self) -> Option<&[ArenaIx]> {
        of_either!(self, it => it.arenas.as_deref())
    }
}

/// Who and what a selection names.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) actors: Option<Vec<Entity>>,
    pub(crate) arenas: Option<Vec<Entity>>,
    pub(crate) without: Vec<Entity>,
    pub(crate) around: Option<(Vec<Entity>, NonZeroU32)>,
}

impl Named {
    fn of<A: Copy>(selection: &Selection<A>, actor: impl Fn(A) -> Entity) -> Self {
        let actors = |named: &Vec<A>| named.iter().copied().map(&actor).collect();
        let arenas = |named: &Vec<ArenaIx>| named.iter().copied().map(Entity::Arena).collect();
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

    pub(super) fn entity(&self, node: u32) -> Entity {
        match self {
            Self::Organisations(slice) => slice.nodes[node as usize].key.into(),
            Self::Persons(slice) => slice.nodes[node as usize].key.into(),
        }
    }

    pub(super) fn binding(&self) -> Binding<'_> {
        match self {
            Self::Organisations(slice) => Binding::Organisations(&slice.binding),
            Self::Persons(slice) => Binding::Persons(&slice.binding),
        }
    }

    pub(super) fn find(&self, entity: Entity) -> Option<u32> {
        match (self, entity) {
            (Self::Organisations(slice), Entity::Organisation(it)) => slice.find(NodeKey::Actor(it)),
            (Self::Organisations(slice), Entity::Arena(it)) => slice.find(NodeKey::Arena(it)),
            (Self::Persons(slice), Entity::Person(it)) => slice.find(NodeKey::Actor(it)),
            (Self::Persons(slice), Entity::Arena(it)) => slice.find(NodeKey::Arena(it)),
            _ => None,
        }
    }
}

/// By whom arenas may be tied, ascending; nobody in other views.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Binding<'s> {
    Organisations(&'s [OrganisationIx]),
    Persons(&'s [PersonIx]),
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entity {
    Organisation(OrganisationIx),
    Person(PersonIx),
    Arena(ArenaIx),
}

impl From<NodeKey<OrganisationIx>> for Entity {
    fn from(key: NodeKey<OrganisationIx>) -> Self {
        match key {
            NodeKey::Actor(organisation) => Self::Organisation(organisation),
            NodeKey::Arena(arena) => Self::Arena(arena),
        }
    }
}

impl From<NodeKey<PersonIx>> for Entity {
    fn from(key: NodeKey<PersonIx>) -> Self {
        match key {
            NodeKey::Actor(person) => Self::Person(person),
            NodeKey::Arena(arena) => Self::Arena(arena),
        }
    }
}

impl Entity {
    pub(crate) fn name(self, view: &View) -> &str {
        let network = view.network();
        match self {
            Self::Organisation(it) => network.name_of_organisation(it),
            Self::Person(it) => network.person(it).name,
            Self::Arena(it) => arena::head(view, network.arena(it)).name,
        }
    }

    /// Its global id.
    pub(crate) fn node_id(self, view: &View) -> NodeId {
        let network = view.network();
        match self {
            Self::Organisation(it) => NodeId::new(NodeType::Organisation, network.key_of_organisation(it)),
            Self::Person(it) => NodeId::new(NodeType::Person, network.person(it).key),
            Self::Arena(it) => {
                let head = arena::head(view, network.arena(it));
                NodeId::new(head.of, head.key)
            }
        }
    }

    /// What tells it from every other node: an association has the key of its organisation.
    pub(crate) fn tie(self, view: &View) -> Cow<'_, str> {
        let network = view.network();
        match self {
            Self::Organisation(it) => network.key_of_organisation(it).into(),
            Self::Person(it) => network.person(it).key.into(),
            Self::Arena(it) => {
                let arena = network.arena(it);
                format!("{}/{}", arena.kind(), arena::head(view, arena).key).into()
            }
        }
    }
}
