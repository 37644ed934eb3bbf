//! The graph that measures are taken of: undirected, weighted, in compressed sparse rows.

use crate::network::{ArenaIx, Ix, TwoMode};

/// The side of a two-mode graph that a node is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The actor, who takes part: an organisation or a person.
    Actor,
    /// The arena, in which actors meet.
    Arena,
}

/// An undirected graph with weighted ties and without loops.
///
/// Nodes are numbered from 0. The neighbours of each ascend, and the weight of each tie stands at the same place of a
/// second array. Weights are positive and finite: what makes a tie stronger, never longer. In a two-mode graph the
/// actors come first, then the arenas, and every tie joins one to the other.
///
/// There are at most 2³¹ − 1 ties. Handing a measure a node that is not in the graph is a mistake that may panic.
///
/// **Memory**: 24 bytes for a tie and 4 for a node.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph {
    /// The place at which each node's neighbours begin; the last entry is the end.
    starts: Vec<u32>,
    neighbours: Vec<u32>,
    weights: Vec<f64>,
    /// The number of actors, which come before the arenas; `None` in a graph of one mode.
    actors: Option<u32>,
}

impl Graph {
    /// A graph of one mode. The weights of a pair that is named twice, in either order, are added; a node's tie to
    /// itself is left out.
    ///
    /// # Complexity
    /// Linear in nodes and ties.
    #[must_use]
    pub fn one_mode(nodes: usize, ties: &[(u32, u32, f64)]) -> Self {
        Self::new(nodes, None, ties)
    }

    /// A graph of two modes; each tie names its actor and its arena, both numbered from 0.
    ///
    /// # Complexity
    /// Linear in nodes and ties.
    #[must_use]
    pub fn two_mode(actors: usize, arenas: usize, ties: &[(u32, u32, f64)]) -> Self {
        let before = actors as u32;
        let shifted: Vec<_> = ties
            .iter()
            .map(|&(actor, arena, weight)| (actor, before + arena, weight))
            .collect();
        Self::new(actors + arenas, Some(before), &shifted)
    }

    /// All actors and arenas of a network, time-blind: an actor and an arena are tied, with weight 1, when the actor is
    /// involved in it, however often. Node numbers are the positions of the actors and, after these, of the arenas.
    ///
    /// # Complexity
    /// Linear in the involvements; nothing is sorted.
    #[must_use]
    pub fn of_network<A: Ix>(mode: &TwoMode<A>) -> Self {
        let (actors, arenas) = (mode.actor_count(), mode.arena_count());
        let mut starts = Vec::with_capacity(actors + arenas + 1);
        let mut neighbours = Vec::with_capacity(2 * mode.involvement_count());
        for actor in (0..actors).map(A::at) {
            starts.push(neighbours.len() as u32);
            let theirs = mode.arenas_of_actor(actor).chunk_by(|left, right| left == right);
            neighbours.extend(theirs.map(|same| (actors + same[0].position()) as u32));
        }
        for arena in (0..arenas).map(ArenaIx::at) {
            starts.push(neighbours.len() as u32);
            let there = mode.actors_in_arena(arena).chunk_by(|left, right| left == right);
            neighbours.extend(there.map(|same| same[0].position() as u32));
        }
        starts.push(neighbours.len() as u32);
        neighbours.shrink_to_fit();
        Self {
            weights: vec![1.0; neighbours.len()],
            starts,
            neighbours,
            actors: Some(actors as u32),
        }
    }

    fn new(nodes: usize, actors: Option<u32>, ties: &[(u32, u32, f64)]) -> Self {
        let both_ways = ties
            .iter()
            .filter(|(one, other, _)| one != other)
            .flat_map(|&(one, other, weight)| [(one, other, weight), (other, one, weight)]);
        let mut halves: Vec<_> = both_ways.collect();
        // Sorting stably by one end and then by the other leaves each node's neighbours ascending.
        sort_by_key(nodes, &mut halves, |&(_, to, _)| to);
        sort_by_key(nodes, &mut halves, |&(from, ..)| from);
        halves.dedup_by(|next, last| {
            let same = (next.0, next.1) == (last.0, last.1);
            if same {
                last.2 += next.2;
            }
            same
        });
        let mut starts = vec![0; nodes + 1];
        for &(from, ..) in &halves {
            starts[from as usize + 1] += 1;
        }
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        Self {
            starts,
            neighbours: halves.iter().map(|&(_, to, _)| to).collect(),
            weights: halves.iter().map(|&(.., weight)| weight).collect(),
            actors,
        }
    }

    /// The same ties, all of weight 1: for measures that look at weights, when they should not.
    #[must_use]
    pub fn unweighted(&self) -> Self {
        Self {
            starts: self.starts.clone(),
            neighbours: self.neighbours.clone(),
            weights: vec![1.0; self.weights.len()],
            actors: self.actors,
        }
    }

