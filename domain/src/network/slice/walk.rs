//! Walking a slice: its ties told one after the other, each with what it is made of, and none of them kept.

use super::candidates::Candidates;
use super::holdings::{Holding, Holdings};
use super::projection::{Tally, weight};
use super::{Backbone, NodeKey, Selection, SliceError, SliceNode, SliceTie, View};
use crate::measure::{Cancel, Cancelled, Mode, chance};
use crate::network::Network;
use crate::network::collaborators::newman_weight;
use crate::network::index::{InvolvementIx, OrganisationIx};
use crate::network::involvement::Actor;
use crate::network::lens::Lens;
use crate::network::runs::{intersect, union};
use crate::{Certainty, Days, Span};

/// A slice that is told and not kept: what [`Network::slice`] finds, tie by tie, for whoever passes it on.
///
/// Memory is that of the nodes and of what they hold, however many ties there are; so it has no bound on ties.
#[derive(Debug)]
pub struct SliceWalk<'n, A = OrganisationIx> {
    lens: Lens<'n, A>,
    selection: Selection<A>,
    holdings: Holdings<A>,
    nodes: Vec<SliceNode<A>>,
    /// Strength and degree of each node, where the backbone asks for them.
    dealt: Vec<(f64, usize)>,
}

/// A tie of a walk, with what it is made of.
#[derive(Debug)]
pub struct WalkedTie<'w, A = OrganisationIx> {
    /// The tie, as the slice has it.
    pub tie: SliceTie,
    walk: &'w SliceWalk<'w, A>,
    parts: &'w [Part<'w>],
}

/// A part of a tie: something that two nodes both hold, or an actor's holding of an arena.
#[derive(Debug, Clone, Copy)]
struct Part<'w> {
    /// The node at the other end.
    other: u32,
    own: &'w Holding,
    theirs: &'w Holding,
    /// True when they hold it together, and not just one after the other.
    is_shared: bool,
}

impl Network {
    /// The part of the network that a selection chooses, to be walked. `most_ties` of the selection is not looked at.
    ///
    /// # Errors
    /// [`SliceError`], but never that there are too many ties.
    ///
    /// # Complexity
    /// Linear in the involvements; with a disparity filter, one walk more.
    pub fn walk_slice<A: Actor>(
        &self,
        selection: Selection<A>,
        cancel: &Cancel,
    ) -> Result<SliceWalk<'_, A>, SliceError> {
        selection.check()?;
        let lens = Lens::new(self, &selection.scope);
        let candidates = Candidates::of(&lens, &selection);
        let mut holdings = Holdings::of(&lens, &selection, &candidates, cancel)?;
        if let Some(around) = &selection.around {
            holdings.keep_around(around.steps, selection.view, &candidates, cancel)?;
        }
        let nodes = holdings.nodes(selection.view);
        let mut walk = SliceWalk {
            lens,
            selection,
            holdings,
            nodes,
            dealt: Vec::new(),
        };
        if let Some(Backbone::Disparity(_)) = walk.selection.backbone {
            let mut dealt = vec![(0.0, 0); walk.nodes.len()];
            walk.each::<Cancelled>(cancel, &mut |walked| {
                for end in [walked.tie.one, walked.tie.other] {
                    let (strength, degree) = &mut dealt[end as usize];
                    *strength += walked.tie.weight;
                    *degree += 1;
                }
                Ok(())
            })?;
            walk.dealt = dealt;
        }
        Ok(walk)
    }
}

type Visit<'v, A, E> = dyn FnMut(&WalkedTie<'_, A>) -> Result<(), E> + 'v;

