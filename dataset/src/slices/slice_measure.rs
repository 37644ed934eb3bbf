//! The measures of a slice as a whole that are one number, as a list to choose from.

use std::sync::Arc;

use domain::codes;
use domain::measure::{
    Leiden, Mixing, betweenness_centralisation, closeness_centralisation, degree_centralisation, density,
};

use super::Measured;
use crate::work::Interrupted;

codes! {
    /// Measure of a slice as a whole (mått på hela utsnittet). Each is defined at the field of `Slice` of that name.
    pub enum SliceMeasure {
        /// Number of nodes.
        NodeCount = "node_count",
        /// Number of ties.
        TieCount = "tie_count",
        /// Nodes without ties.
        IsolateCount = "isolate_count",
        /// Ties as a share of those that there could be (täthet).
        Density = "density",
        /// Number of components, isolates among them (komponenter).
        ComponentCount = "component_count",
        /// Nodes of the largest component.
        LargestComponent = "largest_component",
        /// Diameter, as far as it is known exactly.
        Diameter = "diameter",
        /// Transitivity (transitivitet).
        Transitivity = "transitivity",
        /// Centralisation by degree.
        DegreeCentralisation = "degree_centralisation",
        /// Centralisation by betweenness.
        BetweennessCentralisation = "betweenness_centralisation",
        /// Centralisation by harmonic closeness.
        ClosenessCentralisation = "closeness_centralisation",
        /// E–I index of sectors.
        EiIndex = "ei_index",
        /// Assortativity by sector.
        Assortativity = "assortativity",
        /// Fit of core and periphery.
        CorePeripheryFit = "core_periphery_fit",
        /// Number of communities, at resolution 1.
        CommunityCount = "community_count",
        /// Modularity of the communities, at resolution 1.
        Modularity = "modularity",
    }
}

impl Measured {
    /// A measure of the whole; `None` where it is not defined.
    ///
    /// # Errors
    /// When it takes too long.
    pub async fn measure(self: &Arc<Self>, of: SliceMeasure) -> Result<Option<f64>, Interrupted> {
        let graph = self.graph();
        Ok(match of {
            SliceMeasure::NodeCount => Some(graph.node_count() as f64),
            SliceMeasure::TieCount => Some(graph.tie_count() as f64),
            SliceMeasure::IsolateCount => Some(self.isolate_count() as f64),
            SliceMeasure::Density => density(graph),
            SliceMeasure::ComponentCount => Some(self.components().await?.sizes.len() as f64),
            SliceMeasure::LargestComponent => {
                let sizes = &self.components().await?.sizes;
                sizes.first().map(|&size| size.into())
            }
            SliceMeasure::Diameter => {
                let found = self.diameter().await?;
                (found.least == found.most).then(|| found.most.into())
            }
            SliceMeasure::Transitivity => self.transitivity().await?,
            SliceMeasure::DegreeCentralisation => degree_centralisation(graph),
            SliceMeasure::BetweennessCentralisation => match self.is_one_mode() {
                true => betweenness_centralisation(graph, self.betweenness().await?),
                false => None,
            },
            SliceMeasure::ClosenessCentralisation => match self.is_one_mode() {
                true => closeness_centralisation(graph, self.closeness().await?),
                false => None,
            },
            SliceMeasure::EiIndex => self.ei_index(0, 1).await?.map(|found| found.index),
            SliceMeasure::Assortativity => self.mixing().await?.and_then(Mixing::assortativity),
            SliceMeasure::CorePeripheryFit => self.core_periphery().await?.and_then(|found| found.fit),
            SliceMeasure::CommunityCount => {
                let found = self.communities(Leiden::default()).await?;
                Some(found.sizes.len() as f64)
            }
            SliceMeasure::Modularity => self.communities(Leiden::default()).await?.modularity,
        })
    }
}
