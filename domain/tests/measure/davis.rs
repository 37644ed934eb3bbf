//! Davis' Southern women: the network on which most of these measures were first tried, and what is known of it.

use std::num::NonZeroUsize;

use domain::OrganisationKind;
use domain::measure::{
    Cancel, Distance, Graph, Leiden, betweenness, closeness, degree_centrality, leiden,
    normalised_betweenness, stability, two_mode_closeness,
};
use domain::network::{Network, Selection, View};

use crate::networks::Affiliations;

const DAVIS: &str = include_str!("davis.txt");

fn women() -> Vec<&'static str> {
    let lines = DAVIS.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once(": ").unwrap().0).collect()
}

fn network() -> Network {
    let lines = DAVIS.lines().filter(|line| !line.starts_with('#'));
    let mut ties = Vec::new();
    for (woman, line) in (0..).zip(lines) {
        let (_, events) = line.split_once(": ").unwrap();
        ties.extend(
            events
                .split(' ')
                .map(|event| (woman, event.parse::<u32>().unwrap() - 1)),
        );
    }
    let affiliations = Affiliations {
        kinds: vec![OrganisationKind::Other; women().len()],
        projects: 14,
        ties,
    };
    affiliations.network()
}

fn graph(view: View) -> Graph {
    let selection: Selection = Selection {
        view,
        ..Selection::default()
    };
    network().slice(selection, &Cancel::default()).unwrap().graph()
}

#[test]
fn the_women_and_the_events_have_as_many_ties_as_is_known() {
    let ties = [View::TwoMode, View::Actors, View::Arenas].map(|view| graph(view).tie_count());
    assert_eq!(ties, [89, 139, 66]);
}

/// To the two decimals of NetworkX's own tests, which are those of Borgatti & Halgin (2011).
#[test]
fn centralities_are_those_of_the_literature() {
    let (graph, cancel, threads) = (graph(View::TwoMode), Cancel::default(), NonZeroUsize::MIN);
    let degrees = degree_centrality(&graph);
    let between = betweenness(&graph, Distance::Steps, threads, &cancel).unwrap();
    let between = normalised_betweenness(&graph, &between);
    let close = closeness(&graph, Distance::Steps, threads, &cancel).unwrap();
    let close = two_mode_closeness(&graph, &close);
    // Degree, betweenness and closeness; events are told by their numbers.
    let known = [
        ("8", [0.78, 0.24, 0.85]),
        ("9", [0.67, 0.23, 0.79]),
        ("7", [0.56, 0.13, 0.73]),
        ("Nora Fayette", [0.57, 0.11, 0.80]),
        ("Evelyn Jefferson", [0.57, 0.10, 0.80]),
        ("Theresa Anderson", [0.57, 0.09, 0.80]),
        ("6", [0.44, 0.07, 0.69]),
        ("Sylvia Avondale", [0.50, 0.07, 0.77]),
        ("Laura Mandeville", [0.50, 0.05, 0.73]),
        ("Helen Lloyd", [0.36, 0.04, 0.73]),
        ("3", [0.33, 0.02, 0.56]),
        ("Charlotte McDowd", [0.29, 0.01, 0.60]),
        ("Olivia Carleton", [0.14, 0.01, 0.59]),
        ("Dorothy Murchison", [0.14, 0.00, 0.65]),
        ("14", [0.17, 0.00, 0.52]),
    ];
    let women = women();
    for (name, expect) in known {
        let node = match name.parse::<usize>() {
            Ok(event) => women.len() + event - 1,
            Err(_) => women.iter().position(|&woman| woman == name).unwrap(),
        };
        let found = [degrees[node], between[node], close[node]].map(|value| value.unwrap());
        for (found, expect) in found.iter().zip(expect) {
            assert!((found - expect).abs() < 0.01, "{name}: {found} {expect}");
        }
    }
}

/// A seed in an answer is a promise: whoever asks again, in another version of this program, gets the same communities.
#[test]
fn a_seed_gives_the_communities_that_it_gave_before() {
    let found = leiden(&graph(View::TwoMode), &Leiden::default(), &Cancel::default()).unwrap();
    let women = [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0, 0, 2, 0, 0];
    let events = [1, 1, 1, 1, 1, 1, 2, 2, 0, 0, 0, 0, 0, 0];
    assert_eq!(found.of, [&women[..], &events].concat());
}

/// Freeman (2003) compares twenty-one analyses, which nearly all put the first eight or nine women apart from the others.
#[test]
fn the_two_circles_of_women_are_found_again() {
    let graph = graph(View::TwoMode);
    let found = leiden(&graph, &Leiden::default(), &Cancel::default()).unwrap();
    let circle = |name: &str| found.of[women().iter().position(|&woman| woman == name).unwrap()];
    let first = [
        "Evelyn Jefferson",
        "Laura Mandeville",
        "Theresa Anderson",
        "Brenda Rogers",
    ];
    let second = [
        "Katherina Rogers",
        "Sylvia Avondale",
        "Nora Fayette",
        "Helen Lloyd",
    ];
    assert!(first.iter().all(|name| circle(name) == circle(first[0])));
    assert!(second.iter().all(|name| circle(name) == circle(second[0])));
    assert_ne!(circle(first[0]), circle(second[0]));
    let stability = stability(&graph, &Leiden::default(), 20, &Cancel::default()).unwrap();
    assert!(stability.mean_agreement.unwrap() > 0.6, "{stability:?}");
}
