//! One row of every table, each column filled, so that a column of the wrong type is noticed.

use domain::bundle::TableName;
use domain::{
    AgreementKind, AgreementStatus, AssignmentRole, AttendanceRole, CouncilKind, Date, End, EventKind,
    EventStatus, FindingKind, MembershipRole, NameKind, OrganisationKind, ParticipationRole, PartyRole,
    ProjectKind, ReportedMeasure, SeatRole, Sector, SourceKind, SubjectType, SuccessionKind,
};
use sea_orm::{ActiveModelBehavior, ActiveModelTrait, EntityTrait, IntoActiveModel, ModelTrait};

use crate::change_entries::Operation;
use crate::store::Store;
use crate::value::{Id, Printed, Word};
use crate::*;

fn text(value: &str) -> Option<String> {
    Some(value.to_owned())
}

fn start() -> Option<Printed<Date>> {
    Some(Printed(Date::parse("[2014-02..2014-08]").unwrap()))
}

fn end() -> Option<Printed<End>> {
    Some(Printed(End::parse("..").unwrap()))
}

fn id<T: From<i64>>(number: i64) -> Id<T> {
    Id(number.into())
}

fn some<T: From<i64>>(number: i64) -> Option<Id<T>> {
    Some(id(number))
}

/// Inserts a row and reads the table back.
async fn check<M>(store: &Store, row: M)
where
    M: ModelTrait
        + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>
        + Clone
        + PartialEq
        + std::fmt::Debug,
    M::Entity: EntityTrait<Model = M>,
    <M::Entity as EntityTrait>::ActiveModel:
        ActiveModelBehavior + ActiveModelTrait<Entity = M::Entity> + Send,
{
    let inserted = row
        .clone()
        .into_active_model()
        .insert(&store.write)
        .await
        .unwrap();
    assert_eq!(inserted, row);
    assert_eq!(M::Entity::find().all(&store.read).await.unwrap(), [row]);
}

/// Writes a row into each table, and checks that it is read back as it was.
pub(super) async fn insert_one_of_each(store: &Store) {
    nouns(store).await;
    involvements(store).await;
    reported(store).await;
}

