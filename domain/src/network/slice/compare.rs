//! Comparing two slices: who and what came, went and stayed.

use std::cmp::Ordering;

use super::{NodeKey, Slice, View};
use crate::network::index::OrganisationIx;
use crate::network::involvement::Actor;
use crate::{Certainty, codes};

codes! {
    /// Change of a node or a tie between two slices (förändring).
    pub enum SliceChange {
        /// It certainly was not there before and certainly is after (tillkommit).
        Added = "added",
        /// It certainly was there before and certainly is not after (borta).
        Gone = "gone",
        /// It certainly was there before and certainly is after (kvar).
        Kept = "kept",
        /// It is only possible in one of them, or in both, so that nobody can tell (osäkert).
        Uncertain = "uncertain",
    }
}

/// A node of either of two slices, or of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComparedNode<A = OrganisationIx> {
    /// The node.
    pub key: NodeKey<A>,
    /// Its place in the slice before, if it is there.
    pub before: Option<u32>,
    /// Its place in the slice after, if it is there.
    pub after: Option<u32>,
    /// The change that it went through.
    pub change: SliceChange,
}

/// A tie of either of two slices, or of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComparedTie<A = OrganisationIx> {
    /// The node that comes first.
    pub one: NodeKey<A>,
    /// The node that comes second.
    pub other: NodeKey<A>,
    /// Its place among the ties before, if it is there.
    pub before: Option<u32>,
    /// Its place among the ties after, if it is there.
    pub after: Option<u32>,
    /// The change that it went through.
    pub change: SliceChange,
}

/// Two slices side by side (jämförelse).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison<A = OrganisationIx> {
    /// Every node of either, actors before arenas, in the order of the rows.
    pub nodes: Vec<ComparedNode<A>>,
    /// Every tie of either, by its first node and then by its second.
    pub ties: Vec<ComparedTie<A>>,
}

/// A measure of one node, or of the whole, before and after; `None` where it is not there, or not defined.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasureChange {
    /// Before.
    pub before: Option<f64>,
    /// After.
    pub after: Option<f64>,
}

impl MeasureChange {
    /// After less before; `None` unless both are defined.
    #[must_use]
    pub fn difference(self) -> Option<f64> {
        Some(self.after? - self.before?)
    }
}

/// Two slices that cannot be set side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotComparable {
    /// They are of different dataset versions, in which the same index may be another's.
    #[error("two slices of the same dataset version")]
    Versions,
    /// Their nodes are not of the same modes.
    #[error("two slices in the same view")]
    Views,
}

impl<A: Actor> Comparison<A> {
    /// Sets two slices side by side.
    ///
    /// Only slices that show what is possible can tell what is uncertain: with a scope of what is certain, all that is
    /// merely possible counts as not there. In a time-blind slice everything is there. A node that is in a slice only
    /// because the selection names it, and in which no involvement counts, is not there; one that is in neither is left
    /// out.
    ///
    /// # Errors
    /// [`NotComparable`].
    ///
    /// # Complexity
    /// Linear in the nodes and ties of both.
    pub fn of(before: &Slice<A>, after: &Slice<A>) -> Result<Self, NotComparable> {
        if before.version != after.version {
            return Err(NotComparable::Versions);
        }
        let view = |slice: &Slice<A>| -> View { slice.selection.view };
        if view(before) != view(after) {
            return Err(NotComparable::Views);
        }
        let nodes = merge(&nodes(before), &nodes(after));
        let nodes = nodes
            .into_iter()
            .map(|(key, before, after, change)| ComparedNode {
                key,
                before,
                after,
                change,
            });
        let ties = merge(&ties(before), &ties(after));
        let ties = ties
            .into_iter()
            .map(|((one, other), before, after, change)| ComparedTie {
                one,
                other,
                before,
                after,
                change,
            });
        Ok(Self {
            nodes: nodes.collect(),
            ties: ties.collect(),
        })
    }

    /// A measure of the nodes before and after, for each of [`Self::nodes`]. The values come in the order of the nodes of
    /// either slice.
    pub fn figures(
        &self,
        before: &[Option<f64>],
        after: &[Option<f64>],
    ) -> impl ExactSizeIterator<Item = MeasureChange> {
        let at = |values: &[Option<f64>], place: Option<u32>| values[place? as usize];
        self.nodes.iter().map(move |node| MeasureChange {
            before: at(before, node.before),
            after: at(after, node.after),
        })
    }
}

/// Something that is in a slice, ascending: its key, its place, and how surely it is there.
type Entry<K> = (K, u32, Certainty);

fn nodes<A: Actor>(slice: &Slice<A>) -> Vec<Entry<NodeKey<A>>> {
    let entry = |(place, node): (u32, &super::SliceNode<A>)| {
        Some((node.key, place, certainty(slice, node.certainty)?))
    };
    (0..).zip(&slice.nodes).filter_map(entry).collect()
}

fn ties<A: Actor>(slice: &Slice<A>) -> Vec<Entry<(NodeKey<A>, NodeKey<A>)>> {
    let key = |node: u32| slice.nodes[node as usize].key;
    let entry = |(place, tie): (u32, &super::SliceTie)| {
        let ends = (key(tie.one), key(tie.other));
        Some((ends, place, certainty(slice, tie.certainty())?))
    };
    (0..).zip(&slice.ties).filter_map(entry).collect()
}

fn certainty<A>(slice: &Slice<A>, stated: Option<Certainty>) -> Option<Certainty> {
    match slice.selection.scope.days {
        None => Some(Certainty::Certain),
        Some(_) => stated,
    }
}

/// Two ascending lists as one: each key, its places, and what became of it.
fn merge<K: Copy + Ord>(
    before: &[Entry<K>],
    after: &[Entry<K>],
) -> Vec<(K, Option<u32>, Option<u32>, SliceChange)> {
    let (mut before, mut after) = (before.iter().peekable(), after.iter().peekable());
    let mut merged = Vec::new();
    loop {
        let order = match (before.peek(), after.peek()) {
            (None, None) => break,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some((one, ..)), Some((other, ..))) => one.cmp(other),
        };
        let one = before.next_if(|_| order.is_le());
        let other = after.next_if(|_| order.is_ge());
        let change = change(one.map(|it| it.2), other.map(|it| it.2));
        let key = one.or(other).map(|it| it.0);
        merged.extend(key.map(|key| (key, one.map(|it| it.1), other.map(|it| it.1), change)));
    }
    merged
}

fn change(before: Option<Certainty>, after: Option<Certainty>) -> SliceChange {
    match (before, after) {
        (Some(Certainty::Possible), _) | (_, Some(Certainty::Possible)) => SliceChange::Uncertain,
        (None, _) => SliceChange::Added,
        (_, None) => SliceChange::Gone,
        _ => SliceChange::Kept,
    }
}
