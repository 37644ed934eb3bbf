//! Backbone: the ties that stand out.

use super::{SliceTie, one_mode};
use crate::measure::disparity;

/// A backbone (ryggrad): the ties that are kept, so that one big arena does not drown the rest. Nodes stay, even without
/// ties.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Backbone {
    /// Ties of at least this weight.
    Weight(f64),
    /// Ties whose weight is unlikely, by less than this, had their ends dealt out their strength at random: the
    /// [disparity filter](crate::measure::disparity), at level α.
    Disparity(f64),
}

impl Backbone {
    /// Keeps the ties of the backbone. They ascend by their first node and then by their second.
    pub(super) fn keep(self, nodes: usize, ties: &mut Vec<SliceTie>) {
        match self {
            Self::Weight(least) => ties.retain(|tie| tie.weight >= least),
            Self::Disparity(level) => {
                let mut chances = disparity(&one_mode(nodes, ties)).into_iter();
                ties.retain(|_| chances.next().flatten().is_some_and(|chance| chance < level));
            }
        }
    }
}
