//! Scope: what a question looks at.

use super::code_set::CodeSet;
use super::region::Regions;
use crate::{ArenaKind, Certainty, Days, OrganisationKind, Role, Sector};

/// A scope restricts a question: to days, a certainty, kinds of arena, roles, and whom one meets.
///
/// `days`, `certainty`, `via` and `roles` choose **involvements**, on both sides of a tie. `sectors`, `kinds` and
/// `regions` choose **the others**: collaborators, what lies between the ends of a path, neighbours; never the
/// organisation that the question starts from, nor a path's two ends, and never persons. An empty set chooses all.
///
/// **Time.** Without `days`, every stated involvement counts, whenever it was: the answer is *time-blind*, and
/// `certainty` is not looked at. With `days` (one day, or a run of them), an involvement counts when it holds on at
/// least one of them with that certainty, and two organisations share an arena when they both hold an involvement in it
/// *on the same day* of the run, again with that certainty.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scope {
    /// The days looked at: one (`at`), a run (`during`), or `None`: whenever.
    pub days: Option<Days>,
    /// [`Certainty::Certain`]: only what certainly holds; [`Certainty::Possible`]: that and what possibly holds.
    pub certainty: Certainty,
    /// Kinds of arena to go through.
    pub via: CodeSet<ArenaKind>,
    /// Roles to look at, of either side.
    pub roles: CodeSet<Role>,
    /// Sectors of the others.
    pub sectors: CodeSet<Sector>,
    /// Kinds of the others.
    pub kinds: CodeSet<OrganisationKind>,
    /// The regions in which the others lie.
    pub regions: Regions,
}

impl Default for Scope {
    /// Everything, whenever.
    fn default() -> Self {
        Self {
            days: None,
            certainty: Certainty::Possible,
            via: CodeSet::EMPTY,
            roles: CodeSet::EMPTY,
            sectors: CodeSet::EMPTY,
            kinds: CodeSet::EMPTY,
            regions: Regions::default(),
        }
    }
}