    /// The number of nodes.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.starts.len() - 1
    }

    /// The number of ties, each counted once.
    #[must_use]
    pub fn tie_count(&self) -> usize {
        self.neighbours.len() / 2
    }

    /// Every node, ascending.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = u32> + DoubleEndedIterator + Clone + use<> {
        0..self.node_count() as u32
    }

    /// The number of actors of a two-mode graph, which come before the arenas; `None` of a graph of one mode.
    #[must_use]
    pub fn actor_count(&self) -> Option<usize> {
        self.actors.map(|actors| actors as usize)
    }

    /// The side on which a node is; `None` in a graph of one mode.
    #[must_use]
    pub fn mode(&self, node: u32) -> Option<Mode> {
        self.actors
            .map(|actors| if node < actors { Mode::Actor } else { Mode::Arena })
    }

    /// The nodes tied to a node, ascending.
    #[must_use]
    pub fn neighbours(&self, node: u32) -> &[u32] {
        &self.neighbours[self.range(node)]
    }

    /// The weight of the tie to each of [`Self::neighbours`].
    #[must_use]
    pub fn weights(&self, node: u32) -> &[f64] {
        &self.weights[self.range(node)]
    }

    /// Each neighbour of a node with the weight of the tie to it.
    pub fn ties_of(&self, node: u32) -> impl ExactSizeIterator<Item = (u32, f64)> + Clone {
        let (neighbours, weights) = (self.neighbours(node), self.weights(node));
        neighbours.iter().copied().zip(weights.iter().copied())
    }

    /// Every tie once: its lower node, its higher one and its weight.
    pub fn ties(&self) -> impl Iterator<Item = (u32, u32, f64)> + Clone {
        self.nodes().flat_map(move |node| {
            let higher = self.ties_of(node).filter(move |&(other, _)| node < other);
            higher.map(move |(other, weight)| (node, other, weight))
        })
    }

    /// The number of ties that a node has (grad).
    #[must_use]
    pub fn degree(&self, node: u32) -> usize {
        self.range(node).len()
    }

    /// The sum of the weights of a node's ties (styrka).
    #[must_use]
    pub fn strength(&self, node: u32) -> f64 {
        // A sum of no fractions is −0, which nobody wants to read.
        0.0 + self.weights(node).iter().sum::<f64>()
    }

    /// The sum of the weights of all ties, each counted once.
    #[must_use]
    pub fn total_weight(&self) -> f64 {
        self.weights.iter().sum::<f64>() / 2.0
    }

    /// Returns whether two nodes are tied.
    ///
    /// # Complexity
    /// Logarithmic in the first node's ties.
    #[must_use]
    pub fn has_tie(&self, node: u32, other: u32) -> bool {
        self.neighbours(node).binary_search(&other).is_ok()
    }

    /// The rows themselves: where each node's neighbours begin, the neighbours, and the weights.
    pub(super) fn rows(&self) -> (&[u32], &[u32], &[f64]) {
        (&self.starts, &self.neighbours, &self.weights)
    }

    fn range(&self, node: u32) -> std::ops::Range<usize> {
        self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize
    }
}

/// Sorts ties by one of their nodes, stably and in linear time.
fn sort_by_key(nodes: usize, ties: &mut Vec<(u32, u32, f64)>, key: impl Fn(&(u32, u32, f64)) -> u32) {
    let mut next = vec![0usize; nodes + 1];
    for tie in ties.iter() {
        next[key(tie) as usize + 1] += 1;
    }
    for node in 0..nodes {
        next[node + 1] += next[node];
    }
    let mut sorted = vec![(0, 0, 0.0); ties.len()];
    for &tie in ties.iter() {
        let place = &mut next[key(&tie) as usize];
        sorted[*place] = tie;
        *place += 1;
    }
    *ties = sorted;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_are_seen_from_both_ends_and_added_when_named_twice() {
        let graph = Graph::one_mode(4, &[(2, 0, 1.0), (0, 1, 2.0), (0, 2, 0.5), (3, 3, 9.0)]);
        assert_eq!(graph.neighbours(0), [1, 2]);
        assert_eq!(graph.weights(0), [2.0, 1.5]);
        assert_eq!(graph.neighbours(2), [0]);
        assert_eq!(graph.degree(3), 0);
        assert!(graph.strength(3).is_sign_positive());
        assert_eq!((graph.tie_count(), graph.total_weight()), (2, 3.5));
        assert_eq!(graph.ties().collect::<Vec<_>>(), [(0, 1, 2.0), (0, 2, 1.5)]);
        assert!(graph.has_tie(2, 0) && !graph.has_tie(1, 2));
    }

    #[test]
    fn arenas_come_after_actors() {
        let graph = Graph::two_mode(2, 3, &[(0, 2, 1.0), (1, 0, 1.0)]);
        assert_eq!(graph.neighbours(0), [4]);
        assert_eq!(graph.neighbours(2), [1]);
        assert_eq!(
            (graph.mode(1), graph.mode(2)),
            (Some(Mode::Actor), Some(Mode::Arena))
        );
        assert_eq!(Graph::one_mode(1, &[]).mode(0), None);
    }
}
