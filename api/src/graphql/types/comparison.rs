//! Two slices side by side.

use std::sync::Arc;

use async_graphql::{InputObject, Object, SimpleObject};
use dataset::slices::{Choice, Pair, SliceMeasure};
use dataset::work::in_long_lane;
use domain::network::Thing;
use domain::network::{Comparison as Found, MeasureChange as Change, Network, NotComparable, SliceChange};
use schema_macros::{AtHand, fields};

use super::compared_node::{self, ComparedNode, ComparedNodes};
use super::compared_tie::{self, ComparedTie, ComparedTies};
use super::measure_change::MeasureChange;
use super::orders::ComparedOrderField;
use super::slice::Slice;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::failure::bad_input;
use crate::graphql::page::{Connection, Page, Rows};
use crate::graphql::view::View;

/// Two slices side by side.
pub(crate) struct SliceComparison {
    before: Slice,
    after: Slice,
    nodes: Arc<[compared_node::Row]>,
    ties: Arc<[compared_tie::Row]>,
}

/// A choice of nodes or ties (urval av förändringar): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct ComparedFilter {
    /// Only these changes; all when absent or empty.
    changes: Option<Vec<Enum<SliceChange>>>,
}

impl ComparedFilter {
    fn admits(&self, change: SliceChange) -> bool {
        let changes = self.changes.as_deref().unwrap_or_default();
        changes.is_empty() || changes.contains(&Enum(change))
    }
}

impl SliceComparison {
    pub(crate) async fn of(view: &Arc<View>, before: &Choice, after: &Choice) -> Result<Self> {
        let (before, after) = (Slice::of(view, before).await?, Slice::of(view, after).await?);
        let pair = (Arc::clone(&before.measured), Arc::clone(&after.measured));
        let dataset = Arc::clone(&view.dataset);
        let (nodes, ties) = in_long_lane(move |_| match pair.0.slices_with(&pair.1) {
            Some(Pair::Organisations(one, other)) => Ok(rows(dataset.network(), &Found::of(one, other)?)),
            Some(Pair::Persons(one, other)) => Ok(rows(dataset.network(), &Found::of(one, other)?)),
            None => Err(NotComparable::Views),
        })
        .await?
        .map_err(|error| bad_input(format_args!("can be compared: only {error}")))?;
        Ok(Self {
            before,
            after,
            nodes,
            ties,
        })
    }
}

fn rows<A: Copy + Into<Thing>>(
    network: &Network,
    found: &Found<A>,
) -> (Arc<[compared_node::Row]>, Arc<[compared_tie::Row]>) {
    let nodes = found.nodes.iter().map(|node| compared_node::Row {
        thing: node.key.thing(network),
        before: node.before,
        after: node.after,
        change: node.change,
    });
    let ties = found.ties.iter().map(|tie| compared_tie::Row {
        one: tie.one.thing(network),
        other: tie.other.thing(network),
        before: tie.before,
        after: tie.after,
        change: tie.change,
    });
    (nodes.collect(), ties.collect())
}

/// The same part of the network before and after (jämförelse): what came, went and stayed, and how each measure changed.
///
/// What is only possible in one of the two, or in both, is uncertain: nobody can tell whether it came or went. With a scope of
/// what is certain, all that is merely possible counts as not there.
#[fields(view = self.before.view, identity = (self.before.identity(), self.after.identity()))]
#[Object]
impl SliceComparison {
    /// The slice before.
    async fn before(&self) -> &Slice {
        &self.before
    }

    /// The slice after.
    async fn after(&self) -> &Slice {
        &self.after
    }

    /// Numbers of nodes that came, went and stayed.
    async fn node_counts(&self) -> ChangeCounts {
        ChangeCounts::of(self.nodes.iter().map(|node| node.change))
    }

    /// Numbers of ties that came, went and stayed.
    async fn tie_counts(&self) -> ChangeCounts {
        ChangeCounts::of(self.ties.iter().map(|tie| tie.change))
    }

    /// The nodes of either (noder).
    async fn nodes(
        &self,
        #[filter] filter: ComparedFilter,
        #[page(ComparedOrderField::Change, "by what became of it")] page: Page<ComparedOrderField>,
    ) -> Result<Connection<ComparedNode>> {
        let wanted = self.nodes.iter().filter(|row| filter.admits(row.change));
        let rows = Rows::Unsorted(wanted.copied().collect());
        let listing = ComparedNodes(self.before.clone(), self.after.clone());
        Connection::cut(listing, rows, &page)
    }

    /// The ties of either (samband).
    async fn ties(
        &self,
        #[filter] filter: ComparedFilter,
        #[page(ComparedOrderField::Change, "by what became of it")] page: Page<ComparedOrderField>,
    ) -> Result<Connection<ComparedTie>> {
        let wanted = self.ties.iter().filter(|row| filter.admits(row.change));
        let rows = Rows::Unsorted(wanted.copied().collect());
        let listing = ComparedTies(self.before.clone(), self.after.clone());
        Connection::cut(listing, rows, &page)
    }

    /// A measure of the whole, before and after.
    async fn measure(
        &self,
        #[graphql(desc = "The measure.")] of: Enum<SliceMeasure>,
    ) -> Result<MeasureChange> {
        Ok(MeasureChange::from(Change {
            before: self.before.measured.measure(of.0).await?,
            after: self.after.measured.measure(of.0).await?,
        }))
    }
}

/// Numbers of nodes or ties that came, went and stayed (antal).
#[derive(AtHand, SimpleObject, Default)]
pub(crate) struct ChangeCounts {
    /// Certainly not there before and certainly there after.
    added: i32,
    /// Certainly there before and certainly not after.
    gone: i32,
    /// Certainly there before and after.
    kept: i32,
    /// Only possible in one of the two, or in both.
    uncertain: i32,
}

impl ChangeCounts {
    fn of(changes: impl Iterator<Item = SliceChange>) -> Self {
        let mut counts = Self::default();
        for change in changes {
            let of_kind = match change {
                SliceChange::Added => &mut counts.added,
                SliceChange::Gone => &mut counts.gone,
                SliceChange::Kept => &mut counts.kept,
                SliceChange::Uncertain => &mut counts.uncertain,
            };
            *of_kind = of_kind.saturating_add(1);
        }
        counts
    }
}
