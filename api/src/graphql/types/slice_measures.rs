//! Measures of a slice as a whole that one number does not say.

use std::sync::Arc;

use async_graphql::{Context, Object, SimpleObject};
use dataset::slices::{Measured, SliceMeasure, SliceNodeOrderField};
use domain::Sector;
use domain::measure::{
    Components as FoundComponents, CorePeriphery as FoundCore, Diameter as FoundDiameter, Mixing,
};
use schema_macros::{AtHand, fields};

use super::slice::{Slice, bounded, count};
use super::slice_node::SliceNode;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Page};

/// A measure in the two readings of what the sources leave open (nedre och övre).
///
/// Of what grows with every tie (counts, degrees, core numbers) these are a lower and an upper bound. Of what ties can
/// raise or lower (shares, betweenness, communities) they are its values in the two readings, and the truth may lie
/// outside. In a time-blind question both are the same.
#[derive(AtHand, SimpleObject)]
pub(crate) struct MeasureBounds {
    /// Its value when only what is certain holds; null where it is not there, or not defined.
    pub(crate) certain: Option<f64>,
    /// Its value when all that is possible holds; null where it is not there, or not defined.
    pub(crate) possible: Option<f64>,
}

/// The components of a slice (komponenter).
#[derive(SimpleObject)]
pub(crate) struct Components {
    /// Number of components, isolates among them.
    component_count: i32,
    /// Number of nodes of each of the largest components, the largest first; 100 at most.
    largest_node_counts: Vec<i32>,
}

impl Components {
    pub(crate) fn new(found: &FoundComponents) -> Self {
        let sizes = found.sizes.iter().take(100);
        Self {
            component_count: count(found.sizes.len()),
            largest_node_counts: sizes.map(|&size| count(size as usize)).collect(),
        }
    }
}

/// The diameter of a slice, or bounds on it when finding it would take too many searches.
#[derive(SimpleObject)]
pub(crate) struct Diameter {
    /// The fewest steps that it can be.
    least: i32,
    /// The most steps that it can be; it is exact when both are the same.
    most: i32,
}

impl Diameter {
    pub(crate) fn new(found: FoundDiameter) -> Self {
        Self {
            least: count(found.least as usize),
            most: count(found.most as usize),
        }
    }
}

/// Centralisation: the share to which a slice is arranged around its most central node, by three measures; each 0 to 1.
pub(crate) struct Centralisation {
    pub(crate) measured: Arc<Measured>,
    pub(crate) degree: f64,
}

/// The centralisation of a slice (centralisering): the degree to which it is arranged around its most central node, by
/// three measures. Each is the sum of what every node lacks to the most central one, divided by that of a star of as
/// many nodes; 0 to 1.
#[fields]
#[Object]
impl Centralisation {
    /// By degree.
    async fn degree(&self) -> f64 {
        self.degree
    }

    /// By betweenness, a tie being one step.
    async fn betweenness(&self) -> Result<Option<f64>> {
        Ok(self
            .measured
            .measure(SliceMeasure::BetweennessCentralisation)
            .await?)
    }

    /// By harmonic closeness, a tie being one step.
    async fn closeness(&self) -> Result<Option<f64>> {
        Ok(self
            .measured
            .measure(SliceMeasure::ClosenessCentralisation)
            .await?)
    }
}

/// Numbers of ties between each two sectors (blandningsmatris).
#[derive(SimpleObject)]
pub(crate) struct SectorMixing {
    /// The sectors that nodes are of, in the order of the list of sectors.
    sectors: Vec<Enum<Sector>>,
    /// Number of nodes of each of them.
    node_counts: Vec<i32>,
    /// For each sector a row, and in it for each sector, in the same order, the number of ties between the two. Each tie counts
    /// once, so that the matrix is symmetric and its sum more than the ties.
    tie_counts: Vec<Vec<i32>>,
    /// Assortativity by sector (Newman 2003): how much more ties join like with like than chance would, from −1 at least, over
    /// 0, as chance has it, to 1, where all do. Null without ties, and when all are within one sector.
    assortativity: Option<f64>,
}

