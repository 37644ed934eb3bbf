//! Distances between tied nodes, and the shortest ways that follow from them.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::Graph;

/// The length of a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Distance {
    /// Every tie is one step long.
    Steps,
    /// A tie is as long as 1 divided by its weight: the stronger, the shorter (Newman 2001).
    InverseWeight,
}

/// Two ways are equally long when they differ by less than this share, since lengths are sums of fractions; as igraph.
const ROUNDING: f64 = 1e-10;

/// A search for the nearest nodes from one node, where ties have lengths (Dijkstra 1959).
#[derive(Debug)]
pub(super) struct Search {
    /// The distance of each node; infinite when it has not been reached.
    pub(super) distances: Vec<f64>,
    /// The nodes reached, the nearest first; the first is where the search began.
    pub(super) order: Vec<u32>,
    settled: Vec<bool>,
    queue: BinaryHeap<Reached>,
}

impl Search {
    pub(super) fn new(graph: &Graph) -> Self {
        Self {
            distances: vec![f64::INFINITY; graph.node_count()],
            order: Vec::new(),
            settled: vec![false; graph.node_count()],
            queue: BinaryHeap::new(),
        }
    }

    /// Searches from a node; what an earlier search found is forgotten.
    pub(super) fn run(&mut self, graph: &Graph, start: u32) {
        for &node in &self.order {
            self.distances[node as usize] = f64::INFINITY;
            self.settled[node as usize] = false;
        }
        self.order.clear();
        self.distances[start as usize] = 0.0;
        self.queue.push(Reached {
            distance: 0.0,
            node: start,
        });
        while let Some(Reached { distance, node }) = self.queue.pop() {
            if std::mem::replace(&mut self.settled[node as usize], true) {
                continue;
            }
            self.order.push(node);
            for (other, weight) in graph.ties_of(node) {
                let through = distance + 1.0 / weight;
                let known = &mut self.distances[other as usize];
                if through < *known {
                    *known = through;
                    self.queue.push(Reached {
                        distance: through,
                        node: other,
                    });
                }
            }
        }
    }

    /// Returns whether a shortest way to a node leads over a tie of this weight from another.
    pub(super) fn leads(&self, from: u32, to: u32, weight: f64) -> bool {
        let (near, far) = (self.distances[from as usize], self.distances[to as usize]);
        near < far && (near + 1.0 / weight - far).abs() <= ROUNDING * far
    }
}

/// A node in the queue; the nearest is the greatest, and of equally near ones the lowest.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Reached {
    distance: f64,
    node: u32,
}

impl Eq for Reached {}

impl Ord for Reached {
    fn cmp(&self, other: &Self) -> Ordering {
        other
            .distance
            .total_cmp(&self.distance)
            .then(other.node.cmp(&self.node))
    }
}

impl PartialOrd for Reached {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
