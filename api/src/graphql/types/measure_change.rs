//! A measure before and after.

use async_graphql::SimpleObject;
use domain::network::MeasureChange as Change;
use schema_macros::AtHand;

/// The values of a measure before and after (förändring), of a node, a tie or the whole.
#[derive(AtHand, SimpleObject)]
pub(crate) struct MeasureChange {
    /// Its value before; null where it is not there, or not defined.
    before: Option<f64>,
    /// Its value after; null where it is not there, or not defined.
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
