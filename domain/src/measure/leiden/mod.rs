//! Leiden: communities, none of which falls apart inside (Traag, Waltman & van Eck 2019).

mod aggregate;
mod level;
mod local_moving;
mod refinement;

use super::division::{compact, connected, numbered_by_size};
use super::random::Random;
use super::{Cancel, Cancelled, Graph, modularity};
use aggregate::aggregate;
use level::Level;
use local_moving::move_nodes;
use refinement::refine;

/// The parameters of the search for communities.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leiden {
    /// 1 for the usual modularity; more gives more and smaller communities.
    pub resolution: f64,
    /// The most times that it begins again from the communities found: an iteration that changes nothing is the last.
    pub iterations: u32,
    /// The seed of the random numbers. The same seed gives the same communities.
    pub seed: u64,
}

/// A parameter of [`Leiden`] is out of its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LeidenBounds {
    /// The resolution.
    #[error("`resolution` is above 0 and at most {}; 1 is usual", Leiden::MAX_RESOLUTION)]
    Resolution,
    /// The iterations.
    #[error("`iterations` is 1 to {}", Leiden::MAX_ITERATIONS)]
    Iterations,
    /// The seed.
    #[error("`seed` is 0 or more")]
    Seed,
}

impl Leiden {
    /// The largest resolution that is taken: beyond it every node is alone.
    pub const MAX_RESOLUTION: f64 = 100.0;

    /// The most iterations that are taken: few networks change after the tenth.
    pub const MAX_ITERATIONS: u32 = 100;

    /// These parameters.
    ///
    /// # Errors
    /// When one is out of its bounds.
    pub fn checked(resolution: f64, iterations: i64, seed: i64) -> Result<Self, LeidenBounds> {
        if !(resolution > 0.0 && resolution <= Self::MAX_RESOLUTION) {
            return Err(LeidenBounds::Resolution);
        }
        let iterations = u32::try_from(iterations)
            .ok()
            .filter(|times| (1..=Self::MAX_ITERATIONS).contains(times));
        Ok(Self {
            resolution,
            iterations: iterations.ok_or(LeidenBounds::Iterations)?,
            seed: u64::try_from(seed).map_err(|_| LeidenBounds::Seed)?,
        })
    }
}

impl Default for Leiden {
    /// Resolution 1 and two iterations, as igraph has them, and seed 1.
    fn default() -> Self {
        Self {
            resolution: 1.0,
            iterations: 2,
            seed: 1,
        }
    }
}

/// A division of all nodes into communities.
#[derive(Debug, Clone, PartialEq)]
pub struct Communities {
    /// The community of each node. Communities are numbered from 0, the largest first, and of the same size the one with
    /// the lowest node first. An isolate is alone in its own.
    pub of: Vec<u32>,
    /// The number of nodes of each community.
    pub sizes: Vec<u32>,
    /// The modularity at the resolution asked for; `None` without ties.
    pub modularity: Option<f64>,
}

/// The communities that the Leiden algorithm finds, for modularity.
///
/// Each iteration moves nodes to the neighbouring community that gains most, as long as any does; refines, dividing every
/// community anew from single nodes, which join at random, the likelier the more it gains; and goes on with the refined
/// communities as the nodes of a smaller graph. Every community hangs together.
///
/// In the refinement a node joins with a probability that grows with e^(gain/θ), where θ is 0.01 (as in igraph) times the
/// mean weight of a tie, so that the unit of weights does not matter.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Close to linear in nodes and ties for each iteration.
pub fn leiden(graph: &Graph, parameters: &Leiden, cancel: &Cancel) -> Result<Communities, Cancelled> {
    let mut random = Random::new(parameters.seed);
    let mut communities: Vec<u32> = graph.nodes().collect();
    if graph.tie_count() > 0 {
        let whole = Level::of(graph);
        for _ in 0..parameters.iterations {
            if !iterate(
                &whole,
                parameters.resolution,
                &mut communities,
                &mut random,
                cancel,
            )? {
                break;
            }
        }
    }
    // Where nothing joined in a refinement, a community may have come through whose parts do not hang together; to part
    // them loses no weight within, and so only gains.
    let (of, sizes) = numbered_by_size(&connected(graph, &communities));
    Ok(Communities {
        modularity: modularity(graph, &of, parameters.resolution),
        of,
        sizes,
    })
}

/// One iteration over all levels. Returns whether anything changed.
fn iterate(
    whole: &Level<'_>,
    resolution: f64,
    communities: &mut [u32],
    random: &mut Random,
    cancel: &Cancel,
) -> Result<bool, Cancelled> {
    let mut found = communities.to_vec();
    let mut changed = move_nodes(whole, resolution, &mut found, random, cancel)?;
    communities.copy_from_slice(&found);
    // The node of the present level in which each node of the whole graph is.
    let mut nodes: Option<Vec<u32>> = None;
    let mut level = None;
    loop {
        let present = level.as_ref().unwrap_or(whole);
        let count = compact(&mut found);
        if count == present.len() {
            return Ok(changed);
        }
        let mut refined = refine(present, resolution, &found, random, cancel)?;
        let mut parts = compact(&mut refined);
        if parts == present.len() {
            // Nothing joined: we go on with the communities themselves, or the next level would be this one again.
            (refined, parts) = (found.clone(), count);
        }
        let next = aggregate(present, &refined, parts, cancel)?;
        let mut of_parts = vec![0; parts];
        for (&part, &community) in refined.iter().zip(&found) {
            of_parts[part as usize] = community;
        }
        nodes = Some(match nodes {
            None => refined,
            Some(nodes) => nodes.into_iter().map(|node| refined[node as usize]).collect(),
        });
        found = of_parts;
        changed |= move_nodes(&next, resolution, &mut found, random, cancel)?;
        for (community, &node) in communities.iter_mut().zip(nodes.iter().flatten()) {
            *community = found[node as usize];
        }
        level = Some(next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares with both diagonals, joined by one tie, and an isolate.
    fn two_squares() -> Graph {
        let square = |first: u32| {
            let pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];
            pairs.map(|(one, other)| (first + one, first + other, 1.0))
        };
        let ties: Vec<_> = square(0)
            .into_iter()
            .chain(square(4))
            .chain([(3, 4, 1.0)])
            .collect();
        Graph::one_mode(9, &ties)
    }

    #[test]
    fn two_squares_are_two_communities_and_an_isolate_is_alone() {
        let found = leiden(&two_squares(), &Leiden::default(), &Cancel::default()).unwrap();
        assert_eq!(found.of, [0, 0, 0, 0, 1, 1, 1, 1, 2]);
        assert_eq!(found.sizes, [4, 4, 1]);
        assert!((found.modularity.unwrap() - (12.0 / 13.0 - 0.5)).abs() < 1e-12);
    }

    #[test]
    fn without_ties_everyone_is_alone() {
        let found = leiden(&Graph::one_mode(3, &[]), &Leiden::default(), &Cancel::default()).unwrap();
        assert_eq!((found.of, found.modularity), (vec![0, 1, 2], None));
    }
}