async fn nouns(store: &Store) {
    check(
        store,
        sources::Model {
            id: id(1),
            key: "källa".into(),
            title: "En källa".into(),
            kind: Some(Word(SourceKind::Report)),
            publisher: text("Utgivaren"),
            url: text("https://example.org"),
            published: start(),
            retrieved: start(),
            language: text("sv"),
            text_file: text("t.txt"),
            text_sha256: text("00"),
            coverage: text("allt"),
            licence: text("CC0"),
            part_of_id: some(1),
            extra: text(r#"{"x_a":"b"}"#),
        },
    )
    .await;
    check(
        store,
        organisations::Model {
            id: id(7),
            key: "skane".into(),
            name: "Region Skåne".into(),
            kind: Word(OrganisationKind::Region),
            sector: Some(Word(Sector::Regional)),
            org_number: text("232100-0255"),
            county: text("12"),
            municipality: text("1290"),
            nuts: text("SE224"),
            country: text("SE"),
            part_of_id: some(7),
            url: text("https://skane.se"),
            description: text("Rad 1\nrad 2\tmed tabb, \\ och \"citat\""),
            start: start(),
            end: end(),
            source_id: some(1),
            locator: text("s. 1"),
            quote: text("Region Skåne"),
            extra: text("{}"),
        },
    )
    .await;
    check(
        store,
        names::Model {
            id: id(1),
            fingerprint: i64::MIN,
            organisation_id: id(7),
            name: "Skåne läns landsting".into(),
            kind: Word(NameKind::Former),
            language: text("sv"),
            start: start(),
            end: end(),
            source_id: some(1),
            locator: text("s. 2"),
            quote: text("landsting"),
            extra: None,
        },
    )
    .await;
    check(
        store,
        identifiers::Model {
            id: id(1),
            fingerprint: -1,
            organisation_id: id(7),
            scheme: "WIKIDATA".into(),
            value: "Q1".into(),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
    check(
        store,
        successions::Model {
            id: id(1),
            fingerprint: 1,
            predecessor_id: id(7),
            successor_id: id(7),
            kind: Word(SuccessionKind::Rename),
            date: start(),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
    check(
        store,
        persons::Model {
            id: id(3),
            key: "anna".into(),
            name: "Anna Ek".into(),
            source_id: some(1),
            extra: None,
        },
    )
    .await;
    check(
        store,
        projects::Model {
            id: id(1),
            key: "p".into(),
            name: "Projektet".into(),
            kind: Word(ProjectKind::PreStudy),
            registry_number: text("2014/00237"),
            start: start(),
            end: end(),
            fund: text("ESF"),
            programme_cci: text("2014SE05M9OP001"),
            programme_area: text("1"),
            specific_objective: text("1.1"),
            eu_cofinancing_percent: text("66.53"),
            region: text("Sydsverige"),
            nuts: text("SE22"),
            intervention_type: text("102"),
            planned_participants: Some(20),
            strategic_importance: Some(true),
            child_poverty: Some(false),
            part_of_id: some(1),
            description: text("Text"),
            url: text("https://esf.se"),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
    check(
        store,
        tracks::Model {
            id: id(1),
            fingerprint: 2,
            project_id: id(1),
            number: 2,
            name: "Spår 2".into(),
            description: text("Text"),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
    check(
        store,
        councils::Model {
            id: id(1),
            key: "r".into(),
            name: "Rådet".into(),
            kind: Word(CouncilKind::CollaborationCouncil),
            project_id: some(1),
            host_id: some(7),
            nuts: text("SE22"),
            start: start(),
            end: end(),
            description: text("Text"),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
    check(
        store,
        agreements::Model {
            id: id(1),
            key: "a".into(),
            name: "Överenskommelsen".into(),
            kind: Word(AgreementKind::Iop),
            status: Some(Word(AgreementStatus::Signed)),
            date: start(),
            start: start(),
            end: end(),
            description: text("Text"),
            url: text("https://a.se"),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
    check(
        store,
        events::Model {
            id: id(1),
            key: "e".into(),
            name: "Mötet".into(),
            kind: Word(EventKind::Workshop),
            status: Some(Word(EventStatus::Held)),
            start: start(),
            end: end(),
            place: text("Lund"),
            municipality: text("1281"),
            project_id: some(1),
            council_id: some(1),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
}

async fn involvements(store: &Store) {
    check(
        store,
        participations::Model {
            id: id(1),
            fingerprint: 3,
            project_id: id(1),
            organisation_id: id(7),
            role: Word(ParticipationRole::Owner),
            track: Some(2),
            start: start(),
            end: end(),
            share_percent: text("12.5"),
            amount: text("1000.00"),
            currency: text("SEK"),
            source_id: some(1),
            locator: text("s. 3"),
            quote: text("äger"),
            extra: None,
        },
    )
    .await;
    check(
        store,
        assignments::Model {
            id: id(1),
            fingerprint: 4,
            project_id: id(1),
            person_id: id(3),
            organisation_id: some(7),
            role: Word(AssignmentRole::ProjectLeader),
            title: text("Projektledare"),
            workload_percent: text("50"),
            start: start(),
            end: end(),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
    check(
        store,
        seats::Model {
            id: id(1),
            fingerprint: 5,
            council_id: id(1),
            organisation_id: some(7),
            person_id: some(3),
            role: Word(SeatRole::Chair),
            seat: text("1"),
            start: start(),
            end: end(),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
    check(
        store,
        memberships::Model {
            id: id(1),
            fingerprint: 6,
            association_id: id(7),
            member_id: id(7),
            role: Word(MembershipRole::Host),
            start: start(),
            end: end(),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
    check(
        store,
        parties::Model {
            id: id(1),
            fingerprint: 7,
            agreement_id: id(1),
            organisation_id: id(7),
            role: Word(PartyRole::Initiator),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
    check(
        store,
        attendances::Model {
            id: id(1),
            fingerprint: 8,
            event_id: id(1),
            organisation_id: id(7),
            persons: Some(12),
            role: Word(AttendanceRole::Organiser),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
}

async fn reported(store: &Store) {
    check(
        store,
        figures::Model {
            id: id(1),
            fingerprint: 9,
            subject_type: Word(SubjectType::Project),
            subject_id: 1,
            measure: Word(ReportedMeasure::GrantedAmount),
            value: "1250000".into(),
            currency: text("SEK"),
            approximate: Some(true),
            as_printed: text("drygt 1,2 mnkr"),
            start: start(),
            end: end(),
            source_id: some(1),
            locator: None,
            quote: None,
            extra: None,
        },
    )
    .await;
    check(
        store,
        findings::Model {
            id: id(1),
            key: "f".into(),
            subject_type: Word(SubjectType::Council),
            subject_id: 1,
            kind: Word(FindingKind::Obstacle),
            text: "Tiden räcker inte".into(),
            number: Some(3),
            source_id: some(1),
            locator: text("s. 9"),
            quote: text("tiden"),
            extra: None,
        },
    )
    .await;
    check(
        store,
        changes::Model {
            id: id(1),
            at: "2026-11-22T00:00:00Z".into(),
            actor: "test".into(),
            action: "import".into(),
            summary: "{}".into(),
        },
    )
    .await;
    check(
        store,
        change_entries::Model {
            id: 1,
            change_id: id(1),
            table_name: Word(TableName::Projects),
            operation: Word(Operation::Update),
            first_id: 1,
            last_id: 1,
            before: text("{}"),
            after: text(r#"{"name":"Projektet"}"#),
        },
    )
    .await;
}
