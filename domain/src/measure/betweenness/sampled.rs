//! Betweenness from a sample of shortest ways, with a bound on its error.

use std::num::NonZeroUsize;
use std::ops::Range;

use crate::measure::locality::{by_breadth, renumbered, restored};
use crate::measure::random::Random;
use crate::measure::threads::{block, in_order};
use crate::measure::{Cancel, Cancelled, Graph, Sampling, diameter};

/// Betweenness from a sample.
#[derive(Debug, Clone, PartialEq)]
pub struct SampledBetweenness {
    /// Of each node, the share of the pairs of others that it is between: what is estimated is
    /// [`normalised_betweenness`](super::normalised_betweenness) in a graph of one mode.
    pub shares: Vec<f64>,
    /// The most by which any share is off, unless the risk comes true.
    pub error: f64,
    /// The number of shortest ways that were drawn.
    pub samples: usize,
}

/// The samples of a block, which has a stream of random numbers of its own.
const BLOCK: usize = 256;

/// Betweenness from shortest ways drawn at random: a pair of nodes, and one of the shortest ways between them, each as
/// likely as any other (Riondato & Kornaropoulos 2016). Ties are one step long.
///
/// With r = ½/ε² · (⌊log₂(D − 2)⌋ + 1 + ln 1/δ) ways, where D is the number of nodes on the longest shortest way (or a
/// bound on it), ε the error and δ the risk, the shares of **all** nodes are at once within ε, with probability 1 − δ.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// For each sample a search from both ends, which touches a small part of most graphs, and nodes and ties at worst.
pub fn sampled_betweenness(
    graph: &Graph,
    sampling: &Sampling,
    threads: NonZeroUsize,
    cancel: &Cancel,
) -> Result<SampledBetweenness, Cancelled> {
    let nodes = graph.node_count();
    let order = by_breadth(graph);
    let graph = &renumbered(graph, &order);
    // Shares are told of the pairs of others, and drawn of all pairs.
    let scale = nodes as f64 / nodes.saturating_sub(2).max(1) as f64;
    let longest = diameter(graph, DIAMETER_SEARCHES, cancel)?.most as usize + 1;
    let samples = sample_size(longest, sampling.error / scale, sampling.risk);
    let mut hits = vec![0u64; nodes];
    if nodes > 1 {
        let work = |search: &mut Bidirectional<'_>, number| {
            let mut random = Random::stream(sampling.seed, number as u64);
            let mut between = Vec::new();
            for _ in block(samples, BLOCK, number) {
                cancel.check()?;
                let from = random.below(nodes);
                let to = (from + 1 + random.below(nodes - 1)) % nodes;
                search.draw(from as u32, to as u32, &mut random, &mut between);
            }
            Ok(between)
        };
        in_order(
            samples.div_ceil(BLOCK),
            threads,
            || Bidirectional::new(graph),
            work,
            |between: Vec<u32>| between.iter().for_each(|&node| hits[node as usize] += 1),
        )?;
    }
    let share = |&hits: &u64| scale * hits as f64 / samples.max(1) as f64;
    let shares: Vec<f64> = hits.iter().map(share).collect();
    Ok(SampledBetweenness {
        shares: restored(&shares, &order),
        error: sampling.error,
        samples,
    })
}

/// A bound on the diameter is enough, and a few searches give a good one.
const DIAMETER_SEARCHES: usize = 20;

/// The number of ways to draw when the longest shortest way has at most this many nodes.
fn sample_size(longest: usize, error: f64, risk: f64) -> usize {
    // Ways of two nodes have nobody between.
    let Some(most_between) = longest.checked_sub(2).filter(|&between| between > 0) else {
        return 0;
    };
    let dimension = f64::from(most_between.ilog2() + 1);
    (0.5 / (error * error) * (dimension - risk.ln())).ceil() as usize
}

/// A search from both ends of a pair.
#[derive(Debug)]
struct Bidirectional<'g> {
    graph: &'g Graph,
    sides: [Side; 2],
}

/// One end's half of the search, as far as it has come.
#[derive(Debug)]
struct Side {
    /// The steps to each node and the number of shortest ways that lead to it; `UNREACHED` when it has not been reached.
    steps: Vec<u32>,
    ways: Vec<f64>,
    order: Vec<u32>,
    /// The place of the outermost level in the order.
    outermost: Range<usize>,
    /// The ties of the nodes of the outermost level.
    ties: usize,
}

const UNREACHED: u32 = u32::MAX;

impl Side {
    fn new(nodes: usize) -> Self {
        Self {
            steps: vec![UNREACHED; nodes],
            ways: vec![0.0; nodes],
            order: Vec::new(),
            outermost: 0..0,
            ties: 0,
        }
    }

    fn start(&mut self, graph: &Graph, node: u32) {
        for node in self.order.drain(..) {
            self.steps[node as usize] = UNREACHED;
        }
        self.order.push(node);
        self.steps[node as usize] = 0;
        self.ways[node as usize] = 1.0;
        self.outermost = 0..1;
        self.ties = graph.degree(node);
    }

