//! Slices are what brute force finds, and agree with every other walk.

use std::num::NonZeroU32;

use domain::measure::{Cancel, Cancelled};
use domain::network::{
    Around, Backbone, Effort, Ix, Network, NodeKey, OrganisationIx, OverlapDays, Scope, Selection, Slice,
    SliceError, SliceTie, SliceWeighting, View, Workspace,
};
use domain::{Certainty, Code as _, Days};
use proptest::prelude::*;

use crate::brute::Brute;
use crate::model::{Model, day};
use crate::properties::{model, scope};

fn slice(network: &Network, selection: Selection) -> Slice {
    network.slice(selection, &Cancel::default()).unwrap()
}

/// The ties of a slice between places of the model, which actors and arenas share.
fn ties(slice: &Slice, brute: &Brute<'_>) -> Vec<(usize, usize, SliceTie)> {
    let place = |node: u32| match slice.nodes[node as usize].key {
        NodeKey::Actor(actor) => actor.position(),
        NodeKey::Arena(arena) => brute.arena_position(arena),
    };
    let told = |tie: &SliceTie| (place(tie.one), place(tie.other), *tie);
    slice.ties.iter().map(told).collect()
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// Everything in a projection on actors, pair by pair.
fn check_actors(model: &Model, scope: &Scope, without: Option<usize>) {
    let network = model.build();
    let brute = Brute::new(model, &network, scope);
    let organisations: Vec<usize> = (0..model.organisations.len())
        .filter(|&it| brute.admits(it) && without != Some(it))
        .filter(|&it| (0..model.arenas.len()).any(|arena| brute.count_in(it, arena) > 0))
        .collect();
    for weighting in [
        SliceWeighting::Count,
        SliceWeighting::Newman,
        SliceWeighting::Jaccard,
    ] {
        let selection = Selection {
            scope: scope.clone(),
            view: View::Actors,
            weighting,
            without: without.into_iter().map(Ix::at).collect(),
            ..Selection::default()
        };
        let slice = slice(&network, selection);
        let keys: Vec<_> = organisations
            .iter()
            .map(|&it| NodeKey::Actor(Ix::at(it)))
            .collect();
        assert_eq!(slice.nodes.iter().map(|node| node.key).collect::<Vec<_>>(), keys);
        let mut found = ties(&slice, &brute).into_iter().peekable();
        for (at, &one) in organisations.iter().enumerate() {
            for &other in &organisations[at + 1..] {
                let told = network
                    .tie(
                        OrganisationIx::at(one),
                        OrganisationIx::at(other),
                        scope,
                        &Effort::unbounded(),
                    )
                    .unwrap();
                let tie = found.next_if(|&(left, right, _)| (left, right) == (one, other));
                assert_eq!(tie.is_some(), told.is_some(), "{one} and {other}");
                if let (Some((.., tie)), Some(told)) = (tie, told) {
                    let strength = match weighting {
                        SliceWeighting::Count => f64::from(told.shared_arenas),
                        SliceWeighting::Newman => told.newman,
                        _ => told.jaccard,
                    };
                    assert_eq!(tie.shared, told.shared_arenas);
                    assert!(near(tie.weight, strength), "{tie:?} {strength}");
                }
            }
        }
        assert_eq!(found.next(), None);
    }
}

/// Days held together, counted one by one.
fn check_overlap(model: &Model, scope: &Scope) {
    let network = model.build();
    let brute = Brute::new(model, &network, scope);
    let selection = Selection {
        scope: scope.clone(),
        view: View::Actors,
        weighting: SliceWeighting::OverlapDays,
        ..Selection::default()
    };
    let bounded = scope.days.is_some();
    match network.slice(selection, &Cancel::default()) {
        Err(error) => assert!(!bounded && error == SliceError::UnboundedDays),
        Ok(slice) => {
            assert!(bounded);
            for (one, other, tie) in ties(&slice, &brute) {
                let days = |certainty| {
                    let arenas = (0..model.arenas.len()).filter(|&arena| brute.shares(one, other, arena));
                    let held = |arena| {
                        let days = brute.calendar.iter();
                        let both = |&&day: &&domain::Day| {
                            brute.all_hold(&[(one, arena), (other, arena)], day, certainty)
                        };
                        days.filter(both).count() as u32
                    };
                    Some(arenas.map(held).sum())
                };
                let overlap = OverlapDays {
                    certain: days(Certainty::Certain),
                    possible: days(Certainty::Possible),
                };
                assert_eq!(tie.overlap, overlap);
                assert_eq!(tie.weight, f64::from(overlap.with(scope.certainty).unwrap()));
                assert!(tie.certainty().is_some());
            }
        }
    }
}

/// The two-mode view has a tie for each actor and arena that count together, and no other.
fn check_two_mode(model: &Model, scope: &Scope) {
    let network = model.build();
    let brute = Brute::new(model, &network, scope);
    let slice = slice(
        &network,
        Selection {
            scope: scope.clone(),
            ..Selection::default()
        },
    );
    let mut found: Vec<_> = ties(&slice, &brute)
        .into_iter()
        .map(|(actor, arena, _)| (actor, arena))
        .collect();
    found.sort_unstable();
    let mut expect = Vec::new();
    for actor in (0..model.organisations.len()).filter(|&it| brute.admits(it)) {
        let arenas = (0..model.arenas.len()).filter(|&arena| brute.count_in(actor, arena) > 0);
        expect.extend(arenas.map(|arena| (actor, arena)));
    }
    assert_eq!(found, expect);
    let graph = slice.graph();
    assert_eq!(
        (graph.tie_count(), graph.node_count(), graph.actor_count()),
        (expect.len(), slice.nodes.len(), Some(slice.actor_count()))
    );
    assert!(graph.nodes().all(|node| graph.degree(node) > 0));
}

/// Two arenas are tied when an actor holds both on one day of the scope.
fn check_arenas(model: &Model, scope: &Scope) {
    let network = model.build();
    let brute = Brute::new(model, &network, scope);
    let selection = Selection {
        scope: scope.clone(),
        view: View::Arenas,
        ..Selection::default()
    };
    let slice = slice(&network, selection);
    let mut found: Vec<_> = ties(&slice, &brute)
        .into_iter()
        .map(|(one, other, tie)| (one.min(other), one.max(other), tie.shared))
        .collect();
    found.sort_unstable();
    let mut expect = Vec::new();
    for one in 0..model.arenas.len() {
        for other in one + 1..model.arenas.len() {
            let holds_both = |&actor: &usize| {
                let holds = |day| brute.all_hold(&[(actor, one), (actor, other)], day, scope.certainty);
                let counts = brute.count_in(actor, one) > 0 && brute.count_in(actor, other) > 0;
                let together = scope.days.is_none() || brute.calendar.iter().any(|&day| holds(day));
                brute.admits(actor) && counts && together
            };
            let shared = (0..model.organisations.len()).filter(holds_both).count();
            if shared > 0 {
                expect.push((one, other, shared as u32));
            }
        }
    }
    assert_eq!(found, expect);
}

/// What is certain is possible too, and has no more ties.
fn check_bounds(model: &Model, scope: &Scope) {
    let network = model.build();
    let selection = Selection {
        scope: scope.clone(),
        view: View::Actors,
        ..Selection::default()
    };
    let bounds = network
        .slice_bounds::<OrganisationIx>(&selection, &Cancel::default())
        .unwrap();
    let degrees = |slice: &Slice| -> Vec<Option<f64>> {
        let graph = slice.graph();
        graph
            .nodes()
            .map(|node| Some(graph.degree(node) as f64))
            .collect()
    };
    let (certain, possible) = (degrees(&bounds.certain), degrees(&bounds.possible));
    let figures: Vec<_> = bounds.figures(&certain, &possible).collect();
    assert_eq!(figures.len(), bounds.possible.nodes.len());
    let told = figures.iter().filter(|it| it.certain.is_some());
    assert_eq!(told.count(), bounds.certain.nodes.len());
    assert!(figures.iter().all(|it| it.certain <= it.possible));
    if scope.days.is_none() {
        assert_eq!(bounds.certain.ties, bounds.possible.ties);
    }
}

fn check_around(model: &Model, scope: &Scope, steps: u32) {
    let network = model.build();
    let steps = NonZeroU32::new(steps).unwrap();
    let start = OrganisationIx::at(0);
    let selection = Selection {
        scope: scope.clone(),
        view: View::Actors,
        around: Some(Around {
            starts: vec![start],
            steps,
        }),
        ..Selection::default()
    };
    let found: Vec<_> = slice(&network, selection)
        .nodes
        .iter()
        .map(|node| node.key)
        .collect();
    let neighbours = network
        .neighbours(
            start,
            steps,
            scope,
            &mut Workspace::default(),
            &Effort::unbounded(),
        )
        .unwrap();
    let mut expect: Vec<_> = neighbours
        .iter()
        .map(|it| NodeKey::Actor::<OrganisationIx>(it.actor))
        .chain([NodeKey::Actor(start)])
        .collect();
    expect.sort_unstable();
    assert_eq!(found, expect);
    let selection = Selection {
        scope: scope.clone(),
        view: View::Arenas,
        around: Some(Around {
            starts: vec![start],
            steps,
        }),
        ..Selection::default()
    };
    let arenas = slice(&network, selection);
    for tie in &arenas.ties {
        let [NodeKey::Arena(one), NodeKey::Arena(other)] =
            [tie.one, tie.other].map(|end| arenas.nodes[end as usize].key)
        else {
            panic!("arenas are tied");
        };
        let told = network
            .shared_actors(one, other, scope, &arenas.binding, &Effort::unbounded())
            .unwrap();
        assert_eq!(told.len(), tie.shared as usize);
    }
}

/// A walk tells what the slice keeps, and of each tie what the network tells of it.
fn check_walk(
    model: &Model,
    scope: &Scope,
    view: View,
    weighting: SliceWeighting,
    backbone: Option<Backbone>,
) {
    let network = model.build();
    let selection: Selection = Selection {
        scope: scope.clone(),
        view,
        weighting,
        backbone,
        ..Selection::default()
    };
    let walk = network.walk_slice(selection.clone(), &Cancel::default());
    let slice = network.slice(selection, &Cancel::default());
    let (walk, slice) = match (walk, slice) {
        (Ok(walk), Ok(slice)) => (walk, slice),
        (walk, slice) => return assert_eq!(walk.err(), slice.err()),
    };
    assert_eq!(
        (walk.nodes(), walk.actor_count()),
        (&*slice.nodes, slice.actor_count())
    );
    let mut ties = slice.ties.iter();
    let told = walk.each_tie::<Cancelled>(&Cancel::default(), |walked| {
        assert_eq!(Some(&walked.tie), ties.next());
        let ends = [walked.tie.one, walked.tie.other].map(|end| slice.nodes[end as usize].key);
        let shared: Vec<_> = walked.shared().collect();
        let [certain, possible] = [Certainty::Certain, Certainty::Possible].map(|it| walked.days(it));
        let surely = match (certain.is_empty(), possible.is_empty()) {
            (false, _) => Some(Certainty::Certain),
            (true, false) => Some(Certainty::Possible),
            (true, true) => None,
        };
        assert_eq!(walked.tie.certainty(), surely);
        match ends {
            [NodeKey::Actor(one), NodeKey::Actor(other)] => {
                let told = network
                    .shared_arenas(one, other, scope, &Effort::unbounded())
                    .unwrap();
                assert_eq!(
                    shared,
                    told.iter().map(|it| NodeKey::Arena(it.arena)).collect::<Vec<_>>()
                );
                if let [only] = &*told {
                    assert_eq!(
                        (certain, possible),
                        (
                            only.common_days.certain.clone(),
                            only.common_days.possible.clone()
                        )
                    );
                }
            }
            [NodeKey::Actor(one), NodeKey::Arena(arena)] => {
                let held = network.involvements_of_in(one, arena, scope).map(|it| it.index);
                assert!(walked.involvements().eq(held));
                assert!(walked.involvements().next().is_some());
            }
            [NodeKey::Arena(one), NodeKey::Arena(other)] => {
                assert_eq!(shared.len(), walked.tie.shared as usize);
                let told = network
                    .shared_actors(one, other, scope, &slice.binding, &Effort::unbounded())
                    .unwrap();
                assert_eq!(
                    shared,
                    told.iter().map(|it| NodeKey::Actor(it.actor)).collect::<Vec<_>>()
                );
                for it in &told {
                    let held = |arena| {
                        network
                            .involvements_of_in(it.actor, arena, scope)
                            .map(|it| it.index)
                    };
                    assert!(it.own.iter().copied().eq(held(one)) && !it.own.is_empty());
                    assert!(it.others.iter().copied().eq(held(other)) && !it.others.is_empty());
                }
                if let [only] = &*told {
                    assert_eq!(
                        (certain, possible),
                        (
                            only.common_days.certain.clone(),
                            only.common_days.possible.clone()
                        )
                    );
                }
            }
            [NodeKey::Arena(_), NodeKey::Actor(_)] => panic!("arenas come after actors"),
        }
        Ok(())
    });
    assert_eq!((told, ties.next()), (Ok(()), None));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_projection_on_actors_tells_the_ties_that_the_network_tells(
        model in model(), scope in scope(), without in prop::option::of(0usize..2),
    ) {
        check_actors(&model, &scope, without);
    }

    #[test]
    fn a_walk_tells_the_ties_that_a_slice_keeps(
        model in model(), scope in scope(),
        view in prop::sample::select(vec![View::TwoMode, View::Actors, View::Arenas]),
        weighting in prop::sample::select(SliceWeighting::ALL.to_vec()),
        backbone in prop::sample::select(vec![None, Some(Backbone::Weight(2.0)), Some(Backbone::Disparity(0.6))]),
    ) {
        check_walk(&model, &scope, view, weighting, backbone);
    }

    #[test]
    fn overlapping_days_are_those_of_brute_force(model in model(), scope in scope()) {
        check_overlap(&model, &scope);
    }

    #[test]
    fn the_two_mode_view_ties_actors_to_the_arenas_they_hold(model in model(), scope in scope()) {
        check_two_mode(&model, &scope);
    }

    #[test]
    fn arenas_are_tied_by_the_actors_they_share(model in model(), scope in scope()) {
        check_arenas(&model, &scope);
    }

    #[test]
    fn what_is_certain_bounds_what_is_possible(model in model(), scope in scope()) {
        check_bounds(&model, &scope);
    }

    #[test]
    fn what_is_around_someone_is_the_neighbours(model in model(), scope in scope(), steps in 1u32..4) {
        check_around(&model, &scope, steps);
    }
}

const SKETCH: &str = "
    p1: A owner 2014-01-01/2014-12-31, B 2014-12-01/2015-12-31, C
    p2: A 2014-01-01/.., B 2014-01-01/..
    p3: C, D
    p4: D
    A = state_agency
";

fn names(slice: &Slice, network: &Network, model: &Model) -> Vec<String> {
    let name = |key| match key {
        NodeKey::Actor(actor) => network.organisation(actor).name.to_owned(),
        NodeKey::Arena(arena) => model.name_of(network, arena).to_owned(),
    };
    slice.nodes.iter().map(|node| name(node.key)).collect()
}

#[track_caller]
fn check(selection: impl FnOnce(&Model, &Network) -> Selection, nodes: &[&str], ties: &[(u32, u32, f64)]) {
    let model = Model::sketch(SKETCH);
    let network = model.build();
    let slice = slice(&network, selection(&model, &network));
    assert_eq!(names(&slice, &network, &model), nodes);
    let found: Vec<_> = slice
        .ties
        .iter()
        .map(|tie| (tie.one, tie.other, tie.weight))
        .collect();
    assert_eq!(found, ties);
}

fn actors() -> Selection {
    Selection {
        view: View::Actors,
        ..Selection::default()
    }
}

#[test]
fn who_is_left_out_leaves_the_ties_of_the_others_as_they_are() {
    let newman = |model: &Model, _: &Network| Selection {
        weighting: SliceWeighting::Newman,
        without: vec![model.organisation_named("A")],
        ..actors()
    };
    check(newman, &["B", "C", "D"], &[(0, 1, 0.5), (1, 2, 1.0)]);
}

#[test]
fn who_is_named_is_there_even_without_ties() {
    let named = |model: &Model, _: &Network| Selection {
        actors: Some(["D", "A"].map(|name| model.organisation_named(name)).into()),
        ..actors()
    };
    check(named, &["A", "D"], &[]);
}

#[test]
fn around_someone_are_the_arenas_in_which_those_reached_meet() {
    let around = |name, steps| {
        move |model: &Model, _: &Network| Selection {
            around: Some(Around {
                starts: vec![model.organisation_named(name)],
                steps: NonZeroU32::new(steps).unwrap(),
            }),
            ..Selection::default()
        }
    };
    let ties = |ties: &[(u32, u32)]| {
        ties.iter()
            .map(|&(one, other)| (one, other, 1.0))
            .collect::<Vec<_>>()
    };
    check(
        around("A", 1),
        &["A", "B", "C", "p1", "p2"],
        &ties(&[(0, 3), (0, 4), (1, 3), (1, 4), (2, 3)]),
    );
    check(
        around("D", 1),
        &["C", "D", "p3", "p4"],
        &ties(&[(0, 2), (1, 2), (1, 3)]),
    );
}

#[test]
fn a_backbone_keeps_the_nodes() {
    let strong = |_: &Model, _: &Network| Selection {
        backbone: Some(Backbone::Weight(2.0)),
        ..actors()
    };
    check(strong, &["A", "B", "C", "D"], &[(0, 1, 2.0)]);
}

#[test]
fn overlapping_days_are_counted_within_the_period_asked_for() {
    let days = Days {
        from: day("2014-12-01"),
        to: day("2015-01-31"),
    };
    let overlap = |_: &Model, _: &Network| Selection {
        scope: Scope {
            days: Some(days),
            certainty: Certainty::Certain,
            ..Scope::default()
        },
        weighting: SliceWeighting::OverlapDays,
        ..actors()
    };
    // 31 days in p1 and, since both go on, 62 in p2.
    check(overlap, &["A", "B"], &[(0, 1, 93.0)]);
}

#[test]
fn what_cannot_be_counted_is_refused() {
    let network = Model::sketch(SKETCH).build();
    let refused = |selection| {
        network
            .slice::<OrganisationIx>(selection, &Cancel::default())
            .unwrap_err()
    };
    let weighted = |view, weighting| Selection {
        view,
        weighting,
        ..Selection::default()
    };
    assert_eq!(
        refused(weighted(View::TwoMode, SliceWeighting::Newman)),
        SliceError::NothingShared
    );
    assert_eq!(
        refused(weighted(View::Actors, SliceWeighting::OverlapDays)),
        SliceError::UnboundedDays
    );
    let few = Selection {
        most_ties: 3,
        ..actors()
    };
    assert_eq!(refused(few), SliceError::TooManyTies { ties: 4, bound: 3 });
    let cancel = Cancel::default();
    cancel.cancel();
    assert!(network.slice(actors(), &cancel).is_err());
}

#[test]
fn a_node_and_a_tie_say_how_surely_they_hold() {
    let model = Model::sketch(SKETCH);
    let network = model.build();
    let slice = slice(&network, actors());
    let certainties: Vec<_> = slice.nodes.iter().map(|node| node.certainty).collect();
    let (certain, possible) = (Some(Certainty::Certain), Some(Certainty::Possible));
    assert_eq!(certainties, [certain, certain, possible, possible]);
    let certainties: Vec<_> = slice.ties.iter().map(SliceTie::certainty).collect();
    assert_eq!(certainties, [certain, possible, possible, possible]);
    assert_eq!(slice.ties[0].overlap.certain, None);
    assert_eq!(slice.find(NodeKey::Actor(model.organisation_named("D"))), Some(3));
    assert_eq!(slice.tie(1, 0), Some(&slice.ties[0]));
}
