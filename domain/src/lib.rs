//! Samverkan's vocabulary and its network in memory.
//!
//! | word | svenska | means |
//! | --- | --- | --- |
//! | organisation | organisation | a legal or informal body that works with others |
//! | arena | arena | where organisations meet: a project, council, agreement, event or association |
//! | involvement | medverkan | one organisation in one arena, in a role, for a period, with its evidence |
//! | tie | samband | two organisations with at least one arena in common; derived, never stored |
//! | period | giltighetstid | bounds for start and end, both days included |
//! | key | nyckel | the id that whoever wrote a bundle chose |
//!
//! Invariants: nothing here does I/O or reads the clock; nothing here knows SQL, GraphQL or HTTP; what is not stated
//! is `None`, which is never zero, never "no" and never "today".

mod agreement;
mod arena;
pub mod bundle;
mod code;
mod council;
mod day;
mod edtf;
mod event;
mod id;
pub mod matching;
pub mod measure;
mod noun;
mod organisation;
mod organisation_number;
mod period;
mod project;
mod report;
mod role;
pub mod search;
mod target_group;
pub mod text;

pub mod network;

pub use agreement::{AgreementKind, AgreementStatus};
pub use arena::ArenaKind;
pub use code::{Code, UnknownCode};
pub use council::CouncilKind;
pub use day::{Day, Days};
pub use edtf::{Date, DateError, Mark};
pub use event::{EventKind, EventStatus};
pub use id::*;
pub use noun::Noun;
pub use organisation::{NameKind, OrganisationKind, Sector, SuccessionKind};
pub use organisation_number::{OrganisationNumber, PersonalIdentityNumber, bare_number, may_be_personal};
pub use period::{Certainty, End, EndsBeforeStart, Period, Span};
pub use project::ProjectKind;
pub use report::{FindingKind, ReportedMeasure, SourceKind, SubjectType};
pub use role::{
    AssignmentRole, AttendanceRole, MembershipRole, ParticipationRole, PartyRole, Role, SeatRole,
};
pub use target_group::TargetGroup;
