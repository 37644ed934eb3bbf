//! On which terms an actor is involved: the period that is stated, the days that this leaves, and the source.
//!
//! Many involvements share theirs (a register states one period for all partners of a project), so each is kept once.

use super::index::SourceIx;
use crate::{Certainty, Days, Span};

/// What many involvements have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Terms {
    /// The number of the period.
    pub(crate) period: u32,
    /// When the involvement holds: its period within the lives of its arena and organisation. Certain days are
    /// possible ones as well.
    pub(crate) span: Span,
    /// Where it is stated.
    pub(crate) source: Option<SourceIx>,
}

/// The days on which a span holds with at least this certainty.
pub(crate) fn days(span: Span, certainty: Certainty) -> Days {
    match certainty {
        Certainty::Certain => span.certain.intersect(span.possible),
        Certainty::Possible => span.possible,
    }
}
