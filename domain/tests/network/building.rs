//! Building a network, and finding things in it.

use domain::network::rows::{
    CouncilRow, IdentifierRow, NameRow, OrganisationRow, ParticipationRow, ProjectRow, SeatRow, SourceRow,
    SuccessionRow, TrackRow,
};
use domain::network::{BuildError, InvolvementIx, Ix, NetworkBuilder, Origin, OriginTable};
use domain::{
    ChangeId, CouncilId, CouncilKind, IdentifierId, NameId, NameKind, Noun, OrganisationId, OrganisationKind,
    ParticipationId, ParticipationRole, Period, ProjectId, ProjectKind, Role, SeatId, SeatRole, Sector,
    SourceId, SuccessionId, SuccessionKind, TrackId,
};

use crate::model::period;

pub(crate) fn organisation(id: i64, key: &str) -> OrganisationRow<'_> {
    OrganisationRow {
        id: OrganisationId(id),
        key,
        name: key,
        kind: OrganisationKind::Other,
        sector: None,
        number: None,
        county: None,
        municipality: None,
        nuts: None,
        country: None,
        part_of: None,
        period: Period::default(),
        source: None,
    }
}

pub(crate) fn project(id: i64, key: &str) -> ProjectRow<'_> {
    ProjectRow {
        id: ProjectId(id),
        key,
        name: key,
        kind: ProjectKind::Implementation,
        registry_number: None,
        period: Period::default(),
        fund: None,
        programme_cci: None,
        programme_area: None,
        specific_objective: None,
        region: None,
        nuts: None,
        part_of: None,
        source: None,
    }
}

pub(crate) fn council(id: i64, key: &str) -> CouncilRow<'_> {
    CouncilRow {
        id: CouncilId(id),
        key,
        name: key,
        kind: CouncilKind::CollaborationCouncil,
        project: None,
        host: None,
        nuts: None,
        period: Period::default(),
        source: None,
    }
}

pub(crate) fn seat(id: i64, council: i64) -> SeatRow<'static> {
    SeatRow {
        id: SeatId(id),
        fingerprint: id as u64 * 7,
        council: CouncilId(council),
        organisation: None,
        person: None,
        role: SeatRole::Member,
        seat: None,
        period: Period::default(),
        source: None,
    }
}

pub(crate) fn participation(id: i64, project: i64, organisation: i64) -> ParticipationRow {
    ParticipationRow {
        id: ParticipationId(id),
        fingerprint: 1000 - id as u64,
        project: ProjectId(project),
        organisation: OrganisationId(organisation),
        role: ParticipationRole::Partner,
        track: None,
        period: Period::default(),
        source: None,
    }
}

fn names<I: Ix>(found: impl Iterator<Item = I>) -> Vec<usize> {
    found.map(Ix::position).collect()
}

#[test]
fn organisations_are_found_by_row_key_number_and_identifier() {
    let mut builder = NetworkBuilder::default();
    let court = |id, key, number| OrganisationRow {
        number: Some(number),
        ..organisation(id, key)
    };
    builder
        .push_organisation(&court(3, "tingsrätten", "202100-2742"))
        .unwrap();
    builder
        .push_organisation(&court(5, "hovrätten", "2021002742"))
        .unwrap();
    builder
        .push_organisation(&organisation(9, "kammarrätten"))
        .unwrap();
    let identifiers = [
        ("SE-ON", "202100-2742", 9),
        ("SE-ON", "2021002742", 3),
        ("WIKIDATA", "Q1", 9),
        ("PIC", "Q1", 3),
    ];
    for (id, (scheme, value, organisation)) in (1..).zip(identifiers) {
        let (id, organisation) = (IdentifierId(id), OrganisationId(organisation));
        builder
            .push_identifier(&IdentifierRow {
                id,
                organisation,
                scheme,
                value,
                source: None,
            })
            .unwrap();
    }
    let network = builder.build(ChangeId(4)).unwrap();

    assert_eq!(
        network.find_row(Noun::Organisation, 5),
        network.find(Noun::Organisation, "hovrätten")
    );
    assert_eq!(network.find_row(Noun::Organisation, 4), None);
    assert_eq!(network.find_organisation_by_key("hovratten"), None);
    for number in [
        "202100-2742",
        "2021002742",
        "202100 2742",
        "16202100-2742",
        "SE202100274201",
    ] {
        assert_eq!(
            names(network.organisations_by_number(number)),
            [0, 1, 2],
            "{number}"
        );
    }
    for number in ["202100-2743", "202100", "", "-"] {
        assert_eq!(names(network.organisations_by_number(number)), [], "{number}");
    }
    let among_identifiers = network.organisations_by_identifier("SE-ON", "162021002742");
    assert_eq!(names(among_identifiers), [0, 1, 2]);
    assert_eq!(names(network.organisations_by_identifier("WIKIDATA", "Q1")), [2]);
    assert_eq!(names(network.organisations_by_identifier("PIC", "Q1")), [0]);
    assert_eq!(names(network.organisations_by_identifier("PIC", "Q2")), []);
    assert_eq!(names(network.organisations_by_identifier("ROR", "Q1")), []);
}

