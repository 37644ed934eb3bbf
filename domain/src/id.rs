//! Ids: what names a row in a bundle, and what numbers it in a database.

use std::fmt;

/// The id of a row in a bundle (nyckel): chosen by whoever wrote the bundle, 1 to 200 characters, stable.
///
/// It is the `key` of the schema and of the tables, where `id` is taken by the database's own numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Box<str>);

/// The text is empty or longer than a key may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id of 1 to {} characters", Key::MAX_CHARS)]
pub struct KeyLength;

impl Key {
    /// The longest key, in characters.
    pub const MAX_CHARS: usize = 200;

    /// Checks that the text has the length of a key.
    ///
    /// # Errors
    /// When it is empty or too long.
    pub fn check(text: &str) -> Result<(), KeyLength> {
        // Fewer bytes than the limit means fewer characters: counting is for the long ones.
        let fits = text.len() <= Self::MAX_CHARS || text.chars().count() <= Self::MAX_CHARS;
        if text.is_empty() || !fits {
            Err(KeyLength)
        } else {
            Ok(())
        }
    }

    /// A key with this text.
    ///
    /// # Errors
    /// When it is empty or too long.
    pub fn parse(text: &str) -> Result<Self, KeyLength> {
        Self::check(text).map(|()| Self(text.into()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! row_ids {
    ($( $(#[doc = $doc:literal])+ $name:ident, )+) => { $(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                Self(number)
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+ };
}

row_ids! {
    /// Number of an agreement's row.
    AgreementId,
    /// Number of an assignment's row.
    AssignmentId,
    /// Number of an attendance's row.
    AttendanceId,
    /// Number of a change's row: the dataset version that the change made.
    ChangeId,
    /// Number of a council's row.
    CouncilId,
    /// Number of an event's row.
    EventId,
    /// Number of a reported figure's row.
    FigureId,
    /// Number of a finding's row.
    FindingId,
    /// Number of an identifier's row.
    IdentifierId,
    /// Number of a membership's row.
    MembershipId,
    /// Number of a name's row.
    NameId,
    /// Number of an organisation's row.
    OrganisationId,
    /// Number of an agreement party's row.
    PartyId,
    /// Number of a participation's row.
    ParticipationId,
    /// Number of a person's row.
    PersonId,
    /// Number of a project's row.
    ProjectId,
    /// Number of a mandate's row in `seats`.
    SeatId,
    /// Number of a source's row.
    SourceId,
    /// Number of a succession's row.
    SuccessionId,
    /// Number of a track's row.
    TrackId,
}
