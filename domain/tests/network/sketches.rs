//! The promises of the walks, on networks small enough to draw.

use std::num::NonZeroU32;

use domain::network::{Effort, Path, Scope, Workspace};
use domain::{ArenaKind, Certainty, Days, Role, Sector};

use crate::model::{Model, day};

/// A path in the notation of the sketches: `A -p1- B`.
fn told(model: &Model, network: &domain::network::Network, path: &Path) -> String {
    let mut text = network.organisation(path.actors[0]).name.to_owned();
    for hop in path.hops() {
        text += &format!(
            " -{}- {}",
            model.name_of(network, hop.arena),
            network.organisation(hop.to).name
        );
    }
    text
}

#[track_caller]
fn check_paths(sketch: &str, from: &str, to: &str, scope: &Scope, expect: &[(&str, Option<Certainty>)]) {
    let model = Model::sketch(sketch);
    let network = model.build();
    let (from, to) = (model.organisation_named(from), model.organisation_named(to));
    let hops = NonZeroU32::new(6).unwrap();
    let paths = network
        .paths(
            from,
            to,
            hops,
            scope,
            &mut Workspace::default(),
            &Effort::unbounded(),
        )
        .unwrap();
    let found: Vec<_> = paths
        .iter()
        .map(|path| {
            (
                told(&model, &network, &path),
                paths.common_days(&path).certainty(),
            )
        })
        .collect();
    let expect: Vec<_> = expect
        .iter()
        .map(|&(path, certainty)| (path.to_owned(), certainty))
        .collect();
    assert_eq!(found, expect);
}

/// Collaborators as `name shared newman jaccard`.
#[track_caller]
fn check_collaborators(sketch: &str, of: &str, scope: &Scope, expect: &[(&str, u32, f64, f64)]) {
    let model = Model::sketch(sketch);
    let network = model.build();
    let ties = network
        .collaborators(
            model.organisation_named(of),
            scope,
            &mut Workspace::default(),
            &Effort::unbounded(),
        )
        .unwrap();
    let found: Vec<_> = ties
        .iter()
        .map(|tie| {
            (
                network.organisation(tie.other).name,
                tie.shared_arenas,
                tie.newman,
                tie.jaccard,
            )
        })
        .collect();
    assert_eq!(found, expect);
}

fn during(from: &str, to: &str) -> Scope {
    Scope {
        days: Some(Days {
            from: day(from),
            to: day(to),
        }),
        ..Scope::default()
    }
}

fn at(date: &str) -> Scope {
    during(date, date)
}

mod paths {
    use super::*;

    const POSSIBLE: Option<Certainty> = Some(Certainty::Possible);
    const CERTAIN: Option<Certainty> = Some(Certainty::Certain);

    #[test]
    fn every_shortest_path_is_found_and_no_longer_one() {
        let sketch = "A -p1- B -p2- D
                      A -p3- C -p4- D
                      A -p5- E -p6- F -p7- D";
        let expect = [("A -p1- B -p2- D", POSSIBLE), ("A -p3- C -p4- D", POSSIBLE)];
        check_paths(sketch, "A", "D", &Scope::default(), &expect);
    }

    #[test]
    fn arenas_that_two_share_are_as_many_paths() {
        let sketch = "A -p1- B -c1- C
                      A -p2- B";
        let expect = [("A -p1- B -c1- C", POSSIBLE), ("A -p2- B -c1- C", POSSIBLE)];
        check_paths(sketch, "A", "C", &Scope::default(), &expect);
    }

    #[test]
    fn an_organisation_has_no_path_to_itself() {
        check_paths("A -p1- B", "A", "A", &Scope::default(), &[]);
    }

    #[test]
    fn whoever_lies_between_must_be_among_the_others_and_the_ends_need_not() {
        let sketch = "A = company
                      C = company
                      B = municipality
                      D = region
                      A -p1- B -p2- C
                      A -p3- D -p4- C";
        let scope = Scope {
            sectors: [Sector::Municipal].into(),
            ..Scope::default()
        };
        check_paths(sketch, "A", "C", &scope, &[("A -p1- B -p2- C", POSSIBLE)]);
    }

    #[test]
    fn a_host_is_on_the_way() {
        let sketch = "c1 @ H
                      A -c1- B
                      H -p1- C";
        check_paths(
            sketch,
            "A",
            "C",
            &Scope::default(),
            &[("A -c1- H -p1- C", POSSIBLE)],
        );
    }

    #[test]
    fn an_association_is_where_its_members_meet_it_and_each_other() {
        let sketch = "s1 @ S
                      A -s1- B
                      S -p1- C";
        check_paths(sketch, "A", "B", &Scope::default(), &[("A -s1- B", POSSIBLE)]);
        check_paths(
            sketch,
            "A",
            "C",
            &Scope::default(),
            &[("A -s1- S -p1- C", POSSIBLE)],
        );
    }

