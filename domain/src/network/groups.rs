//! One-to-many links as two arrays: where each owner's items begin, and the items.

use std::fmt;
use std::marker::PhantomData;

use super::index::Ix;

/// The items of each owner, in the order in which they were given.
pub(crate) struct Groups<K, V> {
    starts: Vec<u32>,
    items: Vec<V>,
    owner: PhantomData<fn(K)>,
}

impl<K: Ix, V: Copy> Groups<K, V> {
    /// Groups the pairs by their owner, of which there are `owners`.
    pub(crate) fn new(owners: usize, pairs: impl Iterator<Item = (K, V)> + Clone) -> Self {
        let (mut starts, order) = counting_sort(owners, pairs.clone().map(|(owner, _)| owner.position()));
        let given: Vec<V> = pairs.map(|(_, item)| item).collect();
        let items = order.into_iter().map(|at| given[at as usize]).collect();
        starts.shrink_to_fit();
        Self {
            starts,
            items,
            owner: PhantomData,
        }
    }

    pub(crate) fn of(&self, owner: K) -> &[V] {
        &self.items[range(&self.starts, owner.position())]
    }
}

impl<K, V> Default for Groups<K, V> {
    fn default() -> Self {
        Self {
            starts: vec![0],
            items: Vec::new(),
            owner: PhantomData,
        }
    }
}

impl<K, V> fmt::Debug for Groups<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Groups({} items)", self.items.len())
    }
}

/// The range of an owner's items, given where each owner's begin.
pub(crate) fn range(starts: &[u32], owner: usize) -> std::ops::Range<usize> {
    starts[owner] as usize..starts[owner + 1] as usize
}

/// Sorts items by their owner, stably: where each owner's items begin (and the last end), and the items in order.
///
/// # Complexity
/// Linear in owners and items. There are at most `u32::MAX` items.
pub(crate) fn counting_sort(
    owners: usize,
    items: impl Iterator<Item = usize> + Clone,
) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0u32; owners + 1];
    let mut count = 0;
    for owner in items.clone() {
        starts[owner + 1] += 1;
        count += 1;
    }
    for owner in 0..owners {
        starts[owner + 1] += starts[owner];
    }
    let mut next = starts.clone();
    let mut order = vec![0u32; count];
    for (item, owner) in items.enumerate() {
        order[next[owner] as usize] = item as u32;
        next[owner] += 1;
    }
    (starts, order)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::{CouncilIx, ProjectIx};

    #[test]
    fn items_keep_their_order_within_their_owner() {
        let pairs = [(2, 0), (0, 1), (2, 2), (2, 3)].map(|(o, i)| (ProjectIx::at(o), CouncilIx::at(i)));
        let groups = Groups::new(4, pairs.into_iter());
        let of = |owner| {
            groups
                .of(ProjectIx::at(owner))
                .iter()
                .map(|item| item.position())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            [of(0), of(1), of(2), of(3)],
            [vec![1], vec![], vec![0, 2, 3], vec![]]
        );
    }
}
