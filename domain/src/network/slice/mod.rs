//! Slices: a part of the network as nodes and ties, which can be drawn, exported and measured.

mod around;
mod backbone;
mod bounds;
mod candidates;
mod compare;
mod holdings;
mod nodes;
mod overlap;
mod projection;
mod selection;
mod walk;

use super::Network;
use super::index::{ArenaIx, OrganisationIx};
use super::involvement::Actor;
use super::lens::Lens;
use crate::measure::{Cancel, Cancelled, Graph, Mode};
use crate::{Certainty, ChangeId, Sector};
pub use around::Around;
pub use backbone::Backbone;
pub use bounds::{FigureBounds, SliceBounds};
use candidates::Candidates;
pub use compare::{ComparedNode, ComparedTie, Comparison, MeasureChange, NotComparable, SliceChange};
use holdings::Holdings;
pub use overlap::OverlapDays;
use projection::project;
pub use selection::{MOST_TIES, Selection, SliceWeighting, View};
pub use walk::{SliceWalk, WalkedTie};

/// A node of a slice: an actor or an arena.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeKey<A = OrganisationIx> {
    /// An organisation, or a person.
    Actor(A),
    /// An arena.
    Arena(ArenaIx),
}

/// A node of a slice (nod).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SliceNode<A = OrganisationIx> {
    /// The actor or arena that it is.
    pub key: NodeKey<A>,
    /// The certainty that one of its involvements holds on some day of the scope, or of all time when the scope names none;
    /// `None` when there is no such day: a time-blind question found it, or the selection named it.
    pub certainty: Option<Certainty>,
}

/// A tie of a slice (samband).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SliceTie {
    /// The node that comes first, by its place in the slice.
    pub one: u32,
    /// The node that comes second.
    pub other: u32,
    /// The strength under the weighting; positive.
    pub weight: f64,
    /// The number of arenas that two actors share, or of actors that two arenas share; 1 in the two-mode view.
    pub shared: u32,
    /// The number of days, of those of the scope or of all time, on which both hold what they share.
    pub overlap: OverlapDays,
}

impl SliceTie {
    /// The certainty that there is a day, of those of the scope or of all time, on which it holds; `None` when there is
    /// none, so that only a time-blind question joins the two.
    #[must_use]
    pub fn certainty(&self) -> Option<Certainty> {
        self.overlap.certainty()
    }
}

/// A part of the network as nodes and ties, at one version (utsnitt).
///
/// Actors come before arenas, each in the order of the rows; ties ascend by their first node and then by their second.
/// What a tie between two actors says is what [`Network::tie`] says of them, as long as the selection names no arenas.
#[derive(Debug, Clone, PartialEq)]
pub struct Slice<A = OrganisationIx> {
    /// The dataset version that it is of.
    pub version: ChangeId,
    /// The selection that chose it.
    pub selection: Selection<A>,
    /// The nodes.
    pub nodes: Vec<SliceNode<A>>,
    /// The ties.
    pub ties: Vec<SliceTie>,
    /// In the view of arenas, the actors by whom they may be tied, ascending; none in the others.
    pub binding: Vec<A>,
}

