//! The network's answers are those of brute force.

use std::cell::RefCell;
use std::num::NonZeroU32;

use domain::measure::{Cancel, Cancelled};
use domain::network::{
    CodeSet, CommonDays, Effort, InvolvementKind, Ix, OrganisationIx, Regions, Scope, Stopped, Workspace,
};
use domain::{ArenaKind, Certainty, Code, Day, Days, OrganisationKind, Period, Role, Sector};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::brute::{Brute, calendar};
use crate::model::{Meeting, Model, Organisation, Part, period};

fn date() -> impl Strategy<Value = String> {
    let one = |day: u32| format!("2020-01-{day:02}");
    prop_oneof![
        3 => (1u32..15).prop_map(one),
        1 => (1u32..10, 1u32..6).prop_map(move |(day, more)| format!("[{}..{}]", one(day), one(day + more))),
        1 => (1u32..15).prop_map(move |day| format!("[..{}]", one(day))),
        1 => (1u32..15).prop_map(move |day| format!("[{}..]", one(day))),
    ]
}

fn any_period() -> impl Strategy<Value = Period> {
    let start = prop_oneof![1 => Just(String::new()), 3 => date()];
    let end = prop_oneof![1 => Just(String::new()), 1 => Just("..".to_owned()), 3 => date()];
    (start, end).prop_filter_map("an end before its start", |(start, end)| {
        period(&start, &end).ok()
    })
}

fn roles(kind: ArenaKind) -> [Role; 2] {
    match kind {
        ArenaKind::Project => [Role::Partner, Role::Owner],
        ArenaKind::Council => [Role::Member, Role::Chair],
        ArenaKind::Agreement => [Role::Party, Role::Witness],
        ArenaKind::Event => [Role::Participant, Role::Invited],
        ArenaKind::Association => [Role::Member, Role::Founder],
    }
}

fn life() -> impl Strategy<Value = Period> {
    prop_oneof![2 => Just(Period::default()), 1 => any_period()]
}

prop_compose! {
    fn organisations()(
        organisations in prop::collection::vec(
            (select(&[OrganisationKind::Municipality, OrganisationKind::Region, OrganisationKind::CivilSociety][..]),
             select(&[None, Some("10"), Some("12")][..]), life()),
            2..7,
        ),
    ) -> Vec<Organisation> {
        let named = organisations.into_iter().zip('A'..);
        named.map(|((kind, county, life), name)| Organisation { name: name.to_string(), kind, county, life }).collect()
    }
}

prop_compose! {
    fn arenas(organisations: usize)(
        kinds in prop::collection::vec((select(ArenaKind::ALL), life(), prop::option::of(0..organisations)), 1..7),
    ) -> Vec<Meeting> {
        let mut arenas: Vec<Meeting> = Vec::new();
        for (at, (kind, life, organisation)) in kinds.into_iter().enumerate() {
            let organisation = match kind {
                ArenaKind::Council => organisation,
                ArenaKind::Association => Some(organisation.unwrap_or_default()),
                ArenaKind::Project | ArenaKind::Agreement | ArenaKind::Event => None,
            };
            // One organisation is one association.
            let known = arenas.iter().any(|it| kind == ArenaKind::Association && it.kind == kind && it.organisation == organisation);
            if !known {
                arenas.push(Meeting { name: format!("arena {at}"), kind, life, organisation });
            }
        }
        arenas
    }
}

pub(crate) fn model() -> impl Strategy<Value = Model> {
    organisations()
        .prop_flat_map(|organisations| (arenas(organisations.len()), Just(organisations)))
        .prop_flat_map(|(arenas, organisations)| {
            let part = (0..organisations.len(), 0..arenas.len(), 0..2usize, any_period());
            (
                Just(arenas),
                Just(organisations),
                prop::collection::vec(part, 0..16),
            )
        })
        .prop_map(|(arenas, organisations, parts)| {
            let parts = parts.into_iter().map(|(organisation, arena, role, period)| Part {
                organisation,
                arena,
                role: roles(arenas[arena].kind)[role],
                period,
            });
            Model {
                parts: parts.collect(),
                organisations,
                arenas,
            }
        })
}

