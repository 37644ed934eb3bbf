//! The organisations and arenas that a scope chooses from all of them.

use domain::network::{Regions, Scope};
use domain::{ArenaKind, Certainty, Days, OrganisationKind, Role, Sector};

use crate::model::{Model, day};

const SKETCH: &str = "
    p1: A owner 2014-01-01/2015-12-31, B partner
    c1: B member 2010-01-01/.., C member
    p2: C owner
    A = state_agency 12
    B = municipality 23
    C = civil_society
    D = municipality 12
    p1 = 2014-01-01/2015-12-31
    c1 = 2010-01-01/..
";

#[track_caller]
fn check(scope: &Scope, organisations: &[&str], arenas: &[&str]) {
    let model = Model::sketch(SKETCH);
    let network = model.build();
    let (in_scope, arena_in_scope) = (network.organisation_filter(scope), network.arena_filter(scope));
    let chosen = network
        .organisations()
        .filter(|&it| in_scope(it))
        .map(|it| network.organisation(it).name);
    assert_eq!(chosen.collect::<Vec<_>>(), organisations);
    let chosen = network
        .arenas()
        .filter(|&it| arena_in_scope(it))
        .map(|it| model.name_of(&network, it));
    assert_eq!(chosen.collect::<Vec<_>>(), arenas);
}

fn on(date: &str, certainty: Certainty) -> Scope {
    Scope {
        days: Some(Days::on(day(date))),
        certainty,
        ..Scope::default()
    }
}

#[test]
fn everything_is_chosen_without_a_scope() {
    check(&Scope::default(), &["A", "B", "C", "D"], &["p1", "p2", "c1"]);
}

#[test]
fn sectors_kinds_and_regions_choose_organisations_and_the_arenas_they_are_in() {
    let state = Scope {
        sectors: [Sector::State].into(),
        ..Scope::default()
    };
    check(&state, &["A"], &["p1"]);
    let municipalities = Scope {
        kinds: [OrganisationKind::Municipality].into(),
        ..Scope::default()
    };
    check(&municipalities, &["B", "D"], &["p1", "c1"]);
    let skane = Scope {
        regions: Regions::new(["12"], &[]).unwrap(),
        ..Scope::default()
    };
    check(&skane, &["A", "D"], &["p1"]);
}

#[test]
fn roles_and_arena_kinds_choose_those_involved_accordingly() {
    let owners = Scope {
        roles: [Role::Owner].into(),
        ..Scope::default()
    };
    check(&owners, &["A", "C"], &["p1", "p2"]);
    let councils = Scope {
        via: [ArenaKind::Council].into(),
        ..Scope::default()
    };
    check(&councils, &["B", "C"], &["c1"]);
}

#[test]
fn on_a_day_what_is_not_stated_is_chosen_as_possible_and_never_as_certain() {
    check(
        &on("2014-06-01", Certainty::Possible),
        &["A", "B", "C"],
        &["p1", "p2", "c1"],
    );
    check(&on("2014-06-01", Certainty::Certain), &["A", "B"], &["p1", "c1"]);
    check(&on("2009-06-01", Certainty::Possible), &["C"], &["p2"]);
}
