//! Refinement: within each community, single nodes join anew, so that none keeps parts that do not hang together.

use super::level::{Around, Level};
use crate::measure::random::Random;
use crate::measure::{Cancel, Cancelled};

/// Divides every community into parts that hang together, and returns the part of each node. Only nodes that are still
/// alone join, and only what is well tied to the rest of its community takes part.
pub(super) fn refine(
    level: &Level<'_>,
    resolution: f64,
    communities: &[u32],
    random: &mut Random,
    cancel: &Cancel,
) -> Result<Vec<u32>, Cancelled> {
    let count = level.len();
    let mut of_communities = vec![0.0; count];
    for (&community, &strength) in communities.iter().zip(&level.strengths) {
        of_communities[community as usize] += strength;
    }
    // Of each part: its strength, the weight from it to the rest of its community, and how many nodes it has.
    let mut strengths = level.strengths.clone();
    let mut outward: Vec<f64> = (0..count as u32)
        .map(|node| {
            let community = communities[node as usize];
            let inside = level
                .ties_of(node)
                .filter(|&(other, _)| communities[other as usize] == community);
            inside.map(|(_, weight)| weight).sum()
        })
        .collect();
    let mut sizes = vec![1u32; count];
    let mut parts: Vec<u32> = (0..count as u32).collect();
    let mut order = parts.clone();
    random.shuffle(&mut order);

    let mut around = Around::new(count);
    let mut candidates: Vec<(u32, f64)> = Vec::new();
    for (step, node) in order.into_iter().enumerate() {
        cancel.check_every(step)?;
        let community = communities[node as usize];
        let well_tied = |part: u32, strengths: &[f64], outward: &[f64]| {
            let strength = strengths[part as usize];
            let rest = of_communities[community as usize] - strength;
            outward[part as usize] >= resolution * strength * rest / level.total
        };
        if sizes[node as usize] > 1 || parts[node as usize] != node || !well_tied(node, &strengths, &outward)
        {
            continue;
        }
        around.clear();
        for (other, weight) in level.ties_of(node) {
            if communities[other as usize] == community {
                around.add(parts[other as usize], weight);
            }
        }
        let strength = level.strengths[node as usize];
        let dealt = resolution * strength / level.total;
        candidates.clear();
        candidates.extend(around.communities().iter().filter_map(|&part| {
            let gain = around.weight(part) - dealt * strengths[part as usize];
            (gain >= 0.0 && well_tied(part, &strengths, &outward)).then_some((part, gain))
        }));
        let Some(part) = draw(&mut candidates, level.theta, random) else {
            continue;
        };
        let between = around.weight(part);
        parts[node as usize] = part;
        sizes[part as usize] += 1;
        sizes[node as usize] = 0;
        strengths[part as usize] += strength;
        outward[part as usize] += outward[node as usize] - 2.0 * between;
    }
    Ok(parts)
}

/// Draws one of the parts, or the node's own, which gains nothing: each in proportion to e^(gain/θ).
fn draw(candidates: &mut [(u32, f64)], theta: f64, random: &mut Random) -> Option<u32> {
    // Relative to the greatest, so that no power overflows.
    let most = candidates
        .iter()
        .fold(0.0, |most: f64, &(_, gain)| most.max(gain));
    let alone = (-most / theta).exp();
    let mut sum = alone;
    for (_, gain) in candidates.iter_mut() {
        *gain = ((*gain - most) / theta).exp();
        sum += *gain;
    }
    let mut drawn = random.unit() * sum;
    for &(part, weight) in candidates.iter() {
        if drawn < weight {
            return Some(part);
        }
        drawn -= weight;
    }
    None
}
