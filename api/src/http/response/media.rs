//! The two media types of GraphQL over HTTP, of which a client wants one.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT;
use mediatype::names::{_STAR, APPLICATION, HTML, JSON, Q, TEXT};
use mediatype::{MediaType, MediaTypeList, Name, ReadParams as _};

/// `application/json`.
const PLAIN_JSON: MediaType<'static> = MediaType::new(APPLICATION, JSON);

/// `application/graphql-response+json`.
const GRAPHQL_JSON: MediaType<'static> = MediaType::from_parts(
    APPLICATION,
    Name::new_unchecked("graphql-response"),
    Some(JSON),
    &[],
);

/// The media type of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::http) enum Media {
    /// `application/graphql-response+json`: the status tells whether the request was good.
    GraphqlResponse,
    /// `application/json`: what clients older than that type expect. A request that is answered at all gets 200.
    Json,
}

impl Media {
    /// The value of the header `Content-Type`.
    pub(in crate::http) const fn content_type(self) -> &'static str {
        match self {
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        }
    }

    /// The type that the client ranks highest; `None` when it accepts neither.
    ///
    /// A client that does not say, or says `*/*`, gets `application/json`: it may be older than the other type.
    pub(in crate::http) fn negotiate(headers: &HeaderMap) -> Option<Self> {
        let stated = stated(headers);
        if stated.iter().all(|value| value.trim().is_empty()) {
            return Some(Self::Json);
        }
        let ranges = ranges(&stated);
        let json = Wish::of(&PLAIN_JSON, &ranges);
        let graphql = Wish::of(&GRAPHQL_JSON, &ranges);
        // Named by the client beats allowed by a wildcard; between equals, the more exact type wins.
        match (graphql, json) {
            (None, None) => None,
            (Some(_), None) => Some(Self::GraphqlResponse),
            (None, Some(_)) => Some(Self::Json),
            (Some(graphql), Some(json)) if graphql.rank > json.rank => Some(Self::GraphqlResponse),
            (Some(graphql), Some(json)) if graphql.rank == json.rank && graphql.named => {
                Some(Self::GraphqlResponse)
            }
            (Some(_), Some(_)) => Some(Self::Json),
        }
    }
}

/// True when a client names HTML among what it takes, as browsers do for a page.
pub(in crate::http) fn wants_a_page(headers: &HeaderMap) -> bool {
    let html = MediaType::new(TEXT, HTML);
    let stated = stated(headers);
    ranges(&stated)
        .iter()
        .any(|range| range.essence() == html && rank(range) > 0)
}

fn stated(headers: &HeaderMap) -> Vec<&str> {
    let values = headers.get_all(ACCEPT).iter();
    values.filter_map(|value| value.to_str().ok()).collect()
}

/// The media ranges of the header. What cannot be read asks for nothing.
fn ranges<'h>(stated: &[&'h str]) -> Vec<MediaType<'h>> {
    let ranges = stated.iter().flat_map(|value| MediaTypeList::new(value));
    ranges.filter_map(Result::ok).collect()
}

/// The weight of a media range, in thousandths; 0 means that it is not acceptable.
fn rank(range: &MediaType<'_>) -> u16 {
    let q = range.get_param(Q).and_then(|q| q.as_str().parse::<f32>().ok());
    q.map_or(1_000, |q| (q.clamp(0.0, 1.0) * 1_000.0).round() as u16)
}

/// A client's wish for one of them.
struct Wish {
    rank: u16,
    named: bool,
}

impl Wish {
    /// By the most exact range that matches, as RFC 9110 (section 12.5.1) says.
    fn of(wanted: &MediaType<'_>, ranges: &[MediaType<'_>]) -> Option<Self> {
        let find = |essence: &MediaType<'_>| ranges.iter().find(|range| range.essence() == *essence);
        let named = find(wanted);
        let range = named
            .or_else(|| find(&MediaType::new(wanted.ty, _STAR)))
            .or_else(|| find(&MediaType::new(_STAR, _STAR)))?;
        let rank = rank(range);
        (rank > 0).then_some(Self {
            rank,
            named: named.is_some(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(accept: &str, expected: Option<Media>) {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, accept.parse().unwrap());
        assert_eq!(Media::negotiate(&headers), expected, "{accept}");
    }

    #[test]
    fn the_highest_rank_wins() {
        check("application/json", Some(Media::Json));
        check("application/graphql-response+json", Some(Media::GraphqlResponse));
        check(
            "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8",
            Some(Media::GraphqlResponse),
        );
        check(
            "application/json, application/graphql-response+json",
            Some(Media::GraphqlResponse),
        );
        check(
            "application/json, application/graphql-response+json;q=0.9",
            Some(Media::Json),
        );
        check(
            "application/graphql-response+json;q=0.4, application/json;q=0.3",
            Some(Media::GraphqlResponse),
        );
        check(
            "APPLICATION/JSON; Q=0.1, application/graphql-response+json;q=0",
            Some(Media::Json),
        );
    }

    #[test]
    fn a_wildcard_means_json() {
        assert_eq!(Media::negotiate(&HeaderMap::new()), Some(Media::Json));
        check("", Some(Media::Json));
        check("*/*", Some(Media::Json));
        check("application/*", Some(Media::Json));
        check("text/html, */*;q=0.8", Some(Media::Json));
        check(
            "application/graphql-response+json, */*",
            Some(Media::GraphqlResponse),
        );
        check("*/*, application/json;q=0", Some(Media::GraphqlResponse));
    }

    #[test]
    fn nothing_acceptable_is_none() {
        check("text/html", None);
        check("text/event-stream", None);
        check("*/*;q=0", None);
        check("nonsense", None);
        check("text/html; title=\"a, application/json\"", None);
    }
}
