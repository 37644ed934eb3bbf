//! Gaps: those who are missing in an arena.

use domain::network::rows::{OrganisationRow, ParticipationRow, ProjectRow};
use domain::network::{AreaBasis, Arena, ArenaIx, Effort, Ix, Network, NetworkBuilder, Scope};
use domain::{ChangeId, Code, Days, OrganisationId, OrganisationKind, Sector};

use crate::building::{organisation, participation, project};
use crate::model::{Model, day};

const COUNTIES: [(&str, &str); 3] = [("10", "SE221"), ("12", "SE224"), ("23", "SE322")];

#[track_caller]
fn check(network: &Network, arena: ArenaIx, scope: &Scope, basis: AreaBasis, expect: &str) {
    let found = network
        .gaps(arena, scope, &COUNTIES, &Effort::unbounded())
        .unwrap();
    assert_eq!(found.basis, basis);
    let name = |&organisation: &_| network.organisation(organisation).name;
    let sectors = found.sectors.iter().map(|sector| sector.code());
    let told = [
        found.counties.join(" "),
        found
            .municipalities
            .iter()
            .map(name)
            .collect::<Vec<_>>()
            .join(" "),
        found.regions.iter().map(name).collect::<Vec<_>>().join(" "),
        sectors.collect::<Vec<_>>().join(" "),
    ];
    assert_eq!(told.join(", "), expect);
}

const SKETCH: &str = "
    p1: Malmo, Skane 2014-01-01/2014-12-31
    p2: Kalle
    Malmo = municipality 12
    Lund = municipality 12
    Skane = region 12
    Vellinge = municipality 12 /2012-12-31
    Ostersund = municipality 23
    Scouts = civil_society 12
";

#[test]
fn an_area_is_where_those_involved_lie_when_it_is_not_stated() {
    let network = Model::sketch(SKETCH).build();
    let (first, involved) = (ArenaIx::at(0), AreaBasis::Involved);
    check(
        &network,
        first,
        &Scope::default(),
        involved,
        "12, Lund Vellinge, , civil_society",
    );
    let later = Scope {
        days: Some(Days::on(day("2015-06-01"))),
        ..Scope::default()
    };
    check(
        &network,
        first,
        &later,
        involved,
        "12, Lund, Skane, regional civil_society",
    );
    let municipal = Scope {
        sectors: [Sector::Municipal].into(),
        ..Scope::default()
    };
    check(&network, first, &municipal, involved, "12, Lund Vellinge, , ");
}

#[test]
fn nobody_is_missing_where_the_area_is_not_known() {
    let network = Model::sketch(SKETCH).build();
    let second = ArenaIx::at(1);
    check(&network, second, &Scope::default(), AreaBasis::Involved, ", , , ");
}

#[test]
fn an_area_that_is_stated_may_be_larger_than_that_of_those_involved() {
    let mut builder = NetworkBuilder::default();
    let places = [
        ("Blekinge", OrganisationKind::Region, Some("10"), None),
        ("Malmo", OrganisationKind::Municipality, None, Some("1280")),
        ("Skane", OrganisationKind::Region, None, None),
    ];
    for (id, (name, kind, county, municipality)) in (1..).zip(places) {
        let row = OrganisationRow {
            kind,
            county,
            municipality,
            nuts: (name == "Skane").then_some("SE224"),
            ..organisation(id, name)
        };
        builder.push_organisation(&row).unwrap();
    }
    let south = ProjectRow {
        nuts: Some("SE22"),
        ..project(1, "south")
    };
    builder.push_project(&south).unwrap();
    let row = ParticipationRow {
        organisation: OrganisationId(1),
        ..participation(1, 1, 1)
    };
    builder.push_participation(&row).unwrap();
    let network = builder.build(ChangeId(1)).unwrap();
    let arena = network.find_arena(Arena::Project(Ix::at(0))).unwrap();
    check(
        &network,
        arena,
        &Scope::default(),
        AreaBasis::Stated,
        "10 12, Malmo, Skane, municipal",
    );
}
