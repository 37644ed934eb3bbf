//! A level: the graph whose nodes are, at first, the nodes of the graph, and then the communities found in them.

use std::borrow::Cow;

use crate::measure::Graph;

/// A graph between the parts of a graph, as the algorithm walks it.
#[derive(Debug)]
pub(super) struct Level<'g> {
    pub(super) starts: Cow<'g, [u32]>,
    /// The neighbours of each node; no node is its own.
    pub(super) neighbours: Cow<'g, [u32]>,
    pub(super) weights: Cow<'g, [f64]>,
    /// The strength of each node, ties within it included: what chance deals by.
    pub(super) strengths: Vec<f64>,
    /// The sum of all strengths: twice the weight of all ties.
    pub(super) total: f64,
    /// The unit by which gains are measured where chance decides.
    pub(super) theta: f64,
}

/// θ in mean weights of a tie, as igraph's `beta`.
const THETA: f64 = 0.01;

impl<'g> Level<'g> {
    /// The first level: the graph itself.
    pub(super) fn of(graph: &'g Graph) -> Self {
        let (starts, neighbours, weights) = graph.rows();
        let strengths: Vec<f64> = graph.nodes().map(|node| graph.strength(node)).collect();
        let total = strengths.iter().sum();
        Self {
            starts: Cow::Borrowed(starts),
            neighbours: Cow::Borrowed(neighbours),
            weights: Cow::Borrowed(weights),
            strengths,
            total,
            theta: THETA * total / neighbours.len().max(1) as f64,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.strengths.len()
    }

    /// Each neighbour of a node with the weight between them.
    pub(super) fn ties_of(&self, node: u32) -> impl Iterator<Item = (u32, f64)> + Clone {
        let range = self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize;
        let (neighbours, weights) = (&self.neighbours[range.clone()], &self.weights[range]);
        neighbours.iter().copied().zip(weights.iter().copied())
    }
}

/// The weight from one node to each community around it.
#[derive(Debug)]
pub(super) struct Around {
    weights: Vec<f64>,
    communities: Vec<u32>,
}

impl Around {
    pub(super) fn new(communities: usize) -> Self {
        Self {
            weights: vec![0.0; communities],
            communities: Vec::new(),
        }
    }

    pub(super) fn clear(&mut self) {
        for &community in &self.communities {
            self.weights[community as usize] = 0.0;
        }
        self.communities.clear();
    }

    /// Adds a weight, which is positive.
    pub(super) fn add(&mut self, community: u32, weight: f64) {
        let sum = &mut self.weights[community as usize];
        if *sum == 0.0 {
            self.communities.push(community);
        }
        *sum += weight;
    }

    pub(super) fn weight(&self, community: u32) -> f64 {
        self.weights[community as usize]
    }

    /// The communities around, in the order in which they were met.
    pub(super) fn communities(&self) -> &[u32] {
        &self.communities
    }
}
