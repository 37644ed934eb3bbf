//! Slices: a part of the network as nodes and ties, measured.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Object};
use dataset::slices::{Choice, Measured, NodeMeasure, SliceMeasure, SliceNodeOrderField};
use domain::Certainty;
use domain::measure::{Leiden, degree_centralisation, density};
use domain::network::{Network, Thing};
use futures_util::future::try_join_all;
use schema_macros::fields;

use super::community::Communities;
use super::gender::GenderTotals;
use super::measure_method::MeasureMethod;
use super::orders::SliceTieOrderField;
use super::provenance::Provenance;
use super::slice_measures::{
    Centralisation, Components, CorePeriphery, Diameter, EiIndex, MeasureBounds, SectorMixing,
};
use super::slice_node::SliceNode;
use super::slice_tie::SliceTie;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::failure::bad_input;
use crate::graphql::page::{Connection, CursorKey, Listing, Page, Rows};
use crate::graphql::view::View;

/// A slice of a request.
#[derive(Clone)]
pub(crate) struct Slice {
    pub(crate) view: Arc<View>,
    pub(crate) measured: Arc<Measured>,
}

impl Slice {
    pub(crate) async fn of(view: &Arc<View>, choice: &Choice) -> Result<Self> {
        Ok(Self {
            view: Arc::clone(view),
            measured: fetch(view, choice).await?,
        })
    }

    /// The choice that tells it from other slices.
    pub(super) fn identity(&self) -> &Choice {
        &self.measured.choice
    }

    /// The thing that the node at a place is.
    pub(super) fn thing(&self, place: u32) -> Thing {
        self.measured.thing(self.view.network(), place)
    }

    /// The name of the node at a place.
    pub(super) fn name(&self, place: u32) -> &str {
        self.view.network().name_of(self.thing(place))
    }

    pub(crate) fn node(&self, place: u32) -> SliceNode {
        SliceNode {
            slice: self.clone(),
            place,
        }
    }

    /// These nodes as a page, with the measures that the page's rows will be asked for.
    pub(crate) async fn cut_nodes(
        &self,
        ctx: &Context<'_>,
        places: Vec<u32>,
        page: &Page<SliceNodeOrderField>,
    ) -> Result<Connection<SliceNode>> {
        self.prepare(ctx).await?;
        let column = match page.order.field.0.measure() {
            Some(measure) => Some(Arc::clone(self.measured.column(measure).await?)),
            None => None,
        };
        let listing = Nodes {
            slice: self.clone(),
            column,
        };
        Connection::cut(listing, Rows::Unsorted(places), page)
    }

    /// Takes the measures that are selected of the nodes, so that the rows have them at hand.
    async fn prepare(&self, ctx: &Context<'_>) -> Result<()> {
        let ahead = ctx.look_ahead();
        let rows = [ahead.field("nodes"), ahead.field("edges").field("node")];
        let is_selected = |field: &str| rows.iter().any(|rows| rows.field(field).exists());
        let of_nodes = <NodeMeasure as domain::Code>::ALL
            .iter()
            .filter(|&&measure| is_selected(field_of(measure)));
        try_join_all(of_nodes.map(|&measure| self.measured.column(measure))).await?;
        if is_selected("community") {
            self.measured.communities(Leiden::default()).await?;
        }
        Ok(())
    }
}

/// The field of a node that gives a measure.
const fn field_of(measure: NodeMeasure) -> &'static str {
    match measure {
        NodeMeasure::Degree => "degree",
        NodeMeasure::DegreeShare => "degreeShare",
        NodeMeasure::Strength => "strength",
        NodeMeasure::Betweenness => "betweenness",
        NodeMeasure::Closeness => "closeness",
        NodeMeasure::Eigenvector => "eigenvector",
        NodeMeasure::PageRank => "pageRank",
        NodeMeasure::CoreNumber => "coreNumber",
        NodeMeasure::Clustering => "clustering",
        NodeMeasure::Constraint => "constraint",
        NodeMeasure::EffectiveSize => "effectiveSize",
        NodeMeasure::Coordinator
        | NodeMeasure::Consultant
        | NodeMeasure::Representative
        | NodeMeasure::Gatekeeper
        | NodeMeasure::Liaison => "brokerage",
    }
}

/// The order of lists of nodes.
struct Nodes {
    slice: Slice,
    column: Option<Arc<[Option<f64>]>>,
}

impl Listing for Nodes {
    type Row = u32;
    type Field = SliceNodeOrderField;
    type Node = SliceNode;

    fn key<'a>(&'a self, row: &'a u32, _: SliceNodeOrderField) -> CursorKey<'a> {
        match &self.column {
            Some(column) => CursorKey::number(column[*row as usize]),
            None => CursorKey::text(Some(self.slice.name(*row))),
        }
    }

