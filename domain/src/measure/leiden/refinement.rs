//! Refinement: within each community, single nodes join anew, so that none keeps parts that do not hang together.

use super::level::{Around, Level};
use crate::measure::random::Random;
use crate::measure::{Cancel, Cancelled};

/// The parts of communities while nodes join them.
struct Parts {
    /// The part of each node.
    of: Vec<u32>,
    strengths: Vec<f64>,
    /// The weight from each part to the rest of its community.
    outward: Vec<f64>,
    sizes: Vec<u32>,
}

impl Parts {
    /// Every node alone.
    fn new(level: &Level<'_>, communities: &[u32]) -> Self {
        let nodes = 0..level.len() as u32;
        let outward = nodes.clone().map(|node| {
            let community = communities[node as usize];
            let inside = level
                .ties_of(node)
                .filter(|&(other, _)| communities[other as usize] == community);
            inside.map(|(_, weight)| weight).sum()
        });
        Self {
            outward: outward.collect(),
            strengths: level.strengths.clone(),
            sizes: vec![1; level.len()],
            of: nodes.collect(),
        }
    }

    fn is_alone(&self, node: u32) -> bool {
        self.sizes[node as usize] <= 1 && self.of[node as usize] == node
    }

    /// Returns whether a part is well tied to the rest of a community of this strength, in a network of that total.
    fn is_well_tied(&self, part: u32, community: f64, resolution: f64, total: f64) -> bool {
        let strength = self.strengths[part as usize];
        let rest = community - strength;
        self.outward[part as usize] >= resolution * strength * rest / total
    }

    /// Puts a node that is alone into a part, to which it has ties of this weight.
    fn join(&mut self, node: u32, part: u32, strength: f64, between: f64) {
        self.of[node as usize] = part;
        self.sizes[part as usize] += 1;
        self.sizes[node as usize] = 0;
        self.strengths[part as usize] += strength;
        self.outward[part as usize] += self.outward[node as usize] - 2.0 * between;
    }
}

/// Divides every community into parts that hang together, and returns the part of each node. Only nodes that are still
/// alone join, and only what is well tied to the rest of its community takes part.
pub(super) fn refine(
    level: &Level<'_>,
    resolution: f64,
    communities: &[u32],
    random: &mut Random,
    cancel: &Cancel,
) -> Result<Vec<u32>, Cancelled> {
    let mut of_communities = vec![0.0; level.len()];
    for (&community, &strength) in communities.iter().zip(&level.strengths) {
        of_communities[community as usize] += strength;
    }
    let mut parts = Parts::new(level, communities);
    let mut order = parts.of.clone();
    random.shuffle(&mut order);

    let mut around = Around::new(level.len());
    let mut candidates: Vec<(u32, f64)> = Vec::new();
    for (step, node) in order.into_iter().enumerate() {
        cancel.check_every(step)?;
        let community = communities[node as usize];
        let well_tied = |parts: &Parts, part: u32| {
            let whole = of_communities[community as usize];
            parts.is_well_tied(part, whole, resolution, level.total)
        };
        if !parts.is_alone(node) || !well_tied(&parts, node) {
            continue;
        }
        around.clear();
        for (other, weight) in level.ties_of(node) {
            if communities[other as usize] == community {
                around.add(parts.of[other as usize], weight);
            }
        }
        let strength = level.strengths[node as usize];
        let dealt = resolution * strength / level.total;
        candidates.clear();
        candidates.extend(around.communities().iter().filter_map(|&part| {
            let gain = around.weight(part) - dealt * parts.strengths[part as usize];
            (gain >= 0.0 && well_tied(&parts, part)).then_some((part, gain))
        }));
        if let Some(part) = draw(&mut candidates, level.theta, random) {
            parts.join(node, part, strength, around.weight(part));
        }
    }
    Ok(parts.of)
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