impl<A: Actor> SliceWalk<'_, A> {
    /// The nodes, as the slice has them.
    #[must_use]
    pub fn nodes(&self) -> &[SliceNode<A>] {
        &self.nodes
    }

    /// The selection that chose it.
    #[must_use]
    pub fn selection(&self) -> &Selection<A> {
        &self.selection
    }

    /// The number of actors among the nodes; they come first.
    #[must_use]
    pub fn actor_count(&self) -> usize {
        match self.selection.view {
            View::TwoMode | View::Actors => self.holdings.count(Mode::Actor),
            View::Arenas => 0,
        }
    }

    /// Visits the ties in the order in which the slice has them.
    ///
    /// # Errors
    /// What a visit fails with, and [`Cancelled`].
    ///
    /// # Complexity
    /// As [`Network::slice`]; of a projection, also the sorting of the pairs of each node.
    pub fn each_tie<E: From<Cancelled>>(
        &self,
        cancel: &Cancel,
        mut visit: impl FnMut(&WalkedTie<'_, A>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(cancel, &mut |walked| match self.keeps(&walked.tie) {
            true => visit(walked),
            false => Ok(()),
        })
    }

    /// Returns whether a tie is part of the backbone.
    fn keeps(&self, tie: &SliceTie) -> bool {
        match self.selection.backbone {
            None => true,
            Some(Backbone::Weight(least)) => tie.weight >= least,
            Some(Backbone::Disparity(level)) => {
                let ends = [tie.one, tie.other].map(|end| self.dealt[end as usize]);
                chance(tie.weight, ends).is_some_and(|chance| chance < level)
            }
        }
    }

    /// Visits all ties, of the backbone or not.
    fn each<E: From<Cancelled>>(&self, cancel: &Cancel, visit: &mut Visit<'_, A, E>) -> Result<(), E> {
        match self.selection.view {
            View::TwoMode => self.each_held(cancel, visit),
            View::Actors => self.each_projected(Mode::Actor, Mode::Arena, cancel, visit),
            View::Arenas => self.each_projected(Mode::Arena, Mode::Actor, cancel, visit),
        }
    }

    fn each_held<E: From<Cancelled>>(&self, cancel: &Cancel, visit: &mut Visit<'_, A, E>) -> Result<(), E> {
        for actor in 0..self.holdings.count(Mode::Actor) as u32 {
            cancel.check_every(actor as usize)?;
            for holding in self.holdings.held_by(Mode::Actor, actor) {
                let tie = self.holdings.tie(holding, &self.selection);
                let part = Part {
                    other: tie.other,
                    own: holding,
                    theirs: holding,
                    is_shared: true,
                };
                visit(&WalkedTie {
                    tie,
                    walk: self,
                    parts: &[part],
                })?;
            }
        }
        Ok(())
    }

    fn each_projected<E: From<Cancelled>>(
        &self,
        mode: Mode,
        between: Mode,
        cancel: &Cancel,
        visit: &mut Visit<'_, A, E>,
    ) -> Result<(), E> {
        let holdings = &self.holdings;
        let mut parts: Vec<Part<'_>> = Vec::new();
        let mut shared: Vec<Part<'_>> = Vec::new();
        for one in 0..holdings.count(mode) as u32 {
            cancel.check()?;
            parts.clear();
            for own in holdings.held_by(mode, one) {
                let there = holdings.held_by(between, own.end(between));
                for theirs in there.skip_while(|theirs| theirs.end(mode) <= one) {
                    parts.push(Part {
                        other: theirs.end(mode),
                        own,
                        theirs,
                        is_shared: holdings.are_shared(holdings.overlap(own, theirs)),
                    });
                }
            }
            // Stable, so that what two share stays in its order and weights are summed as the slice sums them.
            parts.sort_by_key(|part| part.other);
            for met in parts.chunk_by(|left, right| left.other == right.other) {
                shared.clear();
                shared.extend(met.iter().filter(|part| part.is_shared));
                if shared.is_empty() {
                    continue;
                }
                let mut tally = Tally {
                    both: met.len() as u32,
                    ..Tally::default()
                };
                for part in &shared {
                    let size = holdings.size(between, part.own.end(between)) as usize;
                    tally.share(newman_weight(size), holdings.overlap(part.own, part.theirs));
                }
                let other = met[0].other;
                let degree = |place| holdings.held_by(mode, place).len() as u32;
                let of_either = degree(one) + degree(other) - tally.both;
                let (weighting, certainty) = (self.selection.weighting, self.selection.scope.certainty);
                visit(&WalkedTie {
                    tie: SliceTie {
                        one,
                        other,
                        weight: weight(tally, of_either, weighting, certainty),
                        shared: tally.shared,
                        overlap: tally.overlap,
                    },
                    walk: self,
                    parts: &shared,
                })?;
            }
        }
        Ok(())
    }
}

impl<'w, A: Actor> WalkedTie<'w, A> {
    /// The things that the two nodes share, in the order of the rows: arenas of two actors, actors of two arenas; nothing
    /// in two modes.
    pub fn shared(&self) -> impl ExactSizeIterator<Item = NodeKey<A>> + use<'w, A> {
        let (walk, view) = (self.walk, self.walk.selection.view);
        let parts = match view {
            View::TwoMode => &[],
            View::Actors | View::Arenas => self.parts,
        };
        parts.iter().map(move |part| match view {
            View::Arenas => NodeKey::Actor(walk.holdings.actors.members[part.own.end(Mode::Actor) as usize]),
            View::Actors | View::TwoMode => {
                NodeKey::Arena(walk.holdings.arenas.members[part.own.end(Mode::Arena) as usize])
            }
        })
    }

    /// In two modes, the involvements of the actor in the arena that count; none in other views.
    pub fn involvements(&self) -> impl Iterator<Item = InvolvementIx<A>> + use<'w, A> {
        let walk = self.walk;
        let held = match walk.selection.view {
            View::TwoMode => Some(self.parts[0].own),
            View::Actors | View::Arenas => None,
        };
        held.into_iter().flat_map(move |holding| {
            let actor = walk.holdings.actors.members[holding.end(Mode::Actor) as usize];
            let arena = walk.holdings.arenas.members[holding.end(Mode::Arena) as usize];
            let all = walk.lens.mode.of_actor_in(actor, arena);
            all.filter(move |&involvement| walk.lens.counts(involvement))
        })
    }

    /// The days, of those of the scope or of all time, on which it holds with this certainty through anything that the two
    /// share: runs that ascend and neither overlap nor touch.
    #[must_use]
    pub fn days(&self, certainty: Certainty) -> Vec<Days> {
        let runs = |spans: &[Span]| {
            let days = spans.iter().map(|span| match certainty {
                Certainty::Certain => span.certain,
                Certainty::Possible => span.possible,
            });
            union(days.collect())
        };
        let of_part = |part: &Part<'_>| {
            let (own, theirs) = (
                self.walk.holdings.spans_of(part.own),
                self.walk.holdings.spans_of(part.theirs),
            );
            intersect(&runs(own), &runs(theirs))
        };
        union(self.parts.iter().flat_map(of_part).collect())
    }
}
