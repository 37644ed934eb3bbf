//! Measures are what brute force finds, on graphs small enough for it.

use std::num::NonZeroUsize;

use domain::measure::{
    Cancel, Damping, Distance, Graph, Leiden, Sampling, betweenness, brokerage, closeness, components,
    core_number, diameter, leiden, modularity, page_rank, sampled_betweenness, stability,
};
use proptest::prelude::*;

fn graph() -> impl Strategy<Value = Graph> {
    (1usize..12).prop_flat_map(|nodes| {
        let node = 0..nodes as u32;
        let tie = (
            node.clone(),
            node,
            (1u32..9).prop_map(|weight| f64::from(weight) / 4.0),
        );
        prop::collection::vec(tie, 0..25).prop_map(move |ties| Graph::one_mode(nodes, &ties))
    })
}

fn length(distance: Distance, weight: f64) -> f64 {
    match distance {
        Distance::Steps => 1.0,
        Distance::InverseWeight => 1.0 / weight,
    }
}

/// Distances between all pairs by trying every node in between (Floyd & Warshall).
fn distances(graph: &Graph, distance: Distance) -> Vec<Vec<f64>> {
    let nodes = graph.node_count();
    let mut found = vec![vec![f64::INFINITY; nodes]; nodes];
    for (node, row) in (0..).zip(&mut found) {
        row[node as usize] = 0.0;
        for (other, weight) in graph.ties_of(node) {
            row[other as usize] = length(distance, weight);
        }
    }
    for between in 0..nodes {
        for from in 0..nodes {
            for to in 0..nodes {
                let through = found[from][between] + found[between][to];
                found[from][to] = found[from][to].min(through);
            }
        }
    }
    found
}

/// Returns whether two ways are equally long; lengths are sums of fractions.
fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// Counts the shortest ways that lead from one node to another, by walking all of them.
fn ways(graph: &Graph, distance: Distance, apart: &[Vec<f64>], from: u32, to: u32) -> f64 {
    if from == to {
        return 1.0;
    }
    let left = |node: u32| apart[node as usize][to as usize];
    let onward = graph
        .ties_of(from)
        .filter(|&(next, weight)| same(length(distance, weight) + left(next), left(from)));
    onward
        .map(|(next, _)| ways(graph, distance, apart, next, to))
        .sum()
}

fn check_distances(graph: &Graph, distance: Distance) {
    let (threads, cancel) = (NonZeroUsize::new(2).unwrap(), Cancel::default());
    let apart = distances(graph, distance);
    let between = betweenness(graph, distance, threads, &cancel).unwrap();
    let close = closeness(graph, distance, threads, &cancel).unwrap();
    for node in graph.nodes() {
        let to = &apart[node as usize];
        let others: Vec<f64> = to
            .iter()
            .copied()
            .filter(|&it| it > 0.0 && it.is_finite())
            .collect();
        let found = close[node as usize];
        assert_eq!(found.reached as usize, others.len());
        assert!(same(found.distances, others.iter().sum()));
        assert!(same(found.harmonic, others.iter().map(|it| 1.0 / it).sum()));
        let mut expect = 0.0;
        for from in graph.nodes().filter(|&it| it != node) {
            for to in (from + 1..graph.node_count() as u32).filter(|&it| it != node) {
                let direct = apart[from as usize][to as usize];
                let over = apart[from as usize][node as usize] + apart[node as usize][to as usize];
                if direct.is_finite() && same(over, direct) {
                    let ways = |from, to| ways(graph, distance, &apart, from, to);
                    expect += ways(from, node) * ways(node, to) / ways(from, to);
                }
            }
        }
        assert!(
            same(between[node as usize], expect),
            "{node}: {between:?} {expect}"
        );
    }
}

fn check_core_numbers(graph: &Graph) {
    let found = core_number(graph, &Cancel::default()).unwrap();
    for node in graph.nodes() {
        let mut core = 0;
        loop {
            // Whoever has too few ties leaves, until nobody does.
            let mut left: Vec<u32> = graph.nodes().collect();
            loop {
                let ties = |&it: &u32| {
                    graph
                        .neighbours(it)
                        .iter()
                        .filter(|other| left.contains(other))
                        .count()
                };
                let stay: Vec<u32> = left.iter().copied().filter(|it| ties(it) > core).collect();
                if stay.len() == left.len() {
                    break;
                }
                left = stay;
            }
            if !left.contains(&node) {
                break;
            }
            core += 1;
        }
        assert_eq!(found[node as usize] as usize, core);
    }
}

fn check_page_rank(graph: &Graph) {
    let ranks = page_rank(graph, Damping::USUAL, 1e-13, &Cancel::default()).unwrap();
    let nodes = graph.node_count() as f64;
    let isolated = graph.nodes().filter(|&node| graph.degree(node) == 0);
    let anew: f64 = isolated.map(|node| ranks[node as usize]).sum();
    for node in graph.nodes() {
        let along = graph
            .ties_of(node)
            .map(|(other, weight)| ranks[other as usize] * weight / graph.strength(other));
        let expect = 0.15 / nodes + 0.85 * (along.sum::<f64>() + anew / nodes);
        assert!((ranks[node as usize] - expect).abs() < 1e-12);
    }
}

