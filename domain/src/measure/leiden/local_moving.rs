//! Fast local moving: nodes go to where modularity gains most, and only those whose surroundings changed look again.

use std::collections::VecDeque;

use super::level::{Around, Level};
use crate::measure::random::Random;
use crate::measure::{Cancel, Cancelled};

/// A gain that rounding alone can make, relative to a node's strength.
const ROUNDING: f64 = 1e-12;

/// Moves nodes until none gains by moving. Communities are numbered below the count of nodes. Returns whether any moved.
pub(super) fn move_nodes(
    level: &Level<'_>,
    resolution: f64,
    communities: &mut [u32],
    random: &mut Random,
    cancel: &Cancel,
) -> Result<bool, Cancelled> {
    let count = level.len();
    let (mut strengths, mut sizes) = (vec![0.0; count], vec![0u32; count]);
    for (&community, &strength) in communities.iter().zip(&level.strengths) {
        strengths[community as usize] += strength;
        sizes[community as usize] += 1;
    }
    let mut empty: Vec<u32> = (0..count as u32)
        .rev()
        .filter(|&community| sizes[community as usize] == 0)
        .collect();
    let mut order: Vec<u32> = (0..count as u32).collect();
    random.shuffle(&mut order);
    let (mut queue, mut waits) = (VecDeque::from(order), vec![true; count]);
    let mut around = Around::new(count);
    let (mut moved, mut step) = (false, 0);
    while let Some(node) = queue.pop_front() {
        cancel.check_every(step)?;
        step += 1;
        waits[node as usize] = false;
        let own = communities[node as usize];
        let strength = level.strengths[node as usize];
        around.clear();
        for (other, weight) in level.ties_of(node) {
            around.add(communities[other as usize], weight);
        }
        strengths[own as usize] -= strength;
        // By how much more than chance the node is tied to a community, beside itself. To stay takes no gain, and to be
        // alone is worth nothing.
        let dealt = resolution * strength / level.total;
        let worth = |community: u32| around.weight(community) - dealt * strengths[community as usize];
        let (mut best, mut most) = (own, worth(own) + ROUNDING * strength);
        for &community in around.communities() {
            let gain = worth(community);
            if gain > most {
                (best, most) = (community, gain);
            }
        }
        if most < 0.0 && sizes[own as usize] > 1 {
            best = empty.last().copied().unwrap_or(own);
        }
        strengths[best as usize] += strength;
        if best == own {
            continue;
        }
        moved = true;
        communities[node as usize] = best;
        sizes[own as usize] -= 1;
        if sizes[best as usize] == 0 {
            empty.pop();
        }
        sizes[best as usize] += 1;
        if sizes[own as usize] == 0 {
            empty.push(own);
        }
        for (other, _) in level.ties_of(node) {
            if communities[other as usize] != best && !waits[other as usize] {
                waits[other as usize] = true;
                queue.push_back(other);
            }
        }
    }
    Ok(moved)
}
