//! Rows that the network is built from, with only the columns that lists, filters and walks need.
//!
//! Descriptions, quotes, locators, addresses and the other long texts stay in the database. Rows borrow their texts,
//! so that a loader can push straight from its read buffer. An absent text is `None`, never empty.

use crate::{
    AgreementId, AgreementKind, AgreementStatus, AssignmentId, AssignmentRole, AttendanceId, AttendanceRole,
    CouncilId, CouncilKind, Date, EventId, EventKind, EventStatus, IdentifierId, MembershipId,
    MembershipRole, NameId, NameKind, OrganisationId, OrganisationKind, ParticipationId, ParticipationRole,
    PartyId, PartyRole, Period, PersonId, ProjectId, ProjectKind, SeatId, SeatRole, Sector, SourceId,
    SourceKind, SuccessionId, SuccessionKind, TrackId,
};

/// A row of `sources`.
#[derive(Debug, Clone, Copy)]
pub struct SourceRow<'a> {
    /// Row number.
    pub id: SourceId,
    /// Key.
    pub key: &'a str,
    /// Title.
    pub title: &'a str,
    /// Kind, when stated.
    pub kind: Option<SourceKind>,
    /// Publisher, when stated.
    pub publisher: Option<&'a str>,
    /// The source that it is part of; pushed before or after it.
    pub part_of: Option<SourceId>,
}

/// A row of `organisations`.
#[derive(Debug, Clone, Copy)]
pub struct OrganisationRow<'a> {
    /// Row number.
    pub id: OrganisationId,
    /// Key.
    pub key: &'a str,
    /// Name.
    pub name: &'a str,
    /// Kind.
    pub kind: OrganisationKind,
    /// Sector, when the row states another than its kind's.
    pub sector: Option<Sector>,
    /// Organisation number as printed.
    pub number: Option<&'a str>,
    /// County code (länskod), two digits.
    pub county: Option<&'a str>,
    /// Municipality code (kommunkod), four digits.
    pub municipality: Option<&'a str>,
    /// NUTS code.
    pub nuts: Option<&'a str>,
    /// Country, ISO 3166-1 alpha-2.
    pub country: Option<&'a str>,
    /// The organisation that it is part of; pushed before or after it.
    pub part_of: Option<OrganisationId>,
    /// Its life.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `names`.
#[derive(Debug, Clone, Copy)]
pub struct NameRow<'a> {
    /// Row number.
    pub id: NameId,
    /// The organisation whose name it is.
    pub organisation: OrganisationId,
    /// The name.
    pub name: &'a str,
    /// Kind of name.
    pub kind: NameKind,
    /// Language, when stated.
    pub language: Option<&'a str>,
    /// The time for which it was borne.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `identifiers`.
#[derive(Debug, Clone, Copy)]
pub struct IdentifierRow<'a> {
    /// Row number.
    pub id: IdentifierId,
    /// The organisation that it identifies.
    pub organisation: OrganisationId,
    /// The list it is from, such as `SE-ON` or `WIKIDATA`.
    pub scheme: &'a str,
    /// The identifier in that list.
    pub value: &'a str,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `successions`.
#[derive(Debug, Clone, Copy)]
pub struct SuccessionRow {
    /// Row number.
    pub id: SuccessionId,
    /// The organisation that came before.
    pub predecessor: OrganisationId,
    /// The organisation that came after.
    pub successor: OrganisationId,
    /// The kind of succession.
    pub kind: SuccessionKind,
    /// The date, if stated.
    pub date: Option<Date>,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `persons`.
#[derive(Debug, Clone, Copy)]
pub struct PersonRow<'a> {
    /// Row number.
    pub id: PersonId,
    /// Key.
    pub key: &'a str,
    /// Name.
    pub name: &'a str,
    /// The source that states the person.
    pub source: Option<SourceId>,
}

/// A row of `projects`.
#[derive(Debug, Clone, Copy)]
pub struct ProjectRow<'a> {
    /// Row number.
    pub id: ProjectId,
    /// Key.
    pub key: &'a str,
    /// Name.
    pub name: &'a str,
    /// Kind.
    pub kind: ProjectKind,
    /// Registry number (diarienummer), as printed.
    pub registry_number: Option<&'a str>,
    /// Its life.
    pub period: Period,
    /// Fund.
    pub fund: Option<&'a str>,
    /// Programme, CCI number.
    pub programme_cci: Option<&'a str>,
    /// Programme area.
    pub programme_area: Option<&'a str>,
    /// Specific objective.
    pub specific_objective: Option<&'a str>,
    /// Region, as printed.
    pub region: Option<&'a str>,
    /// NUTS code.
    pub nuts: Option<&'a str>,
    /// The project that it is part of; pushed before or after it.
    pub part_of: Option<ProjectId>,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `tracks`.
