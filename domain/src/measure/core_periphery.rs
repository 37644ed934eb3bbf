//! Core and periphery: a core of nodes tied to each other, and a periphery that is not.

use super::Graph;

/// A division into core and periphery, and how well it fits.
#[derive(Debug, Clone, PartialEq)]
pub struct CorePeriphery {
    /// True for each node of the core.
    pub is_core: Vec<bool>,
    /// The number of nodes of the core.
    pub core_size: usize,
    /// Pearson's correlation, over all pairs within the core and within the periphery, between being tied and being of
    /// the core; 1 when the core is complete and the periphery has no ties. `None` where one of the two does not vary.
    pub fit: Option<f64>,
}

/// The core and the periphery of a graph in the discrete model of Borgatti & Everett (1999), where ties between the two
/// are left out of account: every pair within the core should be tied, and none within the periphery.
///
/// The core is the one with fewest pairs that are not as they should be. Nodes of more ties belong to it before nodes of
/// fewer, so that it is found exactly by sorting (Lip 2011); of equally good cores it is the smallest, and of nodes with as
/// many ties the lower come first. Weights are not looked at. In a two-mode graph, where no core could be complete, it
/// says nothing.
///
/// # Complexity
/// Linear in nodes and ties, and a sort of the nodes.
#[must_use]
pub fn core_periphery(graph: &Graph) -> CorePeriphery {
    let mut order: Vec<u32> = graph.nodes().collect();
    order.sort_by_key(|&node| std::cmp::Reverse(graph.degree(node)));
    // With k nodes in the core, the pairs that are wrong are the ties, and k(k−1)/2 less the sum of the core's degrees.
    let (mut core_size, mut least, mut wrong) = (0, 0i64, 0i64);
    for (size, &node) in order.iter().enumerate() {
        wrong += size as i64 - graph.degree(node) as i64;
        if wrong < least {
            (core_size, least) = (size + 1, wrong);
        }
    }
    let mut is_core = vec![false; order.len()];
    for &node in &order[..core_size] {
        is_core[node as usize] = true;
    }
    let fit = fit(graph, &is_core, core_size);
    CorePeriphery {
        is_core,
        core_size,
        fit,
    }
}

fn fit(graph: &Graph, is_core: &[bool], core_size: usize) -> Option<f64> {
    let pairs = |nodes: usize| (nodes * nodes.saturating_sub(1) / 2) as f64;
    let (within_core, within_periphery) = (pairs(core_size), pairs(is_core.len() - core_size));
    let (mut tied_core, mut tied_periphery) = (0.0, 0.0);
    for (one, other, _) in graph.ties() {
        match (is_core[one as usize], is_core[other as usize]) {
            (true, true) => tied_core += 1.0,
            (false, false) => tied_periphery += 1.0,
            _ => {}
        }
    }
    let all = within_core + within_periphery;
    let tied = tied_core + tied_periphery;
    let spread = within_core * within_periphery * tied * (all - tied);
    (spread > 0.0).then(|| (all * tied_core - within_core * tied) / spread.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complete_core_with_a_periphery_that_only_reaches_it_fits_perfectly() {
        let core = [(0, 1, 1.0), (0, 2, 1.0), (1, 2, 1.0)];
        let ties: Vec<_> = core
            .into_iter()
            .chain((3..9).map(|node| (node, node % 3, 1.0)))
            .collect();
        let found = core_periphery(&Graph::one_mode(9, &ties));
        assert_eq!(found.is_core.iter().filter(|&&core| core).count(), 3);
        assert!(found.is_core[0] && found.is_core[1] && found.is_core[2]);
        assert!((found.fit.unwrap() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn without_ties_there_is_no_core() {
        let found = core_periphery(&Graph::one_mode(3, &[]));
        assert_eq!((found.core_size, found.fit), (0, None));
    }

    /// Every core there could be, on small graphs.
    #[test]
    fn no_core_has_fewer_wrong_pairs() {
        for seed in 0..40u32 {
            let ties: Vec<_> = (0..9u32)
                .map(|at| ((at * seed + at) % 7, (at * at + seed) % 7, 1.0))
                .collect();
            let graph = Graph::one_mode(7, &ties);
            let wrong = |is_core: &dyn Fn(u32) -> bool| {
                let pairs = (0..7).flat_map(|one| (0..one).map(move |other| (one, other)));
                let wrong = |&(one, other): &(u32, u32)| match (is_core(one), is_core(other)) {
                    (true, true) => !graph.has_tie(one, other),
                    (false, false) => graph.has_tie(one, other),
                    _ => false,
                };
                pairs.filter(wrong).count()
            };
            let found = core_periphery(&graph);
            let least = (0..128u32).map(|core| wrong(&|node| core >> node & 1 == 1)).min();
            assert_eq!(Some(wrong(&|node| found.is_core[node as usize])), least);
        }
    }
}
