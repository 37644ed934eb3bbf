//! Ranks of organisations among all, by name and by key.

use domain::network::{Ix as _, Network, OrganisationIx};
use domain::text::Collation;

/// The ranks of all organisations. Two numbers are compared in a nanosecond, two names in hundreds, and two keys lie
/// wherever memory had room for them.
#[derive(Debug)]
pub struct Ranks {
    ranks: Vec<Rank>,
    by_key: Vec<OrganisationIx>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Rank {
    name: u32,
    key: u32,
}

impl Ranks {
    /// Ranks organisations, all of which stand in `by_name` in the order of their names.
    ///
    /// # Complexity
    /// n log n comparisons of keys, and n of names.
    pub(crate) fn of(network: &Network, by_name: &[OrganisationIx]) -> Self {
        let mut ranks = vec![Rank::default(); by_name.len()];
        let (mut name, collation) = (0, Collation::swedish());
        for pair in by_name.windows(2) {
            let names = [pair[0], pair[1]].map(|index| network.name_of_organisation(index));
            if collation.compare(names[0], names[1]).is_ne() {
                name += 1;
            }
            ranks[pair[1].position()].name = name;
        }
        let mut by_key = by_name.to_vec();
        by_key.sort_unstable_by_key(|&index| network.key_of_organisation(index));
        for (key, index) in (0..).zip(&by_key) {
            ranks[index.position()].key = key;
        }
        Self { ranks, by_key }
    }

    /// All organisations in the order of their keys.
    #[must_use]
    pub fn in_order_of_keys(&self) -> &[OrganisationIx] {
        &self.by_key
    }

    /// The rank by name (namnordning), from 0; equal for names that collate alike.
    #[must_use]
    pub fn by_name(&self, organisation: OrganisationIx) -> u32 {
        self.ranks[organisation.position()].name
    }

    /// The rank by key, from 0.
    #[must_use]
    pub fn by_key(&self, organisation: OrganisationIx) -> u32 {
        self.ranks[organisation.position()].key
    }
}
