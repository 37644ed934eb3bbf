//! Periods and the dates in them, as sources state them.

use async_graphql::{Object, SimpleObject};
use domain::{Certainty, Mark, Span};

use schema_macros::{AtHand, fields};

use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::failure::bad_input;
use crate::graphql::scalar::Date;
use crate::graphql::scope::{During, days_of};

/// When something was so (giltighetstid), as far as the source states it.
///
/// `span` is what the source states, cut by the lives of what it joins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Period {
    pub(crate) stated: domain::Period,
    pub(crate) span: Span,
}

impl Period {
    /// A period that nothing else cuts short: what is not stated leaves it possible, never certain.
    pub(crate) fn uncut(stated: domain::Period) -> Self {
        Self {
            stated,
            span: stated.span(),
        }
    }
}

/// The time in which something was so (giltighetstid): the dates that the source states, and the certainty with which
/// it was so on a day. Both the first and the last day are included.
#[fields]
#[Object]
impl Period {
    /// The date on which it began; null when not stated, which never means "always".
    async fn start(&self) -> Option<UncertainDate> {
        self.stated.start.map(UncertainDate::from)
    }

    /// The date on which it ended; null when not stated, which never means "still going on" (see `isOngoing`).
    async fn end(&self) -> Option<UncertainDate> {
        match self.stated.end {
            Some(domain::End::On(date)) => Some(date.into()),
            Some(domain::End::Ongoing) | None => None,
        }
    }

    /// True when the source says that it was still going on (pågående) at the time of the source.
    async fn is_ongoing(&self) -> bool {
        matches!(self.stated.end, Some(domain::End::Ongoing))
    }

    /// The certainty with which it was so on a day, or on some day of a run of days; null when it was not. An arena's
    /// or an organisation's end closes what it was part of. Give `at` or `during`.
    async fn holds(
        &self,
        #[graphql(desc = "A day.")] at: Option<Date>,
        #[graphql(desc = "A run of days.")] during: Option<During>,
    ) -> Option<Result<Enum<Certainty>>> {
        let days =
            days_of(at, during).and_then(|days| days.ok_or_else(|| bad_input("give `at` or `during`")));
        days.map(|days| self.span.during(days).map(Enum)).transpose()
    }

    /// The days on which it possibly was so: from the earliest start to the latest end.
    async fn possible(&self) -> Option<DayRange> {
        DayRange::of(self.span.possible)
    }

    /// The days on which it certainly was so: from the latest start to the earliest end; null when there are none,
    /// as when start or end are not stated.
    async fn certain(&self) -> Option<DayRange> {
        DayRange::of(self.span.certain.intersect(self.span.possible))
    }
}

/// A run of days (dagar), both ends included.
#[derive(AtHand, Debug, Clone, Copy, SimpleObject)]
pub(crate) struct DayRange {
    /// The first day; null when unbounded.
    from: Option<Date>,
    /// The last day; null when unbounded.
    to: Option<Date>,
}

impl DayRange {
    /// The run, or `None` when it holds no day.
    pub(crate) fn of(days: domain::Days) -> Option<Self> {
        (!days.is_empty()).then(|| Self {
            from: Date::bounded(days.from),
            to: Date::bounded(days.to),
        })
    }

    /// The runs that hold a day.
    pub(crate) fn list(runs: &[domain::Days]) -> Vec<Self> {
        runs.iter().copied().filter_map(Self::of).collect()
    }
}

/// A date as a source states it (datum), with the bounds that it leaves.
#[derive(AtHand, Debug, Clone, SimpleObject)]
pub(crate) struct UncertainDate {
    /// As written in EDTF (ISO 8601-2): `2014-08-15`, `2014-08`, `[..2014-08-15]`, `2014-08~`.
    edtf: String,
    /// The earliest day it can mean; null when unbounded.
    earliest: Option<Date>,
    /// The latest day it can mean; null when unbounded.
    latest: Option<Date>,
    /// True when the source says "about" (ungefär).
    is_approximate: bool,
    /// True when the source says that it is uncertain (osäkert).
    is_uncertain: bool,
}

impl From<domain::Date> for UncertainDate {
    fn from(date: domain::Date) -> Self {
        Self {
            edtf: date.to_string(),
            earliest: Date::bounded(date.earliest()),
            latest: Date::bounded(date.latest()),
            is_approximate: date.mark() == Some(Mark::Approximate),
            is_uncertain: date.mark() == Some(Mark::Uncertain),
        }
    }
}
