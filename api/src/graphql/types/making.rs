//! How a result was made, so that it can be told with the result and made again.

use async_graphql::{ID, SimpleObject};
use domain::network::Scope;
use domain::{ArenaKind, Certainty, Code, Day, OrganisationKind, Role, Sector};

use crate::graphql::enumeration::Enum;
use crate::graphql::scalar::{Date, RegionCode};
use crate::graphql::view::View;

/// How a result was made (tillkomst). With this and the arguments of the question, anybody can make it again.
#[derive(SimpleObject, Clone)]
pub(crate) struct Making {
    #[graphql(flatten)]
    provenance: Provenance,
    /// What was done, in a sentence; at length in `docs/METHODS.md`.
    algorithm: &'static str,
    #[graphql(flatten)]
    scope: AppliedScope,
}

impl Making {
    pub(crate) fn new(view: &View, algorithm: &'static str, scope: &Scope) -> Self {
        Self {
            provenance: Provenance::of(view),
            algorithm,
            scope: AppliedScope::of(scope),
        }
    }
}

/// Of what, and by what, something was made.
#[derive(SimpleObject, Clone)]
pub(crate) struct Provenance {
    /// The version of the data.
    version: ID,
    /// The version of the program.
    program: &'static str,
}

impl Provenance {
    pub(crate) fn of(view: &View) -> Self {
        Self {
            version: ID(view.network().version().to_string()),
            program: env!("CARGO_PKG_VERSION"),
        }
    }
}

/// A scope as it was understood.
#[derive(SimpleObject, Clone)]
pub(crate) struct AppliedScope {
    /// How surely what is shown must hold. Matters only when days are named.
    certainty: Enum<Certainty>,
    /// The first day looked at; null when none is named, and the question is time-blind unless `to` is there.
    from: Option<Date>,
    /// The last day looked at; null when none is named.
    to: Option<Date>,
    /// The kinds of arena that count; all when none is named.
    via: Vec<Enum<ArenaKind>>,
    /// The roles that count; all when none is named.
    roles: Vec<Enum<Role>>,
    /// The sectors of the others; all when none is named.
    sectors: Vec<Enum<Sector>>,
    /// The kinds of the others; all when none is named.
    kinds: Vec<Enum<OrganisationKind>>,
    /// Where the others lie; anywhere when no place is named.
    regions: Vec<RegionCode>,
}

impl AppliedScope {
    pub(crate) fn of(scope: &Scope) -> Self {
        let stated = |day: Day, unbounded| (day != unbounded).then_some(Date(day));
        Self {
            certainty: Enum(scope.certainty),
            from: scope.days.and_then(|days| stated(days.from, Day::MIN)),
            to: scope.days.and_then(|days| stated(days.to, Day::MAX)),
            via: members(scope.via.iter()),
            roles: members(scope.roles.iter()),
            sectors: members(scope.sectors.iter()),
            kinds: members(scope.kinds.iter()),
            regions: scope
                .regions
                .codes()
                .map(|code| RegionCode(code.to_owned()))
                .collect(),
        }
    }
}

fn members<C: Code>(members: impl Iterator<Item = C>) -> Vec<Enum<C>> {
    members.map(Enum).collect()
}
