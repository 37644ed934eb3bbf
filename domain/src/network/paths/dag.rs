//! The shortest paths as a graph in layers: counted without enumerating, enumerated lazily.

use std::num::NonZeroU32;

use super::{Hop, Path};
use crate::network::index::ArenaIx;
use crate::network::involvement::Actor;

/// Every hop that is on a shortest path.
#[derive(Debug)]
pub(super) struct Dag<A> {
    start: A,
    layers: Vec<Layer<A>>,
    /// The number of paths.
    count: u64,
}

/// The hops at the same distance from the start.
#[derive(Debug)]
struct Layer<A> {
    /// The place at which the hops of each actor of this layer begin, and the last end. The first layer has one actor, the
    /// start.
    starts: Vec<u32>,
    steps: Vec<Step<A>>,
}

#[derive(Debug, Clone, Copy)]
struct Step<A> {
    arena: ArenaIx,
    to: A,
    /// The position of `to` among the actors of the next layer.
    next: u32,
    /// The number of paths that go on from here to the end.
    ways: u64,
}

impl<A: Actor> Dag<A> {
    /// The graph of these hops: every layer ascending, and every hop on a path from the start to the end.
    pub(super) fn new(start: A, layers: Vec<Vec<Hop<A>>>) -> Self {
        let mut dag = Self {
            start,
            layers: Vec::with_capacity(layers.len()),
            count: 0,
        };
        // Behind the last layer there is one actor, the end, from which one way goes on: none.
        let mut actors: Vec<A> = layers
            .last()
            .and_then(|hops| hops.first())
            .map(|hop| hop.to)
            .into_iter()
            .collect();
        let mut ways = vec![1u64];
        for hops in layers.into_iter().rev() {
            let mut layer = Layer {
                starts: Vec::new(),
                steps: Vec::with_capacity(hops.len()),
            };
            let (mut own, mut own_ways) = (Vec::<A>::new(), Vec::<u64>::new());
            for hop in hops {
                let Ok(next) = actors.binary_search(&hop.to) else {
                    continue;
                };
                if own.last() != Some(&hop.from) {
                    own.push(hop.from);
                    own_ways.push(0);
                    layer.starts.push(layer.steps.len() as u32);
                }
                layer.steps.push(Step {
                    arena: hop.arena,
                    to: hop.to,
                    next: next as u32,
                    ways: ways[next],
                });
                if let Some(sum) = own_ways.last_mut() {
                    *sum = sum.saturating_add(ways[next]);
                }
            }
            layer.starts.push(layer.steps.len() as u32);
            dag.layers.push(layer);
            (actors, ways) = (own, own_ways);
        }
        dag.layers.reverse();
        if !dag.layers.is_empty() {
            dag.count = ways.first().copied().unwrap_or_default();
        }
        dag
    }

    pub(super) fn distance(&self) -> Option<NonZeroU32> {
        NonZeroU32::new(self.layers.len() as u32)
    }

    pub(super) fn count(&self) -> u64 {
        self.count
    }

    pub(super) fn iter_from(&self, mut rank: u64) -> PathIter<'_, A> {
        let mut cursor = Vec::with_capacity(self.layers.len());
        let mut actor = 0;
        for layer in &self.layers {
            let (first, last) = (layer.starts[actor], layer.starts[actor + 1]);
            let Some(at) = (first..last).find(|&at| {
                let ways = layer.steps[at as usize].ways;
                let here = rank < ways;
                rank = if here { rank } else { rank - ways };
                here
            }) else {
                return PathIter {
                    dag: self,
                    cursor: None,
                };
            };
            cursor.push(at);
            actor = layer.steps[at as usize].next as usize;
        }
        PathIter {
            dag: self,
            cursor: (!cursor.is_empty()).then_some(cursor),
        }
    }
}

/// Shortest paths, one after the other; see [`Paths::iter`](super::Paths::iter).
#[derive(Debug, Clone)]
pub struct PathIter<'p, A> {
    dag: &'p Dag<A>,
    /// The step taken in each layer; `None` when all paths have been told.
    cursor: Option<Vec<u32>>,
}

impl<A: Actor> PathIter<'_, A> {
    /// Moves to the next path: the deepest step that has another beside it, and the first ones after that.
    fn advance(dag: &Dag<A>, cursor: &mut [u32]) -> bool {
        for depth in (0..cursor.len()).rev() {
            let actor = match depth.checked_sub(1) {
                Some(before) => dag.layers[before].steps[cursor[before] as usize].next,
                None => 0,
            };
            let next = cursor[depth] + 1;
            if next < dag.layers[depth].starts[actor as usize + 1] {
                cursor[depth] = next;
                for after in depth + 1..cursor.len() {
                    let actor = dag.layers[after - 1].steps[cursor[after - 1] as usize].next;
                    cursor[after] = dag.layers[after].starts[actor as usize];
                }
                return true;
            }
        }
        false
    }
}

impl<A: Actor> Iterator for PathIter<'_, A> {
    type Item = Path<A>;

    fn next(&mut self) -> Option<Path<A>> {
        let cursor = self.cursor.as_mut()?;
        let steps = || {
            self.dag
                .layers
                .iter()
                .zip(cursor.iter())
                .map(|(layer, &at)| &layer.steps[at as usize])
        };
        let path = Path {
            actors: std::iter::once(self.dag.start)
                .chain(steps().map(|step| step.to))
                .collect(),
            arenas: steps().map(|step| step.arena).collect(),
        };
        if !Self::advance(self.dag, cursor) {
            self.cursor = None;
        }
        Some(path)
    }
}