pub(crate) fn scope() -> impl Strategy<Value = Scope> {
    let days = prop_oneof![
        2 => Just(None),
        1 => (5usize..25).prop_map(|at| Some((at, at))),
        2 => (5usize..20, 0usize..8).prop_map(|(from, more)| Some((from, from + more))),
    ];
    let rarely = |set: BoxedStrategy<Vec<Role>>| prop_oneof![3 => Just(Vec::new()), 1 => set];
    (
        days,
        select(Certainty::ALL),
        prop_oneof![2 => Just(Vec::new()), 1 => subsequence(ArenaKind::ALL, 1..4)],
        rarely(subsequence(Role::ALL, 10..Role::ALL.len()).boxed()),
        prop_oneof![3 => Just(Vec::new()), 1 => subsequence(&[Sector::Municipal, Sector::CivilSociety][..], 1)],
        prop_oneof![3 => Just(Vec::new()), 1 => subsequence(&[OrganisationKind::Municipality, OrganisationKind::Region][..], 1)],
        prop_oneof![3 => Just(Vec::new()), 1 => Just(vec!["12"])],
    )
        .prop_map(|(days, certainty, via, roles, sectors, kinds, regions)| Scope {
            days: days.map(|(from, to)| Days { from: calendar()[from], to: calendar()[to] }),
            certainty,
            via: via.into_iter().collect(),
            roles: roles.into_iter().collect::<CodeSet<_>>(),
            sectors: sectors.into_iter().collect(),
            kinds: kinds.into_iter().collect(),
            regions: Regions::new(regions, &[]).unwrap(),
        })
}

fn holds(runs: &[Days], day: Day) -> bool {
    runs.iter().any(|run| run.contains(day))
}

/// Compares days with brute force, one by one.
#[track_caller]
fn check_days(brute: &Brute<'_>, holdings: &[(usize, usize)], days: &CommonDays) {
    let mut surest = None;
    for &day in &brute.calendar {
        let [certain, possible] =
            [Certainty::Certain, Certainty::Possible].map(|it| brute.all_hold(holdings, day, it));
        assert_eq!(
            (holds(&days.certain, day), holds(&days.possible, day)),
            (certain, possible),
            "{day}"
        );
        surest = match surest {
            _ if certain => Some(Certainty::Certain),
            None if possible => Some(Certainty::Possible),
            known => known,
        };
    }
    assert_eq!(days.certainty(), surest);
}

fn check_collaborators(model: &Model, scope: &Scope) {
    let network = model.build();
    let brute = Brute::new(model, &network, scope);
    let mut workspace = Workspace::default();
    for at in 0..model.organisations.len() {
        let mut ties = network
            .collaborators(
                OrganisationIx::at(at),
                scope,
                &mut workspace,
                &Effort::unbounded(),
            )
            .unwrap();
        ties.sort_unstable_by_key(|tie| tie.other);
        let expect = brute.collaborators(at);
        assert_eq!(ties.len(), expect.len(), "{ties:?} {expect:?}");
        for (tie, (other, shared, newman, jaccard)) in ties.iter().zip(expect) {
            assert_eq!((tie.other, tie.shared_arenas), (other, shared));
            assert!((tie.newman - newman).abs() < 1e-9, "{tie:?} {newman}");
            assert!((tie.jaccard - jaccard).abs() < 1e-9, "{tie:?} {jaccard}");
            assert_eq!(
                network
                    .tie(OrganisationIx::at(at), other, scope, &Effort::unbounded())
                    .unwrap()
                    .as_ref(),
                Some(tie)
            );
        }
    }
}

fn check_shared_arenas(model: &Model, scope: &Scope) {
    let network = model.build();
    let brute = Brute::new(model, &network, scope);
    for left in 0..model.organisations.len() {
        for right in 0..model.organisations.len() {
            let shared = network
                .shared_arenas(
                    OrganisationIx::at(left),
                    OrganisationIx::at(right),
                    scope,
                    &Effort::unbounded(),
                )
                .unwrap();
            let expect = brute.shared_arenas(left, right);
            assert_eq!(shared.len(), expect.len(), "{shared:?} {expect:?}");
            for (shared, (arena, at)) in shared.iter().zip(expect) {
                assert_eq!(shared.arena, arena);
                assert_eq!(
                    (shared.own.len(), shared.others.len()),
                    (brute.count_in(left, at), brute.count_in(right, at))
                );
                check_days(&brute, &[(left, at), (right, at)], &shared.common_days);
                let own = network.involvements_of_in(OrganisationIx::at(left), arena, scope);
                assert_eq!(
                    own.map(|involvement| involvement.index).collect::<Vec<_>>(),
                    shared.own
                );
            }
        }
    }
}

fn check_paths(model: &Model, scope: &Scope, max_hops: u32) {
    let network = model.build();
    let brute = Brute::new(model, &network, scope);
    let mut workspace = Workspace::default();
    let hops = NonZeroU32::new(max_hops).unwrap();
    for from in 0..model.organisations.len() {
        for to in 0..model.organisations.len() {
            let paths = network.paths(
                OrganisationIx::at(from),
                OrganisationIx::at(to),
                hops,
                scope,
                &mut workspace,
                &Effort::unbounded(),
            );
            let paths = paths.unwrap();
            let expect = brute.paths(from, to, max_hops as usize);
            assert_eq!(paths.iter().collect::<Vec<_>>(), expect, "{from} to {to}");
            assert_eq!(paths.count(), expect.len() as u64);
            assert_eq!(
                paths.distance().map(|it| it.get() as usize),
                expect.first().map(|path| path.arenas.len())
            );
            for rank in 0..=expect.len() {
                assert_eq!(paths.iter_from(rank as u64).collect::<Vec<_>>(), expect[rank..]);
            }
            for path in &paths {
                let holdings: Vec<_> = path
                    .hops()
                    .flat_map(|hop| [(hop.from, hop.arena), (hop.to, hop.arena)])
                    .map(|(actor, arena)| (actor.position(), brute.arena_position(arena)))
                    .collect();
                check_days(&brute, &holdings, &paths.common_days(&path));
            }
        }
    }
}

