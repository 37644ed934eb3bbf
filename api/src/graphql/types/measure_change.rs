//! A measure before and after.

use async_graphql::SimpleObject;
use domain::network::MeasureChange as Change;

use crate::graphql::at_hand::at_hand;

/// What is measured of a node, a tie or the whole, before and after (förändring).
#[derive(SimpleObject)]
pub(crate) struct MeasureChange {
    /// Before; null where it is not there, or not defined.
    before: Option<f64>,
    /// After; null where it is not there, or not defined.
    after: Option<f64>,
    /// After less before; null unless both are defined.
    difference: Option<f64>,
}

impl From<Change> for MeasureChange {
    fn from(change: Change) -> Self {
        Self {
            before: change.before,
            after: change.after,
            difference: change.difference(),
        }
    }
}

at_hand!(MeasureChange {
    "before" = before,
    "after" = after,
    "difference" = difference,
});
