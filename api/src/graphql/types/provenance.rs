//! The provenance of a result: told with the result, so that it can be made again.

use async_graphql::{ID, SimpleObject};
use dataset::NodeId;
use dataset::slices::{Choice, SliceView};
use domain::network::{Backbone, Scope, SliceWeighting, Thing};
use domain::{ArenaKind, Certainty, Code, Day, OrganisationKind, Role, Sector};

use schema_macros::AtHand;

use super::change::version_number;
use super::slice::Slice;
use crate::graphql::enumeration::Enum;
use crate::graphql::scalar::{Date, RegionCode};
use crate::graphql::view::View;

/// The way in which a result was made (tillkomst). With this and the arguments of the question, anybody can make it
/// again.
///
/// Slices, gaps and suggested partners all have it. The fields from `view` on tell what only a slice is made by: they are
/// null of anything else.
#[derive(AtHand, SimpleObject, Clone)]
pub(crate) struct Provenance {
    /// The version of the data: the number of the last change that it holds.
    version: i32,
    /// The version of the program.
    program: &'static str,
    /// The algorithm in a sentence; at length in `docs/METHODS.md`. The `method` of a slice tells the way in which a
    /// measure of its nodes is taken.
    algorithm: &'static str,
    /// The certainty with which what is shown must hold. It matters only when days are named.
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
    /// The places where the others lie; anywhere when no place is named.
    regions: Vec<RegionCode>,
    #[graphql(flatten)]
    slice: OfSlice,
}

/// The part that only slices have.
#[derive(AtHand, SimpleObject, Clone, Default)]
struct OfSlice {
    /// The nodes of the slice, and what ties them (vy); null of what is no slice.
    view: Option<Enum<SliceView>>,
    /// The way in which the weight of a tie is counted (viktning); null of what is no slice.
    weighting: Option<Enum<SliceWeighting>>,
    /// The organisations or persons that are named, by id, 1,000 at most; null when none had to be, and of what is no
    /// slice.
    actors: Option<Vec<ID>>,
    /// The arenas that are named, by id, 1,000 at most; null when none had to be, and of what is no slice.
    arenas: Option<Vec<ID>>,
    /// The organisations or persons that are left out, by id, 1,000 at most; null when none is, and of what is no slice.
    without: Option<Vec<ID>>,
    /// The organisations or persons that the slice is around, by id, 1,000 at most; null when around nobody, and of
    /// what is no slice.
    around: Option<Vec<ID>>,
    /// The number of steps within which it is around them; null when around nobody, and of what is no slice.
    steps: Option<i32>,
    /// The least weight of a tie; null when none was asked for, and of what is no slice.
    least_weight: Option<f64>,
    /// The level α of the disparity filter; null when it was not asked for, and of what is no slice.
    disparity: Option<f64>,
}

/// The sentence that says how slices are made.
const SLICES: &str = "the organisations, persons or arenas that the scope and the filter choose, tied by what they share, or by who is \
                      involved where";

impl Provenance {
    pub(crate) fn of(view: &View, algorithm: &'static str, scope: &Scope) -> Self {
        let stated = |day: Day, unbounded| (day != unbounded).then_some(Date(day));
        Self {
            version: version_number(view.dataset.version()),
            program: env!("CARGO_PKG_VERSION"),
            algorithm,
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
            slice: OfSlice::default(),
        }
    }

    pub(crate) fn of_slice(slice: &Slice) -> Self {
        Self {
            slice: OfSlice::of(slice),
            ..Self::of(&slice.view, SLICES, slice.measured.choice.scope())
        }
    }
}

impl OfSlice {
    fn of(slice: &Slice) -> Self {
        let (network, choice) = (slice.view.network(), &slice.measured.choice);
        let (least_weight, disparity) = match choice.backbone() {
            None => (None, None),
            Some(Backbone::Weight(least)) => (Some(least), None),
            Some(Backbone::Disparity(level)) => (None, Some(level)),
        };
        let ids = |things: Vec<Thing>| -> Vec<ID> {
            let encode = |thing| ID(NodeId::of_thing(network, thing).encode());
            things.into_iter().map(encode).collect()
        };
        let named = choice.named(network);
        let (around, steps) = named.around.unzip();
        Self {
            view: Some(Enum(SliceView::of(
                choice.mode(),
                matches!(choice, Choice::Persons(_)),
            ))),
            weighting: Some(Enum(choice.weighting())),
            actors: named.actors.map(ids),
            arenas: named.arenas.map(ids),
            without: Some(ids(named.without)).filter(|without| !without.is_empty()),
            around: around.map(ids),
            steps: steps.map(|steps| i32::try_from(steps.get()).unwrap_or(i32::MAX)),
            least_weight,
            disparity,
        }
    }
}

fn members<C: Code>(members: impl Iterator<Item = C>) -> Vec<Enum<C>> {
    members.map(Enum).collect()
}
