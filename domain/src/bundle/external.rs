//! Lists of codes that others keep, and change: a code outside them is kept as printed, and pointed out.

use std::collections::BTreeSet;

/// A list that others keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExternalList {
    /// Counties (länskoder), two digits.
    Counties,
    /// Municipalities (kommunkoder), four digits.
    Municipalities,
    /// Regions of the European Union's statistics (NUTS).
    Nuts,
}

/// The codes of each list, as the caller has them. A list that is empty is not at hand: nothing is said of its codes.
#[derive(Debug, Clone, Default)]
pub struct ExternalCodes {
    /// Counties (länskoder).
    pub counties: BTreeSet<Box<str>>,
    /// Municipalities (kommunkoder).
    pub municipalities: BTreeSet<Box<str>>,
    /// Regions of the European Union's statistics (NUTS), of all levels.
    pub nuts: BTreeSet<Box<str>>,
}

impl ExternalCodes {
    /// Returns whether the list is at hand and does not have the code.
    #[must_use]
    pub fn lacks(&self, list: ExternalList, code: &str) -> bool {
        let codes = match list {
            ExternalList::Counties => &self.counties,
            ExternalList::Municipalities => &self.municipalities,
            ExternalList::Nuts => &self.nuts,
        };
        !codes.is_empty() && !codes.contains(code)
    }
}

impl ExternalList {
    /// The words for a code of the list, as they complete "expected …".
    #[must_use]
    pub const fn expected(self) -> &'static str {
        match self {
            Self::Counties => "a county code (länskod) of two digits",
            Self::Municipalities => "a municipality code (kommunkod) of four digits",
            Self::Nuts => "a NUTS code",
        }
    }
}
