//! A slice and what has been measured of it, each measure once and only when somebody asks.

use std::sync::Arc;

use domain::measure::{
    Brokerage, Cancel, Cancelled, Closeness, Communities, Damping, Distance, Graph, Leiden, MOST_EXACT_NODES,
    PAGE_RANK_TOLERANCE, Sampling, betweenness, brokerage, closeness, clustering, constraint, core_number,
    degree_centrality, effective_size, eigenvector, leiden, normalised_betweenness, page_rank,
    sampled_betweenness, sampled_closeness, two_mode_clustering,
};
use domain::network::{Network, SliceError, SliceTie, Thing};
use domain::{Certainty, Code as _, Sector};
use quick_cache::sync::Cache;
use tokio::sync::OnceCell;

use super::choice::{Binding, SliceOf};
use super::global_measures::GlobalMeasures;
use super::{Choice, NodeMeasure};
use crate::work::{Interrupted, in_long_lane, threads};

/// A measure of every node, in their order; `None` where it is not defined.
pub type Column = Arc<[Option<f64>]>;

/// Shortest ways are followed from every node while that takes no more steps than this, a few seconds of them, and drawn at
/// random beyond.
const MOST_STEPS: usize = 500_000_000;

/// The quality of a sample.
pub const SAMPLING: Sampling = Sampling {
    error: 0.01,
    risk: 0.1,
    seed: 1,
};

/// A slice and what has been measured of it.
#[derive(Debug)]
pub struct Measured {
    /// The choice that it was made of.
    pub choice: Choice,
    slice: SliceOf,
    graph: Graph,
    sectors: Option<Vec<Sector>>,
    columns: [OnceCell<Column>; NodeMeasure::ALL.len()],
    betweenness: OnceCell<Vec<f64>>,
    closeness: OnceCell<Vec<Closeness>>,
    brokerage: OnceCell<Option<Vec<Brokerage>>>,
    communities: Cache<(u64, u32, u64), Arc<Communities>>,
    pub(super) global: GlobalMeasures,
}

/// The method by which a measure is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// From all of the slice.
    Exact,
    /// From a sample, as good as [`SAMPLING`] says.
    Sampled,
}

impl Measured {
    /// Takes a slice and measures nothing yet.
    pub(super) fn of(network: &Network, choice: Choice, cancel: &Cancel) -> Result<Self, SliceError> {
        let slice = SliceOf::of(network, choice.clone(), cancel)?;
        Ok(Self {
            choice,
            graph: slice.graph(),
            sectors: slice.sectors(network),
            slice,
            columns: Default::default(),
            betweenness: OnceCell::new(),
            closeness: OnceCell::new(),
            brokerage: OnceCell::new(),
            communities: Cache::new(16),
            global: GlobalMeasures::default(),
        })
    }

    /// The bytes that it takes, about, once all is measured.
    pub(super) fn bytes(&self) -> u64 {
        let (nodes, ties) = (self.node_count() as u64, self.ties().len() as u64);
        1_024 + nodes * (16 * NodeMeasure::ALL.len() as u64 + 160) + ties * 72
    }

    /// Its nodes and ties, as measures take them.
    #[must_use]
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The sector of each node; `None` when not all nodes are organisations, which alone have one.
    pub fn sectors(&self) -> Option<&[Sector]> {
        self.sectors.as_deref()
    }

    /// Its ties, ascending by their first node and then by their second.
    #[must_use]
    pub fn ties(&self) -> &[SliceTie] {
        self.slice.ties()
    }

