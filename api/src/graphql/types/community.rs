//! Communities: which clusters there are, and how sure they are.

use std::sync::Arc;

use async_graphql::{Context, Object, SimpleObject};
use dataset::slices::SliceNodeOrderField;
use domain::measure::{Communities as Found, Leiden};
use schema_macros::fields;

use super::slice::{Slice, bounded, count};
use super::slice_node::SliceNode;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Page, RankPage};

/// A division of a slice into communities.
pub(crate) struct Communities {
    slice: Slice,
    parameters: Leiden,
    found: Arc<Found>,
}

impl Communities {
    pub(crate) async fn of(slice: &Slice, parameters: Leiden) -> Result<Self> {
        Ok(Self {
            slice: slice.clone(),
            parameters,
            found: slice.measured.communities(parameters).await?,
        })
    }
}

/// A division of all nodes into communities (kluster), and how it was made.
#[fields(view = self.slice.view, identity = (self.slice.identity(), &self.parameters))]
#[Object]
impl Communities {
    /// Number of communities; an isolate is alone in its own.
    async fn community_count(&self) -> i32 {
        count(self.found.sizes.len())
    }

    /// Modularity (Newman & Girvan 2004): how much more of the ties' weight lies within communities than chance would put
    /// there, at the resolution asked for. Null without ties.
    async fn modularity(&self) -> Option<f64> {
        self.found.modularity
    }

    /// The algorithm.
    async fn algorithm(&self) -> &str {
        "Leiden, for modularity; θ = 0.01 of the mean weight of a tie (Traag, Waltman & van Eck 2019)"
    }

    /// The resolution.
    async fn resolution(&self) -> f64 {
        self.parameters.resolution
    }

    /// The number of times that the search began again, at most.
    async fn iterations(&self) -> i32 {
        count(self.parameters.iterations as usize)
    }

    /// The start of the random numbers.
    async fn seed(&self) -> i32 {
        i32::try_from(self.parameters.seed).unwrap_or(i32::MAX)
    }

    /// The stability of the communities (stabilitet): several runs that differ in their seed alone are compared, which
    /// shows how much depends on chance.
    async fn stability(
        &self,
        #[graphql(
            desc = "The number of runs: 2 to 50. The first has the seed asked for, each further one the next.",
            default = 10
        )]
        runs: i32,
    ) -> Result<Stability> {
        let runs = bounded("runs", runs, 2, 50)?;
        let found = self.slice.measured.stability(self.parameters, runs).await?;
        Ok(Stability {
            run_count: count(found.runs as usize),
            mean_agreement: found.mean_agreement,
            least_agreement: found.least_agreement,
            least_modularity: found.modularity.map(|(least, _)| least),
            greatest_modularity: found.modularity.map(|(_, greatest)| greatest),
        })
    }

    /// The communities, the largest first.
    async fn communities(&self, #[page] page: RankPage) -> Result<Connection<Community>> {
        let sizes = &self.found.sizes;
        Ok(Connection::by_rank(sizes.len() as u64, &page, |rank, count| {
            let all = (0..).zip(sizes).map(|(number, &size)| Community {
                slice: self.slice.clone(),
                parameters: self.parameters,
                found: Arc::clone(&self.found),
                number,
                size,
            });
            let rank = usize::try_from(rank).unwrap_or(usize::MAX);
            all.skip(rank).take(count).collect()
        }))
    }
}

/// The stability of communities (stabilitet): the agreement of several runs that differ in their seed alone.
#[derive(SimpleObject)]
pub(crate) struct Stability {
    /// Number of runs.
    run_count: i32,
    /// The mean of the adjusted Rand index (Hubert & Arabie 1985) over all pairs of runs: 1 when all agree, about 0 when they
    /// agree no more than chance would.
    mean_agreement: Option<f64>,
    /// The least over all pairs.
    least_agreement: Option<f64>,
    /// The least modularity of a run; null without ties.
    least_modularity: Option<f64>,
    /// The greatest modularity of a run; null without ties.
    greatest_modularity: Option<f64>,
}

/// A community.
pub(crate) struct Community {
    slice: Slice,
    parameters: Leiden,
    found: Arc<Found>,
    number: u32,
    size: u32,
}

/// A community (kluster): nodes with more ties among them than chance would put there. It hangs together.
#[fields(view = self.slice.view, identity = (self.slice.identity(), &self.parameters, self.number))]
#[Object]
impl Community {
    /// Its number: from 0, the largest first.
    async fn number(&self) -> i32 {
        count(self.number as usize)
    }

    /// Number of nodes that are its members.
    async fn member_count(&self) -> i32 {
        count(self.size as usize)
    }

    /// The nodes that are its members.
    async fn members(
        &self,
        ctx: &Context<'_>,
        #[page(SliceNodeOrderField::Degree, descending, "most ties first")] page: Page<SliceNodeOrderField>,
    ) -> Result<Connection<SliceNode>> {
        let own = (0..).zip(&self.found.of).filter(|(_, of)| **of == self.number);
        let places = own.map(|(place, _)| place).collect();
        self.slice.cut_nodes(ctx, places, &page).await
    }
}
