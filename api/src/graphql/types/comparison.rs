//! Two slices side by side.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{InputObject, Object, Result, SimpleObject};
use domain::network::{Comparison as Found, FigureChange as Figures, NotComparable, SliceChange, SliceTie};

use super::orders::ComparedOrderField;
use super::slice::Slice;
use super::slice_node::SliceNode;
use crate::graphql::at_hand::at_hand;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::bad_input;
use crate::graphql::page::{Connection, CursorKey, Listing, Order, PageArguments, Rows};
use crate::graphql::slices::{Choice, Entity, NodeMeasure, Pair, SliceFigure, off_thread};
use crate::graphql::view::View;

/// Two slices side by side.
pub(crate) struct SliceComparison {
    before: Slice,
    after: Slice,
    nodes: Arc<[Node]>,
    ties: Arc<[Tie]>,
}

/// A node of either, by its places.
#[derive(Debug, Clone, Copy)]
struct Node {
    entity: Entity,
    before: Option<u32>,
    after: Option<u32>,
    change: SliceChange,
}

/// A tie of either, by its places.
#[derive(Debug, Clone, Copy)]
struct Tie {
    one: Entity,
    other: Entity,
    before: Option<u32>,
    after: Option<u32>,
    change: SliceChange,
}

/// Which nodes or ties (urval av förändringar).
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct ComparedFilter {
    /// Only what became this of; all when absent or empty.
    changes: Option<Vec<Enum<SliceChange>>>,
}

impl ComparedFilter {
    fn admits(filter: Option<&Self>, change: SliceChange) -> bool {
        let changes = filter
            .and_then(|filter| filter.changes.as_deref())
            .unwrap_or_default();
        changes.is_empty() || changes.contains(&Enum(change))
    }
}