#[derive(Debug, Clone, Copy)]
pub struct TrackRow<'a> {
    /// Row number.
    pub id: TrackId,
    /// The project it is a track of.
    pub project: ProjectId,
    /// Its number within the project.
    pub number: i64,
    /// Name.
    pub name: &'a str,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `councils`.
#[derive(Debug, Clone, Copy)]
pub struct CouncilRow<'a> {
    /// Row number.
    pub id: CouncilId,
    /// Key.
    pub key: &'a str,
    /// Name.
    pub name: &'a str,
    /// Kind.
    pub kind: CouncilKind,
    /// The project that it steers or serves.
    pub project: Option<ProjectId>,
    /// The organisation that hosts it.
    pub host: Option<OrganisationId>,
    /// NUTS code.
    pub nuts: Option<&'a str>,
    /// Its life.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `agreements`.
#[derive(Debug, Clone, Copy)]
pub struct AgreementRow<'a> {
    /// Row number.
    pub id: AgreementId,
    /// Key.
    pub key: &'a str,
    /// Name.
    pub name: &'a str,
    /// Kind.
    pub kind: AgreementKind,
    /// The stage that it has reached, when stated.
    pub status: Option<AgreementStatus>,
    /// The date it bears, when stated.
    pub date: Option<Date>,
    /// The time for which it is in force.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `events`.
#[derive(Debug, Clone, Copy)]
pub struct EventRow<'a> {
    /// Row number.
    pub id: EventId,
    /// Key.
    pub key: &'a str,
    /// Name.
    pub name: &'a str,
    /// Kind.
    pub kind: EventKind,
    /// The status that says whether it took place, when stated.
    pub status: Option<EventStatus>,
    /// The days on which it was.
    pub period: Period,
    /// Place, as printed.
    pub place: Option<&'a str>,
    /// Municipality code (kommunkod), four digits.
    pub municipality: Option<&'a str>,
    /// The project that held it.
    pub project: Option<ProjectId>,
    /// The council that held it.
    pub council: Option<CouncilId>,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `participations`.
#[derive(Debug, Clone, Copy)]
pub struct ParticipationRow {
    /// Row number.
    pub id: ParticipationId,
    /// Fingerprint.
    pub fingerprint: u64,
    /// The project.
    pub project: ProjectId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The role.
    pub role: ParticipationRole,
    /// The number of the track of the project, when stated.
    pub track: Option<i64>,
    /// The period, as stated.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `seats`: a mandate (mandat) of an organisation, a person, or a person on behalf of an organisation.
#[derive(Debug, Clone, Copy)]
pub struct SeatRow<'a> {
    /// Row number.
    pub id: SeatId,
    /// Fingerprint.
    pub fingerprint: u64,
    /// The council.
    pub council: CouncilId,
    /// On behalf of which organisation; `None` is in person.
    pub organisation: Option<OrganisationId>,
    /// The person who sits; `None` is vacant or not named.
    pub person: Option<PersonId>,
    /// The role.
    pub role: SeatRole,
    /// The place (stol); rows of a council with the same one are one seat. `None` is a seat of its own.
    pub seat: Option<&'a str>,
    /// The period, as stated.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `parties`.
#[derive(Debug, Clone, Copy)]
pub struct PartyRow {
    /// Row number.
    pub id: PartyId,
    /// Fingerprint.
    pub fingerprint: u64,
    /// To which agreement.
    pub agreement: AgreementId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The role.
    pub role: PartyRole,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `attendances`.
#[derive(Debug, Clone, Copy)]
pub struct AttendanceRow {
    /// Row number.
    pub id: AttendanceId,
    /// Fingerprint.
    pub fingerprint: u64,
    /// The event.
    pub event: EventId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The role.
    pub role: AttendanceRole,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `memberships`.
#[derive(Debug, Clone, Copy)]
pub struct MembershipRow {
    /// Row number.
    pub id: MembershipId,
    /// Fingerprint.
    pub fingerprint: u64,
    /// The association.
    pub association: OrganisationId,
    /// The organisation that is a member.
    pub member: OrganisationId,
    /// The role.
    pub role: MembershipRole,
    /// The period, as stated.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceId>,
}

/// A row of `assignments`.
#[derive(Debug, Clone, Copy)]
pub struct AssignmentRow {
    /// Row number.
    pub id: AssignmentId,
    /// Fingerprint.
    pub fingerprint: u64,
    /// The project.
    pub project: ProjectId,
    /// The person.
    pub person: PersonId,
    /// On behalf of which organisation, when stated.
    pub organisation: Option<OrganisationId>,
    /// The role.
    pub role: AssignmentRole,
    /// The period, as stated.
    pub period: Period,
    /// The source that states it.
    pub source: Option<SourceId>,
}
