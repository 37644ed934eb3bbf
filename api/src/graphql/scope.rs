//! The scope of a question: the one argument that is the same everywhere.

use async_graphql::InputObject;
use domain::network::{MandateIx, Network, Scope};
use domain::{ArenaKind, Certainty, Code, Days, OrganisationKind, Role, Sector};

use super::enumeration::Enum;
use super::failure::bad_input;
use super::scalar::{Date, RegionCode};
use super::view::View;
use crate::graphql::failure::Result;

/// The part of the data that a question looks at (urval): a time, and the arenas, roles and organisations that count.
/// It is the same everywhere. `at`, `during`, `certainty`, `via` and `roles` choose involvements, on both sides of a
/// tie; `sectors`, `kinds` and `regions` choose the organisations that are listed, or passed on the way, but never the
/// one that is asked about.
#[derive(InputObject, Debug, Clone)]
#[graphql(name = "Scope")]
pub(crate) struct ScopeInput {
    /// A day: only what held on it counts. Without `at` and `during` the question is time-blind: all that was ever
    /// stated counts.
    pub(crate) at: Option<Date>,
    /// A run of days: only what held on at least one of them counts, and two organisations share an arena only if
    /// both were in it on the same day.
    pub(crate) during: Option<During>,
    /// The certainty with which it must have held: `CERTAIN` leaves out what is only possible. It matters with `at` or
    /// `during`.
    #[graphql(default_with = "Enum(Certainty::Possible)")]
    pub(crate) certainty: Enum<Certainty>,
    /// Kinds of arena that count; all when absent or empty.
    pub(crate) via: Option<Vec<Enum<ArenaKind>>>,
    /// Roles that count; all when absent or empty.
    pub(crate) roles: Option<Vec<Enum<Role>>>,
    /// Sectors of the organisations that are listed or passed on the way; all when absent or empty.
    pub(crate) sectors: Option<Vec<Enum<Sector>>>,
    /// Kinds of the organisations that are listed or passed on the way; all when absent or empty.
    pub(crate) kinds: Option<Vec<Enum<OrganisationKind>>>,
    /// Places of the organisations that are listed or passed on the way: counties (`"12"`), municipalities (`"1280"`)
    /// or NUTS codes (`"SE22"`); all when absent or empty.
    pub(crate) regions: Option<Vec<RegionCode>>,
}

/// A run of days (dagar), both ends included.
#[derive(InputObject, Debug, Clone, Copy)]
pub(crate) struct During {
    /// The first day; unbounded when absent.
    pub(crate) from: Option<Date>,
    /// The last day; unbounded when absent.
    pub(crate) to: Option<Date>,
}

impl ScopeInput {
    /// The scope as the network takes it; everything, whenever, when absent.
    ///
    /// # Errors
    /// When `at` and `during` are both given, or the run of days is backwards.
    pub(crate) fn resolve(scope: Option<&Self>, view: &View) -> Result<Scope> {
        let Some(scope) = scope else {
            return Ok(Scope::default());
        };
        let codes = scope.regions.iter().flatten().map(|code| code.0.as_str());
        Ok(Scope {
            days: days_of(scope.at, scope.during)?,
            certainty: scope.certainty.0,
            via: members(scope.via.as_ref()),
            roles: members(scope.roles.as_ref()),
            sectors: members(scope.sectors.as_ref()),
            kinds: members(scope.kinds.as_ref()),
            regions: view.dataset.places().regions(codes).map_err(bad_input)?,
        })
    }
}

fn members<C: Code>(wanted: Option<&Vec<Enum<C>>>) -> domain::network::CodeSet<C> {
    wanted.into_iter().flatten().map(|member| member.0).collect()
}

/// The days that `at` or `during` name; `None` when neither does.
///
/// # Errors
/// When both are given, or the run is backwards.
pub(crate) fn days_of(at: Option<Date>, during: Option<During>) -> Result<Option<Days>> {
    match (at, during) {
        (Some(_), Some(_)) => Err(bad_input("give `at` or `during`, not both")),
        (Some(Date(day)), None) => Ok(Some(Days::on(day))),
        (None, Some(During { from, to })) => {
            let days = Days {
                from: from.map_or(domain::Day::MIN, |Date(day)| day),
                to: to.map_or(domain::Day::MAX, |Date(day)| day),
            };
            if days.is_empty() {
                return Err(bad_input(format_args!(
                    "`during` ends on {} before it begins on {}",
                    days.to, days.from
                )));
            }
            Ok(Some(days))
        }
        (None, None) => Ok(None),
    }
}

/// Tells whether a span of time counts under a scope.
pub(crate) fn admits_span(scope: &Scope, span: domain::Span) -> bool {
    scope.days.is_none_or(|days| match span.during(days) {
        Some(Certainty::Certain) => true,
        Some(Certainty::Possible) => scope.certainty == Certainty::Possible,
        None => false,
    })
}

/// Tells whether a mandate counts under a scope.
pub(crate) fn admits_mandate(scope: &Scope, network: &Network, mandate: MandateIx) -> bool {
    let record = network.mandate(mandate);
    scope.via.admits(ArenaKind::Council) && scope.roles.admits(record.role) && admits_span(scope, record.span)
}
