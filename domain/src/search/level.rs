//! Levels: the quality of the match between one word of a query and one text, in a byte.

use super::MatchKind;

/// The match of a query word and a text: a greater level is a better match, and the kind of match comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Level(u8);

/// The exactness of an exact match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exactness {
    /// With the same å ä ö.
    Letters,
    /// But for accents.
    Folded,
    /// But for accents and spaces.
    Respaced,
}

impl Level {
    /// No match.
    pub(crate) const NONE: Self = Self(0);
    /// The worst match of a whole word or its beginning.
    pub(crate) const LEAST_FUZZY: Self = Self(Self::FUZZY);
    const INFIX: u8 = 0x01;
    const FUZZY: u8 = 0x40;
    const PREFIX: u8 = 0x80;
    const EXACT: u8 = 0xC0;

    pub(crate) const fn exact(exactness: Exactness) -> Self {
        Self(match exactness {
            Exactness::Letters => 0xFF,
            Exactness::Folded => 0xF8,
            Exactness::Respaced => Self::EXACT,
        })
    }

    /// A beginning of `typed` bytes in a word of `whole`.
    pub(crate) fn prefix(typed: usize, whole: usize) -> Self {
        Self(Self::PREFIX + share(typed, whole, 63))
    }

    /// A whole word with this many typing errors, at least one.
    pub(crate) const fn fuzzy(errors: u8) -> Self {
        Self(if errors <= 1 {
            Self::FUZZY + 63
        } else {
            Self::FUZZY + 8
        })
    }

    /// The beginning of a word, with one typing error.
    pub(crate) fn fuzzy_prefix(typed: usize, whole: usize) -> Self {
        Self(Self::FUZZY + 16 + share(typed, whole, 32))
    }

    /// A part of `typed` bytes within a word of `whole`.
    pub(crate) fn infix(typed: usize, whole: usize) -> Self {
        Self(Self::INFIX + share(typed, whole, 62))
    }

    /// The level, or none when it is below another.
    pub(crate) fn at_least(self, least: Self) -> Self {
        if self < least { Self::NONE } else { self }
    }

    /// The kind of match; `None` for no match.
    pub(crate) const fn kind(self) -> Option<MatchKind> {
        match self.0 {
            Self::EXACT.. => Some(MatchKind::Exact),
            Self::PREFIX.. => Some(MatchKind::Prefix),
            Self::FUZZY.. => Some(MatchKind::Fuzzy),
            Self::INFIX.. => Some(MatchKind::Infix),
            0 => None,
        }
    }

    /// The quality of the match, 0 to 1.
    pub(crate) fn strength(self) -> f32 {
        f32::from(self.0) / 255.0
    }
}

/// The share of `typed` in `whole`, out of `most`.
fn share(typed: usize, whole: usize, most: u8) -> u8 {
    let share = usize::from(most) * typed.min(whole) / whole.max(1);
    u8::try_from(share).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_ordered_by_kind_and_then_by_closeness() {
        let ordered = [
            Level::NONE,
            Level::infix(4, 40),
            Level::infix(39, 40),
            Level::fuzzy(2),
            Level::fuzzy_prefix(5, 40),
            Level::fuzzy_prefix(8, 7),
            Level::fuzzy(1),
            Level::prefix(1, 40),
            Level::prefix(39, 40),
            Level::exact(Exactness::Respaced),
            Level::exact(Exactness::Folded),
            Level::exact(Exactness::Letters),
        ];
        assert!(ordered.is_sorted_by(|left, right| left < right), "{ordered:?}");
        let kinds: Vec<_> = ordered.iter().map(|level| level.kind()).collect();
        use MatchKind::{Exact, Fuzzy, Infix, Prefix};
        assert_eq!(kinds[..3], [None, Some(Infix), Some(Infix)]);
        assert_eq!(kinds[3..7], [Some(Fuzzy); 4]);
        assert_eq!(kinds[7..9], [Some(Prefix); 2]);
        assert_eq!(kinds[9..], [Some(Exact); 3]);
    }
}