fn check_neighbours(model: &Model, scope: &Scope, hops: u32) {
    let network = model.build();
    let brute = Brute::new(model, &network, scope);
    let mut workspace = Workspace::default();
    for at in 0..model.organisations.len() {
        let within = NonZeroU32::new(hops).unwrap();
        let found = network
            .neighbours(
                OrganisationIx::at(at),
                within,
                scope,
                &mut workspace,
                &Effort::unbounded(),
            )
            .unwrap();
        let found: Vec<_> = found
            .into_iter()
            .map(|it| (it.actor, it.distance.get()))
            .collect();
        assert_eq!(found, brute.neighbours(at, hops));
    }
}

fn check_kinds(model: &Model) {
    let network = model.build();
    for arena in network.arenas() {
        for index in network.organisation_arenas().in_arena(arena) {
            let involvement = network.involvement(index);
            let kind = network.kind_of_involvement(&involvement);
            assert_eq!(
                (kind.arena(), kind.table()),
                (network.arena(arena), involvement.origin.table)
            );
            if let InvolvementKind::Mandate { council, mandate } = kind {
                let mandate = network.mandate(mandate);
                assert_eq!(
                    (mandate.council, mandate.organisation_involvement),
                    (council, Some(index))
                );
            }
        }
    }
}

/// What a walk spends is what it needs: with as much it finds the same, with less it is stopped.
fn check_effort<T: PartialEq + std::fmt::Debug>(walk: impl Fn(&Effort) -> Result<T, Stopped>) {
    let effort = Effort::unbounded();
    let found = walk(&effort).unwrap();
    let needed = effort.spent();
    assert_eq!(walk(&Effort::new(needed, Cancel::default())), Ok(found));
    if let Some(less) = needed.checked_sub(1) {
        let stopped = walk(&Effort::new(less, Cancel::default())).unwrap_err();
        assert!(matches!(stopped, Stopped::Exceeded { requested, allowed } if requested > allowed));
    }
    let cancelled = Effort::unbounded();
    cancelled.cancel().cancel();
    if needed > 0 {
        assert_eq!(walk(&cancelled), Err(Stopped::Cancelled(Cancelled)));
    }
}

fn check_efforts(model: &Model, scope: &Scope, hops: u32) {
    let network = model.build();
    let (within, workspace) = (NonZeroU32::new(hops).unwrap(), RefCell::<Workspace>::default());
    for one in (0..model.organisations.len()).map(OrganisationIx::at) {
        check_effort(|effort| network.collaborators(one, scope, &mut workspace.borrow_mut(), effort));
        check_effort(|effort| network.neighbours(one, within, scope, &mut workspace.borrow_mut(), effort));
        for other in (0..model.organisations.len()).map(OrganisationIx::at) {
            check_effort(|effort| network.tie(one, other, scope, effort));
            check_effort(|effort| network.shared_arenas(one, other, scope, effort));
            check_effort(|effort| {
                let paths = network.paths(one, other, within, scope, &mut workspace.borrow_mut(), effort)?;
                Ok(paths.iter().collect::<Vec<_>>())
            });
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn collaborators_and_their_strengths_are_those_of_brute_force(model in model(), scope in scope()) {
        check_collaborators(&model, &scope);
    }

    #[test]
    fn shared_arenas_and_their_common_days_are_those_of_brute_force(model in model(), scope in scope()) {
        check_shared_arenas(&model, &scope);
    }

    #[test]
    fn paths_are_all_the_shortest_ones_and_hold_on_the_days_of_brute_force(
        model in model(), scope in scope(), max_hops in 1u32..5,
    ) {
        check_paths(&model, &scope, max_hops);
    }

    #[test]
    fn neighbours_are_at_the_distance_of_brute_force(model in model(), scope in scope(), hops in 1u32..5) {
        check_neighbours(&model, &scope, hops);
    }

    #[test]
    fn an_involvement_is_in_the_arena_of_its_kind(model in model()) {
        check_kinds(&model);
    }

    #[test]
    fn a_walk_ends_where_its_effort_does_and_nowhere_before(model in model(), scope in scope(), hops in 1u32..5) {
        check_efforts(&model, &scope, hops);
    }
}
