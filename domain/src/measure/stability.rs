//! Stability: how far communities depend on chance.

use super::{Cancel, Cancelled, Communities, Graph, Leiden, leiden};

/// The agreement between the communities of several runs, which differ in their seed alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stability {
    /// The number of runs.
    pub runs: u32,
    /// The mean of the adjusted Rand index over all pairs of runs: 1 when all agree, about 0 when they agree no more than
    /// chance would. `None` of fewer than two runs.
    pub mean_agreement: Option<f64>,
    /// The least over all pairs.
    pub least_agreement: Option<f64>,
    /// The least and the greatest modularity of a run; `None` without ties.
    pub modularity: Option<(f64, f64)>,
}

/// Measures the agreement between the communities of several runs, the first with the given seed and each further one with
/// the next.
///
/// # Errors
/// [`Cancelled`].
///
/// # Complexity
/// That of the runs, and a sort of the nodes for each pair of them.
pub fn stability(
    graph: &Graph,
    parameters: &Leiden,
    runs: u32,
    cancel: &Cancel,
) -> Result<Stability, Cancelled> {
    let run = |run: u32| {
        let seed = parameters.seed.wrapping_add(run.into());
        leiden(graph, &Leiden { seed, ..*parameters }, cancel)
    };
    let found: Vec<Communities> = (0..runs).map(run).collect::<Result<_, _>>()?;
    let mut agreements = Vec::new();
    for (at, one) in found.iter().enumerate() {
        for other in &found[at + 1..] {
            cancel.check()?;
            agreements.push(adjusted_rand(&one.of, &other.of));
        }
    }
    let modularities = || found.iter().filter_map(|communities| communities.modularity);
    Ok(Stability {
        runs,
        mean_agreement: (!agreements.is_empty())
            .then(|| agreements.iter().sum::<f64>() / agreements.len() as f64),
        least_agreement: agreements.iter().copied().min_by(f64::total_cmp),
        modularity: modularities()
            .min_by(f64::total_cmp)
            .zip(modularities().max_by(f64::total_cmp)),
    })
}

/// The adjusted Rand index of two divisions of the same nodes (Hubert & Arabie 1985): on how many pairs of nodes they agree
/// beyond what chance would have them, as a share of the most that they could. Two divisions of which each has but one
/// part, or only parts of one node, agree wholly.
///
/// # Complexity
/// A sort of the nodes.
#[must_use]
pub fn adjusted_rand(one: &[u32], other: &[u32]) -> f64 {
    let pairs = |count: u64| (count * count.saturating_sub(1) / 2) as f64;
    let together = |mut parts: Vec<(u32, u32)>| {
        parts.sort_unstable();
        let runs = parts.chunk_by(|left, right| left == right);
        runs.map(|run| pairs(run.len() as u64)).sum::<f64>()
    };
    let alone = |parts: &[u32]| together(parts.iter().map(|&part| (part, 0)).collect());
    let (in_one, in_other) = (alone(one), alone(other));
    let in_both = together(one.iter().copied().zip(other.iter().copied()).collect());
    let all = pairs(one.len() as u64);
    let by_chance = if all > 0.0 { in_one * in_other / all } else { 0.0 };
    let most = (in_one + in_other) / 2.0;
    if most == by_chance {
        1.0
    } else {
        (in_both - by_chance) / (most - by_chance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_is_that_of_the_literature() {
        assert_eq!(adjusted_rand(&[0, 0, 1, 1], &[1, 1, 0, 0]), 1.0);
        // Known from scikit-learn's documentation.
        assert!((adjusted_rand(&[0, 0, 1, 2], &[0, 0, 1, 1]) - 4.0 / 7.0).abs() < 1e-12);
        assert_eq!(adjusted_rand(&[0, 1, 2], &[0, 1, 2]), 1.0);
    }

    #[test]
    fn clear_communities_are_stable() {
        let clique = |first: u32| {
            (0..4).flat_map(move |one| (0..one).map(move |other| (first + one, first + other, 1.0)))
        };
        let ties: Vec<_> = clique(0).chain(clique(4)).chain([(0, 4, 1.0)]).collect();
        let graph = Graph::one_mode(8, &ties);
        let found = stability(&graph, &Leiden::default(), 5, &Cancel::default()).unwrap();
        assert_eq!(
            (found.mean_agreement, found.least_agreement),
            (Some(1.0), Some(1.0))
        );
        let single = stability(&graph, &Leiden::default(), 1, &Cancel::default()).unwrap();
        assert_eq!(single.mean_agreement, None);
    }
}
