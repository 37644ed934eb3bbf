//! Nodes of a slice.

use async_graphql::{Object, SimpleObject};
use dataset::slices::NodeMeasure;
use domain::Certainty;
use domain::measure::Leiden;
use domain::network::Thing;
use schema_macros::{AtHand, fields};

use super::named::Named;
use super::slice::{Slice, count, leiden_parameters};
use super::slice_measures::MeasureBounds;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;

/// A node, by its place in its slice.
pub(crate) struct SliceNode {
    pub(super) slice: Slice,
    pub(super) place: u32,
}

impl SliceNode {
    fn thing(&self) -> Thing {
        self.slice.thing(self.place)
    }

    pub(super) async fn value(&self, of: NodeMeasure) -> Result<Option<f64>> {
        Ok(self.slice.measured.column(of).await?[self.place as usize])
    }

    async fn whole(&self, of: NodeMeasure) -> Result<i32> {
        Ok(self.value(of).await?.map_or(0, |value| value as i32))
    }
}

/// A node of a slice (nod): an organisation, a person or an arena, with what is measured of it there.
#[fields]
#[Object]
impl SliceNode {
    /// Its name.
    async fn name(&self) -> &str {
        self.slice.name(self.place)
    }

    /// The organisation, person or arena that it is.
    async fn node(&self) -> Result<Named> {
        Named::of(&self.slice.view, self.thing())
    }

    /// The certainty with which one of its involvements holds on some day of the scope, or of all time when the scope
    /// names none; null when there is no such day, so that only a time-blind question finds it, or the filter names
    /// it.
    async fn certainty(&self) -> Option<Enum<Certainty>> {
        self.slice.measured.certainty(self.place).map(Enum)
    }

    /// Degree (grad): the number of its ties; 0 of an isolate.
    #[at_hand]
    async fn degree(&self) -> Result<i32> {
        self.whole(NodeMeasure::Degree).await
    }

    /// Degree centrality (gradcentralitet): ties as a share of the other nodes or, in two modes, of the nodes of the other
    /// side; 0 to 1. Null where there are none.
    #[at_hand]
    async fn degree_share(&self) -> Result<Option<f64>> {
        self.value(NodeMeasure::DegreeShare).await
    }

    /// Strength (styrka): the sum of the weights of its ties, in the unit of the weighting; 0 of an isolate.
    #[at_hand]
    async fn strength(&self) -> Result<f64> {
        Ok(self.value(NodeMeasure::Strength).await?.unwrap_or_default())
    }

    /// Betweenness (mellanliggandecentralitet, Freeman 1977): over all pairs of other nodes, the share of the shortest ways
    /// between them that lead over it, as a share of the most that a node could have; 0 to 1. A tie is one step, whatever
    /// its weight. Null where there are too few others to be between.
    #[at_hand]
    async fn betweenness(&self) -> Result<Option<f64>> {
        self.value(NodeMeasure::Betweenness).await
    }

    /// Harmonic closeness (närhetscentralitet, Marchiori & Latora 2000): the sum of 1/distance to all others, divided by their
    /// number; 0 to 1. Who cannot be reached adds nothing, so that an isolate has 0. A tie is one step, whatever its
    /// weight. Null when there are no others.
    #[at_hand]
    async fn closeness(&self) -> Result<Option<f64>> {
        self.value(NodeMeasure::Closeness).await
    }

    /// Eigenvector centrality (egenvektorcentralitet, Bonacich 1972): in proportion to the sum of those of its neighbours,
    /// each times the weight of the tie; the squares of all sum to 1. It is 0 outside the component with the greatest
    /// eigenvalue. Null when the slice has no ties, or two eigenvalues lie too close to tell.
    #[at_hand]
    async fn eigenvector(&self) -> Result<Option<f64>> {
        self.value(NodeMeasure::Eigenvector).await
    }

    /// PageRank (Brin & Page 1998): how often one comes by when following ties at random, the stronger the likelier, and
    /// beginning anew anywhere at 15 steps of 100; all sum to 1.
    #[at_hand]
    async fn page_rank(&self) -> Result<Option<f64>> {
        self.value(NodeMeasure::PageRank).await
    }

    /// Core number (kärntal, Seidman 1983): the largest k for which it is among nodes that all have k ties to one another;
    /// 0 of an isolate. Weights are not looked at.
    #[at_hand]
    async fn core_number(&self) -> Result<i32> {
        self.whole(NodeMeasure::CoreNumber).await
    }

