//! A figure before and after.

use async_graphql::SimpleObject;
use domain::network::FigureChange as Figures;

use crate::graphql::at_hand::at_hand;

/// A figure before and after (förändring).
#[derive(SimpleObject)]
pub(crate) struct FigureChange {
    /// Before; null where it is not there, or not defined.
    before: Option<f64>,
    /// After; null where it is not there, or not defined.
    after: Option<f64>,
    /// After less before; null unless both are defined.
    difference: Option<f64>,
}

impl From<Figures> for FigureChange {
    fn from(figures: Figures) -> Self {
        Self {
            before: figures.before,
            after: figures.after,
            difference: figures.difference(),
        }
    }
}

at_hand!(FigureChange {
    "before" = before,
    "after" = after,
    "difference" = difference,
});