/// The reason why there is no slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SliceError {
    /// A projection would have too many ties.
    #[error("{ties} ties, of at most {bound}: choose fewer nodes, or the two-mode view")]
    TooManyTies {
        /// The number of ties that it would have.
        ties: usize,
        /// The number of ties that it may have.
        bound: usize,
    },
    /// Newman's and Jaccard's weightings count what two nodes share; in the two-mode view they share nothing.
    #[error("a weighting by what is shared needs a view of actors or of arenas")]
    NothingShared,
    /// Overlapping days can be counted only between two days.
    #[error("a weighting by overlapping days needs a period with a first and a last day")]
    UnboundedDays,
    /// Nobody waits for it any longer.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl Network {
    /// The part of the network that a selection chooses.
    ///
    /// Its nodes are the actors, the arenas or both that have at least one involvement that counts under the scope, and
    /// those that the selection names, involved or not.
    ///
    /// # Errors
    /// [`SliceError`].
    ///
    /// # Complexity
    /// Linear in the involvements; a projection also in the pairs of actors in each arena, or of arenas of each actor.
    /// What exceeds the bound of a projection is counted, and not kept.
    pub fn slice<A: Actor>(&self, selection: Selection<A>, cancel: &Cancel) -> Result<Slice<A>, SliceError> {
        selection.check()?;
        let lens = Lens::new(self, &selection.scope);
        let candidates = Candidates::of(&lens, &selection);
        let mut holdings = Holdings::of(&lens, &selection, &candidates, cancel)?;
        if let Some(around) = &selection.around {
            holdings.keep_around(around.steps, selection.view, &candidates, cancel)?;
        }
        let mut ties = match selection.view {
            View::TwoMode => holdings.ties(&selection),
            View::Actors => project(&holdings, Mode::Actor, &selection, cancel)?,
            View::Arenas => project(&holdings, Mode::Arena, &selection, cancel)?,
        };
        let nodes = holdings.nodes(selection.view);
        let binding = match selection.view {
            View::Arenas => holdings.actors.members,
            View::TwoMode | View::Actors => Vec::new(),
        };
        if let Some(backbone) = selection.backbone {
            backbone.keep(nodes.len(), &mut ties);
        }
        Ok(Slice {
            version: self.version(),
            selection,
            nodes,
            ties,
            binding,
        })
    }
}

impl<A: Actor> Slice<A> {
    /// The slice as bare numbers, to be measured: its nodes in their order, its ties with their weights.
    ///
    /// # Complexity
    /// Linear in nodes and ties.
    #[must_use]
    pub fn graph(&self) -> Graph {
        match self.selection.view {
            View::TwoMode => {
                let actors = self.actor_count();
                let tie = |tie: &SliceTie| (tie.one, tie.other - actors as u32, tie.weight);
                let ties: Vec<_> = self.ties.iter().map(tie).collect();
                Graph::two_mode(actors, self.nodes.len() - actors, &ties)
            }
            View::Actors | View::Arenas => one_mode(self.nodes.len(), &self.ties),
        }
    }

    /// The number of actors among the nodes; they come first.
    ///
    /// # Complexity
    /// Logarithmic in the nodes.
    #[must_use]
    pub fn actor_count(&self) -> usize {
        self.nodes
            .partition_point(|node| matches!(node.key, NodeKey::Actor(_)))
    }

    /// The place of a node; `None` when it is not in the slice.
    ///
    /// # Complexity
    /// Logarithmic in the nodes.
    #[must_use]
    pub fn find(&self, key: NodeKey<A>) -> Option<u32> {
        let at = self.nodes.binary_search_by_key(&key, |node| node.key).ok()?;
        Some(at as u32)
    }

    /// The tie between two nodes, given in any order; `None` when there is none.
    ///
    /// # Complexity
    /// Logarithmic in the ties.
    #[must_use]
    pub fn tie(&self, node: u32, other: u32) -> Option<&SliceTie> {
        let ends = (node.min(other), node.max(other));
        let at = self
            .ties
            .binary_search_by_key(&ends, |tie| (tie.one, tie.other))
            .ok()?;
        Some(&self.ties[at])
    }

    /// The sector of each node, to be measured by; `None` when not all nodes are organisations, which alone have one.
    #[must_use]
    pub fn sectors(&self, network: &Network) -> Option<Vec<Sector>> {
        let sector = |node: &SliceNode<A>| match node.key {
            NodeKey::Actor(actor) => Some(network.organisation(actor.organisation()?).sector),
            NodeKey::Arena(_) => None,
        };
        self.nodes.iter().map(sector).collect()
    }
}

/// Nodes that are all of a kind, and their ties, as bare numbers.
fn one_mode(nodes: usize, ties: &[SliceTie]) -> Graph {
    let ties: Vec<_> = ties.iter().map(|tie| (tie.one, tie.other, tie.weight)).collect();
    Graph::one_mode(nodes, &ties)
}
