//! Two slices side by side.

use domain::measure::Cancel;
use domain::network::{
    Comparison, MeasureChange, Network, NodeKey, NotComparable, OrganisationIx, Scope, Selection, Slice,
    SliceChange, View,
};
use domain::{Code, Days};

use crate::model::{Model, day};

const SKETCH: &str = "
    p1: A 2010-01-01/2012-12-31, B 2010-01-01/2020-12-31, C 2012-01-01/2020-12-31
    p2: A 2010-01-01/.., B 2010-01-01/..
    p3: C 2014-01-01/, D 2014-01-01/2016-12-31
";

fn during(from: &str, to: &str) -> Scope {
    Scope {
        days: Some(Days {
            from: day(from),
            to: day(to),
        }),
        ..Scope::default()
    }
}

fn slice(network: &Network, scope: Scope, view: View) -> Slice {
    let selection = Selection {
        scope,
        view,
        ..Selection::default()
    };
    network.slice(selection, &Cancel::default()).unwrap()
}

#[track_caller]
fn check(before: Scope, after: Scope, nodes: &[&str], ties: &[&str]) {
    let network = Model::sketch(SKETCH).build();
    let [before, after] = [before, after].map(|scope| slice(&network, scope, View::Actors));
    let comparison = Comparison::of(&before, &after).unwrap();
    let name = |key: NodeKey| match key {
        NodeKey::Actor(actor) => network.organisation(actor).name,
        NodeKey::Arena(_) => "an arena",
    };
    let told = comparison
        .nodes
        .iter()
        .map(|node| format!("{} {}", name(node.key), node.change.code()));
    assert_eq!(told.collect::<Vec<_>>(), nodes);
    let told = comparison.ties.iter().map(|tie| {
        assert!(tie.change != SliceChange::Added || tie.before.is_none());
        assert!(tie.change != SliceChange::Kept || (tie.before.is_some() && tie.after.is_some()));
        format!("{}-{} {}", name(tie.one), name(tie.other), tie.change.code())
    });
    assert_eq!(told.collect::<Vec<_>>(), ties);
}

#[test]
fn what_is_certain_in_both_is_kept_and_in_one_has_come_or_gone() {
    check(
        during("2010-01-01", "2012-06-30"),
        during("2013-01-01", "2013-12-31"),
        &["A kept", "B kept", "C kept"],
        &["A-B kept", "A-C gone", "B-C kept"],
    );
}

/// How long C takes part in p3 is not stated.
#[test]
fn what_is_only_possible_is_uncertain() {
    check(
        during("2013-01-01", "2013-12-31"),
        during("2014-01-01", "2021-12-31"),
        &["A kept", "B kept", "C kept", "D added"],
        &["A-B kept", "B-C kept", "C-D uncertain"],
    );
    check(
        during("2016-01-01", "2016-12-31"),
        during("2022-01-01", "2022-12-31"),
        &["A kept", "B kept", "C uncertain", "D gone"],
        &["A-B kept", "B-C gone", "C-D uncertain"],
    );
}

#[test]
fn time_blind_everything_is_there() {
    check(
        Scope::default(),
        Scope::default(),
        &["A kept", "B kept", "C kept", "D kept"],
        &["A-B kept", "A-C kept", "B-C kept", "C-D kept"],
    );
}

#[test]
fn figures_stand_beside_each_other() {
    let network = Model::sketch(SKETCH).build();
    let before = slice(&network, during("2010-01-01", "2010-12-31"), View::Actors);
    let after = slice(&network, during("2015-01-01", "2015-12-31"), View::Actors);
    let comparison = Comparison::of(&before, &after).unwrap();
    let degrees = |slice: &Slice| -> Vec<Option<f64>> {
        let graph = slice.graph();
        graph
            .nodes()
            .map(|node| Some(graph.degree(node) as f64))
            .collect()
    };
    let figures: Vec<MeasureChange> = comparison.figures(&degrees(&before), &degrees(&after)).collect();
    let told: Vec<_> = figures
        .iter()
        .map(|it| (it.before, it.after, it.difference()))
        .collect();
    assert_eq!(
        told,
        [
            (Some(1.0), Some(1.0), Some(0.0)),
            (Some(1.0), Some(2.0), Some(1.0)),
            (None, Some(2.0), None),
            (None, Some(1.0), None),
        ]
    );
}

#[test]
fn slices_of_unlike_views_are_not_compared() {
    let network = Model::sketch(SKETCH).build();
    let [actors, both] = [View::Actors, View::TwoMode].map(|view| slice(&network, Scope::default(), view));
    assert_eq!(
        Comparison::<OrganisationIx>::of(&actors, &both),
        Err(NotComparable::Views)
    );
}
