//! Selection: which part of the network a slice shows, and how.

use super::{Around, Backbone, SliceError};
use crate::codes;
use crate::network::index::{ArenaIx, OrganisationIx};
use crate::network::scope::Scope;

codes! {
    /// View of a slice (vy): what its nodes are.
    pub enum View {
        /// Actors and arenas, tied by involvement: what is stated (tvåläges).
        TwoMode = "two_mode",
        /// Actors, tied by the arenas that they share (projektion på aktörer).
        Actors = "actors",
        /// Arenas, tied by the actors that they share (projektion på arenor).
        Arenas = "arenas",
    }
}

codes! {
    /// Weighting of the ties of a slice (viktning): what makes one stronger than another. *Shared* are the arenas of two
    /// actors or, in the view of arenas, the actors of two arenas.
    pub enum SliceWeighting {
        /// Number that is shared (antal gemensamma); 1 in the two-mode view.
        Count = "count",
        /// Σ 1/(n−1) over what is shared, where n is how many it joins in all, in the slice or not: an arena of many says
        /// less of any two (Newman 2001).
        Newman = "newman",
        /// Shared as a share of what either has, 0 to 1 (Jaccard).
        Jaccard = "jaccard",
        /// Days on which both hold what is shared, summed over it; in the two-mode view the days on which the actor holds
        /// the arena. Only days within the period asked for are counted, of which both ends must be stated; they are days
        /// that hold with the scope's certainty (överlappande dagar).
        OverlapDays = "overlap_days",
    }
}

/// A selection: the part of the network to show, and the way to show it.
///
/// `scope` chooses involvements by days, certainty, kinds of arena and roles, as everywhere, and actors by sectors, kinds
/// and regions: here everyone is one of its *others*, except where the walk of `around` begins. What else is given chooses
/// further among these.
#[derive(Debug, Clone, PartialEq)]
pub struct Selection<A = OrganisationIx> {
    /// The scope that is looked at.
    pub scope: Scope,
    /// The view, which says what the nodes are.
    pub view: View,
    /// The weighting, which says what makes a tie strong.
    pub weighting: SliceWeighting,
    /// Only these actors, involved or not; `None`: all.
    pub actors: Option<Vec<A>>,
    /// Only these arenas, with involvements or without; `None`: all. In the view of actors, only what these show.
    pub arenas: Option<Vec<ArenaIx>>,
    /// Without these actors, such as the national agencies that are in everything. In the view of arenas, without what
    /// they show. How strong the ties of the others are does not change.
    pub without: Vec<A>,
    /// Only what is around someone.
    pub around: Option<Around<A>>,
    /// Only the strong ties; `None`: all.
    pub backbone: Option<Backbone>,
    /// The most ties that a projection may have, before the backbone is taken.
    pub most_ties: usize,
}

/// The most ties that a projection has, unless a selection says otherwise: about 100 MB of them.
pub const MOST_TIES: usize = 2_000_000;

impl<A> Default for Selection<A> {
    /// Everything, whenever, in two modes.
    fn default() -> Self {
        Self {
            scope: Scope::default(),
            view: View::TwoMode,
            weighting: SliceWeighting::Count,
            actors: None,
            arenas: None,
            without: Vec::new(),
            around: None,
            backbone: None,
            most_ties: MOST_TIES,
        }
    }
}

impl<A> Selection<A> {
    /// Refuses what cannot be counted, before anything is.
    ///
    /// # Errors
    /// [`SliceError::NothingShared`] and [`SliceError::UnboundedDays`].
    pub fn check(&self) -> Result<(), SliceError> {
        match self.weighting {
            SliceWeighting::Newman | SliceWeighting::Jaccard if self.view == View::TwoMode => {
                Err(SliceError::NothingShared)
            }
            SliceWeighting::OverlapDays if self.scope.days.and_then(super::overlap::length).is_none() => {
                Err(SliceError::UnboundedDays)
            }
            _ => Ok(()),
        }
    }
}
