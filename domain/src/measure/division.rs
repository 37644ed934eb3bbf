//! Divisions of the nodes into communities or components, and how they are numbered.

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
    fn parts_are_numbered_by_size() {
        assert_eq!(
            numbered_by_size(&[7, 3, 3, 9, 7, 3]),
            (vec![1, 0, 0, 2, 1, 0], vec![3, 2, 1])
        );
    }
}
