//! Which of the two media types of GraphQL over HTTP a client wants.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT;

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
        let stated: Vec<&str> = headers
            .get_all(ACCEPT)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .collect();
        if stated.iter().all(|value| value.trim().is_empty()) {
            return Some(Self::Json);
        }
        let ranges: Vec<Range<'_>> = stated
            .iter()
            .flat_map(|value| value.split(','))
            .map(Range::parse)
            .collect();
        let json = Wish::of("json", &ranges);
        let graphql = Wish::of("graphql-response+json", &ranges);
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

/// One media range of the header, such as `application/*;q=0.8`.
struct Range<'a> {
    main: &'a str,
    sub: &'a str,
    /// The `q` in thousandths; 0 means not acceptable.
    rank: u16,
}

impl<'a> Range<'a> {
    fn parse(text: &'a str) -> Self {
        let mut parts = text.split(';').map(str::trim);
        let (main, sub) = parts
            .next()
            .unwrap_or_default()
            .split_once('/')
            .unwrap_or_default();
        let rank = parts.find_map(|parameter| {
            let (name, value) = parameter.split_once('=')?;
            let q: f32 = name
                .trim()
                .eq_ignore_ascii_case("q")
                .then(|| value.trim().parse().ok())??;
            Some((q.clamp(0.0, 1.0) * 1_000.0).round() as u16)
        });
        Self {
            main,
            sub,
            rank: rank.unwrap_or(1_000),
        }
    }
}

/// How much a client wants one subtype of `application`.
struct Wish {
    rank: u16,
    named: bool,
}

impl Wish {
    /// By the most exact range that matches, as RFC 9110 (section 12.5.1) says.
    fn of(subtype: &str, ranges: &[Range<'_>]) -> Option<Self> {
        let matching = |main: &str, sub: &str| {
            ranges
                .iter()
                .find(|range| range.main.eq_ignore_ascii_case(main) && range.sub.eq_ignore_ascii_case(sub))
        };
        let named = matching("application", subtype);
        let range = named
            .or_else(|| matching("application", "*"))
            .or_else(|| matching("*", "*"))?;
        (range.rank > 0).then_some(Self {
            rank: range.rank,
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
    }
}
