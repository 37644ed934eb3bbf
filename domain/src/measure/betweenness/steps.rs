//! Brandes' algorithm where every tie is one step.

use super::Dependencies;
use crate::measure::Graph;

/// A search that goes out level by level, counting shortest ways, and comes back summing dependencies.
///
/// Going level by level, neither loop over ties needs to know on which level the other end lies, which no processor could
/// foretell. On the way out, what arrives at a node after its own level is never read. On the way back, nothing stands yet
/// at a node's neighbours but at those one level further out.
#[derive(Debug)]
pub(super) struct Brandes<'g> {
    graph: &'g Graph,
    /// The number of shortest ways that lead to each node.
    ways: Vec<f64>,
    /// The ways that have arrived at each node; none has at those not reached yet.
    arrived: Vec<f64>,
    /// The share that each node passes on to each shortest way that comes over it: (1 + its dependency) / its ways.
    passed: Vec<f64>,
    /// The nodes reached, the nearest first; with room for one more.
    order: Vec<u32>,
    /// The place in the order at which each level begins; the last entry is the end.
    levels: Vec<usize>,
    /// The dependencies of a level, before any of them may be seen.
    dependencies: Vec<f64>,
}

impl<'g> Brandes<'g> {
    pub(super) fn new(graph: &'g Graph) -> Self {
        let nodes = graph.node_count();
        Self {
            graph,
            ways: vec![0.0; nodes],
            arrived: vec![0.0; nodes],
            passed: vec![0.0; nodes],
            order: vec![0; nodes + 1],
            levels: Vec::new(),
            dependencies: Vec::new(),
        }
    }

    fn go_out(&mut self, start: u32) {
        // As slices of their own, which the inner loop keeps at hand.
        let (ways, arrived) = (self.ways.as_mut_slice(), self.arrived.as_mut_slice());
        let order = self.order.as_mut_slice();
        order[0] = start;
        arrived[start as usize] = 1.0;
        self.levels.clear();
        self.levels.push(0);
        let (mut from, mut to) = (0, 1);
        while from < to {
            self.levels.push(to);
            for &node in &order[from..to] {
                ways[node as usize] = arrived[node as usize];
            }
            let mut end = to;
            for at in from..to {
                let node = order[at];
                let ways = ways[node as usize];
                for &other in self.graph.neighbours(node) {
                    let arrived = &mut arrived[other as usize];
                    // Written in any case, and kept when it is new.
                    order[end] = other;
                    end += usize::from(*arrived == 0.0);
                    *arrived += ways;
                }
            }
            (from, to) = (to, end);
        }
    }

    fn come_back(&mut self, sums: &mut [f64]) {
        let (ways, passed) = (self.ways.as_slice(), self.passed.as_mut_slice());
        // The first level is the start, on which nothing depends.
        for level in self.levels.windows(2).skip(1).rev() {
            let nodes = &self.order[level[0]..level[1]];
            self.dependencies.clear();
            self.dependencies.extend(nodes.iter().map(|&node| {
                let beyond = self.graph.neighbours(node).iter();
                ways[node as usize] * beyond.map(|&other| passed[other as usize]).sum::<f64>()
            }));
            for (&node, &dependency) in nodes.iter().zip(&self.dependencies) {
                sums[node as usize] += dependency;
                passed[node as usize] = (1.0 + dependency) / ways[node as usize];
            }
        }
    }
}

impl Dependencies for Brandes<'_> {
    fn add_from(&mut self, start: u32, sums: &mut [f64]) {
        self.go_out(start);
        self.come_back(sums);
        let reached = self.levels.last().copied().unwrap_or_default();
        for &node in &self.order[..reached] {
            self.arrived[node as usize] = 0.0;
            self.passed[node as usize] = 0.0;
        }
    }
}
