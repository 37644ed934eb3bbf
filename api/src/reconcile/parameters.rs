//! The parameters of a request: in the query string, or in the body of a form.

use std::collections::HashSet;

use axum::http::header::{CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, StatusCode, Uri};

use crate::error::ErrorCode;
use crate::http::Failure;

/// The longest name that a message repeats, in characters.
const LONGEST_NAME: usize = 60;

/// The parameters of a request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// From the query string of a URL.
    ///
    /// # Errors
    /// 400 when a parameter is given twice.
    pub(super) fn from_uri(uri: &Uri) -> Result<Self, Failure> {
        Self::decode([Self::query(uri)])
    }

    fn query(uri: &Uri) -> &[u8] {
        uri.query().unwrap_or_default().as_bytes()
    }

    /// From the body of a form, and the query string of its URL.
    ///
    /// # Errors
    /// 415 for a body that is no form, 400 when a parameter is given twice, be it once in each.
    pub(super) fn from_form(uri: &Uri, headers: &HeaderMap, body: &[u8]) -> Result<Self, Failure> {
        let content_type = headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let media = content_type.split(';').next().unwrap_or_default().trim();
        if !media.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(Failure::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                ErrorCode::BadUserInput,
                "a POST needs the header `Content-Type: application/x-www-form-urlencoded` and a form with `queries` or \
                 `extend`",
            ));
        }
        Self::decode([body, Self::query(uri)])
    }

    fn decode<'e>(encoded: impl IntoIterator<Item = &'e [u8]>) -> Result<Self, Failure> {
        let mut read: Vec<(String, String)> = Vec::new();
        let mut names = HashSet::new();
        for (name, value) in encoded.into_iter().flat_map(form_urlencoded::parse) {
            if !names.insert(name.clone()) {
                let shown: String = name.chars().take(LONGEST_NAME).collect();
                return Err(Failure::bad_request(format!(
                    "`{shown}` is given twice, and a parameter stands once"
                )));
            }
            read.push((name.into_owned(), value.into_owned()));
        }
        Ok(Self(read))
    }

    /// The value of a parameter; `None` when it is not given, or given without a value.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let value = self.0.iter().find(|(given, _)| given == name)?.1.as_str();
        (!value.is_empty()).then_some(value)
    }

    /// Returns whether none is given but those named.
    pub(super) fn has_none_but(&self, names: &[&str]) -> bool {
        self.0.iter().all(|(given, _)| names.contains(&given.as_str()))
    }

    /// The value of a parameter that is a whole number; `default` when it is not given.
    ///
    /// # Errors
    /// 400 when it is no whole number.
    pub(super) fn number(&self, name: &str, default: usize) -> Result<usize, Failure> {
        match self.get(name) {
            None => Ok(default),
            Some(text) => text
                .parse()
                .map_err(|_| Failure::bad_request(format!("`{name}` is a whole number from 0"))),
        }
    }
}

/// The address by which the client reaches the server, without a slash at its end: `configured`, else the host that the
/// request names, with the scheme that a proxy before the server says it was asked by.
pub(super) fn public_url(headers: &HeaderMap, uri: &Uri, configured: Option<&str>) -> String {
    if let Some(url) = configured {
        return url.to_owned();
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let secure = text("x-forwarded-proto").is_some_and(|scheme| scheme.trim().eq_ignore_ascii_case("https"));
    let scheme = if secure { "https" } else { "http" };
    // HTTP/2 has no header `Host`.
    let host = headers
        .get(HOST)
        .and_then(|value| value.to_str().ok())
        .or_else(|| uri.authority().map(|authority| authority.as_str()));
    let is_host = |host: &&str| {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        !host.is_empty() && host.bytes().all(is_plain)
    };
    let host = host.filter(is_host).unwrap_or("localhost");
    format!("{scheme}://{host}")
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn parameters_are_read_from_the_url_and_from_a_form() {
        let uri: Uri = "/reconcile?callback=f&prefix=Malm%C3%B6+s&empty="
            .parse()
            .unwrap();
        let parameters = Parameters::from_uri(&uri).unwrap();
        assert_eq!(parameters.get("prefix"), Some("Malmö s"));
        assert_eq!(parameters.get("empty"), None);
        assert!(!parameters.has_none_but(&["callback"]));
        assert_eq!(parameters.number("cursor", 3).unwrap(), 3);
        assert!(parameters.number("prefix", 0).is_err());

        let mut headers = HeaderMap::new();
        assert!(Parameters::from_form(&uri, &headers, b"queries=%7B%7D").is_err());
        headers.insert(
            CONTENT_TYPE,
            "application/x-www-form-urlencoded; charset=UTF-8"
                .parse()
                .unwrap(),
        );
        let form = Parameters::from_form(&uri, &headers, b"queries=%7B%7D").unwrap();
        assert_eq!(
            (form.get("queries"), form.get("callback")),
            (Some("{}"), Some("f"))
        );
    }

    #[test]
    fn a_parameter_stands_once() {
        let mut headers = HeaderMap::new();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/x-www-form-urlencoded"),
        );
        let once: Uri = "/reconcile?extend=%7B%7D".parse().unwrap();
        let twice: Uri = "/reconcile?prefix=a&%70refix=b".parse().unwrap();
        assert!(Parameters::from_form(&once, &headers, b"queries=%7B%7D").is_ok());
        assert!(Parameters::from_form(&once, &headers, b"extend=%7B%7D").is_err());
        assert!(Parameters::from_form(&once, &headers, b"queries=1&queries=1").is_err());
        assert!(Parameters::from_uri(&twice).is_err());
    }

    #[test]
    fn the_address_is_the_configured_one_or_that_of_the_host() {
        let uri: Uri = "/reconcile".parse().unwrap();
        let mut headers = HeaderMap::new();
        assert_eq!(public_url(&headers, &uri, None), "http://localhost");
        headers.insert(HOST, "example.org:8000".parse().unwrap());
        assert_eq!(public_url(&headers, &uri, None), "http://example.org:8000");
        headers.insert("x-forwarded-proto", "https".parse().unwrap());
        assert_eq!(public_url(&headers, &uri, None), "https://example.org:8000");
        assert_eq!(
            public_url(&headers, &uri, Some("https://a.example")),
            "https://a.example"
        );
        headers.insert(HOST, "a\"><script>".parse().unwrap());
        assert_eq!(public_url(&headers, &uri, None), "https://localhost");
    }
}
