//! Ranking: which of the documents found come first.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::{DocId, MatchKind};

/// The rank that decides the place of an entry; the greater, the earlier.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rank {
    /// From 0 to 1.
    pub(crate) score: f32,
    /// Of the field that matched.
    pub(crate) authority: u8,
    /// The number of letters and digits of the text.
    pub(crate) letters: u8,
    /// The document's own weight.
    pub(crate) boost: u32,
    pub(crate) doc: DocId,
    pub(crate) entry: u32,
    pub(crate) how: MatchKind,
}

impl Ord for Rank {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_text = |rank: &Self| (rank.authority, Reverse(rank.letters));
        let by_doc = |rank: &Self| (rank.boost, Reverse(rank.doc), Reverse(rank.entry));
        (self.score.total_cmp(&other.score))
            .then_with(|| by_text(self).cmp(&by_text(other)))
            .then_with(|| by_doc(self).cmp(&by_doc(other)))
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Rank {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Rank {}

/// The score of a match, from the worst kind among its words and their mean strength (0 to 1), which missing words lower.
pub(crate) fn score(worst: MatchKind, strength: f32) -> f32 {
    let (floor, width) = match worst {
        MatchKind::Exact => (0.8, 0.15),
        MatchKind::Prefix => (0.6, 0.19),
        MatchKind::Fuzzy => (0.4, 0.19),
        MatchKind::Infix => (0.2, 0.19),
        MatchKind::Partial => (0.0, 0.19),
    };
    floor + width * strength
}

/// The score of a text that is the query, but for accents.
pub(crate) const WHOLE_FOLDED: f32 = 0.98;

/// The score of a text that is the query.
pub(crate) const WHOLE: f32 = 1.0;

/// The best of the ranks that were offered, and how many there were.
#[derive(Debug)]
pub(crate) struct Top {
    limit: usize,
    offered: usize,
    best: BinaryHeap<Reverse<Rank>>,
}

impl Top {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            limit,
            offered: 0,
            best: BinaryHeap::new(),
        }
    }

    pub(crate) fn offer(&mut self, rank: Rank) {
        self.offered += 1;
        if self.best.len() < self.limit {
            self.best.push(Reverse(rank));
        } else if let Some(mut least) = self.best.peek_mut()
            && least.0 < rank
        {
            *least = Reverse(rank);
        }
    }

    pub(crate) fn offered(&self) -> usize {
        self.offered
    }

    /// The best first.
    pub(crate) fn into_sorted(self) -> Vec<Rank> {
        self.best
            .into_sorted_vec()
            .into_iter()
            .map(|Reverse(rank)| rank)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RANK: Rank = Rank {
        score: 0.9,
        authority: 1,
        letters: 9,
        boost: 3,
        doc: DocId(5),
        entry: 7,
        how: MatchKind::Exact,
    };

    #[test]
    fn a_rank_is_decided_in_order_by_score_field_length_boost_and_number() {
        let better = [
            Rank {
                score: 0.91,
                authority: 0,
                ..RANK
            },
            Rank {
                authority: 2,
                letters: 99,
                ..RANK
            },
            Rank {
                letters: 8,
                boost: 0,
                ..RANK
            },
            Rank {
                boost: 4,
                doc: DocId(6),
                ..RANK
            },
            Rank {
                doc: DocId(4),
                entry: 8,
                ..RANK
            },
            Rank { entry: 6, ..RANK },
        ];
        assert!(better.is_sorted_by(|left, right| left > right), "{better:?}");
        assert!(better.iter().all(|rank| *rank > RANK));
    }

    #[test]
    fn only_the_best_are_kept_and_all_are_counted() {
        for limit in [0, 1, 3, 50] {
            let mut top = Top::new(limit);
            for number in [4, 1, 8, 0, 6, 2, 9, 3, 7, 5] {
                top.offer(Rank {
                    boost: number,
                    ..RANK
                });
            }
            assert_eq!(top.offered(), 10);
            let kept: Vec<_> = top.into_sorted().iter().map(|rank| rank.boost).collect();
            let expected: Vec<_> = (0..10).rev().take(limit).collect();
            assert_eq!(kept, expected);
        }
    }

    #[test]
    fn kinds_of_match_never_change_places() {
        let kinds = [
            MatchKind::Partial,
            MatchKind::Infix,
            MatchKind::Fuzzy,
            MatchKind::Prefix,
            MatchKind::Exact,
        ];
        for pair in kinds.windows(2) {
            assert!(score(pair[0], 1.0) < score(pair[1], 0.0));
        }
        assert!(score(MatchKind::Exact, 1.0) < WHOLE_FOLDED);
    }
}
