//! Bounds: the same slice with only what is certain, and with all that is possible.

use super::{Selection, Slice, SliceError};
use crate::Certainty;
use crate::measure::Cancel;
use crate::network::Network;
use crate::network::index::OrganisationIx;
use crate::network::involvement::Actor;

/// A slice read in both ways that the sources allow furthest from each other (nedre och övre).
#[derive(Debug, Clone, PartialEq)]
pub struct SliceBounds<A = OrganisationIx> {
    /// With only what certainly holds.
    pub certain: Slice<A>,
    /// With all that holds certainly or possibly; every node of the other is in it too.
    pub possible: Slice<A>,
}

/// A figure read in both ways; `None` where it is not there, or not defined.
///
/// Of what grows with every tie (counts, degrees, core numbers), these are a lower and an upper bound. Of what ties can
/// raise or lower (shares, betweenness, communities), they are the figures of the two readings, and the truth may lie
/// outside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigureBounds {
    /// The figure when only what is certain holds.
    pub certain: Option<f64>,
    /// The figure when all that is possible holds.
    pub possible: Option<f64>,
}

impl Network {
    /// The slice that a selection chooses, read in both ways; the certainty of its scope is not looked at. Time-blind,
    /// both are the same.
    ///
    /// # Errors
    /// As [`Network::slice`].
    ///
    /// # Complexity
    /// As [`Network::slice`], twice.
    pub fn slice_bounds<A: Actor>(
        &self,
        selection: &Selection<A>,
        cancel: &Cancel,
    ) -> Result<SliceBounds<A>, SliceError> {
        let slice = |certainty| {
            let mut selection = selection.clone();
            selection.scope.certainty = certainty;
            self.slice(selection, cancel)
        };
        Ok(SliceBounds {
            certain: slice(Certainty::Certain)?,
            possible: slice(Certainty::Possible)?,
        })
    }
}

impl<A: Actor> SliceBounds<A> {
    /// A measure of the nodes in both ways, for each node of the slice of what is possible. The values come in the order of
    /// the nodes of either slice.
    pub fn figures(
        &self,
        certain: &[Option<f64>],
        possible: &[Option<f64>],
    ) -> impl ExactSizeIterator<Item = FigureBounds> {
        let nodes = self.possible.nodes.iter().zip(possible);
        nodes.map(|(node, &possible)| FigureBounds {
            certain: self
                .certain
                .find(node.key)
                .and_then(|place| certain[place as usize]),
            possible,
        })
    }
}
