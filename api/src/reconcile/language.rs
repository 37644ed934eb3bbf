//! The two languages in which people are shown something.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;

/// A language that pages are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Language {
    English,
    Swedish,
}

impl Language {
    /// The one that the reader ranks higher; English when neither is named.
    pub(super) fn negotiate(headers: &HeaderMap) -> Self {
        let stated = headers
            .get_all(ACCEPT_LANGUAGE)
            .iter()
            .filter_map(|value| value.to_str().ok());
        let ranked = stated.flat_map(|value| value.split(',')).filter_map(|range| {
            let mut parts = range.split(';').map(str::trim);
            let tag = parts.next()?;
            let rank = parts
                .find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok())
                .unwrap_or(1.0);
            let language = match tag.split('-').next()?.to_ascii_lowercase().as_str() {
                "sv" => Self::Swedish,
                "en" => Self::English,
                _ => return None,
            };
            (rank > 0.0).then_some((rank, language))
        });
        // The first of the highest rank.
        let mut best: Option<(f32, Self)> = None;
        for (rank, language) in ranked {
            if best.is_none_or(|(highest, _)| rank > highest) {
                best = Some((rank, language));
            }
        }
        best.map_or(Self::English, |(_, language)| language)
    }

    /// As HTML and HTTP name it.
    pub(super) const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Swedish => "sv",
        }
    }

    /// The one of two texts that is in this language.
    pub(super) const fn choose<'a>(self, english: &'a str, swedish: &'a str) -> &'a str {
        match self {
            Self::English => english,
            Self::Swedish => swedish,
        }
    }
}

/// The short name in a meaning such as `A municipality (kommun).`: `municipality`, or `kommun`.
pub(super) fn label(meaning: &str, language: Language) -> String {
    let sentence = meaning.split('.').next().unwrap_or(meaning);
    let (english, swedish) = match sentence.split_once(" (") {
        Some((english, swedish)) => (english, swedish.split(')').next()),
        None => (sentence, None),
    };
    let chosen = match (language, swedish) {
        (Language::Swedish, Some(swedish)) => swedish,
        _ => english,
    };
    let bare = ["A ", "An ", "The "]
        .iter()
        .find_map(|article| chosen.strip_prefix(article))
        .unwrap_or(chosen);
    let short = bare.split([',', ':']).next().unwrap_or(bare).trim();
    // Abbreviations such as EU and NUTS stay as they are.
    let mut letters = short.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(short.chars().skip(1)).collect()
        }
        _ => short.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(accept: &str, language: Language) {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, accept.parse().unwrap());
        assert_eq!(Language::negotiate(&headers), language, "{accept}");
    }

    #[test]
    fn the_language_ranked_highest_is_taken() {
        assert_eq!(Language::negotiate(&HeaderMap::new()), Language::English);
        check("sv", Language::Swedish);
        check("sv-FI,en;q=0.8", Language::Swedish);
        check("en;q=0.5, sv;q=0.7", Language::Swedish);
        check("de, sv;q=0.1", Language::Swedish);
        check("sv;q=0, *", Language::English);
        check("nonsense;;", Language::English);
    }

    #[test]
    fn a_label_is_the_short_name_in_a_meaning() {
        for (meaning, english, swedish) in [
            ("A municipality (kommun).", "municipality", "kommun"),
            (
                "A region, before 2019 a county council (region, landsting).",
                "region",
                "region",
            ),
            (
                "A body of the European Union (EU-organ).",
                "body of the European Union",
                "EU-organ",
            ),
            (
                "NUTS region of Eurostat (NUTS-region).",
                "NUTS region of Eurostat",
                "NUTS-region",
            ),
            ("Plain", "plain", "plain"),
        ] {
            assert_eq!(label(meaning, Language::English), english);
            assert_eq!(label(meaning, Language::Swedish), swedish);
        }
    }
}