#[test]
fn projects_are_found_by_registry_number() {
    let mut builder = NetworkBuilder::default();
    for (id, number) in [
        (1, Some("2013-3010035")),
        (2, None),
        (3, Some("2013-3010036")),
        (4, Some("2013-3010035")),
    ] {
        let key = format!("p{id}");
        builder
            .push_project(&ProjectRow {
                registry_number: number,
                ..project(id, &key)
            })
            .unwrap();
    }
    let network = builder.build(ChangeId(1)).unwrap();
    assert_eq!(names(network.projects_by_registry_number("2013-3010035")), [0, 3]);
    assert_eq!(names(network.projects_by_registry_number("")), []);
}

#[test]
fn a_row_comes_back_as_it_was_pushed() {
    let mut builder = NetworkBuilder::default();
    let (id, key, title) = (SourceId(2), "s", "Slutrapport");
    builder
        .push_source(&SourceRow {
            id,
            key,
            title,
            kind: None,
            publisher: None,
            part_of: None,
        })
        .unwrap();
    let life = period("2010", "..").unwrap();
    let row = OrganisationRow {
        sector: Some(Sector::Municipal),
        county: Some("12"),
        part_of: Some(OrganisationId(8)),
        period: life,
        source: Some(id),
        ..organisation(7, "förvaltningen")
    };
    builder.push_organisation(&row).unwrap();
    builder.push_organisation(&organisation(8, "kommunen")).unwrap();
    let name = NameRow {
        id: NameId(1),
        organisation: OrganisationId(8),
        name: "Östersunds kommun",
        kind: NameKind::Official,
        language: Some("sv"),
        period: Period::default(),
        source: None,
    };
    builder.push_name(&name).unwrap();
    let succession = SuccessionRow {
        id: SuccessionId(1),
        predecessor: OrganisationId(7),
        successor: OrganisationId(8),
        kind: SuccessionKind::Takeover,
        date: None,
        source: None,
    };
    builder.push_succession(&succession).unwrap();
    let network = builder.build(ChangeId(3)).unwrap();

    let [part, whole] = [0, 1].map(Ix::at);
    let told = network.organisation(part);
    assert_eq!(
        (told.id, told.key, told.sector),
        (OrganisationId(7), "förvaltningen", Sector::Municipal)
    );
    assert_eq!((told.county, told.nuts, told.period), (Some("12"), None, life));
    assert_eq!(
        told.source.map(|source| network.source(source).title),
        Some("Slutrapport")
    );
    assert_eq!(
        (told.part_of, network.parts_of_organisation(whole)),
        (Some(whole), &[part][..])
    );
    assert_eq!(network.organisation(whole).sector, Sector::Other);
    assert_eq!(
        network.names(whole).map(|name| name.name).collect::<Vec<_>>(),
        ["Östersunds kommun"]
    );
    assert_eq!(network.names(part).len(), 0);
    assert_eq!(
        network
            .successors(part)
            .map(|it| it.successor)
            .collect::<Vec<_>>(),
        [whole]
    );
    assert_eq!(
        network
            .predecessors(whole)
            .map(|it| it.predecessor)
            .collect::<Vec<_>>(),
        [part]
    );
    assert_eq!(network.predecessors(part).len(), 0);
}

