//! Cursors: the place of a row in an ordered list, so that paging survives rows that come and go.

use std::cmp::Ordering;

use async_graphql::Result;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Day;
use domain::text::Collation;
use serde::{Deserialize, Serialize};

use super::order::Direction;
use crate::graphql::failure::bad_input;

/// What a list is ordered by, for one row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum CursorKey {
    /// A number, a day, a count.
    #[serde(rename = "n")]
    Number(f64),
    /// A text, in Swedish collation.
    #[serde(rename = "t")]
    Text(String),
    /// The row lacks what the list is ordered by: it comes last, whatever the direction.
    #[serde(rename = "x")]
    Absent,
}

impl CursorKey {
    pub(crate) fn number(value: Option<impl Into<f64>>) -> Self {
        value.map_or(Self::Absent, |value| Self::Number(value.into()))
    }

    pub(crate) fn text(value: Option<impl Into<String>>) -> Self {
        value.map_or(Self::Absent, |value| Self::Text(value.into()))
    }

    /// A day in time.
    pub(crate) fn day(day: Option<Day>) -> Self {
        Self::number(day.map(Day::since_epoch))
    }

    /// A member of a closed list, in the list's own order.
    pub(crate) fn code<C: domain::Code>(code: C) -> Self {
        let place = C::ALL
            .iter()
            .position(|member| *member == code)
            .unwrap_or(C::ALL.len());
        Self::number(u32::try_from(place).ok())
    }

    fn compare(&self, other: &Self, direction: Direction) -> Ordering {
        let ascending = match (self, other) {
            (Self::Absent, Self::Absent) => Ordering::Equal,
            (Self::Absent, _) => return Ordering::Greater,
            (_, Self::Absent) => return Ordering::Less,
            (Self::Number(one), Self::Number(two)) => one.total_cmp(two),
            (Self::Text(one), Self::Text(two)) => Collation::swedish().compare(one, two),
            (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Text(_), Self::Number(_)) => Ordering::Greater,
        };
        match direction {
            Direction::Asc => ascending,
            Direction::Desc => ascending.reverse(),
        }
    }
}

/// A row's place in a list: its key in the list's order, and what breaks ties, unique within the list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Position {
    pub(crate) key: CursorKey,
    pub(crate) tie: String,
}

impl Position {
    pub(crate) fn new(key: CursorKey, tie: impl Into<String>) -> Self {
        Self { key, tie: tie.into() }
    }

    /// The place of a row that is known by its rank alone.
    pub(crate) fn of_rank(rank: u64) -> Self {
        Self::new(CursorKey::Absent, rank.to_string())
    }

    /// The rank that [`Self::of_rank`] was made of.
    pub(crate) fn rank(&self) -> u64 {
        self.tie.parse().unwrap_or_default()
    }

    /// Which of two rows comes first; ties go by the tie-break, ascending.
    pub(crate) fn compare(&self, other: &Self, direction: Direction) -> Ordering {
        self.key
            .compare(&other.key, direction)
            .then_with(|| self.tie.cmp(&other.tie))
    }

    /// An opaque cursor: versioned, and bound to the order that it is a place in.
    pub(crate) fn encode(&self, order: &str) -> String {
        let cursor = Cursor {
            version: VERSION,
            order: order.into(),
            key: self.key.clone(),
            tie: self.tie.clone(),
        };
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(&cursor).unwrap_or_default())
    }

    /// Reads a cursor that a client sends back.
    ///
    /// # Errors
    /// When it is none, or was given out by a list in another order.
    pub(crate) fn decode(argument: &str, cursor: &str, order: &str) -> Result<Self> {
        let read = || -> Option<Cursor> {
            let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
            serde_json::from_slice(&bytes).ok()
        };
        match read() {
            Some(read) if read.version == VERSION && read.order == order => Ok(Self {
                key: read.key,
                tie: read.tie,
            }),
            Some(_) => Err(bad_input(format_args!(
                "`{argument}` holds a cursor of a list in another order; page on with the same `orderBy`"
            ))),
            None => Err(bad_input(format_args!(
                "`{argument}` is not a cursor; take one from `pageInfo {{ endCursor }}` or `edges {{ cursor }}`"
            ))),
        }
    }
}

const VERSION: u8 = 1;

#[derive(Serialize, Deserialize)]
struct Cursor {
    #[serde(rename = "v")]
    version: u8,
    #[serde(rename = "o")]
    order: String,
    #[serde(rename = "k")]
    key: CursorKey,
    #[serde(rename = "i")]
    tie: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_leads_back_to_its_place() {
        for key in [
            CursorKey::Number(-3.5),
            CursorKey::Text("Åre".into()),
            CursorKey::Absent,
        ] {
            let position = Position::new(key, "are-kommun");
            assert_eq!(
                Position::decode("after", &position.encode("NAME.ASC"), "NAME.ASC").unwrap(),
                position
            );
        }
    }

    #[test]
    fn a_cursor_of_another_order_is_refused() {
        let cursor = Position::new(CursorKey::Number(1.0), "x").encode("START.ASC");
        let error = Position::decode("after", &cursor, "NAME.ASC").unwrap_err();
        assert!(error.message.contains("another order"), "{}", error.message);
        assert!(Position::decode("after", "nonsense", "NAME.ASC").is_err());
    }

    #[test]
    fn what_is_absent_comes_last_in_both_directions() {
        let (absent, one) = (
            Position::new(CursorKey::Absent, "a"),
            Position::new(CursorKey::Number(1.0), "b"),
        );
        for direction in [Direction::Asc, Direction::Desc] {
            assert_eq!(absent.compare(&one, direction), Ordering::Greater);
        }
    }
}
