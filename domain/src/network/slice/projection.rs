//! Projection: actors tied by the arenas that they share, or arenas by the actors.

use super::holdings::Holdings;
use super::{OverlapDays, Selection, SliceError, SliceTie, SliceWeighting};
use crate::Certainty;
use crate::measure::{Cancel, Mode};
use crate::network::collaborators::newman_weight;
use crate::network::involvement::Actor;
use crate::network::workspace::Marks;

/// The counts of what two nodes share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tally {
    pub(super) shared: u32,
    /// The number of things that both have, within a run of days perhaps one after the other.
    pub(super) both: u32,
    pub(super) newman: f64,
    pub(super) overlap: OverlapDays,
}

impl Default for Tally {
    fn default() -> Self {
        Self {
            shared: 0,
            both: 0,
            newman: 0.0,
            overlap: OverlapDays::NONE,
        }
    }
}

impl Tally {
    /// Counts something that both hold together.
    pub(super) fn share(&mut self, newman: f64, overlap: OverlapDays) {
        self.shared += 1;
        self.newman += newman;
        self.overlap = self.overlap.plus(overlap);
    }
}

/// The ties between actors, or between arenas.
pub(super) fn project<A: Actor>(
    holdings: &Holdings<A>,
    mode: Mode,
    selection: &Selection<A>,
    cancel: &Cancel,
) -> Result<Vec<SliceTie>, SliceError> {
    let (scope, weighting) = (&selection.scope, selection.weighting);
    let nodes = holdings.count(mode);
    let degree = |place| holdings.held_by(mode, place).len() as u32;
    let (mut tallies, mut met) = (Marks::<Tally>::default(), Vec::new());
    let (mut ties, mut count) = (Vec::new(), 0usize);
    for one in 0..nodes as u32 {
        cancel.check()?;
        tallies.start(nodes);
        tally_after(holdings, mode, one, &mut tallies, &mut met);
        for other in met.drain(..) {
            let tally = tallies.value(other as usize).unwrap_or_default();
            if tally.shared == 0 {
                continue;
            }
            count += 1;
            if count <= selection.most_ties {
                let of_either = degree(one) + degree(other) - tally.both;
                ties.push(SliceTie {
                    one,
                    other,
                    weight: weight(tally, of_either, weighting, scope.certainty),
                    shared: tally.shared,
                    overlap: tally.overlap,
                });
            }
        }
    }
    if count > selection.most_ties {
        return Err(SliceError::TooManyTies {
            ties: count,
            bound: selection.most_ties,
        });
    }
    Ok(ties)
}

/// Counts what a node shares with each of those after it, and lists these in order.
fn tally_after<A: Actor>(
    holdings: &Holdings<A>,
    mode: Mode,
    one: u32,
    tallies: &mut Marks<Tally>,
    met: &mut Vec<u32>,
) {
    let between = match mode {
        Mode::Actor => Mode::Arena,
        Mode::Arena => Mode::Actor,
    };
    for own in holdings.held_by(mode, one) {
        let joint = own.end(between);
        let newman = newman_weight(holdings.size(between, joint) as usize);
        let there = holdings.held_by(between, joint);
        for theirs in there.skip_while(|theirs| theirs.end(mode) <= one) {
            let other = theirs.end(mode);
            let (tally, fresh) = tallies.value_mut(other as usize);
            if fresh {
                met.push(other);
            }
            let overlap = holdings.overlap(own, theirs);
            tally.both += 1;
            if holdings.are_shared(overlap) {
                tally.share(newman, overlap);
            }
        }
    }
    met.sort_unstable();
}

pub(super) fn weight(tally: Tally, of_either: u32, weighting: SliceWeighting, certainty: Certainty) -> f64 {
    match weighting {
        SliceWeighting::Count => f64::from(tally.shared),
        SliceWeighting::Newman => tally.newman,
        SliceWeighting::Jaccard => f64::from(tally.shared) / f64::from(of_either),
        SliceWeighting::OverlapDays => overlap_weight(tally.overlap, certainty),
    }
}

/// The days with a certainty, of which there are some and, within a bounded period, not without end.
pub(super) fn overlap_weight(overlap: OverlapDays, certainty: Certainty) -> f64 {
    f64::from(overlap.with(certainty).unwrap_or_default())
}