    fn depth(&self) -> u32 {
        self.order
            .last()
            .map_or(0, |&outermost| self.steps[outermost as usize])
    }

    /// Goes one step further out.
    fn advance(&mut self, graph: &Graph) {
        let steps = self.depth() + 1;
        self.ties = 0;
        for at in self.outermost.clone() {
            let node = self.order[at];
            for &other in graph.neighbours(node) {
                if self.steps[other as usize] == UNREACHED {
                    self.steps[other as usize] = steps;
                    self.ways[other as usize] = 0.0;
                    self.order.push(other);
                    self.ties += graph.degree(other);
                }
                if self.steps[other as usize] == steps {
                    self.ways[other as usize] += self.ways[node as usize];
                }
            }
        }
        self.outermost = self.outermost.end..self.order.len();
    }

    /// Draws a way back to where this side began, and tells the nodes between.
    fn draw_back(&self, graph: &Graph, from: u32, random: &mut Random, between: &mut Vec<u32>) {
        let mut node = from;
        while self.steps[node as usize] > 1 {
            let steps = self.steps[node as usize] - 1;
            let before = graph.neighbours(node).iter().copied();
            let before = before.filter(|&other| self.steps[other as usize] == steps);
            node = draw(before, |node| self.ways[node as usize], random).unwrap_or(node);
            between.push(node);
        }
    }
}

impl<'g> Bidirectional<'g> {
    fn new(graph: &'g Graph) -> Self {
        Self {
            graph,
            sides: [(); 2].map(|()| Side::new(graph.node_count())),
        }
    }

    /// Draws one of the shortest ways between two nodes, if there is one, and tells the nodes between.
    fn draw(&mut self, from: u32, to: u32, random: &mut Random, between: &mut Vec<u32>) {
        let [near, far] = &mut self.sides;
        near.start(self.graph, from);
        far.start(self.graph, to);
        loop {
            if near.outermost.is_empty() || far.outermost.is_empty() {
                return;
            }
            let (ahead, behind) = if near.ties <= far.ties {
                (&mut *near, &*far)
            } else {
                (&mut *far, &*near)
            };
            ahead.advance(self.graph);
            // The first time the sides meet, every shortest way has one node where both are outermost.
            let depth = behind.depth();
            let outermost = ahead.order[ahead.outermost.clone()].iter().copied();
            let met = outermost.filter(|&node| behind.steps[node as usize] == depth);
            let ways = |node: u32| ahead.ways[node as usize] * behind.ways[node as usize];
            if let Some(middle) = draw(met, ways, random) {
                if middle != from && middle != to {
                    between.push(middle);
                }
                ahead.draw_back(self.graph, middle, random, between);
                behind.draw_back(self.graph, middle, random, between);
                return;
            }
        }
    }
}

/// Draws a node, each in proportion to its weight; `None` of none.
fn draw(
    nodes: impl Iterator<Item = u32> + Clone,
    weight: impl Fn(u32) -> f64,
    random: &mut Random,
) -> Option<u32> {
    let total: f64 = nodes.clone().map(&weight).sum();
    let (mut rest, mut last) = (random.unit() * total, None);
    for node in nodes {
        last = Some(node);
        rest -= weight(node);
        if rest < 0.0 {
            break;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Distance, betweenness, normalised_betweenness};

    #[test]
    fn every_share_is_within_the_error() {
        let ties: Vec<_> = (0..300u32)
            .map(|at| (at * 11 % 120, at * at % 127 % 120, 1.0))
            .collect();
        let graph = Graph::one_mode(120, &ties);
        let (threads, cancel) = (NonZeroUsize::new(2).unwrap(), Cancel::default());
        let exact = betweenness(&graph, Distance::Steps, threads, &cancel).unwrap();
        let exact = normalised_betweenness(&graph, &exact);
        for seed in 0..5 {
            let sampling = Sampling {
                error: 0.02,
                risk: 0.05,
                seed,
            };
            let sampled = sampled_betweenness(&graph, &sampling, threads, &cancel).unwrap();
            for (share, exact) in sampled.shares.iter().zip(&exact) {
                assert!((share - exact.unwrap()).abs() <= sampled.error);
            }
            let one = NonZeroUsize::MIN;
            assert_eq!(
                sampled_betweenness(&graph, &sampling, one, &cancel).unwrap(),
                sampled
            );
        }
    }

    #[test]
    fn nobody_is_between_where_no_way_has_three_nodes() {
        assert_eq!(sample_size(2, 0.01, 0.1), 0);
        assert_eq!(sample_size(3, 0.01, 0.1), 16_513);
        let pair = Graph::one_mode(3, &[(0, 1, 1.0)]);
        let sampling = Sampling {
            error: 0.1,
            risk: 0.1,
            seed: 1,
        };
        let found = sampled_betweenness(&pair, &sampling, NonZeroUsize::MIN, &Cancel::default()).unwrap();
        assert_eq!((found.samples, found.shares), (0, vec![0.0; 3]));
    }
}
