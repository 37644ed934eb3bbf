//! Reported totals of women and men, side by side.

use std::collections::BTreeSet;
use std::sync::Arc;

use async_graphql::Object;
use domain::ReportedMeasure;
use domain::network::Arena as NetworkArena;
use domain::text::Collation;
use entities::figures::Model;
use futures_util::future::try_join_all;
use schema_macros::fields;

use super::arena::{self, Arena};
use super::reported_figure::ReportedFigure;
use super::slice::{Slice, count, fetch, tie_breaker};
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, RankPage};
use crate::graphql::view::View;

/// The reports of the arenas of a slice.
pub(crate) struct GenderTotals {
    slice: Slice,
    reports: Vec<GenderReport>,
    arenas: usize,
}

impl GenderTotals {
    pub(crate) async fn of(slice: &Slice) -> Result<Self> {
        let view = &slice.view;
        let measured = fetch(view, &slice.measured.choice.in_two_modes()).await?;
        let arenas: Vec<NetworkArena> = measured
            .graph()
            .nodes()
            .filter_map(|node| measured.thing(view.network(), node).arena())
            .collect();
        let reports = try_join_all(arenas.iter().map(|&arena| GenderReport::of(view, arena))).await?;
        let mut reports: Vec<GenderReport> = reports.into_iter().flatten().collect();
        let (network, collation) = (view.network(), Collation::swedish());
        reports.sort_by(|one, other| {
            let [one, other] = [one, other].map(|report| report.arena.into());
            let names = collation.compare(network.name_of(one), network.name_of(other));
            names.then_with(|| tie_breaker(network, one).cmp(&tie_breaker(network, other)))
        });
        Ok(Self {
            slice: slice.clone(),
            reports,
            arenas: arenas.len(),
        })
    }

    /// The sum over the arenas of which nothing contradicts; `None` when there is none.
    fn sum(&self, figures: impl Fn(&GenderReport) -> &[Arc<Model>]) -> Option<i32> {
        let agreed = self.reports.iter().filter(|report| !report.contradicts());
        let values = agreed.filter_map(|report| figures(report).first()?.value.parse::<i32>().ok());
        values.reduce(i32::saturating_add)
    }
}

/// The numbers of women and men (kvinnor och män) that sources report to have taken part. Nobody is counted by the
/// program.
#[fields(view = self.slice.view, identity = self.slice.identity())]
#[Object]
impl GenderTotals {
    /// Women, summed over the arenas of which no two figures contradict each other; who took part in two arenas counts twice.
    /// Null when nothing is reported of any of these.
    async fn women_count(&self) -> Option<i32> {
        self.sum(|report| &report.women)
    }

    /// Men, summed likewise.
    async fn men_count(&self) -> Option<i32> {
        self.sum(|report| &report.men)
    }

    /// Number of arenas of the slice.
    async fn arena_count(&self) -> i32 {
        count(self.arenas)
    }

    /// Number of those of which something is reported.
    async fn reported_count(&self) -> i32 {
        count(self.reports.len())
    }

    /// Number of those, again, whose figures contradict each other; they are left out of the sums.
    async fn contradicted_count(&self) -> i32 {
        count(self.reports.iter().filter(|report| report.contradicts()).count())
    }

    /// The reports, arena by arena, in the order of their names.
    async fn reports(&self, #[page] page: RankPage) -> Result<Connection<GenderReport>> {
        Ok(Connection::by_rank(
            self.reports.len() as u64,
            &page,
            |rank, count| {
                let rank = usize::try_from(rank).unwrap_or(usize::MAX);
                self.reports.iter().skip(rank).take(count).cloned().collect()
            },
        ))
    }
}

/// The reports of one arena.
#[derive(Clone)]
pub(crate) struct GenderReport {
    view: Arc<View>,
    arena: NetworkArena,
    women: Vec<Arc<Model>>,
    men: Vec<Arc<Model>>,
}

impl GenderReport {
    /// The reports of an arena; `None` when there is none.
    async fn of(view: &Arc<View>, arena: NetworkArena) -> Result<Option<Self>> {
        let figures = view.texts.figures(arena::head(view, arena).fact).await?;
        let of = |measure| {
            let wanted = figures.iter().filter(move |row| row.measure.0 == measure);
            wanted.cloned().collect::<Vec<_>>()
        };
        let (women, men) = (of(ReportedMeasure::Women), of(ReportedMeasure::Men));
        let is_reported = !(women.is_empty() && men.is_empty());
        Ok(is_reported.then(|| Self {
            view: Arc::clone(view),
            arena,
            women,
            men,
        }))
    }

    fn contradicts(&self) -> bool {
        let differ = |figures: &[Arc<Model>]| {
            let distinct: BTreeSet<&str> = figures.iter().map(|row| row.value.as_str()).collect();
            distinct.len() > 1
        };
        differ(&self.women) || differ(&self.men)
    }

    fn figures(&self, rows: &[Arc<Model>]) -> Vec<ReportedFigure> {
        rows.iter()
            .map(|row| ReportedFigure::new(&self.view, Arc::clone(row)))
            .collect()
    }
}

/// The numbers of women and men (kvinnor och män) that sources report to have taken part in one arena. Figures that
/// contradict each other stand side by side.
#[fields]
#[Object]
impl GenderReport {
    /// The arena.
    async fn arena(&self) -> Arena {
        Arena::of(&self.view, self.arena)
    }

    /// Women, as each source has it. A handful; none when not reported.
    async fn women(&self) -> Vec<ReportedFigure> {
        self.figures(&self.women)
    }

    /// Men, as each source has it. A handful; none when not reported.
    async fn men(&self) -> Vec<ReportedFigure> {
        self.figures(&self.men)
    }

    /// True when two figures of the same contradict each other.
    async fn is_contradicted(&self) -> bool {
        self.contradicts()
    }
}