impl SectorMixing {
    pub(crate) fn new(found: &Mixing<Sector>) -> Self {
        let whole = |row: &Vec<u64>| row.iter().map(|&ties| count(ties as usize)).collect();
        Self {
            assortativity: found.assortativity(),
            node_counts: whole(&found.sizes),
            tie_counts: found.ties.iter().map(whole).collect(),
            sectors: found.groups.iter().copied().map(Enum).collect(),
        }
    }
}

/// The E–I index of sectors, and its baseline.
#[derive(SimpleObject)]
pub(crate) struct EiIndex {
    /// Ties between sectors.
    external_tie_count: i32,
    /// Ties within sectors.
    internal_tie_count: i32,
    /// (external − internal) / (external + internal), −1 to 1.
    index: f64,
    /// The index that chance would give: the same sectors are dealt out to the nodes at random; null when no
    /// permutation was asked for.
    baseline: Option<EiBaseline>,
}

/// The E–I index that chance would give: the same sectors are dealt out to the nodes at random, ties staying where
/// they are.
#[derive(SimpleObject)]
pub(crate) struct EiBaseline {
    /// Its mean.
    mean: f64,
    /// Its standard deviation.
    deviation: f64,
    /// The share of deals with an index at most as great, the sectors as they are counted among them.
    at_most: f64,
    /// The share of deals with an index at least as great, the sectors as they are counted among them.
    at_least: f64,
    /// The number of times that the sectors were dealt out.
    permutations: i32,
    /// The start of the random numbers.
    seed: i32,
}

impl EiIndex {
    pub(crate) async fn of(measured: &Arc<Measured>, permutations: i32, seed: i32) -> Result<Option<Self>> {
        let times = bounded("permutations", permutations, 0, 10_000)?;
        let start = bounded("seed", seed, 0, u32::MAX)?;
        let found = measured.ei_index(times, start.into()).await?;
        Ok(found.map(|found| Self {
            external_tie_count: count(found.external as usize),
            internal_tie_count: count(found.internal as usize),
            index: found.index,
            baseline: found.baseline.map(|it| EiBaseline {
                mean: it.mean,
                deviation: it.deviation,
                at_most: it.at_most,
                at_least: it.at_least,
                permutations,
                seed,
            }),
        }))
    }
}

/// A division into core and periphery.
pub(crate) struct CorePeriphery {
    slice: Slice,
    core: Vec<u32>,
    fit: Option<f64>,
}

impl CorePeriphery {
    pub(crate) fn new(slice: &Slice, found: &FoundCore) -> Self {
        let core = (0..).zip(&found.is_core).filter(|(_, is_core)| **is_core);
        Self {
            slice: slice.clone(),
            core: core.map(|(place, _)| place).collect(),
            fit: found.fit,
        }
    }
}

/// A division into core and periphery (kärna och periferi): nodes of more ties belong to the core before nodes of fewer, which
/// finds the best core exactly (Lip 2011).
#[fields(view = self.slice.view, identity = self.slice.identity())]
#[Object]
impl CorePeriphery {
    /// Number of nodes in the core.
    async fn core_count(&self) -> i32 {
        count(self.core.len())
    }

    /// The fit of the division (anpassning): Pearson's correlation, over all pairs within the core and within the
    /// periphery, between being tied and being of the core; 1 when the core is complete and the periphery has no ties.
    /// Null where one of the two does not vary.
    async fn fit(&self) -> Option<f64> {
        self.fit
    }

    /// The nodes of the core.
    async fn core(
        &self,
        ctx: &Context<'_>,
        #[page(SliceNodeOrderField::Degree, descending, "most ties first")] page: Page<SliceNodeOrderField>,
    ) -> Result<Connection<SliceNode>> {
        self.slice.cut_nodes(ctx, self.core.clone(), &page).await
    }
}
