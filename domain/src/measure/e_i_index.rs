//! The E–I index: whether ties lead out of groups rather than stay within.

use super::random::Random;
use super::{Cancel, Cancelled, Graph};

/// The E–I index of a graph, and what it would be if groups had nothing to do with ties.
#[derive(Debug, Clone, PartialEq)]
pub struct EiIndex {
    /// Ties between groups.
    pub external: u64,
    /// Ties within groups.
    pub internal: u64,
    /// (external − internal) / (external + internal), from −1, all within, to 1, all between (Krackhardt & Stern 1988).
    pub index: f64,
    /// The same groups dealt out to the nodes at random; `None` when no permutation was asked for.
    pub baseline: Option<Baseline>,
}

/// The index when the groups are dealt out at random to the nodes, ties staying where they are. Groups of unlike size, or
/// many of them, raise it by themselves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Baseline {
    /// Its mean.
    pub mean: f64,
    /// Its standard deviation.
    pub deviation: f64,
    /// The share of deals with an index at most as great, the groups as they are counted among them.
    pub at_most: f64,
    /// The share of deals with an index at least as great, the groups as they are counted among them.
    pub at_least: f64,
}

/// The E–I index of a graph, and a baseline from this many permutations. `groups` gives the group of each node. Weights
/// are not looked at. `None` without ties.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// Linear in nodes and ties for each permutation.
pub fn e_i_index<G: Copy + Eq>(
    graph: &Graph,
    groups: &[G],
    permutations: u32,
    seed: u64,
    cancel: &Cancel,
) -> Result<Option<EiIndex>, Cancelled> {
    let all = graph.tie_count() as u64;
    if all == 0 {
        return Ok(None);
    }
    let external = |groups: &[G]| {
        let ties = graph.ties();
        ties.filter(|&(one, other, _)| groups[one as usize] != groups[other as usize])
            .count() as u64
    };
    let index = |external: u64| (2.0 * external as f64 - all as f64) / all as f64;
    let found = external(groups);
    let (mut random, mut dealt) = (Random::new(seed), groups.to_vec());
    // Counts are whole numbers, so that their sums are exact and "as great" is too.
    let (mut sum, mut squares, mut at_most, mut at_least) = (0u128, 0u128, 1u32, 1u32);
    for _ in 0..permutations {
        cancel.check()?;
        random.shuffle(&mut dealt);
        let external = external(&dealt);
        sum += u128::from(external);
        squares += u128::from(external) * u128::from(external);
        at_most += u32::from(external <= found);
        at_least += u32::from(external >= found);
    }
    let baseline = (permutations > 0).then(|| {
        let count = f64::from(permutations);
        let mean = sum as f64 / count;
        // n·Σx² − (Σx)² in whole numbers loses nothing to rounding.
        let spread = (u128::from(permutations) * squares - sum * sum) as f64;
        let of_all = f64::from(permutations) + 1.0;
        Baseline {
            mean: 2.0 * mean / all as f64 - 1.0,
            deviation: 2.0 * spread.sqrt() / count / all as f64,
            at_most: f64::from(at_most) / of_all,
            at_least: f64::from(at_least) / of_all,
        }
    });
    Ok(Some(EiIndex {
        external: found,
        internal: all - found,
        index: index(found),
        baseline,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_that_keep_to_themselves_are_rare_among_deals() {
        let clique = |first: u32| {
            (0..5).flat_map(move |one| (0..one).map(move |other| (first + one, first + other, 1.0)))
        };
        let graph = Graph::one_mode(
            10,
            &clique(0)
                .chain(clique(5))
                .chain([(0, 5, 1.0)])
                .collect::<Vec<_>>(),
        );
        let groups = ["A"; 5].into_iter().chain(["B"; 5]).collect::<Vec<_>>();
        let found = e_i_index(&graph, &groups, 500, 1, &Cancel::default())
            .unwrap()
            .unwrap();
        assert_eq!((found.external, found.internal), (1, 20));
        assert!((found.index + 19.0 / 21.0).abs() < 1e-12);
        let baseline = found.baseline.unwrap();
        // Five of nine others are of the other group.
        assert!((baseline.mean - 1.0 / 9.0).abs() < 0.05, "{baseline:?}");
        assert!(baseline.at_most < 0.03 && baseline.at_least > 0.99);
        let again = e_i_index(&graph, &groups, 500, 1, &Cancel::default()).unwrap();
        assert_eq!(again.unwrap().baseline, Some(baseline));
    }

    #[test]
    fn without_ties_there_is_none() {
        let found = e_i_index(&Graph::one_mode(2, &[]), &['A', 'B'], 10, 1, &Cancel::default());
        assert_eq!(found, Ok(None));
    }
}
