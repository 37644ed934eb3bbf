//! The data that questions are asked of.

use std::sync::OnceLock;

use domain::measure::Graph;
use domain::network::Network;

/// A network, and the graph that measures of all of it need, which is made when the first of them is asked for.
#[derive(Debug)]
pub(crate) struct Data {
    pub(crate) network: Network,
    graph: OnceLock<Graph>,
}

impl Data {
    pub(crate) const fn new(network: Network) -> Self {
        Self {
            network,
            graph: OnceLock::new(),
        }
    }

    /// Organisations and arenas, time-blind.
    pub(crate) fn graph(&self) -> &Graph {
        self.graph
            .get_or_init(|| Graph::of_network(self.network.organisation_arenas()))
    }
}