    #[test]
    fn a_path_that_no_day_holds_is_time_blind() {
        let sketch = "p1: A 2010-01-01/2011-12-31, B 2010-01-01/2011-12-31
                      p2: B 2012-01-01/2013-12-31, C 2012-01-01/2013-12-31";
        check_paths(sketch, "A", "C", &Scope::default(), &[("A -p1- B -p2- C", None)]);
        check_paths(
            sketch,
            "A",
            "C",
            &during("2010-01-01", "2013-12-31"),
            &[("A -p1- B -p2- C", None)],
        );
        check_paths(sketch, "A", "C", &at("2011-06-01"), &[]);
    }

    #[test]
    fn a_path_is_certain_when_every_involvement_is_on_one_day() {
        let sketch = "p1: A 2010/2012, B 2010-01-01/..
                      p2: B 2011-01-01/.., C 2011-07-01/2011-12-31";
        check_paths(
            sketch,
            "A",
            "C",
            &Scope::default(),
            &[("A -p1- B -p2- C", CERTAIN)],
        );
        check_paths(sketch, "A", "C", &during("2010-01-01", "2011-06-30"), &[]);
    }

    #[test]
    fn involvements_one_after_the_other_count_as_one() {
        let sketch =
            "p1: A owner 2010-01-01/2010-12-31, A partner 2011-01-01/2011-12-31, B 2010-06-01/2011-06-30
                      p2: B 2011-02-01/2011-02-28, C 2011-02-28/2011-03-31";
        check_paths(
            sketch,
            "A",
            "C",
            &Scope::default(),
            &[("A -p1- B -p2- C", CERTAIN)],
        );
    }

    #[test]
    fn the_end_of_an_arena_closes_its_ties() {
        let sketch = "p1 = 2010-01-01/2010-12-31
                      p1: A 2010-01-01/.., B 2010-01-01/..";
        check_paths(sketch, "A", "B", &at("2010-12-31"), &[("A -p1- B", CERTAIN)]);
        check_paths(sketch, "A", "B", &at("2011-01-01"), &[]);
    }

    #[test]
    fn the_end_of_an_organisation_closes_its_ties() {
        let sketch = "A = region /2010-12-31
                      p1: A 2010-01-01/.., B 2010-01-01/..";
        check_paths(sketch, "A", "B", &at("2010-12-31"), &[("A -p1- B", CERTAIN)]);
        check_paths(sketch, "A", "B", &at("2011-01-01"), &[]);
    }

    #[test]
    fn who_attends_an_event_does_so_on_its_day() {
        let sketch = "e1 = 2014-05-13/2014-05-13
                      A -e1- B";
        check_paths(sketch, "A", "B", &at("2014-05-13"), &[("A -e1- B", CERTAIN)]);
        check_paths(sketch, "A", "B", &at("2014-05-14"), &[]);
    }

    #[test]
    fn within_a_run_of_days_two_must_meet_on_one_of_them() {
        let sketch = "p1: A 2010-01-01/2010-12-31, B 2011-01-01/2011-12-31, C 2010-07-01/2011-06-30";
        let expect = [("A -p1- C -p1- B", None)];
        check_paths(sketch, "A", "B", &during("2010-01-01", "2011-12-31"), &expect);
        check_paths(sketch, "A", "B", &Scope::default(), &[("A -p1- B", None)]);
    }

    #[test]
    fn a_path_longer_than_asked_for_is_not_told() {
        let model = Model::sketch("A -p1- B -p2- C");
        let network = model.build();
        let (from, to) = (model.organisation_named("A"), model.organisation_named("C"));
        let distance = |hops| {
            let hops = NonZeroU32::new(hops).unwrap();
            network
                .paths(
                    from,
                    to,
                    hops,
                    &Scope::default(),
                    &mut Workspace::default(),
                    &Effort::unbounded(),
                )
                .unwrap()
                .distance()
        };
        assert_eq!((distance(1), distance(2)), (None, NonZeroU32::new(2)));
    }

    /// A ladder of pairs, each joined by ten arenas, has 10^n paths: none of them need be told to count them.
    #[test]
    fn paths_beyond_counting_are_counted_as_the_most_there_can_be() {
        let rung =
            |from: usize| (0..10).map(move |arena| format!("O{from} -p{from}x{arena}- O{}\n", from + 1));
        let model = Model::sketch(&(0..20).flat_map(rung).collect::<String>());
        let network = model.build();
        let (from, hops) = (model.organisation_named("O0"), NonZeroU32::new(30).unwrap());
        let count = |to: &str| {
            let to = model.organisation_named(to);
            let paths = network
                .paths(
                    from,
                    to,
                    hops,
                    &Scope::default(),
                    &mut Workspace::default(),
                    &Effort::unbounded(),
                )
                .unwrap();
            assert!(paths.iter_from(paths.count() - 1).next().is_some());
            paths.count()
        };
        assert_eq!(count("O19"), 10u64.pow(19));
        assert_eq!(count("O20"), u64::MAX);
    }
}

