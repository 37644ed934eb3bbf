//! Terms of an involvement: the period that is stated, the days that this leaves, and the source.
//!
//! Many involvements share theirs (a register states one period for all partners of a project), so each is kept once.

use super::index::SourceIx;
use crate::{Certainty, Day, Days, Span};

/// The terms that many involvements have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Terms {
    /// The number of the period.
    pub(crate) period: u32,
    /// The days on which the involvement holds: its period within the lives of its arena and organisation.
    pub(crate) span: Span,
    /// The source that states it.
    pub(crate) source: Option<SourceIx>,
}

/// The days on which a span of involvements or lives holds with at least this certainty; [`Days::NEVER`] when there are
/// none. Their certain days are possible ones as well.
pub(crate) fn days(span: Span, certainty: Certainty) -> Days {
    let days = match certainty {
        Certainty::Certain => span.certain,
        Certainty::Possible => span.possible,
    };
    // The unbounded days are no days: what is certain from an unbounded start on ("2014 or later", still going on) is
    // certain on none.
    if days.is_empty() || days.from == Day::MAX || days.to == Day::MIN {
        Days::NEVER
    } else {
        days
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Date, End, Period};

    #[test]
    fn what_began_on_a_day_or_later_and_goes_on_is_certain_on_no_day() {
        let start = Some(Date::parse("[2014-08-15..]").unwrap());
        for start in [start, None] {
            let span = Period::new(start, Some(End::Ongoing)).unwrap().span();
            assert_eq!(days(span, Certainty::Certain), Days::NEVER);
            assert!(!days(span, Certainty::Possible).is_empty());
        }
    }
}