impl SliceComparison {
    pub(crate) async fn of(view: &Arc<View>, before: &Choice, after: &Choice) -> Result<Self> {
        let (before, after) = (Slice::of(view, before).await?, Slice::of(view, after).await?);
        let pair = (Arc::clone(&before.measured), Arc::clone(&after.measured));
        let (nodes, ties) = off_thread(move |_| match pair.0.slices_with(&pair.1) {
            Some(Pair::Organisations(one, other)) => Ok(rows(&Found::of(one, other)?)),
            Some(Pair::Persons(one, other)) => Ok(rows(&Found::of(one, other)?)),
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

fn rows<A>(found: &Found<A>) -> (Arc<[Node]>, Arc<[Tie]>)
where
    A: Copy,
    domain::network::NodeKey<A>: Into<Entity>,
{
    let nodes = found.nodes.iter().map(|node| Node {
        entity: node.key.into(),
        before: node.before,
        after: node.after,
        change: node.change,
    });
    let ties = found.ties.iter().map(|tie| Tie {
        one: tie.one.into(),
        other: tie.other.into(),
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

    /// How many nodes came, went and stayed.
    async fn node_counts(&self) -> ChangeCounts {
        ChangeCounts::of(self.nodes.iter().map(|node| node.change))
    }

    /// How many ties came, went and stayed.
    async fn tie_counts(&self) -> ChangeCounts {
        ChangeCounts::of(self.ties.iter().map(|tie| tie.change))
    }

    /// The nodes of either (noder).
    async fn nodes(
        &self,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<ComparedFilter>,
        #[graphql(desc = "In which order; by what became of it when absent.")] order_by: Option<
            Order<ComparedOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<ComparedNode>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(ComparedOrderField::Change));
        let wanted = self
            .nodes
            .iter()
            .filter(|row| ComparedFilter::admits(filter.as_ref(), row.change));
        let rows = Rows::Unsorted(wanted.copied().collect());
        let listing = ComparedNodes(self.before.clone(), self.after.clone());
        Connection::cut(listing, rows, &order, &page)
    }

    /// The ties of either (samband).
    async fn ties(
        &self,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<ComparedFilter>,
        #[graphql(desc = "In which order; by what became of it when absent.")] order_by: Option<
            Order<ComparedOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<ComparedTie>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(ComparedOrderField::Change));
        let wanted = self
            .ties
            .iter()
            .filter(|row| ComparedFilter::admits(filter.as_ref(), row.change));
        let rows = Rows::Unsorted(wanted.copied().collect());
        let listing = ComparedTies(self.before.clone(), self.after.clone());
        Connection::cut(listing, rows, &order, &page)
    }

    /// A figure of the whole, before and after.
    async fn figure(&self, #[graphql(desc = "Which.")] of: Enum<SliceFigure>) -> Result<FigureChange> {
        Ok(FigureChange::from(Figures {
            before: self.before.measured.figure(of.0).await?,
            after: self.after.measured.figure(of.0).await?,
        }))
    }
}

/// How many came, went and stayed (antal).
#[derive(SimpleObject, Default)]
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

/// A figure before and after (förändring).
#[derive(SimpleObject)]
pub(crate) struct FigureChange {
    /// Before; null where it is not there, or not defined.
    before: Option<f64>,
    /// After; null where it is not there, or not defined.
    after: Option<f64>,
    /// After less before; null unless both are defined.
    difference: Option<f64>,
}

impl From<Figures> for FigureChange {
    fn from(figures: Figures) -> Self {
        Self {
            before: figures.before,
            after: figures.after,
            difference: figures.difference(),
        }
    }
}

/// How lists of compared nodes are ordered.
struct ComparedNodes(Slice, Slice);

impl Listing for ComparedNodes {
    type Row = Node;
    type Field = ComparedOrderField;
    type Node = ComparedNode;

    fn key<'a>(&'a self, row: &'a Node, field: ComparedOrderField) -> CursorKey<'a> {
        match field {
            ComparedOrderField::Change => CursorKey::code(row.change),
            ComparedOrderField::Name => CursorKey::text(Some(row.entity.name(&self.0.view))),
        }
    }

    fn tie<'a>(&'a self, row: &'a Node) -> Cow<'a, str> {
        row.entity.tie(&self.0.view)
    }

    fn node(&self, row: &Node) -> ComparedNode {
        ComparedNode {
            before: self.0.clone(),
            after: self.1.clone(),
            row: *row,
        }
    }
}

/// How lists of compared ties are ordered.
struct ComparedTies(Slice, Slice);

impl Listing for ComparedTies {
    type Row = Tie;
    type Field = ComparedOrderField;
    type Node = ComparedTie;

    fn key<'a>(&'a self, row: &'a Tie, field: ComparedOrderField) -> CursorKey<'a> {
        match field {
            ComparedOrderField::Change => CursorKey::code(row.change),
            ComparedOrderField::Name => CursorKey::text(Some(row.one.name(&self.0.view))),
        }
    }

    fn tie<'a>(&'a self, row: &'a Tie) -> Cow<'a, str> {
        let view = &self.0.view;
        format!("{} {}", row.one.tie(view), row.other.tie(view)).into()
    }

    fn node(&self, row: &Tie) -> ComparedTie {
        ComparedTie {
            before: self.0.clone(),
            after: self.1.clone(),
            row: *row,
        }
    }
}

/// A node of either slice.
pub(crate) struct ComparedNode {
    before: Slice,
    after: Slice,
    row: Node,
}

/// A node before and after (nod).
#[Object]
impl ComparedNode {
    /// Its name.
    async fn name(&self) -> &str {
        self.row.entity.name(&self.before.view)
    }

    /// What became of it.
    async fn change(&self) -> Enum<SliceChange> {
        Enum(self.row.change)
    }

    /// The node in the slice before; null when it is not there.
    async fn before(&self) -> Option<SliceNode> {
        self.row.before.map(|place| self.before.node(place))
    }

    /// The node in the slice after; null when it is not there.
    async fn after(&self) -> Option<SliceNode> {
        self.row.after.map(|place| self.after.node(place))
    }

    /// A measure of it, before and after.
    async fn figure(
        &self,
        #[graphql(desc = "Which measure.")] of: Enum<NodeMeasure>,
    ) -> Result<FigureChange> {
        let (mut before, mut after) = (None, None);
        if let Some(place) = self.row.before {
            before = self.before.measured.column(of.0).await?[place as usize];
        }
        if let Some(place) = self.row.after {
            after = self.after.measured.column(of.0).await?[place as usize];
        }
        Ok(FigureChange::from(Figures { before, after }))
    }
}

/// A tie of either slice.
pub(crate) struct ComparedTie {
    before: Slice,
    after: Slice,
    row: Tie,
}

impl ComparedTie {
    fn tie_in(slice: &Slice, place: Option<u32>) -> Option<&SliceTie> {
        slice.measured.ties().get(place? as usize)
    }
}

/// A tie before and after (samband).
#[Object]
impl ComparedTie {
    /// The name of the node at one end.
    async fn one(&self) -> &str {
        self.row.one.name(&self.before.view)
    }

    /// The name of the node at the other end.
    async fn other(&self) -> &str {
        self.row.other.name(&self.before.view)
    }

    /// What became of it.
    async fn change(&self) -> Enum<SliceChange> {
        Enum(self.row.change)
    }

    /// The tie in the slice before; null when it is not there.
    async fn before(&self) -> Option<super::slice_tie::SliceTie> {
        let tie = *Self::tie_in(&self.before, self.row.before)?;
        let slice = self.before.clone();
        Some(super::slice_tie::SliceTie { slice, tie })
    }

    /// The tie in the slice after; null when it is not there.
    async fn after(&self) -> Option<super::slice_tie::SliceTie> {
        let tie = *Self::tie_in(&self.after, self.row.after)?;
        let slice = self.after.clone();
        Some(super::slice_tie::SliceTie { slice, tie })
    }

    /// Its weight, before and after.
    async fn weight(&self) -> FigureChange {
        FigureChange::from(Figures {
            before: Self::tie_in(&self.before, self.row.before).map(|tie| tie.weight),
            after: Self::tie_in(&self.after, self.row.after).map(|tie| tie.weight),
        })
    }
}

at_hand!(FigureChange {
    "before" = before,
    "after" = after,
    "difference" = difference,
});

at_hand!(ComparedNode {
    "name" => name,
    "change" => change,
    "before" => before,
    "after" => after,
});

at_hand!(ComparedTie {
    "one" => one,
    "other" => other,
    "change" => change,
    "before" => before,
    "after" => after,
    "weight" => weight,
});