mod collaborators {
    use super::*;

    #[test]
    fn a_small_arena_says_more_of_two_than_a_large_one() {
        let sketch = "A -p1- B
                      p2: A, C, D, E
                      p3: C";
        let third = 1.0 / 3.0;
        let expect = [
            ("B", 1, 1.0, 0.5),
            ("C", 1, third, third),
            ("D", 1, third, 0.5),
            ("E", 1, third, 0.5),
        ];
        check_collaborators(sketch, "A", &Scope::default(), &expect);
    }

    #[test]
    fn an_arena_is_shared_once_however_many_involvements_there_are() {
        let sketch = "p1: A owner, A contact, B partner, B contact";
        check_collaborators(sketch, "A", &Scope::default(), &[("B", 1, 1.0, 1.0)]);
    }

    /// They share p1, miss each other in p2, and B alone is in p3: one arena of three.
    #[test]
    fn an_arena_held_by_one_after_the_other_is_of_either_and_not_shared() {
        let sketch = "p1: A 2010-01-01/2011-12-31, B 2010-01-01/2011-12-31
                      p2: A 2010-01-01/2010-12-31, B 2011-01-01/2011-12-31
                      p3: B 2010-01-01/2010-12-31";
        let scope = during("2010-01-01", "2011-12-31");
        check_collaborators(sketch, "A", &scope, &[("B", 1, 1.0, 1.0 / 3.0)]);
    }

    #[test]
    fn the_others_are_chosen_and_the_size_of_an_arena_is_not() {
        let sketch = "B = municipality
                      C = company
                      p1: A, B, C";
        let scope = Scope {
            sectors: [Sector::Municipal].into(),
            ..Scope::default()
        };
        check_collaborators(sketch, "A", &scope, &[("B", 1, 0.5, 1.0)]);
    }

    #[test]
    fn roles_are_those_of_both_sides_and_decide_who_is_there() {
        let sketch = "p1: A owner, B partner, C contact
                      p2: A contact, D partner";
        let scope = Scope {
            roles: [Role::Owner, Role::Partner].into(),
            ..Scope::default()
        };
        check_collaborators(sketch, "A", &scope, &[("B", 1, 1.0, 1.0)]);
    }

    #[test]
    fn only_the_kinds_of_arena_asked_for_are_gone_through() {
        let sketch = "A -p1- B -c1- A
                      A -c1- C";
        let scope = Scope {
            via: [ArenaKind::Project].into(),
            ..Scope::default()
        };
        check_collaborators(sketch, "A", &scope, &[("B", 1, 1.0, 1.0)]);
    }

    #[test]
    fn what_is_only_possible_is_left_out_when_certainty_is_asked_for() {
        let sketch = "p1: A 2010-01-01/2012-12-31, B 2010/2012, C /2012-12-31";
        let surely = |date| Scope {
            certainty: Certainty::Certain,
            ..at(date)
        };
        check_collaborators(sketch, "A", &surely("2011-06-01"), &[("B", 1, 1.0, 1.0)]);
        check_collaborators(sketch, "A", &surely("2010-06-01"), &[]);
        let expect = [("B", 1, 0.5, 1.0), ("C", 1, 0.5, 1.0)];
        check_collaborators(sketch, "A", &at("2010-06-01"), &expect);
    }
}

mod neighbours {
    use super::*;

    #[test]
    fn the_walk_goes_on_only_through_the_others() {
        let sketch = "B = municipality
                      C = company
                      D = municipality
                      E = municipality
                      A -p1- B -p2- D
                      A -p3- C -p4- E";
        let model = Model::sketch(sketch);
        let network = model.build();
        let scope = Scope {
            sectors: [Sector::Municipal].into(),
            ..Scope::default()
        };
        let (from, hops) = (model.organisation_named("A"), NonZeroU32::new(9).unwrap());
        let found = network
            .neighbours(
                from,
                hops,
                &scope,
                &mut Workspace::default(),
                &Effort::unbounded(),
            )
            .unwrap();
        let found: Vec<_> = found
            .iter()
            .map(|it| (network.organisation(it.actor).name, it.distance.get()))
            .collect();
        assert_eq!(found, [("B", 1), ("D", 2)]);
    }
}