    fn tie<'a>(&'a self, row: &'a u32) -> Cow<'a, str> {
        tie_breaker(self.slice.view.network(), self.slice.thing(*row))
    }

    fn node(&self, row: &u32) -> SliceNode {
        self.slice.node(*row)
    }
}

/// A text that no other node of the slice has: the key alone would not do, since an association has that of its organisation.
pub(super) fn tie_breaker(network: &Network, thing: Thing) -> Cow<'_, str> {
    let key = network.key_of(thing);
    match thing.arena() {
        None => key.into(),
        Some(arena) => format!("{}/{key}", arena.kind()).into(),
    }
}

/// The slice that is chosen.
///
/// # Errors
/// When it cannot be made, or takes too long.
pub(super) async fn fetch(view: &View, choice: &Choice) -> Result<Arc<Measured>> {
    Ok(view.versions.slices().fetch(&view.dataset, choice).await?)
}

/// The order of lists of ties.
struct Ties(Slice);

impl Listing for Ties {
    type Row = u32;
    type Field = SliceTieOrderField;
    type Node = SliceTie;

    fn key<'a>(&'a self, row: &'a u32, field: SliceTieOrderField) -> CursorKey<'a> {
        let tie = &self.0.measured.ties()[*row as usize];
        match field {
            SliceTieOrderField::Weight => CursorKey::Number(tie.weight),
            SliceTieOrderField::SharedCount => CursorKey::Number(tie.shared.into()),
            SliceTieOrderField::Name => CursorKey::text(Some(self.0.name(tie.one))),
        }
    }

    fn tie<'a>(&'a self, row: &'a u32) -> Cow<'a, str> {
        let (slice, network) = (&self.0, self.0.view.network());
        let tie = &slice.measured.ties()[*row as usize];
        let [one, other] = [tie.one, tie.other].map(|end| tie_breaker(network, slice.thing(end)));
        format!("{one} {other}").into()
    }

    fn node(&self, row: &u32) -> SliceTie {
        SliceTie {
            slice: self.0.clone(),
            tie: self.0.measured.ties()[*row as usize],
        }
    }
}

/// A part of the network as nodes and ties (utsnitt), at one version, with what is measured of it. Only what is selected is
/// computed, each measure once. Formulas, sources and the same figure in R and Python: `docs/METHODS.md`.
#[fields(view = self.view, identity = self.identity())]
#[Object]
impl Slice {
    /// The way in which it was made (tillkomst): version, view, weighting and what was chosen, to be told with every
    /// measure.
    async fn provenance(&self) -> Provenance {
        Provenance::of_slice(self)
    }

    /// The method by which a measure of its nodes is taken (metod): the algorithm and, when the slice is so large that
    /// a sample is drawn, the error.
    async fn method(&self, #[graphql(desc = "The measure.")] of: Enum<NodeMeasure>) -> MeasureMethod {
        MeasureMethod::new(of.0, self.measured.method(of.0))
    }