    /// The number of its nodes.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.slice.node_count()
    }

    /// The certainty that the node is there.
    pub fn certainty(&self, node: u32) -> Option<Certainty> {
        self.slice.certainty(node)
    }

    /// The thing that a node is, in the network that the slice is of.
    #[must_use]
    pub fn thing(&self, network: &Network, node: u32) -> Thing {
        self.slice.thing(network, node)
    }

    /// The actors by whom arenas may be tied.
    pub fn binding(&self) -> Binding<'_> {
        self.slice.binding()
    }

    /// The node that a thing is, in the network that the slice is of; `None` when the slice does not have it.
    #[must_use]
    pub fn find(&self, network: &Network, thing: Thing) -> Option<u32> {
        self.slice.find(network, thing)
    }

    /// This slice and another, when they are of the same kind of actor.
    pub fn slices_with<'m>(&'m self, other: &'m Self) -> Option<Pair<'m>> {
        match (&self.slice, &other.slice) {
            (SliceOf::Organisations(one), SliceOf::Organisations(other)) => {
                Some(Pair::Organisations(one, other))
            }
            (SliceOf::Persons(one), SliceOf::Persons(other)) => Some(Pair::Persons(one, other)),
            _ => None,
        }
    }

    /// The method by which a measure is taken of this slice.
    pub fn method(&self, of: NodeMeasure) -> Method {
        let steps = self
            .node_count()
            .saturating_mul(self.node_count() + self.ties().len());
        let along_ways = matches!(of, NodeMeasure::Betweenness | NodeMeasure::Closeness);
        if along_ways && (steps > MOST_STEPS || self.node_count() > MOST_EXACT_NODES) {
            Method::Sampled
        } else {
            Method::Exact
        }
    }

    /// A measure of every node.
    ///
    /// # Errors
    /// When it takes too long.
    pub async fn column(self: &Arc<Self>, of: NodeMeasure) -> Result<&Column, Interrupted> {
        let cell = &self.columns[of as usize];
        let make = async || -> Result<Column, Interrupted> {
            Ok(match of {
                NodeMeasure::Betweenness => {
                    let pairs = self.betweenness().await?;
                    normalised_betweenness(&self.graph, pairs).into()
                }
                NodeMeasure::Closeness => {
                    let others = self.node_count().saturating_sub(1);
                    let share = |it: &Closeness| (others > 0).then(|| it.harmonic / others as f64);
                    self.closeness().await?.iter().map(share).collect()
                }
                NodeMeasure::Coordinator
                | NodeMeasure::Consultant
                | NodeMeasure::Representative
                | NodeMeasure::Gatekeeper
                | NodeMeasure::Liaison => self.brokerage_column(of).await?,
                _ => {
                    let this = Arc::clone(self);
                    compute(move |cancel| this.direct(of, cancel)).await?
                }
            })
        };
        cell.get_or_try_init(make).await
    }

    /// A measure that needs no other.
    fn direct(&self, of: NodeMeasure, cancel: &Cancel) -> Result<Column, Cancelled> {
        let graph = &self.graph;
        let all = |values: Vec<f64>| values.into_iter().map(Some).collect();
        Ok(match of {
            NodeMeasure::Degree => graph.nodes().map(|it| Some(graph.degree(it) as f64)).collect(),
            NodeMeasure::DegreeShare => degree_centrality(graph).into(),
            NodeMeasure::Strength => graph.nodes().map(|it| Some(graph.strength(it))).collect(),
            NodeMeasure::Eigenvector => match eigenvector(graph, cancel)? {
                Some(values) => all(values),
                None => self.undefined(),
            },
            NodeMeasure::PageRank => all(page_rank(graph, Damping::USUAL, PAGE_RANK_TOLERANCE, cancel)?),
            NodeMeasure::CoreNumber => {
                let cores = core_number(graph, cancel)?;
                cores.into_iter().map(|core| Some(core.into())).collect()
            }
            NodeMeasure::Clustering => match graph.actor_count() {
                Some(_) => two_mode_clustering(graph, cancel)?.into(),
                None => clustering(graph, cancel)?.into(),
            },
            NodeMeasure::Constraint => constraint(graph, cancel)?.into(),
            NodeMeasure::EffectiveSize => effective_size(graph, cancel)?.into(),
            // Those along shortest ways and those of brokerage come from what they share.
            _ => self.undefined(),
        })
    }

    fn undefined(&self) -> Column {
        vec![None; self.node_count()].into()
    }

    /// The number of pairs of others that each node is between.
    ///
    /// # Errors
    /// When it is interrupted; whoever asks next computes it.
    pub async fn betweenness(self: &Arc<Self>) -> Result<&[f64], Interrupted> {
        let work = |this: &Self, cancel: &_| match this.method(NodeMeasure::Betweenness) {
            Method::Exact => betweenness(&this.graph, Distance::Steps, threads(), cancel),
            Method::Sampled => {
                let nodes = this.node_count() as f64;
                let pairs = (nodes - 1.0) * (nodes - 2.0) / 2.0;
                let found = sampled_betweenness(&this.graph, &SAMPLING, threads(), cancel)?;
                Ok(found.shares.into_iter().map(|share| share * pairs).collect())
            }
        };
        Ok(self.once(&self.betweenness, work).await?)
    }

    /// The nearness of each node to all others.
    ///
    /// # Errors
    /// When it is interrupted; whoever asks next computes it.
    pub async fn closeness(self: &Arc<Self>) -> Result<&[Closeness], Interrupted> {
        let work = |this: &Self, cancel: &_| match this.method(NodeMeasure::Closeness) {
            Method::Exact => closeness(&this.graph, Distance::Steps, threads(), cancel),
            Method::Sampled => {
                let others = this.node_count() as f64 - 1.0;
                let found = sampled_closeness(&this.graph, &SAMPLING, threads(), cancel)?;
                let harmonic = |share: f64| Closeness {
                    harmonic: share * others,
                    ..Closeness::default()
                };
                Ok(found.shares.into_iter().map(harmonic).collect())
            }
        };
        Ok(self.once(&self.closeness, work).await?)
    }

    /// The number of times that each node goes between sectors; `None` when not all nodes are organisations.
    ///
    /// # Errors
    /// When it is interrupted; whoever asks next computes it.
    pub async fn brokerage(self: &Arc<Self>) -> Result<Option<&[Brokerage]>, Interrupted> {
        let work = |this: &Self, cancel: &_| {
            let sectors = this.sectors();
            sectors
                .map(|sectors| brokerage(&this.graph, sectors, cancel))
                .transpose()
        };
        Ok(self.once(&self.brokerage, work).await?.as_deref())
    }

    /// The value that is kept here or, the first time, computed in the long lane. Whoever asks meanwhile waits for it.
    ///
    /// # Errors
    /// When it takes too long; whoever asks next computes it.
    pub(super) async fn once<'m, T: Send + 'static>(
        self: &Arc<Self>,
        kept: &'m OnceCell<T>,
        work: impl FnOnce(&Self, &Cancel) -> Result<T, Cancelled> + Send + 'static,
    ) -> Result<&'m T, Interrupted> {
        let this = Arc::clone(self);
        kept.get_or_try_init(|| compute(move |cancel| work(&this, cancel)))
            .await
    }

    async fn brokerage_column(self: &Arc<Self>, of: NodeMeasure) -> Result<Column, Interrupted> {
        let Some(found) = self.brokerage().await? else {
            return Ok(self.undefined());
        };
        let count = |it: &Brokerage| match of {
            NodeMeasure::Coordinator => it.coordinator,
            NodeMeasure::Consultant => it.consultant,
            NodeMeasure::Representative => it.representative,
            NodeMeasure::Gatekeeper => it.gatekeeper,
            _ => it.liaison,
        };
        Ok(found.iter().map(|it| Some(count(it) as f64)).collect())
    }

    /// The communities that Leiden finds.
    ///
    /// # Errors
    /// When it is interrupted; whoever asks next computes it.
    pub async fn communities(self: &Arc<Self>, parameters: Leiden) -> Result<Arc<Communities>, Interrupted> {
        let key = (
            parameters.resolution.to_bits(),
            parameters.iterations,
            parameters.seed,
        );
        let this = Arc::clone(self);
        let make = async {
            let found = compute(move |cancel| leiden(&this.graph, &parameters, cancel)).await?;
            Ok(Arc::new(found))
        };
        self.communities.get_or_insert_async(&key, make).await
    }
}

/// Two slices of the same kind of actor.
pub enum Pair<'m> {
    /// Of organisations.
    Organisations(
        &'m domain::network::Slice<domain::network::OrganisationIx>,
        &'m domain::network::Slice<domain::network::OrganisationIx>,
    ),
    /// Of persons.
    Persons(
        &'m domain::network::Slice<domain::network::PersonIx>,
        &'m domain::network::Slice<domain::network::PersonIx>,
    ),
}

/// Computes in the long lane what can be stopped.
///
/// # Errors
/// When it was stopped.
pub async fn compute<T: Send + 'static>(
    work: impl FnOnce(&Cancel) -> Result<T, Cancelled> + Send + 'static,
) -> Result<T, Interrupted> {
    Ok(in_long_lane(move |effort| work(effort.cancel())).await??)
}
