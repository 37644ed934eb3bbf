//! The address by which the world reaches the server.

use std::str::FromStr;

use url::Url;

/// The address by which the world reaches the server (publik adress), without a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// The address, as it is put before a path.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text that is no public address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a public address is such as https://samverkan.example.se")]
pub struct UnusablePublicUrl;

impl FromStr for PublicUrl {
    type Err = UnusablePublicUrl;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = Url::parse(text).map_err(|_| UnusablePublicUrl)?;
        let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
        // Paths are put behind it; a user or a password would be told to everybody.
        let is_plain = url.username().is_empty() && url.password().is_none() && url.query().is_none();
        match is_web && is_plain && url.fragment().is_none() {
            true => Ok(Self(url.as_str().trim_end_matches('/').to_owned())),
            false => Err(UnusablePublicUrl),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_host_and_perhaps_a_path_and_nothing_else() {
        for (text, expected) in [
            ("https://b.example/", Some("https://b.example")),
            ("http://b.example:8080/data/", Some("http://b.example:8080/data")),
            ("http://[::1]:8000", Some("http://[::1]:8000")),
            ("https://anna:hemlig@b.example", None),
            ("https://b.example/?a=1", None),
            ("https://b.example/#a", None),
            ("ftp://b.example", None),
            ("b.example", None),
            ("https://", None),
            (
                "https://b.example/<script>",
                Some("https://b.example/%3Cscript%3E"),
            ),
        ] {
            let read = text.parse::<PublicUrl>().ok();
            assert_eq!(read.as_ref().map(PublicUrl::as_str), expected, "{text}");
        }
    }
}