#[test]
fn an_involvement_is_found_by_its_row_and_by_its_fingerprint() {
    let mut builder = NetworkBuilder::default();
    for id in 1..=3 {
        builder
            .push_organisation(&organisation(id, &format!("o{id}")))
            .unwrap();
        builder.push_project(&project(id, &format!("p{id}"))).unwrap();
    }
    let (id, project, name) = (TrackId(1), ProjectId(2), "Spår 2");
    builder
        .push_track(&TrackRow {
            id,
            project,
            number: 2,
            name,
            source: None,
        })
        .unwrap();
    builder
        .push_council(&CouncilRow {
            host: Some(OrganisationId(2)),
            ..council(4, "c4")
        })
        .unwrap();
    builder.push_participation(&participation(2, 3, 1)).unwrap();
    builder
        .push_participation(&ParticipationRow {
            track: Some(2),
            ..participation(5, 2, 3)
        })
        .unwrap();
    builder.push_participation(&participation(6, 1, 2)).unwrap();
    let network = builder.build(ChangeId(1)).unwrap();

    for (row, organisation, project, track) in [(2, 1, 3, None), (5, 3, 2, Some(2)), (6, 2, 1, None)] {
        let origin = Origin {
            table: OriginTable::Participation,
            row,
        };
        let index: InvolvementIx = network.find_involvement_by_origin(origin).unwrap();
        let fingerprint = 1000 - row as u64;
        assert_eq!(
            network.find_involvement_by_fingerprint(OriginTable::Participation, fingerprint),
            Some(index)
        );
        let involvement = network.involvement(index);
        assert_eq!(
            (involvement.origin, involvement.fingerprint),
            (origin, Some(fingerprint))
        );
        assert_eq!(
            Some(involvement.actor.into()),
            network.find_row(Noun::Organisation, organisation)
        );
        let arena = network.find_row(Noun::Project, project);
        assert_eq!(Some(network.thing_of_arena(involvement.arena)), arena);
        assert_eq!(network.track_of(index), track);
    }
    let host = Origin {
        table: OriginTable::Host,
        row: 4,
    };
    let host = network.involvement(network.find_involvement_by_origin(host).unwrap());
    assert_eq!(
        (host.actor, host.role, host.fingerprint),
        (Ix::at(1), Role::Host, None)
    );
    assert_eq!(
        network.find_involvement_by_fingerprint::<domain::network::OrganisationIx>(OriginTable::Host, 0),
        None
    );
    assert_eq!(network.councils_hosted_by(host.actor).len(), 1);
}

#[test]
fn rows_with_the_same_place_in_a_council_are_one_seat() {
    let mut builder = NetworkBuilder::default();
    builder.push_organisation(&organisation(1, "o1")).unwrap();
    builder.push_council(&council(1, "c1")).unwrap();
    builder.push_council(&council(2, "c2")).unwrap();
    let places = [
        (1, Some("ledamot 1")),
        (2, Some("ledamot 1")),
        (1, None),
        (1, Some("ledamot 1")),
        (1, None),
    ];
    for (id, (council, place)) in (1..).zip(places) {
        let organisation = Some(OrganisationId(1));
        builder
            .push_seat(&SeatRow {
                organisation,
                seat: place,
                ..seat(id, council)
            })
            .unwrap();
    }
    let network = builder.build(ChangeId(1)).unwrap();
    let mandates = |council| {
        let seats = network.seats_of_council(Ix::at(council)).iter();
        seats
            .map(|&seat| names(network.seat(seat).mandates.iter().copied()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (mandates(0), mandates(1)),
        (vec![vec![0, 3], vec![2], vec![4]], vec![vec![1]])
    );
    let place = network.find_seat(Ix::at(1), "ledamot 1").unwrap();
    assert_eq!(network.mandate(network.seat(place).mandates[0]).id, SeatId(2));
    assert_eq!(network.find_seat(Ix::at(1), "ledamot 2"), None);
}

mod refuses {
    use super::*;

    #[test]
    fn a_reference_to_nothing() {
        let mut builder = NetworkBuilder::default();
        builder.push_project(&project(1, "p1")).unwrap();
        let error = builder.push_participation(&participation(3, 1, 2)).unwrap_err();
        assert_eq!(
            error.to_string(),
            "row 3 of participations refers to row 2 of organisations, which is not there"
        );
    }

    #[test]
    fn a_part_of_nothing() {
        let mut builder = NetworkBuilder::default();
        let row = OrganisationRow {
            part_of: Some(OrganisationId(9)),
            ..organisation(1, "o1")
        };
        builder.push_organisation(&row).unwrap();
        let (table, row, to, target) = ("organisations", 1, "organisations", 9);
        assert_eq!(
            builder.build(ChangeId(1)).unwrap_err(),
            BuildError::Dangling {
                table,
                row,
                to,
                target
            }
        );
    }

    #[test]
    fn rows_out_of_order() {
        let mut builder = NetworkBuilder::default();
        builder.push_organisation(&organisation(2, "o2")).unwrap();
        let error = builder.push_organisation(&organisation(1, "o1")).unwrap_err();
        assert_eq!(
            error,
            BuildError::OutOfOrder {
                table: "organisations",
                row: 1
            }
        );
        builder.push_project(&project(1, "p1")).unwrap();
        builder.push_participation(&participation(4, 1, 2)).unwrap();
        let error = builder.push_participation(&participation(4, 1, 2)).unwrap_err();
        assert_eq!(
            error,
            BuildError::OutOfOrder {
                table: "participations",
                row: 4
            }
        );
    }

    #[test]
    fn a_seat_of_nobody() {
        let mut builder = NetworkBuilder::default();
        builder.push_council(&council(1, "c1")).unwrap();
        assert_eq!(
            builder.push_seat(&seat(6, 1)).unwrap_err(),
            BuildError::EmptySeat { row: 6 }
        );
    }
}
