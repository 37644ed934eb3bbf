//! Byte ranges (RFC 9110, section 14): going on with a download where it broke off.

use std::ops::Range;

use axum::http::HeaderMap;
use axum::http::header::RANGE;

use crate::http::response::ETag;

/// The part of a file that a client asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// All of it. Also when it asks for several parts at once, or in another unit: a server may answer with the whole.
    All,
    /// From this byte to that one, which is included.
    Between(u64, u64),
    /// From this byte on.
    From(u64),
    /// This many bytes at the end.
    Last(u64),
}

impl Wanted {
    /// The part that the header `Range` names, when what the client has already is of the file with this tag; otherwise all of it.
    pub(super) fn continuing(tag: &ETag, headers: &HeaderMap) -> Self {
        match tag.continues(headers) {
            true => Self::read(headers),
            false => Self::All,
        }
    }

    /// The part that the header `Range` names.
    fn read(headers: &HeaderMap) -> Self {
        let stated = headers.get(RANGE).and_then(|value| value.to_str().ok());
        stated.and_then(Self::parse).unwrap_or(Self::All)
    }

    fn parse(text: &str) -> Option<Self> {
        let (unit, set) = text.split_once('=')?;
        if !unit.trim().eq_ignore_ascii_case("bytes") || set.contains(',') {
            return None;
        }
        let (first, last) = set.trim().split_once('-')?;
        let number = |text: &str| -> Option<u64> {
            let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            // More than a file can have is as good as the end of it.
            is_number.then(|| text.parse().unwrap_or(u64::MAX))
        };
        match (first, last) {
            ("", last) => Some(Self::Last(number(last)?)),
            (first, "") => Some(Self::From(number(first)?)),
            (first, last) => {
                let (first, last) = (number(first)?, number(last)?);
                (first <= last).then_some(Self::Between(first, last))
            }
        }
    }

    /// The bytes that are meant of a file of this length; `None` when it has none of them.
    pub(super) fn of(self, length: u64) -> Option<Range<u64>> {
        let range = match self {
            Self::All => return Some(0..length),
            Self::Between(first, last) => first..last.saturating_add(1).min(length),
            Self::From(first) => first..length,
            Self::Last(count) => length.saturating_sub(count)..length,
        };
        (range.start < range.end).then_some(range)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stated: &'static str, length: u64, expected: &Option<Range<u64>>) {
        let mut headers = HeaderMap::new();
        headers.insert(RANGE, stated.parse().unwrap());
        assert_eq!(&Wanted::read(&headers).of(length), expected, "{stated}");
    }

    #[test]
    fn a_range_is_cut_to_the_file() {
        check("bytes=0-499", 1000, &Some(0..500));
        check("bytes=500-", 1000, &Some(500..1000));
        check("bytes=-200", 1000, &Some(800..1000));
        check("bytes=-2000", 1000, &Some(0..1000));
        check("Bytes=900-99999999999999999999999", 1000, &Some(900..1000));
        check("bytes=1000-", 1000, &None);
        check("bytes=-0", 1000, &None);
        check("bytes=0-", 0, &None);
    }

    #[test]
    fn what_cannot_be_read_asks_for_the_whole() {
        for stated in [
            "bytes=5-2",
            "bytes=a-",
            "lines=1-2",
            "bytes=0-1,5-6",
            "bytes",
            "bytes=-",
            "bytes=+1-2",
        ] {
            check(stated, 10, &Some(0..10));
        }
    }
}
