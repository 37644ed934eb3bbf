//! Reach: the hops from either end of a search to everything.

/// An end of a search. A walk from one end alone goes from the near one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Near,
    Far,
}

impl Side {
    pub(crate) const fn other(self) -> Self {
        match self {
            Self::Near => Self::Far,
            Self::Far => Self::Near,
        }
    }
}

/// A dense map from positions to hops from each of two ends, which is emptied in constant time.
///
/// A search jumps about in it and asks of a place that it has reached whether the other end has come to it, too: both
/// numbers lie side by side, so that one miss of the cache answers.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    /// The number that stands for 0 hops in this search. Smaller numbers were left by earlier ones.
    origin: u32,
    /// The number that stands for more hops than this search can go.
    beyond: u32,
    places: Vec<[u32; 2]>,
}

impl Reach {
    /// Forgets everything and makes room for this many positions. A search goes `most_hops` at most from either end; no
    /// network is so large that more than two billion would be gone.
    pub(crate) fn start(&mut self, positions: usize, most_hops: u32) {
        if self.places.len() < positions {
            self.places.resize(positions, [0; 2]);
        }
        let most_hops = most_hops.min(u32::MAX / 2);
        self.origin = self.beyond.max(1);
        self.beyond = self.origin.checked_add(most_hops + 1).unwrap_or_else(|| {
            // The numbers are used up, so that those of the first search would be taken for those of this one.
            self.places.fill([0; 2]);
            self.origin = 1;
            most_hops + 2
        });
    }

    /// The number of hops from an end to a position; `None` when the search has not come to it from there.
    pub(crate) fn hops(&self, side: Side, position: usize) -> Option<u32> {
        self.places[position][side as usize].checked_sub(self.origin)
    }

    /// Says that a position is so many hops from an end, unless it was reached from there before. Returns whether it was
    /// not.
    pub(crate) fn reach(&mut self, side: Side, position: usize, hops: u32) -> bool {
        let place = &mut self.places[position][side as usize];
        let fresh = *place < self.origin;
        if fresh {
            *place = self.origin + hops;
        }
        fresh
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_end_has_its_own_hops() {
        let mut reach = Reach::default();
        reach.start(3, 6);
        assert!(reach.reach(Side::Near, 1, 6));
        assert!(!reach.reach(Side::Near, 1, 2));
        assert_eq!(reach.hops(Side::Near, 1), Some(6));
        assert_eq!(reach.hops(Side::Far, 1), None);
        assert!(reach.reach(Side::Far, 1, 0));
        assert_eq!(reach.hops(Side::Far, 1), Some(0));
        assert_eq!(reach.hops(Side::Near, 2), None);
    }

    #[test]
    fn a_new_start_forgets_everything() {
        let mut reach = Reach::default();
        for positions in [2, 4, 3] {
            reach.start(positions, 2);
            assert_eq!(reach.hops(Side::Near, 1), None);
            assert!(reach.reach(Side::Near, 1, 2));
        }
    }

    #[test]
    fn what_the_first_searches_found_is_gone_when_the_numbers_are_used_up() {
        let mut reach = Reach::default();
        for _ in 0..4 {
            reach.start(1, u32::MAX);
            assert_eq!(reach.hops(Side::Far, 0), None);
            reach.reach(Side::Far, 0, u32::MAX / 2);
            assert_eq!(reach.hops(Side::Far, 0), Some(u32::MAX / 2));
        }
    }
}
