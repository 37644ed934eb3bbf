//! Aggregation: parts become the nodes of the next level.

use std::borrow::Cow;

use super::level::{Around, Level};
use crate::measure::{Cancel, Cancelled};

/// The level whose nodes are these parts, of which there are `count`.
pub(super) fn aggregate(
    level: &Level<'_>,
    parts: &[u32],
    count: usize,
    cancel: &Cancel,
) -> Result<Level<'static>, Cancelled> {
    let mut strengths = vec![0.0; count];
    let mut begins = vec![0u32; count + 1];
    for (&part, &strength) in parts.iter().zip(&level.strengths) {
        strengths[part as usize] += strength;
        begins[part as usize + 1] += 1;
    }
    for part in 0..count {
        begins[part + 1] += begins[part];
    }
    let (mut members, mut next) = (vec![0u32; parts.len()], begins.clone());
    for (node, &part) in (0..).zip(parts) {
        members[next[part as usize] as usize] = node;
        next[part as usize] += 1;
    }

    let mut around = Around::new(count);
    let (mut starts, mut neighbours, mut weights) = (vec![0], Vec::new(), Vec::new());
    for part in 0..count {
        cancel.check_every(part)?;
        around.clear();
        for &node in &members[begins[part] as usize..begins[part + 1] as usize] {
            for (other, weight) in level.ties_of(node) {
                let theirs = parts[other as usize];
                if theirs as usize != part {
                    around.add(theirs, weight);
                }
            }
        }
        neighbours.extend_from_slice(around.communities());
        weights.extend(around.communities().iter().map(|&other| around.weight(other)));
        starts.push(neighbours.len() as u32);
    }
    Ok(Level {
        starts: Cow::Owned(starts),
        neighbours: Cow::Owned(neighbours),
        weights: Cow::Owned(weights),
        strengths,
        total: level.total,
        theta: level.theta,
    })
}