fn check_communities(graph: &Graph, seed: u64) {
    let parameters = Leiden {
        seed,
        ..Leiden::default()
    };
    let (found, cancel) = (
        leiden(graph, &parameters, &Cancel::default()).unwrap(),
        Cancel::default(),
    );
    assert_eq!(leiden(graph, &parameters, &cancel).unwrap(), found);
    assert_eq!(found.modularity, modularity(graph, &found.of, 1.0));
    // It begins with everyone alone, and only gains.
    let alone: Vec<u32> = graph.nodes().collect();
    assert!(found.modularity >= modularity(graph, &alone, 1.0).map(|it| it - 1e-9));
    for (community, &size) in (0..).zip(&found.sizes) {
        let inside = |node: &u32| found.of[*node as usize] == community;
        let members: Vec<u32> = graph.nodes().filter(inside).collect();
        assert_eq!(members.len(), size as usize);
        let ties: Vec<_> = graph
            .ties()
            .filter(|(one, other, _)| inside(one) && inside(other))
            .collect();
        let apart = graph.node_count() - members.len();
        let within = components(&Graph::one_mode(graph.node_count(), &ties));
        assert_eq!(
            within.sizes.len(),
            apart + 1,
            "a community does not hang together"
        );
    }
    let steady = stability(graph, &parameters, 3, &cancel).unwrap();
    assert!(steady.least_agreement <= steady.mean_agreement);
}

fn check_brokerage(graph: &Graph, groups: &[u8]) {
    let groups = &groups[..graph.node_count()];
    let found = brokerage(graph, groups, &Cancel::default()).unwrap();
    for broker in graph.nodes() {
        let mut expect = [0; 5];
        for &from in graph.neighbours(broker) {
            for &to in graph.neighbours(broker) {
                if from == to || graph.has_tie(from, to) {
                    continue;
                }
                let [a, b, c] = [from, broker, to].map(|node| groups[node as usize]);
                let pattern = match (a == b, b == c, a == c) {
                    (true, true, _) => 0,
                    (false, false, true) => 1,
                    (true, false, _) => 2,
                    (false, true, _) => 3,
                    (false, false, false) => 4,
                };
                expect[pattern] += 1;
            }
        }
        let it = found[broker as usize];
        let patterns = [
            it.coordinator,
            it.consultant,
            it.representative,
            it.gatekeeper,
            it.liaison,
        ];
        assert_eq!((patterns, it.total()), (expect, expect.iter().sum()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn betweenness_and_closeness_count_every_shortest_way(graph in graph()) {
        check_distances(&graph.unweighted(), Distance::Steps);
        check_distances(&graph, Distance::InverseWeight);
    }

    #[test]
    fn the_diameter_is_the_greatest_distance(graph in graph()) {
        let apart = distances(&graph.unweighted(), Distance::Steps);
        let furthest = apart.iter().flatten().copied().filter(|it| it.is_finite()).fold(0.0, f64::max);
        let found = diameter(&graph, usize::MAX, &Cancel::default()).unwrap();
        prop_assert_eq!((f64::from(found.least), found.most), (furthest, found.least));
        for searches in 0..3 {
            let bounds = diameter(&graph, searches, &Cancel::default()).unwrap();
            prop_assert!(bounds.least <= found.least && found.most <= bounds.most);
        }
    }

    #[test]
    fn a_core_is_what_is_left_when_the_weakly_tied_leave(graph in graph()) {
        check_core_numbers(&graph);
    }

    #[test]
    fn ranks_are_what_they_pass_to_each_other(graph in graph()) {
        check_page_rank(&graph);
    }

    #[test]
    fn communities_hang_together_and_are_the_same_every_time(graph in graph(), seed in any::<u64>()) {
        check_communities(&graph, seed);
    }

    #[test]
    fn every_pair_that_needs_a_broker_is_counted_from_both_ends(
        graph in graph(), groups in prop::collection::vec(0u8..4, 12),
    ) {
        check_brokerage(&graph, &groups);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sampled_shares_are_near_exact_ones(graph in graph()) {
        let (threads, cancel) = (NonZeroUsize::MIN, Cancel::default());
        let exact = betweenness(&graph, Distance::Steps, threads, &cancel).unwrap();
        // A risk so small that a failure is a mistake.
        let sampling = Sampling { error: 0.05, risk: 1e-6, seed: 3 };
        let found = sampled_betweenness(&graph, &sampling, threads, &cancel).unwrap();
        let nodes = graph.node_count() as f64;
        let pairs = ((nodes - 1.0) * (nodes - 2.0) / 2.0).max(1.0);
        for (share, exact) in found.shares.iter().zip(&exact) {
            prop_assert!((share - exact / pairs).abs() <= sampling.error);
        }
    }
}
