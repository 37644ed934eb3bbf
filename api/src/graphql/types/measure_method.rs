//! How the measures of a slice's nodes are taken.

use async_graphql::SimpleObject;
use dataset::slices::{Method, NodeMeasure, SAMPLING, algorithm};
use domain::measure::PAGE_RANK_TOLERANCE;

use crate::graphql::enumeration::Enum;

/// How a measure of the nodes is taken (metod).
#[derive(SimpleObject)]
pub(crate) struct MeasureMethod {
    /// The measure.
    measure: Enum<NodeMeasure>,
    /// The algorithm, its source and its parameters.
    algorithm: &'static str,
    /// Whether all of the slice was looked at; otherwise a sample was drawn.
    is_exact: bool,
    /// How far the figure of any node is off at most, unless the risk comes true; null when it is exact, and of PageRank
    /// how far all together are.
    error: Option<f64>,
    /// How likely it is that the figure of some node is off by more; null when it is exact.
    risk: Option<f64>,
    /// Where the random numbers of the sample begin; null when none is drawn.
    seed: Option<i32>,
}

impl MeasureMethod {
    pub(crate) fn new(measure: NodeMeasure, method: Method) -> Self {
        let exact = method == Method::Exact;
        Self {
            measure: Enum(measure),
            algorithm: algorithm(measure, exact),
            is_exact: exact,
            error: match (exact, measure) {
                (true, NodeMeasure::PageRank) => Some(PAGE_RANK_TOLERANCE),
                (true, _) => None,
                (false, _) => Some(SAMPLING.error),
            },
            risk: (!exact).then_some(SAMPLING.risk),
            seed: (!exact).then(|| i32::try_from(SAMPLING.seed).unwrap_or(i32::MAX)),
        }
    }
}
