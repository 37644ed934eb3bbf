//! Nodes of a slice, made of its holdings, and in the two-mode view its ties.

use super::holdings::{Holding, Holdings};
use super::projection::overlap_weight;
use super::{NodeKey, Selection, SliceNode, SliceTie, SliceWeighting, View};
use crate::measure::Mode;
use crate::network::involvement::Actor;

impl<A: Actor> Holdings<A> {
    /// The nodes of a view.
    pub(super) fn nodes(&self, view: View) -> Vec<SliceNode<A>> {
        let of_mode = |mode| {
            (0..self.count(mode) as u32).map(move |place| SliceNode {
                key: match mode {
                    Mode::Actor => NodeKey::Actor(self.actors.members[place as usize]),
                    Mode::Arena => NodeKey::Arena(self.arenas.members[place as usize]),
                },
                certainty: self
                    .held_by(mode, place)
                    .filter_map(|holding| self.overlap(holding, holding).certainty())
                    .min(),
            })
        };
        match view {
            View::TwoMode => of_mode(Mode::Actor).chain(of_mode(Mode::Arena)).collect(),
            View::Actors => of_mode(Mode::Actor).collect(),
            View::Arenas => of_mode(Mode::Arena).collect(),
        }
    }

    /// The ties of the two-mode view.
    pub(super) fn ties(&self, selection: &Selection<A>) -> Vec<SliceTie> {
        let actors = self.count(Mode::Actor) as u32;
        let held = (0..actors).flat_map(|actor| self.held_by(Mode::Actor, actor));
        held.map(|holding| self.tie(holding, selection)).collect()
    }

    /// A tie of the two-mode view.
    pub(super) fn tie(&self, holding: &Holding, selection: &Selection<A>) -> SliceTie {
        let overlap = self.overlap(holding, holding);
        SliceTie {
            one: holding.end(Mode::Actor),
            other: self.count(Mode::Actor) as u32 + holding.end(Mode::Arena),
            weight: match selection.weighting {
                SliceWeighting::OverlapDays => overlap_weight(overlap, selection.scope.certainty),
                _ => 1.0,
            },
            shared: 1,
            overlap,
        }
    }
}
