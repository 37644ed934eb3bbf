//! Measures of a slice as a whole, each taken once.

use std::sync::Arc;

use domain::Sector;
use domain::measure::{
    Components, CorePeriphery, Diameter, EiIndex, Leiden, Mixing, Stability, components, core_periphery,
    diameter, e_i_index, mixing, stability, transitivity,
};
use quick_cache::sync::Cache;
use tokio::sync::OnceCell;

use super::Measured;
use super::measured::compute;
use crate::work::Interrupted;

/// The searches for the diameter that are made before bounds are told.
const DIAMETER_SEARCHES: usize = 1_000;

/// The number of different arguments for which what is drawn at random is kept.
const DRAWS: usize = 16;

/// The measures of the whole that have been taken.
#[derive(Debug)]
pub(super) struct GlobalMeasures {
    components: OnceCell<Components>,
    diameter: OnceCell<Diameter>,
    transitivity: OnceCell<Option<f64>>,
    core_periphery: OnceCell<Option<CorePeriphery>>,
    mixing: OnceCell<Option<Mixing<Sector>>>,
    ei_index: Cache<(u32, u64), Option<EiIndex>>,
    stability: Cache<(u64, u32, u64, u32), Stability>,
}

impl Default for GlobalMeasures {
    fn default() -> Self {
        Self {
            components: OnceCell::new(),
            diameter: OnceCell::new(),
            transitivity: OnceCell::new(),
            core_periphery: OnceCell::new(),
            mixing: OnceCell::new(),
            ei_index: Cache::new(DRAWS),
            stability: Cache::new(DRAWS),
        }
    }
}

impl Measured {
    /// The components, the largest first.
    ///
    /// # Errors
    /// When it is interrupted.
    pub async fn components(self: &Arc<Self>) -> Result<&Components, Interrupted> {
        let work = |this: &Self, _: &_| Ok(components(this.graph()));
        self.once(&self.global.components, work).await
    }

    /// The diameter, or bounds of it.
    ///
    /// # Errors
    /// When it is interrupted.
    pub async fn diameter(self: &Arc<Self>) -> Result<Diameter, Interrupted> {
        let work = |this: &Self, cancel: &_| diameter(this.graph(), DIAMETER_SEARCHES, cancel);
        self.once(&self.global.diameter, work).await.copied()
    }

    /// `None` in two modes: two that are tied to the same third are on one side there, and never tied.
    ///
    /// # Errors
    /// When it is interrupted; whoever asks next computes it.
    pub async fn transitivity(self: &Arc<Self>) -> Result<Option<f64>, Interrupted> {
        let work = |this: &Self, cancel: &_| match this.is_one_mode() {
            true => transitivity(this.graph(), cancel),
            false => Ok(None),
        };
        self.once(&self.global.transitivity, work).await.copied()
    }

    /// `None` in two modes, where no core could be complete.
    ///
    /// # Errors
    /// When it is interrupted; whoever asks next computes it.
    pub async fn core_periphery(self: &Arc<Self>) -> Result<Option<&CorePeriphery>, Interrupted> {
        let work = |this: &Self, _: &_| Ok(this.is_one_mode().then(|| core_periphery(this.graph())));
        Ok(self.once(&self.global.core_periphery, work).await?.as_ref())
    }

    /// `None` when not all nodes are organisations.
    ///
    /// # Errors
    /// When it is interrupted; whoever asks next computes it.
    pub async fn mixing(self: &Arc<Self>) -> Result<Option<&Mixing<Sector>>, Interrupted> {
        let work = |this: &Self, _: &_| Ok(this.sectors().map(|sectors| mixing(this.graph(), sectors)));
        Ok(self.once(&self.global.mixing, work).await?.as_ref())
    }

    /// `None` without ties, and when not all nodes are organisations.
    ///
    /// # Errors
    /// When it is interrupted; whoever asks next computes it.
    pub async fn ei_index(
        self: &Arc<Self>,
        permutations: u32,
        seed: u64,
    ) -> Result<Option<EiIndex>, Interrupted> {
        let this = Arc::clone(self);
        let make = compute(move |cancel| {
            let Some(sectors) = this.sectors() else {
                return Ok(None);
            };
            e_i_index(this.graph(), sectors, permutations, seed, cancel)
        });
        let key = (permutations, seed);
        self.global.ei_index.get_or_insert_async(&key, make).await
    }

    /// The likeness of the communities of several draws.
    ///
    /// # Errors
    /// When it is interrupted.
    pub async fn stability(
        self: &Arc<Self>,
        parameters: Leiden,
        runs: u32,
    ) -> Result<Stability, Interrupted> {
        let this = Arc::clone(self);
        let make = compute(move |cancel| stability(this.graph(), &parameters, runs, cancel));
        let Leiden {
            resolution,
            iterations,
            seed,
        } = parameters;
        let key = (resolution.to_bits(), iterations, seed, runs);
        self.global.stability.get_or_insert_async(&key, make).await
    }

    /// The number of nodes that have no tie.
    pub fn isolate_count(&self) -> usize {
        let graph = self.graph();
        graph.nodes().filter(|&node| graph.degree(node) == 0).count()
    }

    pub(super) fn is_one_mode(&self) -> bool {
        self.graph().actor_count().is_none()
    }
}
