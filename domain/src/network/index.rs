//! Indices: where in the network's arrays something stands.
//!
//! An index means something within one [`Network`](super::Network) only; what outlives a version is a key, a row
//! number or a fingerprint. Indices are non-zero inside, so that an optional one takes four bytes as well.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::num::NonZeroU32;

/// A position in one of the network's arrays, counted from 0, in the order in which the rows were pushed.
pub trait Ix: Copy + Eq + Ord + Hash + fmt::Debug + Send + Sync + 'static {
    /// The index of a position; positions beyond `u32::MAX - 1` are not told apart, and no builder makes them.
    fn at(position: usize) -> Self;

    /// The position, for arrays beside the network's own.
    fn position(self) -> usize;
}

fn inner(position: usize) -> NonZeroU32 {
    NonZeroU32::MIN.saturating_add(u32::try_from(position).unwrap_or(u32::MAX))
}

fn outer(inner: NonZeroU32) -> usize {
    inner.get() as usize - 1
}

macro_rules! indices {
    ($( $(#[doc = $doc:literal])+ $name:ident, )+) => { $(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(NonZeroU32);

        impl Ix for $name {
            fn at(position: usize) -> Self {
                Self(inner(position))
            }

            fn position(self) -> usize {
                outer(self.0)
            }
        }
    )+ };
}

indices! {
    /// An agreement in the network.
    AgreementIx,
    /// An arena in the network: projects first, then councils, agreements, events and associations.
    ArenaIx,
    /// A council in the network.
    CouncilIx,
    /// An event in the network.
    EventIx,
    /// A mandate in the network: a row of `seats`.
    MandateIx,
    /// An organisation in the network.
    OrganisationIx,
    /// A person in the network.
    PersonIx,
    /// A project in the network.
    ProjectIx,
    /// A seat in the network: one place in a council, held by one mandate or several.
    SeatIx,
    /// A source in the network.
    SourceIx,
}

/// An involvement in the network of organisations, or of persons.
///
/// Involvements stand in the order of their arenas, and within an arena in the order of their actors.
pub struct InvolvementIx<A = OrganisationIx>(NonZeroU32, PhantomData<fn() -> A>);

impl<A: Ix> Ix for InvolvementIx<A> {
    fn at(position: usize) -> Self {
        Self(inner(position), PhantomData)
    }

    fn position(self) -> usize {
        outer(self.0)
    }
}

// Derived impls would ask the same traits of `A`, which is only a mark here.
impl<A> Clone for InvolvementIx<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Copy for InvolvementIx<A> {}

impl<A> PartialEq for InvolvementIx<A> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<A> Eq for InvolvementIx<A> {}

impl<A> PartialOrd for InvolvementIx<A> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<A> Ord for InvolvementIx<A> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<A> Hash for InvolvementIx<A> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<A> fmt::Debug for InvolvementIx<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InvolvementIx({})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_optional_index_takes_four_bytes() {
        assert_eq!(size_of::<Option<OrganisationIx>>(), 4);
        assert_eq!(size_of::<Option<InvolvementIx<PersonIx>>>(), 4);
    }

    #[test]
    fn a_position_comes_back() {
        for position in [0, 1, 4_000_000] {
            assert_eq!(ArenaIx::at(position).position(), position);
        }
    }
}
