//! The methods by which the measures of a slice's nodes are taken.

use async_graphql::SimpleObject;
use dataset::slices::{Method, NodeMeasure, SAMPLING, algorithm};
use domain::measure::PAGE_RANK_TOLERANCE;

use crate::graphql::enumeration::Enum;

/// The method by which a measure of the nodes is taken (metod).
#[derive(SimpleObject)]
pub(crate) struct MeasureMethod {
    /// The measure.
    measure: Enum<NodeMeasure>,
    /// The algorithm, its source and its parameters.
    algorithm: &'static str,
    /// True when all of the slice was looked at, false when a sample was drawn.
    is_exact: bool,
    /// The most that the value of any node is off, unless the risk comes true; of PageRank, the most that all together
    /// are. Null when it is exact otherwise.
    error: Option<f64>,
    /// The probability that the value of some node is off by more (risk); null when it is exact.
    risk: Option<f64>,
    /// The start of the random numbers of the sample; null when none is drawn.
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
