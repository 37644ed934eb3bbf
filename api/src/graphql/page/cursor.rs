//! Cursors: the place of a row in an ordered list, so that paging survives rows that come and go.

use std::borrow::Cow;
use std::cmp::Ordering;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Day;
use domain::text::Collation;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::order::Direction;
use crate::graphql::failure::Result;
use crate::graphql::failure::bad_input;

/// What a list is ordered by, for one row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum CursorKey<'a> {
    /// A number, a day, a count.
    #[serde(rename = "n", deserialize_with = "exactly")]
    Number(f64),
    /// A text, in Swedish collation.
    #[serde(rename = "t")]
    Text(Cow<'a, str>),
    /// A key, by its characters.
    #[serde(rename = "k")]
    Key(Cow<'a, str>),
    /// The row lacks what the list is ordered by: it comes last, whatever the direction.
    #[serde(rename = "x")]
    Absent,
}

/// Reads a number digit by digit. The library's usual way may end at the number beside it, and a page that begins there would
/// hold the same rows for ever.
fn exactly<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let digits = Box::<RawValue>::deserialize(deserializer)?;
    digits.get().parse().map_err(D::Error::custom)
}

impl<'a> CursorKey<'a> {
    pub(crate) fn number(value: Option<impl Into<f64>>) -> Self {
        value.map_or(Self::Absent, |value| Self::Number(value.into()))
    }

    pub(crate) fn text(value: Option<&'a str>) -> Self {
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

    pub(super) fn compare(&self, other: &CursorKey<'_>, direction: Direction) -> Ordering {
        use CursorKey::{Absent, Key, Number, Text};
        let ascending = match (self, other) {
            (Absent, Absent) => Ordering::Equal,
            (Absent, _) => return Ordering::Greater,
            (_, Absent) => return Ordering::Less,
            (Number(one), Number(two)) => one.total_cmp(two),
            (Text(one), Text(two)) => Collation::swedish().compare(one, two),
            (Key(one), Key(two)) => one.cmp(two),
            // No list has keys of two kinds, but a client can send any cursor back.
            (Number(_), Text(_) | Key(_)) | (Text(_), Key(_)) => Ordering::Less,
            (Text(_) | Key(_), Number(_)) | (Key(_), Text(_)) => Ordering::Greater,
        };
        match direction {
            Direction::Asc => ascending,
            Direction::Desc => ascending.reverse(),
        }
    }
}

/// A row's place in a list: its key in the list's order, and what breaks ties, unique within the list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place<'a> {
    pub(crate) key: CursorKey<'a>,
    pub(crate) tie: Cow<'a, str>,
}

/// A place that a client has sent back.
pub(crate) type Position = Place<'static>;

impl Place<'_> {
    /// The place of a row that is known by its rank alone.
    pub(crate) fn of_rank(rank: u64) -> Position {
        Place {
            key: CursorKey::Absent,
            tie: rank.to_string().into(),
        }
    }

    /// The rank that [`Self::of_rank`] was made of.
    pub(crate) fn rank(&self) -> u64 {
        self.tie.parse().unwrap_or_default()
    }

    /// An opaque cursor: versioned, and bound to the order that it is a place in.
    pub(crate) fn encode(&self, order: &str) -> String {
        let cursor = Cursor {
            version: VERSION,
            order: order.into(),
            key: self.key.clone(),
            tie: Cow::Borrowed(&self.tie),
        };
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(&cursor).unwrap_or_default())
    }

    /// Reads a cursor that a client sends back.
    ///
    /// # Errors
    /// When it is none, or was given out by a list in another order.
    pub(crate) fn decode(argument: &str, cursor: &str, order: &str) -> Result<Position> {
        let read = || -> Option<Cursor<'static>> {
            let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
            serde_json::from_slice(&bytes).ok()
        };
        match read() {
            Some(read) if read.version == VERSION && read.order == order => Ok(Place {
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
struct Cursor<'a> {
    #[serde(rename = "v")]
    version: u8,
    #[serde(rename = "o")]
    order: Cow<'a, str>,
    #[serde(rename = "k")]
    key: CursorKey<'a>,
    #[serde(rename = "i")]
    tie: Cow<'a, str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place<'a>(key: CursorKey<'a>, tie: &'a str) -> Place<'a> {
        Place { key, tie: tie.into() }
    }

    #[test]
    fn a_cursor_leads_back_to_its_place() {
        for key in [
            CursorKey::Number(-3.5),
            CursorKey::Text("Åre".into()),
            CursorKey::Key("are-kommun".into()),
            CursorKey::Absent,
        ] {
            let place = place(key, "are-kommun");
            assert_eq!(
                Place::decode("after", &place.encode("NAME.ASC"), "NAME.ASC").unwrap(),
                place
            );
        }
    }

    #[test]
    fn a_cursor_leads_back_to_the_very_number() {
        let mut sum = 0.0;
        for number in 1..2_000 {
            sum += 1.0 / f64::from(number);
            let place = place(CursorKey::Number(sum), "are-kommun");
            let read = Place::decode("after", &place.encode("WEIGHT.DESC"), "WEIGHT.DESC").unwrap();
            assert_eq!(read, place);
        }
    }

    #[test]
    fn a_cursor_of_another_order_is_refused() {
        let cursor = place(CursorKey::Number(1.0), "x").encode("START.ASC");
        let error = Place::decode("after", &cursor, "NAME.ASC").unwrap_err();
        assert!(error.message.contains("another order"), "{}", error.message);
        assert!(Place::decode("after", "nonsense", "NAME.ASC").is_err());
    }

    #[test]
    fn what_is_absent_comes_last_in_both_directions() {
        let (absent, one) = (CursorKey::Absent, CursorKey::Number(1.0));
        for direction in [Direction::Asc, Direction::Desc] {
            assert_eq!(absent.compare(&one, direction), Ordering::Greater);
        }
    }
}
