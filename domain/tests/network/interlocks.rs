//! Persons: seats and assignments on behalf of organisations, walked by the same engine.

use std::collections::BTreeSet;
use std::num::NonZeroU32;

use domain::measure::Cancel;
use domain::network::rows::{AssignmentRow, OrganisationRow, PersonRow, SeatRow};
use domain::network::{
    Arena, Effort, Ix, Network, NetworkBuilder, OrganisationIx, PersonIx, Scope, Selection, View, Workspace,
};
use domain::{
    AssignmentId, AssignmentRole, ChangeId, Days, OrganisationId, Period, PersonId, ProjectId, Role,
};

use crate::building::{council, organisation, project, seat};
use crate::model::{day, period};

const ANNA: usize = 0;
const BO: usize = 1;
const CAJ: usize = 2;

/// Anna sits for organisation 1 until it ends, Bo in person, a seat of organisation 2 is vacant; Bo and Caj work in
/// the project, Caj on behalf of organisation 2.
fn network() -> Network {
    let mut builder = NetworkBuilder::default();
    let ended = OrganisationRow {
        period: period("", "2014-12-31").unwrap(),
        ..organisation(1, "o1")
    };
    builder.push_organisation(&ended).unwrap();
    builder.push_organisation(&organisation(2, "o2")).unwrap();
    for (id, name) in (1..).zip(["Anna", "Bo", "Caj"]) {
        builder
            .push_person(&PersonRow {
                id: PersonId(id),
                key: name,
                name,
                source: None,
            })
            .unwrap();
    }
    builder.push_project(&project(1, "p1")).unwrap();
    builder.push_council(&council(1, "c1")).unwrap();
    let holders = [(Some(1), Some(1)), (None, Some(2)), (Some(2), None)];
    for (id, (organisation, person)) in (1..).zip(holders) {
        let period = period("2014-01-01", "2015-12-31").unwrap();
        let (organisation, person) = (organisation.map(OrganisationId), person.map(PersonId));
        builder
            .push_seat(&SeatRow {
                organisation,
                person,
                period,
                ..seat(id, 1)
            })
            .unwrap();
    }
    for (id, (person, organisation)) in (1..).zip([(2, None), (3, Some(2))]) {
        let row = AssignmentRow {
            id: AssignmentId(id),
            fingerprint: id as u64,
            project: ProjectId(1),
            person: PersonId(person),
            organisation: organisation.map(OrganisationId),
            role: AssignmentRole::ProjectLeader,
            period: Period::default(),
            source: None,
        };
        builder.push_assignment(&row).unwrap();
    }
    builder.build(ChangeId(1)).unwrap()
}

#[test]
fn persons_are_sliced_like_organisations() {
    let network = network();
    let slice = |view| {
        let selection: Selection<PersonIx> = Selection {
            view,
            ..Selection::default()
        };
        network.slice(selection, &Cancel::default()).unwrap()
    };
    let ends = |view| {
        let ties = slice(view).ties;
        ties.iter().map(|tie| (tie.one, tie.other)).collect::<Vec<_>>()
    };
    // The project comes before the council, and both after the persons.
    assert_eq!(ends(View::TwoMode), [(0, 4), (1, 3), (1, 4), (2, 3)]);
    assert_eq!(ends(View::Actors), [(0, 1), (1, 2)]);
    assert_eq!(ends(View::Arenas), [(0, 1)]);
    assert_eq!(slice(View::Actors).sectors(&network), None);
}

fn involvements<A: domain::network::Actor>(network: &Network, actor: A) -> Vec<(Arena, Role)> {
    let of = network.involvements_of(actor, &Scope::default());
    of.map(|involvement| (network.arena(involvement.arena), involvement.role))
        .collect()
}

#[test]
fn a_mandate_involves_its_organisation_and_its_person() {
    let network = network();
    let council = (Arena::Council(Ix::at(0)), Role::Member);
    assert_eq!(involvements(&network, OrganisationIx::at(0)), [council]);
    assert_eq!(involvements(&network, PersonIx::at(ANNA)), [council]);
    let own = network
        .involvements_of(OrganisationIx::at(0), &Scope::default())
        .next()
        .unwrap();
    let theirs = network
        .involvements_of(PersonIx::at(ANNA), &Scope::default())
        .next()
        .unwrap();
    assert_eq!(network.person_of(own.index), Some(Ix::at(ANNA)));
    assert_eq!(network.on_behalf_of(theirs.index), Some(Ix::at(0)));
    let mandate = network.mandate(network.mandate_of(own.index).unwrap());
    assert_eq!(mandate.organisation_involvement, Some(own.index));
    assert_eq!(mandate.person_involvement, Some(theirs.index));
    assert_eq!((mandate.fingerprint, mandate.role), (7, Role::Member));
}

#[test]
fn a_seat_in_person_involves_no_organisation_and_a_vacant_one_no_person() {
    let network = network();
    let [in_person, vacant] = [1, 2].map(|at| network.mandate(Ix::at(at)));
    assert_eq!(
        (in_person.organisation_involvement, in_person.person),
        (None, Some(Ix::at(BO)))
    );
    assert_eq!(
        (vacant.person_involvement, vacant.organisation),
        (None, Some(Ix::at(1)))
    );
    assert_eq!(network.person_of(vacant.organisation_involvement.unwrap()), None);
    assert_eq!(network.on_behalf_of(in_person.person_involvement.unwrap()), None);
}

#[test]
fn an_assignment_involves_the_person_and_not_the_organisation() {
    let network = network();
    assert_eq!(
        involvements(&network, PersonIx::at(CAJ)),
        [(Arena::Project(Ix::at(0)), Role::ProjectLeader)]
    );
    assert_eq!(
        involvements(&network, OrganisationIx::at(1)),
        [(Arena::Council(Ix::at(0)), Role::Member)]
    );
    let assignment = network
        .involvements_of(PersonIx::at(CAJ), &Scope::default())
        .next()
        .unwrap();
    assert_eq!(network.on_behalf_of(assignment.index), Some(Ix::at(1)));
    assert_eq!(network.mandate_of(assignment.index), None);
}

#[test]
fn persons_are_joined_by_the_arenas_they_share() {
    let network = network();
    let (anna, caj) = (PersonIx::at(ANNA), PersonIx::at(CAJ));
    let hops = NonZeroU32::new(3).unwrap();
    let mut workspace = Workspace::default();
    let paths = network
        .paths(
            anna,
            caj,
            hops,
            &Scope::default(),
            &mut workspace,
            &Effort::unbounded(),
        )
        .unwrap();
    let told: Vec<_> = paths.iter().map(|path| path.actors).collect();
    assert_eq!(told, [[anna, PersonIx::at(BO), caj]]);
    let ties = network
        .collaborators(
            PersonIx::at(BO),
            &Scope::default(),
            &mut workspace,
            &Effort::unbounded(),
        )
        .unwrap();
    let others: BTreeSet<_> = ties.iter().map(|tie| tie.other).collect();
    assert_eq!(others, [anna, caj].into());
}

#[test]
fn a_mandate_ends_with_the_organisation_on_whose_behalf_it_is() {
    let network = network();
    let on = |date| {
        let scope = Scope {
            days: Some(Days::on(day(date))),
            ..Scope::default()
        };
        network
            .collaborators(
                PersonIx::at(BO),
                &scope,
                &mut Workspace::default(),
                &Effort::unbounded(),
            )
            .unwrap()
            .iter()
            .any(|tie| tie.other == Ix::at(ANNA))
    };
    assert_eq!((on("2014-12-31"), on("2015-01-01")), (true, false));
}
