//! Sets of codes, as one machine word.

use std::fmt;
use std::marker::PhantomData;

use crate::Code;

/// A set of members of a code list, such as `{project, council}`.
///
/// No list has more than 64 members.
pub struct CodeSet<C> {
    bits: u64,
    list: PhantomData<fn() -> C>,
}

impl<C: Code> CodeSet<C> {
    /// No member.
    pub const EMPTY: Self = {
        assert!(C::ALL.len() <= 64, "a set of codes is a word of 64 bits");
        Self {
            bits: 0,
            list: PhantomData,
        }
    };

    /// Adds a member.
    pub fn insert(&mut self, member: C) {
        self.bits |= bit(member);
    }

    /// Returns whether the member is in the set.
    #[must_use]
    pub fn contains(self, member: C) -> bool {
        self.bits & bit(member) != 0
    }

    /// Returns whether there is no member.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// Returns whether a filter with this set lets the member through: an empty set restricts nothing.
    #[must_use]
    pub fn admits(self, member: C) -> bool {
        self.is_empty() || self.contains(member)
    }

    /// The members, in the order of their list.
    pub fn iter(self) -> impl Iterator<Item = C> {
        C::ALL
            .iter()
            .copied()
            .filter(move |&member| self.contains(member))
    }
}

/// The bit of a member: its place in its list, which is in ascending order.
fn bit<C: Code>(member: C) -> u64 {
    1 << C::ALL.partition_point(|&other| other < member)
}

impl<C: Code> FromIterator<C> for CodeSet<C> {
    fn from_iter<T: IntoIterator<Item = C>>(members: T) -> Self {
        let mut set = Self::EMPTY;
        members.into_iter().for_each(|member| set.insert(member));
        set
    }
}

impl<C: Code, const N: usize> From<[C; N]> for CodeSet<C> {
    fn from(members: [C; N]) -> Self {
        members.into_iter().collect()
    }
}

impl<C: Code> Default for CodeSet<C> {
    fn default() -> Self {
        Self::EMPTY
    }
}

// Derived impls would ask the same traits of `C`, which is only a mark here.
impl<C> Clone for CodeSet<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for CodeSet<C> {}

impl<C> PartialEq for CodeSet<C> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<C> Eq for CodeSet<C> {}

impl<C> std::hash::Hash for CodeSet<C> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}

impl<C: Code> fmt::Debug for CodeSet<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;

    #[test]
    fn every_role_has_a_bit_of_its_own() {
        for &role in Role::ALL {
            let set = CodeSet::from([role]);
            assert_eq!(set.iter().collect::<Vec<_>>(), [role]);
        }
        assert_eq!(
            Role::ALL.iter().copied().collect::<CodeSet<_>>().iter().count(),
            Role::ALL.len()
        );
    }

    #[test]
    fn an_empty_set_restricts_nothing() {
        assert!(CodeSet::EMPTY.admits(Role::Owner));
        assert!(!CodeSet::EMPTY.contains(Role::Owner));
        assert!(!CodeSet::from([Role::Partner]).admits(Role::Owner));
    }
}
