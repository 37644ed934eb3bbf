//! Diameter: how far apart the two nodes are that are furthest apart.

use super::{Cancel, Cancelled, Graph, components};

/// Between which bounds the diameter lies; it is exact when they are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Diameter {
    /// The fewest steps that it can be.
    pub least: u32,
    /// The most steps that it can be.
    pub most: u32,
}

/// The greatest number of steps between two nodes that are connected at all, and so the greatest of all components, found
/// with at most this many searches: once they are used up, bounds are told. Without ties it is 0.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Linear in nodes and ties for each search. What a search finds bounds how far any node can be from any other, so that
/// few are needed in most graphs (Takes & Kosters 2011), and components too small to matter need none.
pub fn diameter(graph: &Graph, searches: usize, cancel: &Cancel) -> Result<Diameter, Cancelled> {
    let components = components(graph);
    let mut members: Vec<Vec<u32>> = vec![Vec::new(); components.sizes.len()];
    for (node, &component) in (0..).zip(&components.of) {
        members[component as usize].push(node);
    }
    let mut search = Search::new(graph.node_count());
    let (mut found, mut left) = (Diameter { least: 0, most: 0 }, searches);
    // The largest first: what it tells spares the others.
    for mut candidates in members {
        let longest = candidates.len() as u32 - 1;
        if longest <= found.least {
            break;
        }
        for &node in &candidates {
            search.bounds[node as usize] = (0, longest);
        }
        // By turns the node that may be furthest from another and the one that may be nearest to all, the better tied
        // first.
        let mut outward = false;
        let most = loop {
            let most_of = |&node: &u32| search.bounds[node as usize].1;
            candidates.retain(|node| most_of(node) > found.least);
            let most = candidates.iter().map(most_of).max().unwrap_or(found.least);
            let key = |&&node: &&u32| {
                let (least, most) = search.bounds[node as usize];
                let rank = if outward { most } else { longest - least };
                (rank, graph.degree(node), std::cmp::Reverse(node))
            };
            let Some(&next) = candidates.iter().max_by_key(key) else {
                break most;
            };
            if left == 0 {
                break most;
            }
            left -= 1;
            cancel.check()?;
            let furthest = search.run(graph, next);
            found.least = found.least.max(furthest);
            for &node in &candidates {
                let steps = search.steps[node as usize];
                let (least, most) = &mut search.bounds[node as usize];
                *least = (*least).max(steps.max(furthest - steps));
                *most = (*most).min(furthest + steps);
            }
            search.bounds[next as usize] = (furthest, furthest);
            outward = !outward;
        };
        found.most = found.most.max(most);
    }
    found.most = found.most.max(found.least);
    Ok(found)
}

/// Searches that go out step by step.
#[derive(Debug)]
struct Search {
    /// Between which bounds the greatest distance of each node from any other lies.
    bounds: Vec<(u32, u32)>,
    steps: Vec<u32>,
    order: Vec<u32>,
}

const UNREACHED: u32 = u32::MAX;

impl Search {
    fn new(nodes: usize) -> Self {
        Self {
            bounds: vec![(0, 0); nodes],
            steps: vec![UNREACHED; nodes],
            order: Vec::new(),
        }
    }

    /// Counts the steps from a node to all that it is connected with; returns the most.
    fn run(&mut self, graph: &Graph, start: u32) -> u32 {
        for node in self.order.drain(..) {
            self.steps[node as usize] = UNREACHED;
        }
        self.order.push(start);
        self.steps[start as usize] = 0;
        let mut at = 0;
        let mut furthest = 0;
        while let Some(&node) = self.order.get(at) {
            at += 1;
            furthest = self.steps[node as usize];
            for &other in graph.neighbours(node) {
                if self.steps[other as usize] == UNREACHED {
                    self.steps[other as usize] = furthest + 1;
                    self.order.push(other);
                }
            }
        }
        furthest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_as_long_as_its_ties_and_the_longest_component_counts() {
        let graph = Graph::one_mode(8, &[(0, 1, 1.0), (2, 3, 1.0), (3, 4, 1.0), (4, 5, 1.0)]);
        let found = |searches| diameter(&graph, searches, &Cancel::default()).unwrap();
        assert_eq!(found(100), Diameter { least: 3, most: 3 });
        assert_eq!(found(0), Diameter { least: 0, most: 3 });
    }
}
