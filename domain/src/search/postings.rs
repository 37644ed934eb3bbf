//! Postings: which entries hold a word.

use super::vocabulary::TermId;

/// An entry that holds a word, with the marks of its letters there: 26 and 6 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Posting(u32);

impl Posting {
    /// The most entries that postings can tell apart.
    pub(crate) const MAX_ENTRIES: usize = 1 << (u32::BITS - Marks::BITS);

    /// `entry` is below [`Self::MAX_ENTRIES`].
    pub(crate) const fn new(entry: u32, marks: Marks) -> Self {
        Self(entry << Marks::BITS | marks.0 as u32)
    }

    pub(crate) const fn entry(self) -> usize {
        (self.0 >> Marks::BITS) as usize
    }

    pub(crate) const fn marks(self) -> Marks {
        Marks((self.0 & ((1 << Marks::BITS) - 1)) as u8)
    }
}

/// The å ä ö of a word, which folding takes away, as a sum of six bits; 0 when it has none.
///
/// Two spellings of one folded word that differ in them have the same sum once in 63 times, which only costs the right
/// one its place before the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marks(u8);

impl Marks {
    const BITS: u32 = 6;

    /// Of a word folded by [`fold_exact`](crate::text::fold_exact).
    pub(crate) fn of(exact: &str) -> Self {
        if exact.is_ascii() {
            return Self(0);
        }
        let marked = exact.char_indices().filter(|(_, letter)| !letter.is_ascii());
        let sum = marked.fold(7u64, |sum, (place, letter)| {
            (sum ^ (place as u64) << 32 ^ u64::from(letter)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        });
        Self(1 + ((sum >> 32) % 63) as u8)
    }
}

/// The postings of every word of a vocabulary, those of a word in ascending order of entry.
#[derive(Debug)]
pub(crate) struct Postings {
    starts: Vec<u32>,
    list: Vec<Posting>,
}

impl Postings {
    /// Sorts occurrences, given in ascending order of entry, by their word; linear in their number, which must fit
    /// in 32 bits.
    pub(crate) fn build(terms: usize, occurrences: impl Iterator<Item = (TermId, Posting)> + Clone) -> Self {
        let mut starts = vec![0u32; terms + 2];
        for (term, _) in occurrences.clone() {
            starts[term as usize + 2] += 1;
        }
        for term in 2..starts.len() {
            starts[term] += starts[term - 1];
        }
        let total = starts.last().copied().unwrap_or(0);
        let mut list = vec![Posting(0); total as usize];
        // `starts[term + 1]` is the place of the term's next posting, and at last where its postings end.
        for (term, posting) in occurrences {
            let next = &mut starts[term as usize + 1];
            list[*next as usize] = posting;
            *next += 1;
        }
        starts.truncate(terms + 1);
        Self { starts, list }
    }

    /// The entries of one word, in ascending order.
    pub(crate) fn of(&self, term: TermId) -> &[Posting] {
        let [start, end] = [term, term + 1].map(|term| self.starts[term as usize] as usize);
        &self.list[start..end]
    }

    /// The entries that hold both words, in ascending order; linear in the rarer word, logarithmic in the other.
    pub(crate) fn of_both(&self, left: TermId, right: TermId) -> impl Iterator<Item = Posting> {
        let (mut rarer, mut other) = (self.of(left), self.of(right));
        if rarer.len() > other.len() {
            std::mem::swap(&mut rarer, &mut other);
        }
        rarer.iter().copied().filter(move |posting| {
            other
                .binary_search_by_key(&posting.entry(), |posting| posting.entry())
                .is_ok()
        })
    }

    /// The bytes it takes.
    pub(crate) fn bytes(&self) -> usize {
        size_of_val(self.starts.as_slice()) + size_of_val(self.list.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_posting_keeps_its_entry_and_marks() {
        let marks = Marks::of("åäö");
        let posting = Posting::new(Posting::MAX_ENTRIES as u32 - 1, marks);
        assert_eq!(
            (posting.entry(), posting.marks()),
            (Posting::MAX_ENTRIES - 1, marks)
        );
    }

    #[test]
    fn marks_tell_spellings_of_a_folded_word_apart() {
        let marks = ["lan", "lån", "län"].map(Marks::of);
        assert!(
            marks[0] != marks[1] && marks[1] != marks[2] && marks[0] != marks[2],
            "{marks:?}"
        );
        assert_eq!(Marks::of("län"), Marks::of("län"));
    }

    #[test]
    fn each_word_has_its_entries_in_order() {
        let occurrences = [(2, 0), (0, 0), (2, 1), (0, 3), (2, 3)];
        let none = Marks::of("");
        let postings = Postings::build(
            3,
            occurrences
                .iter()
                .map(|&(term, entry)| (term, Posting::new(entry, none))),
        );
        let entries = |term| {
            postings
                .of(term)
                .iter()
                .map(|posting| posting.entry())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            [entries(0), entries(1), entries(2)],
            [vec![0, 3], vec![], vec![0, 1, 3]]
        );
        let both: Vec<_> = postings.of_both(0, 2).map(Posting::entry).collect();
        assert_eq!(both, [0, 3]);
    }
}
