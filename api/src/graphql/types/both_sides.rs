//! Something shared, as it is told: the involvements of both sides, and their common days.

use std::sync::Arc;

use domain::Certainty;
use domain::network::{CommonDays, InvolvementIx};

use super::involvement::{Involvement, Row};
use super::period::DayRange;
use crate::graphql::enumeration::Enum;
use crate::graphql::page::CursorKey;
use crate::graphql::view::View;

/// The involvements of both sides in what is shared, whoever they are of.
#[derive(Clone)]
pub(crate) struct BothSides {
    own: Vec<Row>,
    others: Vec<Row>,
    common_days: CommonDays,
}

impl BothSides {
    pub(crate) fn of<A>(
        own: Vec<InvolvementIx<A>>,
        others: Vec<InvolvementIx<A>>,
        common_days: CommonDays,
        row: impl Fn(InvolvementIx<A>) -> Row,
    ) -> Self {
        let rows = |involvements: Vec<_>| involvements.into_iter().map(&row).collect();
        Self {
            own: rows(own),
            others: rows(others),
            common_days,
        }
    }

    pub(crate) fn from(&self, view: &Arc<View>) -> Vec<Involvement> {
        self.own.iter().map(|&row| Involvement::new(view, row)).collect()
    }

    pub(crate) fn to(&self, view: &Arc<View>) -> Vec<Involvement> {
        self.others
            .iter()
            .map(|&row| Involvement::new(view, row))
            .collect()
    }

    pub(crate) fn certainty(&self) -> Option<Certainty> {
        self.common_days.certainty()
    }

    pub(crate) fn overlap(&self) -> Option<Enum<Certainty>> {
        self.certainty().map(Enum)
    }

    pub(crate) fn possible_days(&self) -> Vec<DayRange> {
        DayRange::list(&self.common_days.possible)
    }

    pub(crate) fn certain_days(&self) -> Vec<DayRange> {
        DayRange::list(&self.common_days.certain)
    }

    /// The first day on which both possibly hold, for ordering.
    pub(crate) fn start(&self) -> CursorKey<'_> {
        CursorKey::day(self.common_days.possible.first().map(|days| days.from))
    }
}