    /// Clustering (klustring, Watts & Strogatz 1998): the share of the pairs of its neighbours that are tied; 0 to 1. In two
    /// modes, over all with whom it shares a neighbour, the mean of shared neighbours by neighbours of either (Latapy,
    /// Magnien & Del Vecchio 2008). Null with fewer than two neighbours, and in two modes when it shares none.
    #[at_hand]
    async fn clustering(&self) -> Result<Option<f64>> {
        self.value(NodeMeasure::Clustering).await
    }

    /// Burt's constraint (bundenhet, Burt 1992): how far its ties lead back to the same few; little constraint is much room
    /// to broker. Weighted; above 1 is possible. Null of an isolate.
    #[at_hand]
    async fn constraint(&self) -> Result<Option<f64>> {
        self.value(NodeMeasure::Constraint).await
    }

    /// Burt's effective size (effektiv storlek, Burt 1992): its neighbours, counted less the more they are tied to each other;
    /// at most its degree. Weighted. Null of an isolate.
    #[at_hand]
    async fn effective_size(&self) -> Result<Option<f64>> {
        self.value(NodeMeasure::EffectiveSize).await
    }

    /// Brokerage between sectors (mäklarroller, Gould & Fernandez 1989); null unless all nodes are organisations, which alone
    /// have a sector.
    #[at_hand]
    async fn brokerage(&self) -> Result<Option<Brokerage>> {
        let found = self.slice.measured.brokerage().await?;
        Ok(found.map(|found| {
            let it = &found[self.place as usize];
            let count = |times: u64| times as f64;
            Brokerage {
                coordinator: count(it.coordinator),
                consultant: count(it.consultant),
                representative: count(it.representative),
                gatekeeper: count(it.gatekeeper),
                liaison: count(it.liaison),
                total: count(it.total()),
            }
        }))
    }

    /// The number of its community (kluster), from 0, the largest: as `communities` of the slice has it, with the same
    /// arguments. An isolate is alone in its own.
    async fn community(
        &self,
        #[graphql(
            desc = "More than 1 gives more and smaller communities; above 0, at most 100.",
            default = 1.0
        )]
        resolution: f64,
        #[graphql(
            desc = "The number of times that the search begins again from the communities found: 1 to 100.",
            default = 2
        )]
        iterations: i32,
        #[graphql(
            desc = "The start of the random numbers, 0 or more. The same seed gives the same result.",
            default = 1
        )]
        seed: i32,
    ) -> Result<i32> {
        let parameters: Leiden = leiden_parameters(resolution, iterations, seed)?;
        let found = self.slice.measured.communities(parameters).await?;
        Ok(count(found.of[self.place as usize] as usize))
    }

    /// A measure of it in the two readings of what the sources leave open; the scope's `certainty` is not looked at.
    async fn bounds(&self, #[graphql(desc = "The measure.")] of: Enum<NodeMeasure>) -> Result<MeasureBounds> {
        let [certain, possible] = self.slice.readings().await?;
        let mut values = [None; 2];
        for (value, measured) in values.iter_mut().zip([certain, possible]) {
            if let Some(place) = measured.find(self.slice.view.network(), self.thing()) {
                *value = measured.column(of.0).await?[place as usize];
            }
        }
        let [certain, possible] = values;
        Ok(MeasureBounds { certain, possible })
    }
}

/// Counts of the times that a node stands between two others that are not tied to each other (mäklarroller), by the
/// sectors of the three.
///
/// Each pattern names the sectors along the way from one end, over the node, to the other. A tie leads both ways, so that
/// every pair of ends counts twice, once from each end, as in `brokerage` of R's package `sna`. Programs differ in what they
/// call a representative and a gatekeeper: go by the pattern. Counts are whole numbers, which may be more than an `Int` holds.
#[derive(AtHand, SimpleObject)]
pub(crate) struct Brokerage {
    /// Coordinator, A→A→A: all three are of one sector. `w_I` in sna.
    coordinator: f64,
    /// Consultant, A→B→A: the ends are of one sector, the node of another. Itinerant broker, `w_O` in sna.
    consultant: f64,
    /// Representative, A→A→B: the node is of the sector that the way comes from. `b_OI` in sna, which calls it gatekeeper.
    /// Without direction there are as many as of the next.
    representative: f64,
    /// Gatekeeper, A→B→B: the node is of the sector that the way leads to. `b_IO` in sna, which calls it representative.
    gatekeeper: f64,
    /// Liaison, A→B→C: all three are of different sectors. `b_O` in sna.
    liaison: f64,
    /// All patterns together. `t` in sna.
    total: f64,
}
