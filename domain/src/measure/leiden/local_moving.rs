//! Fast local moving: nodes go to where modularity gains most, and only those whose surroundings changed look again.

use std::collections::VecDeque;

use super::level::{Around, Level};
use crate::measure::random::Random;
use crate::measure::{Cancel, Cancelled};

/// A gain that rounding alone can make, relative to a node's strength.
const ROUNDING: f64 = 1e-12;

/// The communities while nodes move between them.
struct Communities<'c> {
    /// The community of each node.
    of: &'c mut [u32],
    strengths: Vec<f64>,
    sizes: Vec<u32>,
    /// Those that have no node; the last is filled first.
    empty: Vec<u32>,
}

impl<'c> Communities<'c> {
    fn new(level: &Level<'_>, of: &'c mut [u32]) -> Self {
        let count = level.len();
        let (mut strengths, mut sizes) = (vec![0.0; count], vec![0u32; count]);
        for (&community, &strength) in of.iter().zip(&level.strengths) {
            strengths[community as usize] += strength;
            sizes[community as usize] += 1;
        }
        let empty = (0..count as u32)
            .rev()
            .filter(|&community| sizes[community as usize] == 0)
            .collect();
        Self {
            of,
            strengths,
            sizes,
            empty,
        }
    }

    /// The community where a node gains most, given the weights of its ties; the node's strength is counted in none.
    fn best(&self, node: u32, around: &Around, strength: f64, dealt: f64) -> u32 {
        let own = self.of[node as usize];
        // By how much more than chance the node is tied to a community, beside itself. To stay takes no gain, and to be
        // alone is worth nothing.
        let worth = |community: u32| around.weight(community) - dealt * self.strengths[community as usize];
        let (mut best, mut most) = (own, worth(own) + ROUNDING * strength);
        for &community in around.communities() {
            let gain = worth(community);
            if gain > most {
                (best, most) = (community, gain);
            }
        }
        if most < 0.0 && self.sizes[own as usize] > 1 {
            best = self.empty.last().copied().unwrap_or(own);
        }
        best
    }

    /// Moves a node from its community to another.
    fn put(&mut self, node: u32, community: u32) {
        let own = std::mem::replace(&mut self.of[node as usize], community);
        self.sizes[own as usize] -= 1;
        if self.sizes[community as usize] == 0 {
            self.empty.pop();
        }
        self.sizes[community as usize] += 1;
        if self.sizes[own as usize] == 0 {
            self.empty.push(own);
        }
    }
}

/// Moves nodes until none gains by moving. Communities are numbered below the count of nodes. Returns whether any moved.
pub(super) fn move_nodes(
    level: &Level<'_>,
    resolution: f64,
    communities: &mut [u32],
    random: &mut Random,
    cancel: &Cancel,
) -> Result<bool, Cancelled> {
    let count = level.len();
    let mut communities = Communities::new(level, communities);
    let mut order: Vec<u32> = (0..count as u32).collect();
    random.shuffle(&mut order);
    let (mut queue, mut waits) = (VecDeque::from(order), vec![true; count]);
    let mut around = Around::new(count);
    let (mut moved, mut step) = (false, 0);
    while let Some(node) = queue.pop_front() {
        cancel.check_every(step)?;
        step += 1;
        waits[node as usize] = false;
        let own = communities.of[node as usize];
        let strength = level.strengths[node as usize];
        around.clear();
        for (other, weight) in level.ties_of(node) {
            around.add(communities.of[other as usize], weight);
        }
        communities.strengths[own as usize] -= strength;
        let dealt = resolution * strength / level.total;
        let best = communities.best(node, &around, strength, dealt);
        communities.strengths[best as usize] += strength;
        if best == own {
            continue;
        }
        moved = true;
        communities.put(node, best);
        for (other, _) in level.ties_of(node) {
            if communities.of[other as usize] != best && !waits[other as usize] {
                waits[other as usize] = true;
                queue.push_back(other);
            }
        }
    }
    Ok(moved)
}
