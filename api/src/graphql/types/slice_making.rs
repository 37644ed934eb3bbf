//! How a slice was made, and how its measures are taken.

use async_graphql::{ID, SimpleObject};
use dataset::NodeId;
use dataset::slices::SliceView;
use dataset::slices::{Choice, Method, NodeMeasure, SAMPLING, algorithm};
use domain::measure::PAGE_RANK_TOLERANCE;
use domain::network::Thing;
use domain::network::{Backbone, SliceWeighting};

use super::making::{AppliedScope, Provenance};
use super::slice::Slice;
use crate::graphql::enumeration::Enum;

/// How a slice was made (tillkomst). With this alone, anybody can make it again.
#[derive(SimpleObject)]
pub(crate) struct SliceMaking {
    #[graphql(flatten)]
    provenance: Provenance,
    /// What its nodes are, and what ties them.
    view: Enum<SliceView>,
    /// How the weight of a tie is counted.
    weighting: Enum<SliceWeighting>,
    #[graphql(flatten)]
    scope: AppliedScope,
    /// The organisations or persons that are named, by id; null when none had to be. 1,000 at most.
    actors: Option<Vec<ID>>,
    /// The arenas that are named, by id; null when none had to be. 1,000 at most.
    arenas: Option<Vec<ID>>,
    /// The organisations or persons that are left out, by id. 1,000 at most.
    without: Vec<ID>,
    /// Around whom it is, by id; null when around nobody. 1,000 at most.
    around: Option<Vec<ID>>,
    /// Within how many steps of them; null when around nobody.
    steps: Option<i32>,
    /// The least weight of a tie; null when none was asked for.
    least_weight: Option<f64>,
    /// The level α of the disparity filter; null when it was not asked for.
    disparity: Option<f64>,
}

impl SliceMaking {
    pub(crate) fn new(slice: &Slice) -> Self {
        let (view, choice) = (&slice.view, &slice.measured.choice);
        let (least_weight, disparity) = match choice.backbone() {
            None => (None, None),
            Some(Backbone::Weight(least)) => (Some(least), None),
            Some(Backbone::Disparity(level)) => (None, Some(level)),
        };
        let network = view.network();
        let ids = |things: Vec<Thing>| {
            things
                .into_iter()
                .map(|thing| ID(NodeId::of_thing(network, thing).encode()))
                .collect()
        };
        let named = choice.named(network);
        let (around, steps) = named.around.unzip();
        Self {
            provenance: Provenance::of(view),
            view: Enum(SliceView::of(choice.mode(), matches!(choice, Choice::Persons(_)))),
            weighting: Enum(choice.weighting()),
            scope: AppliedScope::of(choice.scope()),
            actors: named.actors.map(ids),
            arenas: named.arenas.map(ids),
            without: ids(named.without),
            around: around.map(ids),
            steps: steps.map(|steps| i32::try_from(steps.get()).unwrap_or(i32::MAX)),
            least_weight,
            disparity,
        }
    }
}

/// How a measure of the nodes is taken (metod).
#[derive(SimpleObject)]
pub(crate) struct MeasureMethod {
    /// The measure.
    measure: Enum<NodeMeasure>,
    /// The algorithm, its source and its parameters.
    algorithm: &'static str,
    /// Whether all of the slice was looked at; otherwise a sample was drawn.
    exact: bool,
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
            exact,
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