    /// Its nodes (noder), each with its measures.
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[page(SliceNodeOrderField::Degree, descending, "most ties first")] page: Page<SliceNodeOrderField>,
    ) -> Result<Connection<SliceNode>> {
        let all = self.measured.graph().nodes().collect();
        self.cut_nodes(ctx, all, &page).await
    }

    /// Its ties (samband), each with what is shared.
    async fn ties(
        &self,
        #[page(SliceTieOrderField::Weight, descending, "strongest first")] page: Page<SliceTieOrderField>,
    ) -> Result<Connection<SliceTie>> {
        let all = 0..u32::try_from(self.measured.ties().len()).unwrap_or(u32::MAX);
        Connection::cut(Ties(self.clone()), Rows::Unsorted(all.collect()), &page)
    }

    /// Number of nodes.
    async fn node_count(&self) -> i32 {
        count(self.measured.node_count())
    }

    /// Number of ties.
    async fn tie_count(&self) -> i32 {
        count(self.measured.ties().len())
    }

    /// Number of nodes without ties (isolerade).
    async fn isolate_count(&self) -> i32 {
        count(self.measured.isolate_count())
    }

    /// Density (täthet): ties as a share of all pairs of nodes or, in two modes, of all pairs of an organisation or person
    /// and an arena; 0 to 1. Null when no tie is possible.
    async fn density(&self) -> Option<f64> {
        density(self.measured.graph())
    }

    /// Components (komponenter): the largest sets of nodes of which each can be reached from every other.
    async fn components(&self) -> Result<Components> {
        Ok(Components::new(self.measured.components().await?))
    }

    /// Diameter (diameter): the greatest number of steps between two nodes that are connected at all, in any component; 0 without ties.
    async fn diameter(&self) -> Result<Diameter> {
        Ok(Diameter::new(self.measured.diameter().await?))
    }

    /// Transitivity (transitivitet): the share of all pairs of ties with a node in common whose other ends are tied too, 0 to
    /// 1; weights are not looked at. Null when there is no such pair, and in two modes, where it would always be 0.
    async fn transitivity(&self) -> Result<Option<f64>> {
        Ok(self.measured.transitivity().await?)
    }

    /// Centralisation (centralisering, Freeman 1979): how far the slice is arranged around its most central node, from 0,
    /// where all are alike, to 1, a star. Null of fewer than three nodes, and in two modes, where there is no star.
    async fn centralisation(&self) -> Option<Centralisation> {
        degree_centralisation(self.measured.graph()).map(|degree| Centralisation {
            measured: Arc::clone(&self.measured),
            degree,
        })
    }

    /// Numbers of ties between each two sectors (blandning mellan sektorer), with the assortativity. Null unless all
    /// nodes are organisations, which alone have a sector.
    async fn sector_mixing(&self) -> Result<Option<SectorMixing>> {
        Ok(self.measured.mixing().await?.map(SectorMixing::new))
    }

    /// The E–I index of sectors (Krackhardt & Stern 1988): ties between sectors less ties within, divided by all; from −1, all
    /// within, to 1, all between. Beside it what it would be had the sectors been dealt out at random: sectors of unequal
    /// size raise it by themselves. Null without ties, and unless all nodes are organisations.
    async fn ei_index(
        &self,
        #[graphql(
            desc = "The number of times that the sectors are dealt out for the baseline: 0 to 10,000.",
            default = 1000
        )]
        permutations: i32,
        #[graphql(
            desc = "The start of the random numbers, 0 or more. The same seed gives the same result.",
            default = 1
        )]
        seed: i32,
    ) -> Result<Option<EiIndex>> {
        EiIndex::of(&self.measured, permutations, seed).await
    }

    /// Core and periphery (kärna och periferi, Borgatti & Everett 1999): the division with fewest pairs that are not as they
    /// should be, tied within the core and not within the periphery. Null in two modes, where no core could be complete.
    async fn core_periphery(&self) -> Result<Option<CorePeriphery>> {
        let found = self.measured.core_periphery().await?;
        Ok(found.map(|found| CorePeriphery::new(self, found)))
    }

    /// Communities (kluster): sets of nodes with more ties among them than chance would put there, found by the Leiden
    /// algorithm (Traag, Waltman & van Eck 2019) for modularity. The same version and arguments always give the same.
    async fn communities(
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
    ) -> Result<Communities> {
        Communities::of(self, leiden_parameters(resolution, iterations, seed)?).await
    }

    /// The numbers of women and men (kvinnor och män) that sources report to have taken part in its arenas. Figures
    /// that contradict each other stand side by side and are never added up.
    async fn gender_totals(&self) -> Result<GenderTotals> {
        GenderTotals::of(self).await
    }

    /// A measure of the whole as one number, whichever; null where it is not defined.
    async fn measure(&self, #[graphql(desc = "The measure.")] of: Enum<SliceMeasure>) -> Result<Option<f64>> {
        Ok(self.measured.measure(of.0).await?)
    }

    /// A measure of the whole in the two readings of what the sources leave open; the scope's `certainty` is not looked at.
    async fn bounds(
        &self,
        #[graphql(desc = "The measure.")] of: Enum<SliceMeasure>,
    ) -> Result<MeasureBounds> {
        let [certain, possible] = self.readings().await?;
        Ok(MeasureBounds {
            certain: certain.measure(of.0).await?,
            possible: possible.measure(of.0).await?,
        })
    }
}

impl Slice {
    /// The slice with only what is certain, and with all that is possible.
    pub(crate) async fn readings(&self) -> Result<[Arc<Measured>; 2]> {
        let with = |certainty| self.measured.choice.with_certainty(certainty);
        let (certain, possible) = (with(Certainty::Certain), with(Certainty::Possible));
        Ok([
            fetch(&self.view, &certain).await?,
            fetch(&self.view, &possible).await?,
        ])
    }
}

pub(super) fn count(rows: usize) -> i32 {
    i32::try_from(rows).unwrap_or(i32::MAX)
}

/// Reads the parameters of Leiden.
///
/// # Errors
/// When an argument is out of bounds.
pub(crate) fn leiden_parameters(resolution: f64, iterations: i32, seed: i32) -> Result<Leiden> {
    Leiden::checked(resolution, iterations.into(), seed.into()).map_err(bad_input)
}

/// A number within bounds.
///
/// # Errors
/// When it is not.
pub(super) fn bounded(argument: &str, value: i32, least: u32, most: u32) -> Result<u32> {
    u32::try_from(value)
        .ok()
        .filter(|value| (least..=most).contains(value))
        .ok_or_else(|| match most {
            u32::MAX => bad_input(format_args!("`{argument}` is {least} or more")),
            _ => bad_input(format_args!("`{argument}` is {least} to {most}")),
        })
}
