//! Divisions of the nodes into communities or components: whether their parts hang together, and how these are numbered.

use super::Graph;

/// Divides every part into the largest sets of nodes of which each can be reached from every other without leaving the
/// part. Each is called by its lowest node.
///
/// # Complexity
/// Linear in nodes and ties.
pub(super) fn connected(graph: &Graph, parts: &[u32]) -> Vec<u32> {
    const NONE: u32 = u32::MAX;
    let (mut of, mut reached) = (vec![NONE; graph.node_count()], Vec::new());
    for start in graph.nodes() {
        if of[start as usize] != NONE {
            continue;
        }
        of[start as usize] = start;
        reached.push(start);
        while let Some(node) = reached.pop() {
            for &other in graph.neighbours(node) {
                if of[other as usize] == NONE && parts[other as usize] == parts[start as usize] {
                    of[other as usize] = start;
                    reached.push(other);
                }
            }
        }
    }
    of
}

/// Numbers the parts from 0 in the order in which they first appear; returns how many there are.
pub(super) fn compact(parts: &mut [u32]) -> usize {
    let mut numbers = vec![u32::MAX; parts.iter().max().map_or(0, |&last| last as usize + 1)];
    let mut count = 0;
    for part in parts {
        let number = &mut numbers[*part as usize];
        if *number == u32::MAX {
            *number = count;
            count += 1;
        }
        *part = *number;
    }
    count as usize
}

/// The parts numbered by size, the largest first, and of the same size the one with the lowest node first; and their
/// sizes.
pub(super) fn numbered_by_size(parts: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let mut of = parts.to_vec();
    let mut sizes = vec![0u32; compact(&mut of)];
    of.iter().for_each(|&part| sizes[part as usize] += 1);
    // Numbers ascend with the lowest node already, and a stable sort keeps that order among equals.
    let mut order: Vec<u32> = (0..sizes.len() as u32).collect();
    order.sort_by_key(|&part| std::cmp::Reverse(sizes[part as usize]));
    let mut numbers = vec![0; order.len()];
    for (number, &part) in (0..).zip(&order) {
        numbers[part as usize] = number;
    }
    of.iter_mut().for_each(|part| *part = numbers[*part as usize]);
    let sizes = order.iter().map(|&part| sizes[part as usize]).collect();
    (of, sizes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_does_not_hang_together_becomes_several() {
        let graph = Graph::one_mode(5, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)]);
        assert_eq!(connected(&graph, &[7, 7, 4, 7, 7]), [0, 0, 2, 3, 4]);
    }

    #[test]
    fn parts_are_numbered_by_size() {
        assert_eq!(
            numbered_by_size(&[7, 3, 3, 9, 7, 3]),
            (vec![1, 0, 0, 2, 1, 0], vec![3, 2, 1])
        );
    }
}
