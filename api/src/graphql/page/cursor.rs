//! Cursors: the place of a row in an ordered list, so that paging survives rows that come and go.

use std::borrow::Cow;
use std::cmp::Ordering;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Day;
use domain::text::Collation;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::identity::ListIdentity;
use super::order::Direction;
use crate::graphql::failure::{FieldError, Result, bad_input};

/// The value by which a list is ordered, for one row.
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

/// The layout of cursors. It goes up when they change, so that those of an older program are told apart.
const LAYOUT: u8 = 2;

/// A cursor of a list in an order: the place stays when rows come and go.
#[derive(Serialize, Deserialize)]
struct OrderedCursor<'a> {
    #[serde(rename = "v")]
    layout: u8,
    #[serde(rename = "l")]
    list: u64,
    #[serde(rename = "o")]
    order: Cow<'a, str>,
    #[serde(rename = "k")]
    key: CursorKey<'a>,
    #[serde(rename = "i")]
    tie: Cow<'a, str>,
}

/// A cursor of a list whose rows are known by their rank at one version.
#[derive(Serialize, Deserialize)]
struct RankCursor {
    #[serde(rename = "v")]
    layout: u8,
    #[serde(rename = "l")]
    list: u64,
    #[serde(rename = "n")]
    version: i64,
    #[serde(rename = "r")]
    rank: u64,
}

/// The part that every cursor has.
#[derive(Deserialize)]
struct AnyCursor {}

impl Place<'_> {
    /// Writes the cursor of a place.
    pub(super) fn write(&self, list: ListIdentity, order: &str) -> String {
        encode(&OrderedCursor {
            layout: LAYOUT,
            list: list.hash(),
            order: order.into(),
            key: self.key.clone(),
            tie: Cow::Borrowed(&self.tie),
        })
    }

    /// Reads a cursor that a client sends back.
    ///
    /// # Errors
    /// When it is none, or was given out by another list or in another order.
    pub(super) fn read(argument: &str, cursor: &str, list: ListIdentity, order: &str) -> Result<Position> {
        let read: OrderedCursor<'static> = decode(argument, cursor)?;
        if read.layout != LAYOUT || read.list != list.hash() {
            return Err(of_another_list(argument));
        }
        if read.order != order {
            return Err(bad_input(format_args!(
                "`{argument}` holds a cursor of the list in another order; page on with the same `orderBy`"
            )));
        }
        Ok(Place {
            key: read.key,
            tie: read.tie,
        })
    }
}

/// Writes the cursor of a rank.
pub(super) fn write_rank(rank: u64, list: ListIdentity, version: i64) -> String {
    encode(&RankCursor {
        layout: LAYOUT,
        list: list.hash(),
        version,
        rank,
    })
}

/// Reads the rank from a cursor that a client sends back.
///
/// # Errors
/// When it is none, or was given out by another list.
pub(super) fn read_rank(argument: &str, cursor: &str, list: ListIdentity) -> Result<Ranked> {
    let read: RankCursor = decode(argument, cursor)?;
    if read.layout != LAYOUT || read.list != list.hash() {
        return Err(of_another_list(argument));
    }
    Ok(Ranked {
        rank: read.rank,
        version: read.version,
    })
}

/// A rank, and the version of the data that it counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ranked {
    pub(super) rank: u64,
    pub(super) version: i64,
}

fn encode(cursor: &impl Serialize) -> String {
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(cursor).unwrap_or_default())
}

fn decode<C: DeserializeOwned>(argument: &str, cursor: &str) -> Result<C> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).unwrap_or_default();
    serde_json::from_slice(&bytes).map_err(|_| match serde_json::from_slice(&bytes) {
        Ok(AnyCursor {}) => of_another_list(argument),
        Err(_) => bad_input(format_args!(
            "`{argument}` is not a cursor; take one from `pageInfo {{ endCursor }}` or `edges {{ cursor }}`"
        )),
    })
}

fn of_another_list(argument: &str) -> FieldError {
    bad_input(format_args!(
        "`{argument}` holds a cursor of another list; page on with the field, the parent and the arguments that gave it"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "organisations";
    const ORDER: &str = "NAME.ASC";

    fn list(field: &str) -> ListIdentity {
        ListIdentity::new("Query", field)
    }

    fn place<'a>(key: CursorKey<'a>, tie: &'a str) -> Place<'a> {
        Place { key, tie: tie.into() }
    }

    fn there_and_back(place: &Place<'_>) -> Position {
        Place::read("after", &place.write(list(LIST), ORDER), list(LIST), ORDER).unwrap()
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
            assert_eq!(there_and_back(&place), place);
        }
    }

    #[test]
    fn a_cursor_leads_back_to_the_very_number() {
        let mut sum = 0.0;
        for number in 1..2_000 {
            sum += 1.0 / f64::from(number);
            let place = place(CursorKey::Number(sum), "are-kommun");
            assert_eq!(there_and_back(&place), place);
        }
    }

    #[test]
    fn a_cursor_of_another_order_is_refused() {
        let cursor = place(CursorKey::Number(1.0), "x").write(list(LIST), "START.ASC");
        let error = Place::read("after", &cursor, list(LIST), ORDER).unwrap_err();
        assert!(error.message.contains("another order"), "{}", error.message);
    }

    #[test]
    fn a_cursor_of_another_list_is_refused() {
        let cursor = place(CursorKey::Number(1.0), "x").write(list("projects"), ORDER);
        let of_rank = write_rank(3, list(LIST), 1);
        for cursor in [cursor, of_rank] {
            let error = Place::read("after", &cursor, list(LIST), ORDER).unwrap_err();
            assert!(error.message.contains("another list"), "{}", error.message);
        }
    }

    #[test]
    fn what_is_no_cursor_is_refused_as_such() {
        let error = Place::read("after", "nonsense", list(LIST), ORDER).unwrap_err();
        assert!(error.message.contains("is not a cursor"), "{}", error.message);
    }

    #[test]
    fn a_cursor_leads_back_to_its_rank_and_version() {
        let cursor = write_rank(3, list(LIST), 7);
        let (rank, version) = (3, 7);
        assert_eq!(
            read_rank("after", &cursor, list(LIST)).unwrap(),
            Ranked { rank, version }
        );
    }

    #[test]
    fn what_is_absent_comes_last_in_both_directions() {
        let (absent, one) = (CursorKey::Absent, CursorKey::Number(1.0));
        for direction in [Direction::Asc, Direction::Desc] {
            assert_eq!(absent.compare(&one, direction), Ordering::Greater);
        }
    }
}
