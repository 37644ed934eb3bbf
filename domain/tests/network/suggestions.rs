//! Suggested partners, each with its reasons.

use domain::network::{Effort, Ix, Network, OrganisationIx, Reason, Scope, TargetGroups};
use domain::{Code, Days, Sector};

use crate::model::{Model, day};

/// A works with B and C; D and E with B as well, E with C too; F lies where A does and is of another sector than anybody in
/// A's project; G has nothing in common with A.
const SKETCH: &str = "
    p1: A, B, C
    p2: B, D
    p3: B, C, E
    p4: G
    A = municipality 12
    B = state_agency
    C = region 12
    D = municipality 10 /2012-12-31
    E = municipality 12
    F = civil_society 12
    G = municipality 10
";

fn told(network: &Network, reason: &Reason<'_>) -> String {
    match reason {
        Reason::SharedPartners(partners) => {
            let names = partners.iter().map(|&it| network.organisation(it).name);
            format!("partners {}", names.collect::<Vec<_>>().join(" "))
        }
        Reason::CommonTargetGroups(groups) => {
            let numbers = groups.iter().map(|it| format!("{}={}", it.own, it.other));
            format!("groups {}", numbers.collect::<Vec<_>>().join(" "))
        }
        Reason::CommonRegion(county) => format!("region {county}"),
        Reason::LackingSector(sector) => format!("sector {}", sector.code()),
    }
}

#[track_caller]
fn check(scope: &Scope, target_groups: &TargetGroups<'_>, expect: &[&str]) {
    let model = Model::sketch(SKETCH);
    let network = model.build();
    let organisation = model.organisation_named("A");
    let found = network
        .suggested_partners(organisation, scope, target_groups, &[], &Effort::unbounded())
        .unwrap();
    let found = found.iter().map(|suggestion| {
        let reasons = suggestion.reasons.iter().map(|reason| told(&network, reason));
        let name = network.organisation(suggestion.organisation).name;
        format!("{name}: {}", reasons.collect::<Vec<_>>().join(", "))
    });
    assert_eq!(found.collect::<Vec<_>>(), expect);
}

#[test]
fn most_reasons_come_first() {
    check(
        &Scope::default(),
        &TargetGroups::default(),
        &[
            "E: partners B C, region 12",
            "F: region 12, sector civil_society",
            "D: partners B",
        ],
    );
}

#[test]
fn a_common_target_group_is_a_reason_of_its_own() {
    let model = Model::sketch(SKETCH);
    let network = model.build();
    let mut groups = TargetGroups::default();
    groups.add_to_arena(network.arenas().next().unwrap(), 10, "unga");
    groups.add_to_organisation(model.organisation_named("A"), 11, "äldre utan arbete");
    for (number, group) in [
        (20, "rika"),
        (21, "Unga vuxna."),
        (22, "äldre i arbete"),
        (23, "Äldre utan arbete"),
    ] {
        groups.add_to_organisation(model.organisation_named("G"), number, group);
    }
    check(
        &Scope::default(),
        &groups,
        &[
            "E: partners B C, region 12",
            "F: region 12, sector civil_society",
            "D: partners B",
            "G: groups 10=21 11=23",
        ],
    );
}

#[test]
fn only_those_of_the_scope_who_live_are_suggested() {
    let later = Scope {
        days: Some(Days::on(day("2014-06-01"))),
        sectors: [Sector::Municipal].into(),
        ..Scope::default()
    };
    check(&later, &TargetGroups::default(), &["E: partners B C, region 12"]);
}

#[test]
fn nobody_is_suggested_to_whom_nobody_is_known() {
    let network = Model::sketch("p1: A").build();
    let (scope, groups) = (Scope::default(), TargetGroups::default());
    let found = network.suggested_partners(OrganisationIx::at(0), &scope, &groups, &[], &Effort::unbounded());
    assert_eq!(found, Ok(Vec::new()));
}
