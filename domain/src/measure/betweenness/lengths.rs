//! Brandes' algorithm where ties have lengths.

use super::Dependencies;
use crate::measure::Graph;
use crate::measure::distance::Search;

/// A search that goes out to the nearest first, counting shortest ways, and comes back summing dependencies.
#[derive(Debug)]
pub(super) struct Brandes<'g> {
    graph: &'g Graph,
    search: Search,
    ways: Vec<f64>,
    dependencies: Vec<f64>,
}

impl<'g> Brandes<'g> {
    pub(super) fn new(graph: &'g Graph) -> Self {
        Self {
            graph,
            search: Search::new(graph),
            ways: vec![0.0; graph.node_count()],
            dependencies: vec![0.0; graph.node_count()],
        }
    }
}

impl Dependencies for Brandes<'_> {
    fn add_from(&mut self, start: u32, sums: &mut [f64]) {
        self.search.run(self.graph, start);
        let order = &self.search.order;
        self.ways[start as usize] = 1.0;
        for &node in &order[1..] {
            let before = self.graph.ties_of(node);
            let before = before.filter(|&(other, weight)| self.search.leads(other, node, weight));
            self.ways[node as usize] = before.map(|(other, _)| self.ways[other as usize]).sum();
        }
        for &node in order[1..].iter().rev() {
            let dependency = self.dependencies[node as usize];
            sums[node as usize] += dependency;
            let passed = (1.0 + dependency) / self.ways[node as usize];
            for (other, weight) in self.graph.ties_of(node) {
                if self.search.leads(other, node, weight) {
                    self.dependencies[other as usize] += self.ways[other as usize] * passed;
                }
            }
        }
        for &node in order {
            self.ways[node as usize] = 0.0;
            self.dependencies[node as usize] = 0.0;
        }
    }
}
